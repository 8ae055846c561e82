"""Replace: what documents told gives way to what they tell now, or to nothing.

Undoing a run, reading anew after better rules, and decisions on who is who all come to this. Only
rows that come out different are written.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Table, delete, insert, update

from interparl.loader.load.counts import Counts
from interparl.loader.load.settle import Settling, delete_rows
from interparl.loader.load.sightings import Subject, telling
from interparl.loader.load.timelines import Timelines
from interparl.loader.load.writer import (
    ORDER,
    OWN,
    TABLES,
    Address,
    SharedRows,
    chunks,
    update_rows,
)
from interparl.loader.resolve.merge import merge
from interparl.loader.resolve.record import Record, Records

EVIDENCE, SENTENCES, DOCUMENTS = (TABLES[name] for name in ("evidence", "sentences", "documents"))
# What a page knows of the version that was read from it; without, it is read anew.
FORGOTTEN = ("document_id", "content_hash", "etag", "last_modified", "final_address")
POINTERS = frozenset({"seat_id", "tenure_id"})  # set when the intervals are made


@dataclass(frozen=True)
class Change:
    """A document, what it told, and what it tells now; None: it goes, with its text."""

    before: Records
    after: Records | None

    @property
    def document_id(self) -> str:
        """The key of the document."""
        return self.before.page.document_id


def replace_readings(
    connection: Connection, changes: Sequence[Change], run_id: int, counts: Counts
) -> None:
    """Bring all tables to what the documents tell now.

    Their readings must be those that hold from now on; the row of a document that goes is deleted
    with its readings. ``counts`` gets what was written.
    """
    lost, new = _compare(changes)
    kept = [change.after for change in changes if change.after]
    touched = _touched(changes, {key for table, key in (*lost, *new) if table == "offices"})
    _delete_untold(connection, EVIDENCE, _evidence, changes, counts)
    shared = SharedRows(connection)
    for name in ORDER:
        if name in OWN:
            _overwrite(connection, TABLES[name], changes, run_id, counts)
        else:
            told = {address: r.values for address, r in new.items() if address[0] == name}
            shared.merge([told], counts)
    # Only now: evidence that stays may have stood in one of them.
    _delete_untold(connection, SENTENCES, _sentences, changes, counts)
    settling = Settling(connection, {r.page.document_id: r.rows for r in kept})
    gone = settling.settle(lost, counts)
    fresh = [telling(_new_sightings(change, change.after)) for change in changes if change.after]
    Timelines(connection).write(fresh, run_id, counts, touched)
    delete_rows(connection, gone, counts)
    _delete_documents(connection, [c.document_id for c in changes if c.after is None], counts)


def _compare(changes: Sequence[Change]) -> tuple[list[Address], dict[Address, Record]]:
    """Shared rows that a document no longer tells so, and those that it tells anew."""
    lost: dict[Address, None] = {}
    new: dict[Address, Record] = {}
    for change in changes:
        before, after = change.before.rows, change.after.rows if change.after else {}
        for address, record in before.items():
            if address[0] not in OWN and after.get(address) != record:
                lost[address] = None
        for address, record in after.items():
            if address[0] not in OWN and before.get(address) != record:
                there = new.get(address)
                values = merge(address[0], there.values, record.values) if there else record.values
                new[address] = replace(record, values=values)
    return sorted(lost, key=lambda a: (ORDER.index(a[0]), a[1])), new


def _touched(changes: Sequence[Change], offices: Collection[str]) -> dict[str, set[Subject]]:
    """Subjects of intervals of which any sighting came, went, or got another day.

    ``offices`` are those of which something else is told: it may be that they have one holder.
    """
    out: dict[str, set[Subject]] = {"seats": set(), "tenures": {(office,) for office in offices}}
    for change in changes:
        before = {s.evidence.id: s for s in change.before.sightings}
        after = {s.evidence.id: s for s in change.after.sightings} if change.after else {}
        is_same_day = change.after and change.after.page.seen_on == change.before.page.seen_on
        for key in before.keys() | after.keys():
            if not is_same_day or key not in before or key not in after:
                told = before.get(key) or after[key]
                out[told.table].add(told.subject)
    return out


def _delete_untold(
    connection: Connection,
    table: Table,
    rows: Callable[[Records | None], dict[str, Record]],
    changes: Sequence[Change],
    counts: Counts,
) -> None:
    """Delete the evidence, or the sentences, that the documents do not tell any more."""
    gone = sorted({
        key for change in changes for key in rows(change.before).keys() - rows(change.after).keys()
    })  # fmt: skip
    for some in chunks(gone):
        connection.execute(delete(table).where(table.c.id.in_(some)))
    counts.ended += len(gone)


def _evidence(told: Records | None) -> dict[str, Record]:
    """The evidence that a document gives, that of its sightings too, by key."""
    if told is None:
        return {}
    own = {key: record for (table, key), record in told.rows.items() if table == "evidence"}
    seen = {s.evidence.id: s.evidence for s in reversed(told.sightings)}  # the first one counts
    return own | seen


def _sentences(told: Records | None) -> dict[str, Record]:
    rows = told.rows if told else {}
    return {key: record for (table, key), record in rows.items() if table == "sentences"}


def _overwrite(
    connection: Connection, table: Table, changes: Sequence[Change], run_id: int, counts: Counts
) -> None:
    """Bring rows of the documents themselves to what is told now; nobody else tells of them."""
    new, changed = [], []
    for change in changes:
        for record, before in _pairs(table.name, change):
            if before is None:
                given = {"run_id": run_id} if table is EVIDENCE else {}
                new.append({"id": record.id, **record.values, **given})
            elif before != record:
                values = {c: v for c, v in record.values.items() if c not in POINTERS}
                changed.append({"key": record.id, **values})
    if new:
        connection.execute(insert(table), new)
    update_rows(connection, table, changed, counts)
    counts.inserted += len(new)


def _pairs(table: str, change: Change) -> Iterator[tuple[Record, Record | None]]:
    """Each row that is told now, with what it was; new sightings come with their intervals."""
    if change.after is None:
        return
    sighted = {s.evidence.id for s in change.after.sightings} if table == "evidence" else set()
    before = {key: r for (name, key), r in change.before.rows.items() if name == table}
    after = {key: r for (name, key), r in change.after.rows.items() if name == table}
    if table == "evidence":
        before, after = _evidence(change.before), _evidence(change.after)
    for key, record in after.items():
        if key in before or key not in sighted:
            yield record, before.get(key)


def _new_sightings(change: Change, after: Records) -> Records:
    """What a document tells now, with those sightings alone that it did not tell before."""
    before = {s.evidence.id for s in change.before.sightings}
    return replace(after, sightings=[s for s in after.sightings if s.evidence.id not in before])


def _delete_documents(connection: Connection, keys: Sequence[str], counts: Counts) -> None:
    pages, readings = TABLES["pages"], TABLES["readings"]
    for some in chunks(keys):
        theirs = pages.c.document_id.in_(some)
        connection.execute(update(pages).where(theirs).values(dict.fromkeys(FORGOTTEN)))
        connection.execute(delete(readings).where(readings.c.document_id.in_(some)))
        connection.execute(delete(DOCUMENTS).where(DOCUMENTS.c.id.in_(some)))
    counts.ended += len(keys)
