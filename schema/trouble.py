"""What the drivers' errors mean, in words that say what to do."""

import re
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, cast

from interparl.schema.errors import (
    DatabaseError,
    DatabaseLocked,
    DatabaseMissing,
    DatabaseNotOurs,
    DatabaseReadOnly,
    DatabaseUnreachable,
)

if TYPE_CHECKING:  # SQLite's users need no PostgreSQL driver, nor wait for its import
    import psycopg


def explain(
    error: BaseException | None, database: str, *, read_only: bool = False
) -> DatabaseError | None:
    """Give the error of ours for one of a driver's, or None where the program is to blame.

    `database` is the address for people, without password; of SQLite the path.
    """
    if isinstance(error, sqlite3.Error):
        return _explain_sqlite(error, database, read_only=read_only)
    if error is not None and hasattr(error, "sqlstate"):
        return _explain_postgresql(cast("psycopg.Error", error), database)
    return None


def _explain_sqlite(
    error: sqlite3.Error, database: str, *, read_only: bool
) -> DatabaseError | None:
    # The low byte is the kind of trouble (sqlite.org/rescode.html), the rest its details.
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return DatabaseLocked(database)
        case sqlite3.SQLITE_READONLY:
            return DatabaseReadOnly(database, "the file or its folder is read-only")
        case sqlite3.SQLITE_NOTADB:
            return DatabaseNotOurs(database, "it is no database file")
        case sqlite3.SQLITE_CANTOPEN if read_only and not Path(database).exists():
            return DatabaseMissing(database)
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return DatabaseUnreachable(database, "the file can't be opened; see path and rights")
        case sqlite3.SQLITE_CORRUPT:
            return DatabaseUnreachable(database, "the file is damaged; restore it from a copy")
        case sqlite3.SQLITE_FULL | sqlite3.SQLITE_IOERR:
            return DatabaseUnreachable(
                database, f"the disk does not do its part ({error}); make room and try again"
            )
        case _:
            return None


def _explain_postgresql(error: "psycopg.Error", database: str) -> DatabaseError | None:
    # Classes and codes: "PostgreSQL Error Codes" in the manual's appendix A.
    reason = " ".join(str(error).split()) or "the connection broke"
    match error.sqlstate:
        case "3D000":
            return DatabaseMissing(database)
        case "55P03" | "40P01":
            return DatabaseLocked(database)
        case "25006":
            return DatabaseReadOnly(database, "the server or this connection only reads")
        case str(code) if code == "42501" or code[:2] in {"08", "28", "53", "57"}:
            return DatabaseUnreachable(database, f"{reason}; {_hint(code, reason)}")
        case None if re.search(r'FATAL: +database ".*" does not exist', reason):
            return DatabaseMissing(database)
        case None if type(error).__name__ == "OperationalError":
            # While a connection is made, psycopg gives words alone: down, unknown host, refused.
            return DatabaseUnreachable(database, f"{reason}; {_hint(None, reason)}")
        case _:
            return None


def _hint(code: str | None, reason: str) -> str:
    """Say what to do about a server that can't be used."""
    if code == "53100":
        return "make room on the server's disk and try again"
    if code == "42501":
        return "ask for that right and try again"
    if (code or "").startswith("28") or "authentication failed" in reason:
        return "see user and password and try again"
    return "try again when the server answers"
