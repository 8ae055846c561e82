"""Rows of intervals: those of a subject are brought to what its timeline says now."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, delete, select, update

from interparl.loader.load.bulk import Row, insert_rows, plain
from interparl.loader.load.counts import Counts
from interparl.loader.load.sightings import EVIDENCE, Subject, Timed
from interparl.loader.load.writer import TABLES, TOLD, chunks, update_rows
from interparl.loader.resolve.record import Record

Rows = dict[str, dict[str, Any]]  # key -> the other columns
Put = Callable[[Sequence[str], Sequence[Row]], None]  # inserts rows of some columns


def read_rows(connection: Connection, timed: Timed, subjects: Collection[Subject]) -> Rows:
    """The rows that there are of some subjects."""
    table = TABLES[timed.table]
    first = table.c[timed.subject[0]]
    firsts = sorted({subject[0] for subject in subjects if subject[0]})
    columns = [column.name for column in table.columns if column.name != "id"]
    query = select(table.c.id, *(table.c[name] for name in columns))
    at = [columns.index(name) for name in timed.subject]
    return {
        key: dict(zip(columns, row, strict=True))
        for some in chunks(firsts)
        for key, *row in connection.execute(query.where(first.in_(some)))
        if tuple([row[place] for place in at]) in subjects
    }


def _place(row: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """What may be in the way of other rows: all but when it was last seen."""
    return {c: value for c, value in row.items() if c != "last_seen_on"} if row else None


@contextmanager
def write_rows(
    connection: Connection, timed: Timed, before: Rows, after: Rows, counts: Counts
) -> Iterator[None]:
    """Insert and update rows, then let the block point evidence at them, then delete the rest."""
    table = TABLES[timed.table]
    changed = [
        key for key, row in before.items() if after.get(key) is not row and after.get(key) != row
    ]
    # One open row a subject: those that change step aside before others take their place.
    for some in chunks([key for key in changed if _place(before[key]) != _place(after.get(key))]):
        connection.execute(update(table).where(table.c.id.in_(some)).values(is_shown=False))
    kept = [key for key in changed if key in after]
    update_rows(connection, table, [{"key": key, **after[key]} for key in kept], counts)
    new = [(key, row) for key, row in after.items() if key not in before]
    if new:
        columns = list(new[0][1])
        made = [plain((key, *(row[column] for column in columns))) for key, row in new]
        insert_rows(connection, timed.table, ["id", *columns], made)
    yield
    gone = [key for key in changed if key not in after]
    for some in chunks(gone):
        connection.execute(delete(table).where(table.c.id.in_(some)))
    ended = [key for key in kept if before[key]["valid_to"] is None and after[key]["valid_to"]]
    counts.inserted += len(new)
    counts.unchanged += len(before) - len(changed)
    counts.ended += len(ended) + len(gone)


def point(
    connection: Connection,
    timed: Timed,
    points: Mapping[str, str | None],
    evidence: Mapping[str, Record],
    run_id: int,
    counts: Counts,
    put: Put,
) -> None:
    """Let each piece of evidence, new or old, point at the interval that it now belongs to.

    ``put`` inserts the new pieces.
    """
    columns = ["id", *(name for name in TOLD["evidence"] if name != timed.pointer)]
    new = [
        plain((key, *(row.values[name] for name in columns[1:]), run_id, points[key]))
        for key, row in evidence.items()
    ]
    put([*columns, "run_id", timed.pointer], new)
    counts.inserted += len(new)
    old = [key for key in points if key not in evidence]
    pointer = EVIDENCE.c[timed.pointer]
    moved = [
        {"key": key, timed.pointer: points[key]}
        for some in chunks(old)
        for key, target in connection.execute(
            select(EVIDENCE.c.id, pointer).where(EVIDENCE.c.id.in_(some))
        )
        if points[key] != target
    ]
    update_rows(connection, EVIDENCE, moved, counts)
