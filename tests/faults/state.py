"""What a database holds: looked at by a reader, as others do while runs come and go."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import func, make_url, select

from interparl.loader.load.checks import run_checks
from interparl.loader.load.database import reading
from interparl.loader.load.digest import digest
from interparl.loader.load.writer import ORDER, TABLES
from interparl.schema.engine import connect
from interparl.schema.errors import DatabaseError, DatabaseLocked
from interparl.schema.lock import take_lock

CONTENT = (*ORDER, "seats", "tenures")
SOON = 5.0  # seconds in which a server notices that a program died


@dataclass(frozen=True)
class State:
    """The digest, the rows by table, and the errors that the checks find; None: no database."""

    digest: str | None
    rows: dict[str, int] = field(default_factory=dict, compare=False)
    errors: tuple[str, ...] = field(default=(), compare=False)

    def lost(self, there: "State") -> int:
        """How many of this state's rows are not there."""
        return sum(max(0, n - there.rows.get(name, 0)) for name, n in self.rows.items())


NO_DATABASE = State(None)


def look(url: str) -> State:
    """What a reader sees; raises DatabaseError where a database is that can't be read."""
    with reading(url) as connection:
        rows = {
            name: connection.scalar(select(func.count()).select_from(TABLES[name])) or 0
            for name in CONTENT
        }
        broken = [row for row in run_checks(connection) if row.severity == "error"]
        told = tuple(f"{row.check}: {row.table} {row.key}" for row in broken)
        return State(digest(connection), rows, told)


def is_locked(url: str) -> bool:
    """Whether a lock is still there when a server had the time to notice that its holder died."""
    if url.startswith("sqlite") and not Path(str(make_url(url).database)).exists():
        return False
    engine = connect(url, lock_wait=SOON)
    try:
        with engine.connect() as connection, connection.begin():
            take_lock(connection, url)
    except DatabaseLocked:
        return True
    except DatabaseError:
        return False  # what is wrong, the reader tells
    finally:
        engine.dispose()
    return False


def left_beside(url: str) -> list[str]:
    """What lies beside an SQLite file that nobody uses; its own journal only, and none of it."""
    if not url.startswith("sqlite"):
        return []
    path = Path(str(make_url(url).database))
    with closing(sqlite3.connect(path)) as connection:
        mode = str(connection.execute("PRAGMA journal_mode").fetchone()[0])
    found = sorted(each.name for each in path.parent.glob(f"{path.name}-*"))
    return found if mode == "delete" else [*found, f"journal_mode {mode}"]
