"""All pieces of dates in a text: the calendar's and the relative ones, from left to right."""

import calendar as calendar_names
import re
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import replace

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.mentions.dates import calendar, numeric, years
from interparl.loader.parse.mentions.dates.piece import Piece
from interparl.loader.parse.mentions.dates.relative import scan_relative
from interparl.loader.parse.mentions.dates.words import MONTH, SHORT_WEEKDAYS
from interparl.loader.parse.reference import months, seasons

Reader = Callable[[re.Match[str]], Piece | None]
Form = tuple[re.Pattern[str], Reader]


def _weak(reader: Callable[[re.Match[str]], Piece]) -> Reader:
    return lambda found: replace(reader(found), is_weak=True)


def _day(found: re.Match[str]) -> Piece:
    start, end = found.span()
    days = (int(found["day"]),)
    return Piece(start=start, end=end, days=days, day_spans=((start, end),), is_weak=True)


# In each list the first form that fits wins, so the more telling ones stand first.
_DIGIT_FORMS: tuple[Form, ...] = tuple(
    (re.compile(form), reader)
    for form, reader in (
        (numeric.YEAR_FIRST, numeric.read_year_first),
        (numeric.DAYS_FIRST, numeric.read_days_first),
        (numeric.FIRST_END, numeric.read_year_last),
        (numeric.YEAR_LAST, numeric.read_year_last),
        (numeric.IN_BRACKETS, numeric.read_year_last),
        (calendar.DAY_MONTH_YEAR, calendar.read_dated),
        (calendar.DAY_MONTH, calendar.read_dated),
        (calendar.YEAR_MONTH_DAY, calendar.read_dated),
        (calendar.YEAR_DAY_MONTH, calendar.read_dated),
        (calendar.YEAR_MONTH, calendar.read_dated),
        (r"(?<=the )(?P<day>\d{1,2})(?:st|nd|rd|th)(?=\s*(?:[,.;:)]|\Z))", _day),
        (
            (
                r"(?<=[Oo]n the )(?P<day>\d{1,2})(?:st|nd|rd|th)"
                r"(?=\s(?:we|I|he|she|it|they|the|a|an|there|our|his|her|their|its|both)\b)"
            ),
            _day,
        ),
        (years.QUARTER, years.read_quarter),
        (years.DECADE, years.read_decade),
        (years.YEARS, years.read_years),
    )
)
_WORD_FORMS: tuple[Form, ...] = tuple(
    (re.compile(form), reader)
    for form, reader in (
        (calendar.DAY_MONTH_YEAR, calendar.read_dated),
        (calendar.DAY_MONTH, calendar.read_dated),
        (calendar.MONTH_DAY_YEAR, calendar.read_dated),
        (calendar.MONTH_DAY, calendar.read_dated),
        (calendar.MONTH_YEAR, calendar.read_dated),
        (calendar.MONTH_OF, calendar.read_dated),
        (calendar.BARE_MONTH, _weak(calendar.read_dated)),
        (calendar.SEASON_YEAR, calendar.read_season),
        (calendar.BARE_SEASON, _weak(calendar.read_season)),
        (years.QUARTER, years.read_quarter),
        (years.HALF, years.read_half),
        (years.DECADE_WORD, years.read_decade_word),
    )
)
_TOKEN = re.compile(r"[A-Za-z]+|\d+|'(?=[3-9]0s)")
_WORD = re.compile(r"[A-Za-z]+")
_DIGITS = re.compile(r"\d+|'(?=[3-9]0s)")
_NAMES = (*calendar_names.month_name, *calendar_names.day_name)
# The words with which one of the word forms may begin; all other words are passed over.
_OPENERS = frozenset(word.casefold().rstrip(".") for word in (
    *months(), *seasons(), *_NAMES, *SHORT_WEEKDAYS, *years.DECADES,
    "first", "second", "third", "fourth", "last", "q", "h",
))  # fmt: skip
_MAY_STAND = re.compile(rf"(?:\b[Mm]id-|{MONTH}[-/])\Z")
_RANGE_END = re.compile(r"\d\d?[./]\d\d?[./]\d{4}")
# Text glued to a day hides where the day begins.
_GLUED = re.compile(rf"[^\W\d_]\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}(?:,?\s+\d{{4}})?")


def scan(text: str) -> list[Piece]:
    """The pieces in order of place, none overlapping; weak and void ones among them.

    >>> [text[p.start : p.end] for text in ["Met on 18 March; in May 2020."] for p in scan(text)]
    ['18 March', 'May 2020']
    """
    kept: list[Piece] = []
    for piece in sorted((*_scan_calendar(text), *scan_relative(text)), key=lambda p: p.start):
        if not kept or piece.start >= kept[-1].end:
            kept.append(piece)
        elif piece.end - piece.start > kept[-1].end - kept[-1].start:
            kept[-1] = piece  # of two that overlap the longer one tells more: "last November"
    return kept


def _scan_calendar(text: str) -> Iterator[Piece]:
    # Most sentences name no month, and many no number: then there are fewer places to look at.
    named = not _OPENERS.isdisjoint(map(str.casefold, _WORD.findall(text)))
    glued = deque(found.span() for found in _GLUED.finditer(text) if named)
    at = 0
    for token in (_TOKEN if named else _DIGITS).finditer(text):
        start, is_word = token.start(), token[0].isalpha()
        if start < at or (is_word and token[0].casefold() not in _OPENERS):
            continue
        while glued and glued[0][1] <= start:
            glued.popleft()
        if glued and glued[0][0] < start:
            at = glued[0][1]
            yield Piece(start=glued[0][0], end=at, is_void=True)
        elif _may_start(text, start):
            piece = _read(text, start, _WORD_FORMS if is_word else _DIGIT_FORMS)
            if piece is not None:
                at = piece.end
                yield _with_article(text, piece) if _exists(piece) else replace(piece, is_void=True)


def _may_start(text: str, at: int) -> bool:
    """Whether what stands before lets a date begin here: no letter, sign or part of a number."""
    before = text[at - 1 : at]
    if before and before in "-/":
        if before == "/" and not text[at].isdigit():
            return True
        return bool(_MAY_STAND.search(text, max(0, at - 12), at) or _RANGE_END.match(text, at))
    if before and before in ".,:":
        return not text[at - 2 : at - 1].isdigit()
    return not before.isalnum() and before not in {*"_+#$€£№"}


def _with_article(text: str, piece: Piece) -> Piece:
    """Take in "the" of "the 18th of March", "the spring of 2021"; not of "the 2010 Summit"."""
    is_part = (
        (piece.days and text[piece.start].isdigit()) or piece.is_decade or (piece.month or 0) > 12
    )
    is_part = is_part or " half" in text[piece.start : piece.end]
    has_article = bool(is_part) and text[max(0, piece.start - 4) : piece.start].casefold() == "the "
    return replace(piece, start=piece.start - 4) if has_article else piece


def _read(text: str, start: int, forms: tuple[Form, ...]) -> Piece | None:
    for pattern, reader in forms:
        found = pattern.match(text, start)
        piece = reader(found) if found else None
        if piece is not None:
            return piece
    return None


def _exists(piece: Piece) -> bool:
    if piece.month is None:
        return True
    return all(PartialDate.of(piece.year, piece.month, day) for day in piece.days or (None,))
