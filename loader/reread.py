"""Read stored documents again: after better rules, other decisions, or a run taken back.

The texts are in the database, so nothing is fetched. What a document tells now takes the place of
what it told, in one transaction; where it tells the same, nothing is written.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date

from sqlalchemy import Connection, Engine, RowMapping, delete, select

from interparl.loader.load.decisions import documents_of, take_decisions_back
from interparl.loader.load.differences import Difference, differences
from interparl.loader.load.readings import (
    READINGS,
    confirm_readings,
    keep_readings,
    live_readings,
    write_reading,
)
from interparl.loader.load.replace import Change
from interparl.loader.load.run import DOCUMENTS, RUNS, Run, open_run
from interparl.loader.load.undo import check_undoable, take_back
from interparl.loader.pace import Pace
from interparl.loader.parse.stages import try_parse
from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from interparl.loader.readers import Terms, read_document
from interparl.loader.resolve.record import Records

BATCH = 100  # documents that are read again together


def rebuild(
    engine: Engine,
    *,
    command: str,
    is_dry: bool = False,
    on_difference: Callable[[Difference], None] = lambda _: None,
    on_progress: Callable[[Pace], None] = lambda _: None,
    on_publish: Callable[[], None] = lambda: None,
) -> Run:
    """Parse all stored documents again, in one transaction; gives the run with its counts.

    ``on_difference`` is told each fact that is not as it was, ``on_progress`` how far it
    has come. A document on which a rule breaks keeps what it told, and is a failure of the run.
    Raises as ``pipeline.load``.
    """
    with open_run(engine, command, is_dry=is_dry, on_publish=on_publish) as run:
        documents = list(run.connection.scalars(select(DOCUMENTS.c.id).order_by(DOCUMENTS.c.id)))
        for change in read_again(run, documents, on_progress):
            for difference in differences(change):
                on_difference(difference)
    return run


def undo(
    engine: Engine,
    number: int,
    *,
    command: str,
    is_dry: bool = False,
    on_publish: Callable[[], None] = lambda: None,
) -> Run:
    """Take a run back, in one transaction; gives the run that did so. Raises NotUndoable."""
    with open_run(engine, command, is_dry=is_dry, on_publish=on_publish) as run:
        check_undoable(run.connection, number)
        keys = take_decisions_back(run, number)
        concerned = documents_of(run.connection, keys)
        take_back(run, number)
        for _ in read_again(run, concerned):
            pass
    return run


def read_again(
    run: Run, documents: Sequence[str], on_progress: Callable[[Pace], None] = lambda _: None
) -> Iterator[Change]:
    """Parse and resolve stored documents again; gives those that tell something else, as written.

    A document of the list that is not there (any more) is passed over.
    """
    for at in range(0, len(documents), BATCH):
        some = documents[at : at + BATCH]
        stored = read_stored(run.connection, some)
        before = {told.page.document_id: told for told in live_readings(run.connection, some)}
        changes, as_before, unread = [], [], 0
        for row in stored:
            after = _read(run, row)
            if after is None:
                unread += 1
                continue
            told = before.get(row["id"])
            if told is None:  # of an older version of the program, which kept no reading
                keep_readings(run.connection, [after], run.id)
            elif write_reading(told) != write_reading(after):
                changes.append(Change(told, after))
            else:
                as_before.append(row["id"])
        _keep(run, [change.after for change in changes if change.after])
        confirm_readings(run.connection, as_before, run.id)
        run.change(changes)
        run.leave(len(stored) - len(changes) - unread)
        yield from changes
        done = at + len(some)
        on_progress(Pace(done, len(run.failures), done=done, whole=len(documents)))


def read_stored(connection: Connection, documents: Sequence[str]) -> Sequence[RowMapping]:
    """The rows of some documents, with the start of the run that brought each."""
    query = (
        select(DOCUMENTS, RUNS.c.started_at)
        .join(RUNS, DOCUMENTS.c.run_id == RUNS.c.id)
        .where(DOCUMENTS.c.id.in_(documents))
        .order_by(DOCUMENTS.c.id)
    )
    return connection.execute(query).mappings().all()


def stored_document(row: RowMapping) -> Document:
    """A document as it was read first, from its row."""
    return Document(
        row["text"], row["file_name"] or "-", row["url"], row["header_title"],
        row["header_published"], row["retrieved_on"], row["encoding"],
    )  # fmt: skip


def _read(run: Run, row: RowMapping) -> Records | None:
    """What a stored document tells now; None, and a failure of the run, where a rule breaks."""
    told = read_document(stored_document(row), Terms(_loaded_on(row), run.identities), try_parse)
    if isinstance(told, Failure):
        run.fail(Failure(row["url"] or row["file_name"] or row["id"], told.reason))
        return None
    return told


def _loaded_on(row: RowMapping) -> date:
    """The day on which a document was first loaded."""
    if row["seen_basis"] == "loaded":
        day: date = row["seen_on"]
        return day
    loaded: date = row["started_at"].astimezone(UTC).date()
    return loaded


def _keep(run: Run, told: Sequence[Records]) -> None:
    """Store what is read now; of one run a document has one reading."""
    for records in told:
        ours = (READINGS.c.document_id == records.page.document_id, READINGS.c.run_id == run.id)
        run.connection.execute(delete(READINGS).where(*ours))
    keep_readings(run.connection, told, run.id)
