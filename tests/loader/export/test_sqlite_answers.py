"""The SQLite file of answers: each view is a table there, with the types of the catalogue."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import column, create_engine, select, table

from interparl.loader.export import formats
from interparl.loader.export.content import answers, rows
from interparl.loader.load.answer import TYPES
from interparl.loader.load.database import snapshot
from interparl.sql.views import views

DECLARED = {
    "text": "TEXT", "boolean": "BOOLEAN", "date": "DATE", "timestamp": "DATETIME",
    "number": "DOUBLE", "integer": "INTEGER",
}  # fmt: skip


@pytest.fixture
def file(told_url: str, tmp_path: Path) -> Path:
    """The file that is exported from a database."""
    path = tmp_path / "answers.sqlite"
    with snapshot(told_url) as connection:
        formats.write(connection, "sqlite", answers(), path)
    return path


def test_each_column_has_its_type(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        found = {
            view.name: {
                name: kind
                for _, name, kind, *_ in connection.execute(f"PRAGMA table_info({view.name})")
            }
            for view in views()
        }
    assert found == {v.name: {c.name: DECLARED[c.type] for c in v.columns} for v in views()}


def test_the_rows_are_those_of_the_views(told_url: str, file: Path) -> None:
    engine = create_engine(f"sqlite:///{file}")
    with snapshot(told_url) as original, engine.connect() as copy:
        for each in answers():
            columns = (column(c.name, TYPES[c.type]) for c in each.columns)
            found = copy.execute(select(*columns).select_from(table(each.name)))
            assert [tuple(row) for row in found] == [tuple(row) for row in rows(original, each)]
    engine.dispose()


def test_it_tells_of_itself_and_of_nothing_else(file: Path) -> None:
    names = {"catalog_columns", *(view.name for view in views())}
    with closing(sqlite3.connect(file)) as connection:
        held: list[Any] = connection.execute("SELECT type, name FROM sqlite_master").fetchall()
        told = connection.execute("SELECT DISTINCT object_name, object_kind FROM catalog_columns")
        assert {(kind, name) for kind, name in held if kind != "index"} == {
            ("table", name) for name in names
        }
        assert set(told) == {(view.name, "table") for view in views()}


def test_equal_answers_are_equal_to_the_byte(told_url: str, file: Path, tmp_path: Path) -> None:
    with snapshot(told_url) as connection:
        formats.write(connection, "sqlite", answers(), tmp_path / "again.sqlite")
    assert (tmp_path / "again.sqlite").read_bytes() == file.read_bytes()
