"""All faults, on both engines: prints each, and the table of all.

    python -m tests.faults [--write] [--results FILE] [--few]

`--write` writes docs/reliability.md. `--results` keeps each outcome in a file, from which a run
that was stopped goes on. `--few` tries a third. Ends with exit code 1 where one was not survived.
"""

import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
import psycopg

from tests.faults import mishaps
from tests.faults.disk import mounted
from tests.faults.operations import Operation, operations
from tests.faults.places import Databases, Files
from tests.faults.report import page, table
from tests.faults.results import Results
from tests.faults.server import Server, server
from tests.faults.trials import Outcome, Trials
from tests.faults.victim import Nursery

PAGE = Path(__file__).parents[2] / "docs" / "reliability.md"
KIB = 1024
ROOMS = [number * KIB for number in (0, 16, 64, 128, 256, 384, 512, 768, 1024, 1536, 2048)]
DAILY = ("load", "reload")  # what is run day by day gets the most faults
MEGABYTES = 100
RESUMED = (
    "Put together from several runs of the harness of which one went on where another stopped, "
    "with the program as it was at the time of each."
)
SMALL = "The last one was asked for a third of the faults (`--few`)."

Group = tuple[str, Iterable[Outcome]]  # tried only where its results are not there yet


def on_sqlite(nursery: Nursery, operation: Operation, folder: Path, part: int) -> Iterator[Group]:
    """Disturb an operation on SQLite."""
    with mounted(folder, MEGABYTES) as disk:
        trials = Trials(nursery, Files(folder), operation)
        many, few = amounts(operation, part)
        yield "steps", mishaps.kills_at(trials, sorted(trials.spread(many) | trials.edges()))
        yield "moments", mishaps.kills_after(trials, many)
        yield "files", mishaps.small_files(trials, ROOMS[1::part])
        if disk is not None:
            yield "disk", mishaps.full_disks(trials, disk, ROOMS[::part], lambda: None)
        yield "rivals", mishaps.rivals(trials, sorted(trials.spread(few)))


def on_postgresql(
    nursery: Nursery, operation: Operation, ours: Server, part: int
) -> Iterator[Group]:
    """Disturb an operation on PostgreSQL, on a server of our own."""
    trials = Trials(nursery, Databases(ours.url), operation)
    many, few = amounts(operation, part)
    steps = sorted(trials.spread(many) | trials.edges())
    yield "steps", mishaps.kills_at(trials, steps)
    yield "moments", mishaps.kills_after(trials, many)
    yield "connections", mishaps.broken_connections(trials, steps[::part])
    yield "servers", mishaps.stopped_servers(trials, sorted(trials.spread(few)), ours)
    if ours.disk is not None:
        rooms = ROOMS[::part]
        yield "disk", mishaps.full_disks(trials, ours.disk, rooms, ours.start_again)
    yield "rivals", mishaps.rivals(trials, sorted(trials.spread(few)))


def amounts(operation: Operation, part: int) -> tuple[int, int]:
    """How many faults an operation gets, of those that cost little and of those that cost much."""
    many, few = (25, 6) if operation.name in DAILY else (10, 2)
    return -(-many // part), -(-few // part)


def everything(results: Results, part: int) -> str:
    """Disturb all operations on both engines; gives the version of the server."""
    with tempfile.TemporaryDirectory() as name, Nursery() as nursery, server() as ours:
        folder = Path(name)
        for engine in ("SQLite", "PostgreSQL"):
            for operation in operations(nursery, folder).values():
                kind = f"{engine}, {operation.name}"
                if results.is_done(kind):
                    continue
                if engine == "SQLite":
                    place = folder / operation.name.replace(" ", "-")
                    groups = on_sqlite(nursery, operation, place, part)
                else:
                    groups = on_postgresql(nursery, operation, ours, part)
                for group, outcomes in groups:
                    results.collect(f"{kind}, {group}", outcomes)
                results.finish(kind)
        with psycopg.connect(ours.address) as connection:
            row = connection.execute("SHOW server_version").fetchone()
            return str(row[0]) if row else "?"


@click.command()
@click.option("--write", "is_written", is_flag=True, help="Write docs/reliability.md.")
@click.option("--results", "path", type=click.Path(path_type=Path), help="Keep outcomes here.")
@click.option("--few", "is_small", is_flag=True, help="Try a third.")
def main(path: Path | None, is_written: bool, is_small: bool) -> None:
    """Disturb the program in every way."""
    results = Results(path)
    version = everything(results, 3 if is_small else 1)
    print(table(results.outcomes))  # noqa: T201 - its whole purpose
    if is_written:
        notes = [RESUMED] if results.is_resumed else []
        notes += [SMALL] if is_small else []
        PAGE.write_text(page(results.outcomes, version, notes), encoding="utf-8")
    sys.exit(not all(outcome.is_survived for outcome in results.outcomes))


if __name__ == "__main__":
    main()
