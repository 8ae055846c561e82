"""Every view, asked of the same small database on every engine, gives the answer written down.

tables.txt is what stands in the tables, answers.txt what the views must make of it.
"""

import duckdb
import pytest
from sqlalchemy import Connection

from interparl.schema.catalogue import type_name
from interparl.schema.engine import connect
from interparl.schema.tables import Base
from interparl.sql.views import View, statement, views
from tests.sql.conftest import FOLDER, tables, written
from tests.sql.listing import read

ANSWERS = {
    section.name: (
        section.columns,
        sorted(tuple(value or "" for value in row.values()) for row in section.rows),
    )
    for section in read(FOLDER / "answers.txt")
}

DUCKDB_TYPES = {
    "text": "VARCHAR",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "timestamp": "TIMESTAMP",  # without a zone: for one with it DuckDB's Python wants pytz
    "number": "DOUBLE",
    "integer": "INTEGER",
}


@pytest.fixture(scope="module")
def duck() -> duckdb.DuckDBPyConnection:
    """An in-memory DuckDB with plain tables of the same rows, and all views."""
    made = duckdb.connect()
    made.execute("SET TimeZone = 'UTC'")
    for table in Base.metadata.sorted_tables:
        typed = ", ".join(f'"{c.name}" {DUCKDB_TYPES[type_name(c)]}' for c in table.columns)
        made.execute(f"CREATE TABLE {table.name} ({typed})")
    for name, rows in tables():
        columns = ", ".join(f'"{column}"' for column in rows[0])
        places = ", ".join("?" * len(rows[0]))
        made.executemany(
            f"INSERT INTO {name} ({columns}) VALUES ({places})",  # noqa: S608 - names of ours
            [list(row.values()) for row in rows],
        )
    for view in views():
        made.execute(statement(view, "duckdb"))
    return made


@pytest.mark.parametrize("view", views(), ids=lambda view: view.name)
def test_the_answer_is_the_one_written_down(filled: Connection, view: View) -> None:
    result = filled.exec_driver_sql(f"SELECT * FROM {view.name}")  # noqa: S608 - a name of ours
    assert (tuple(result.keys()), written(result, view)) == ANSWERS[view.name]


@pytest.mark.parametrize("view", views(), ids=lambda view: view.name)
def test_duckdb_gives_the_same(duck: duckdb.DuckDBPyConnection, view: View) -> None:
    result = duck.execute(f"SELECT * FROM {view.name}")  # noqa: S608 - a name of ours
    columns = tuple(column[0] for column in result.description)
    assert (columns, written(result.fetchall(), view)) == ANSWERS[view.name]


def test_every_column_is_told_somewhere() -> None:
    never = [
        f"{name}.{column}"
        for name, (columns, rows) in ANSWERS.items()
        for place, column in enumerate(columns)
        if not any(row[place] for row in rows)
    ]
    assert never == []


@pytest.mark.parametrize(
    "view", [view for view in views() if view.on_postgresql], ids=lambda view: view.name
)
def test_the_portable_file_answers_alike_where_postgresql_has_its_own(
    filled_postgres_url: str, view: View
) -> None:
    _, _, query = view.sql.partition(f"CREATE VIEW {view.name} AS\n")
    engine = connect(filled_postgres_url, read_only=True)
    with engine.connect() as connection:
        result = connection.exec_driver_sql(query.replace("%", "%%"))
        assert (tuple(result.keys()), written(result, view)) == ANSWERS[view.name]
    engine.dispose()
