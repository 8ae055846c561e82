"""Sittings: an act that a report tells without a day is of the sitting that it told just before."""

import re
from collections.abc import Sequence
from datetime import timedelta

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.grammar.events.days import is_recent
from interparl.loader.parse.grammar.events.signs import LINES, TO_COME
from interparl.loader.parse.mention import When
from interparl.loader.parse.shape import Shape

FAR = 6  # sentences: what was told farther before is another matter
ACTS = frozenset({"appointment", "statement", "legislation", "agreement", "accession"})
SAT = re.compile(
    r"\b(?:session|sitting|meeting|conference|plenary|summit|congress|forum)s?\b", re.IGNORECASE
)
TOOK_PLACE = re.compile(
    r"\b(?:held|took place|takes place|met|convened|gathered|opened|began|sat|meeting|ended"
    r"|closed|concluded)\b",
    re.IGNORECASE,
)
GATHERED = re.compile(
    r"\b(?:met|convened|gathered|assembled|sat|visited|held talks|paid an? [^;.]{0,30}?visit"
    r"|hosted|(?:was|were) in session)\b",
    re.IGNORECASE,
)
# "21st Session (Belgrade, 6-10 July 2011)": what was done at it stands below
HEAD = frozenset({"heading", "headline", *LINES})
LONGEST = timedelta(days=31)


def sitting_day(told: Shape, discourse: Discourse) -> PartialDate | None:
    """The day of the last sitting told before: in the same paragraph, or as the page's news."""
    page = discourse.page
    at = next((i for i, s in enumerate(page) if s.sentence.start == told.sentence.start), 0)
    for shape in reversed(page[max(0, at - FAR) : at]):
        dates = [m.value for m in shape.mentions if isinstance(m.value, When)]
        is_near = shape.sentence.block == told.sentence.block
        is_head = shape.sentence.kind in HEAD
        is_above = shape.sentence.kind in {"heading", "headline"}
        if not dates or (is_head and not (is_near or is_above)) or TO_COME.search(shape.text):
            continue
        if not is_sitting(shape, is_head=is_head):
            return None
        if not (is_near or is_above) and not is_recent(dates[0], discourse.published):
            return None
        return _one_day(dates)
    return None


def is_sitting(shape: Shape, *, is_head: bool) -> bool:
    """Whether a sentence tells that a body sat, or people met; a heading names the sitting."""
    if SAT.search(shape.text) and (is_head or TOOK_PLACE.search(shape.text)):
        return True
    return not is_head and GATHERED.search(shape.text) is not None


def _one_day(told: Sequence[When]) -> PartialDate | None:
    """The one date, or the one within all others: "In 2018 ... from 3 to 5 July"."""
    dates = [when.date for when in told if not when.is_recurring]
    if not dates:
        return None
    one = min(dates, key=_length)
    return one if all(_holds(other, one) for other in dates) and _length(one) <= LONGEST else None


def _length(date: PartialDate) -> timedelta:
    first, last = date.earliest, date.latest
    return last - first if first and last else timedelta.max


def _holds(outer: PartialDate, inner: PartialDate) -> bool:
    first, last, start, end = outer.earliest, outer.latest, inner.earliest, inner.latest
    return bool(first and last and start and end and first <= start and end <= last)
