"""Tenures: who was seen in an office when, and what ends it.

An office with one holder at a time passes from one to the next: seeing the next one, a vacancy, or
the holder called former ends it. In an office with many holders each has a time of their own. That
a person is elect or former is a tenure apart, which the person ends by being seen in the office.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from interparl.loader.load.intervals import Interval, Seen, Value, intervals

# How a person is in office; of one day the first of these that is told is shown: who is on the
# way out makes room for who came.
HOLDS = {"held": 0, "acting": 1, "outgoing": 2}
NOBODY = 3

Part = Value | None  # of an office: all of it, or one person's


def tenures(
    sightings: Sequence[Seen], *, is_single: bool
) -> tuple[list[Interval], dict[str, Interval]]:
    """Make the tenures of one office; the values are (person, status), None where vacant.

    Gives the intervals, and for each piece of evidence the one it belongs to (that of a vacancy
    belongs to none).
    """
    held: dict[Part, list[Seen]] = defaultdict(list)
    apart: dict[Part, list[Seen]] = defaultdict(list)
    for seen in sightings:
        if seen.value is None:
            held[None].append(seen)
        elif seen.value[1] in HOLDS:
            held[None if is_single else seen.value[:1]].append(seen)
            apart[seen.value[:1]].append(replace(seen, value=None))
        else:
            apart[seen.value[:1]].append(seen)
    left = [
        (None if is_single else seen.value[:1], seen)
        for seen in sightings
        if seen.value and seen.value[1] == "former"
    ]
    ends = [(part, seen) for part, seen in left if _is_end(held[part], seen)]
    for part, seen in ends:
        held[part].append(replace(seen, value=None))
    out: list[Interval] = []
    belongs: dict[str, Interval] = {}
    for timeline in (*held.values(), *apart.values()):
        made, theirs = intervals(timeline, _strength)
        out += made
        belongs |= theirs
    return out, belongs


def _is_end(timeline: Sequence[Seen], former: Seen) -> bool:
    """Whether somebody called former held the office until then, and nobody is seen in it now."""
    days = {seen.day for seen in timeline if seen.day <= former.day}
    if not days or former.day in days:
        return False
    last = [seen for seen in timeline if seen.day == max(days)]
    shown = min(last, key=lambda seen: (seen.rank, _strength(seen), seen.order))
    return _person(shown) == _person(former)


def _person(seen: Seen) -> str | int | None:
    return seen.value[0] if seen.value else None


def _strength(seen: Seen) -> int:
    return HOLDS.get(str(seen.value[1]), 0) if seen.value else NOBODY
