"""The database of a command: opened, and for those that write made and migrated."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, event

from interparl.schema import migrate
from interparl.schema.engine import connect, display
from interparl.schema.errors import ViewsOutdated
from interparl.schema.journal import write_ahead
from interparl.schema.lock import WAIT
from interparl.schema.migrate import State
from interparl.sql.search import create_search, drop_search, is_search_current
from interparl.sql.views import View, are_current, create_views, drop_views, outdated


def open_for_writing(address: str, *, wait: float = WAIT) -> Engine:
    """Open a database to write to; one that is missing or old is made or migrated first.

    Each of its transactions holds the lock: one run at a time. `wait` is how many seconds to wait
    while another run or migration holds it. Raises the errors of ``interparl.schema.errors`` for
    what is no database of ours, is newer than this program, is read-only, locked or out of reach.
    """
    engine = connect(address, lock_wait=wait)
    try:
        found = migrate.state(engine)
        if found not in {State.NOT_OURS, State.NEWER}:  # which are left as they are
            write_ahead(engine)
        if found is not State.CURRENT or not _answers_are_current(engine):
            upgrade(engine)
    except BaseException:
        engine.dispose()
        raise
    return _one_at_a_time(engine)


def open_for_dry_run(address: str, *, wait: float = WAIT) -> Engine:
    """Open a database to try a run on, which takes back all that it writes.

    Where there is none yet, none is made: an empty one in memory shows what would come. Raises as
    ``migrate.require_current``.
    """
    with opened(address, wait=wait) as engine:
        found = migrate.state(engine)
        if found is State.EMPTY or (found is State.MISSING and engine.dialect.name == "sqlite"):
            return open_for_writing("sqlite://")
        migrate.require_current(engine)
    engine = connect(address, lock_wait=wait)
    write_ahead(engine)
    return _one_at_a_time(engine)


def _one_at_a_time(engine: Engine) -> Engine:
    """Let each transaction begin with the lock, and with a look at the revision."""
    event.listen(engine, "begin", migrate.begin_run)
    return engine


@contextmanager
def opened(address: str, *, read_only: bool = False, wait: float = WAIT) -> Iterator[Engine]:
    """An engine, whatever stands at its address, with no connection left open after the block."""
    engine = connect(address, read_only=read_only, lock_wait=wait)
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def writing(address: str, *, is_dry: bool = False, wait: float = WAIT) -> Iterator[Engine]:
    """An engine to write with, for as long as the block runs; raises as the one that opens it."""
    open_it = open_for_dry_run if is_dry else open_for_writing
    engine = open_it(address, wait=wait)
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def reading(address: str) -> Iterator[Connection]:
    """A connection that only reads, to a database that must be there and up to date.

    Raises as ``migrate.require_current``.
    """
    with opened(address, read_only=True) as engine:
        migrate.require_current(engine)
        with engine.connect() as connection:
            yield connection


@contextmanager
def snapshot(address: str) -> Iterator[Connection]:
    """As `reading`, but all that is read is as it was at one moment, whatever others write."""
    with opened(address, read_only=True) as engine:
        migrate.require_current(engine)
        with engine.connect() as connection:
            if engine.dialect.name == "postgresql":  # SQLite's transactions are so by themselves
                connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection


def require_views(connection: Connection, asked: Iterable[View]) -> None:
    """Pass if some views are as this program makes them; else raise ViewsOutdated."""
    for name in outdated(connection, asked):
        raise ViewsOutdated(display(connection.engine.url), name)


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Migrate a database, its views and search index dropped before and made after."""
    migrate.upgrade(engine, revision, drop_views=_drop_answers, create_views=_create_answers)


def create(engine: Engine) -> None:
    """Make an empty database, to the byte the same each time."""
    migrate.create(engine, create_views=_create_answers)


def downgrade(engine: Engine, revision: str) -> None:
    """Take a database back to an older revision; its views and search index are dropped."""
    migrate.downgrade(engine, revision, drop_views=_drop_answers)


def _create_answers(connection: Connection) -> None:
    create_views(connection)
    create_search(connection)


def _drop_answers(connection: Connection) -> None:
    drop_views(connection)
    drop_search(connection)


def _answers_are_current(engine: Engine) -> bool:
    with engine.connect() as connection:
        return are_current(connection) and is_search_current(connection)
