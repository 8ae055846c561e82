"""What is said of a driver's error ends with what to do."""

import sqlite3

import psycopg
import pytest
from psycopg import errors

from interparl.schema.trouble import explain

SERVERS = [
    (errors.AdminShutdown("terminating connection"), "; try again when the server answers"),
    (errors.DiskFull("could not extend file"), "; make room on the server's disk and try again"),
    (errors.TooManyConnections("too many clients"), "; try again when the server answers"),
    (errors.InsufficientPrivilege("permission denied"), "; ask for that right and try again"),
    (errors.InvalidPassword("password"), "; see user and password and try again"),
    (psycopg.OperationalError("connection refused"), "; try again when the server answers"),
    (
        psycopg.OperationalError('password authentication failed for user "ann"'),
        "; see user and password and try again",
    ),
]


@pytest.mark.parametrize(("error", "hint"), SERVERS, ids=str)
def test_of_a_server(error: psycopg.Error, hint: str) -> None:
    found = explain(error, "postgresql://db.example/facts")
    assert str(found) == f"can't use the database postgresql://db.example/facts: {error}{hint}"


@pytest.mark.parametrize("code", [sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR])
def test_of_a_disk(code: int) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = code
    assert str(explain(error, "a.db")).endswith("(disk I/O error); make room and try again")
