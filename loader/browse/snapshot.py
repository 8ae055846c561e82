"""A snapshot: the content of a server's database as an SQLite file."""

from pathlib import Path

from sqlalchemy import Connection, Engine, insert, select

from interparl.loader.load.database import open_for_writing
from interparl.schema.base import Base

AT_ONCE = 1000  # rows


def snapshot(source: Connection, path: Path) -> None:
    """Copy all rows into a new file, as they were at one moment; views are made there."""
    source.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
    target: Engine = open_for_writing(str(path))
    try:
        with target.begin() as connection:
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            for table in Base.metadata.sorted_tables:
                connection.execute(table.delete())
                found = source.execution_options(yield_per=AT_ONCE).execute(select(table))
                for rows in found.mappings().partitions():
                    connection.execute(insert(table), [dict(row) for row in rows])
    finally:
        target.dispose()
