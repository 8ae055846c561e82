"""All faults: `python -m tests.faults` prints the table, `--write` writes docs/reliability.md.

Ends with exit code 1 where a fault was not survived.
"""

import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
from sqlalchemy import URL

from tests.faults import mishaps
from tests.faults.disk import mounted
from tests.faults.operations import Operation, operations
from tests.faults.places import Databases, Files
from tests.faults.report import page, table, told_of
from tests.faults.server import Server, server
from tests.faults.trials import Outcome, Trials
from tests.faults.victim import Nursery

PAGE = Path(__file__).parents[2] / "docs" / "reliability.md"
KIB = 1024
ROOMS = [number * KIB for number in (16, 64, 128, 256, 384, 512, 768, 1024, 1536, 2048)]
DAILY = ("load", "reload")  # what is run day by day gets the most faults
MEGABYTES = 100


def on_sqlite(nursery: Nursery, operation: Operation, folder: Path) -> Iterator[Outcome]:
    """Disturb an operation on SQLite."""
    with mounted(folder, MEGABYTES) as disk:
        trials = Trials(nursery, Files(folder), operation)
        many, few = amounts(operation)
        yield from mishaps.kills_at(trials, sorted(trials.spread(many) | trials.edges()))
        yield from mishaps.kills_after(trials, many)
        yield from mishaps.small_files(trials, ROOMS)
        if disk is not None:
            yield from mishaps.full_disks(trials, disk, [0, *ROOMS], lambda: None)
        yield from mishaps.rivals(trials, trials.spread(few))


def on_postgresql(nursery: Nursery, operation: Operation, ours: Server) -> Iterator[Outcome]:
    """Disturb an operation on PostgreSQL, on a server of our own."""
    trials = Trials(nursery, Databases(ours.url), operation)
    many, few = amounts(operation)
    steps = sorted(trials.spread(many) | trials.edges())
    yield from mishaps.kills_at(trials, steps)
    yield from mishaps.kills_after(trials, many)
    yield from mishaps.broken_connections(trials, steps)
    yield from mishaps.stopped_servers(trials, sorted(trials.spread(few)), ours)
    if ours.disk is not None:
        yield from mishaps.full_disks(trials, ours.disk, [0, *ROOMS], ours.start_again)
    yield from mishaps.rivals(trials, trials.spread(few))


def amounts(operation: Operation) -> tuple[int, int]:
    """How many faults an operation gets, of those that cost little and of those that cost much."""
    return (25, 6) if operation.name in DAILY else (10, 2)


def everything() -> Iterator[Outcome | str]:
    """Disturb all operations on both engines; at last gives the version of the server."""
    with tempfile.TemporaryDirectory() as name, Nursery() as nursery, server() as ours:
        folder = Path(name)
        told = operations(nursery, folder)
        for operation in told.values():
            yield from on_sqlite(nursery, operation, folder / operation.name.replace(" ", "-"))
        for operation in told.values():
            yield from on_postgresql(nursery, operation, ours)
        yield _version(ours.url)


def main() -> None:
    """Do it all, telling each outcome while it comes, and end with the table."""
    begun = time.monotonic()
    outcomes: list[Outcome] = []
    version = ""
    for found in everything():
        if isinstance(found, str):
            version = found
            continue
        outcomes.append(found)
        mark = "ok  " if found.is_survived else "FAIL"
        print(mark, told_of(found), flush=True)  # noqa: T201 - its whole purpose
    print(table(outcomes))  # noqa: T201
    if "--write" in sys.argv[1:]:
        told = page(outcomes, version, time.monotonic() - begun)
        PAGE.write_text(told, encoding="utf-8")
    sys.exit(not all(outcome.is_survived for outcome in outcomes))


def _version(url: URL) -> str:
    address = url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(address) as connection:
        row = connection.execute("SHOW server_version").fetchone()
        return str(row[0]) if row else "?"


if __name__ == "__main__":
    main()
