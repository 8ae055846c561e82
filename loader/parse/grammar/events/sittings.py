"""Sittings: an act that a report tells without a day is of the sitting that it told just before."""

import re

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.grammar.events.days import is_recent
from interparl.loader.parse.grammar.events.signs import TO_COME
from interparl.loader.parse.mention import When
from interparl.loader.parse.shape import Shape

FAR = 6  # sentences: what was told farther before is another matter
ACTS = frozenset({"appointment", "statement", "legislation", "agreement"})
SAT = re.compile(
    r"\b(?:session|sitting|meeting|conference|plenary|summit|congress|forum)s?\b", re.IGNORECASE
)
TOOK_PLACE = re.compile(
    r"\b(?:held|took place|takes place|met|convened|gathered|opened|began|sat|meeting|ended"
    r"|closed|concluded)\b",
    re.IGNORECASE,
)


def sitting_day(told: Shape, discourse: Discourse) -> PartialDate | None:
    """The day of the last sitting told before, if the page tells it as recent."""
    page = discourse.page
    at = next((i for i, s in enumerate(page) if s.sentence.start == told.sentence.start), 0)
    for shape in reversed(page[max(0, at - FAR) : at]):
        dates = [m.value for m in shape.mentions if isinstance(m.value, When)]
        if not dates or shape.sentence.kind != "prose" or TO_COME.search(shape.text):
            continue
        is_sitting = SAT.search(shape.text) and TOOK_PLACE.search(shape.text)
        if not is_sitting or not is_recent(dates[0], discourse.published):
            return None
        return dates[0].date if len(dates) == 1 else None
    return None
