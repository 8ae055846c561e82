"""The SQLite file: all of a database, whatever its engine, for programs that know SQLite alone."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from interparl.loader.export import formats
from interparl.loader.load.checks import run_checks
from interparl.loader.load.database import reading, snapshot
from tests.loader.export.conftest import content, datasets
from tests.loader.export.test_formats import held
from tests.loading import SAMPLE, all_rows, load
from tests.loading import content as digest_of


@pytest.fixture
def copy(told_url: str, tmp_path: Path) -> Path:
    """The file that is exported from a database."""
    path = tmp_path / "copy.sqlite"
    with snapshot(told_url) as connection:
        formats.write(connection, "sqlite", datasets(), path)
    return path


def test_it_is_a_database_like_the_one_it_comes_from(told_url: str, copy: Path) -> None:
    address = f"sqlite:///{copy}"
    assert digest_of(address) == digest_of(told_url)
    assert all_rows(address) == all_rows(told_url)
    with reading(address) as connection:
        assert [row for row in run_checks(connection) if row.severity == "error"] == []
    assert load(address, SAMPLE).counts.is_change is False


def test_other_programs_read_it(told_url: str, copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection, snapshot(told_url) as original:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        for name, rows in content(original).items():
            (count,) = connection.execute(f"SELECT count(*) FROM {name}").fetchone()  # noqa: S608
            assert count == len(rows)
        told = connection.execute(
            "SELECT object_kind, type, description FROM catalog_columns"
            " WHERE object_name = 'seats_by_state' AND column_name = 'seats'"
        )
        assert [row[:2] for row in told] == [("view", "integer")]


@pytest.mark.parametrize("form", [form for form in formats.MODULES if form != "sqlite"])
def test_exports_of_equal_content_are_equal_on_both_engines(
    told_url: str, copy: Path, tmp_path: Path, form: str
) -> None:
    found = []
    for name, address in (("one", told_url), ("other", f"sqlite:///{copy}")):
        with snapshot(address) as connection:
            formats.write(connection, form, datasets(), tmp_path / name)
        found.append(held(tmp_path / name))
    assert found[0] == found[1]
