"""ODBC on PostgreSQL, with the settings of docs/bi/odbc.md, as the role that reads."""

from collections.abc import Iterator

import pyodbc
import pytest

from interparl.sql.views import View, views
from tests.bi import odbc
from tests.bi.conftest import Reader
from tests.bi.told import NAMES, TYPES, answers, in_order, settings

EACH_VIEW = pytest.mark.parametrize("view", views(), ids=lambda view: view.name)


def source(reader: Reader) -> dict[str, str]:
    """The data source of the page, with the tests' own address."""
    return settings("odbc.md") | {
        "Server": reader.host,
        "Port": str(reader.port),
        "Database": reader.database,
        "Uid": reader.user,
        "Pwd": reader.password,
        "SSLmode": "disable",  # the tests' server has no certificate
    }


@pytest.fixture(scope="module")
def connection(reader: Reader) -> Iterator[pyodbc.Connection]:
    """A tool that is connected."""
    connected = odbc.connect(source(reader))
    yield connected
    connected.close()


def test_the_views_are_listed(connection: pyodbc.Connection) -> None:
    assert odbc.listed(connection, "VIEW") == NAMES


@EACH_VIEW
def test_columns_have_the_types_of_the_catalogue(connection: pyodbc.Connection, view: View) -> None:
    assert odbc.column_types(connection, view.name) == TYPES[view.name]
    for rows in ("", " WHERE 1 = 0"):
        found = odbc.described(connection, f"SELECT * FROM {view.name}{rows}")  # noqa: S608 - ours
        assert found == [odbc.DESCRIBED[column.type] for column in view.columns]


@EACH_VIEW
def test_rows_are_those_of_interparl(
    connection: pyodbc.Connection, reader: Reader, view: View
) -> None:
    found = connection.execute(f"SELECT * FROM {view.name}").fetchall()  # noqa: S608 - ours
    assert found
    assert in_order(found) == answers(reader.owner_url, view)


def test_long_texts_come_whole(connection: pyodbc.Connection) -> None:
    assert connection.execute("SELECT repeat('x', 20000)").fetchval() == "x" * 20000


def test_booleans_are_text_with_the_settings_of_the_driver(reader: Reader) -> None:
    given = source(reader)
    del given["BoolsAsChar"]
    with odbc.connect(given) as connection:
        query = "SELECT is_current FROM office_holders ORDER BY 1 DESC LIMIT 1"
        assert connection.execute(query).fetchval() == "1"


@pytest.mark.parametrize(
    ("query", "state"),
    [
        ("SELECT * FROM seats", "42501"),  # insufficient privilege
        ("CREATE TABLE mine (a integer)", "25006"),  # read-only transaction
    ],
)
def test_tables_are_listed_but_closed(
    connection: pyodbc.Connection, query: str, state: str
) -> None:
    assert "seats" in odbc.listed(connection, "TABLE")
    with pytest.raises(pyodbc.Error, match=state):
        connection.execute(query)
    connection.rollback()
