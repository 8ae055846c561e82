"""JSON lines: one file a table or view, one object a row, all columns in each."""

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection

from interparl.loader.export.cells import json_line
from interparl.loader.export.content import Dataset, rows
from interparl.loader.export.csv_tables import write_lines

SUFFIX = ".jsonl"


def write(connection: Connection, dataset: Dataset, path: Path) -> int:
    """Write one file; gives how many rows it has."""
    return write_lines(lines(connection, dataset), path)


def lines(connection: Connection, dataset: Dataset) -> Iterator[str]:
    """The lines of one file."""
    for row in rows(connection, dataset):
        yield json_line(dict(zip(dataset.header, row, strict=True))) + "\n"
