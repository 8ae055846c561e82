"""SQLite: one file with all tables, views and the catalogue, whatever the engine it comes from.

It is a database of interparl like any other: it can be asked, checked, and loaded into.
"""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, delete, insert

from interparl.loader.export.content import AT_ONCE, Dataset, rows, tables
from interparl.loader.load.database import create, opened
from interparl.schema.catalogue import CatalogColumn

SUFFIX = ".sqlite"


def write(connection: Connection, path: Path) -> int:
    """Write the file; gives how many rows its tables have."""
    with opened(str(path)) as engine:
        create(engine)
        with engine.begin() as copy:
            # Some tables refer to themselves; all references are checked at the end.
            copy.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            return sum(_copy(connection, copy, dataset) for dataset in tables())


def _copy(connection: Connection, copy: Connection, dataset: Dataset) -> int:
    table = dataset.origin
    if not isinstance(table, Table) or table.name == CatalogColumn.__tablename__:
        return 0  # the catalogue tells of the file's own tables and views
    copy.execute(delete(table))  # those that every database has
    count = 0
    for part in parts(connection, dataset):
        copy.execute(insert(table), part)
        count += len(part)
    return count


def parts(connection: Connection, dataset: Dataset) -> Iterator[list[dict[str, Any]]]:
    """The rows of a dataset as they are inserted, so many at a time."""
    stream = (dict(zip(dataset.header, row, strict=True)) for row in rows(connection, dataset))
    while part := list(islice(stream, AT_ONCE)):
        yield part
