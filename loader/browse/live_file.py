"""An SQLite file that is read while loads go on."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

from datasette.app import Datasette
from datasette.database import Database

Found = TypeVar("Found")
PATIENCE = 5  # seconds in which a commit of a load should let the page go on
Pool = list[sqlite3.Connection]
_of_request: ContextVar[Pool | None] = ContextVar("connections", default=None)


class LiveFile(Database):  # type: ignore[misc] # Datasette has no types
    """A file whose connections are closed when the request that they were opened for ends.

    Datasette keeps its connections open; a load could then not take its write-ahead log away
    (interparl.schema.journal). Nothing is ever written.
    """

    def __init__(self, datasette: Datasette, path: Path) -> None:
        super().__init__(datasette, path=str(path), is_mutable=True)
        self._address = f"file:{quote(str(path))}?mode=ro"

    def connect(self, write: bool = False) -> sqlite3.Connection:
        """A connection that only reads; PermissionError for one to write with."""
        if write:
            raise PermissionError("the web page writes nothing")
        return sqlite3.connect(self._address, uri=True, timeout=PATIENCE, check_same_thread=False)

    async def execute_fn(self, fn: Callable[[sqlite3.Connection], Found]) -> Found:
        """Run a function of a connection on one of Datasette's threads."""
        given = _of_request.get()

        def in_thread() -> Found:
            with _pool(given) as free:
                connection = free.pop() if free else self._opened()
                try:
                    return fn(connection)
                finally:
                    free.append(connection)

        loop = asyncio.get_running_loop()
        found: Found = await loop.run_in_executor(self.ds.executor, in_thread)
        return found

    def _opened(self) -> sqlite3.Connection:
        connection = self.connect()
        self.ds._prepare_connection(connection, self.name)  # noqa: SLF001 - as Database does
        return connection


@contextmanager
def _pool(given: Pool | None) -> Iterator[Pool]:
    """The connections of a request, or outside of one some that are closed after use."""
    free: Pool = [] if given is None else given
    try:
        yield free
    finally:
        if given is None:
            _close(free)


def _close(free: Pool) -> None:
    while free:
        free.pop().close()


def closing_after_each(app: Callable[..., Awaitable[None]]) -> Callable[..., Awaitable[None]]:
    """Wrap an ASGI application: the connections of each request end with it."""

    async def request(*arguments: Any) -> None:  # noqa: ANN401 - scope, receive, send
        free: Pool = []
        token = _of_request.set(free)
        try:
            await app(*arguments)
        finally:
            _of_request.reset(token)
            _close(free)

    return request
