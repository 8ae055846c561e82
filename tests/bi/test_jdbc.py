"""JDBC on PostgreSQL, by Debian's driver, as the role that reads."""

import datetime as dt
import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from interparl.sql.views import View, views
from tests.bi.conftest import Reader
from tests.bi.told import NAMES, TYPES, answers, in_order, settings

JAR = Path("/usr/share/java/postgresql.jar")
EACH_VIEW = pytest.mark.parametrize("view", views(), ids=lambda view: view.name)

# For each type of the catalogue: as JDBC and PostgreSQL name it, and what getObject gives.
AS_TOLD = {
    "text": ("VARCHAR", "text", "String"),
    "boolean": ("BIT", "bool", "Boolean"),
    "date": ("DATE", "date", "Date"),
    "timestamp": ("TIMESTAMP", "timestamptz", "Timestamp"),
    "number": ("DOUBLE", "float8", "Double"),
    "integer": ("INTEGER", "int4", "Integer"),
}
READ: dict[str, Callable[[str], Any]] = {
    "String": str,
    "Boolean": {"true": True, "false": False}.__getitem__,
    "Date": dt.date.fromisoformat,
    "Timestamp": dt.datetime.fromisoformat,
    "Double": float,
    "Integer": int,
}


class Seen(NamedTuple):
    """A view as JDBC shows it: of each column name, types and remarks; the rows."""

    columns: list[tuple[str, ...]]
    rows: list[list[str | None]]


@pytest.fixture(scope="module")
def seen(reader: Reader) -> dict[str, Seen]:
    """All views, by name."""
    java = shutil.which("java")
    if java is None or shutil.which("javac") is None:
        raise FileNotFoundError("apt-get install default-jdk-headless")
    if not JAR.exists():
        raise FileNotFoundError("apt-get install libpostgresql-jdbc-java")
    url = settings("jdbc.md")["url"]
    assert url == "jdbc:postgresql://db.example/interparl?sslmode=require"
    here = url.replace("db.example/interparl", f"{reader.host}:{reader.port}/{reader.database}")
    here = here.replace("require", "disable")  # the tests' server has no certificate
    program = Path(__file__).with_name("Views.java")
    ended = subprocess.run(
        [java, "-cp", JAR, program, here, reader.user, reader.password],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return dict(_views(json.loads(line) for line in ended.stdout.splitlines()))


def _views(lines: Iterator[list[Any]]) -> Iterator[tuple[str, Seen]]:
    current = Seen([], [])
    for kind, *cells in lines:
        if kind == "view":
            current = Seen([], [])
            yield cells[0], current
        elif kind == "column":
            current.columns.append(tuple(cells))
        else:
            current.rows.append(cells)


def test_the_views_are_listed(seen: dict[str, Seen]) -> None:
    assert set(seen) == NAMES


@EACH_VIEW
def test_columns_have_the_types_and_words_of_the_catalogue(
    seen: dict[str, Seen], view: View
) -> None:
    assert seen[view.name].columns == [
        (column.name, *AS_TOLD[column.type][:2], column.description) for column in view.columns
    ]


@EACH_VIEW
def test_rows_are_those_of_interparl(seen: dict[str, Seen], reader: Reader, view: View) -> None:
    rows = seen[view.name].rows
    assert rows
    for row in rows:
        for kind, given in zip(TYPES[view.name].values(), row[::2], strict=True):
            assert given in {None, AS_TOLD[kind][2]}
    assert in_order(map(_read, rows)) == answers(reader.owner_url, view)


def _read(cells: list[str | None]) -> list[Any]:
    pairs = zip(cells[::2], cells[1::2], strict=True)
    return [None if kind is None or value is None else READ[kind](value) for kind, value in pairs]
