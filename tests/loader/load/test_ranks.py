"""Ranks in the database: a better source is shown, and a new rank is heeded for what is loaded."""

from collections.abc import Callable, Sequence

import pytest
from sqlalchemy import Connection, delete, insert, update

from interparl.loader.load.checks import run_checks
from interparl.loader.load.counts import Counts
from interparl.loader.load.database import open_for_writing
from interparl.loader.load.rederive import documents_of, rederive
from interparl.loader.load.run import open_run
from interparl.loader.load.writer import TABLES
from interparl.loader.resolve.record import Records
from interparl.schema.engine import connect
from tests.loader.facts import office, records, seats
from tests.loader.load.histories import day
from tests.loading import all_rows, ask

SOURCES, DOCUMENTS = TABLES["sources"], TABLES["documents"]
Told = tuple[Records, str | None]  # and the source that it comes from

HISTORY: list[Told] = [
    (records(seats(7), office("Ann Lee"), retrieved=day(1), url="http://a.example/"), "good"),
    (records(seats(6), office("Bob Day"), retrieved=day(5), url="http://b.example/"), "poor"),
    (records(seats(7), office(None), retrieved=day(9), url="http://b.example/"), "poor"),
]
GOOD_FIRST = ([(7, day(1), None, day(9))], [("Ann Lee", day(1), None)])
AS_THEY_CAME = (
    [(7, day(1), day(5), day(1)), (6, day(5), day(9), day(5)), (7, day(9), None, day(9))],
    [("Ann Lee", day(1), day(5)), ("Bob Day", day(5), day(9))],
)


def take(url: str, told: Sequence[Told], ranks: dict[str, int]) -> None:
    """Register sources and load documents, each as a run."""
    engine = open_for_writing(url)
    with engine.begin() as connection:
        for name, rank in ranks.items():
            row = {"id": name, "name": name, "address": name, "kind": "url", "rank": rank}
            connection.execute(insert(SOURCES), row)
    for page, source in told:
        with open_run(engine, "test") as run:
            run.take([page], {page.page.document_id: source} if source else {})
    engine.dispose()


def shown(url: str) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    """The counts and holders that views show; the data passes all checks."""
    engine = connect(url, read_only=True)
    with engine.connect() as connection:
        assert run_checks(connection) == []
    engine.dispose()
    counts = ask(url, "seat_history", "seats valid_from valid_to last_seen_on")
    holders = ask(url, "office_holders", "person valid_from valid_to")
    return sorted(counts, key=lambda row: row[1]), sorted(holders, key=lambda row: row[1])


def pointed(url: str) -> list[list[tuple[object, ...]]]:
    """All rows of intervals, also those that are not shown, and what points at them."""
    rows = all_rows(url)
    columns = [TABLES["evidence"].columns.keys().index(c) for c in ("id", "seat_id", "tenure_id")]
    return [
        rows["seats"],
        rows["tenures"],
        [tuple(e[c] for c in columns) for e in rows["evidence"]],
    ]


def change_rank(connection: Connection, name: str, rank: int) -> list[str]:
    """Give a source another rank; gives its documents."""
    connection.execute(update(SOURCES).where(SOURCES.c.id == name).values(rank=rank))
    return documents_of(connection, name)


def remove(connection: Connection, name: str) -> list[str]:
    """Take a source away; gives its documents."""
    theirs = documents_of(connection, name)
    lost = DOCUMENTS.c.source_id == name
    connection.execute(update(DOCUMENTS).where(lost).values(source_id=None))
    connection.execute(delete(SOURCES).where(SOURCES.c.id == name))
    return theirs


def rederived(url: str, change: Callable[[Connection], list[str]]) -> Counts:
    """Change ranks and derive anew; gives what was written."""
    engine = open_for_writing(url)
    with open_run(engine, "test") as run:
        rederive(run.connection, change(run.connection), run.id, run.counts)
    engine.dispose()
    return run.counts


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2)])
def test_a_better_source_is_shown_whenever_it_is_loaded(
    migrated_url: str, order: tuple[int, ...]
) -> None:
    take(migrated_url, [HISTORY[place] for place in order], {"good": 10, "poor": 50})
    assert shown(migrated_url) == GOOD_FIRST


def test_equal_ranks_are_shown_as_they_came(migrated_url: str) -> None:
    take(migrated_url, HISTORY, {"good": 50, "poor": 50})
    assert shown(migrated_url) == AS_THEY_CAME


@pytest.mark.parametrize(
    ("before", "change"),
    [
        ({"good": 10, "poor": 50}, lambda c: change_rank(c, "good", 50)),
        ({"good": 10, "poor": 50}, lambda c: change_rank(c, "poor", 10)),
        ({"good": 10, "poor": 100}, lambda c: remove(c, "good")),
    ],
    ids=["the better one lost its rank", "the worse one gained", "the better one is removed"],
)
def test_a_new_rank_is_heeded_for_what_is_loaded(
    migrated_url: str, before: dict[str, int], change: Callable[[Connection], list[str]]
) -> None:
    take(migrated_url, HISTORY, before)
    as_before = pointed(migrated_url)
    assert rederived(migrated_url, change).is_change
    assert shown(migrated_url) == AS_THEY_CAME
    assert pointed(migrated_url) != as_before


def test_there_and_back_again_is_as_before(migrated_url: str) -> None:
    take(migrated_url, HISTORY, {"good": 10, "poor": 50})
    before = pointed(migrated_url)
    rederived(migrated_url, lambda c: change_rank(c, "good", 99))
    rederived(migrated_url, lambda c: change_rank(c, "good", 10))
    assert pointed(migrated_url) == before


def test_a_rank_that_changes_nothing_writes_nothing(migrated_url: str) -> None:
    take(migrated_url, HISTORY, {"good": 10, "poor": 50})
    counts = rederived(migrated_url, lambda c: change_rank(c, "good", 20))
    assert not counts.is_change


def test_many_documents_are_derived_anew_at_once(migrated_sqlite_url: str) -> None:
    told: list[Told] = [
        (records(seats(7 - n % 2), retrieved=day(n), url=f"http://{n}.example/"), "poor")
        for n in range(7)
    ]
    take(migrated_sqlite_url, told, {"poor": 50})
    rederived(migrated_sqlite_url, lambda c: change_rank(c, "poor", 10) * 200)
    assert len(shown(migrated_sqlite_url)[0]) == 7
