"""A server that is down, busy, strange or rude: what is said, never with a password."""

import socket

import pytest
from psycopg.sql import SQL, Identifier
from sqlalchemy import URL, make_url, text

from interparl.schema import migrate
from interparl.schema.engine import connect
from interparl.schema.errors import DatabaseLocked, DatabaseMissing, DatabaseUnreachable
from interparl.schema.lock import take_lock
from interparl.schema.migrate import State
from tests.postgres import drop_database, execute
from tests.schema.conftest import upgrade


def test_a_server_on_which_another_run_migrates_is_locked(postgres_url: str) -> None:
    engine, other = connect(postgres_url), connect(postgres_url, lock_wait=0.1)
    with engine.begin() as connection:
        take_lock(connection, "it")
        with pytest.raises(DatabaseLocked, match="is locked by another run"):
            upgrade(other)
    upgrade(other)
    for each in (engine, other):
        each.dispose()


def free_port() -> int:
    """Give a port on which nobody listens."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def test_a_server_that_is_down() -> None:
    engine = connect(f"postgresql://ann:s3cret@127.0.0.1:{free_port()}/facts")
    with pytest.raises(DatabaseUnreachable, match=r"(?i)connection refused") as refusal:
        migrate.state(engine)
    assert "s3cret" not in str(refusal.value)


def test_a_server_that_refuses_the_password(postgres_url: str) -> None:
    url = make_url(postgres_url).set(password="s3cret")  # noqa: S106 - the wrong one
    engine = connect(url.render_as_string(hide_password=False))
    with pytest.raises(DatabaseUnreachable, match="password authentication failed") as refusal:
        upgrade(engine)
    assert "s3cret" not in str(refusal.value)


def test_a_server_without_that_database(postgres_url: str) -> None:
    engine = connect(make_url(postgres_url).set(database="nowhere").render_as_string(False))
    assert migrate.state(engine) is State.MISSING
    for use in (migrate.require_current, upgrade):
        with pytest.raises(DatabaseMissing, match="`createdb` a database"):
            use(engine)


def test_a_connection_that_the_server_ends(postgres_url: str) -> None:
    engine, other = connect(postgres_url), connect(postgres_url)
    with engine.connect() as connection, other.connect() as killer:
        number = connection.execute(text("SELECT pg_backend_pid()")).scalar()
        killer.execute(text("SELECT pg_terminate_backend(:number)"), {"number": number})
        with pytest.raises(DatabaseUnreachable):
            connection.execute(text("SELECT 1"))
    for each in (engine, other):
        each.dispose()


def test_a_database_that_can_not_hold_all_letters(postgres_server: URL) -> None:
    name = "interparl_test_latin"
    make = SQL("CREATE DATABASE {} ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
    execute(postgres_server, make.format(Identifier(name)))
    database = postgres_server.set(database=name)
    engine = connect(database.render_as_string(hide_password=False))
    try:
        with pytest.raises(DatabaseUnreachable, match="createdb --encoding UTF8"):
            upgrade(engine)
    finally:
        engine.dispose()
        drop_database(postgres_server, database)
