"""A Run: one transaction in which documents become rows, with a row that says what it did."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version

from sqlalchemy import Connection, Engine, func, insert, select, text, update

from interparl.loader.load.counts import Counts
from interparl.loader.load.identities import read_identities
from interparl.loader.load.readings import keep_readings
from interparl.loader.load.replace import Change, replace_readings
from interparl.loader.load.timelines import write_intervals
from interparl.loader.load.writer import TABLES, chunks, known, write
from interparl.loader.read.failure import Failure
from interparl.loader.resolve.record import Records
from interparl.schema.errors import InterparlError
from interparl.schema.keys import make_key

RUNS, FAILURES, DOCUMENTS = (TABLES[name] for name in ("runs", "failures", "documents"))
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
        self.identities = read_identities(connection)
        self._read_again: list[str] = []
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

    def take(self, batch: Sequence[Records], source_id: str | None = None) -> None:
        """Write the rows that a batch of documents asks for; ``source_id`` is where they are from.

        The documents must be new to the database.
        """
        write(self.connection, batch, self.id, self.counts)
        if source_id is not None:
            self._credit([records.page.document_id for records in batch], source_id)
        write_intervals(self.connection, batch, self.id, self.counts)
        keep_readings(self.connection, batch, self.id)
        self.counts.documents += len(batch)
        self._count_unread(batch)

    def change(self, changes: Sequence[Change]) -> None:
        """Bring the tables to what some documents tell now instead of what they told."""
        after = [change.after for change in changes if change.after]
        replace_readings(self.connection, changes, self.id, self.counts)
        self.counts.documents += len(changes)
        self._count_unread(after)

    def see_again(self, document_ids: Iterable[str]) -> None:
        """Remember documents that are loaded already."""
        before = len(self._read_again)
        self._read_again.extend(document_ids)
        self.counts.documents += len(self._read_again) - before
        self.counts.unchanged += len(self._read_again) - before

    def leave(self, documents: int) -> None:
        """Count documents that were read again and tell what they told."""
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

    def _credit(self, document_ids: Sequence[str], source_id: str) -> None:
        for some in chunks(document_ids):
            theirs = DOCUMENTS.c.id.in_(some)
            self.connection.execute(update(DOCUMENTS).where(theirs).values(source_id=source_id))

    def _count_unread(self, batch: Sequence[Records]) -> None:
        self.counts.unread += sum(
            record.table == "sentences" and record.values["status"] == UNREAD
            for records in batch
            for record in records.rows.values()
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
                read_again=" ".join(sorted(set(self._read_again))) or None,
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
