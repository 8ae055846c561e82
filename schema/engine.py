"""Connections: one address in, an engine out that behaves alike on SQLite and PostgreSQL."""

import os
from typing import Any, cast
from urllib.parse import quote, unquote

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection, ExceptionContext
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry

from interparl.schema.errors import DatabaseLocked, DatabaseUnreachable
from interparl.schema.lock import PAUSE, WAIT, insist
from interparl.schema.trouble import explain

SQLITE_DRIVERS = ("sqlite", "sqlite+pysqlite")
POSTGRESQL_DRIVERS = ("postgresql", "postgres", "postgresql+psycopg")
CONNECT_TIMEOUT = 10  # seconds for a PostgreSQL server to answer, unless the address says more
READER_PATIENCE = 5  # seconds in which a migration or a commit of others should let readers go on
WRITER_PATIENCE = 600  # seconds; who has the lock waits for others' maintenance, not for runs


def connect(address: str, *, read_only: bool = False, lock_wait: float = WAIT) -> Engine:
    """Make the engine for an address; nothing is opened before the first use.

    `address` is `postgresql://…`, `postgres://…`, `sqlite:///…` or the path of an SQLite file.
    `read_only` engines can't write, and don't create a file that is not there. `lock_wait` is
    how many seconds to wait for the lock that another run holds (see interparl.schema.lock).

    A writing transaction on SQLite takes the lock when it begins, so two of them follow one
    another instead of failing halfway; what only reads takes `read_only` and no lock.

    Raises DatabaseUnreachable for an address that can't be one; from its use come the other
    errors of interparl.schema.errors in place of the driver's (see interparl.schema.trouble).
    """
    url = parse_address(address)
    if url.drivername in SQLITE_DRIVERS:
        engine = _sqlite(url, read_only=read_only, lock_wait=lock_wait)
    else:
        engine = _postgresql(url, read_only=read_only)
    engine.update_execution_options(lock_wait=lock_wait)
    shown = display(url)

    @event.listens_for(engine, "handle_error")
    def say_what_to_do(context: ExceptionContext) -> None:
        trouble = explain(context.original_exception, shown, read_only=read_only)
        if trouble is not None:
            raise trouble from context.original_exception

    return engine


def parse_address(address: str) -> URL:
    """Turn an address as people write it into a URL; raises DatabaseUnreachable if it is none."""
    if not address.strip():
        raise DatabaseUnreachable("at an empty address", "name a file or a server")
    if "://" not in address:
        return URL.create("sqlite", database=address)
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        # The message of the error repeats the address, password and all.
        raise DatabaseUnreachable("at that address", "it can't be read as a URL") from error
    if url.drivername in SQLITE_DRIVERS:
        return url
    if url.drivername not in POSTGRESQL_DRIVERS:
        raise DatabaseUnreachable(display(url), "use a path, sqlite:/// or postgresql://")
    if "@" in (url.host or ""):
        raise DatabaseUnreachable("at that address", "write the @ of its password as %40")
    return url.set(drivername="postgresql+psycopg")


def display(url: URL) -> str:
    """Write an address for people and logs, without any password."""
    if url.drivername in SQLITE_DRIVERS:
        path = url.database or "memory"
        return unquote(path.removeprefix("file:")) if path.startswith("file:") else path
    query = {name: value for name, value in url.query.items() if "password" not in name}
    shown = url.set(drivername=url.get_backend_name(), query=query)
    return shown.render_as_string(hide_password=True)


def _sqlite(url: URL, *, read_only: bool, lock_wait: float) -> Engine:
    shown = display(url)
    if read_only and url.database:
        path = quote(os.path.abspath(url.database))  # noqa: PTH100 - no symlink is resolved
        url = URL.create("sqlite", database=f"file:{path}", query={"mode": "ro", "uri": "true"})
    # Within the driver no signal is heard, so writers wait in `insist` instead.
    engine = create_engine(url, connect_args={"timeout": READER_PATIENCE if read_only else PAUSE})

    @event.listens_for(engine, "connect")
    def prepare(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
        # The driver's own BEGIN would come too late and leave DDL outside of the transaction.
        cast("Any", connection).isolation_level = None
        connection.cursor().execute("PRAGMA foreign_keys = ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if read_only:
            connection.exec_driver_sql("BEGIN")
        else:
            insist(lambda: _works(connection, "BEGIN IMMEDIATE"), lock_wait, shown)

    @event.listens_for(engine, "commit")
    def commit(connection: Connection) -> None:
        if not read_only:  # readers may be in the way (but see interparl.schema.journal)
            wait = max(lock_wait, WAIT)
            insist(lambda: _works(connection, "COMMIT"), wait, shown, by="a program that reads it")

    return engine


def _works(connection: Connection, command: str) -> bool:
    """Run one of SQLite's commands; False where somebody else's lock is in the way."""
    try:
        connection.exec_driver_sql(command)
    except DatabaseLocked:
        return False
    return True


def _postgresql(url: URL, *, read_only: bool) -> Engine:
    settings = {
        "TimeZone": "UTC",
        "lock_timeout": f"{READER_PATIENCE if read_only else WRITER_PATIENCE}s",
        "default_transaction_read_only": "on" if read_only else "off",
    }
    given = {"connect_timeout": CONNECT_TIMEOUT, "client_encoding": "utf8"}
    engine = create_engine(
        url, connect_args={name: value for name, value in given.items() if name not in url.query}
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
        cast("Any", connection).autocommit = True
        with connection.cursor() as cursor:  # type: ignore[attr-defined]
            for name, value in settings.items():
                cursor.execute("SELECT set_config(%s, %s, false)", (name, value))
        cast("Any", connection).autocommit = False

    return engine
