"""Large load into SQLite: what the file keeps row by row is made for many rows at once.

The index for searching takes in the sentences of a lot together. In a file without documents most
other indexes are away until the load ends: to make one of all rows is cheaper than to keep it. All
of it is part of the run: readers see none of it, and a load that is killed leaves none.
"""

from collections.abc import Sequence

from sqlalchemy import Connection

from interparl.loader.load.bulk import Row, insert_rows
from interparl.sql.search import pause_search, resume_search, take_in

# Indexes of tables with many rows; those stay by which a run itself finds what it brought.
INDEXES = """
SELECT name, sql FROM sqlite_master
WHERE type = 'index' AND sql IS NOT NULL AND name NOT IN (
    'ix_documents_url', 'ix_evidence_seat_id', 'ix_evidence_tenure_id', 'ix_evidence_office_id'
) AND tbl_name IN (
    'documents', 'sentences', 'evidence', 'readings', 'events', 'event_participants', 'figures'
)
ORDER BY name
"""


class LargeLoad:
    """How rows come into an SQLite file until the load ends."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._is_searchable = pause_search(connection)
        self._indexes: list[str] = []
        if connection.exec_driver_sql("SELECT 1 FROM documents LIMIT 1").first() is None:
            for name, told in connection.exec_driver_sql(INDEXES).all():
                connection.exec_driver_sql(f"DROP INDEX {name}")
                self._indexes.append(told)

    def insert(self, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        """Insert rows of a table."""
        insert_rows(self.connection, table, columns, rows)
        if table == "sentences" and self._is_searchable:
            at = columns.index("id")
            take_in(self.connection, [row[at] for row in rows])

    def end(self) -> None:
        """Make what is away."""
        for told in self._indexes:
            self.connection.exec_driver_sql(told)
        if self._is_searchable:
            resume_search(self.connection)
