"""Calendars: lines that are a month or a weekday, above lines that open with the day.

"FEBRUARY" above "18-20  Brussels  Joint meeting", "Monday" above what happened on that day.
"""

import calendar
import re

_MONTHS = "|".join([*calendar.month_name[1:], *calendar.month_abbr[1:], "Sept"])
_WEEKDAYS = "|".join([*calendar.day_name, *calendar.day_abbr, "Tues", "Weds", "Thur", "Thurs"])
MONTH_LINE = re.compile(
    rf"(?P<month>{_MONTHS})\b\.?(?:,?\s+(?P<year>(?:19|20)\d\d))?\s*:?\Z", re.IGNORECASE
)
WEEKDAY_LINE = re.compile(rf"(?:{_WEEKDAYS})\b\.?(?:,?\s+\d{{1,2}}(?:st|nd|rd|th)?)?\s*:?\Z")
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d)"
# "18-20  Brussels", "Wed 3 & Thu 4: ...", "25 | Bureau": the day with which a line opens
DAY_OPENS = re.compile(
    rf"(?:(?:{_WEEKDAYS})\b\.?,?\s+)?(?P<first>{_DAY})"
    rf"(?P<to>\s?(?:-|–|/|&|,|\band\b|\bto\b)\s?(?:(?:{_WEEKDAYS})\b\.?,?\s+)?(?P<last>{_DAY}))?"
    r"(?=\s*[:|,–-]\s|\s{1,30}(?=[^\W\d]|[\"'(]|\d+(?:st|nd|rd|th)\b)|\s*\Z)"
    r"(?!\s+(?:per|members?|seats?|states?|deputies|votes?|participants|countries|years?)\b)",
)
WEEKDAY_OPENS = re.compile(
    rf"(?P<weekday>{_WEEKDAYS})\b\.?,?\s+(?P<day>{_DAY})(?=\s*(?:[|:.,–-]|\Z)|\s)"
)


def is_calendar_heading(text: str) -> bool:
    """Whether a line is a month, or a weekday, and nothing more.

    >>> [is_calendar_heading(line) for line in ("MARCH", "May 2024:", "Tuesday", "Wed 8", "On")]
    [True, True, True, True, False]
    """
    return MONTH_LINE.match(text) is not None or WEEKDAY_LINE.match(text) is not None


def opens_with_day(text: str) -> bool:
    """Whether a line under a month opens with a day.

    >>> [opens_with_day(line) for line in ("18-20   Brussels", "25  Bureau, Riga", "20 members")]
    [True, True, False]
    """
    return DAY_OPENS.match(text) is not None
