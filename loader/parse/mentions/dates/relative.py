"""Dates told from another day: today, last November, two years ago, the following year."""

import re
from collections.abc import Callable, Iterator
from typing import cast

from interparl.loader.parse.mentions.dates.calendar import which_year
from interparl.loader.parse.mentions.dates.piece import Base, Nearest, Piece, Unit
from interparl.loader.parse.mentions.dates.words import (
    COUNT,
    FULL_MONTH,
    MANY,
    SEASON,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    many,
    month_number,
    season_code,
    small_number,
)

Match = re.Match[str]

# Words of a day, with the day from which they count.
DAYS: dict[str, tuple[Base, int]] = {
    "today": ("published", 0), "tonight": ("published", 0), "this morning": ("published", 0),
    "this afternoon": ("published", 0), "this evening": ("published", 0),
    "yesterday": ("published", -1), "last night": ("published", -1),
    "last evening": ("published", -1), "the day before yesterday": ("published", -2),
    "tomorrow": ("published", 1), "the day after tomorrow": ("published", 2),
    "the same day": ("told", 0), "that same day": ("told", 0), "that day": ("told", 0),
    "the same morning": ("told", 0), "the same afternoon": ("told", 0),
    "the same evening": ("told", 0), "that evening": ("told", 0), "that afternoon": ("told", 0),
    "the next day": ("told", 1), "the following day": ("told", 1), "a day later": ("told", 1),
    "the day after": ("told", 1), "one day later": ("told", 1), "the next morning": ("told", 1),
    "the day before": ("told", -1), "the previous day": ("told", -1), "a day earlier": ("told", -1),
    "the preceding day": ("told", -1), "one day earlier": ("told", -1),
    "a day before": ("told", -1),
}  # fmt: skip
_SPAN_SHIFT = {"this": 0, "last": -1, "next": 1, "current": 0, "coming": 1}

DAY = (
    rf"(?i:(?P<day>{'|'.join(sorted((re.escape(d) for d in DAYS), key=len, reverse=True))})\b)"
    r"(?! as\b|'s (?:world|challenge|condition|realit|situation|circumstance|generation|life))"
)
ON_THIS_DAY = rf"(?i:this\s+(?:very\s+)?day),?\s+in\s+(?P<anniversary>{YEAR})"
NEAREST = (
    r"(?i:(?:the\s+)?(?P<nearest>this|last|next|past|coming))\s+"
    rf"(?:(?P<weekday>{WEEKDAY})|(?P<month>{FULL_MONTH})|"
    rf"(?P<season>(?=[a-z]){SEASON}|{SEASON}(?!\s+[A-Z])))(?!\s+\d|'s\s+[A-Z])"
)
SPAN = (
    r"(?i:(?:earlier\s+|later\s+|sometime\s+)?(?<!the )(?P<span>this|last|next|the\s+current"
    r"|the\s+coming)\s+(?P<unit>week|month|year)\b)(?!\s+of\b)"
)
YEAR_TOLD = (
    r"(?i:(?:(?P<which>that\s+(?:same\s+)?|the\s+same|the\s+following|the\s+next|the\s+previous"
    r"|the\s+preceding)\s*year|the\s+year\s+(?P<side>before|after|earlier|later))\b)(?!\s+\d|-)"
)
AGO = rf"(?i:(?P<ago>{COUNT})\s+(?P<ago_unit>day|month|year)s?\s+ago)\b"
AGO_TODAY = (
    rf"(?i:(?P<ago_today>{MANY})\s+years?\s+ago,?\s+(?:today|(?:on\s+)?this\s+(?:very\s+)?day"
    r"|to\s+the\s+day)\b)"
)
IN_YEAR = rf"(?i:(?P<in_year>last|this|next))\s+year,?\s+in\s+(?P<of_year>{FULL_MONTH})(?!\s+\d)"
LATER = (
    rf"(?i:(?<!the )(?<!for )(?<!over )(?<!last )(?<!past )(?<![\d.,] )(?P<later>{COUNT})"
    r"\s+years?\s+(?P<way>later|earlier|before)\b)(?!\s+the\b)"
)
RECURRING = (
    r"(?i:(?P<recurring>every\s+(?:single\s+)?year|each\s+year|annually"
    r"|every\s+(?:second|third|other|two|three|four|five)\s+years?"
    r"|(?:once|twice|(?:two|three|four|several)\s+times)\s+(?:a|per|every|each)\s+year))\b"
)
_BEFORE_WEEKDAY = "|".join(
    rf"(?<=\b{word} )"
    for word in "on On since Since until Until till by By from From between to and".split()
)
ON_WEEKDAY = (
    rf"(?:(?:{_BEFORE_WEEKDAY})(?P<on>{WEEKDAY})(?!,?\s+\d)|(?:(?<=\bat )(?P<at>{WEEKDAY})(?='s\s)"
    rf"|(?P<whose>{WEEKDAY})(?='s\s(?:[a-z-]+\s){{0,2}}(?:meeting|session|sitting|plenary|vote|debate"
    r"|summit|conference|talks|election|poll|ballot|gathering|ceremony|round)\b))"
    rf"|(?P<part>{WEEKDAY})(?=\s+(?:morning|afternoon|evening|night)\b))"
)
# "adopted Thursday", "met here Monday", "in Valletta Friday": agencies leave "on" out. Not "Good
# Friday", "the Tuesday club", "every Monday".
_NO_DAY = "".join(
    rf"(?<!\b{word} )"
    for word in "the a an each every Each Every any one of for next last this that past coming "
    "previous following first second third fourth Good Holy Black Ash Easter Super Maundy good "
    "most on since until till by from between to and".split()
)
BARE_WEEKDAY = (
    rf"(?<=[a-z] ){_NO_DAY}(?P<bare>{WEEKDAY})"
    r"(?=\s(?:in|at|to|by|with|from|for|after|before|during|that|and|its|the|a|an|his|her|their|as"
    r"|under|amid|when|where|against|about|over|on|upon|following|between)\b|[,.;:)]|\s*\Z)"
    rf"(?!,?\s+(?:the\s+)?\d|\s+(?:to|and|or)\s+{WEEKDAY})"
)
_FORMS = (
    ON_THIS_DAY,
    AGO_TODAY,
    IN_YEAR,
    DAY,
    NEAREST,
    SPAN,
    YEAR_TOLD,
    AGO,
    LATER,
    RECURRING,
    ON_WEEKDAY,
    BARE_WEEKDAY,
)
RELATIVE = re.compile(rf"(?<![\w-])(?:{'|'.join(_FORMS)})")
HINT = re.compile(
    r"days?\b|[Tt]o(?:night|morrow)|morning|afternoon|evening|night|week|month|year|nnually|TODAY"
    r"|\b(?i:this|last|next|past|coming)\s+[A-Za-z]"
)


def scan_relative(text: str) -> Iterator[Piece]:
    """All relative pieces of a sentence, from left to right.

    >>> [(p.month, p.unit) for p in scan_relative("It met last May and today.")]
    [(5, None), (None, 'day')]
    """
    if HINT.search(text):
        for found in RELATIVE.finditer(text):
            group = next(name for name in _READERS if found[name])
            yield _READERS[group](found)


def _piece(found: Match, base: Base, unit: Unit, shift: int) -> Piece:
    return Piece(start=found.start(), end=found.end(), base=base, unit=unit, shift=shift)


def _read_day(found: Match) -> Piece:
    base, shift = DAYS[" ".join(found["day"].casefold().split())]
    return _piece(found, base, "day", shift)


def _read_anniversary(found: Match) -> Piece:
    year = int(found["anniversary"])
    return Piece(start=found.start(), end=found.end(), year=year, base="published", unit="day")


def _read_nearest(found: Match) -> Piece:
    word = found["nearest"].casefold()
    nearest = {"past": "last", "coming": "next"}.get(word, word)
    month = month_number(found["month"]) if found["month"] else None
    return Piece(
        start=found.start(),
        end=found.end(),
        nearest=cast("Nearest", nearest),
        month=season_code(found["season"]) if found["season"] else month,
        weekday=WEEKDAYS[found["weekday"].casefold()] if found["weekday"] else None,
    )


def _read_span(found: Match) -> Piece:
    unit = cast("Unit", found["unit"].casefold())
    return _piece(found, "published", unit, _SPAN_SHIFT[found["span"].split()[-1].casefold()])


def _read_year_told(found: Match) -> Piece:
    if found["side"]:
        return _piece(found, "told", "year", 1 if found["side"] in {"after", "later"} else -1)
    base, shift = which_year(found["which"].casefold().replace("that same", "that"))
    return _piece(found, base, "year", shift)


def _read_ago(found: Match) -> Piece:
    unit = cast("Unit", found["ago_unit"].casefold())
    return _piece(found, "published", unit, -small_number(found["ago"]))


def _read_ago_today(found: Match) -> Piece:
    """The day itself, so many years ago: of the year the calendar of the publication tells."""
    years = many(found["ago_today"])
    return Piece(
        start=found.start(), end=found.end(), base="published", unit="year", shift=-years,
        is_same_day=True,
    )  # fmt: skip


def _read_in_year(found: Match) -> Piece:
    return Piece(
        start=found.start(),
        end=found.end(),
        month=month_number(found["of_year"]),
        base="published",
        unit="year",
        shift=_SPAN_SHIFT[found["in_year"].casefold()],
    )


def _read_later(found: Match) -> Piece:
    years = small_number(found["later"])
    return _piece(found, "told", "year", years if found["way"] == "later" else -years)


def _read_recurring(found: Match) -> Piece:
    return Piece(start=found.start(), end=found.end(), is_recurring=True)


def _read_weekday(found: Match) -> Piece:
    words = (found[group] for group in ("on", "at", "whose", "part", "bare"))
    name = next(word for word in words if word).casefold()
    return Piece(start=found.start(), end=found.end(), weekday=WEEKDAYS[name])


_READERS: dict[str, Callable[[Match], Piece]] = {
    "anniversary": _read_anniversary,
    "day": _read_day,
    "nearest": _read_nearest,
    "span": _read_span,
    "which": _read_year_told,
    "side": _read_year_told,
    "ago_today": _read_ago_today,
    "in_year": _read_in_year,
    "ago": _read_ago,
    "later": _read_later,
    "recurring": _read_recurring,
    "on": _read_weekday,
    "at": _read_weekday,
    "whose": _read_weekday,
    "part": _read_weekday,
    "bare": _read_weekday,
}
