"""sql/columns.csv tells of every column of every view, with the type that it has on each engine."""

import csv
import re

import pytest
from sqlalchemy import text

from interparl.schema.catalogue import TYPE_NAMES
from interparl.schema.engine import connect
from interparl.sql.views import FOLDER, views

POSTGRESQL_TYPES = {
    "text": "text",
    "boolean": "boolean",
    "date": "date",
    "timestamp with time zone": "timestamp",
    "double precision": "number",
    "integer": "integer",
}

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")


def sqlite_types(value: object) -> set[str]:
    """The types that a value as SQLite's driver gives it may have."""
    match value:
        case int():
            return {"integer", "boolean"} if value in {0, 1} else {"integer"}
        case float():
            return {"number"}
        case str() if DAY.fullmatch(value):
            return {"date", "text"}
        case str() if MOMENT.fullmatch(value):
            return {"timestamp", "text"}
        case str():
            return {"text"}
        case _:
            return set()


@pytest.mark.parametrize(
    ("value", "types"),
    [
        (1, {"integer", "boolean"}),
        (2, {"integer"}),
        (1.0, {"number"}),
        ("2021-03-18", {"date", "text"}),  # text: a date_text may be a day
        ("2021-03", {"text"}),
        ("2021-03-18T09:30:00Z", {"timestamp", "text"}),
        ("2021-03-18 09:30:00", {"text"}),
        (b"1", set()),
    ],
)
def test_sqlite_types_are_told_by_the_value(value: object, types: set[str]) -> None:
    assert sqlite_types(value) == types


def test_the_file_tells_of_views_alone_in_their_order() -> None:
    with (FOLDER / "columns.csv").open(encoding="utf-8", newline="") as file:
        told = [(row["view"], row["column"]) for row in csv.DictReader(file)]
    assert told == [(view.name, column.name) for view in views() for column in view.columns]


def test_every_column_has_a_type_and_a_sentence() -> None:
    wrong = [
        (view.name, column)
        for view in views()
        for column in view.columns
        if column.type not in TYPE_NAMES.values() or not re.fullmatch(r"\w.+\.", column.description)
    ]
    assert wrong == []


def test_postgresql_has_these_columns_with_these_types(filled_postgres_url: str) -> None:
    query = text(
        "SELECT table_name, column_name, data_type FROM information_schema.columns"
        " JOIN information_schema.views USING (table_schema, table_name)"
        " WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position"
    )
    engine = connect(filled_postgres_url)
    with engine.connect() as connection:
        there = [
            (view, column, POSTGRESQL_TYPES[kind])
            for view, column, kind in connection.execute(query)
        ]
    engine.dispose()
    assert there == [(view.name, c.name, c.type) for view in views() for c in view.columns]


def test_sqlite_gives_values_of_these_types(filled_sqlite_url: str) -> None:
    engine = connect(filled_sqlite_url)
    with engine.connect() as connection:
        wrong = [
            (view.name, column.name, value)
            for view in views()
            for row in connection.exec_driver_sql(f"SELECT * FROM {view.name}")  # noqa: S608
            for column, value in zip(view.columns, row, strict=True)
            if value is not None and column.type not in sqlite_types(value)
        ]
    engine.dispose()
    assert wrong == []
