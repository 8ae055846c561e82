"""The steps of a run, counted: at one of them something happens to the program.

A step is what the program does with its database (each statement, before and after it, BEGIN,
COMMIT, the closing of a connection) and each document that it parses. The same run on the same
content takes the same steps, so that a number says where.
"""

import os
import re
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import Engine, event
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.pool import Pool

CACHE_PAGES = 10  # so little memory that SQLite writes pages before it commits
PAUSE = 0.7  # seconds


@dataclass(frozen=True)
class Deed:
    """What is done at which step: `count` (note all of them), `kill`, `terminate`, `stop`, `pause`.

    `note` is a file: of `count` for the names of all steps, of `pause` a sign that it has begun.
    `server` is the address, or for `stop` the process, of the server.
    """

    what: str
    step: int = -1
    note: Path = Path(os.devnull)
    server: str = ""


class Steps:
    """Counts steps, and does the deed at its one."""

    def __init__(self, deed: Deed) -> None:
        self.deed = deed
        self.taken = 0
        self.backend = 0

    def take(self, name: str) -> None:
        """Take a step; returns unless the deed ends the program."""
        if self.deed.what == "count":
            with self.deed.note.open("a", encoding="utf-8") as notes:
                notes.write(f"{name}\n")
        elif self.taken == self.deed.step:
            DEEDS[self.deed.what](self)
        self.taken += 1

    def listen(self) -> None:
        """Count what SQLAlchemy, its drivers and the parser do from now on in this process."""
        event.listen(Engine, "begin", lambda _: self.take("a transaction begins"))
        event.listen(Engine, "before_cursor_execute", self._before)
        event.listen(Engine, "after_cursor_execute", self._after)
        event.listen(Engine, "rollback", lambda _: self.take("before ROLLBACK"))
        event.listen(Pool, "connect", self._connected)
        event.listen(Pool, "close", lambda *_: self.take("before the connection closes"))
        from tests.faults import warm  # noqa: PLC0415 - it alters the process: for victims alone

        warm.on_parse.append(lambda: self.take("a document is parsed"))
        commit: Any = PGDialect_psycopg.do_commit

        def do_commit(dialect: PGDialect_psycopg, connection: object) -> None:
            self.take("before COMMIT")
            commit(dialect, connection)
            self.take("after COMMIT")

        setattr(PGDialect_psycopg, "do_commit", do_commit)  # noqa: B010 - for mypy, a method stays

    def _connected(self, connection: Any, _record: object) -> None:  # noqa: ANN401 - a driver's
        if isinstance(connection, psycopg.Connection):
            self.backend = connection.info.backend_pid
        else:
            connection.execute(f"PRAGMA cache_size = {CACHE_PAGES}")

    def _before(self, _connection: object, _cursor: object, statement: str, *_: object) -> None:
        self.take(f"before {_short(statement)}")

    def _after(self, _connection: object, _cursor: object, statement: str, *_: object) -> None:
        self.take(f"after {_short(statement)}")


def _short(statement: str) -> str:
    """A statement by its verb and its first table."""
    verb = statement.split(None, 1)[0].upper()
    table = re.search(r"\b(?:FROM|INTO|UPDATE|TABLE|VIEW)\s+\"?(\w+)", statement)
    return f"{verb} {table[1]}" if table and verb not in {"BEGIN", "COMMIT"} else verb


def _kill(_: Steps) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _terminate(steps: Steps) -> None:
    """Let the server end our connection, as an administrator or a failing network does."""
    with psycopg.connect(steps.deed.server, autocommit=True) as other:
        gone = "SELECT 1 FROM pg_stat_activity WHERE pid = %s"
        other.execute("SELECT pg_terminate_backend(%s)", (steps.backend,))
        while other.execute(gone, (steps.backend,)).fetchone():
            time.sleep(0.01)


def _stop(steps: Steps) -> None:
    """Stop the server at once, as a loss of power does."""
    os.kill(int(steps.deed.server), signal.SIGQUIT)
    while Path(f"/proc/{steps.deed.server}/cmdline").read_bytes():  # nothing: it waits to be reaped
        time.sleep(0.01)


def _pause(steps: Steps) -> None:
    steps.deed.note.touch()
    time.sleep(PAUSE)


DEEDS: dict[str, Callable[[Steps], None]] = {
    "kill": _kill, "terminate": _terminate, "stop": _stop, "pause": _pause,
}  # fmt: skip
