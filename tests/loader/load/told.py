"""Documents by hand, loaded, changed and undone: what tests of replacing and undoing share."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Engine, select

from interparl.loader.load.checks import run_checks
from interparl.loader.load.database import open_for_writing
from interparl.loader.load.readings import keep_readings
from interparl.loader.load.replace import Change
from interparl.loader.load.run import open_run
from interparl.loader.load.writer import TABLES
from interparl.loader.parse.facts import Fact
from interparl.loader.read.document import Document
from interparl.loader.resolve.record import Records
from interparl.loader.resolve.resolver import resolve
from tests.loader.facts import LINE, reading

LINES = 4  # of each page


@contextmanager
def opened(url: str) -> Iterator[Engine]:
    """An engine that writes."""
    engine = open_for_writing(url)
    try:
        yield engine
    finally:
        engine.dispose()


def take(engine: Engine, *told: Records) -> int:
    """Load documents as a run; gives its number."""
    with open_run(engine, "test") as run:
        run.take(told)
    return run.id


def see_again(engine: Engine, *told: Records) -> int:
    """Load documents that are there already."""
    with open_run(engine, "test") as run:
        run.see_again([records.page.document_id for records in told])
    return run.id


def change(engine: Engine, *pairs: tuple[Records, Records | None]) -> int:
    """Let documents tell something else, or go, as a run; the readings go with them."""
    with open_run(engine, "test") as run:
        keep_readings(run.connection, [after for _, after in pairs if after], run.id)
        run.change([Change(before, after) for before, after in pairs])
    return run.id


def content(engine: Engine) -> dict[str, Any]:
    """All rows but what tells of runs; no check may find anything."""
    left_out = {"run_id", "source_id"}
    names = TABLES.keys() - {"runs", "readings", "failures", "catalog_columns", "event_types"}
    with engine.connect() as connection:
        assert run_checks(connection) == []
        return {
            name: sorted(
                (tuple(row) for row in connection.execute(
                    select(*(c for c in TABLES[name].columns if c.name not in left_out))
                )),
                key=repr,
            )
            for name in sorted(names)
        }  # fmt: skip


def fresh(url: str, *told: Records) -> dict[str, Any]:
    """The content of a database in which nothing else was ever loaded."""
    with opened(url) as engine:
        if told:
            take(engine, *told)
        return content(engine)


def page(
    number: int, *facts: Fact, url: str | None = None, is_dated: bool = True, skipped: int = 0
) -> Records:
    """What a page of some lines tells on a day, a line a fact; the first may be no sentences."""
    text = "\n".join([LINE] * LINES)
    read = reading(facts)
    read = replace(read, outcomes=read.outcomes[skipped:])
    retrieved = date(2021, 1, number) if is_dated else None
    document = Document(text, "page.txt", url=url or "http://pages.example/", retrieved=retrieved)
    return resolve(document, read, date(2021, 1, number))
