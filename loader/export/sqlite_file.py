"""SQLite: one file with all tables, views and the catalogue, whatever the engine it comes from.

It is a database of interparl like any other: it can be asked, checked, and loaded into.
"""

from pathlib import Path

from sqlalchemy import Connection

from interparl.loader.export.database_copy import copy_rows
from interparl.loader.load.database import create, opened

SUFFIX = ".sqlite"


def write(connection: Connection, path: Path) -> int:
    """Write the file; gives how many rows its tables have."""
    with opened(str(path)) as engine:
        create(engine)
        with engine.begin() as copy:
            return copy_rows(connection, copy)
