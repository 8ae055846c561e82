"""Years and their parts: in 1951, 2010-2013, the 1990s, Q3 2020, the first half of 2023."""

import re

from interparl.loader.parse.mentions.dates.calendar import WHICH_YEAR, which_year
from interparl.loader.parse.mentions.dates.piece import Piece
from interparl.loader.parse.mentions.dates.words import (
    YEAR,
    is_counted,
    one_of,
    small_number,
)
from interparl.loader.parse.reference import currencies

_DECADE_BEFORE = r"(?<=the \d{4})|(?<=The \d{4})|(?<=early \d{4})|(?<=late \d{4})|(?<=mid \d{4})"
DECADE = (
    rf"(?:(?P<century>1[89]|20)(?P<ten>\d)0(?:s|(?:{_DECADE_BEFORE})'s)"
    r"|'?(?P<tens>[3-9])0s)(?![A-Za-z])"
)
DECADE_WORD = r"(?P<word>thirties|forties|fifties|sixties|seventies|eighties|nineties)\b"
YEARS = (
    rf"(?P<year>{YEAR})(?:(?P<gap>\s*(?:--?|–|/)\s*|\s+(?:to|till|until)\s+)"
    rf"(?:(?P<last>{YEAR})|(?P<short>(?<=\d[-–/])\d\d))(?![\w/-]|[.,]\d))?(?![\w%‰°]|[.,:/]\d|-[a-z\d])"
)
QUARTER = (
    r"(?i:the\s+)?(?:(?P<nth>(?i:first|second|third|fourth|1st|2nd|3rd|4th))\s+(?i:quarter)"
    r"(?:\s+of|,)?|Q(?P<number>[1-4])(?:\s+of|,)?|(?P<before>[1-4])Q)\s+(?:the\s+year\s+)?"
    rf"(?:(?P<year>{YEAR})|{WHICH_YEAR})"
)
HALF = (
    r"(?:(?i:the\s+)?(?i:first|second|1st|2nd|last)\s+half(?:\s+of|,)?|H[12](?:\s+of|,)?)\s+"
    rf"(?:the\s+year\s+)?(?:(?P<year>{YEAR})|{WHICH_YEAR})"
)
# After these a number is a mark of a document or a name, or counts something.
_CODES = one_of([name for name in currencies() if len(name) == 3 and name.isupper()])
_NUMBERED = re.compile(
    rf"""
    (?:\b(?:No|Nos|no|nos|N|[Rr]esolutions?|[Aa]rticles?|[Ss]ections?|[Pp]ara(?:graph)?s?|[Dd]ecree
      |[Oo]rder|[Rr]ules?|[Pp]ages?|pp?|[Rr]oom|[Bb]ox|[Bb]ill|[Tt]el|[Ff]ax|[Pp]hone|[Dd]oc(?:ument)?
      |[Vv]ol|cc|ISO|EN|Agenda|Vision|Horizon|Strategy|Directive|Regulation|Recommendation|Opinion
      |about|some|approximately|around|roughly|over|nearly|almost|than|least|many|total\ of|only
      |another|(?i:hits|views|tel|fax|phone):)\.?
    |[№#§$€£]|\b{_CODES}) \s* [("]?\Z
    """,
    re.VERBOSE,
)
_OPEN = re.compile(r"\s*(?:-|–|to)\s*(?:present|today|now|date|this day)\b", re.IGNORECASE)
DECADES = dict(zip("thirties forties fifties sixties seventies eighties nineties".split(),
                  range(193, 200), strict=True))  # fmt: skip

Match = re.Match[str]


def read_years(found: Match) -> Piece | None:
    """A year, or a stretch of years; ``None`` where the number is something else.

    >>> form = re.compile(YEARS)
    >>> [read_years(form.search(t)) is None for t in ("in 1951", "Resolution 1951 (2017)")]
    [False, True]
    """
    text, start, end = found.string, found.start(), found.end()
    if _NUMBERED.search(text, max(0, start - 20), start) or is_counted(text, start, end):
        return None
    first, last = int(found["year"]), found["last"] or found["short"]
    if not last:
        return Piece(start=start, end=end, year=first)
    until = int(last) if found["last"] else first - first % 100 + int(last)
    if until <= first:
        return Piece(start=start, end=found.end("year"), year=first)
    return Piece(start=start, end=end, year=first, last_year=until)


def read_decade(found: Match) -> Piece:
    """A decade in digits: "the 1990s", "the 90s"."""
    tens = int(found["century"] + found["ten"]) if found["century"] else 190 + int(found["tens"])
    return Piece(start=found.start(), end=found.end(), year=tens * 10, is_decade=True)


def read_decade_word(found: Match) -> Piece:
    """A decade in words: "the nineties"."""
    year = DECADES[found["word"].casefold()] * 10
    return Piece(start=found.start(), end=found.end(), year=year, is_decade=True)


def read_quarter(found: Match) -> Piece:
    """A quarter: "the first quarter of 2021", "Q3 2020"."""
    digit, word = found["number"] or found["before"], found["nth"]
    if word and word[0].isdigit():
        digit = word[0]
    return _part_of_year(found, 32 + (int(digit) if digit else small_number(word)))


def read_half(found: Match) -> Piece:
    """The year of "the first half of 2023", since half-years have no plain notation."""
    return _part_of_year(found, None)


def _part_of_year(found: Match, month: int | None) -> Piece:
    base, shift = which_year(found["which"]) if found["which"] else (None, 0)
    return Piece(
        start=found.start(),
        end=found.end(),
        year=int(found["year"]) if found["year"] else None,
        month=month,
        base=base,
        unit="year" if base else None,
        shift=shift,
    )
