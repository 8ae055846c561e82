"""The lock: one run or migration at a time for a database; who only reads goes on.

On PostgreSQL it is an advisory lock, on SQLite the write lock of the file. Both belong to a
transaction and end with it, also where its process is killed: nothing is left to clean up. Both
are asked for again and again instead of waited for in the driver, so that Ctrl-C is heard.
"""

import time
from collections.abc import Callable

from sqlalchemy import Connection, text

from interparl.schema.errors import DatabaseLocked

WAIT = 10  # seconds, unless the command line says more
PAUSE = 0.1  # seconds between two tries

# Any number that is always the same.
NUMBER = 7_310_579_201


def take_lock(connection: Connection, database: str) -> None:
    """Take the lock of a database for the transaction that is open; SQLite's BEGIN has it already.

    Waits as long as the engine was told to (``interparl.schema.engine.connect``); raises
    DatabaseLocked when that time is over. `database` is the address for people.
    """
    if connection.dialect.name == "postgresql":
        ask = text("SELECT pg_try_advisory_xact_lock(:number)")
        wait: float = connection.get_execution_options()["lock_wait"]
        insist(lambda: bool(connection.scalar(ask, {"number": NUMBER})), wait, database)


def insist(
    try_once: Callable[[], bool], wait: float, database: str, *, by: str = "another run"
) -> None:
    """Try until it works, for `wait` seconds and at least once; then raise DatabaseLocked."""
    deadline = time.monotonic() + wait
    while not try_once():
        if time.monotonic() >= deadline:
            raise DatabaseLocked(database, by, wait)
        time.sleep(PAUSE)
