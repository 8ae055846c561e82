"""Dates in digits alone: 2021-03-18, 18.03.2021, 03/18/2021, 16-19.02.2021, yesterday (15/11)."""

import re

from interparl.loader.parse.mentions.dates.piece import Piece
from interparl.loader.parse.mentions.dates.words import YEAR

_END = r"(?![\d/]|[.:-]\d)"
_YEAR = rf"(?P<year>{YEAR})"
YEAR_FIRST = rf"{_YEAR}(?P<sep>[-./])(?P<a>\d\d?)(?P=sep)(?P<b>\d\d?)(?:T[\d:.+Z-]*)?{_END}"
YEAR_LAST = rf"(?P<a>\d\d?)(?P<sep>[./-])(?P<b>\d\d?)(?P=sep){_YEAR}(?![\d/])"
# Stretches: "16-19.02.2021", "28.02-01.03.2021" (of the latter this is the first end).
DAYS_FIRST = rf"(?P<first>\d\d?)\.?\s?[-–]\s?(?P<a>\d\d?)\.(?P<b>\d\d?)\.{_YEAR}"
FIRST_END = (
    r"(?P<a>\d\d?)(?P<sep>[./])(?P<b>\d\d?)[./]?(?=\s?[-–]\s?\d\d?(?P=sep)\d\d?(?P=sep)\d{4})"
)
IN_BRACKETS = r"(?<=day \()(?P<a>\d\d?)[/.](?P<b>\d\d?)\.?(?=\))"
YEAR_AND_MONTH = rf"{_YEAR}-(?P<month>0[1-9]|1[0-2])(?![\d-])"

Match = re.Match[str]


def read_year_first(found: Match) -> Piece:
    """A day as "2021-03-18", also with a time behind it."""
    month, day = int(found["a"]), int(found["b"])
    return _piece(found, day, month, int(found["year"]))


def read_year_last(found: Match) -> Piece:
    """A day as "18/03/2021": the day first, unless that cannot be."""
    day, month = int(found["a"]), int(found["b"])
    if month > 12 >= day:
        day, month = month, day
    year = found.groupdict().get("year")
    return _piece(found, day, month, int(year) if year else None)


def read_days_first(found: Match) -> Piece:
    """A stretch of days as "16-19.02.2021"."""
    whole = read_year_last(found)
    return Piece(
        start=whole.start,
        end=whole.end,
        year=whole.year,
        month=whole.month,
        days=(int(found["first"]), *whole.days),
        day_spans=(found.span("first"), *whole.day_spans),
        is_range=True,
    )


def read_year_and_month(found: Match) -> Piece:
    """A month as "2021-03"."""
    year, month = int(found["year"]), int(found["month"])
    return Piece(start=found.start(), end=found.end(), year=year, month=month)


def _piece(found: Match, day: int, month: int, year: int | None) -> Piece:
    return Piece(
        start=found.start(),
        end=found.end(),
        year=year,
        month=month,
        days=(day,),
        day_spans=(found.span(),),
    )
