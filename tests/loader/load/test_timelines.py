"""Intervals in the database: whatever the order and the batches, and whatever was there before."""

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select

from interparl.loader.load.checks import run_checks
from interparl.loader.load.run import open_run
from interparl.loader.load.writer import TABLES
from interparl.loader.parse.facts import Fact
from interparl.loader.resolve.record import Records
from interparl.schema.engine import connect
from tests.loader.facts import SENATE, office, records, seats
from tests.loader.load.histories import day

ANN, BOB = "Ann Lee", "Bob Day"
Row = tuple[object, ...]


def load(url: str, *batches: Sequence[Records]) -> list[tuple[int, int, int]]:
    """Load each batch as a run; gives what each inserted, updated and ended."""
    engine = connect(url)
    counts = []
    for batch in batches:
        with open_run(engine, "test") as run:
            run.take(batch)
        counts.append((run.counts.inserted, run.counts.updated, run.counts.ended))
    engine.dispose()
    return counts


def look(url: str, table: str, *columns: str) -> list[Row]:
    """Rows of a table of intervals, with how many pieces of evidence point at each."""
    engine = connect(url, read_only=True)
    with engine.connect() as connection:
        found = _look(connection, table, columns)
        assert run_checks(connection) == []
    engine.dispose()
    return found


def _look(connection: Connection, table: str, columns: Sequence[str]) -> list[Row]:
    rows, evidence = TABLES[table], TABLES["evidence"]
    pointer = evidence.c["seat_id" if table == "seats" else "tenure_id"]
    told: list[str | None] = list(connection.scalars(select(pointer)))
    shown = [rows.c[name] for name in columns]
    query = select(rows.c.id, *shown).order_by(rows.c.valid_from, *shown)
    return [(*rest, told.count(key)) for key, *rest in connection.execute(query)]


SEAT = ("seats", "valid_from", "valid_to", "last_seen_on", "is_shown")


def page(number: int, *facts: Fact, url: str = "http://a.example/") -> Records:
    """What a page tells on a day."""
    return records(*facts, retrieved=day(number), url=url)


def test_a_count_that_goes_and_comes_back_in_any_order(migrated_url: str) -> None:
    first, middle, last = page(1, seats(7)), page(5, seats(6)), page(9, seats(7))
    load(migrated_url, [last], [first])
    assert look(migrated_url, "seats", *SEAT) == [(7, day(1), None, day(9), True, 2)]
    load(migrated_url, [middle])
    assert look(migrated_url, "seats", *SEAT) == [
        (7, day(1), day(5), day(1), True, 1),
        (6, day(5), day(9), day(5), True, 1),
        (7, day(9), None, day(9), True, 1),
    ]


def test_chambers_of_a_delegation_do_not_end_each_other(migrated_url: str) -> None:
    load(migrated_url, [page(1, seats(7), seats(3, SENATE))], [page(5, seats(2, SENATE))])
    assert look(migrated_url, "seats", *SEAT) == [
        (3, day(1), day(5), day(1), True, 1),
        (7, day(1), None, day(1), True, 1),
        (2, day(5), None, day(5), True, 1),
    ]


def test_pages_that_disagree_are_both_kept(migrated_url: str) -> None:
    other = page(1, seats(8), url="http://b.example/")
    load(migrated_url, [other], [page(1, seats(7))])
    assert look(migrated_url, "seats", *SEAT) == [
        (7, day(1), None, day(1), True, 1),
        (8, day(1), None, day(1), False, 1),
    ]


TENURE = ("status", "valid_from", "valid_to", "is_shown")


def test_a_vacancy_ends_a_tenure_and_a_page_from_before_begins_it_earlier(
    migrated_url: str,
) -> None:
    load(migrated_url, [page(3, office(ANN))], [page(6, office(None))], [page(1, office(ANN))])
    assert look(migrated_url, "tenures", *TENURE) == [("held", day(1), day(6), True, 2)]


def test_an_office_that_turns_out_to_be_for_one_ends_who_was_there(migrated_url: str) -> None:
    many = [page(1, office(ANN, is_single=False)), page(2, office(BOB, is_single=False))]
    load(migrated_url, many)
    assert look(migrated_url, "tenures", *TENURE) == [
        ("held", day(1), None, True, 1),
        ("held", day(2), None, True, 1),
    ]
    load(migrated_url, [page(4, office(BOB))])
    assert look(migrated_url, "tenures", *TENURE) == [
        ("held", day(1), day(2), True, 1),
        ("held", day(2), None, True, 2),
    ]


def test_what_a_run_says_it_did(migrated_url: str) -> None:
    counts = load(
        migrated_url,
        [page(1, seats(7))],
        [page(5, seats(7))],  # a document, a sentence, 4 implied bodies and states, the evidence
        [page(3, seats(6))],  # 7 from day 1 ends, 6 and 7 from day 5 are new, evidence moves
    )
    assert [ended for _, _, ended in counts] == [0, 0, 1]
    assert counts[2][0] - counts[1][0] == 2


FACTS: st.SearchStrategy[Fact] = st.one_of(
    st.builds(seats, st.integers(6, 8), st.sampled_from([None, SENATE])),
    st.builds(
        office,
        st.sampled_from([None, ANN, BOB]),
        st.sampled_from(["Chairman", "Member"]),
        st.sampled_from(["held", "acting", "former", "elect", "outgoing"]),
        is_single=st.booleans(),
    ),
)
PAGE = st.builds(
    lambda number, facts, url: page(number, *facts, url=url),
    st.integers(0, 5),
    st.lists(FACTS, min_size=1, max_size=3),
    st.sampled_from(["http://a.example/", "http://b.example/"]),
)
PAGES = st.lists(PAGE, min_size=1, max_size=6, unique_by=lambda told: told.page.document_id)


@st.composite
def loaded_twice(draw: st.DrawFn) -> tuple[list[Records], list[list[Records]]]:
    """Pages in one batch, and the same pages in another order in batches of any size."""
    pages = draw(PAGES)
    rest = draw(st.permutations(pages))
    batches = []
    while rest:
        size = draw(st.integers(1, len(rest)))
        batches.append(rest[:size])
        rest = rest[size:]
    return pages, batches


@given(loaded_twice())
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_order_in_any_batches_gives_the_same_rows(
    sqlite_template: Path, told: tuple[list[Records], list[list[Records]]]
) -> None:
    pages, batches = told
    with tempfile.TemporaryDirectory() as folder:
        at_once, bit_by_bit = (shutil.copy(sqlite_template, f"{folder}/{n}.db") for n in "ab")
        load(at_once, pages)
        load(bit_by_bit, *batches)
        for table in ("seats", "tenures"):
            columns = [column.name for column in TABLES[table].columns]
            assert look(at_once, table, *columns) == look(bit_by_bit, table, *columns)


@pytest.mark.parametrize("count", [1, 9999])
def test_the_least_and_the_most_seats(migrated_sqlite_url: str, count: int) -> None:
    load(migrated_sqlite_url, [page(1, seats(count))])
    assert look(migrated_sqlite_url, "seats", "seats") == [(count, 1)]
