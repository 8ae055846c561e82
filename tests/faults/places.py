"""Where the databases of the trials are: each trial begins on a fresh copy of a known state."""

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from sqlalchemy import URL, make_url

from tests.postgres import create_database, drop_database

Prepare = Callable[[str], None]  # brings an empty database, or none, to the state to begin with


class Place(Protocol):
    """One engine's databases."""

    name: str

    def fresh(self, start: str, prepare: Prepare | None) -> str:
        """Give the address of a copy of a state, which is prepared once; None: nothing is there."""

    def drop(self, url: str) -> None:
        """Remove a copy."""


class Files:
    """SQLite's files in a folder."""

    name = "SQLite"

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.templates: dict[str, Path] = {}

    def fresh(self, start: str, prepare: Prepare | None) -> str:
        """As of a Place."""
        path = self.folder / f"{uuid4().hex}.db"
        if prepare is not None:
            if start not in self.templates:
                template = self.folder / f"template-{start.replace(' ', '-')}.db"
                prepare(f"sqlite:///{template}")
                self.templates[start] = template
            shutil.copy(self.templates[start], path)
        return f"sqlite:///{path}"

    def drop(self, url: str) -> None:
        """As of a Place."""
        path = Path(str(make_url(url).database))
        for each in (path, *path.parent.glob(f"{path.name}-*")):
            with suppress(FileNotFoundError):
                each.unlink()


class Databases(AbstractContextManager["Databases"]):
    """Databases on a PostgreSQL server, for as long as the block runs."""

    name = "PostgreSQL"

    def __init__(self, server: URL) -> None:
        self.server = server
        self.templates: dict[str, URL] = {}

    def fresh(self, start: str, prepare: Prepare | None) -> str:
        """As of a Place."""
        if prepare is not None and start not in self.templates:
            template = create_database(self.server)
            prepare(template.render_as_string(hide_password=False))
            self.templates[start] = template
        copy = create_database(self.server, self.templates.get(start))
        return copy.render_as_string(hide_password=False)

    def drop(self, url: str) -> None:
        """As of a Place."""
        drop_database(self.server, make_url(url))

    def __exit__(self, *_: object) -> None:
        """Drop the states that copies were made of."""
        for template in self.templates.values():
            drop_database(self.server, template)
