"""Readings: what a document asked for is kept as text, and made Records of again.

A reading holds all rows of its document but what the stored text gives by itself: the words of
sentences and evidence. It is written in one way only, so that equal readings are equal texts; the
database holds it compressed (zlib in Base85), a quarter of the size.
"""

import base64
import json
import zlib
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Date, delete, func, insert, select, update

from interparl.loader.load.writer import TABLES, TOLD, chunks
from interparl.loader.parse.facts import Span
from interparl.loader.resolve.record import Page, Record, Records, Sighting, Values

READINGS, DOCUMENTS = TABLES["readings"], TABLES["documents"]
DATES = {c.name for table in TABLES.values() for c in table.columns if isinstance(c.type, Date)}
AS_BEFORE = ""  # what a run read is what the reading before it says
WORDS = {"documents": "text", "sentences": "text", "evidence": "words"}


def write_reading(records: Records) -> str:
    """The text that ``read_reading`` makes the same Records of, but for decisions by people."""
    rows = [
        [record.table, record.id, _untold(record)]
        for _, record in sorted(records.rows.items(), key=lambda row: row[0])
    ]
    sightings = [
        [s.table, s.subject, s.value, s.evidence.id, _untold(s.evidence)]
        for s in sorted(records.sightings, key=lambda s: (s.table, s.evidence.id))
    ]
    told = [records.page.document_id, records.page.seen_on, rows, sightings]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"), default=date.isoformat)


def _untold(record: Record) -> dict[str, Any]:
    """The columns that are told, without what the text gives."""
    left_out = WORDS.get(record.table)
    return {
        column: value
        for column, value in sorted(record.values.items())
        if value is not None and column != left_out
    }


def read_reading(told: str, text: str) -> Records:
    """The Records of a document, from its reading and its stored text."""
    document_id, seen_on, rows, sightings = json.loads(told)
    told_rows = [Record(table, key, _values(table, values, text)) for table, key, values in rows]
    spans = sorted(
        (row.values["position"], Span(row.values["start_offset"], row.values["end_offset"]))
        for row in told_rows
        if row.table == "sentences"
    )
    page = Page(document_id, date.fromisoformat(seen_on), text, tuple(span for _, span in spans))
    out = Records(page)
    out.rows = {(row.table, row.id): row for row in told_rows}
    out.sightings = [
        Sighting(table, tuple(subject), tuple(value), Record("evidence", key, shown))
        for table, subject, value, key, values in sightings
        for shown in [_values("evidence", values, text)]
    ]
    return out


def _values(table: str, values: dict[str, Any], text: str) -> Values:
    """All columns that a row is told with, typed as the table has them."""
    typed: dict[str, Any] = {
        column: date.fromisoformat(value) if column in DATES else value
        for column, value in values.items()
    }
    if table == "documents":
        typed["text"] = text
    elif table in WORDS:
        typed[WORDS[table]] = text[values["start_offset"] : values["end_offset"]]
    return dict.fromkeys(TOLD[table]) | typed


def keep_readings(connection: Connection, batch: Sequence[Records], run_id: int) -> None:
    """Store what a run read of some documents."""
    rows = [{"document_id": r.page.document_id, "run_id": run_id, "told": pack(r)} for r in batch]
    if rows:
        connection.execute(insert(READINGS), rows)


def pack(records: Records) -> str:
    """The reading of a document as the database holds it."""
    return base64.b85encode(zlib.compress(write_reading(records).encode())).decode("ascii")


def unpack(told: str) -> str:
    """The text of a reading that the database holds."""
    return zlib.decompress(base64.b85decode(told)).decode()


def keep_anew(connection: Connection, told: Records, run_id: int) -> None:
    """Store what holds of a document in place of what a run read of it."""
    ours = (READINGS.c.document_id == told.page.document_id, READINGS.c.run_id == run_id)
    connection.execute(update(READINGS).where(*ours).values(told=pack(told)))


def confirm_readings(connection: Connection, document_ids: Sequence[str], run_id: int) -> None:
    """Note that a run read documents again as a run before it did, which may be undone.

    Of a document that tells what it told when it was new nothing need be noted.
    """
    ours = select(READINGS.c.document_id).where(READINGS.c.run_id == run_id)
    for some in chunks(document_ids):
        changed = (
            select(READINGS.c.document_id)
            .join(DOCUMENTS, READINGS.c.document_id == DOCUMENTS.c.id)
            .where(READINGS.c.document_id.in_(some), READINGS.c.run_id > DOCUMENTS.c.run_id)
            .where(READINGS.c.run_id < run_id, READINGS.c.document_id.not_in(ours))
            .distinct()
        )
        rows = [
            {"document_id": key, "run_id": run_id, "told": AS_BEFORE}
            for key in connection.scalars(changed)
        ]
        if rows:
            connection.execute(insert(READINGS), rows)


def drop_reading(connection: Connection, document_id: str, run_id: int) -> None:
    """Forget what a run read of a document; a later run that read the same keeps it."""
    of_document = READINGS.c.document_id == document_id
    theirs = (of_document, READINGS.c.run_id == run_id)
    told = connection.scalar(select(READINGS.c.told).where(*theirs))
    connection.execute(delete(READINGS).where(*theirs))
    later = select(func.min(READINGS.c.run_id)).where(of_document, READINGS.c.run_id > run_id)
    heir = (of_document, READINGS.c.run_id == connection.scalar(later))
    if told:
        as_before = READINGS.c.told == AS_BEFORE
        connection.execute(update(READINGS).where(*heir, as_before).values(told=told))


def readings_of(connection: Connection, document_id: str) -> Iterator[tuple[int, Records]]:
    """What each run read of a document, but for those that read it as before."""
    query = (
        select(READINGS.c.run_id, READINGS.c.told, DOCUMENTS.c.text)
        .join(DOCUMENTS, READINGS.c.document_id == DOCUMENTS.c.id)
        .where(DOCUMENTS.c.id == document_id, READINGS.c.told != AS_BEFORE)
    )
    for run_id, told, text in connection.execute(query).all():
        yield run_id, read_reading(unpack(told), text)


def live_readings(connection: Connection, document_ids: Sequence[str]) -> Iterator[Records]:
    """What holds of some documents: of each the reading of the latest run, in no order."""
    query = (
        select(READINGS.c.document_id, READINGS.c.told, DOCUMENTS.c.text)
        .join(DOCUMENTS, READINGS.c.document_id == DOCUMENTS.c.id)
        .where(READINGS.c.told != AS_BEFORE)
        .order_by(READINGS.c.run_id)
    )
    for some in chunks(document_ids):
        latest = {
            key: (told, text)
            for key, told, text in connection.execute(query.where(DOCUMENTS.c.id.in_(some)))
        }
        for told, text in latest.values():
            yield read_reading(unpack(told), text)
