"""Runs taken back: what stays, what goes, and what can't be undone."""

from datetime import UTC, date, datetime, time

import pytest
from sqlalchemy import Engine, select, update

from interparl.loader.load.readings import confirm_readings
from interparl.loader.load.run import DOCUMENTS, RUNS, open_run
from interparl.loader.load.undo import NotUndoable, take_back
from tests.loader.facts import office, seats
from tests.loader.load.told import change, content, fresh, opened, page, see_again, take


def undo(engine: Engine, number: int) -> int:
    with open_run(engine, "undo") as run:
        take_back(run, number)
    return run.id


def started(engine: Engine, number: int, day: int) -> None:
    """Let a run have been on a day."""
    moment = datetime.combine(date(2021, 1, day), time(12), UTC)
    with engine.begin() as connection:
        connection.execute(update(RUNS).where(RUNS.c.id == number).values(started_at=moment))


def test_a_run_in_the_middle(migrated_url: str, sqlite_url: str) -> None:
    pages = [page(1, seats(7)), page(2, seats(6)), page(3, seats(7))]
    with opened(migrated_url) as engine:
        _, middle, _ = [take(engine, told) for told in pages]
        undo(engine, middle)
        assert content(engine) == fresh(sqlite_url + ".2", pages[0], pages[2])


def test_what_a_later_run_read_again_is_that_run_s_and_of_its_day(
    migrated_url: str, sqlite_url: str
) -> None:
    dated, undated = page(1, seats(7), url="http://a.example/"), page(1, seats(6), is_dated=False)
    with opened(migrated_url) as engine:
        first = take(engine, dated, undated)
        again = see_again(engine, undated)
        started(engine, again, 9)
        undo(engine, first)
        assert content(engine) == fresh(sqlite_url + ".2", page(9, seats(6), is_dated=False))
        with engine.connect() as connection:
            assert connection.scalars(select(DOCUMENTS.c.run_id)).all() == [again]
        undo(engine, again)
        assert content(engine) == fresh(sqlite_url + ".3")


def test_a_run_that_changed_a_document_gives_back_what_it_told(
    migrated_url: str, sqlite_url: str
) -> None:
    was, now = page(1, seats(7), office("Ann Lee")), page(1, seats(8))
    with opened(migrated_url) as engine:
        take(engine, was)
        changed = change(engine, (was, now))
        undo(engine, changed)
        assert content(engine) == fresh(sqlite_url + ".2", was)


def test_a_document_passed_on_and_then_changed_is_not_lost(
    migrated_url: str, sqlite_url: str
) -> None:
    was, now = page(1, seats(7), is_dated=False), page(1, seats(8), is_dated=False)
    with opened(migrated_url) as engine:
        first = take(engine, was)
        again = see_again(engine, was)
        started(engine, again, 9)
        changed = change(engine, (was, now))
        undo(engine, first)
        assert content(engine) == fresh(sqlite_url + ".2", page(9, seats(8), is_dated=False))
        undo(engine, changed)
        assert content(engine) == fresh(sqlite_url + ".3", page(9, seats(7), is_dated=False))


def test_a_change_that_a_later_run_read_too_stays(migrated_url: str, sqlite_url: str) -> None:
    was, now = page(1, seats(7)), page(1, seats(8))
    with opened(migrated_url) as engine:
        take(engine, was)
        changed = change(engine, (was, now))
        with open_run(engine, "test") as run:
            confirm_readings(run.connection, [was.page.document_id], run.id)
        undo(engine, changed)
        assert content(engine) == fresh(sqlite_url + ".2", now)
        undo(engine, run.id)
        assert content(engine) == fresh(sqlite_url + ".3", was)


def test_what_can_t_be_undone(migrated_url: str) -> None:
    with opened(migrated_url) as engine:
        first = take(engine, page(1, seats(7)))
        undoing = undo(engine, first)
        for number, reason in [
            (first, f"is undone already, by run {undoing}"),
            (undoing, "took another back"),
            (9, "no run 9"),
        ]:
            with pytest.raises(NotUndoable, match=reason):
                undo(engine, number)
