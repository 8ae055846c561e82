"""Reloads: what sources cost that are as they were, beside their first load.

    python bench/reloads.py [--sources N] [--write]

A server on the loopback, in a process of its own, gives N generated pages. Seconds are CPU time
of the process that reloads. Before anything is said, the rows that a reload wrote are counted.
"""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from corpus import document
from sqlalchemy import Engine, func, select

from interparl.loader.commands.reload import make_visitor
from interparl.loader.load.database import open_for_writing
from interparl.loader.load.registry import Source, add_sources
from interparl.loader.load.run import Run, open_run
from interparl.loader.load.writer import TABLES
from interparl.loader.reload import reload

PAGE = Path(__file__).parents[1] / "docs" / "reloads.md"
SERVER = """
import os, sys
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
os.chdir(sys.argv[1])
SimpleHTTPRequestHandler.log_message = lambda *_: None
server = ThreadingHTTPServer(("127.0.0.1", 0), SimpleHTTPRequestHandler)
print(server.server_address[1], flush=True)
server.serve_forever()
"""
BOOKS = {"runs", "sources", "pages"}  # what the run keeps of itself


def main() -> None:
    """Measure, print, and write where asked to."""
    parser = argparse.ArgumentParser(prog="python bench/reloads.py")
    parser.add_argument("--sources", type=int, default=1000)
    parser.add_argument("--write", action="store_true", help="write docs/reloads.md")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pages = Path(folder, "pages")
        pages.mkdir()
        for number in range(asked.sources):
            (pages / f"{number}.txt").write_text(document(number)[0], encoding="utf-8")
        with serving(pages) as port:
            engine = open_for_writing(f"sqlite:///{folder}/interparl.db")
            page = "\n".join(report(engine, port, pages, asked.sources))
            engine.dispose()
    sys.stdout.write(page)
    if asked.write:
        PAGE.write_text(page, encoding="utf-8")


@contextmanager
def serving(pages: Path) -> Iterator[int]:
    """The port of a server that gives a folder, for as long as the block runs."""
    command = [sys.executable, "-c", SERVER, str(pages)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603 - ours
        if server.stdout is None:
            raise BrokenPipeError
        yield int(server.stdout.readline())
        server.kill()


def report(engine: Engine, port: int, pages: Path, count: int) -> Iterator[str]:
    """The page, line by line."""
    address = f"http://127.0.0.1:{port}/{{}}.txt"
    sources = [Source(str(n), address.format(n), "url", allow_private=True) for n in range(count)]
    with open_run(engine, "sources add") as run:
        add_sources(run.connection, sources)
    yield "# Reloads"
    yield ""
    yield "Written by `python bench/reloads.py --write`. Seconds are CPU time of the reload."
    python = platform.python_version()
    yield f"Python {python}, {platform.machine()}, {os.cpu_count()} cores, SQLite."
    yield ""
    yield f"| {count:,} sources | seconds | of the first | documents read | rows written |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    first, _, line = timed(engine, "the first", None)
    yield line
    _, written, line = timed(engine, "all unchanged", first)
    if written:
        raise ValueError(f"an unchanged reload wrote {written} rows")
    yield line
    for number in range(0, count, 100):
        path = pages / f"{number}.txt"
        path.write_text(document(count + number)[0], encoding="utf-8")
        later = time.time() + 10  # the server tells changes apart by the second
        os.utime(path, (later, later))
    yield timed(engine, "1 % changed", first)[2]
    yield ""
    yield "Rows written leaves out what a run keeps of itself (runs, sources, pages)."
    yield ""


def timed(engine: Engine, name: str, first: float | None) -> tuple[float, int, str]:
    """Reload once: seconds, rows written, and the line of the table."""
    before, begun = rows(engine), time.process_time()
    run: Run = reload(engine, make_visitor(), command="reload", now=datetime.now(UTC))
    seconds = time.process_time() - begun
    if run.failures:
        raise ValueError(run.failures[0])
    written = rows(engine) - before
    parsed = count_of(engine, "readings", run.id)
    share = seconds / (first or seconds)
    line = f"| {name} | {seconds:.2f} | {share:.3f} | {parsed:,} | {written:,} |"
    return seconds, written, line


def count_of(engine: Engine, name: str, run_id: int) -> int:
    """How many rows of a table belong to a run."""
    table = TABLES[name]
    ours = select(func.count()).select_from(table).where(table.c.run_id == run_id)
    with engine.connect() as connection:
        return connection.scalar(ours) or 0


def rows(engine: Engine) -> int:
    """How many rows of content there are."""
    with engine.connect() as connection:
        return sum(
            connection.scalar(select(func.count()).select_from(table)) or 0
            for name, table in TABLES.items()
            if name not in BOOKS
        )


if __name__ == "__main__":
    main()
