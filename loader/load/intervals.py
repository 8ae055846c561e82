"""Intervals: what was seen on which day becomes unbroken times of sight.

A value holds from the day on which it was first seen to the day on which another one was. What is
told of one day in two ways is a conflict: the source's rank decides which is shown, then the
address, then the document's key, then the place in it; the other is kept, not shown.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

Value = tuple[str | int | None, ...]


@dataclass(frozen=True)
class Seen:
    """A value on a day, told by a piece of evidence."""

    day: date
    rank: int  # of the source; the lowest wins
    address: str | None  # a page without an address comes after those that have one
    document: str
    start: int  # where it stands in the document
    evidence: str
    value: Value | None  # None: nothing holds (a vacancy)

    @property
    def order(self) -> tuple[int, bool, str, str, int, str]:
        """Of the sightings of one day that with the least order is shown."""
        named = (self.address is None, self.address or "")
        return self.rank, *named, self.document, self.start, self.evidence


@dataclass
class Interval:
    """One value from one day to another; ``number`` counts its earlier intervals."""

    value: Value
    number: int
    valid_from: date
    valid_to: date | None
    last_seen_on: date
    is_shown: bool


def intervals(
    sightings: Sequence[Seen], strength: Callable[[Seen], int] = lambda _: 0
) -> tuple[list[Interval], dict[str, Interval]]:
    """Make the intervals of one subject that has one value at a time.

    Gives those that are shown in the order of time, then the others, and for each piece of evidence
    the interval it belongs to (evidence of "nothing holds" belongs to none). Of one day and rank
    what is of the least ``strength`` is shown.
    """
    shown: list[Interval] = []
    hidden: dict[Value, Interval] = {}
    belongs: dict[str, Interval] = {}
    counts: dict[Value, int] = defaultdict(int)
    current: Interval | None = None
    for day, group in groupby(sorted(sightings, key=lambda s: s.day), key=lambda s: s.day):
        same_day = sorted(group, key=lambda s: (s.rank, strength(s), s.order))
        winner = same_day[0].value
        if current and current.value != winner:
            current.valid_to, current = day, None
        if winner is not None and current is None:
            current = Interval(winner, counts[winner], day, None, day, is_shown=True)
            counts[winner] += 1
            shown.append(current)
        if current:
            current.last_seen_on = day
        for seen in same_day:
            if seen.value == winner and current:
                belongs[seen.evidence] = current
            elif seen.value is not None:
                belongs[seen.evidence] = _hidden(hidden, seen.value, day)
    return [*shown, *hidden.values()], belongs


def _hidden(hidden: dict[Value, Interval], value: Value, day: date) -> Interval:
    outranked = hidden.setdefault(value, Interval(value, 0, day, None, day, is_shown=False))
    outranked.last_seen_on = day
    return outranked
