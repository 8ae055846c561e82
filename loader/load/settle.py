"""Settle: what a row is when some document no longer tells it.

A row is the merge of all that documents tell of it (``resolve.merge``), and the merge of more is
never less. So the first documents whose tellings together give the row as it stands show that it
stands rightly; only a row that changes, or goes, needs all of its documents.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from sqlalchemy import ColumnElement, Connection, delete, or_, select, update

from interparl.loader.load.counts import Counts
from interparl.loader.load.readings import live_readings
from interparl.loader.load.writer import ORDER, TABLES, Address, chunks, update_rows
from interparl.loader.resolve.merge import merge
from interparl.loader.resolve.record import Record, Values

Rows = Mapping[Address, Record]
EVIDENCE, TENURES, BODIES = TABLES["evidence"], TABLES["tenures"], TABLES["bodies"]
# Which column of evidence points at a row; what is a body by its key shares that of bodies.
POINTERS = {
    "states": "state_code", "bodies": "body_id", "organizations": "body_id",
    "parliaments": "body_id", "chambers": "body_id", "delegations": "body_id",
    "persons": "person_id", "websites": "website_id", "events": "event_id",
    "event_participants": "event_participant_id", "figures": "figure_id",
}  # fmt: skip
OWNERS = ("state_code", "body_id", "person_id")  # of aliases
PAGE = 50  # documents that are looked at together
KEPT = 500  # readings that are kept at hand


class Settling:
    """Rows that are no longer told as they were: what they are now, and which are gone."""

    def __init__(self, connection: Connection, told_now: Mapping[str, Rows]) -> None:
        """``told_now`` are the rows of documents that are being read anew, by document."""
        self.connection = connection
        self.told_now = told_now
        self._read = lru_cache(KEPT)(self._read_one)

    def settle(self, lost: Sequence[Address], counts: Counts) -> list[Address]:
        """Bring rows to what is left of them; gives those that nothing tells any more."""
        gone = []
        for table, key in lost:
            there = self._stored(table, key)
            if there is None:
                continue
            now = self._merged(table, key, there)
            if now is None:
                gone.append((table, key))
            elif now != {column: there[column] for column in now}:
                update_rows(self.connection, TABLES[table], [{"key": key, **now}], counts)
        return gone

    def _stored(self, table: str, key: str) -> Values | None:
        (key_column,) = TABLES[table].primary_key.columns
        query = select(TABLES[table]).where(key_column == key)
        row = self.connection.execute(query).mappings().first()
        return None if row is None else dict(row)

    def _merged(self, table: str, key: str, there: Values) -> Values | None:
        now: Values | None = None
        for told in self._tellings(table, key, there):
            now = told if now is None else merge(table, now, told)
            if now == {column: there[column] for column in now}:
                break
        return now

    def _tellings(self, table: str, key: str, there: Values) -> Iterator[Values]:
        for rows in self.told_now.values():
            if (table, key) in rows:
                yield rows[table, key].values
        for document in self._tellers(table, key, there):
            if document not in self.told_now and (table, key) in (rows := self._read(document)):
                yield rows[table, key].values

    def _tellers(self, table: str, key: str, there: Values) -> Iterator[str]:
        """The documents whose evidence shows a row, or of an alias what it stands for."""
        query = select(EVIDENCE.c.document_id).where(_shows(table, key, there)).distinct()
        query, after = query.order_by(EVIDENCE.c.document_id).limit(PAGE), ""
        while some := list(self.connection.scalars(query.where(EVIDENCE.c.document_id > after))):
            yield from some
            after = some[-1]

    def _read_one(self, document: str) -> Rows:
        return {
            a: r
            for read in live_readings(self.connection, [document])
            for a, r in read.rows.items()
        }


def _shows(table: str, key: str, there: Values) -> ColumnElement[bool]:
    if table == "offices":
        held = select(TENURES.c.id).where(TENURES.c.office_id == key)
        return or_(EVIDENCE.c.office_id == key, EVIDENCE.c.tenure_id.in_(held))
    if table == "aliases":
        (owner,) = (column for column in OWNERS if there[column] is not None)
        return EVIDENCE.c[owner].is_not_distinct_from(there[owner])
    return EVIDENCE.c[POINTERS[table]].is_not_distinct_from(key)


def delete_rows(connection: Connection, gone: Sequence[Address], counts: Counts) -> None:
    """Delete rows, what refers to others before the others."""
    for name in reversed(ORDER):
        keys = [key for table, key in gone if table == name]
        (key_column,) = TABLES[name].primary_key.columns
        for some in chunks(keys):
            if name == "bodies":  # parts and wholes may go together
                ours = BODIES.c.id.in_(some)
                connection.execute(update(BODIES).where(ours).values(parent_id=None))
        for some in chunks(keys):
            connection.execute(delete(TABLES[name]).where(key_column.in_(some)))
        counts.ended += len(keys)
