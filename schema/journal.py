"""SQLite's journal while a run writes: readers go on, and what a killed run leaves can be read.

With the journal that a file has at rest, a run that outgrows SQLite's memory for changed pages
shuts readers out until it ends, and what it leaves when it is killed has to be repaired by somebody
who may write. With a write-ahead log neither is so. At rest the file has its own journal again: it
can be copied alone, and read in a folder where one may not write.
"""

import sqlite3
from contextlib import suppress
from typing import cast

from sqlalchemy import Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from interparl.schema.engine import display
from interparl.schema.errors import DatabaseLocked
from interparl.schema.lock import insist


def write_ahead(engine: Engine) -> None:
    """Give an SQLite file a write-ahead log until the engine's connections are closed.

    Waits for readers as for the lock. Where they stay, or the file system can't do it, the file
    keeps its journal, which is safe too; the next run tries again. PostgreSQL needs none of this.
    """
    if engine.dialect.name != "sqlite":
        return

    @event.listens_for(engine, "close")
    def leave(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
        _switch(connection, "DELETE")

    borrowed = engine.raw_connection()
    connection = cast("DBAPIConnection", borrowed.dbapi_connection)
    wait = engine.get_execution_options()["lock_wait"]
    try:
        with suppress(DatabaseLocked):
            insist(lambda: _switch(connection, "WAL"), wait, display(engine.url))
    finally:
        borrowed.close()


def _switch(connection: DBAPIConnection, mode: str) -> bool:
    """Change the journal, if that can be; False where somebody is in the way."""
    try:
        cast("sqlite3.Connection", connection).execute(f"PRAGMA journal_mode = {mode}").fetchone()
    except sqlite3.OperationalError as error:  # else read-only or out of space: the run will tell
        return error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY
    return True
