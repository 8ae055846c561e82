"""A timeline that goes on is what deriving it from all its sightings gives, whatever comes when."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from interparl.loader.load.extend import Known, best_of, extend
from interparl.loader.load.intervals import Interval, Place, Seen, intervals
from interparl.loader.load.tenures import tenures
from tests.loader.load.histories import sightings, told

COUNTS = st.sampled_from(["5", "6", "7"])
HOLDERS = st.sampled_from(
    ["Ann", "Ann", "Bob", "Bob", "Cid", "Ann/acting", "Bob/former", "Ann/former", "Ann/elect",
     "Bob/outgoing", "-"]
)  # fmt: skip
DAYS = st.integers(0, 6)


def histories(values: st.SearchStrategy[str]) -> st.SearchStrategy[list[list[str]]]:
    """Batches of sightings in shorthand."""
    sighting = st.builds("{}{}={}".format, DAYS, st.sampled_from(["a", "b", ""]), values)
    return st.lists(st.lists(sighting, min_size=1, max_size=4), min_size=2, max_size=6)


class Subject:
    """A subject of which batches tell, and how often its evidence had to be read."""

    def __init__(self, *, is_office: bool, is_single: bool) -> None:
        self.is_office = is_office
        self.is_single = is_single
        self.seen: list[Seen] = []
        self.rows: Sequence[Interval] = []
        self.points: dict[str, Interval] = {}
        self.heard: Place | None = None
        self.read = 0

    def derive(self) -> tuple[list[Interval], dict[str, Interval]]:
        """All of it from the sightings."""
        if self.is_office:
            return tenures(self.seen, is_single=self.is_single)
        return intervals(self.seen)

    def take(self, batch: Sequence[Seen]) -> None:
        """Go on with a batch; what comes of it must be what all sightings give."""
        vacant = max((seen.day for seen in self.seen if seen.value is None), default=None)
        self.seen += batch
        copies = {id(i): replace(i) for i in self.rows}
        known = Known(list(copies.values()), vacant, self.heard, self.is_single)
        went_on = extend(known, batch, is_office=self.is_office)
        made, belongs = self.derive()
        if went_on is None:
            self.read += 1
            self.rows, self.points = made, belongs
            self.heard = best_of(self.seen, made) if self.is_single else None
            return
        self.rows, self.heard = went_on.intervals, went_on.heard
        old = {key: copies[id(interval)] for key, interval in self.points.items()}
        self.points = old | went_on.belongs
        assert told(self.rows) == told(made)
        assert sorted(self.rows, key=repr) == sorted(made, key=repr)
        assert self.points == belongs


def run(history: Sequence[Sequence[str]], *, is_office: bool, is_single: bool) -> Subject:
    """Let batches come one after the other."""
    subject = Subject(is_office=is_office, is_single=is_single)
    number = 0
    for batch in history:
        seen = sightings(" ".join(batch))
        subject.take([replace(s, evidence=f"#{number + i}") for i, s in enumerate(seen)])
        number += len(batch)
    return subject


@given(histories(COUNTS))
def test_counts_of_seats(history: list[list[str]]) -> None:
    run(history, is_office=False, is_single=True)


@given(histories(HOLDERS))
def test_an_office_with_one_holder(history: list[list[str]]) -> None:
    run(history, is_office=True, is_single=True)


@given(histories(HOLDERS))
def test_an_office_with_many_holders(history: list[list[str]]) -> None:
    run(history, is_office=True, is_single=False)


def test_what_goes_on_or_is_said_again_needs_no_evidence() -> None:
    history = [["1a=Ann"], ["3a=Ann"], ["2a=Ann"], ["5a=Bob", "4b=Ann"], ["3b=Ann"], ["5c=Cid"]]
    assert run(history, is_office=True, is_single=True).read == 0


def test_what_says_otherwise_of_a_day_gone_by_needs_it() -> None:
    history = [["1a=Ann"], ["5a=Ann"], ["3a=Bob"], ["6a=Ann"]]
    assert run(history, is_office=True, is_single=True).read == 1
