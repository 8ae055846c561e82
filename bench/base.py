"""A large base, for measuring: about so many facts in a database, written straight into its tables.

    python -m bench.base interparl.db [--facts 1000000] [--documents N]
    python -m bench.base postgresql://... --facts 280000

Makes or migrates the database, which must have no document yet, and fills it with copies of the
gold set (bench/gold_copies.py): the same rows each time. A fact is a row that evidence points at:
state, body, person, office, seat count, website, tenure, event, part in one, or figure; a million
have some 35,000 documents, 500,000 sentences and 1,300,000 pieces of evidence, in the proportions
of the gold set. `--documents` above that adds pages that tell what was told before, on other days
and more briefly. All constraints hold, and `interparl check` finds no error; readings are empty, so
that nothing of the copies can be undone or rebuilt. Ends with the indexes in place, the search
index too, and on PostgreSQL with VACUUM ANALYZE. From Python: ``grow(url, facts, documents)``.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, text

from bench.gold_copies import FACTS, TABLES, Gold, Row
from interparl.loader.load.database import open_for_writing, opened
from interparl.loader.pipeline import load
from interparl.sql.search import create_search, drop_search

GOLD = Path(__file__).parents[1] / "tests" / "gold" / "documents"
LOADED_ON = date(2026, 11, 29)  # for documents that tell no day
LOT = 300_000  # rows that are held in memory
# Parents before children.
ORDER = ("runs", "sources", "states", "bodies", "organizations", "parliaments", "chambers",
         "delegations", "persons", "offices", "documents", "pages", "sentences", "aliases",
         "websites", "seats", "tenures", "events", "event_participants", "figures", "readings",
         "evidence")  # fmt: skip
INDEXES = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
    "postgresql": "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema()"
    " AND indexname NOT IN (SELECT conname FROM pg_constraint)",
}
Rows = dict[str, list[Row]]


def grow(url: str, facts: int = 1_000_000, documents: int | None = None) -> dict[str, int]:
    """Fill a database; gives the rows of each table.

    Raises ValueError for one that holds documents, and what `open_for_writing` raises.
    """
    open_for_writing(url).dispose()
    gold = _gold()
    counts: Counter[str] = Counter()
    with opened(url) as engine:
        # COPY and VACUUM go best without a transaction; in SQLite's, nothing is written twice.
        is_sqlite = engine.dialect.name == "sqlite"
        options: dict[str, Any] = {} if is_sqlite else {"isolation_level": "AUTOCOMMIT"}
        with engine.execution_options(**options).connect() as connection:
            if connection.scalar(text("SELECT count(*) FROM documents")):
                raise ValueError("that database holds documents already; name an empty one")
            with _prepared(connection) as put:
                for lot in _lots(_all_rows(gold, facts, documents)):
                    for name in ORDER:
                        if lot[name]:
                            put(name, lot[name])
                            counts[name] += len(lot[name])
    return counts


@cache
def _gold() -> Gold:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "gold.db")
        engine = open_for_writing(str(path))
        load(engine, [str(GOLD)], command="load gold", loaded_on=LOADED_ON)
        engine.dispose()
        return Gold(path)


def _all_rows(gold: Gold, facts: int, documents: int | None) -> Iterator[Rows]:
    """The rows, a copy or a further document at a time: none points at a later one's."""
    copies = 1 + max(0, round((facts - gold.facts) / gold.own))
    if documents is not None:
        copies = max(1, min(copies, documents // gold.documents))
    for number in range(copies):
        yield dict(gold.copy(number))
    for number in range((documents or 0) - copies * gold.documents):
        yield dict(gold.seen_again(number, copies))


def _lots(parts: Iterable[Rows]) -> Iterator[Rows]:
    """Rows table by table, some at a time."""
    lot: Rows = defaultdict(list)
    for part in parts:
        for name, rows in part.items():
            lot[name] += rows
        if sum(map(len, lot.values())) > LOT:
            yield lot
            lot = defaultdict(list)
    yield lot


@contextmanager
def _prepared(connection: Connection) -> Iterator[Callable[[str, list[Row]], None]]:
    """What writes rows of a table; indexes are away meanwhile, and made again at the end."""
    driver: Any = connection.connection.dbapi_connection
    is_sqlite = connection.dialect.name == "sqlite"
    if is_sqlite:
        connection.rollback()
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -1000000",
                       "foreign_keys = OFF", "temp_store = MEMORY"):  # fmt: skip
            driver.execute(f"PRAGMA {pragma}").fetchall()
    else:
        connection.exec_driver_sql("SET maintenance_work_mem = '512MB'")
    drop_search(connection)
    indexes = connection.exec_driver_sql(INDEXES[connection.dialect.name]).all()
    for name, _ in indexes:
        connection.exec_driver_sql(f"DROP INDEX {name}")
    yield (_into_sqlite if is_sqlite else _into_postgresql)(driver)
    for _, definition in indexes:
        connection.exec_driver_sql(definition)
    create_search(connection)
    connection.commit()
    if is_sqlite:
        if broken := driver.execute("PRAGMA foreign_key_check").fetchmany(3):
            raise ValueError(f"references to nothing: {broken}")
        driver.execute("PRAGMA journal_mode = DELETE").fetchall()
    else:
        connection.exec_driver_sql("VACUUM ANALYZE")


def _into_sqlite(driver: Any) -> Callable[[str, list[Row]], None]:  # noqa: ANN401 - of the driver
    def put(name: str, rows: list[Row]) -> None:
        there = [column.name for column in TABLES[name].columns if column.name in rows[0]]
        places = ", ".join("?" * len(there))
        names = ", ".join(f'"{column}"' for column in there)
        driver.executemany(
            f"INSERT INTO {name} ({names}) VALUES ({places})",  # noqa: S608 - names of ours
            ([row[column] for column in there] for row in rows),
        )

    return put


def _into_postgresql(driver: Any) -> Callable[[str, list[Row]], None]:  # noqa: ANN401 - as above
    def put(name: str, rows: list[Row]) -> None:
        there = [column.name for column in TABLES[name].columns if column.name in rows[0]]
        names = ", ".join(f'"{column}"' for column in there)
        with driver.cursor() as cursor, cursor.copy(f"COPY {name} ({names}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row([row[column] for column in there])

    return put


def main() -> None:
    """Fill the database that is named, and say how many rows it has."""
    parser = argparse.ArgumentParser(prog="python -m bench.base")
    parser.add_argument("database", help="address or path; made where it is not there")
    parser.add_argument("--facts", type=int, default=1_000_000)
    parser.add_argument("--documents", type=int, help="at least as many as the facts need")
    asked = parser.parse_args()
    begun = time.perf_counter()
    counts = grow(asked.database, asked.facts, asked.documents)
    for name, count in counts.items():
        sys.stdout.write(f"{name:20}{count:>12,}\n")
    facts = sum(counts[name] for name in FACTS)
    seconds = time.perf_counter() - begun
    sys.stdout.write(f"{facts:,} facts of {sum(counts.values()):,} rows in {seconds:.0f} s\n")


if __name__ == "__main__":
    main()
