"""SQLite without the tables: each answer is a table of its own, every column with its type.

For tools that ask a file for types. Of a view's column SQLite tells one only where the column is
taken from a table as it is; of sums, choices and comparisons it tells none, and tools take their
dates and booleans for text and numbers.
"""

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Column, Connection, MetaData, Table, insert

from interparl.loader.export.content import Dataset, parts
from interparl.loader.load.answer import TYPES
from interparl.schema.catalogue import CatalogColumn
from interparl.schema.engine import connect


def write(connection: Connection, datasets: Sequence[Dataset], path: Path) -> int:
    """Write the file, with the catalogue of what is in it; gives how many rows the answers have."""
    metadata = MetaData()
    catalogue = CatalogColumn.metadata.tables[CatalogColumn.__tablename__].to_metadata(metadata)
    tables = [(_table(dataset, metadata), dataset) for dataset in datasets]
    engine = connect(str(path))
    try:
        with engine.begin() as copy:
            metadata.create_all(copy)
            copy.execute(insert(catalogue), [row for each in datasets for row in _told(each)])
            return sum(_copy(connection, copy, table, each) for table, each in tables)
    finally:
        engine.dispose()


def _table(dataset: Dataset, metadata: MetaData) -> Table:
    columns = (Column(column.name, TYPES[column.type]) for column in dataset.columns)
    return Table(dataset.name, metadata, *columns)


def _copy(connection: Connection, copy: Connection, table: Table, dataset: Dataset) -> int:
    count = 0
    for part in parts(connection, dataset):
        copy.execute(insert(table), part)
        count += len(part)
    return count


def _told(dataset: Dataset) -> list[dict[str, str | None]]:
    """The catalogue's rows for an answer, which is a table here."""
    about = {
        "object_name": dataset.name, "object_kind": "table", "column_name": "", "type": "table",
        "description": dataset.description, "unit": None, "example": None, "definition": None,
    }  # fmt: skip
    return [
        about,
        *(
            about | {
                "column_name": column.name, "type": column.type, "description": column.description,
                "unit": column.unit, "example": column.example,
            }
            for column in dataset.columns
        ),
    ]  # fmt: skip
