"""Dates of Popolo: a day, a month or a year, and never more than pages tell."""

import re
from datetime import date

ONE = r"(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?)"
SINGLE = re.compile(ONE)
SPAN = re.compile(rf"(?:{ONE}|\.\.)/(?:{ONE}|\.\.)")
IN_OFFICE = frozenset({"held", "acting", "outgoing"})


def event_dates(date_text: str | None) -> dict[str, str | None]:
    """When an event begins and ends, if Popolo can say so: it knows no seasons, and no doubt.

    >>> event_dates("2021-03-18")
    {'start_date': '2021-03-18', 'end_date': '2021-03-18'}
    >>> event_dates("2008/..")
    {'start_date': '2008', 'end_date': None}
    >>> event_dates("2020-23"), event_dates("2020-05~"), event_dates(None)
    ({}, {}, {})
    """
    if not date_text:
        return {}
    if SINGLE.fullmatch(date_text):
        return {"start_date": date_text, "end_date": date_text}
    span = SPAN.fullmatch(date_text)
    return {"start_date": span[1], "end_date": span[2]} if span else {}


def membership_dates(status: str, first: date, replaced: date | None) -> dict[str, date | None]:
    """The first day on which pages tell that an office is held, and on which it is no more.

    It may have begun, or ended, before: pages seldom tell. Who is to take office has not begun.

    >>> membership_dates("held", date(2021, 3, 18), None)
    {'start_date': datetime.date(2021, 3, 18), 'end_date': None}
    >>> membership_dates("former", date(2021, 3, 18), None)
    {'end_date': datetime.date(2021, 3, 18)}
    >>> membership_dates("elect", date(2021, 3, 18), None)
    {}
    """
    if status in IN_OFFICE:
        return {"start_date": first, "end_date": replaced}
    return {"end_date": first} if status == "former" else {}
