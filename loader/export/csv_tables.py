"""CSV: one file a table or view, for spreadsheets (UTF-8, RFC 4180 with line ends of Unix).

What is not told (NULL) is an empty cell, the empty text is "". Text that a spreadsheet would take
for a formula begins with an apostrophe; where the exact text counts, take another format.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from interparl.loader.export.cells import csv_cell, unarmed
from interparl.loader.export.content import Dataset, rows

SUFFIX = ".csv"


def write(connection: Connection, dataset: Dataset, path: Path) -> int:
    """Write one file; gives how many rows it has."""
    return write_lines(lines(connection, dataset), path) - 1


def lines(connection: Connection, dataset: Dataset) -> Iterator[str]:
    """The lines of one file, the header first."""
    yield line(dataset.header)
    for row in rows(connection, dataset):
        yield line([unarmed(value) for value in row])


def line(cells: Sequence[Any]) -> str:
    """One row, with its line end."""
    return ",".join(map(csv_cell, cells)) + "\n"


def write_lines(given: Iterator[str], path: Path) -> int:
    """Write lines to a file; gives how many."""
    count = 0
    with path.open("x", encoding="utf-8", newline="") as file:
        for count, each in enumerate(given, start=1):  # noqa: B007 - the last count is the answer
            file.write(each)
    return count
