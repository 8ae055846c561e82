"""From what was seen on which day to unbroken times of sight."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interparl.loader.load.intervals import Seen, intervals
from tests.loader.load.histories import day, holds, overlap, sightings, told

HISTORIES = [
    ("", ""),
    ("1=7", "7:1-/1"),
    ("1=7 5=7", "7:1-/5"),
    ("1=7 5=6", "7:1-5/1 6:5-/5"),
    ("5=6 1=7", "7:1-5/1 6:5-/5"),  # loaded out of the order of time
    ("1=7 3=7 5=6", "7:1-5/3 6:5-/5"),
    ("1=7 5=6 9=7", "7:1-5/1 6:5-9/5 7:9-/9"),  # a value that goes and comes back
    ("1=7 9=7 5=6", "7:1-5/1 6:5-9/5 7:9-/9"),
    ("1=7 5=-", "7:1-5/1"),
    ("1=7 5=- 9=7", "7:1-5/1 7:9-/9"),
    ("1=- 5=7", "7:5-/5"),
    ("1a=7 1b=8", "7:1-/1 (8:1-/1)"),  # of one day the first address is shown
    ("1b=8 1a=7", "7:1-/1 (8:1-/1)"),
    ("1=7 1b=8", "8:1-/1 (7:1-/1)"),  # a page with an address before one without
    ("1a=7 1b=7", "7:1-/1"),
    ("1a=7 1b=8 2b=8", "7:1-2/1 8:2-/2 (8:1-2/1)"),
    ("1a=7 1b=8 2a=7 2b=8", "7:1-/2 (8:1-/2)"),
    ("1a=7 1a=8", "7:1-/1 (8:1-/1)"),  # one page, the same chamber twice: the first place
    ("1a=8 1a=7", "8:1-/1 (7:1-/1)"),
    ("1a=- 1b=7", "(7:1-/1)"),
    ("0=9 1a=7 1b=8", "9:0-1/0 7:1-/1 (8:1-/1)"),
    ("1a=7 1b=8 3=9 5a=7 5b=8", "7:1-3/1 9:3-5/3 7:5-/5 (8:1-3/1) (8:5-/5)"),
]
RANKED = [
    ("1a=7 1b!=8", "8:1-/1 (7:1-/1)"),  # rank before address
    ("1!=7 5=6", "7:1-/1 (6:5-/5)"),  # rank before date
    ("5=6 1!=7", "7:1-/1 (6:5-/5)"),
    ("1!=7 5=7", "7:1-/5"),  # a worse source that agrees counts as a sight
    ("1!=7 5=6 9=7", "7:1-/9 (6:5-/5)"),
    ("1!=7 5=6 7=6 9=5", "7:1-/1 (6:5-/7) (5:9-/9)"),
    ("1=7 5!=6", "7:1-5/1 6:5-/5"),  # days before the better source keep what others told
    ("1=7 3=6 5!=7", "7:1-3/1 6:3-5/3 7:5-/5"),
    ("1=7 5!=7 9=6", "7:1-/5 (6:9-/9)"),
    ("1!=7 5!=6", "7:1-5/1 6:5-/5"),  # of equal rank the later day
    ("1!=7 3=6 5!=6 7=7", "7:1-5/1 6:5-/5 (6:3-5/3) (7:7-/7)"),
    ("1!=7 3=6 5!=8 7=6", "7:1-5/1 8:5-/5 (6:3-5/3) (6:7-/7)"),
    ("1!=- 5=7", "(7:5-/5)"),  # that nothing holds is told, too
    ("1=7 3!=- 5=7 9!=8", "7:1-3/1 8:9-/9 (7:5-9/5)"),
    ("1!=7 5=-", "7:1-/1"),
    ("1!=7 3!!=8 5!=7 7!!=7", "7:1-3/1 8:3-7/3 7:7-/7 (7:5-7/5)"),
    ("1!=7 5a=6 5b!=7", "7:1-/5 (6:5-/5)"),
]


@pytest.mark.parametrize(("history", "expected"), HISTORIES + RANKED)
def test_history(history: str, expected: str) -> None:
    assert told(intervals(sightings(history))[0]) == expected


def test_evidence_belongs_to_the_interval_of_its_value() -> None:
    _, belongs = intervals(sightings("1=7 3a=6 3b=5 5=7 6=-"))
    assert {key: told([interval]) for key, interval in belongs.items()} == {
        "#0": "7:1-3/1", "#1": "6:3-5/3", "#2": "(5:3-5/3)", "#3": "7:5-6/5",
    }  # fmt: skip


SEEN = st.builds(
    Seen,
    day=st.integers(0, 6).map(day),
    rank=st.sampled_from([1, 10, 100]),
    address=st.sampled_from([None, "a", "b"]),
    document=st.sampled_from(["page", "other"]),
    start=st.integers(0, 3),
    evidence=st.uuids().map(str),
    value=st.sampled_from([None, (6,), (7,), (8,)]),
)
ANY_HISTORY = st.lists(SEEN, max_size=12, unique_by=lambda seen: seen.evidence)
SHUFFLED = ANY_HISTORY.flatmap(
    lambda history: st.tuples(st.just(history), st.permutations(history))
)


@given(SHUFFLED)
def test_order_of_loading_does_not_matter(histories: tuple[list[Seen], list[Seen]]) -> None:
    history, shuffled = histories
    assert intervals(shuffled) == intervals(history)


@given(ANY_HISTORY)
def test_what_is_shown_never_overlaps(history: list[Seen]) -> None:
    made, _ = intervals(history)
    shown = [interval for interval in made if interval.is_shown]
    assert not overlap(shown)
    for interval in shown:
        assert interval.valid_from <= interval.last_seen_on
        assert interval.valid_to is None or interval.last_seen_on < interval.valid_to


@given(ANY_HISTORY)
def test_every_sighting_belongs_to_an_interval_of_its_value_and_day(history: list[Seen]) -> None:
    made, belongs = intervals(history)
    assert belongs.keys() == {seen.evidence for seen in history if seen.value is not None}
    for seen in history:
        if seen.value is not None:
            interval = belongs[seen.evidence]
            assert interval in made
            assert interval.value == seen.value
            assert interval.valid_from <= seen.day <= interval.last_seen_on
    assert {id(interval) for interval in belongs.values()} == {id(interval) for interval in made}


@given(ANY_HISTORY)
def test_what_is_shown_is_what_the_best_heard_so_far_told_last(history: list[Seen]) -> None:
    made, _ = intervals(history)
    for now in map(day, range(7)):
        so_far = [seen for seen in history if seen.day <= now]
        best = min((seen.rank for seen in so_far), default=0)
        heard = [seen for seen in so_far if seen.rank == best]
        last = min(heard, key=lambda seen: (-seen.day.toordinal(), seen.order), default=None)
        shown = [i.value for i in made if i.is_shown and holds(i, now)]
        assert shown == ([last.value] if last and last.value else [])


@given(ANY_HISTORY)
def test_what_is_not_shown_differs_from_what_is(history: list[Seen]) -> None:
    made, _ = intervals(history)
    for kept in made:
        if not kept.is_shown:
            beside = [i for i in made if i.is_shown and holds(i, kept.valid_from)]
            assert [i.valid_to for i in beside if i.value != kept.value] == [kept.valid_to] * len(
                beside
            )
