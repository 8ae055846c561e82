"""ODBC on SQLite: a file of answers tells every type; a database as loaded tells what it can."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pyodbc
import pytest

from interparl.sql.views import View, views
from tests.bi import odbc
from tests.bi.told import NAMES, PAGES, TYPES, Row, answers, in_order, settings

EACH_VIEW = pytest.mark.parametrize("view", views(), ids=lambda view: view.name)


def connected(path: Path) -> pyodbc.Connection:
    """A tool that is connected with the settings of docs/bi/sqlite.md."""
    return odbc.connect(settings("sqlite.md") | {"Database": str(path)})


@pytest.fixture(scope="module")
def exported(answers_file: Path) -> Iterator[pyodbc.Connection]:
    """A tool on the file of answers."""
    with connected(answers_file) as connection:
        yield connection


@pytest.fixture(scope="module")
def loaded(file: Path) -> Iterator[pyodbc.Connection]:
    """A tool on a database as loads leave it."""
    with connected(file) as connection:
        yield connection


def test_answers_are_listed(exported: pyodbc.Connection) -> None:
    assert odbc.listed(exported, "TABLE") == NAMES | {"catalog_columns"}


@EACH_VIEW
def test_columns_of_answers_have_the_types_of_the_catalogue(
    exported: pyodbc.Connection, view: View
) -> None:
    assert odbc.column_types(exported, view.name) == TYPES[view.name]
    for rows in ("", " WHERE 1 = 0"):
        found = odbc.described(exported, f"SELECT * FROM {view.name}{rows}")  # noqa: S608 - ours
        assert found == [odbc.DESCRIBED[column.type] for column in view.columns]


@EACH_VIEW
def test_rows_of_answers_are_those_of_interparl(
    exported: pyodbc.Connection, file: Path, view: View
) -> None:
    found = exported.execute(f"SELECT * FROM {view.name}").fetchall()  # noqa: S608 - ours
    assert found
    expected = answers(f"sqlite:///{file}", view)
    assert in_order(found) == in_order(map(_with_15_digits, row) for row in expected)


def test_views_of_a_database_are_listed(loaded: pyodbc.Connection) -> None:
    assert odbc.listed(loaded, "VIEW") == NAMES


def untold(connection: pyodbc.Connection) -> dict[str, set[str]]:
    """The columns of views of which the driver tells no type, by view; the others are right."""
    found = {view: odbc.column_types(connection, view) for view in NAMES}
    for view, columns in found.items():
        told = {name: kind for name, kind in columns.items() if kind is not None}
        assert told.items() <= TYPES[view].items()
    return {
        view: {name for name, kind in columns.items() if kind is None}
        for view, columns in found.items()
    }


def test_of_some_columns_of_a_database_no_type_is_told(loaded: pyodbc.Connection) -> None:
    page = (PAGES / "sqlite.md").read_text(encoding="utf-8")
    suspect = {
        f"{view}.{name}"
        for view, names in untold(loaded).items()
        for name in names
        if TYPES[view][name] in {"boolean", "date", "timestamp"}
    }
    named = re.findall(r"`((\w+)\.\w+)`", page)
    assert suspect == {column for column, view in named if view in NAMES}


@EACH_VIEW
def test_their_values_are_what_sqlite_keeps(
    loaded: pyodbc.Connection, file: Path, view: View
) -> None:
    names = untold(loaded)[view.name]
    plain = [column.name in names for column in view.columns]
    found = loaded.execute(f"SELECT * FROM {view.name}").fetchall()  # noqa: S608 - ours
    expected = [_kept(row, plain) for row in answers(f"sqlite:///{file}", view)]
    assert in_order(found) == in_order(expected)


def _kept(row: Row, plain: list[bool]) -> Row:
    """A row with what the driver makes of dates of which no type is told; 1 equals True."""
    return tuple(
        value.isoformat() if is_plain and isinstance(value, dt.date) else _with_15_digits(value)
        for value, is_plain in zip(row, plain, strict=True)
    )


def _with_15_digits(value: object) -> object:
    """A number as it comes through the driver, which writes and reads it as text."""
    return float(f"{value:.15g}") if isinstance(value, float) else value
