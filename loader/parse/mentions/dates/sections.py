"""Sections: a heading may tell the year of the days below it: "This year so far (2014)"."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.mention import When
from interparl.loader.parse.shape import Shape

TITLES = frozenset({"heading", "headline", "item"})
# "2014. On May 29 ...", "2014 – 29 May: ...", "2014 | ..."; a line of its own: "2014"
OPENS_ENTRY = re.compile(
    r"[\s•*·\[(]{0,4}(?P<year>(?:1[89]|20)\d\d)(?:[\])]?(?:\.|:| ?[–—|]| -)(?: |\Z)|\s*\Z)"
)
Section = tuple[int, int | None, bool]  # where it begins, its year, whether it is a chronicle
LONGEST = 70  # characters of a heading
# A heading may say so in many ways: Events of 2014; The year 2014 in brief; What we did
OF_YEAR = re.compile(
    r"\b(?:year|events?|activit(?:y|ies)|news|chronicle|calendar|diary|timeline|archive|highlights"
    r"|agenda|meetings|sessions|visits|work|review|results|did|busy)\b",
    re.IGNORECASE,
)
CHRONICLE = re.compile(
    r"\b(?:chronicle|news|latest|what is new|what's new|this (?:month|year)|recent|diary"
    r"|highlights)\b",
    re.IGNORECASE,
)
ARCHIVE = re.compile(
    r"(?:\barchives?\b[^\d]{0,20}|©[^\d]{0,20}|\bcopyright\b[^\d]{0,20})((?:19|20)\d\d)\b(?!"
    r" ?[-–])",
    re.IGNORECASE,
)
TAIL = 6  # lines


def section_year(discourse: Discourse, start: int) -> int | None:
    """The year that the nearest heading above tells of its section, if it tells one.

    On a page that tells no year there, a notice at its end may: "The archive for 2016".
    """
    headings = discourse.once(_headings)
    at = bisect_right(headings, start, key=lambda heading: heading[0])
    year, is_chronicle = headings[at - 1][1:] if at else (None, False)
    return discourse.once(_archive_year) if is_chronicle and year is None else year


def _archive_year(discourse: Discourse) -> int | None:
    """The year of the archive, or of the copyright, that the last lines of a page tell."""
    if discourse.published is not None:
        return None
    for shape in discourse.page[-TAIL:]:
        years = {int(year) for year in ARCHIVE.findall(shape.sentence.text)}
        if len(years) == 1:
            return years.pop()
    return None


def _headings(discourse: Discourse) -> Sequence[Section]:
    """Where each section begins, the year that it tells, and whether it is a chronicle.

    A heading opens one; so does the year that a paragraph of a timeline opens with, for that
    paragraph alone: "2014. On May 29 the Treaty is signed".
    """
    page = discourse.page
    found: list[Section] = []
    headed: Section = (0, None, False)
    entry: int | None = None  # the block of the timeline's paragraph
    for i, shape in enumerate(page):
        sentence = shape.sentence
        year = OPENS_ENTRY.match(sentence.text)
        if year:
            entry = sentence.block
            found.append((sentence.start, int(year["year"]), False))
        elif _is_heading(i, page):
            is_chronicle = CHRONICLE.search(sentence.text) is not None
            headed, entry = (sentence.start, _year(shape), is_chronicle), None
            found.append(headed)
        elif entry is not None and sentence.block != entry:
            entry = None
            found.append((sentence.start, *headed[1:]))
    return found


def _is_heading(i: int, page: Sequence[Shape]) -> bool:
    shape = page[i]
    below = page[i + 1 : i + 2]
    is_title = shape.sentence.kind in TITLES and len(shape.text) <= LONGEST
    return is_title and any(s.sentence.kind == "prose" for s in below)


def _year(shape: Shape) -> int | None:
    """The one bare year of a heading that says that what follows is of that year."""
    days = [
        m.value for m in shape.mentions if isinstance(m.value, When) and not m.value.is_relative
    ]
    if len(days) != 1:
        return None
    told = days[0].date.text
    words = shape.sentence.text
    if not (OF_YEAR.search(words) or len(words.strip(" .:()*=#-")) == len(told)):
        return None
    return int(told) if len(told) == len("2014") and told.isdigit() else None
