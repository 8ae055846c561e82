"""A Run: one transaction in which documents become rows, with a row that says what it did."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from importlib.metadata import version
from types import MappingProxyType

from sqlalchemy import Connection, Engine, bindparam, func, insert, select, update

from interparl.loader.load.bulk import Row, insert_rows
from interparl.loader.load.counts import Counts
from interparl.loader.load.first_load import FirstLoad, can_hold_back
from interparl.loader.load.identities import read_identities
from interparl.loader.load.large_load import LargeLoad
from interparl.loader.load.ready import UNREAD, Ready, make_ready
from interparl.loader.load.rederive import rederive
from interparl.loader.load.replace import Change, replace_readings
from interparl.loader.load.timelines import Timelines
from interparl.loader.load.writer import GIVEN, TABLES, TOLD, SharedRows, chunks, known
from interparl.loader.read.failure import Failure
from interparl.loader.resolve.record import Records
from interparl.schema.errors import InterparlError
from interparl.schema.keys import make_key
from interparl.schema.runs import RunStatus

RUNS, FAILURES, DOCUMENTS = (TABLES[name] for name in ("runs", "failures", "documents"))


class Refused(InterparlError):
    """A run was told not to be published; the database is as before."""

    exit_code = 3


class NotAllRead(Refused):
    """A strict run could not read everything."""

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
        self.status: RunStatus | None = None  # where it is not told by what failed
        self.resumed = 0  # documents that an interrupted load had read
        self.accepted_shrink: str | None = None  # the reason for which less is let in
        self._read_again: list[str] = []
        self._large_load: FirstLoad | LargeLoad | None = None
        self._shared = SharedRows(connection)
        self._timelines = Timelines(connection)
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

    def take(
        self, batch: Sequence[Records], sources: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        """Write the rows that a batch of documents asks for; they must be new to the database.

        ``sources`` tells from which registered source a document is, by their keys.
        """
        self.write([make_ready(records) for records in batch], sources)

    def write(
        self, batch: Sequence[Ready], sources: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        """As ``take``, of documents that are made ready."""
        for name in ("documents", "sentences"):
            self._insert(name, batch, sources)
        changed = self._shared.merge([one.shared for one in batch], self.counts)
        self._insert("evidence", batch, sources)
        # It may be that an office turns out to have one holder at a time.
        anew = {"tenures": {(key,) for table, key in changed if table == "offices"}}
        self._timelines.write([one.telling for one in batch], self.id, self.counts, anew)
        readings = [(one.telling.document_id, self.id, one.told) for one in batch]
        self._put("readings", ["document_id", "run_id", "told"], readings)
        self.counts.documents += len(batch)
        self.counts.unread += sum(one.unread for one in batch)

    def _insert(self, name: str, batch: Sequence[Ready], sources: Mapping[str, str]) -> None:
        """Insert the rows that belong to documents alone, which are new with them."""
        columns = ["id", *TOLD[name], *sorted(GIVEN.get(name, ()))]
        rows: list[Row] = []
        for one in batch:
            given: Row = ()
            if name == "documents":
                given = (self.id, sources.get(one.telling.document_id))
            elif name == "evidence":
                given = (self.id,)
            rows += [(*row, *given) for row in one.own[name]]
        self._put(name, columns, rows)
        self.counts.inserted += len(rows)

    def _put(self, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        if self._large_load is None:
            insert_rows(self.connection, table, columns, rows)
        else:
            self._large_load.insert(table, columns, rows)

    def expect_many(self) -> None:
        """Prepare for a load of more than a lot."""
        if self.connection.dialect.name == "sqlite":
            self._large_load = LargeLoad(self.connection)
        elif can_hold_back(self.connection):
            self._large_load = FirstLoad(self.connection)
            self._timelines.put = self._large_load.insert_seen

    def put_in_place(self) -> None:
        """Let the tables have all that was written so far."""
        if self._large_load is not None:
            self._large_load.end()
            self._large_load = None
            self._timelines.put = partial(insert_rows, self.connection, "evidence")

    def change(self, changes: Sequence[Change]) -> None:
        """Bring the tables to what some documents tell now instead of what they told."""
        self.put_in_place()
        replace_readings(self.connection, changes, self.id, self.counts)
        self._forget()
        self.counts.documents += len(changes)
        self._count_unread(change.after for change in changes if change.after)

    def judge_anew(self, document_ids: Sequence[str]) -> None:
        """Bring what documents tell of to what the ranks of their sources say now."""
        self.put_in_place()
        rederive(self.connection, document_ids, self.id, self.counts)
        self._forget()

    def _forget(self) -> None:
        """Read anew what others than ``write`` wrote."""
        self._shared.forget()
        self._timelines.forget()

    def claim(self, sources: Mapping[str, str]) -> None:
        """Let loaded documents that came from no source come from these, and judge them anew."""
        free = [
            key
            for some in chunks(list(sources))
            for key in self.connection.scalars(
                select(DOCUMENTS.c.id).where(
                    DOCUMENTS.c.id.in_(some), DOCUMENTS.c.source_id.is_(None)
                )
            )
        ]
        if free:
            self._credit({key: sources[key] for key in free})
            self.judge_anew(free)

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

    def _credit(self, sources: Mapping[str, str]) -> None:
        rows = [{"key": document, "source": source} for document, source in sources.items()]
        if rows:
            this = DOCUMENTS.c.id == bindparam("key")
            credited = update(DOCUMENTS).where(this).values(source_id=bindparam("source"))
            self.connection.execute(credited, rows)

    def _count_unread(self, batch: Iterable[Records]) -> None:
        self.counts.unread += sum(
            record.table == "sentences" and record.values["status"] == UNREAD
            for records in batch
            for record in records.rows.values()
        )

    def finish(self) -> None:
        """Write what the run did."""
        self.put_in_place()
        c = self.counts
        self.connection.execute(
            update(RUNS).where(RUNS.c.id == self.id).values(
                status=self.status or ("partly_failed" if c.failed else "done"),
                finished_at=dt.datetime.now(dt.UTC),
                documents=c.documents, inserted=c.inserted, updated=c.updated, ended=c.ended,
                unchanged=c.unchanged, unread=c.unread, failed=c.failed,
                read_again=" ".join(sorted(set(self._read_again))) or None,
                accepted_shrink=self.accepted_shrink,
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

    ``on_publish`` is called when nothing but the commit is left. Raises NotAllRead for a strict run
    with failures, DatabaseLocked where another run holds the lock; nothing of either stays.
    """
    with engine.connect() as connection:  # what is not committed when it closes is taken back
        run = Run(connection, command)
        yield run
        if is_strict and run.failures:
            raise NotAllRead(run.failures)
        if not is_dry:
            run.finish()
            on_publish()
            connection.commit()
