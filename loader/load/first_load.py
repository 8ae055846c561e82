"""First load: rows that belong to documents alone are held back, and put in place all at once.

Into an empty PostgreSQL rows go several times faster while no index is kept and no reference is
looked up; both are made at the end for all rows together. Until then the rows are in temporary
tables without either, so that readers wait at the end of the load alone, not for all of it.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, text

from interparl.loader.load.bulk import Row, insert_rows

HELD = ("sentences", "readings", "evidence")  # parents before children
PREFIX, WHERE = "held_", "held_where"
MEMORY = "128MB"  # of the server, for making indexes

IS_FIRST = text("""
SELECT
    bool_and(pg_has_role(relowner, 'USAGE'))
    AND has_database_privilege(current_database(), 'TEMPORARY')
    AND NOT EXISTS (SELECT 1 FROM documents)
FROM pg_class
WHERE oid IN (SELECT to_regclass(held) FROM unnest(CAST(:held AS TEXT [])) AS held)
""")
# References first: what they refer to is dropped after them, and made before them.
CONSTRAINTS = text("""
SELECT conrelid::regclass::text AS "table", conname AS name, pg_get_constraintdef(oid) AS told
FROM pg_constraint
WHERE conrelid IN (SELECT to_regclass(held) FROM unnest(CAST(:held AS TEXT [])) AS held)
    AND contype IN ('f', 'p', 'u')
ORDER BY contype <> 'f', conname
""")
INDEXES = text("""
SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS told,
    obj_description(indexrelid, 'pg_class') AS comment
FROM pg_index
WHERE indrelid IN (SELECT to_regclass(held) FROM unnest(CAST(:held AS TEXT [])) AS held)
    AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid AND contype <> 'f')
ORDER BY 1
""")


def can_hold_back(connection: Connection) -> bool:
    """Whether a load is the first one of a PostgreSQL, by somebody who may take indexes away."""
    if connection.dialect.name != "postgresql":
        return False
    return bool(connection.scalar(IS_FIRST, {"held": list(HELD)}))


class FirstLoad:
    """The rows of a first load that wait for its end."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        for name in HELD:
            self._run(f"CREATE TEMPORARY TABLE {PREFIX}{name} (LIKE {name}) ON COMMIT DROP")
        self._run(f"CREATE TEMPORARY TABLE {WHERE} (id TEXT, sentence_id TEXT) ON COMMIT DROP")

    def insert(self, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        """Insert rows of a table, which is held back or not."""
        held = f"{PREFIX}{table}" if table in HELD else table
        insert_rows(self.connection, held, columns, rows)

    def insert_seen(self, columns: Sequence[str], rows: Sequence[Row]) -> None:
        """Insert the evidence of seats and offices at once: timelines are derived from it.

        The sentences that it stands in are still held back.
        """
        at, key = columns.index("sentence_id"), columns.index("id")
        where = [(row[key], row[at]) for row in rows if row[at] is not None]
        insert_rows(self.connection, WHERE, ["id", "sentence_id"], where)
        bare = [(*row[:at], *row[at + 1 :]) for row in rows]
        left = [column for column in columns if column != "sentence_id"]
        insert_rows(self.connection, "evidence", left, bare)

    def end(self) -> None:
        """Put all rows in place; indexes and references are away meanwhile, and checked after."""
        held = {"held": list(HELD)}
        constraints = self.connection.execute(CONSTRAINTS, held).all()
        indexes = self.connection.execute(INDEXES, held).all()
        self._run(f"SET LOCAL maintenance_work_mem = '{MEMORY}'")
        self._run_all(f"ALTER TABLE {c.table} DROP CONSTRAINT {c.name}" for c in constraints)
        self._run_all(f"DROP INDEX {index.name}" for index in indexes)
        for name in HELD:
            self._run(f"INSERT INTO {name} SELECT * FROM {PREFIX}{name}")  # noqa: S608 - ours
            self._run(f"DROP TABLE {PREFIX}{name}")
        self._run(
            f"UPDATE evidence SET sentence_id = told.sentence_id FROM {WHERE} AS told "  # noqa: S608
            "WHERE evidence.id = told.id"
        )
        self._run(f"DROP TABLE {WHERE}")
        self._run_all(
            f"ALTER TABLE {c.table} ADD CONSTRAINT {c.name} {c.told}" for c in reversed(constraints)
        )
        for index in indexes:
            self._run(index.told)
            if index.comment:
                told = index.comment.replace("'", "''")
                self._run(f"COMMENT ON INDEX {index.name} IS '{told}'")
        self._run_all(f"ANALYZE {name}" for name in HELD)

    def _run_all(self, commands: Iterable[str]) -> None:
        for command in commands:
            self._run(command)

    def _run(self, command: str) -> None:
        self.connection.execute(text(command.replace(":", r"\:")))
