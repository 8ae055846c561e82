"""Undo: what a run brought is taken back, as if it had never been.

A document goes that no other run read. One that a later run read again stays, and is that run's
from now on: without a date of its own it speaks for the day of that run. A document that the run
only read anew gets back what the run before told of it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, func, select, update

from interparl.loader.load.readings import (
    AS_BEFORE,
    READINGS,
    drop_reading,
    keep_anew,
    live_readings,
    readings_of,
)
from interparl.loader.load.replace import Change
from interparl.loader.load.run import DOCUMENTS, RUNS, Run
from interparl.loader.load.writer import TABLES
from interparl.loader.resolve.record import Record, Records
from interparl.schema.errors import InterparlError

EVIDENCE, DECISIONS = TABLES["evidence"], TABLES["decisions"]
BATCH = 100  # documents that are taken back together


class NotUndoable(InterparlError):
    """There is no such run, or it can't be taken back (again)."""

    exit_code = 2


def take_back(run: Run, number: int) -> None:
    """Take back what run ``number`` read, and mark it; ``run`` is the one that does so.

    Raises NotUndoable.
    """
    connection = run.connection
    check_undoable(connection, number)
    later = _read_again(connection, number, run.id)
    for batch in _of_run(connection, number):
        run.change(list(_changes(connection, batch, number, later)))
    connection.execute(delete(READINGS).where(READINGS.c.run_id == number))
    connection.execute(update(RUNS).where(RUNS.c.id == number).values(undone_by=run.id))


def check_undoable(connection: Connection, number: int) -> None:
    """Raise NotUndoable for a run that is not there, is undone, or did nothing but undo."""
    row = connection.execute(select(RUNS).where(RUNS.c.id == number)).mappings().first()
    if row is None or row["status"] == "running":
        raise NotUndoable(f"no run {number}; `interparl runs list` lists them")
    if row["undone_by"] is not None:
        raise NotUndoable(f"run {number} is undone already, by run {row['undone_by']}")
    if connection.scalar(select(RUNS.c.id).where(RUNS.c.undone_by == number)):
        raise NotUndoable(f"run {number} took another back; load the documents again instead")


def _read_again(connection: Connection, number: int, own: int) -> dict[str, tuple[int, date]]:
    """The first other run that read each document again, and the day of that run."""
    query = select(RUNS.c.id, RUNS.c.started_at, RUNS.c.read_again).where(
        RUNS.c.id.not_in([number, own]), RUNS.c.undone_by.is_(None), RUNS.c.read_again.is_not(None)
    )
    out: dict[str, tuple[int, date]] = {}
    for other, started, told in connection.execute(query.order_by(RUNS.c.id)):
        for document in told.split():
            out.setdefault(document, (other, _day(started)))
    return out


def _day(moment: datetime) -> date:
    return moment.astimezone(UTC).date()


def _of_run(connection: Connection, number: int) -> Iterator[list[RowMapping]]:
    """The documents that a run brought, or read anew, in lots."""
    read_anew = select(READINGS.c.document_id).where(READINGS.c.run_id == number)
    query = select(DOCUMENTS.c.id, DOCUMENTS.c.run_id).where(
        (DOCUMENTS.c.run_id == number) | DOCUMENTS.c.id.in_(read_anew)
    )
    found = connection.execute(query.order_by(DOCUMENTS.c.id)).mappings().all()
    for at in range(0, len(found), BATCH):
        yield list(found[at : at + BATCH])


def _changes(
    connection: Connection,
    batch: Sequence[RowMapping],
    number: int,
    later: dict[str, tuple[int, date]],
) -> Iterator[Change]:
    """What becomes of documents; their readings are those that hold without the run."""
    before = {
        read.page.document_id: read for read in live_readings(connection, [d["id"] for d in batch])
    }
    stay = [d for d in batch if d["run_id"] != number or d["id"] in later]
    for document in stay:
        if document["run_id"] == number:
            _pass_on(connection, document["id"], number, *later[document["id"]])
        else:
            drop_reading(connection, document["id"], number)
    after = {
        read.page.document_id: read for read in live_readings(connection, [d["id"] for d in stay])
    }
    for document in batch:
        key = document["id"]
        if key not in before:
            raise NotUndoable(f"nothing is kept of what {key} told; run `interparl rebuild` first")
        yield Change(before[key], after.get(key))


def _pass_on(connection: Connection, document: str, number: int, other: int, day: date) -> None:
    """Give a document to the run that read it again, with what it told then, as of that day.

    What runs after that one read of it stays theirs.
    """
    of_document = READINGS.c.document_id == document
    till_then = (of_document, READINGS.c.run_id <= other)
    held = connection.scalar(
        select(func.max(READINGS.c.run_id)).where(*till_then, READINGS.c.told != AS_BEFORE)
    )
    connection.execute(delete(READINGS).where(*till_then, READINGS.c.run_id != held))
    connection.execute(update(READINGS).where(*till_then).values(run_id=other))
    for run_id, told in readings_of(connection, document):
        if told.rows["documents", document].values["seen_basis"] == "loaded":
            keep_anew(connection, seen_on(told, day), run_id)
    connection.execute(update(DOCUMENTS).where(DOCUMENTS.c.id == document).values(run_id=other))
    ours = (EVIDENCE.c.document_id == document, EVIDENCE.c.run_id == number)
    connection.execute(update(EVIDENCE).where(*ours).values(run_id=other))


def seen_on(told: Records, day: date) -> Records:
    """What an undated document tells when it was first loaded on another day."""

    def dated(record: Record) -> Record:
        days: dict[str, Any] = {}
        if record.table == "documents":
            days = {"seen_on": day}
        elif record.table == "websites":
            days = {"valid_from": day, "last_seen_on": day}
        return replace(record, values={**record.values, **days})

    rows = {address: dated(record) for address, record in told.rows.items()}
    return replace(told, page=replace(told.page, seen_on=day), rows=rows)
