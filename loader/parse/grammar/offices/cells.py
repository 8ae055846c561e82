"""Cells of a row: parted by pipes, tabs, semicolons, or by wide gaps and leaders of dots."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from interparl.loader.parse.shape import Shape

SEPARATORS = (
    re.compile(r"\|"),
    re.compile(r"\t"),
    re.compile(r";"),
    re.compile(r" {2,}"),
)
MANY = 2  # semicolons that make a row; one may stand in any line
WIDE = SEPARATORS[-1]


@dataclass(frozen=True)
class Cell:
    """One cell of a row: a stretch of the shape's text, and its column on the page."""

    start: int
    end: int
    column: int  # characters from the beginning of the line


def cells(shape: Shape) -> list[Cell]:
    """The cells of a line; a single one where nothing parts it."""
    text = shape.text.rstrip("| ")
    parting = next((s for s in SEPARATORS if _parts(s, text)), None)
    if parting is None:
        return [Cell(0, len(text), 0)]
    found = list(parting.finditer(text))
    starts = [0, *(gap.end() for gap in found)]
    ends = [*(gap.start() for gap in found), len(text)]
    return [
        Cell(start, end, shape.offsets[start] - shape.sentence.start)
        for start, end in zip(starts, ends, strict=True)
        if start or end > start or parting is not WIDE
    ]


def is_wide(shape: Shape) -> bool:
    """Whether gaps alone part the cells, so that an empty one leaves no trace."""
    return not any(_parts(separator, shape.text) for separator in SEPARATORS[:-1])


def under(header: Sequence[Cell], row: Sequence[Cell], *, wide: bool) -> dict[int, Cell]:
    """The cells of a row by the column of the header under which each stands."""
    if not wide or len(header) == len(row):
        return dict(enumerate(row[: len(header)]))
    found: dict[int, Cell] = {}
    for cell in row:
        nearest = min(range(len(header)), key=lambda n: abs(header[n].column - cell.column))
        found.setdefault(nearest, cell)
    return found


def _parts(separator: re.Pattern[str], text: str) -> bool:
    many = len(separator.findall(text))
    return many >= MANY if separator.pattern == ";" else many > 0
