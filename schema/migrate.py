"""Migrations from within the program: what a database is, and how it gets up to date.

Alembic is imported when something has to be migrated, not before.
"""

from __future__ import annotations

import enum
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.schema import CreateIndex, CreateTable

from interparl.schema.engine import READER_PATIENCE, display
from interparl.schema.errors import (
    DatabaseError,
    DatabaseMissing,
    DatabaseNewer,
    DatabaseNotOurs,
    DatabaseOutdated,
    DatabaseUnreachable,
)
from interparl.schema.event_types import fill_event_types
from interparl.schema.lock import take_lock
from interparl.schema.tables import Base

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from alembic.config import Config

HEAD = "2026_11_29_answer_indexes"
"""The newest revision; a constant, so that asking needs no Alembic. A test holds it true."""

SCRIPT_LOCATION = "interparl.schema:migrations"

SEARCH = "search_"
"""How the names of all begin that sql/search.py makes beside the tables; migrations pass it by."""

# Tables that tell a database of ours with an unknown revision from a stranger's with Alembic.
OUR_TABLES = {"documents", "sentences", "evidence"}


class State(enum.Enum):
    """What stands at an address."""

    MISSING = "missing"
    EMPTY = "empty"
    OUTDATED = "outdated"
    CURRENT = "current"
    NEWER = "newer"
    NOT_OURS = "not ours"


def head() -> str:
    """Give the revision that this program works with."""
    return HEAD


def current(engine: Engine) -> str | None:
    """Give the revision that the database is at; None where it has none."""
    if _is_missing_file(engine):
        return None
    with engine.connect() as connection:
        return _revision(connection)


def state(engine: Engine) -> State:
    """Say what the database is, without changing or creating anything.

    Raises DatabaseUnreachable, DatabaseNotOurs (no database file), DatabaseLocked.
    """
    if _is_missing_file(engine):
        return State.MISSING
    try:
        with engine.connect() as connection:
            return _state(connection)
    except DatabaseMissing:
        return State.MISSING


def require_current(engine: Engine) -> None:
    """Pass for a database that this program can work with; raise what is wrong with any other.

    Raises DatabaseMissing, DatabaseOutdated, DatabaseNewer, DatabaseNotOurs, and what `state`
    raises.
    """
    found = state(engine)
    if found is not State.CURRENT:
        raise _refusal(found, engine, current(engine))


def begin_run(connection: Connection) -> None:
    """Take the lock for a transaction, and see that nobody migrated before that.

    Raises DatabaseLocked, and as `require_current` where somebody did.
    """
    take_lock(connection, display(connection.engine.url))
    revision = _revision(connection)
    if revision != HEAD:
        raise _refusal(_state(connection), connection.engine, revision)


def upgrade(
    engine: Engine,
    revision: str = "head",
    *,
    drop_views: Callable[[Connection], None],
    create_views: Callable[[Connection], None],
) -> None:
    """Bring a database to a revision, in one transaction: all of it, or none.

    A missing file or an empty database gets all tables. Views hold no data, so they are dropped
    before (`drop_views` takes what is there and what is not) and made anew after; views belong to
    the newest revision alone.

    Raises DatabaseNewer and DatabaseNotOurs, which are left as they are, DatabaseReadOnly,
    DatabaseLocked, DatabaseUnreachable.
    """
    from alembic import command  # noqa: PLC0415 - see the module's first lines

    with _migration(engine) as connection:
        drop_views(connection)
        command.upgrade(_config(connection), revision)
        if _revision(connection) == HEAD:
            create_views(connection)


def create(engine: Engine, *, create_views: Callable[[Connection], None]) -> None:
    """Make all tables in an empty database straight from the models, in one transaction.

    They are those that migrations make, but written down in the same order each time: a migration
    gives the constraints of a table in any order. Raises as `upgrade`.
    """
    from alembic import command  # noqa: PLC0415 - see the module's first lines

    with _migration(engine) as connection:
        for table in Base.metadata.sorted_tables:
            connection.execute(CreateTable(table))
            for index in sorted(table.indexes, key=lambda index: str(index.name)):
                connection.execute(CreateIndex(index))
        fill_event_types(connection)
        command.stamp(_config(connection), "head")  # fills the catalogue, too
        create_views(connection)


def downgrade(engine: Engine, revision: str, *, drop_views: Callable[[Connection], None]) -> None:
    """Take a database back to an older revision (`base`: no table is left), in one transaction.

    Views are dropped and stay away: they belong to the newest revision. Raises as `upgrade`.
    """
    from alembic import command  # noqa: PLC0415 - see the module's first lines

    with _migration(engine) as connection:
        drop_views(connection)
        command.downgrade(_config(connection), revision)


@contextmanager
def _migration(engine: Engine) -> Iterator[Connection]:
    """Open the one transaction of a migration, on a database that may be migrated."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            # SQLite alters a table by writing it anew and dropping the old one, which must not
            # look like the deletion of what others refer to. Has no effect within a transaction.
            connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                take_lock(connection, display(engine.url))
                if engine.dialect.name == "postgresql":
                    # Readers queue behind a migration that waits for a table.
                    connection.execute(text(f"SET LOCAL lock_timeout = '{READER_PATIENCE}s'"))
                    _check_encoding(connection, display(engine.url))
                found = _state(connection)
                if found in {State.NEWER, State.NOT_OURS}:
                    raise _refusal(found, engine, _revision(connection))
                yield connection
                if engine.dialect.name == "sqlite":
                    _check_references(connection)
        finally:
            if engine.dialect.name == "sqlite":
                connection.connection.cursor().execute("PRAGMA foreign_keys = ON")


def _check_encoding(connection: Connection, database: str) -> None:
    """Raise DatabaseUnreachable for a database that can't hold the letters of all names."""
    encoding = connection.scalar(text("SHOW server_encoding"))
    if encoding != "UTF8":
        reason = (
            f"it is in {encoding}; make one with `createdb --encoding UTF8 --template template0`"
        )
        raise DatabaseUnreachable(database, reason)


def _check_references(connection: Connection) -> None:
    """Raise if a migration broke a reference; PostgreSQL checks by itself."""
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise RuntimeError(f"the migration leaves references to nothing: {broken[:3]}")


def _config(connection: Connection) -> Config:
    """Configure Alembic without a file, as a wheel has none."""
    from alembic.config import Config  # noqa: PLC0415 - see the module's first lines

    config = Config()
    config.set_main_option("script_location", SCRIPT_LOCATION)
    config.attributes["connection"] = connection
    return config


def _is_missing_file(engine: Engine) -> bool:
    path = display(engine.url)
    return engine.dialect.name == "sqlite" and path != "memory" and not Path(path).exists()


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def _state(connection: Connection) -> State:
    revision = _revision(connection)
    if revision == HEAD:
        return State.CURRENT
    tables = set(inspect(connection).get_table_names()) - {"alembic_version"}
    if revision is None:
        return State.NOT_OURS if tables else State.EMPTY
    if revision in _known_revisions(connection):
        return State.OUTDATED
    return State.NEWER if tables >= OUR_TABLES else State.NOT_OURS


def _known_revisions(connection: Connection) -> set[str]:
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - see the module's first lines

    scripts = ScriptDirectory.from_config(_config(connection))
    return {script.revision for script in scripts.walk_revisions()}


def _refusal(wrong: State, engine: Engine, revision: str | None) -> DatabaseError:
    database = display(engine.url)
    match wrong:
        case State.MISSING | State.EMPTY:
            return DatabaseMissing(database)
        case State.OUTDATED:
            return DatabaseOutdated(database, str(revision))
        case State.NEWER:
            return DatabaseNewer(database, str(revision))
        case _:
            return DatabaseNotOurs(database, "it holds tables that interparl did not make")
