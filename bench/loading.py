"""Loading: how fast ready documents become rows, beside systems that only write finished rows.

    python bench/loading.py [--documents 2000] [--rounds 3] [--write]

interparl finds what is there, merges what several documents tell, derives times of sight and
counts; its peers are given the rows that come of that, and put them into the same tables. Before
anything is timed, the content of each is compared. Seconds are CPU time, the server's too, the
medians of rounds in turn, each in a process of its own; PostgreSQL has a server without fsync.
"""

import argparse
import json
import os
import platform
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from load_corpus import LOT, prepare
from psycopg.sql import SQL
from sqlalchemy import URL

from interparl.loader.load.database import open_for_writing, reading
from interparl.loader.load.digest import digest

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))  # for the server that the tests have

from tests.postgres import Meeting, create_database, drop_database, execute, server_url  # noqa: E402

PAGE = ROOT / "docs" / "loading.md"
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"
NAMES = {
    "interparl": "interparl", "executemany": "executemany", "copy": "COPY",
    "core": "SQLAlchemy Core", "pandas": "pandas.to_sql", "sqlite-utils": "sqlite-utils",
    "adbc": "ADBC",
}  # fmt: skip
ON_SQLITE = ("interparl", "executemany", "core", "pandas", "sqlite-utils", "adbc")
ON_POSTGRESQL = ("interparl", "copy", "core", "pandas", "adbc")
ON_A_FILLED_ONE = ("interparl", "copy")

Told = dict[str, Any]
Fresh = Callable[[], str]  # a database as it is to begin with


def load(system: str, url: str, *given: Path) -> Told:
    """Load once, in a process of its own."""
    program = [sys.executable, str(ROOT / "bench" / "load_peers.py"), system, url]
    done = subprocess.run(  # noqa: S603 - our own program
        [*program, *map(str, given)], check=True, capture_output=True, text=True, env=os.environ
    )
    told: Told = json.loads(done.stdout)
    return told


@cache
def wanted(reference: Path) -> str:
    """The digest of what is to be loaded."""
    return content(str(reference))


def content(url: str) -> str:
    """The digest of a database."""
    with reading(url) as connection:
        return digest(connection)


def compare(
    systems: tuple[str, ...], fresh: Fresh, paths: list[Path], reference: Path, rounds: int
) -> Iterator[tuple[str, Told]]:
    """What each system takes, in the median; raises ValueError for one that loads other content."""
    found: dict[str, list[Told]] = {system: [] for system in systems}
    for number in range(rounds):
        for system in systems:
            url = fresh()
            given = paths if system == "interparl" else [reference]
            found[system].append(load(system, url, *given))
            is_same = (
                number
                or len(systems) < len(ON_POSTGRESQL)
                or content(url) == content(str(reference))
            )
            if not is_same:
                raise ValueError(f"{system} loads something else")
    for system, all_told in found.items():
        median = {key: statistics.median(told[key] for told in all_told) for key in ("cpu", "wall")}
        yield system, all_told[0] | median


def table(title: str, base: str, told: dict[str, Told]) -> Iterator[str]:
    """One table of the page."""
    yield f"### {title}"
    yield ""
    yield f"| | CPU seconds | seconds | of {NAMES[base]} |"
    yield "| --- | ---: | ---: | ---: |"
    for system, one in told.items():
        ratio = told[base]["cpu"] / one["cpu"]
        name = f"{NAMES[system]} {one['version'] or ''}".strip()
        yield f"| {name} | {one['cpu']:.2f} | {one['wall']:.2f} | {ratio:.2f} |"
    yield ""


def on_sqlite(folder: Path, paths: list[Path], reference: Path, rounds: int) -> Iterator[str]:
    """Load into an empty SQLite file."""
    empty = folder / "empty.db"
    open_for_writing(str(empty)).dispose()

    def fresh() -> str:
        return str(shutil.copy(empty, folder / "copy.db"))

    told = dict(compare(ON_SQLITE, fresh, paths, reference, rounds))
    yield from table("An empty SQLite file", "executemany", told)


def on_postgresql(server: URL, paths: list[Path], reference: Path, rounds: int) -> Iterator[str]:
    """Load into an empty PostgreSQL, and into one that has half of it."""
    empty = create_database(server)
    engine = open_for_writing(empty.render_as_string(hide_password=False))
    engine.dispose()
    half = create_database(server, empty)
    load("interparl", half.render_as_string(hide_password=False), *paths[: len(paths) // 2])
    made: list[URL] = []

    def copied(template: URL) -> Fresh:
        def fresh() -> str:
            if made:
                drop_database(server, made.pop())
            made.append(create_database(server, template))
            return made[-1].render_as_string(hide_password=False)

        return fresh

    told = dict(compare(ON_POSTGRESQL, copied(empty), paths, reference, rounds))
    yield from table("An empty PostgreSQL", "copy", told)
    later = paths[len(paths) // 2 :]
    told = dict(compare(ON_A_FILLED_ONE, copied(half), later, reference, rounds))
    yield from table("A PostgreSQL that has as many documents", "copy", told)
    yield "COPY only adds rows there: it leaves out the updates that interparl makes."
    yield ""


def report(documents: int, rounds: int) -> Iterator[str]:
    """All figures, line by line."""
    paths = prepare(0, documents)
    with tempfile.TemporaryDirectory() as name, closing(Meeting()) as meeting:
        folder = Path(name)
        reference = folder / "reference.db"
        load("interparl", str(reference), *paths)
        server = server_url(meeting.folder)
        # So that all of the server's work is that of one process.
        execute(server, SQL("ALTER SYSTEM SET max_parallel_maintenance_workers = 0").format())
        execute(server, SQL("SELECT pg_reload_conf()").format())
        versions = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, "
        versions += f"SQLAlchemy {version('sqlalchemy')}, psycopg {version('psycopg')}"
        machine = f"{platform.machine()}, {os.cpu_count()} cores"
        with sqlite3.connect(reference) as connection_:
            rows = sum(
                connection_.execute(f"SELECT count(*) FROM {table_}").fetchone()[0]  # noqa: S608
                for table_ in ("documents", "sentences", "evidence", "events", "event_participants",
                               "seats", "tenures", "readings")
            )  # fmt: skip
        yield f"{documents:,} documents, {rows:,} rows, in lots of {LOT}. {versions}; {machine}."
        yield ""
        yield from on_sqlite(folder, paths, reference, rounds)
        yield from on_postgresql(server, paths, reference, rounds)


def main() -> None:
    """Measure, print, and write where asked to."""
    parser = argparse.ArgumentParser(prog="python bench/loading.py")
    parser.add_argument("--documents", type=int, default=2_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--write", action="store_true", help="write docs/loading.md")
    asked = parser.parse_args()
    lines = []
    for line in report(asked.documents, asked.rounds):
        lines.append(line)
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    if asked.write:
        page = PAGE.read_text(encoding="utf-8")
        before, after = page.split(BEGIN)[0], page.split(END)[1]
        figures = "\n".join(lines)
        PAGE.write_text(f"{before}{BEGIN}\n\n{figures}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
