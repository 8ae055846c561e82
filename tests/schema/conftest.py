"""Databases of the schema alone, with a small view of the tests' own in place of sql/."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, Engine

from interparl.schema import migrate
from interparl.schema.engine import connect


def drop_views(connection: Connection) -> None:
    """Drop the tests' own view, if it is there."""
    connection.exec_driver_sql("DROP VIEW IF EXISTS seats_today")


def create_views(connection: Connection) -> None:
    """Make a view that stands in the way of altering its tables."""
    connection.exec_driver_sql(
        "CREATE VIEW seats_today AS SELECT bodies.name, seats.seats FROM seats"
        " JOIN bodies ON bodies.id = seats.delegation_id WHERE seats.valid_to IS NULL"
    )


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Upgrade with the tests' own view."""
    migrate.upgrade(engine, revision, drop_views=drop_views, create_views=create_views)


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """An engine on an empty database, on SQLite and on PostgreSQL."""
    made = connect(database_url)
    yield made
    made.dispose()


@pytest.fixture
def migrated(engine: Engine) -> Engine:
    """An engine on a database with all tables."""
    upgrade(engine)
    return engine
