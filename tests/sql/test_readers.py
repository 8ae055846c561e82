"""The role for BI reads every view, and can do nothing else."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from psycopg.sql import SQL, Identifier
from sqlalchemy import URL, Engine, create_engine, make_url, text
from sqlalchemy.exc import DBAPIError

from interparl.loader.load.database import open_for_writing
from interparl.schema.tables import Base
from interparl.sql.readers import NoRoles, grant_reader, group_of
from interparl.sql.views import create_views, views
from tests.loading import SAMPLE, load
from tests.postgres import execute

PASSWORD = "o'clock \\ %s"  # noqa: S105 - a hard one


def grant(url: str, role: str, password: str | None = None) -> bool:
    """Grant as the command does."""
    engine = open_for_writing(url)
    try:
        with engine.begin() as connection:
            return grant_reader(connection, role, password)
    finally:
        engine.dispose()


@pytest.fixture
def role(migrated_postgres_url: str, postgres_server: URL) -> Iterator[str]:
    """The name of a role that is dropped after the test, with the group of its database."""
    name = f"bi {uuid4().hex[:8]}"
    yield name
    database = make_url(migrated_postgres_url)
    for each in (name, group_of(str(database.database))):
        for server in (database, postgres_server):
            execute(server, SQL("DROP OWNED BY {}").format(Identifier(each)))
        execute(postgres_server, SQL("DROP ROLE {}").format(Identifier(each)))


@pytest.fixture
def reader(migrated_postgres_url: str, role: str) -> Iterator[Engine]:
    """What connects as the role, after the views were made anew."""
    load(migrated_postgres_url, SAMPLE)
    assert grant(migrated_postgres_url, role, PASSWORD)
    assert not grant(migrated_postgres_url, role)
    engine = open_for_writing(migrated_postgres_url)
    with engine.begin() as connection:
        create_views(connection)
    engine.dispose()
    url = make_url(migrated_postgres_url).set(username=role, password=PASSWORD)
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    yield engine
    engine.dispose()


def test_every_view_is_read_after_the_views_were_made_anew(reader: Engine) -> None:
    with reader.connect() as connection:
        for view in views():
            connection.exec_driver_sql(f'SELECT * FROM "{view.name}"').all()  # noqa: S608 - ours
        assert connection.scalar(text("SELECT count(*) FROM seats_by_state")) == 5
        assert connection.scalar(text("SELECT count(*) FROM catalog_columns")) > 0


def test_its_time_is_utc(reader: Engine) -> None:
    with reader.connect() as connection:
        assert connection.scalar(text("SHOW timezone")) == "UTC"  # the server's is another one


FORBIDDEN = [
    "INSERT INTO states VALUES ('XX', 'X', NULL)",
    "UPDATE persons SET name = 'x'",
    "DELETE FROM documents",
    "TRUNCATE runs",
    "DROP VIEW seats_by_state",
    "DELETE FROM seats_by_state",
    "UPDATE run_history SET status = 'x'",
    "CREATE TABLE public.mine (a int)",
    "CREATE TEMPORARY TABLE mine (a int)",
    "CREATE VIEW public.mine AS SELECT 1",
    "CREATE SCHEMA mine",
    "CREATE ROLE other",
    "SELECT pg_read_file('/etc/passwd')",
    "COPY (SELECT 1) TO PROGRAM 'true'",
    "LOCK TABLE runs",
]


@pytest.mark.parametrize("mode", ["as it comes", "told to write"])
def test_nothing_else_is_let_through(reader: Engine, mode: str) -> None:
    done = []
    tables = [f'SELECT * FROM "{name}"' for name in Base.metadata.tables]  # noqa: S608 - ours
    tables.remove('SELECT * FROM "catalog_columns"')
    with reader.connect() as connection:
        if mode == "told to write":  # the setting of the role is no lock
            connection.exec_driver_sql("SET default_transaction_read_only = off")
        for statement in [*FORBIDDEN, *tables, "SELECT * FROM alembic_version"]:
            try:
                connection.exec_driver_sql(statement)
            except DBAPIError:
                continue
            done.append(statement)
    assert done == []


def test_a_role_that_may_do_more_is_refused(
    migrated_postgres_url: str, postgres_server: URL
) -> None:
    for name in (str(postgres_server.username), "pg_read_all_data", "", "x" * 64):
        with pytest.raises(NoRoles):
            grant(migrated_postgres_url, name)


def test_sqlite_has_no_roles(migrated_sqlite_url: str) -> None:
    with pytest.raises(NoRoles, match="has no roles"):
        grant(migrated_sqlite_url, "bi")
