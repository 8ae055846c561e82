"""What tests of loading do again and again: load, ask, look at the content."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, func, select

from interparl.loader import pipeline
from interparl.loader.load import answer
from interparl.loader.load.database import open_for_writing, reading
from interparl.loader.load.digest import digest
from interparl.loader.load.run import Run
from interparl.loader.load.writer import TABLES
from interparl.sql.views import views

SAMPLE = Path(__file__).parent / "pages" / "csto-pa-2021-03-18.txt"
GOLD = Path(__file__).parent / "gold" / "documents"
TODAY = date(2026, 11, 23)  # for documents without a date


def load(
    url: str,
    *paths: Path | str,
    loaded_on: date = TODAY,
    is_dry: bool = False,
    accept_shrink: str | None = None,
) -> Run:
    """Load files as `interparl load` does."""
    engine = open_for_writing(url)
    try:
        return pipeline.load(
            engine,
            [str(path) for path in paths],
            command="test",
            loaded_on=loaded_on,
            is_dry=is_dry,
            accept_shrink=accept_shrink,
        )
    finally:
        engine.dispose()


def ask(url: str, name: str, columns: str, **filters: str) -> list[tuple[Any, ...]]:
    """The rows of a view, of some columns (names with spaces between), in the view's order."""
    (view,) = (view for view in views() if view.name == name)
    with reading(url) as connection:
        names, rows = answer.answer(connection, view, list(filters.items()))
    at = [names.index(column) for column in columns.split()]
    return [tuple(row[i] for i in at) for row in rows]


def content(url: str) -> str:
    """The digest of a database."""
    with reading(url) as connection:
        return digest(connection)


@contextmanager
def untouched(url: str) -> Iterator[None]:
    """Hold that the block leaves every row of the database, runs included, as it was."""
    before = all_rows(url)
    yield
    assert all_rows(url) == before


def all_rows(url: str) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables."""
    with reading(url) as connection:
        return {name: rows(connection, table) for name, table in TABLES.items()}


def rows(connection: Connection, table: Table) -> list[tuple[Any, ...]]:
    """All rows of a table, in the order of its primary key."""
    return [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))]


def count(url: str, *names: str) -> tuple[int, ...]:
    """How many rows some tables have."""
    with reading(url) as connection:
        found = (connection.scalar(select(func.count()).select_from(TABLES[n])) for n in names)
        return tuple(number or 0 for number in found)


def written(run: Run) -> int:
    """How many rows of content a run wrote."""
    return run.counts.inserted + run.counts.updated + run.counts.ended
