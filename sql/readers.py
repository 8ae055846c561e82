"""Readers: roles on PostgreSQL that read the views, and nothing else.

A group for each database holds what may be read; a reader is a member of it. Views are dropped and
made anew when the program changes, so the group gets them again each time; its members need no
further grant.
"""

import hashlib

from psycopg import Connection as Driver
from psycopg.sql import SQL, Composed, Identifier, Literal
from sqlalchemy import Connection, text

from interparl.schema.catalogue import CatalogColumn
from interparl.schema.errors import InterparlError

LONGEST = 63  # bytes of a name on PostgreSQL


class NoRoles(InterparlError):
    """The database has no roles, or they can't be told apart as asked."""

    exit_code = 2


def grant_reader(connection: Connection, role: str, password: str | None = None) -> bool:
    """Let a role read the views and nothing else; gives whether it was made.

    A role that is missing is made and may log in, with the password if one is given. It is told to
    read only, and its time is UTC; in the database nobody but its owner may make anything. Raises
    NoRoles on SQLite, and for a role that owns the database or may do everything.
    """
    if connection.dialect.name != "postgresql":
        raise NoRoles(
            "an SQLite file has no roles: let readers read the file and not write it (chmod), or "
            "give them a copy (`interparl export sqlite`)"
        )
    _check_harmless(connection, role)
    database = str(connection.scalar(text("SELECT current_database()")))
    group = group_of(database)
    if not _exists(connection, group):
        _run(connection, SQL("CREATE ROLE {} NOLOGIN").format(Identifier(group)))
    is_new = not _exists(connection, role)
    if is_new:
        _run(connection, SQL("CREATE ROLE {} LOGIN").format(Identifier(role)))
    if password is not None:
        change = SQL("ALTER ROLE {} PASSWORD {}")
        _run(connection, change.format(Identifier(role), Literal(password)))
    for closed in (
        SQL("REVOKE CREATE ON SCHEMA public FROM PUBLIC"),
        SQL("REVOKE TEMPORARY, CREATE ON DATABASE {} FROM PUBLIC").format(Identifier(database)),
        SQL("GRANT CONNECT ON DATABASE {} TO {}").format(Identifier(database), Identifier(group)),
        SQL("GRANT USAGE ON SCHEMA public TO {}").format(Identifier(group)),
        SQL("GRANT {} TO {}").format(Identifier(group), Identifier(role)),
        SQL("ALTER ROLE {} SET default_transaction_read_only = on").format(Identifier(role)),
        # ODBC gives moments without their zone, and is_overdue asks which day it is.
        SQL("ALTER ROLE {} SET timezone = 'UTC'").format(Identifier(role)),
    ):
        _run(connection, closed)
    let_read(connection)
    return is_new


def let_read(connection: Connection) -> None:
    """Grant the views, and the catalogue that describes them, to the group of the database."""
    if connection.dialect.name != "postgresql":
        return
    group = group_of(str(connection.scalar(text("SELECT current_database()"))))
    if not _exists(connection, group):
        return
    views = text("SELECT viewname FROM pg_views WHERE schemaname = 'public' ORDER BY viewname")
    for name in (CatalogColumn.__tablename__, *connection.scalars(views)):
        grant = SQL("GRANT SELECT ON {} TO {}")
        _run(connection, grant.format(Identifier("public", name), Identifier(group)))


def group_of(database: str) -> str:
    """The group of those who read a database.

    >>> group_of("interparl")
    'readers_of_interparl'
    """
    name = f"readers_of_{database}"
    if len(name.encode()) <= LONGEST:
        return name
    return f"readers_of_{hashlib.sha256(database.encode()).hexdigest()[:40]}"


def _check_harmless(connection: Connection, role: str) -> None:
    if not 1 <= len(role.encode()) <= LONGEST or role.startswith("pg_"):
        raise NoRoles(f"{role!r} can't be the name of a role; PostgreSQL takes up to 63 bytes")
    strong = text(
        "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR oid = ("
        "SELECT datdba FROM pg_database WHERE datname = current_database())"
        " OR pg_has_role(oid, (SELECT datdba FROM pg_database WHERE datname = current_database()),"
        " 'MEMBER') FROM pg_roles WHERE rolname = :role"
    )
    if connection.scalar(strong, {"role": role}):
        raise NoRoles(f"the role {role!r} may do more than read; name another one, or a new one")


def _exists(connection: Connection, role: str) -> bool:
    query = text("SELECT 1 FROM pg_roles WHERE rolname = :role")
    return connection.scalar(query, {"role": role}) is not None


def _run(connection: Connection, command: Composed | SQL) -> None:
    driver = connection.connection.driver_connection
    if not isinstance(driver, Driver):
        raise TypeError(driver)
    connection.exec_driver_sql(command.as_string(driver).replace("%", "%%"))
