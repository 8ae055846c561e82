"""Days and months of the calendar: 18 March 2021, March 18, 18.03.2021, 16-25 May, autumn 2020."""

import re

from interparl.loader.parse.mentions.dates.piece import Base, Piece
from interparl.loader.parse.mentions.dates.words import (
    ANY_WEEKDAY,
    FULL_MONTH,
    MONTH,
    SEASON,
    YEAR,
    is_counted,
    month_number,
    season_code,
)

_DAY = rf"(?:{ANY_WEEKDAY},?\s+)?(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?(?![\d:A-Za-z]|[.,]\d)"
_AND = r"\s*(?:,?\s*\band\b|,|&|/|--?|–|\bto(?![a-z])|\b(?:till|until|through)\b)\s*"
DAYS = rf"(?P<days>{_DAY}(?:{_AND}{_DAY}){{0,5}})"
_NUMBER = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\d)")
_STRETCH = re.compile(r"-|–|/|\bto(?![a-z])|\b(?:till|until|through)\b")

WHICH_YEAR = (
    r"(?P<which>(?:the\s+)?(?:this|last|next|coming|current|present|same|that|following"
    r"|previous|preceding))\s+year\b"
)
_YEAR = rf"(?P<year>{YEAR})(?!:\d|%|[.,]\d)"
_TAIL = rf"(?:(?:\s*,?\s*(?:of\s+|in\s+)?|-|/){_YEAR}|,?\s+(?:of\s+|in\s+)?{WHICH_YEAR})"
_ANY_CASE = rf"(?i:{MONTH})"

_BEFORE_MONTH = rf"{DAYS}\.?(?:\s+(?:day\s+)?of)?(?:\s+|-|/)"
_AFTER_MONTH = rf"(?:\s+|-)(?:the\s+)?{DAYS}"
# With a year also "18 march 2021"; without one the month is a name in capitals.
DAY_MONTH_YEAR = rf"{_BEFORE_MONTH}(?P<month>{_ANY_CASE}){_TAIL}"
DAY_MONTH = rf"{_BEFORE_MONTH}(?P<month>{MONTH})"
MONTH_DAY_YEAR = rf"(?:{ANY_WEEKDAY},?\s+)?(?P<month>{_ANY_CASE}){_AFTER_MONTH}{_TAIL}"
MONTH_DAY = rf"(?:{ANY_WEEKDAY},?\s+)?(?P<month>{MONTH}){_AFTER_MONTH}"
MONTH_YEAR = rf"(?P<month>{MONTH})(?:,?\s+(?:of\s+|in\s+)?|-){_YEAR}"
MONTH_OF = rf"(?P<month>{FULL_MONTH}),?\s+(?:of\s+|in\s+)?{WHICH_YEAR}"
YEAR_MONTH_DAY = (
    rf"{_YEAR},?\s+(?P<month>{MONTH})\s+(?P<days>\d{{1,2}}(?:\s?[-–]\s?\d{{1,2}})?)(?![\d:])"
)
# Entries of a chronology: "2011, 3 Feb: ...", "1995, June | ..."
YEAR_DAY_MONTH = rf"{_YEAR},\s+(?P<days>\d{{1,2}})\s+(?P<month>{MONTH})(?!\s+\d{{4}})"
YEAR_MONTH = rf"{_YEAR},?\s+(?P<month>{MONTH})(?=\s*(?:[|:;–—)]|-\s|\Z))"
SEASON_YEAR = (
    rf"(?P<season>{SEASON})(?:\s+of|,)?\s+(?:the\s+year\s+)?"
    rf"(?:{_YEAR}(?:[/–-](?:\d\d)?\d\d(?!\d))?|{WHICH_YEAR})"
)
BARE_MONTH = rf"(?P<month>{FULL_MONTH})(?!\s+\d)"
BARE_SEASON = (
    rf"(?P<season>(?!(?i:fall)){SEASON})(?!\s+(?:[A-Z\d]|session|school|meeting|break|recess|camp"
    r"|term|part-session|conference|time|month|holiday|olympi|game|season))"
)

Match = re.Match[str]


def which_year(words: str) -> tuple[Base, int]:
    """From which year to count, and how far: "the following" is one on from the one told.

    >>> which_year("last"), which_year("the next")
    (('published', -1), ('told', 1))
    """
    plain = " ".join(words.casefold().split())
    if plain in {"same", "the same", "that"}:
        return "told", 0
    if plain in {"the next", "following", "the following"}:
        return "told", 1
    if plain.endswith(("previous", "preceding")):
        return "told", -1
    return "published", {"last": -1, "next": 1, "coming": 1}.get(plain.split()[-1], 0)


def read_dated(found: Match) -> Piece:
    """A piece from any of the patterns above that names days, a month and perhaps a year."""
    parts = found.groupdict()
    text, start, end = found.string, found.start(), found.end()
    year = int(parts["year"]) if parts.get("year") else None
    if year and "," in text[found.end("month") : end] and is_counted(text, end - 4, end):
        year, end = None, max(found.end("month"), found.end("days") if parts.get("days") else 0)
    days = _days(found, is_dated=year is not None) if parts.get("days") else []
    if days and days[-1].end() < found.end("days") <= end:
        end = days[-1].end()
    is_before = bool(days) and days[0].start() < found.start("month")
    if is_before and "," in text[start : days[0].start()] and text[start].isdigit():
        start = days[0].start()
    base, shift = which_year(parts["which"]) if parts.get("which") else (None, 0)
    return Piece(
        start=start,
        end=end,
        year=year,
        month=month_number(parts["month"]),
        days=tuple(int(day[1]) for day in days),
        day_spans=tuple(day.span() for day in days),
        is_range=bool(days) and bool(_STRETCH.search(text, days[0].end(), days[-1].start())),
        base=base,
        unit="year" if base else None,
        shift=shift,
    )


def _days(found: Match, is_dated: bool) -> list[Match]:
    """The days named, without numbers that stand beside them by chance.

    A comma alone adds no day ("Rule 5, 12 May", "March 5, 12 members"), and what counts the
    things behind it is no day either ("on May 5 and 12 members").
    """
    text, start, end = found.string, *found.span("days")
    days = list(_NUMBER.finditer(text, start, end))
    is_before = end <= found.start("month")
    if not is_before and not is_dated and len(days) > 1 and is_counted(text, end, end):
        days.pop()
    between = text[days[0].end() : days[-1].start()]
    if "," in between and not re.search(r"and|&", between):
        return days[-1:] if is_before else days[:1]
    return days


def read_season(found: Match) -> Piece:
    """A season: "autumn 2020", "the winter of 2020/21", "spring of next year"."""
    parts = found.groupdict()
    base, shift = which_year(parts["which"]) if parts.get("which") else (None, 0)
    return Piece(
        start=found.start(),
        end=found.end(),
        year=int(parts["year"]) if parts.get("year") else None,
        month=season_code(found["season"]),
        base=base,
        unit="year" if base else None,
        shift=shift,
    )
