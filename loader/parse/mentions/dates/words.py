"""The words that dates are made of: months, weekdays, seasons, small numbers, counted things."""

import calendar
import re
from functools import cache

from interparl.loader.parse.reference import months, number_words, ordinals, seasons

WEEKDAYS = {name.casefold(): at for at, name in enumerate(calendar.day_name)}
SHORT_WEEKDAYS = (*calendar.day_abbr, "Tues", "Weds", "Thur", "Thurs")


def one_of(spellings: list[str]) -> str:
    """An alternation of the spellings, the longest first."""
    return "(?:" + "|".join(re.escape(s) for s in sorted(spellings, key=lambda s: -len(s))) + ")"


def _cased(spellings: list[str]) -> list[str]:
    return [*{form for word in spellings for form in (word, word.upper())}]


# Months and weekdays as names: "March", "MARCH", "Mar."; never "march" or "sat".
MONTH = one_of(_cased(list(months()))) + r"(?![A-Za-z])"
FULL_MONTH = one_of(_cased([name for name in months() if "." not in name and len(name) > 3]))
FULL_MONTH = rf"(?:{FULL_MONTH}|May|MAY)(?![A-Za-z])"
WEEKDAY = one_of(_cased(list(calendar.day_name))) + r"(?![A-Za-z])"
ANY_WEEKDAY = rf"(?:{WEEKDAY}|{one_of(_cased(list(SHORT_WEEKDAYS)))}\b\.?)"
SEASON = rf"(?i:{one_of(list(seasons()))})(?![A-Za-z])"
# Dates of events that pages tell of; earlier and later years come as numbers of other things.
YEAR = r"(?:1[89]|20)\d\d(?!\d)"
COUNT = rf"(?:\d{{1,2}}|an?|{one_of([word for word, n in number_words().items() if n <= 20])})"

_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
# Numbers of years that anniversaries are told by: "seventy", "twenty-five", "30"
MANY = (
    rf"(?:\d{{1,3}}|(?:{'|'.join(_TENS)})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
    rf"|{COUNT})"
)

# Things that are counted, so that a number of four digits before them is no year.
COUNTED = re.compile(
    r"""
    (?:[ ](?!(?:in|on|at|of|and|or|the|a|an|by|for|to|from|with|was|were|is|are|as)\b)
        [A-Za-z][\w'-]*){0,2}?
    [ ](?:
        observer|member|delegate|participant|deput(?=ies)|senator|representative|people(?!\w)
        |person|citizen|voter|troop|soldier|servicem|officer|expert|guest|official|lawmaker
        |parliamentarian|volunteer|student|child|women|men(?!\w)|migrant|refugee|resident
        |worker|specialist|staff|personnel|police|journalist|monitor|case|crime|offence|violation
        |document|vehicle|station|kilomet|mile|ton|kg(?!\w)|seat|vote(?=s)|word|page|piece|unit
        |metre|meter|hectare|job|household|famil(?=ies)|euro|dollar|rouble|ruble|per\ cent|percent
    )
    """,
    re.VERBOSE,
)
# Plural nouns that a year may well stand before: "2015 elections".
EVENTFUL = re.compile(
    r"""[ ](?:\w+[ ])?(?:elections|polls|talks|sessions|exercises|games|amendments|reforms|events
    |budgets|estimates|celebrations|consultations|negotiations|protests|riots|accords|agreements
    |summits|meetings|treaties|protocols|hostilities|decisions|results|run-offs|referendums
    |editions|rules|reports)\b""",
    re.VERBOSE,
)
_PLURAL = re.compile(r"[ ][a-z]{2,}(?<![suia])s(?![\w'])")
_DETERMINED = re.compile(
    r"(?:\b(?:the|its|their|his|her|our|this|last|previous)|'s|s')\s*\Z", re.IGNORECASE
)
_WITHIN = re.compile(
    r"\b(?:in|since|of|until|till|by|during)\s+(?:the\s+year\s+)?\Z", re.IGNORECASE
)


def is_counted(text: str, start: int, end: int) -> bool:
    """Whether the digits at ``start``..``end`` count what follows, so that they are no year.

    >>> is_counted("2000 observers came", 0, 4), is_counted("the 2015 elections", 4, 8)
    (True, False)
    """
    if _WITHIN.search(text, max(0, start - 16), start) and not text.startswith("000", start + 1):
        return False
    if EVENTFUL.match(text, end):
        return False
    if COUNTED.match(text, end):
        return True
    return bool(_PLURAL.match(text, end)) and not _DETERMINED.search(
        text, max(0, start - 12), start
    )


@cache
def many(word: str) -> int:
    """The value of "seventy", "twenty-five" or "30".

    >>> many("twenty-five"), many("70"), many("ten")
    (25, 70, 10)
    """
    first, _, last = word.casefold().replace("-", " ").partition(" ")
    if first in _TENS:
        return 10 * (_TENS.index(first) + 2) + (small_number(last) if last else 0)
    return small_number(word)


@cache
def month_number(word: str) -> int:
    """The number of a month by any of its spellings.

    >>> month_number("Sept."), month_number("MAY")
    (9, 5)
    """
    known = months()
    return known.get(word) or known[word.title()]


@cache
def season_code(word: str) -> int:
    """The code of a season in Extended Date/Time Format, 21 to 24."""
    return seasons()[word.casefold()]


@cache
def small_number(word: str) -> int:
    """The value of "two", "2", "a" or "third"."""
    folded = word.casefold()
    if folded in {"a", "an"}:
        return 1
    return int(folded) if folded.isdigit() else {**number_words(), **ordinals()}[folded]
