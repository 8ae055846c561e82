"""The content: tables and views by name, each with what its columns mean and a stream of rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Literal

from sqlalchemy import Connection, Select, Table, select

from interparl.loader.load.answer import question
from interparl.schema.catalogue import type_name
from interparl.schema.tables import Base
from interparl.sql.views import View, views

AT_ONCE = 1000  # rows held in memory, whatever the size of a table


@dataclass(frozen=True)
class Column:
    """One column: its name, type (as in ``catalog_columns``) and meaning."""

    name: str
    type: str
    description: str
    unit: str | None
    example: str | None
    is_nullable: bool


@dataclass(frozen=True)
class Dataset:
    """A table or view, with its columns."""

    name: str
    kind: Literal["table", "view"]
    description: str
    columns: tuple[Column, ...]
    origin: Table | View

    @property
    def header(self) -> list[str]:
        """The names of the columns."""
        return [column.name for column in self.columns]


def tables() -> list[Dataset]:
    """All tables, parents before children."""
    return [_of_table(table) for table in Base.metadata.sorted_tables]


def answers() -> list[Dataset]:
    """All views, by name."""
    return [_of_view(view) for view in views()]


def _of_table(table: Table) -> Dataset:
    columns = tuple(
        Column(
            column.name, type_name(column), column.comment or "", column.info.get("unit"),
            column.info.get("example"), bool(column.nullable),
        )
        for column in table.columns
    )  # fmt: skip
    return Dataset(table.name, "table", table.comment or "", columns, table)


def _of_view(view: View) -> Dataset:
    columns = tuple(
        Column(c.name, c.type, c.description, c.unit, c.example, is_nullable=True)
        for c in view.columns
    )
    description = f"{view.question} One row: {view.grain} Leaves out: {view.leaves_out}"
    return Dataset(view.name, "view", description, columns, view)


def rows(connection: Connection, dataset: Dataset) -> Iterator[Sequence[Any]]:
    """All rows, typed, in an order that is the same on every engine; read a part at a time."""
    origin = dataset.origin
    query: Select[Any]
    if isinstance(origin, Table):
        query = select(origin).order_by(*origin.primary_key)
    else:
        query = question(connection, origin)
    return stream(connection, query)


def parts(connection: Connection, dataset: Dataset) -> Iterator[list[dict[str, Any]]]:
    """The rows of a dataset as they are inserted, so many at a time."""
    named = (dict(zip(dataset.header, row, strict=True)) for row in rows(connection, dataset))
    while part := list(islice(named, AT_ONCE)):
        yield part


def stream(connection: Connection, query: Select[Any]) -> Iterator[Sequence[Any]]:
    """The rows of a query, read a part at a time."""
    with connection.execute(query, execution_options={"yield_per": AT_ONCE}) as found:
        yield from found
