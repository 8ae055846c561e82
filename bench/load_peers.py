"""One load by one system, in a process of its own; prints seconds of CPU time and by the clock.

    python bench/load_peers.py interparl URL PICKLES...      documents ready to be written
    python bench/load_peers.py SYSTEM URL REFERENCE.db       the rows that came of them

The peers get the finished rows of a reference database, in memory, and put those that are not there
yet into the same tables, with the same constraints and pragmas, in one transaction. Seconds count
the server's process too.
"""

import json
import sqlite3
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

from load_corpus import lots
from sqlalchemy import Connection, Engine, insert, text

from interparl.loader.load.bulk import insert_rows
from interparl.loader.load.database import open_for_writing
from interparl.loader.load.run import open_run
from interparl.schema.tables import Base

TABLES = Base.metadata.tables
# Parents before children.
ORDER = ("runs", "states", "bodies", "organizations", "parliaments", "chambers", "delegations",
         "persons", "offices", "documents", "sentences", "aliases", "websites", "seats", "tenures",
         "events", "event_participants", "figures", "readings", "evidence")  # fmt: skip
TICKS = 100.0  # of a second, as Linux counts
Rows = list[tuple[Any, ...]]
Tables = dict[str, tuple[list[str], Rows]]  # columns and rows
Put = Callable[[Connection, str, list[str], Rows], None]


def read_rows(path: str, connection: Connection) -> Tables:
    """The rows of a reference that a database does not have."""
    out: Tables = {}
    reference = sqlite3.connect(path)
    for name in ORDER:
        table = TABLES[name]
        columns = [column.name for column in table.columns]
        keys = [columns.index(column.name) for column in table.primary_key.columns]
        there = {tuple(row) for row in connection.execute(text(
            f"SELECT {', '.join(columns[at] for at in keys)} FROM {name}"  # noqa: S608 - ours
        ))}  # fmt: skip
        query = f"SELECT {', '.join(columns)} FROM {name} ORDER BY rowid"  # noqa: S608 - ours
        rows = [r for r in reference.execute(query) if tuple(r[at] for at in keys) not in there]
        if there:
            rows = [row for row in rows if _is_free(dict(zip(columns, row, strict=True)), out)]
        if rows:
            out[name] = columns, rows
    reference.close()
    return out


def _is_free(row: dict[str, Any], told: Tables) -> bool:
    """Whether a row can be added without an update of others: what ends an open one can't."""
    if "is_shown" in row and "last_seen_on" in row:
        return bool(row["valid_to"])
    return all(
        row.get(column) is None or row[column] in {one[0] for one in told.get(table, ([], []))[1]}
        for column, table in (("seat_id", "seats"), ("tenure_id", "tenures"))
    )


def by_core(connection: Connection, table: str, columns: list[str], rows: Rows) -> None:
    """SQLAlchemy Core's INSERT of many rows."""
    types = [TABLES[table].c[column].type.python_type for column in columns]
    told = [{c: _typed(v, t) for c, v, t in zip(columns, row, types, strict=True)} for row in rows]
    connection.execute(insert(TABLES[table]), told)


def _typed(value: Any, kind: type) -> Any:  # noqa: ANN401 - whatever a column holds
    if value is None:
        return None
    if hasattr(kind, "fromisoformat"):
        return kind.fromisoformat(str(value))
    return bool(value) if kind is bool else value


def by_pandas(connection: Connection, table: str, columns: list[str], rows: Rows) -> None:
    """pandas.DataFrame.to_sql."""
    from pandas import DataFrame  # noqa: PLC0415 - of this one alone

    types = [TABLES[table].c[column].type for column in columns]
    typed = [tuple(_typed(v, t.python_type) for v, t in zip(r, types, strict=True)) for r in rows]
    frame = DataFrame(typed, columns=columns, dtype=object)
    kinds = dict(zip(columns, types, strict=True))
    frame.to_sql(table, connection, if_exists="append", index=False, dtype=kinds)


def by_sqlite_utils(connection: Connection, table: str, columns: list[str], rows: Rows) -> None:
    """Table.insert_all of sqlite-utils."""
    from sqlite_utils import Database  # noqa: PLC0415 - of this one alone

    database = Database(connection.connection.dbapi_connection)
    database[table].insert_all(dict(zip(columns, row, strict=True)) for row in rows)


def by_adbc(connection: Connection, table: str, columns: list[str], rows: Rows) -> None:
    """ADBC's ingestion of an Arrow table."""
    import pyarrow as pa  # noqa: PLC0415 - of this one alone

    kinds = [TABLES[table].c[column].type.python_type for column in columns]
    is_sqlite = connection.dialect.name == "sqlite"
    arrays = [
        pa.array([v if is_sqlite else _typed(v, kind) for v in values])
        for kind, values in zip(kinds, zip(*rows, strict=True), strict=True)
    ]
    told = pa.table(dict(zip(columns, arrays, strict=True)))
    told = told.select([c for c in columns if told[c].null_count < len(told)])
    with connection.info["adbc"].cursor() as cursor:
        cursor.adbc_ingest(table, told, mode="append")


PUTS: dict[str, Put] = {
    "executemany": insert_rows,  # which is executemany on SQLite, COPY on PostgreSQL
    "copy": insert_rows,
    "core": by_core,
    "pandas": by_pandas,
    "sqlite-utils": by_sqlite_utils,
    "adbc": by_adbc,
}
PACKAGES = {"core": "sqlalchemy", "pandas": "pandas", "sqlite-utils": "sqlite-utils",
            "adbc": "adbc-driver-manager"}  # fmt: skip


def load_rows(engine: Engine, system: str, reference: str) -> tuple[float, float, float]:
    """Put rows in place."""
    with engine.connect() as connection:
        tables = read_rows(reference, connection)
        insert_rows(connection, "runs", *tables.pop("runs", ([], [])))
        clock = Clock(connection)
        for name, (columns, rows) in tables.items():
            PUTS[system](connection, name, columns, rows)
        connection.commit()
        return clock.read()


def load_by_adbc(engine: Engine, reference: str) -> tuple[float, float, float]:
    """As load_rows, by a connection of ADBC's own."""
    with engine.connect() as connection:
        tables = read_rows(reference, connection)
        insert_rows(connection, "runs", *tables.pop("runs", ([], [])))
        connection.commit()
    path = engine.url.database or ""
    if engine.dialect.name == "sqlite":
        from adbc_driver_sqlite import dbapi  # noqa: PLC0415 - as above
    else:
        from adbc_driver_postgresql import dbapi  # noqa: PLC0415 - as above

        path = engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
    with dbapi.connect(path) as adbc, adbc.cursor() as cursor:
        if engine.dialect.name == "sqlite":
            adbc.commit()
            adbc.adbc_connection.set_autocommit(enabled=True)
            cursor.execute("PRAGMA foreign_keys = ON")
            adbc.adbc_connection.set_autocommit(enabled=False)
        backend = 0
        if engine.dialect.name == "postgresql":
            cursor.execute("SELECT pg_backend_pid()")
            backend = cursor.fetchone()[0]
        begun = time.process_time(), spent(backend), time.perf_counter()
        with engine.connect() as unused:
            unused.rollback()
            unused.info["adbc"] = adbc
            for name, (columns, rows) in tables.items():
                by_adbc(unused, name, columns, rows)
        adbc.commit()
        cpu, server = time.process_time() - begun[0], spent(backend) - begun[1]
        return cpu, server, time.perf_counter() - begun[2]


def load_ready(engine: Engine, paths: list[str]) -> tuple[float, float, float]:
    """Load documents as interparl does."""
    batches = list(lots([Path(path) for path in paths]))
    with open_run(engine, "load the corpus") as run:
        clock = Clock(run.connection)
        if len(batches) > 1:
            run.expect_many()
        for batch in batches:
            run.write(batch)
    return clock.read()


def spent(process: int) -> float:
    """Seconds of CPU time that a process took; 0 for none."""
    if not process:
        return 0.0
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


class Clock:
    """Seconds of CPU time, here and on the server, and by the clock."""

    def __init__(self, connection: Connection) -> None:
        is_server = connection.dialect.name == "postgresql"
        self.backend = connection.scalar(text("SELECT pg_backend_pid()")) if is_server else 0
        self.begun = time.process_time(), spent(self.backend or 0), time.perf_counter()

    def read(self) -> tuple[float, float, float]:
        """Seconds since then; the server's process must still be there."""
        cpu, server = time.process_time() - self.begun[0], spent(self.backend or 0) - self.begun[1]
        return cpu, server, time.perf_counter() - self.begun[2]


def main() -> None:
    """Load once."""
    system, url, *given = sys.argv[1:]
    engine = open_for_writing(url)
    if system == "interparl":
        told = load_ready(engine, given)
    elif system == "adbc":
        told = load_by_adbc(engine, given[0])
    else:
        told = load_rows(engine, system, given[0])
    engine.dispose()
    cpu, server, wall = told
    package = PACKAGES.get(system)
    shown = {"cpu": cpu + server, "wall": wall, "version": package and version(package)}
    sys.stdout.write(json.dumps(shown))


if __name__ == "__main__":
    main()
