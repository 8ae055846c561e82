"""Databases with all tables and views, filled from tables.txt; and what a view answers."""

import datetime as dt
import hashlib
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import URL, Connection, insert

from interparl.schema.catalogue import type_name
from interparl.schema.engine import connect
from interparl.schema.tables import Base
from interparl.sql.views import View
from tests.conftest import lent
from tests.sql.listing import Row, read

FOLDER = Path(__file__).parent

READERS: dict[str, Callable[[str], Any]] = {
    "text": str,
    "integer": int,
    "number": float,
    "boolean": {"yes": True, "no": False}.__getitem__,
    "date": dt.date.fromisoformat,
    "timestamp": dt.datetime.fromisoformat,
}


@pytest.fixture(scope="session")
def filled_sqlite_url(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A filled database on SQLite, for tests that only read."""
    return fill(f"sqlite:///{shutil.copy(sqlite_template, tmp_path_factory.mktemp('filled'))}")


@pytest.fixture(scope="session")
def filled_postgres_url(postgres_server: URL, postgres_template: URL) -> Iterator[str]:
    """A filled database on PostgreSQL, for tests that only read."""
    with lent(postgres_server, postgres_template) as database:
        yield fill(database.render_as_string(hide_password=False))


@pytest.fixture(params=["sqlite", "postgres"])
def filled(request: pytest.FixtureRequest) -> Iterator[Connection]:
    """A connection that reads a filled database, on one engine after the other."""
    engine = connect(request.getfixturevalue(f"filled_{request.param}_url"), read_only=True)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def fill(url: str) -> str:
    """Insert all rows of tables.txt into a migrated database; gives back its address."""
    engine = connect(url)
    with engine.begin() as connection:
        for table, rows in tables():
            connection.execute(insert(Base.metadata.tables[table]), rows)
    engine.dispose()
    return url


def tables() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The rows of tables.txt, section by section, with the columns that follow from others."""
    for section in read(FOLDER / "tables.txt"):
        types = {c.name: type_name(c) for c in Base.metadata.tables[section.name].columns}
        yield section.name, [_row(section.name, types, row) for row in section.rows]


def _row(table: str, types: dict[str, str], listed: Row) -> dict[str, Any]:
    row = {
        column: None if value is None else READERS[types[column]](value)
        for column, value in listed.items()
    }
    if table == "documents":
        text = row["title"] or ""
        row |= {"text": text, "text_hash": hashlib.sha256(text.encode()).hexdigest()}
        row |= {"encoding": "utf-8"}
    if "name_key" in types:
        row["name_key"] = str(row["name"]).lower()
    return row


def written(rows: Iterable[Iterable[object]], view: View) -> list[tuple[str, ...]]:
    """Rows of a view as drivers give them, written as in answers.txt, sorted."""
    types = [column.type for column in view.columns]
    return sorted(tuple(map(_written, row, types)) for row in rows)


def _written(value: object, kind: str) -> str:
    match value:
        case None:
            return ""
        case dt.datetime():
            assert value.utcoffset() in {None, dt.timedelta(0)}
            return value.strftime("%Y-%m-%dT%H:%M:%SZ")
        case 0 | 1 if kind == "boolean":
            return "yes" if value else "no"
        case _:
            return str(value)
