"""A Run: one transaction in which documents become rows, with a row that says what it did."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version

from sqlalchemy import Connection, Engine, func, insert, select, text, update

from interparl.loader.load.counts import Counts
from interparl.loader.load.timelines import write_intervals
from interparl.loader.load.writer import TABLES, known, write
from interparl.loader.read.failure import Failure
from interparl.loader.resolve.record import Records
from interparl.schema.errors import InterparlError
from interparl.schema.keys import make_key

RUNS, FAILURES = TABLES["runs"], TABLES["failures"]
UNREAD = "unread"


class Refused(InterparlError):
    """A run was told not to be published; the database is as before."""

    exit_code = 3

    def __init__(self, failures: Sequence[Failure]) -> None:
        first = failures[0]
        super().__init__(
            f"{len(failures)} documents can't be read, so nothing was loaded (--strict); "
            f"the first: {first.origin} {first.reason}"
        )


class Run:
    """An open run: takes batches of Records, and failures, within one transaction."""

    def __init__(self, connection: Connection, command: str) -> None:
        self.connection = connection
        self.counts = Counts()
        self.failures: list[Failure] = []
        self.id = (connection.scalar(select(func.max(RUNS.c.id))) or 0) + 1
        connection.execute(
            insert(RUNS).values(
                id=self.id, command=command, status="running", started_at=dt.datetime.now(dt.UTC),
                program_version=version("interparl"),
            )
        )  # fmt: skip

    def known(self, document_ids: Sequence[str]) -> set[str]:
        """Which documents the database has already; they need no parsing."""
        return known(self.connection, "documents", document_ids)

    def take(self, batch: Sequence[Records]) -> None:
        """Write the rows that a batch of documents asks for."""
        write(self.connection, batch, self.id, self.counts)
        write_intervals(self.connection, batch, self.id, self.counts)
        self.counts.documents += len(batch)
        self.counts.unread += sum(
            record.table == "sentences" and record.values["status"] == UNREAD
            for records in batch
            for record in records.rows.values()
        )

    def skip(self, documents: int) -> None:
        """Count documents that are loaded already."""
        self.counts.documents += documents
        self.counts.unchanged += documents

    def fail(self, failure: Failure) -> None:
        """Keep what could not be read, with its reason."""
        self.counts.failed += 1
        self.failures.append(failure)
        key = make_key("failure", str(self.id), failure.origin, str(self.counts.failed))
        self.connection.execute(
            insert(FAILURES).values(
                id=key, run_id=self.id, address=failure.origin, reason=failure.reason
            )
        )

    def finish(self) -> None:
        """Write what the run did."""
        c = self.counts
        self.connection.execute(
            update(RUNS).where(RUNS.c.id == self.id).values(
                status="partly_failed" if c.failed else "done",
                finished_at=dt.datetime.now(dt.UTC),
                documents=c.documents, inserted=c.inserted, updated=c.updated, ended=c.ended,
                unchanged=c.unchanged, unread=c.unread, failed=c.failed,
            )
        )  # fmt: skip


@contextmanager
def open_run(
    engine: Engine,
    command: str,
    *,
    is_dry: bool = False,
    is_strict: bool = False,
    on_publish: Callable[[], None] = lambda: None,
) -> Iterator[Run]:
    """Open a run; its one transaction is published when the block ends, or, if dry, taken back.

    ``on_publish`` is called when nothing but the commit is left. Raises Refused for a strict run
    with failures, DatabaseLocked where another run holds the lock; nothing of either stays.
    """
    with engine.connect() as connection:  # what is not committed when it closes is taken back
        if connection.dialect.name == "postgresql":
            # As SQLite's BEGIN IMMEDIATE: one run writes at a time, readers go on.
            connection.execute(text("LOCK TABLE runs IN SHARE ROW EXCLUSIVE MODE"))
        run = Run(connection, command)
        yield run
        if is_strict and run.failures:
            raise Refused(run.failures)
        if not is_dry:
            run.finish()
            on_publish()
            connection.commit()
