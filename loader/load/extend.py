"""Extend: what new sightings do to a timeline of which the intervals are known, not the evidence.

Most of what is loaded says what holds already, or tells of a later day; neither changes what
earlier evidence belongs to. Told by sources of one rank, it is placed by the intervals alone. For
all else ``extend`` gives None, and the whole timeline is derived.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from interparl.loader.load.intervals import Interval, Place, Seen, Timeline, Value, days
from interparl.loader.load.tenures import APART, Post, is_apart, strength


@dataclass(frozen=True)
class Known:
    """What is known of a timeline; the intervals are altered where they go on."""

    intervals: Sequence[Interval]
    vacant_on: date | None  # the last day on which nobody was said to be in the office
    heard: Place | None  # of the last day, the sighting that is shown; None: it is not known
    is_single: bool  # one value at a time

    @property
    def last(self) -> date:
        """The last day of which anything is told."""
        told = [day for i in self.intervals for day in (i.valid_from, i.valid_to, i.last_seen_on)]
        return max(day for day in (*told, self.vacant_on, date.min) if day is not None)


@dataclass
class Extension:
    """The intervals with those that are new, what the new evidence belongs to, who is heard."""

    intervals: list[Interval]
    heard: Place | None
    belongs: dict[str, Interval] = field(default_factory=dict)


def extend(known: Known, new: Sequence[Seen], *, is_office: bool) -> Extension | None:
    """Go on with a timeline; None where its evidence has to be read.

    All sightings, those of the intervals too, must be of one rank.
    """
    if any(seen.value is None for seen in new):
        return None
    going_on = _GoingOn(known, new[0].rank, is_office=is_office)
    if not all(going_on.take(told) for told in days(new)):
        return None
    return going_on.result()


class _GoingOn:
    """A timeline that goes on; days must come in their order."""

    def __init__(self, known: Known, rank: int, *, is_office: bool) -> None:
        self._known = known
        self._last = known.last
        self._heard = known.heard
        self._rank = rank
        self._is_office = is_office
        self._belongs: dict[str, Interval] = {}
        self._by_value: dict[Value, list[Interval]] = defaultdict(list)
        for interval in known.intervals:
            self._by_value[interval.value].append(interval)
        self._posts: _Posts | None = None

    def _now(self) -> "_Posts":
        if self._posts is None:
            self._posts = _Posts(self._known, self._rank, is_office=self._is_office)
        return self._posts

    def take(self, told: Sequence[Seen]) -> bool:
        """Take what is told of one day; False where more is needed than the intervals."""
        day = told[0].day
        if day <= self._last:
            return all(self._confirm(seen) or self._stand_back(seen) for seen in told)
        posts = self._now()
        posts.see(told)
        self._last, self._heard = day, None
        if self._known.is_single and not posts.is_anybody_apart():
            self._heard = _best(told)
        return True

    def _confirm(self, seen: Seen) -> bool:
        """Take what says again what is shown."""
        intervals = self._known.intervals
        there = _confirmed(intervals, self._by_value, seen, is_office=self._is_office)
        if there is None:
            return False
        there.last_seen_on = max(there.last_seen_on, seen.day)
        self._belongs[seen.evidence] = there
        if seen.day == self._last and self._heard:
            self._heard = min(self._heard, _place(seen))
        return True

    def _stand_back(self, seen: Seen) -> bool:
        """Take what says otherwise on the last day, and is not heard."""
        if seen.day != self._last or self._heard is None or is_apart(seen):
            return False
        if _place(seen) < self._heard or self._now().is_anybody_apart():
            return False
        self._now().keep(seen)
        return True

    def result(self) -> Extension:
        """What has come of it."""
        out = Extension(list(self._known.intervals), self._heard, self._belongs)
        if self._posts is not None:
            made, belongs = self._posts.result()
            out.belongs |= belongs
            _number(self._known.intervals, made)
            out.intervals += made
        return out


def best_of(sightings: Sequence[Seen], made: Sequence[Interval]) -> Place | None:
    """Which sighting is shown of the last day; None where that is no matter of order alone."""
    if not sightings or any(_is_of_one_apart(i) and i.valid_to is None for i in made):
        return None
    return _best(days(sightings)[-1])


def _best(told: Sequence[Seen]) -> Place | None:
    if any(is_apart(seen) for seen in told):
        return None
    return min((_place(seen) for seen in told), default=None)


def _place(seen: Seen) -> Place:
    return seen.rank, strength(seen), seen.order


def _confirmed(
    intervals: Sequence[Interval],
    by_value: dict[Value, list[Interval]],
    seen: Seen,
    *,
    is_office: bool,
) -> Interval | None:
    """The interval that is shown and says the same; None where more than that may come of it."""
    found = [i for i in by_value.get(seen.value or (), ()) if i.is_shown and _holds(i, seen.day)]
    if not found:
        return None
    if is_office:
        person, status = found[0].value
        for other in intervals:
            is_other_side = (other.value[1] in APART) != (status in APART)
            is_elect = status in APART and other.value[1] != status
            if (
                other.value[0] == person
                and (is_other_side or is_elect)
                and _is_near(other, seen.day)
            ):
                return None
    return found[0]


def _holds(interval: Interval, day: date) -> bool:
    return interval.valid_from <= day and (interval.valid_to is None or day < interval.valid_to)


def _is_near(interval: Interval, day: date) -> bool:
    """Whether it holds on a day, or ends on it."""
    return interval.valid_from <= day and (interval.valid_to is None or day <= interval.valid_to)


def _is_of_one_apart(interval: Interval) -> bool:
    return len(interval.value) > 1 and interval.value[1] in APART


def _number(there: Iterable[Interval], made: Iterable[Interval]) -> None:
    """Number new intervals, which are later than those that are there."""
    counts = Counter((i.is_shown, i.value) for i in there)
    for interval in sorted(made, key=lambda i: i.valid_from):
        interval.number = counts[interval.is_shown, interval.value]
        counts[interval.is_shown, interval.value] += 1


class _Posts:
    """The timelines of a subject as they stand on the last day that is known."""

    def __init__(self, known: Known, rank: int, *, is_office: bool) -> None:
        self._is_single = known.is_single
        self._posts: dict[object, Post] = {}
        is_open = [interval for interval in known.intervals if interval.valid_to is None]
        if not is_office:
            self._line: Timeline | None = Timeline.resumed(is_open, rank)
            return
        self._line = None
        by_post: dict[object, list[Interval]] = defaultdict(list)
        for interval in is_open:
            by_post[self._holder(interval.value)].append(interval)
        self._posts = {holder: Post.resumed(some, rank) for holder, some in by_post.items()}

    def _holder(self, value: Value) -> object:
        return None if self._is_single else value[0]

    def see(self, told: Sequence[Seen]) -> None:
        """Take what is told of a later day."""
        if self._line is not None:
            self._line.see(told)
            return
        by_post: dict[object, list[Seen]] = defaultdict(list)
        for seen in told:
            by_post[self._holder(seen.value or ())].append(seen)
        for holder, theirs in by_post.items():
            self._posts.setdefault(holder, Post()).see(theirs)

    def keep(self, seen: Seen) -> None:
        """Take what is told of the last day and changes nothing of what is shown."""
        line = (
            self._line or self._posts.setdefault(self._holder(seen.value or ()), Post()).in_office
        )
        line.keep([seen])

    def is_anybody_apart(self) -> bool:
        """Whether anybody is elect, or said to be former."""
        return any(line.current for post in self._posts.values() for line in post.timelines()[1:])

    def result(self) -> tuple[list[Interval], dict[str, Interval]]:
        """The intervals that are new, and what the evidence belongs to."""
        lines = [line for post in self._posts.values() for line in post.timelines()]
        lines += [self._line] if self._line else []
        made = [interval for line in lines for interval in line.made]
        return made, {key: i for line in lines for key, i in line.belongs.items()}
