"""The catalogue: what every table, view and column means, told by the database itself."""

from typing import Literal, get_args

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Date,
    Double,
    Integer,
    MetaData,
    Text,
    delete,
    insert,
    inspect,
)
from sqlalchemy.orm import Mapped, mapped_column

from interparl.schema.base import Base
from interparl.schema.checks import one_of
from interparl.schema.column_types import UtcTime

ObjectKind = Literal["table", "view"]

TYPE_NAMES = {
    Text: "text",
    Boolean: "boolean",
    Date: "date",
    UtcTime: "timestamp",
    Double: "number",
    Integer: "integer",
}
"""What the catalogue calls the types of columns, the same for both engines."""


class CatalogColumn(Base):
    """What a table, view or column means; PostgreSQL has the same words as comments."""

    __tablename__ = "catalog_columns"
    __table_args__ = (
        one_of("object_kind", get_args(ObjectKind)),
        {"comment": "One row per table, view, and column of one."},
    )

    object_name: Mapped[str] = mapped_column(
        primary_key=True, comment="Name of the table or view.", info={"example": "chambers"}
    )
    object_kind: Mapped[str] = mapped_column(comment="table or view.", info={"example": "table"})
    column_name: Mapped[str] = mapped_column(
        primary_key=True,
        comment="Name of the column; empty: the row tells of the table or view itself.",
        info={"example": "level"},
    )
    type: Mapped[str] = mapped_column(
        comment="text, boolean, date, timestamp, number, integer; of a table or view its kind.",
        info={"example": "text"},
    )
    description: Mapped[str] = mapped_column(
        comment="What it holds.", info={"example": "upper or lower; NULL where it is not known."}
    )
    unit: Mapped[str | None] = mapped_column(
        comment="What a number counts.", info={"example": "seats"}
    )
    example: Mapped[str | None] = mapped_column(
        comment="A value that may stand there.", info={"example": "lower"}
    )
    definition: Mapped[str | None] = mapped_column(
        comment="The SQL of a view; NULL for tables and columns.",
        info={"example": "CREATE VIEW ..."},
    )


def type_name(column: Column[object]) -> str:
    """Name the type of a column as the catalogue does; KeyError for a type it has no name for."""
    return TYPE_NAMES[type(column.type)]


def table_rows(metadata: MetaData) -> list[dict[str, str | None]]:
    """Give the catalogue's rows for all tables, from the comments in the models."""
    rows: list[dict[str, str | None]] = []
    for table in metadata.sorted_tables:
        about_table = {
            "object_name": table.name,
            "object_kind": "table",
            "column_name": "",
            "type": "table",
            "description": table.comment,
            "unit": None,
            "example": None,
            "definition": None,
        }
        rows.append(about_table)
        rows.extend(
            about_table
            | {
                "column_name": column.name,
                "type": type_name(column),
                "description": column.comment,
                "unit": column.info.get("unit"),
                "example": column.info.get("example"),
            }
            for column in table.columns
        )
    return rows


def fill_catalogue(connection: Connection) -> None:
    """Write the rows of the tables and columns that are there; rows of views are left alone.

    Runs after each migration; between two versions some tables are not there yet, or no more.
    """
    inspector = inspect(connection)
    there = {
        (table, column["name"])
        for table in inspector.get_table_names()
        for column in inspector.get_columns(table)
    }
    tables = {table for table, _ in there}
    if CatalogColumn.__tablename__ not in tables:
        return
    rows = [
        row
        for row in table_rows(Base.metadata)
        if (row["object_name"], row["column_name"]) in there
        or (row["object_name"] in tables and not row["column_name"])
    ]
    connection.execute(delete(CatalogColumn).where(CatalogColumn.object_kind == "table"))
    connection.execute(insert(CatalogColumn), rows)
