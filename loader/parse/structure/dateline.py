"""Datelines: the place, day and agency before the first sentence of a news item.

"DUSHANBE, August 17, 2012, Asia-Plus -- ", "ASTANA. KAZINFORM - ", "MOSCOW, May 26. /TASS/. ",
"ANKARA (AA) - 12 June 2019 ", "May 15, 2022. ", "Lagos – ".
"""

import re
from functools import cache

from interparl.loader.parse.mentions.dates.find import read_date
from interparl.loader.parse.reference import fold, organization_names, ranks, titles
from interparl.loader.parse.structure.furniture import page_words
from interparl.loader.parse.structure.publication import (
    CLOCK,
    DATE,
    FIND_DATE,
    DateLine,
    plain_capitals,
)

LONGEST = 120  # characters of a dateline
# Where it may end: at a dash, a stop, behind "/TASS/" or "(AA)", or at a date with no mark.
CUT = re.compile(
    r"(?P<mark>\s*(?:--|–)\s*|\s-\s+|(?<=[/)a-zA-Z])-\s+|[./)]+\s+|:\s+|(?<=\d{4})\s+)"
    r"(?=[\"'(\[]?[A-Z\d])"
)
WORD = r"(?:(?:St|Ste|Mt|Ft|ST|MT)\.|[A-ZÀ-ÖØ-ÞĀ-Ž][\w'-]*+)"
PLACE = rf"{WORD}(?:\s(?:de\s|la\s|el\s|of\s)?{WORD}){{0,3}}"
AGENCY = (
    r"(?P<agency>\((?=[^()]*[A-Za-z])(?![^()]*\d{3})[^()]{2,40}\)|/[^/]{2,30}/?"
    r"|[A-Z][A-Z\d]*(?:[.+/-][A-Z\d]+)+/?"
    r"|[A-Z]{2,}(?:\s[A-Z]{2,})?|(?<=,\s)[A-Z][\w.+-]*(?:\s[A-Z][\w.-]*){0,3}"
    r"|[A-Z]\w+\.[A-Za-z]{2,3})"
)
HEAD = re.compile(
    rf"""(?:{CLOCK}\s*\|\s*)?
    (?:(?!(?:On|In|At|The(?!\ Hague)|By|From|Since|Until|For|This|It|[A-Z]\w+day)\b)
        (?P<place>{PLACE})(?:(?:,\s?|\s?/\s?)(?P<region>{PLACE}))?(?=\W|\Z))?
    (?:(?:\s*[,.|;]\s*|\s+|\s*[-–]{{1,2}}\s*|\A)(?>(?i:{DATE})|{AGENCY}|(?i:{CLOCK}))){{0,4}}
    [,.]?\Z""",
    re.VERBOSE,
)


def read_dateline(sentence: str) -> tuple[DateLine, int] | None:
    """Read the dateline at the beginning of a sentence, and tell where the sentence proper begins.

    >>> text = "ASTANA. KAZINFORM - The Senate met."
    >>> line, end = read_dateline(text)
    >>> line.place, text[end:]
    ('Astana', 'The Senate met.')
    >>> read_dateline("Kazakhstan joined the Council - a late step.") is None
    True
    """
    best: tuple[DateLine, int] | None = None
    for cut in CUT.finditer(sentence, 0, LONGEST):
        mark = cut["mark"]
        closed = sentence[: cut.start() + (mark[0] in "/)")]
        line = _read_head(closed, is_dash=mark.strip() in ("-", "--", "–"))
        if line and not FIND_DATE.match(sentence, cut.end()):
            best = line, cut.end()
    return best


def _is_office(place: str) -> bool:
    """Whether capitals before a dash are a title: "Executive Secretary – Head of Protocol"."""
    return fold(place) in _titles()


@cache
def _titles() -> frozenset[str]:
    return frozenset(fold(title) for title in titles())


def _read_head(head: str, is_dash: bool) -> DateLine | None:
    found = HEAD.match(head)
    if not found or not head or len(FIND_DATE.findall(head)) > 1:
        return None
    date = read_date(found["date"]) if found["date"] else None
    place = found["place"]
    if place and not date and _is_office(place):
        return None
    if (found["date"] and not date) or f"{found['region']}." in ranks():
        return None  # "Ghana's Inspector General of Police, Dr. A B"
    if place and (place.lower() in page_words("agency") or place in organization_names()):
        place = None
    alone = place and not found["region"] and not found["agency"] and not date
    if not (date or place) or (alone and not is_dash and not (place.isupper() and len(place) > 3)):
        return None
    return DateLine(date, plain_capitals(place) if place else None)
