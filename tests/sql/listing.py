"""Listings: tables of rows written as people read them, from tables.txt and answers.txt.

A section is `[name]`, a line of column names, and a line for each row; ` | ` stands between the
places, and an empty one is NULL. A name may come again with other columns. Lines from `#` are told
to the reader of the file alone.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

Row = dict[str, str | None]


class Section(NamedTuple):
    """The rows of one section, in their order."""

    name: str
    columns: tuple[str, ...]
    rows: list[Row]


def read(path: Path) -> Iterator[Section]:
    """Give the sections of a file; ValueError for a row with more or fewer places than columns."""
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    for block in blocks:
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if lines:
            name, head, *rows = lines
            columns = tuple(place.strip() for place in head.split("|"))
            yield Section(name.strip("[]"), columns, [_row(columns, row) for row in rows])


def _row(columns: tuple[str, ...], line: str) -> Row:
    places = (place.strip() or None for place in line.split("|"))
    return dict(zip(columns, places, strict=True))
