"""Who was seen in an office when: offices for one, offices for many."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interparl.loader.load.intervals import Seen
from interparl.loader.load.tenures import HOLDS, tenures
from tests.loader.load.histories import day, overlap, sightings, told

FOR_ONE = [
    ("1=Ann", "Ann:1-/1"),
    ("1=Ann 5=Bob", "Ann:1-5/1 Bob:5-/5"),
    ("5=Bob 1=Ann", "Ann:1-5/1 Bob:5-/5"),
    ("1=Ann 5=Bob 9=Ann", "Ann:1-5/1 Bob:5-9/5 Ann:9-/9"),
    ("1=Ann 5=-", "Ann:1-5/1"),
    ("1=Ann 5=- 9=Bob", "Ann:1-5/1 Bob:9-/9"),
    ("1=Ann 5=Ann/former", "Ann:1-5/1 Ann/former:5-/5"),
    ("5=Ann/former 1=Ann", "Ann:1-5/1 Ann/former:5-/5"),
    ("5=Ann/former", "Ann/former:5-/5"),
    ("1=Ann 5=Ann/former 5=Bob", "Ann:1-5/1 Bob:5-/5 Ann/former:5-/5"),
    ("1=Ann 3=Bob 5=Ann/former", "Ann:1-3/1 Bob:3-/3 Ann/former:5-/5"),  # long gone
    ("1=Ann 5=Ann/former 7=Ann/former", "Ann:1-5/1 Ann/former:5-/7"),
    ("1=Ann 5=Ann/former 7=Ann", "Ann:1-5/1 Ann/former:5-7/5 Ann:7-/7"),  # back again
    ("1a=Ann 5a=Ann 5b=Ann/former", "Ann:1-/5 (Ann/former:5-/5)"),  # the pages disagree
    ("1=Ann/acting", "Ann/acting:1-/1"),
    ("1=Ann/acting 5=Ann", "Ann/acting:1-5/1 Ann:5-/5"),
    ("1=Ann 5=Bob/acting 9=Ann", "Ann:1-5/1 Bob/acting:5-9/5 Ann:9-/9"),
    ("1=Ann 5=Bob/elect", "Ann:1-/1 Bob/elect:5-/5"),
    ("1=Ann 5=Bob/elect 9=Bob", "Ann:1-9/1 Bob/elect:5-9/5 Bob:9-/9"),
    ("1=Ann 5=Ann/outgoing", "Ann:1-5/1 Ann/outgoing:5-/5"),
    ("1=Ann 5a=Ann/outgoing 5a=Bob", "Ann:1-5/1 Bob:5-/5 (Ann/outgoing:5-/5)"),
    ("1=Ann 5a=Bob/acting 5b=Ann", "Ann:1-/5 (Bob/acting:5-/5)"),
    ("1a=Ann 1b=Bob", "Ann:1-/1 (Bob:1-/1)"),
    ("1a=- 1b=Ann", "Ann:1-/1"),  # who is told outdoes that nobody is
]
FOR_MANY = [
    ("1=Ann 1=Bob", "Ann:1-/1 Bob:1-/1"),
    ("1=Ann 5=Bob", "Ann:1-/1 Bob:5-/5"),
    ("1=Ann 5=-", "Ann:1-/1"),  # one of many posts is free; nobody is said to have left
    ("1=Ann 1=Bob 5=Ann/former", "Ann:1-5/1 Bob:1-/1 Ann/former:5-/5"),
    ("1=Ann 5=Ann/acting 1=Bob", "Ann:1-5/1 Bob:1-/1 Ann/acting:5-/5"),
    ("1=Ann/elect 5=Ann 1=Bob", "Ann/elect:1-5/1 Bob:1-/1 Ann:5-/5"),
]


RANKED_FOR_ONE = [
    ("1!=Ann 5=Bob", "Ann:1-/1 (Bob:5-/5)"),
    ("1!=Ann 5=Ann", "Ann:1-/5"),
    ("1=Ann 5!=Bob 9=Ann", "Ann:1-5/1 Bob:5-/5 (Ann:9-/9)"),
    ("1!=Ann 5=Ann/acting", "Ann:1-/1 (Ann/acting:5-/5)"),
    ("1a!=Ann/acting 1b=Ann", "Ann/acting:1-/1 (Ann:1-/1)"),  # rank before how it is held
    ("1a!=- 1b=Ann", "(Ann:1-/1)"),
    ("1!=Ann 5=- 9=Bob", "Ann:1-/1 (Bob:9-/9)"),  # a vacancy that a worse source tells
    ("1=Ann 5!=- 9=Bob", "Ann:1-5/1 (Bob:9-/9)"),  # and a better one
    ("1!=Ann 5=Ann/former", "Ann:1-/1 (Ann/former:5-/5)"),
    ("1!=Ann 5=Ann/former 7=Bob", "Ann:1-/1 (Ann/former:5-/5) (Bob:7-/7)"),
    ("1!=Ann 5=Ann/former 7!=Bob", "Ann:1-7/1 Bob:7-/7 (Ann/former:5-7/5)"),
    ("1!=Ann 5!=Bob 7=Ann/former", "Ann:1-5/1 Bob:5-/5 Ann/former:7-/7"),  # nobody denies it
    ("1=Ann 5!=Ann/former", "Ann:1-5/1 Ann/former:5-/5"),
    ("1=Ann 5!=Ann/former 7=Ann", "Ann:1-5/1 Ann/former:5-/5 (Ann:7-/7)"),
    ("1!=Ann 5!=Ann/former 7=Bob", "Ann:1-5/1 Ann/former:5-/5 Bob:7-/7"),  # it says not who came
    ("1!=Ann 5!=Ann/former 7=Bob 9!=Cid", "Ann:1-5/1 Ann/former:5-/5 Bob:7-9/7 Cid:9-/9"),
    ("1!=Ann 5!=Ann/former 7=Ann 9!=Ann", "Ann:1-5/1 Ann/former:5-9/5 Ann:9-/9 (Ann:7-9/7)"),
    ("5a!=Ann/former 5b=Ann", "Ann/former:5-/5 (Ann:5-/5)"),
    ("1=Ann 5a!=Ann/former 5b=Bob", "Ann:1-5/1 Ann/former:5-/5 Bob:5-/5"),
    ("1!!=Ann 5a!=Ann/former 5b=Ann", "Ann:1-/5 (Ann/former:5-/5)"),
    ("1!=Ann 5a!=Ann 5b!=Ann/former 5c=Ann", "Ann:1-/5 (Ann/former:5-/5)"),
    ("1!=Bob/elect 5=Bob", "Bob/elect:1-5/1 Bob:5-/5"),  # who is elect may come
    ("1!=Ann 3!=Bob/elect 5=Bob", "Ann:1-/1 Bob/elect:3-/3 (Bob:5-/5)"),
    ("1!=Ann/elect 5=Ann/former", "Ann/elect:1-/1 (Ann/former:5-/5)"),
    ("1a!=Ann/elect 1a!=Ann/former 1b=Ann", "Ann/former:1-/1 (Ann/elect:1-/1) (Ann:1-/1)"),
    ("1!!=Ann/elect 1!=Ann/former 1=Ann", "Ann/elect:1-/1 Ann:1-/1 (Ann/former:1-/1)"),
]
RANKED_FOR_MANY = [
    ("1!=Ann 5=Bob", "Ann:1-/1 Bob:5-/5"),  # each holder is a subject
    ("1!=Ann 5=Ann/former", "Ann:1-/1 (Ann/former:5-/5)"),
    ("1!=Ann 5=Ann/acting", "Ann:1-/1 (Ann/acting:5-/5)"),
    ("1=Ann 1=Bob 5!=Ann/former 7=Ann", "Ann:1-5/1 Bob:1-/1 Ann/former:5-/5 (Ann:7-/7)"),
    ("1=Ann 5!=-", "Ann:1-/1"),
]


@pytest.mark.parametrize(("history", "expected"), FOR_ONE + RANKED_FOR_ONE)
def test_office_for_one(history: str, expected: str) -> None:
    assert sorted(told(tenures(sightings(history), is_single=True)[0]).split()) == sorted(
        expected.split()
    )


@pytest.mark.parametrize(("history", "expected"), FOR_MANY + RANKED_FOR_MANY)
def test_office_for_many(history: str, expected: str) -> None:
    assert sorted(told(tenures(sightings(history), is_single=False)[0]).split()) == sorted(
        expected.split()
    )


SEEN = st.builds(
    Seen,
    day=st.integers(0, 6).map(day),
    rank=st.sampled_from([1, 10, 100]),
    address=st.sampled_from([None, "a", "b"]),
    document=st.sampled_from(["page", "other"]),
    start=st.integers(0, 3),
    evidence=st.uuids().map(str),
    value=st.none()
    | st.tuples(
        st.sampled_from(["Ann", "Bob", "Cid"]),
        st.sampled_from(["held", "acting", "former", "elect", "outgoing"]),
    ),
)
ANY_HISTORY = st.lists(SEEN, max_size=12, unique_by=lambda seen: seen.evidence)
SHUFFLED = ANY_HISTORY.flatmap(
    lambda history: st.tuples(st.just(history), st.permutations(history))
)


@given(SHUFFLED, st.booleans())
def test_order_of_loading_does_not_matter(
    histories: tuple[list[Seen], list[Seen]], is_single: bool
) -> None:
    history, shuffled = histories
    made, belongs = tenures(history, is_single=is_single)
    again, theirs = tenures(shuffled, is_single=is_single)
    assert told(again) == told(made)
    assert theirs == belongs


@given(ANY_HISTORY)
def test_an_office_for_one_has_one_holder_at_a_time(history: list[Seen]) -> None:
    made, _ = tenures(history, is_single=True)
    assert not overlap([i for i in made if i.is_shown and i.value[1] in HOLDS])


@given(ANY_HISTORY, st.booleans())
def test_a_person_is_in_one_way_in_an_office(history: list[Seen], is_single: bool) -> None:
    made, _ = tenures(history, is_single=is_single)
    for person in ("Ann", "Bob", "Cid"):
        theirs = [i for i in made if i.is_shown and i.value[0] == person]
        assert not overlap([i for i in theirs if i.value[1] in HOLDS])
        assert not overlap([i for i in theirs if i.value[1] not in HOLDS])
        assert not overlap([i for i in theirs if i.value[1] != "elect"])  # in it, or former


@given(ANY_HISTORY, st.booleans())
def test_every_sighting_belongs_to_a_tenure_of_its_value_and_day(
    history: list[Seen], is_single: bool
) -> None:
    made, belongs = tenures(history, is_single=is_single)
    assert belongs.keys() == {seen.evidence for seen in history if seen.value is not None}
    for seen in history:
        if seen.value is not None:
            tenure = belongs[seen.evidence]
            assert tenure.value == seen.value
            assert tenure.valid_from <= seen.day <= tenure.last_seen_on
    assert {id(tenure) for tenure in belongs.values()} == {id(tenure) for tenure in made}
