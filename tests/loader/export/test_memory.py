"""Exports are streams: how much memory one takes does not grow with the content."""

import datetime as dt
import tracemalloc
from pathlib import Path

import pytest
from sqlalchemy import insert

from interparl.loader.export import formats
from interparl.loader.export.content import tables
from interparl.loader.load.database import opened, snapshot
from interparl.loader.load.writer import TABLES

FEW, MANY = 2000, 12000


@pytest.fixture
def grown_url(migrated_url: str) -> str:
    """A database with a few persons, who each have another name."""
    with opened(migrated_url) as engine, engine.begin() as connection:
        run = {"id": 1, "command": "x", "status": "done", "program_version": "1"}
        run["started_at"] = dt.datetime.now(dt.UTC)
        connection.execute(insert(TABLES["runs"]).values(run))
    grow(migrated_url, 0, FEW)
    return migrated_url


def grow(url: str, first: int, last: int) -> None:
    """Add persons with these numbers."""
    persons = [
        {"id": f"p{n:015d}", "name": f"Person {n}", "name_key": f"person {n}"}
        for n in range(first, last)
    ]
    aliases = [
        {"id": f"a{n:015d}", "person_id": f"p{n:015d}", "source": "text", "name": f"Name {n}",
         "name_key": f"name {n}"}
        for n in range(first, last)
    ]  # fmt: skip
    with opened(url) as engine, engine.begin() as connection:
        connection.execute(insert(TABLES["persons"]), persons)
        connection.execute(insert(TABLES["aliases"]), aliases)


def peak(url: str, form: str, path: Path) -> int:
    """The most bytes that Python held at once while it exported."""
    kept = [each for each in tables() if each.name in {"persons", "aliases"}]
    with snapshot(url) as connection:
        tracemalloc.start()
        try:
            assert formats.write(connection, form, kept, path) > 0
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()


@pytest.mark.parametrize("form", ["csv", "datapackage", "popolo", "sqlite"])
def test_memory_does_not_grow_with_the_content(grown_url: str, tmp_path: Path, form: str) -> None:
    peak(grown_url, form, tmp_path / "first")  # what is imported, compiled and kept
    few = peak(grown_url, form, tmp_path / "few")
    grow(grown_url, FEW, MANY)
    assert peak(grown_url, form, tmp_path / "many") < few * 2  # of six times the content
