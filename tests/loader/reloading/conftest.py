"""Reloads of pages on a server of the test's own, on days of the test's choice."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from interparl.loader import reload
from interparl.loader.load.database import open_for_writing, reading
from interparl.loader.load.registry import Source, add_sources, list_sources
from interparl.loader.load.run import Run, open_run
from interparl.loader.parse.reading import Reading
from interparl.loader.parse.stages import try_parse
from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from interparl.loader.read.source_address import tell_kind
from interparl.loader.read.visits import Visitor
from interparl.loader.read.web.exchange import Policy
from interparl.loader.read.web.fetcher import Fetcher
from tests.loader.read.web.server import Server, serve

FIRST = dt.date(2021, 1, 15)


@dataclass
class Registry:
    """A database with sources, whose days the test counts."""

    url: str
    parsed: list[str] = field(default_factory=list)  # addresses

    def add(self, address: str, **more: Any) -> str:  # noqa: ANN401 - Source's
        """Register a source; gives its address."""
        kind = more.pop("kind", None) or tell_kind(address, allow_private=True)
        told: dict[str, Any] = {"name": address, "allow_private": True} | more
        engine = open_for_writing(self.url)
        with open_run(engine, "sources add") as run:
            add_sources(run.connection, [Source(address=address, kind=kind, **told)])
        engine.dispose()
        return address

    def reload(self, day: int = 0, **more: Any) -> Run:  # noqa: ANN401 - reload's
        """Reload on the n-th day; nobody is waited for."""
        visitor = Visitor(Fetcher(sleep=lambda _: None), Policy(retries=0, timeout=5))
        now = dt.datetime.combine(FIRST + dt.timedelta(days=day), dt.time(6), dt.UTC)
        engine = open_for_writing(self.url)
        try:
            return reload.reload(engine, visitor, command="reload", now=now, **more)
        finally:
            engine.dispose()

    def source(self, address: str) -> dict[str, Any]:
        """How a source stands."""
        with reading(self.url) as connection:
            (row,) = list_sources(connection, [address])
        return row


@pytest.fixture
def server() -> Iterator[Server]:
    """A web server on the loopback."""
    with serve() as server:
        yield server


@pytest.fixture
def registry(migrated_url: str, monkeypatch: pytest.MonkeyPatch) -> Registry:
    """A registry on one engine after the other, which notes what is parsed."""
    registry = Registry(migrated_url)

    def watched(document: Document) -> Reading | Failure:
        registry.parsed.append(document.origin)
        return try_parse(document)

    monkeypatch.setattr(reload, "try_parse", watched)
    return registry
