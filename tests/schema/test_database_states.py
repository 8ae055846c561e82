"""What may stand at an address, and what is said and left untouched in each case."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, inspect, text

from interparl.schema import migrate
from interparl.schema.engine import connect
from interparl.schema.errors import (
    DatabaseError,
    DatabaseLocked,
    DatabaseMissing,
    DatabaseNewer,
    DatabaseNotOurs,
    DatabaseOutdated,
    DatabaseReadOnly,
    DatabaseUnreachable,
)
from interparl.schema.migrate import State
from tests.schema.conftest import upgrade

FIRST = "2026_11_23_runs"
UNKNOWN = "2099_01_01_unheard_of"


def leave_empty(engine: Engine) -> None:
    """Make a database without a table."""
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE t (x INTEGER)"))
        connection.execute(text("DROP TABLE t"))


def make_old(engine: Engine) -> None:
    """Stop at the first migration."""
    upgrade(engine, FIRST)


def make_newer(engine: Engine) -> None:
    """Write a revision that this program has never heard of."""
    upgrade(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :new"), {"new": UNKNOWN})


def make_strange(engine: Engine) -> None:
    """Put somebody else's table there."""
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE invoices (id INTEGER PRIMARY KEY)"))


def make_strange_with_alembic(engine: Engine) -> None:
    """Put somebody else's table there, and their Alembic."""
    make_strange(engine)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32))"))
        connection.execute(text("INSERT INTO alembic_version VALUES ('8f3a52c1d0e7')"))


STATES: list[tuple[Callable[[Engine], None], State, type[DatabaseError] | None, str]] = [
    (leave_empty, State.EMPTY, DatabaseMissing, "there is no database at"),
    (make_old, State.OUTDATED, DatabaseOutdated, f"(revision {FIRST}); run `interparl db upgrade`"),
    (upgrade, State.CURRENT, None, ""),
    (make_newer, State.NEWER, DatabaseNewer, f"(revision {UNKNOWN}); install a newer interparl"),
    (make_strange, State.NOT_OURS, DatabaseNotOurs, "holds tables that interparl did not make"),
    (
        make_strange_with_alembic,
        State.NOT_OURS,
        DatabaseNotOurs,
        "holds tables that interparl did not make",
    ),
]


@pytest.mark.parametrize(("make", "state", "error", "message"), STATES)
def test_states(
    engine: Engine,
    database_url: str,
    make: Callable[[Engine], None],
    state: State,
    error: type[DatabaseError] | None,
    message: str,
) -> None:
    make(engine)
    reader = connect(database_url, read_only=True)
    assert (migrate.state(engine), migrate.state(reader)) == (state, state)
    if error is None:
        migrate.require_current(reader)
    else:
        with pytest.raises(error) as refusal:
            migrate.require_current(reader)
        assert message in str(refusal.value)
        assert refusal.value.exit_code == 4
    reader.dispose()


@pytest.mark.parametrize("make", [make_newer, make_strange, make_strange_with_alembic])
def test_what_is_not_ours_to_migrate_is_left_as_it_is(
    engine: Engine, make: Callable[[Engine], None]
) -> None:
    make(engine)
    with engine.connect() as connection:
        before = (inspect(connection).get_table_names(), inspect(connection).get_view_names())
    for change in (upgrade, lambda it: migrate.downgrade(it, "base", drop_views=lambda _: None)):
        with pytest.raises((DatabaseNewer, DatabaseNotOurs)):
            change(engine)
    with engine.connect() as connection:
        after = (inspect(connection).get_table_names(), inspect(connection).get_view_names())
    assert after == before


@pytest.mark.parametrize("make", [leave_empty, make_old, upgrade])
def test_what_is_ours_is_brought_up_to_date(engine: Engine, make: Callable[[Engine], None]) -> None:
    make(engine)
    upgrade(engine)
    assert migrate.state(engine) is State.CURRENT


def test_asking_for_a_missing_file_makes_none(sqlite_url: str, tmp_path: Path) -> None:
    engine = connect(sqlite_url)
    assert (migrate.state(engine), migrate.current(engine)) == (State.MISSING, None)
    with pytest.raises(DatabaseMissing):
        migrate.require_current(engine)
    assert list(tmp_path.iterdir()) == []
    upgrade(engine)
    assert migrate.current(engine) == migrate.head()
    engine.dispose()


@pytest.mark.parametrize("content", [b"notes", b"Notes of the day.\n" * 1000, b"\0" * 4096])
def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    engine = connect(str(path))
    for use in (migrate.state, migrate.require_current, upgrade):
        with pytest.raises(DatabaseNotOurs, match="it is no database file"):
            use(engine)
    engine.dispose()
    assert path.read_bytes() == content


def test_a_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "interparl.db"
    engine = connect(str(path))
    upgrade(engine)
    engine.dispose()
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 4000)
    with pytest.raises(DatabaseUnreachable, match="damaged; restore it from a copy"):
        migrate.state(engine)
    engine.dispose()


@pytest.mark.parametrize("path", ["", "no such folder/interparl.db"])
def test_a_path_that_can_not_hold_a_file(tmp_path: Path, path: str) -> None:
    engine = connect(str(tmp_path / path))
    with pytest.raises(DatabaseUnreachable, match="can't be opened; see path and rights"):
        upgrade(engine)
    engine.dispose()


@contextmanager
def as_nobody() -> Iterator[None]:
    """Drop the rights of root, who may write to everything, for the block."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder that everybody may enter, which pytest's own is not."""
    folder = Path(tempfile.mkdtemp(prefix="interparl-test-"))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_file_that_is_read_only_can_be_read(public_folder: Path) -> None:
    path = public_folder / "interparl.db"
    engine = connect(str(path))
    make_old(engine)
    engine.dispose()
    path.chmod(0o444)
    public_folder.chmod(0o555)
    reader = connect(str(path), read_only=True)
    with as_nobody():
        assert migrate.state(reader) is State.OUTDATED
        with pytest.raises(DatabaseReadOnly, match="the file or its folder is read-only"):
            upgrade(engine)
    for each in (engine, reader):
        each.dispose()


def test_an_upgrade_through_a_reader_is_refused(engine: Engine, database_url: str) -> None:
    make_old(engine)
    reader = connect(database_url, read_only=True)
    with pytest.raises(DatabaseReadOnly):
        upgrade(reader)
    reader.dispose()
    assert migrate.state(engine) is State.OUTDATED


def test_a_file_that_another_run_writes_is_locked(sqlite_url: str) -> None:
    engine, other = connect(sqlite_url), connect(sqlite_url, lock_wait=0.1)
    upgrade(engine)
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM aliases"))
        with pytest.raises(DatabaseLocked, match="is locked by another run") as refusal:
            upgrade(other)
    assert refusal.value.exit_code == 5
    upgrade(other)
    for each in (engine, other):
        each.dispose()
