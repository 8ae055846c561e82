"""Bulk: many rows of one table at once: COPY on PostgreSQL, one prepared INSERT on SQLite.

Both are given plain values: days as ISO 8601 text, which both engines take for what it is.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Connection

from interparl.schema.engine import display
from interparl.schema.trouble import explain

if TYPE_CHECKING:  # SQLite's users need no PostgreSQL driver
    import psycopg

Row = tuple[Any, ...]


def plain(values: Iterable[Any]) -> Row:
    """Values as both engines take them in bulk."""
    return tuple([v.isoformat() if isinstance(v, date) else v for v in values])


def insert_rows(
    connection: Connection, table: str, columns: Sequence[str], rows: Sequence[Row]
) -> None:
    """Insert rows of plain values, all of the same columns, in their order.

    Raises the errors of ``interparl.schema.errors`` for trouble with the database, and the
    driver's for rows that a constraint refuses.
    """
    if not rows:
        return
    names = ", ".join(f'"{column}"' for column in columns)
    if connection.dialect.name == "postgresql":
        _copy(connection, f"COPY {table} ({names}) FROM STDIN", rows)
        return
    places = ", ".join("?" * len(columns))
    insert = f"INSERT INTO {table} ({names}) VALUES ({places})"  # noqa: S608 - names of our models
    connection.exec_driver_sql(insert, list(rows))


def _copy(connection: Connection, command: str, rows: Iterable[Row]) -> None:
    driver = cast("psycopg.Connection[Any]", connection.connection.driver_connection)
    try:
        with driver.cursor() as cursor, cursor.copy(command.encode()) as copy:
            for row in rows:
                copy.write_row(row)
    except Exception as error:
        if driver.closed:
            connection.invalidate(error)
        trouble = explain(error, display(connection.engine.url))
        if trouble is None:
            raise
        raise trouble from error
