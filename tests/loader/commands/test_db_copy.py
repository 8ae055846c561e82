"""`interparl db copy`: from one engine to the other with all that was, or not at all."""

from pathlib import Path

import pytest
from sqlalchemy import text

from interparl.loader.load.checks import run_checks
from interparl.loader.load.database import opened, reading
from interparl.schema.lock import take_lock
from tests.loader.commands.conftest import Interparl
from tests.loading import GOLD, SAMPLE, all_rows, content, count, untouched

LATER, EARLIER = (GOLD / f"mixed-history-page-{m}.txt" for m in ("2023-06", "2021-01"))


@pytest.fixture
def lived_url(interparl: Interparl, migrated_url: str) -> str:
    """A database in which much was done, on one engine after the other."""
    for arguments in (
        ["load", SAMPLE],
        ["load", LATER, EARLIER],
        ["sources", "add", SAMPLE.parent, "--name", "Pages"],
        ["decide", "same", "Viktor Kogut", "Viktor Kohut", "--reason", "one biography", "--yes"],
        ["runs", "undo", "2"],
    ):
        ended = interparl(*arguments, "--db", migrated_url)
        assert ended.code == 0, ended.err
    return migrated_url


@pytest.fixture(params=["sqlite", "postgres"])
def target_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a copy may go: a file that is not there yet, an empty database of a server."""
    if request.param == "sqlite":
        return str(tmp_path / "copy.db")
    return str(request.getfixturevalue("postgres_url"))


def test_the_copy_holds_every_row(interparl: Interparl, lived_url: str, target_url: str) -> None:
    with untouched(lived_url):
        ended = interparl("db", "copy", target_url, "--db", lived_url)
    assert (ended.code, ended.out) == (0, "")
    assert ended.err.endswith(" rows; the digest is the same\n")
    assert all_rows(target_url) == all_rows(lived_url)
    assert content(target_url) == content(lived_url)
    with reading(target_url) as connection:
        assert [row for row in run_checks(connection) if row.severity == "error"] == []


def test_the_copy_goes_on_as_the_original_would(
    interparl: Interparl, lived_url: str, target_url: str
) -> None:
    assert interparl("db", "copy", target_url, "--db", lived_url, "--quiet") == (0, "", "")
    for arguments in (["load", LATER], ["runs", "undo", "4"], ["runs", "undo", "1"]):
        for url in (lived_url, target_url):
            ended = interparl(*arguments, "--db", url)
            assert ended.code == 0, ended.err
        assert content(target_url) == content(lived_url)
    found = interparl("search", "seats", "--json", "--db", target_url)
    assert found.out == interparl("search", "seats", "--json", "--db", lived_url).out


def test_references_are_held_afterwards(
    interparl: Interparl, loaded_sqlite_url: str, postgres_url: str
) -> None:
    assert interparl("db", "copy", postgres_url, "--db", loaded_sqlite_url).code == 0
    query = text("SELECT conname FROM pg_constraint WHERE condeferrable OR NOT convalidated")
    with reading(postgres_url) as connection:
        assert connection.scalars(query).all() == []


@pytest.mark.parametrize("command", [["load", SAMPLE], ["sources", "add", SAMPLE]], ids=str)
def test_a_database_with_rows_is_left_as_it_is(
    interparl: Interparl,
    loaded_sqlite_url: str,
    database_url: str,
    command: list[str],
    tmp_path: Path,
) -> None:
    source = f"sqlite:///{tmp_path / 'source.db'}"
    assert interparl("db", "copy", source, "--db", loaded_sqlite_url).code == 0
    target = loaded_sqlite_url if database_url == loaded_sqlite_url else database_url
    interparl(*command, "--db", target)
    with untouched(target):
        ended = interparl("db", "copy", target, "--db", source)
    assert (ended.code, ended.out) == (2, "")
    assert "; a copy goes into an empty or a new database" in ended.err


def test_a_database_is_no_copy_of_itself(interparl: Interparl, loaded_url: str) -> None:
    with untouched(loaded_url):
        assert interparl("db", "copy", loaded_url, "--db", loaded_url).code == 2


def test_what_is_not_ours_is_left_as_it_is(
    interparl: Interparl, loaded_sqlite_url: str, tmp_path: Path
) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("mine")
    ended = interparl("db", "copy", notes, "--db", loaded_sqlite_url)
    assert (ended.code, notes.read_text()) == (4, "mine")
    gone = interparl("db", "copy", tmp_path / "new.db", "--db", tmp_path / "gone.db")
    assert (gone.code, (tmp_path / "new.db").exists()) == (4, False)


def test_an_empty_database_with_tables_takes_a_copy(
    interparl: Interparl, loaded_sqlite_url: str, migrated_postgres_url: str
) -> None:
    assert interparl("db", "copy", migrated_postgres_url, "--db", loaded_sqlite_url).code == 0
    assert content(migrated_postgres_url) == content(loaded_sqlite_url)


def test_another_run_holds_the_lock_of_the_target(
    interparl: Interparl, loaded_sqlite_url: str, migrated_postgres_url: str
) -> None:
    with opened(migrated_postgres_url) as other, other.begin() as connection:
        take_lock(connection, migrated_postgres_url)
        target = ["db", "copy", migrated_postgres_url]
        ended = interparl(*target, "--db", loaded_sqlite_url, "--wait", "0")
    assert (ended.code, count(migrated_postgres_url, "documents")) == (5, (0,))


SWALLOWS = (
    "CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
    "CREATE TRIGGER swallow BEFORE INSERT ON evidence FOR EACH ROW EXECUTE FUNCTION swallow()",
)


def test_a_copy_that_would_differ_is_taken_back(
    interparl: Interparl, loaded_sqlite_url: str, migrated_postgres_url: str
) -> None:
    with opened(migrated_postgres_url) as engine, engine.begin() as connection:
        for statement in SWALLOWS:
            connection.execute(text(statement))
    with untouched(migrated_postgres_url):
        ended = interparl("db", "copy", migrated_postgres_url, "--db", loaded_sqlite_url)
    assert (ended.code, ended.out) == (1, "")
    assert "nothing was copied: " in ended.err
