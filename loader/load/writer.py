"""The writer: merges Records into the tables and says what it wrote."""

from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, bindparam, select, update

from interparl.loader.load.bulk import insert_rows, plain
from interparl.loader.load.counts import Counts
from interparl.loader.resolve.merge import merge
from interparl.loader.resolve.record import Values
from interparl.schema.tables import Base

Address = tuple[str, str]  # table and key of a row

# Parents before children: foreign keys hold after every statement.
ORDER = (
    "states", "bodies", "organizations", "parliaments", "chambers", "delegations", "persons",
    "offices", "documents", "sentences", "aliases", "websites", "events", "event_participants",
    "figures", "evidence",
)  # fmt: skip
OWN = ("documents", "sentences", "evidence")  # tables whose rows belong to one document
NAMED_BODIES = ("organizations", "parliaments", "chambers", "delegations")  # name as bodies have it
REMEMBERED = 10_000  # rows that a run has at hand
CHUNK = 500  # keys in one SELECT … IN; below SQLite's limit of variables
TABLES = Base.metadata.tables
# What Records tell of each table; the rest is the run's, or the intervals'.
GIVEN = {"documents": {"run_id", "source_id"}, "evidence": {"run_id"}}
TOLD = {
    name: [c.name for c in table.columns if not c.primary_key and c.name not in GIVEN.get(name, ())]
    for name, table in TABLES.items()
}


class SharedRows:
    """The rows that documents share, and, for as long as a run writes, how they stand."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._at_hand: OrderedDict[Address, Values] = OrderedDict()

    def forget(self) -> None:
        """Read all anew: somebody else wrote."""
        self._at_hand.clear()

    def merge(self, told: Iterable[Mapping[Address, Values]], counts: Counts) -> set[Address]:
        """Insert what is new and update what differs; rows that say the same are left alone.

        Gives those that were there and changed.
        """
        rows = _combine(told)
        changed: set[Address] = set()
        for name in ORDER:
            if name in rows:
                changed.update((name, key) for key in self._merge(TABLES[name], rows[name], counts))
        while len(self._at_hand) > REMEMBERED:
            self._at_hand.popitem(last=False)
        return changed

    def _merge(self, table: Table, rows: Mapping[str, Values], counts: Counts) -> list[str]:
        there = self._there(table, rows)
        new = [key for key in rows if key not in there]
        if table.name == "bodies":
            new = _wholes_first(new, rows)
        if new:  # first, since what is there may become part of it
            (key_column,) = table.primary_key.columns
            columns = list(rows[new[0]])
            made = [plain((key, *(rows[key][column] for column in columns))) for key in new]
            insert_rows(self.connection, table.name, [key_column.name, *columns], made)
            self._at_hand.update(((table.name, key), rows[key]) for key in new)
        changed = []
        for key, stored in there.items():
            merged = _merged(table.name, stored, rows[key])
            if merged is not None:
                changed.append({"key": key, **merged})
                self._at_hand[table.name, key] = {**stored, **merged}
        update_rows(self.connection, table, changed, counts)
        if table.name == "bodies":  # a name that changes, changes in these by itself
            for row in changed:
                for name in NAMED_BODIES:
                    self._at_hand.pop((name, row["key"]), None)
        counts.inserted += len(new)
        counts.unchanged += len(there) - len(changed)
        return [row["key"] for row in changed]

    def _there(self, table: Table, rows: Mapping[str, Values]) -> dict[str, Values]:
        """The rows of some keys that are there."""
        out: dict[str, Values] = {}
        asked = []
        for key in rows:
            stored = self._at_hand.get((table.name, key))
            if stored is None:
                asked.append(key)
            else:
                self._at_hand.move_to_end((table.name, key))
                out[key] = stored
        for key, stored in _existing(self.connection, table, asked):
            self._at_hand[table.name, key] = out[key] = stored
        return out


def _wholes_first(keys: Sequence[str], rows: Mapping[str, Values]) -> list[str]:
    """Keys of new bodies, each after that of the body that it is part of."""
    left = dict.fromkeys(keys)
    out: list[str] = []
    while left:
        ready = [key for key in left if rows[key]["parent_id"] not in left]
        out += ready or left
        for key in ready or list(left):
            del left[key]
    return out


def _combine(told: Iterable[Mapping[Address, Values]]) -> dict[str, dict[str, Values]]:
    """What documents tell together of each row, by table and key."""
    rows: dict[str, dict[str, Values]] = defaultdict(dict)
    for some in told:
        for (table, key), values in some.items():
            there = rows[table].get(key)
            if there is None:
                rows[table][key] = values
            elif there != values:
                rows[table][key] = merge(table, there, values)
    return rows


def _merged(table: str, stored: Values, told: Values) -> Values | None:
    """The columns that are told, as they are to be; None where they are so."""
    if all(stored[column] == value for column, value in told.items()):
        return None
    before = {column: stored[column] for column in told}
    merged = merge(table, before, told)
    return None if merged == before else merged


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
