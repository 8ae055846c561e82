"""The writer: merges Records into the tables and says what it wrote."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Table, bindparam, insert, select, update

from interparl.loader.load.counts import Counts
from interparl.loader.resolve.merge import merge
from interparl.loader.resolve.record import Records
from interparl.schema.tables import Base

# Parents before children: foreign keys hold after every statement.
ORDER = (
    "states", "bodies", "organizations", "parliaments", "chambers", "delegations", "persons",
    "offices", "documents", "sentences", "aliases", "websites", "events", "event_participants",
    "figures", "evidence",
)  # fmt: skip
OF_A_RUN = frozenset({"documents", "evidence"})  # tables that tell which run wrote a row first
CHUNK = 500  # keys in one SELECT … IN; below SQLite's limit of variables
TABLES = Base.metadata.tables


def write(connection: Connection, batch: Sequence[Records], run_id: int, counts: Counts) -> None:
    """Insert what is new and update what differs; rows that say the same are left alone."""
    rows = _combine(batch)
    for name in ORDER:
        given = {"run_id": run_id} if name in OF_A_RUN else {}
        upsert(connection, TABLES[name], rows[name], given, counts)


def _combine(batch: Sequence[Records]) -> dict[str, dict[str, dict[str, Any]]]:
    rows: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
    for records in batch:
        for (table, key), record in records.rows.items():
            there = rows[table].get(key)
            rows[table][key] = merge(table, there, record.values) if there else {**record.values}
    return rows


def upsert(
    connection: Connection,
    table: Table,
    rows: dict[str, dict[str, Any]],
    given: dict[str, int],
    counts: Counts,
) -> None:
    """Bring rows (primary key -> other columns) into a table; ``given`` goes into new ones."""
    (key_column,) = table.primary_key.columns
    there = dict(_existing(connection, table, list(rows)))
    new = [{key_column.name: key, **rows[key], **given} for key in rows if key not in there]
    if new:
        connection.execute(insert(table), new)
    changed = []
    for key, old in there.items():
        stored = {column: old[column] for column in rows[key]}
        merged = merge(table.name, stored, rows[key])
        if merged != stored:
            changed.append({"key": key, **merged})
    update_rows(connection, table, changed, counts)
    counts.inserted += len(new)
    counts.unchanged += len(there) - len(changed)


def update_rows(
    connection: Connection, table: Table, changed: Sequence[dict[str, Any]], counts: Counts
) -> None:
    """Update rows given as ``key`` and the columns to set, the same columns in each."""
    if changed:
        (key_column,) = table.primary_key.columns
        columns = [column for column in changed[0] if column != "key"]
        connection.execute(
            update(table)
            .where(key_column == bindparam("key"))
            .values({column: bindparam(f"new_{column}") for column in columns}),
            [{"key": row["key"], **{f"new_{c}": row[c] for c in columns}} for row in changed],
        )
    counts.updated += len(changed)


def _existing(
    connection: Connection, table: Table, keys: Sequence[str]
) -> Iterator[tuple[str, dict[str, Any]]]:
    (key_column,) = table.primary_key.columns
    for some in chunks(keys):
        for row in connection.execute(select(table).where(key_column.in_(some))).mappings():
            yield row[key_column.name], dict(row)


def chunks(keys: Sequence[str]) -> Iterable[Sequence[str]]:
    """Keys in lots that fit one statement."""
    return (keys[at : at + CHUNK] for at in range(0, len(keys), CHUNK))


def known(connection: Connection, table: str, keys: Sequence[str]) -> set[str]:
    """Which of the keys a table has."""
    (key_column,) = TABLES[table].primary_key.columns
    return {
        key
        for some in chunks(keys)
        for key in connection.scalars(select(key_column).where(key_column.in_(some)))
    }
