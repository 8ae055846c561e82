"""ODBC as a tool uses it: Debian's drivers, by way of unixODBC.

Where a driver is missing, a test that needs it fails and says what to install.
"""

from collections.abc import Mapping

import pyodbc

PACKAGES = {"PostgreSQL Unicode": "odbc-postgresql", "SQLite3": "libsqliteodbc"}
KINDS = {
    pyodbc.SQL_BIT: "boolean",
    pyodbc.SQL_INTEGER: "integer",
    pyodbc.SQL_FLOAT: "number",
    pyodbc.SQL_DOUBLE: "number",
    pyodbc.SQL_TYPE_DATE: "date",
    pyodbc.SQL_TYPE_TIMESTAMP: "timestamp",
    pyodbc.SQL_LONGVARCHAR: "text",
    pyodbc.SQL_WLONGVARCHAR: "text",
}
"""What the catalogue calls the types of ODBC that drivers tell of; an untold one is no text."""

DESCRIBED = {
    "text": "str", "boolean": "bool", "date": "date", "timestamp": "datetime", "number": "float",
    "integer": "int",
}  # fmt: skip
"""What Python makes of the types by which a driver describes the columns of an answer."""


def connect(settings: Mapping[str, str]) -> pyodbc.Connection:
    """Connect with the settings of a data source; FileNotFoundError where its driver is missing."""
    driver = settings["Driver"]
    if driver not in pyodbc.drivers():
        raise FileNotFoundError(f"no ODBC driver: apt-get install unixodbc {PACKAGES[driver]}")
    return pyodbc.connect(";".join(f"{name}={value}" for name, value in settings.items()))


def listed(connection: pyodbc.Connection, kind: str) -> set[str]:
    """The names of what is listed (SQLTables) as ``VIEW`` or ``TABLE``."""
    return {row.table_name for row in connection.cursor().tables(tableType=kind)}


def column_types(connection: pyodbc.Connection, view: str) -> dict[str, str | None]:
    """The types of columns, as listed (SQLColumns); None: the driver tells no type."""
    found = connection.cursor().columns(table=view)
    return {row.column_name: KINDS.get(row.data_type) if row.type_name else None for row in found}


def described(connection: pyodbc.Connection, query: str) -> list[str]:
    """The types of the columns of an answer (SQLDescribeCol), as Python's."""
    return [column[1].__name__ for column in connection.execute(query).description]
