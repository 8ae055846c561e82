"""Sections: a heading may tell the year of the days below it: "This year so far (2014)"."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.mention import When
from interparl.loader.parse.shape import MARK, Shape

TITLES = frozenset({"heading", "headline", "item"})
LONGEST = 70  # characters of a heading
# "Events of 2014", "The year 2014 in brief", "2014", "What we did in 2014 (so far)"
OF_YEAR = re.compile(
    rf"\b(?:year|events?|activit(?:y|ies)|news|chronicle|calendar|diary|timeline|archive|highlights"
    rf"|agenda|meetings|sessions|visits|work|review|results|did|busy)\b|^\W*{MARK['date']}\W*$",
    re.IGNORECASE,
)


def section_year(discourse: Discourse, start: int) -> int | None:
    """The year that the nearest heading above tells of its section, if it tells one."""
    headings = discourse.once(_headings)
    at = bisect_left(headings, start, key=lambda heading: heading[0])
    return headings[at - 1][1] if at else None


def _headings(discourse: Discourse) -> Sequence[tuple[int, int | None]]:
    """Where each heading stands, and the year that it tells."""
    page = discourse.page
    return [
        (shape.sentence.start, _year(shape))
        for i, shape in enumerate(page)
        if shape.sentence.kind in TITLES
        and len(shape.text) <= LONGEST
        and any(s.sentence.kind == "prose" for s in page[i + 1 : i + 2])
    ]


def _year(shape: Shape) -> int | None:
    """The one bare year of a heading that says that what follows is of that year."""
    days = [m.value for m in shape.mentions if isinstance(m.value, When)]
    if len(days) != 1 or not OF_YEAR.search(shape.text):
        return None
    told = days[0].date.text
    return int(told) if len(told) == len("2014") and told.isdigit() else None
