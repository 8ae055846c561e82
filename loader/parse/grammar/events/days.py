"""Days: what a date of a sentence can date, which day it begins with, and what is recent."""

import re
from collections.abc import Iterable
from dataclasses import replace

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.grammar.events.signs import ATTRIBUTE, IN_YEAR, NAME_OF_LAW, NAMED_YEAR
from interparl.loader.parse.mention import Mention, Value, When

# "Statement at the end of the observation of the elections (Riga, 9 December 2014)": the text's day
TITLED = re.compile(
    r"\b(?P<text>statement|address|speech|remarks|declaration|communiqu[eé]|report|interview)\b"
    r"[^.;]{0,200} \(\ue006,? $",
    re.IGNORECASE,
)
LOOSE = re.compile(r"\d{4}(?:-\d\d)?")  # a month or a year
LONGEST = 10  # days that a gathering or an operation lasts
NEWS_DAYS = 14  # what happened within so many days before publication is the page's news


def dates_something(value: Value) -> bool:
    """Whether a date names a day, month or year, and not only an end ("until 2020")."""
    return (
        isinstance(value, When)
        and value.date.text != "XXXX"
        and not value.date.text.startswith("../")
    )


def is_attribute(text: str, at: int, end: int, value: Value) -> bool:
    """Whether the year at a mark tells what sort of thing it is: "passed the 2025 budget".

    ``end`` is the end of the words that tell the event, ``text`` the text of the shape.
    """
    title = TITLED.search(text, 0, at) if text.startswith(")", at + 1) else None
    if title and title.end("text") < end:
        return True
    if not isinstance(value, When) or len(value.date.text) != 4:
        return False
    if text.startswith("'s ", at + 1) or NAMED_YEAR.search(text, max(0, at - 24), at):
        return True
    if at < end:
        return False
    if NAME_OF_LAW.search(text, 0, at):
        return True
    return ATTRIBUTE.match(text, at + 1) is not None and not IN_YEAR.search(
        text, max(0, at - 12), at
    )


def is_precise(value: Value) -> bool:
    """Whether a date names at least a month: "the Bureau of 2022" is one of that year."""
    return isinstance(value, When) and len(value.date.text) > len("2022")


def is_recent(when: When, published: PartialDate | None) -> bool:
    """Whether a date is of a few days, not long before publication if that is known."""
    first, last = when.date.earliest, when.date.latest
    if first is None or last is None or (last - first).days >= LONGEST:
        return False
    day = published.earliest if published else None
    return day is None or 0 <= (day - first).days <= NEWS_DAYS


def is_after(date: PartialDate, published: PartialDate | None) -> bool:
    """Whether a date lies wholly behind the day of publication."""
    first, last = date.earliest, published.latest if published else None
    return first is not None and last is not None and first > last


def closer_day(told: Mention, others: Iterable[Mention]) -> Mention:
    """The days within a month or year that the sentence also tells.

    As in "the 2017 session, 26-29 May", "In January our conference in Riga (28-30 January)".
    """
    if not isinstance(told.value, When) or not LOOSE.fullmatch(told.value.date.text):
        return told
    for other in others:
        when = other.value
        is_other = isinstance(when, When) and when.date != told.value.date and not when.is_recurring
        if is_other and isinstance(when, When) and _is_within(when.date, told.value.date):
            return other
    return told


def _is_within(one: PartialDate, other: PartialDate) -> bool:
    """Whether all days of one date are days of another."""
    first, last, start, end = one.earliest, one.latest, other.earliest, other.latest
    return bool(first and last and start and end and start <= first and last <= end)


def first_day(mention: Mention) -> Mention:
    """The same date without the open end of a "since"."""
    when = mention.value
    if not isinstance(when, When) or not when.date.text.endswith("/.."):
        return mention
    return replace(mention, value=replace(when, date=PartialDate(when.date.text[:-3])))


def is_after_day(mention: Mention, published: PartialDate | None) -> bool:
    """Whether a mention is of a date that lies wholly behind the day of publication."""
    return isinstance(mention.value, When) and is_after(mention.value.date, published)
