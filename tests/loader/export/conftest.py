"""Databases to export: the sample page, a page of history, and a page that is out to do harm."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import URL, Connection

from interparl.loader.export.content import Dataset, answers, rows, tables
from interparl.loader.load.database import snapshot
from tests.conftest import lent
from tests.loading import GOLD, SAMPLE, load

PAGES = (SAMPLE, GOLD / "mixed-history-page-2021-01.txt")

HOSTILE = """\
URL: https://example.org/hostile
Title: =HYPERLINK("https://evil.example", "a, b")
Published: 2021-03-18

@SUM(A1) The Senate of Kazakhstan met in Astana on 18 March 2021.
"It said ""yes"", \u2028 and \u202e no," the Speaker of the Senate of Kazakhstan said.
"""

Table = list[tuple[Any, ...]]


@pytest.fixture(scope="session")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page that is out to do harm."""
    path = tmp_path_factory.mktemp("pages") / "hostile.txt"
    path.write_text(HOSTILE, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def told_sqlite_url(
    sqlite_template: Path, page: Path, tmp_path_factory: pytest.TempPathFactory
) -> str:
    """A database on SQLite with the three pages, for tests that only read."""
    url = f"sqlite:///{shutil.copy(sqlite_template, tmp_path_factory.mktemp('told'))}"
    load(url, *PAGES, page)
    return url


@pytest.fixture(scope="session")
def told_postgres_url(postgres_server: URL, postgres_template: URL, page: Path) -> Iterator[str]:
    """A database on PostgreSQL with the three pages, for tests that only read."""
    with lent(postgres_server, postgres_template) as database:
        url = database.render_as_string(hide_password=False)
        load(url, *PAGES, page)
        yield url


@pytest.fixture(params=["sqlite", "postgres"])
def told_url(request: pytest.FixtureRequest) -> str:
    """A database with the three pages, on one engine after the other."""
    return str(request.getfixturevalue(f"told_{request.param}_url"))


@pytest.fixture
def told(told_url: str) -> Iterator[Connection]:
    """A snapshot of that database."""
    with snapshot(told_url) as connection:
        yield connection


def datasets() -> list[Dataset]:
    """All tables and views."""
    return [*tables(), *answers()]


def content(connection: Connection) -> dict[str, Table]:
    """All rows of all tables and views, as Python has them."""
    return {each.name: [tuple(row) for row in rows(connection, each)] for each in datasets()}
