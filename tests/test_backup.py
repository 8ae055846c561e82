"""What docs/operations.md says of backups: what is restored is what was backed up."""

import os
import re
import sqlite3
import subprocess
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import URL, make_url, text

from interparl.loader.load.checks import run_checks
from interparl.loader.load.database import opened, reading, writing
from interparl.loader.load.run import open_run
from interparl.schema import migrate
from tests.cluster import wheel
from tests.conftest import lent
from tests.loading import SAMPLE, all_rows, content, load, untouched

PAGE = (Path(__file__).parents[1] / "docs" / "operations.md").read_text(encoding="utf-8")


def assert_same(restored: str, original: str) -> None:
    """Hold that a database is as good as another one: rows, revision, checks, and it loads."""
    assert content(restored) == content(original)
    assert all_rows(restored) == all_rows(original)
    with opened(restored, read_only=True) as engine:
        assert migrate.state(engine) is migrate.State.CURRENT
    with reading(restored) as connection:
        assert [row for row in run_checks(connection) if row.severity == "error"] == []
    assert load(restored, SAMPLE).counts.is_change is False


def back_up(source: Path, target: Path, way: str) -> None:
    """Copy an SQLite database in one of the two ways of the page."""
    connection = sqlite3.connect(source)
    if way == ".backup":
        copy = sqlite3.connect(target)
        connection.backup(copy)
        copy.close()
    else:
        connection.execute("VACUUM INTO ?", (str(target),))
    connection.close()


@pytest.mark.parametrize("way", [".backup", "VACUUM INTO"])
def test_sqlite(migrated_sqlite_url: str, tmp_path: Path, way: str) -> None:
    assert f'sqlite3 interparl.db "{way} ' in PAGE
    load(migrated_sqlite_url, SAMPLE)
    back_up(Path(str(make_url(migrated_sqlite_url).database)), tmp_path / "copy.db", way)
    assert_same(f"sqlite:///{tmp_path / 'copy.db'}", migrated_sqlite_url)


@pytest.mark.parametrize("way", [".backup", "VACUUM INTO"])
def test_sqlite_while_a_run_writes(migrated_sqlite_url: str, tmp_path: Path, way: str) -> None:
    load(migrated_sqlite_url, SAMPLE)
    with (
        untouched(migrated_sqlite_url),
        opened(migrated_sqlite_url) as engine,
        open_run(engine, "a run that is taken back", is_dry=True),
    ):
        back_up(Path(str(make_url(migrated_sqlite_url).database)), tmp_path / "copy.db", way)
    assert_same(f"sqlite:///{tmp_path / 'copy.db'}", migrated_sqlite_url)


def postgres_program(name: str) -> str:
    """A program of PostgreSQL of the version of the server."""
    if os.environ.get("INTERPARL_TEST_POSTGRES"):
        return name  # whoever named a server has its programs
    return str(wheel() / "pginstall" / "bin" / name)


def address(url: str | URL) -> str:
    """An address as PostgreSQL's own programs take it."""
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def test_postgres(migrated_postgres_url: str, postgres_server: URL, tmp_path: Path) -> None:
    dump, restore = (
        re.search(rf"^{name} (--\S+ )+", PAGE, re.MULTILINE) for name in ("pg_dump", "pg_restore")
    )
    assert dump is not None
    assert restore is not None
    file = tmp_path / "interparl.dump"
    load(migrated_postgres_url, SAMPLE)
    subprocess.run(
        [
            *(postgres_program("pg_dump"), "--format=custom", f"--file={file}"),
            address(migrated_postgres_url),
        ],
        check=True,
    )
    with lent(postgres_server) as restored:
        subprocess.run(
            [
                *(postgres_program("pg_restore"), "--no-owner", "--exit-on-error"),
                *(f"--dbname={address(restored)}", file),
            ],
            check=True,
        )
        assert_same(restored.render_as_string(hide_password=False), migrated_postgres_url)


def test_who_holds_the_lock_on_postgres(migrated_postgres_url: str) -> None:
    (query,) = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)
    with (
        psycopg.connect(address(migrated_postgres_url), autocommit=True) as other,
        writing(migrated_postgres_url) as engine,
    ):
        assert other.execute(query).fetchall() == []
        with open_run(engine, "a run that is taken back", is_dry=True) as run:
            pid = run.connection.scalar(text("SELECT pg_backend_pid()"))
            assert other.execute(query).fetchall() == [(pid,)]
