"""An archive: one database and what is done to it, run by run, on days that the history gives."""

import json
import re
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time
from enum import Enum
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, Select, Table, delete, select, update

from interparl.loader import pipeline, reread
from interparl.loader.load import answer
from interparl.loader.load.checks import run_checks
from interparl.loader.load.database import open_for_writing
from interparl.loader.load.digest import digest
from interparl.loader.load.readings import live_readings, write_reading
from interparl.loader.load.run import Run
from interparl.loader.load.writer import TABLES
from interparl.loader.parse.facts import OfficeFact, PersonFact, WebsiteFact
from interparl.loader.parse.reading import Reading
from interparl.loader.parse.stages import try_parse
from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from interparl.loader.resolve.documents import document_key
from interparl.schema.tables import Base
from interparl.sql.views import views
from tests.histories.worlds import Page
from tests.loading import rows

RUNS = TABLES["runs"]
# What tells of runs, not of pages, and what holds the same in another form.
OF_RUNS = {"runs", "failures", "readings", "decisions", "sources", "pages", "catalog_columns"}
GIVEN = {"catalog_columns", "event_types", "alembic_version"}
BY_RUN = {"run_id", "file_name", "source_id"}


@cache
def _parse(text: str, url: str | None, retrieved: date | None) -> Reading | Failure:
    return try_parse(Document(text, "-", url=url, retrieved=retrieved))


def parse_once(document: Document) -> Reading | Failure:
    """Parse each page once in all examples: parse is pure, and the slowest part."""
    return _parse(document.text, document.url, document.retrieved)


class Rules(Enum):
    """By which rules a page is read."""

    OURS = "ours"
    OTHERS = "others"  # which see no website and no person by name, and no second deputy


def read_by(rules: Rules, document: Document) -> Reading | Failure:
    """What some rules read of a page."""
    reading = parse_once(document)
    if rules is Rules.OURS or isinstance(reading, Failure):
        return reading
    kept = [fact for fact in reading.facts if not isinstance(fact, WebsiteFact | PersonFact)]
    return replace(
        reading,
        facts=tuple(
            replace(fact, is_single=True) if isinstance(fact, OfficeFact) else fact for fact in kept
        ),
    )


class Archive:
    """A database that is loaded, undone and rebuilt; each run has a day of its own."""

    def __init__(self, engine: Engine, folder: Path) -> None:
        self.engine = engine
        self.file = folder / "pages.jsonl"
        self.rules: dict[str, Rules] = {}  # by which each document is read, where not by ours

    def clear(self) -> "Archive":
        """Empty it, as a fresh one is, for the next example; statements stay compiled."""
        with self.engine.begin() as connection:
            for table in reversed(Base.metadata.sorted_tables):
                if table.name not in GIVEN:
                    connection.execute(delete(table))
        return self

    def load(self, pages: Iterable[Page], on: date, broken: int = 0) -> Run:
        """Load pages, and so many lines that can't be read, as a run of a day."""
        lines = [json.dumps(page.json) for page in pages] + ['{"text": '] * broken
        self.file.write_text("\n".join(lines), encoding="utf-8")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(pipeline, "try_parse", self._read)
            run = pipeline.load(
                self.engine, [str(self.file)], command="load", loaded_on=on, accept_shrink="yes"
            )
        return self._dated(run, on)

    def undo(self, number: int, on: date) -> Run:
        """Undo a run."""
        return self._dated(reread.undo(self.engine, number, command="undo"), on)

    def rebuild(self, on: date, rules: Rules = Rules.OURS) -> Run:
        """Parse all pages again, by some rules."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(reread, "try_parse", partial(read_by, rules))
            run = reread.rebuild(self.engine, command="rebuild")
        return self._dated(run, on)

    def _read(self, document: Document) -> Reading | Failure:
        return read_by(self.rules.get(document_key(document), Rules.OURS), document)

    def _dated(self, run: Run, on: date) -> Run:
        moment = datetime.combine(on, time(12), UTC)
        with self.engine.begin() as connection:
            this = RUNS.c.id == run.id
            connection.execute(update(RUNS).where(this).values(started_at=moment))
        return run

    def ask(self, name: str, columns: str) -> set[tuple[Any, ...]]:
        """What a view answers, as a set of rows of some columns."""
        (view,) = (view for view in views() if view.name == name)
        with self.engine.connect() as connection:
            names, found = answer.answer(connection, view, [])
        at = [names.index(column) for column in columns.split()]
        return {tuple(row[i] for i in at) for row in found}

    def digest(self) -> str:
        """The hash of the content."""
        with self.engine.connect() as connection:
            return digest(connection)

    def content(self) -> dict[str, list[tuple[Any, ...]]]:
        """All rows that tell of pages, days of loading too, without what tells of runs."""
        with self.engine.connect() as connection:
            return {
                name: sorted((tuple(row) for row in connection.execute(_of_pages(table))), key=repr)
                for name, table in TABLES.items()
                if name not in OF_RUNS
            }

    def all_rows(self) -> dict[str, list[tuple[Any, ...]]]:
        """All rows of all tables but that of the runs themselves."""
        with self.engine.connect() as connection:
            return {name: rows(connection, t) for name, t in TABLES.items() if name != "runs"}

    def readings(self) -> list[str]:
        """What is kept of each document that is there."""
        with self.engine.connect() as connection:
            documents = list(connection.scalars(select(TABLES["documents"].c.id)))
            told = [write_reading(each) for each in live_readings(connection, documents)]
        return sorted(re.sub(r'"file_name":"[^"]*",', "", each) for each in told)

    def errors(self) -> list[str]:
        """The rows in which a check finds an error."""
        with self.engine.connect() as connection:
            broken = run_checks(connection)
        return [f"{row.check} {row.table}: {row.detail}" for row in broken]

    def sentences(self) -> set[tuple[str, bool]]:
        """The ways in which sentences end, and whether with a reason."""
        table = TABLES["sentences"]
        with self.engine.connect() as connection:
            found = connection.execute(select(table.c.status, table.c.reason))
            return {(status, reason is not None) for status, reason in found}


def _of_pages(table: Table) -> Select[tuple[Any, ...]]:
    return select(*(column for column in table.columns if column.name not in BY_RUN))


@contextmanager
def opened(url: str) -> Iterator[Archive]:
    """An archive in a database that is there, and empty."""
    engine = open_for_writing(url)
    try:
        with tempfile.TemporaryDirectory() as folder:
            yield Archive(engine, Path(folder))
    finally:
        engine.dispose()
