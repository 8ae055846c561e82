"""How long each view takes beside the best SQL written by hand for the same question.

    python -m bench.views [--facts 1000000] [--write] [--bases SQLITE POSTGRESQL]

Makes a base (bench/base.py) on SQLite and on a PostgreSQL of its own, or takes those that are
named, and asks each view as people do: all of it, and with a condition. The queries by hand stand
in bench/by_hand/, also in an engine's own words; of several the fastest counts. Where the view is
nothing but joins, by hand is its text with the condition. All must give the same rows, or it ends
with an error. Seconds are CPU time of the process that answers, medians of three rounds in turn,
so that a busy machine slows all alike; PostgreSQL answers without parallel workers.
"""

import argparse
import os
import platform
import re
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from bench.asked import NAMES, USES, Use
from bench.base import grow
from interparl.sql.views import LIST, View, statement, views
from tests.postgres import Meeting, create_database, drop_database, server_url

HERE = Path(__file__).parent
PAGE = HERE.parent / "docs" / "performance-views.md"
ROUNDS = 3
SHORT = 0.02  # seconds; what takes less is asked several times
LIMIT = 1.5
BLOCK = re.compile(
    r"^-- (?P<name>[^:\n]+):(?P<rest>[^\n]*)\n(?P<sql>(?:(?!-- ).*\n)*)", re.MULTILINE
)

Found = tuple[int, int]  # rows, and a sum over them that does not mind their order
Asker = Callable[[str], tuple[Found, float]]


def by_hand(view: View, use: Use, engine: str) -> dict[str, str]:
    """The queries by hand for one way of asking, by name."""
    path, header, out = HERE / "by_hand" / f"{view.name}.sql", "", {}
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    for block in BLOCK.finditer(text):
        name, sql = block["name"], block["sql"]
        if name == "Asked":
            header = block["rest"].strip().removeprefix(view.name).removeprefix(" WHERE ")
        elif re.search(r" on \w+$|^On ", name) and not name.lower().endswith(f"on {engine}"):
            continue
        elif header == use.condition or (not header and "{" in sql):
            condition = use.by_hand or use.condition
            sql = sql.replace("{where}", f"WHERE {condition}" if condition else "")
            out[name] = sql.replace("{and}", f"AND {condition}" if condition else "")
    if out:
        return out
    _, _, body = statement(view, engine).partition(f"CREATE VIEW {view.name} AS\n")
    return {"as the view": f"SELECT * FROM ({body}) AS asked {where(use)}"}  # noqa: S608 - as below


def where(use: Use) -> str:
    """The condition as the end of a query."""
    return f"WHERE {use.condition}" if use.condition else ""


@contextmanager
def on_sqlite(path: str) -> Iterator[Asker]:
    """What asks a file; rows are made and forgotten."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    words = chosen(lambda query: str(connection.execute(query).fetchone()[0]))

    def ask(query: str) -> tuple[Found, float]:
        query = LIST.sub(r"group_concat(\1, '; ')", bound(query, words))
        begun, count, total = time.process_time(), 0, 0
        for row in connection.execute(query):
            count, total = count + 1, (total + hash(row)) % 2**64
        return (count, total), time.process_time() - begun

    yield ask
    connection.close()


@contextmanager
def on_postgresql(url: str) -> Iterator[Asker]:
    """What asks a database on this machine; rows come as the server writes them."""
    with psycopg.connect(re.sub(r"^postgresql\+\w+", "postgresql", url), autocommit=True) as server:
        server.execute("SET max_parallel_workers_per_gather = 0")
        schedule = Path(f"/proc/{server.info.backend_pid}/schedstat")
        words = chosen(lambda query: str((server.execute(query.encode()).fetchone() or [""])[0]))

        def ask(query: str) -> tuple[Found, float]:
            copied = f"COPY ({bound(query, words)}) TO STDOUT".encode()
            begun, count, total = used(schedule), 0, 0
            with server.cursor() as cursor, cursor.copy(copied) as rows:
                for row in rows:
                    count, total = count + 1, (total + hash(bytes(row))) % 2**64
            return (count, total), used(schedule) - begun

        yield ask


def used(schedule: Path) -> float:
    """Seconds that a process has been on a processor (Linux)."""
    return int(schedule.read_text().split()[0]) / 1e9


def chosen(one: Callable[[str], str]) -> dict[str, str]:
    """What the names in conditions stand for in this base."""
    return {name: one(query) for name, query in NAMES.items()}


def bound(query: str, words: dict[str, str]) -> str:
    """A query with its names replaced."""
    return re.sub(r":(\w+)\b", lambda n: "'{}'".format(words[n[1]].replace("'", "''")), query)


def measured(ask: Asker, queries: list[str]) -> list[float]:
    """The median seconds of each query; ValueError where two answers differ."""
    seconds: list[list[float]] = [[] for _ in queries]
    answers: list[Found] = []
    for number in range(ROUNDS):
        for query, taken in zip(queries, seconds, strict=True):
            answer, once = ask(query)
            if number and (times := min(50, int(SHORT / max(once, 1e-6)))) > 1:
                once = sum(ask(query)[1] for _ in range(times)) / times
            taken.append(once)
            answers.append(answer)
    if len(set(answers)) > 1:
        raise ValueError("answers differ: {} of\n{}".format(answers, "\n---\n".join(queries)))
    return [statistics.median(taken) for taken in seconds]


def table(ask: Asker, engine: str) -> Iterator[str]:
    """A line for each way of asking."""
    for view in views():
        for use in USES.get(view.name, (Use(),)):
            hand = by_hand(view, use, engine)
            asked = f"SELECT * FROM {view.name} {where(use)}"  # noqa: S608 - names of ours
            seconds, *others = measured(ask, [asked, *hand.values()])
            best = min(others)
            name = list(hand)[others.index(best)]
            ratio = seconds / max(best, 1e-9)
            mark = " (!)" if ratio > LIMIT else ""
            told = f"`{view.name}`" + (f" `{where(use)}`" if use.condition else "")
            line = f"| {told} | {seconds * 1000:,.1f} | {best * 1000:,.1f} | {name} |"
            yield f"{line} {ratio:.2f}{mark} |"
            sys.stderr.write(f"{engine} {told} {seconds:.3f} {ratio:.2f}\n")


def page(facts: int, tables: dict[str, tuple[str, list[str]]]) -> str:
    """The page of the documentation."""
    lines = [
        "# How fast views answer",
        "",
        f"Written by `python -m bench.views --facts {facts} --write` (`make bench-full`).",
        f"A base of {facts:,} facts (bench/base.py), every view asked as people ask it, beside the",
        "best SQL by hand for the same question on the same engine (bench/by_hand/), of the same",
        "rows. Milliseconds of CPU time, medians of three; (!) marks a ratio above 1.5.",
        f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores.",
        "",
    ]
    for engine, (version, rows) in tables.items():
        lines += [f"## {engine} {version}", "", "| asked | view | by hand | how | ratio |"]
        lines += ["| --- | ---: | ---: | --- | ---: |", *rows, ""]
    return "\n".join(lines)


def main() -> None:
    """Measure, print, and write where asked to."""
    parser = argparse.ArgumentParser(prog="python -m bench.views")
    parser.add_argument("--facts", type=int, default=1_000_000)
    parser.add_argument("--bases", nargs=2, metavar=("SQLITE", "POSTGRESQL"), help="made before")
    parser.add_argument("--write", action="store_true", help="write docs/performance-views.md")
    asked = parser.parse_args()
    with bases(asked.facts, asked.bases) as (path, url):
        with on_sqlite(path) as ask:
            told = {"SQLite": (sqlite3.sqlite_version, list(table(ask, "sqlite")))}
        with on_postgresql(url) as ask:
            with psycopg.connect(re.sub(r"^postgresql\+\w+", "postgresql", url)) as server:
                version = str(server.info.server_version // 10000)
            told["PostgreSQL"] = (version, list(table(ask, "postgresql")))
    text = page(asked.facts, told)
    sys.stdout.write(text)
    if asked.write:
        PAGE.write_text(text, encoding="utf-8")


@contextmanager
def bases(facts: int, made: tuple[str, str] | None) -> Iterator[tuple[str, str]]:
    """A base on each engine, for as long as the block runs: path and address."""
    if made:
        yield made
        return
    meeting = Meeting()
    server = server_url(meeting.folder)
    database = create_database(server)
    try:
        with tempfile.TemporaryDirectory() as folder:
            path, url = f"{folder}/base.db", database.render_as_string(hide_password=False)
            grow(path, facts)
            grow(url, facts)
            yield path, url
    finally:
        drop_database(server, database)
        meeting.close()


if __name__ == "__main__":
    main()
