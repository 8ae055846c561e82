"""Small histories in shorthand, for tables of examples.

A sighting is ``3a=7``: on day 3 the page with address a says 7 (``-``: nothing holds). ``3a!=7``
is told by a source of better rank, ``3a!!=7`` by one of still better rank. An interval is
``7:3-9/5``: 7 from day 3 to day 9, last seen on day 5; ``7:3-/5`` is still open, and brackets say
that it is kept, not shown.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from interparl.loader.load.intervals import Interval, Seen, Value

FIRST = date(2021, 1, 1)
RANKS = (100, 10, 1)  # by the number of exclamation marks


def day(number: int) -> date:
    """The n-th day of the history."""
    return FIRST + timedelta(days=number)


def sightings(history: str) -> list[Seen]:
    """Read a history; the value of an office is ``Ann`` or ``Ann/acting``."""
    return [_sighting(text, start) for start, text in enumerate(history.split())]


def _sighting(text: str, start: int) -> Seen:
    when, _, what = text.partition("=")
    rank = RANKS[when.count("!")]
    when = when.rstrip("!")
    number, address = int(when.rstrip("abcd")), when.lstrip("0123456789")
    value: Value | None = None
    if what.isdigit():
        value = (int(what),)
    elif what != "-":
        person, _, status = what.partition("/")
        value = (person, status or "held")
    document = f"page of {when}"
    return Seen(day(number), rank, address or None, document, start, f"#{start}", value)


def told(intervals: Iterable[Interval]) -> str:
    """Write intervals, in the order of time."""
    return " ".join(_told(interval) for interval in sorted(intervals, key=_order))


def _order(interval: Interval) -> tuple[bool, date, str]:
    return not interval.is_shown, interval.valid_from, repr(interval.value)


def _told(interval: Interval) -> str:
    value = "/".join(str(part) for part in interval.value).removesuffix("/held")
    until = _number(interval.valid_to) if interval.valid_to else ""
    text = f"{value}:{_number(interval.valid_from)}-{until}/{_number(interval.last_seen_on)}"
    return text if interval.is_shown else f"({text})"


def _number(when: date) -> int:
    return (when - FIRST).days


def overlap(intervals: Sequence[Interval]) -> bool:
    """Whether two of the intervals, all of one subject, hold at one time."""
    spans = sorted((i.valid_from, i.valid_to or date.max) for i in intervals)
    return any(before[1] > after[0] for before, after in pairwise(spans))


def holds(interval: Interval, when: date) -> bool:
    """Whether an interval holds on a day."""
    return interval.valid_from <= when and (interval.valid_to is None or when < interval.valid_to)
