"""Intervals: what was seen on which day becomes unbroken times of sight.

A value holds from the day on which it was first seen to the day on which another one was. Who is
heard is a matter of rank: from the first day on which a better source tells of a subject, worse
ones only confirm what it said; what they tell otherwise is kept, not shown. Between sources of one
rank the later day counts, and what is told of one day in two ways goes by the address, then the
document's key, then the place in it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

Value = tuple[str | int | None, ...]
Order = tuple[int, bool, str, str, int, str]
Place = tuple[int, int, Order]  # of a sighting among those of its day: rank, strength, order
NO_RANK = 2**63  # of whom nobody has to give way to


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
    def order(self) -> Order:
        """Of the sightings of one day that with the least order is shown."""
        named = (self.address is None, self.address or "")
        return self.rank, *named, self.document, self.start, self.evidence


@dataclass
class Interval:
    """One value from one day to another; ``number`` counts its earlier intervals.

    One that is not shown lasts as long as what is shown instead.
    """

    value: Value
    valid_from: date
    valid_to: date | None
    last_seen_on: date
    is_shown: bool
    number: int = 0


class Timeline:
    """What is shown of one subject, day after day; days must come in their order."""

    def __init__(self) -> None:
        self.made: list[Interval] = []
        self.belongs: dict[str, Interval] = {}
        self.current: Interval | None = None
        self.rank = NO_RANK  # of the best source that told of what is now
        self._hidden: dict[Value, Interval] = {}  # what is kept beside what is now

    @classmethod
    def resumed(cls, is_open: Iterable[Interval], rank: int) -> "Timeline":
        """Go on where the open intervals of a timeline stand; ``rank`` told of what is now."""
        timeline = cls()
        for interval in is_open:
            if interval.is_shown:
                timeline.current, timeline.rank = interval, rank
            else:
                timeline._hidden[interval.value] = interval
        return timeline

    def see(self, told: Sequence[Seen], strength: Callable[[Seen], int] = lambda _: 0) -> None:
        """Take what is told of one day; of one rank that of the least ``strength`` is shown."""
        if not told:
            return
        best = min(told, key=lambda seen: (seen.rank, strength(seen), seen.order))
        if best.rank <= self.rank:
            self.rank = best.rank
            self._turn(best.day, best.value)
        self.keep(told)

    def end(self, day: date) -> None:
        """End what is now; whoever tells what is instead is heard."""
        self._turn(day, None)
        self.rank = NO_RANK

    def keep(self, told: Iterable[Seen]) -> None:
        """Take what can't change what is now: it confirms it, or is kept beside it."""
        for seen in told:
            if seen.value is not None:
                interval = self._of(seen.value, seen.day)
                interval.last_seen_on = seen.day
                self.belongs[seen.evidence] = interval

    def _of(self, value: Value, day: date) -> Interval:
        if self.current and self.current.value == value:
            return self.current
        if value not in self._hidden:
            self._hidden[value] = Interval(value, day, None, day, is_shown=False)
            self.made.append(self._hidden[value])
        return self._hidden[value]

    def _turn(self, day: date, value: Value | None) -> None:
        if value == (self.current.value if self.current else None):
            return
        for over in (self.current, *self._hidden.values()):
            if over:
                over.valid_to = day
        self._hidden, self.current = {}, None
        if value is not None:
            self.current = Interval(value, day, None, day, is_shown=True)
            self.made.append(self.current)


def intervals(sightings: Sequence[Seen]) -> tuple[list[Interval], dict[str, Interval]]:
    """Make the intervals of one subject that has one value at a time.

    Gives those that are shown in the order of time, then the others, and for each piece of evidence
    the interval it belongs to (evidence of "nothing holds" belongs to none).
    """
    timeline = Timeline()
    for told in days(sightings):
        timeline.see(told)
    return numbered(timeline.made), timeline.belongs


def days(sightings: Iterable[Seen]) -> list[list[Seen]]:
    """The sightings of each day, in the order of time, and of one day in theirs."""
    ordered = sorted(sightings, key=lambda seen: (seen.day, seen.order))
    return [list(told) for _, told in groupby(ordered, key=lambda seen: seen.day)]


def numbered(made: Iterable[Interval]) -> list[Interval]:
    """Number the intervals of each value in the order of time; those that are shown come first."""
    counts: dict[tuple[bool, Value], int] = defaultdict(int)
    out = sorted(made, key=lambda i: (not i.is_shown, i.valid_from, repr(i.value)))
    for interval in out:
        interval.number = counts[interval.is_shown, interval.value]
        counts[interval.is_shown, interval.value] += 1
    return out
