"""What the catalogue tells and the views answer, to compare with what a BI tool sees."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from interparl.loader.load import answer
from interparl.loader.load.database import reading
from interparl.sql.views import View, views

PAGES = Path(__file__).parents[2] / "docs" / "bi"
NAMES = {view.name for view in views()}
TYPES = {view.name: {column.name: column.type for column in view.columns} for view in views()}

Row = tuple[Any, ...]


def answers(url: str, view: View) -> list[Row]:
    """The rows of a view, typed, in an order that hangs on them alone."""
    with reading(url) as connection:
        return in_order(answer.answer(connection, view)[1])


def in_order(rows: Iterable[Iterable[object]]) -> list[Row]:
    """Rows sorted; moments without their zone, which is UTC, for ODBC tells none."""
    return sorted((tuple(map(_bare, row)) for row in rows), key=repr)


def _bare(value: object) -> object:
    return value.replace(tzinfo=None) if isinstance(value, dt.datetime) else value


def settings(page: str) -> dict[str, str]:
    """The settings in the first block of such (```ini) of a page under docs/bi."""
    text = (PAGES / page).read_text(encoding="utf-8")
    block = text.split("```ini\n", 1)[1].split("```", 1)[0]
    lines = [line.partition("=") for line in block.splitlines() if "=" in line]
    return {name: value for name, _, value in lines}
