"""A database as a copy of another one, on the same engine or the other: `interparl db copy`.

All rows go over, those of runs, sources, readings and decisions too, so the copy goes on as the
original would: it knows what it has read, and each of its runs can be taken back.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, ForeignKeyConstraint, Table, delete, insert, select, text

from interparl.loader.export.content import parts, tables
from interparl.loader.load.digest import digest
from interparl.schema.catalogue import CatalogColumn
from interparl.schema.engine import display
from interparl.schema.errors import InterparlError
from interparl.schema.event_types import EventType
from interparl.schema.tables import Base

# What tells of the database itself, and what every database has.
OWN, GIVEN = CatalogColumn.__tablename__, EventType.__tablename__


class NotEmpty(InterparlError):
    """The database that was to be a copy holds something already."""

    exit_code = 2

    def __init__(self, database: str, table: str) -> None:
        super().__init__(
            f"{database} holds rows already ({table}); a copy goes into an empty or a new database"
        )


class CopyDiffers(InterparlError):
    """The copy does not hold what the original holds; it was taken back."""

    def __init__(self, database: str) -> None:
        super().__init__(
            f"nothing was copied: in {database} the content would differ from the original's; "
            "please report this"
        )


def require_empty(engine: Engine) -> None:
    """Pass if no table holds a row of its own; raises NotEmpty. All tables must be there."""
    with engine.connect() as connection:
        _require_empty(connection)


def copy_into(original: Connection, engine: Engine) -> int:
    """Copy all rows into a database with tables and no rows, in one transaction; gives how many.

    Raises NotEmpty, and CopyDiffers where the digest of the copy is not that of the original.
    """
    with engine.begin() as copy:
        _require_empty(copy)
        count = copy_rows(original, copy)
        if digest(copy) != digest(original):
            raise CopyDiffers(display(engine.url))
    return count


def copy_rows(original: Connection, copy: Connection) -> int:
    """Copy the rows of all tables, some thousand at a time; gives how many."""
    count = 0
    with _checked_at_the_end(copy):
        for dataset in tables():
            table = dataset.origin
            if not isinstance(table, Table) or table.name == OWN:
                continue
            copy.execute(delete(table))  # the rows that every database has
            for part in parts(original, dataset):
                copy.execute(insert(table), part)
                count += len(part)
    return count


def _require_empty(connection: Connection) -> None:
    for table in Base.metadata.sorted_tables:
        is_given = table.name in {OWN, GIVEN}
        if not is_given and connection.execute(select(table).limit(1)).first() is not None:
            raise NotEmpty(display(connection.engine.url), table.name)


@contextmanager
def _checked_at_the_end(connection: Connection) -> Iterator[None]:
    """Let rows refer to others of their table that come later in the block."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")  # until the transaction ends
        yield
        return
    for key in _own_references():
        _alter(connection, key, "DEFERRABLE INITIALLY DEFERRED")
    yield
    connection.execute(text("SET CONSTRAINTS ALL IMMEDIATE"))
    for key in _own_references():
        _alter(connection, key, "NOT DEFERRABLE")


def _own_references() -> list[ForeignKeyConstraint]:
    """The foreign keys that lead to rows of the same table."""
    return [
        key
        for table in Base.metadata.sorted_tables
        for key in sorted(table.foreign_key_constraints, key=lambda key: str(key.name))
        if key.referred_table is table
    ]


def _alter(connection: Connection, key: ForeignKeyConstraint, how: str) -> None:
    connection.execute(text(f'ALTER TABLE "{key.table.name}" ALTER CONSTRAINT "{key.name}" {how}'))
