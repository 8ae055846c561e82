"""Tenures: who was seen in an office when, and what ends it.

An office with one holder at a time passes from one to the next: seeing the next one, a vacancy, or
the holder called former ends it. In an office with many holders each has a time of their own. That
a person is elect or former is a tenure apart, which the person ends by being seen in the office.

A better source is believed on each person: whom it calls former, worse ones can't put back, and who
it says is in the office, they can't call former. It says nothing on who came after: that worse
sources may tell.
"""

from collections import defaultdict
from collections.abc import Sequence

from interparl.loader.load.intervals import NO_RANK, Interval, Seen, Timeline, days, numbered

# How a person is in office; of one day the first of these that is told is shown: who is on the
# way out makes room for who came.
HOLDS = {"held": 0, "acting": 1, "outgoing": 2}
NOBODY = 3
FORMER, ELECT = "former", "elect"
APART = {FORMER: 4, ELECT: 5}
STRENGTHS = HOLDS | APART

Person = str | int | None


def tenures(
    sightings: Sequence[Seen], *, is_single: bool
) -> tuple[list[Interval], dict[str, Interval]]:
    """Make the tenures of one office; the values are (person, status), None where vacant.

    Gives the intervals, and for each piece of evidence the one it belongs to (that of a vacancy
    belongs to none).
    """
    posts: dict[Person, Post] = defaultdict(Post)  # an office with many holders has one for each
    for told in days(sightings):
        by_post: dict[Person, list[Seen]] = defaultdict(list)
        for seen in told:
            by_post[None if is_single else _person(seen)].append(seen)
        for holder, theirs in by_post.items():
            posts[holder].see(theirs)
    lines = [line for post in posts.values() for line in post.timelines()]
    made = numbered(interval for line in lines for interval in line.made)
    return made, {key: i for line in lines for key, i in line.belongs.items()}


class Post:
    """What has one holder at a time, and how those stand to it who are not in it."""

    def __init__(self) -> None:
        self.in_office = Timeline()
        self._apart: dict[Person, Timeline] = defaultdict(Timeline)

    @classmethod
    def resumed(cls, is_open: Sequence[Interval], rank: int) -> "Post":
        """Go on where the open intervals of a post stand, all told by sources of one rank."""
        post = cls()
        shown = {i.value[0] for i in is_open if i.is_shown and i.value[1] in HOLDS}
        apart: dict[Person, list[Interval]] = defaultdict(list)
        held = []
        for interval in is_open:
            person, status = interval.value
            if status in HOLDS or (status == FORMER and person in shown):
                held.append(interval)
            else:
                apart[person].append(interval)
        post.in_office = Timeline.resumed(held, rank)
        post._apart |= {who: Timeline.resumed(some, rank) for who, some in apart.items()}
        return post

    def timelines(self) -> list[Timeline]:
        """All of its timelines, that of the office itself first."""
        return [self.in_office, *self._apart.values()]

    def see(self, told: Sequence[Seen]) -> None:
        """Take what is told of one day."""
        seen_in = [seen for seen in told if not is_apart(seen)]
        said_apart: dict[Person, list[Seen]] = defaultdict(list)
        for seen in told:
            if is_apart(seen):
                said_apart[_person(seen)].append(seen)
        best: dict[Person, int] = {}  # rank of those who say that a person is in the office
        for seen in seen_in:
            best[_person(seen)] = min(seen.rank, best.get(_person(seen), NO_RANK))
        former = [seen for some in said_apart.values() for seen in some if _is_former(seen)]
        if any(self._is_end(one, best.get(_person(one), NO_RANK)) for one in former):
            self.in_office.end(told[0].day)
        bars = {person: self._bar(person, said_apart.get(person, ())) for person in best}
        self.in_office.see([s for s in seen_in if s.rank <= bars[_person(s)]], strength)
        self.in_office.keep(s for s in seen_in if s.rank > bars[_person(s)])
        for seen in seen_in:
            if self._is_in(seen):
                self._apart[_person(seen)].end(seen.day)
        # Who is shown in the office is not shown as former.
        self.in_office.keep(seen for seen in former if self._is_in(seen))
        for person, some in said_apart.items():
            theirs = [s for s in some if not (_is_former(s) and self._is_in(s))]
            if theirs:
                self._apart[person].see(theirs, strength)

    def _is_in(self, seen: Seen) -> bool:
        current = self.in_office.current
        return current is not None and current.value[0] == _person(seen)

    def _is_end(self, former: Seen, still: int) -> bool:
        """Whether somebody called former held the office until then, for all that is heard.

        ``still`` is the best rank of those who say on the same day that they are in it.
        """
        is_heard = former.rank <= self.in_office.rank and former.rank < still
        return self._is_in(former) and is_heard

    def _bar(self, person: Person, theirs: Sequence[Seen]) -> int:
        """The rank of the best source that calls a person former; what worse ones say is kept.

        ``theirs`` is what is told on the day of the person as one who is not in the office.
        """
        apart = self._apart[person]
        best = min((seen.rank for seen in theirs), default=NO_RANK)
        if best <= apart.rank:
            heard = (s for s in theirs if _is_former(s) and s.rank == best)
            if any(not self._is_in(s) or s.rank <= self.in_office.rank for s in heard):
                return best
        is_former = apart.current is not None and apart.current.value[1] == FORMER
        return apart.rank if is_former else NO_RANK


def _person(seen: Seen) -> Person:
    return seen.value[0] if seen.value else None


def is_apart(seen: Seen) -> bool:
    """Whether it tells that somebody is elect or former; of seats nothing does."""
    return seen.value is not None and len(seen.value) > 1 and seen.value[1] in APART


def _is_former(seen: Seen) -> bool:
    return seen.value is not None and seen.value[1] == FORMER


def strength(seen: Seen) -> int:
    """What comes first of what is told of one day; of counts of seats all is alike."""
    if seen.value is None:
        return NOBODY
    return STRENGTHS[str(seen.value[1])] if len(seen.value) > 1 else 0
