"""Sightings: all that loaded documents, old and new, tell of the subjects of a batch."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, func, select

from interparl.loader.load.intervals import Seen
from interparl.loader.load.writer import TABLES, chunks
from interparl.loader.resolve.record import Record, Records, Sighting

DEFAULT_RANK = 100  # of a document that comes from no registered source: sources.rank's default

Subject = tuple[str | None, ...]
Sightings = dict[Subject, list[Seen]]
EVIDENCE, DOCUMENTS, SOURCES = TABLES["evidence"], TABLES["documents"], TABLES["sources"]
ORIGIN = EVIDENCE.join(DOCUMENTS, EVIDENCE.c.document_id == DOCUMENTS.c.id).outerjoin(
    SOURCES, DOCUMENTS.c.source_id == SOURCES.c.id
)


@dataclass(frozen=True)
class Timed:
    """A table of intervals: its subject, its value, and the evidence column that points at it."""

    table: str
    pointer: str
    subject: tuple[str, ...]
    value: tuple[str, ...]


SEATS = Timed("seats", "seat_id", ("delegation_id", "chamber_id"), ("seats",))
TENURES = Timed("tenures", "tenure_id", ("office_id",), ("person_id", "status"))


@dataclass(frozen=True)
class Telling:
    """A document, and what it tells of seats and offices on its day."""

    document_id: str
    seen_on: date
    url: str | None
    sightings: Sequence[Sighting]


def telling(records: Records) -> Telling:
    """What the Records of a document tell of seats and offices."""
    page = records.page
    url = records.rows["documents", page.document_id].values["url"]
    return Telling(page.document_id, page.seen_on, url, tuple(records.sightings))


def told(
    connection: Connection, timed: Timed, batch: Sequence[Telling]
) -> tuple[Sightings, dict[str, Record]]:
    """The sightings of a batch by subject, and the evidence that shows them by key.

    The documents of the batch are in the database already: their sources have the ranks.
    """
    ranks = _ranks(connection, [page.document_id for page in batch if page.sightings])
    out: Sightings = defaultdict(list)
    evidence: dict[str, Record] = {}
    for page in batch:
        for sighting in page.sightings:
            if sighting.table != timed.table or sighting.evidence.id in evidence:
                continue
            evidence[sighting.evidence.id] = sighting.evidence
            value = None if sighting.value[0] is None else sighting.value
            start = sighting.evidence.values["start_offset"]
            key = sighting.evidence.id
            rank = ranks.get(page.document_id, DEFAULT_RANK)
            seen = Seen(page.seen_on, rank, page.url, page.document_id, start, key, value)
            out[sighting.subject].append(seen)
    return out, evidence


def _ranks(connection: Connection, document_ids: Sequence[str]) -> dict[str, int]:
    """The ranks of the documents that came from a registered source."""
    query = select(DOCUMENTS.c.id, SOURCES.c.rank).join(
        SOURCES, DOCUMENTS.c.source_id == SOURCES.c.id
    )
    return {
        key: rank
        for some in chunks(document_ids)
        for key, rank in connection.execute(query.where(DOCUMENTS.c.id.in_(some)))
    }


def is_one_rank(connection: Connection) -> bool:
    """Whether all sources have the rank of documents that come from none."""
    other = select(SOURCES.c.id).where(SOURCES.c.rank != DEFAULT_RANK).limit(1)
    return connection.scalar(other) is None


def vacant_on(connection: Connection, offices: Sequence[str]) -> dict[Subject, date]:
    """The last day on which each office was told to be vacant."""
    query = (
        select(EVIDENCE.c.office_id, func.max(DOCUMENTS.c.seen_on))
        .join(DOCUMENTS, EVIDENCE.c.document_id == DOCUMENTS.c.id)
        .group_by(EVIDENCE.c.office_id)
    )
    return {
        (office,): day
        for some in chunks(offices)
        for office, day in connection.execute(query.where(EVIDENCE.c.office_id.in_(some)))
    }


def stored(connection: Connection, timed: Timed, firsts: Sequence[str]) -> Sightings:
    """The sightings of loaded documents, read back from the evidence.

    ``firsts`` are the delegations, or the offices, that are asked for. What points at an office
    itself says that nobody is in it.
    """
    table = TABLES[timed.table]
    pointed = ORIGIN.join(table, EVIDENCE.c[timed.pointer] == table.c.id)
    columns = [table.c[name] for name in (*timed.subject, *timed.value)]
    width = len(timed.subject)
    out: Sightings = defaultdict(list)
    for seen, rest in _read(connection, pointed, columns, firsts):
        out[rest[:width]].append(replace(seen, value=rest[width:]))
    if timed is TENURES:
        for seen, office in _read(connection, ORIGIN, [EVIDENCE.c.office_id], firsts):
            out[office].append(seen)
    return out


def _read(
    connection: Connection,
    origin: FromClause,
    columns: Sequence[ColumnElement[Any]],
    firsts: Sequence[str],
) -> Iterator[tuple[Seen, tuple[Any, ...]]]:
    """Evidence whose first column is one of ``firsts``: who tells when, and the columns."""
    told_by = (
        DOCUMENTS.c.seen_on, func.coalesce(SOURCES.c.rank, DEFAULT_RANK), DOCUMENTS.c.url,
        DOCUMENTS.c.id, EVIDENCE.c.start_offset, EVIDENCE.c.id,
    )  # fmt: skip
    query = select(*told_by, *columns).select_from(origin)
    for some in chunks(firsts):
        for row in connection.execute(query.where(columns[0].in_(some))):
            day, rank, url, document, start, key, *rest = row
            yield Seen(day, rank, url, document, start, key, value=None), tuple(rest)
