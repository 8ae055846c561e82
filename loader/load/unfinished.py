"""Unfinished: what a load had read when it was interrupted, so that nobody parses it again.

A run is one transaction, so a load that is killed leaves nothing in the tables; but parsing is the
dear part of it. So each lot of a load of more than one is also kept apart, as readings (JSON, never
pickles), in a transaction of its own, before it is written: on PostgreSQL in a table that is there
only for as long as a load is unfinished, on SQLite, where nobody else can write beside a run, in a
file ``…-unfinished`` beside the database. Readers see none of it, and it goes when its documents
are published. The next load takes from it what it would else parse, if neither rules nor decisions
on who is who have changed. Where it can't be kept, the load goes on without.
"""

import hashlib
import json
import zlib
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import cache
from importlib.metadata import version
from pathlib import Path

from sqlalchemy import URL, Column, Connection, Engine, MetaData, Table, delete, func, select
from sqlalchemy.exc import SQLAlchemyError

from interparl.loader.load.bulk import insert_rows
from interparl.loader.load.readings import read_reading, unpack
from interparl.loader.load.ready import Ready, make_ready
from interparl.loader.load.undo import seen_on
from interparl.loader.load.writer import chunks, known
from interparl.loader.read.document import Document
from interparl.schema.column_types import TEXT
from interparl.schema.engine import connect
from interparl.schema.errors import InterparlError

SUFFIX = "-unfinished"
TABLE = Table(
    "unfinished_readings",
    MetaData(),
    Column("document_id", TEXT, primary_key=True),
    Column("version", TEXT, nullable=False),  # of the rules and decisions that made it
    Column("told", TEXT, nullable=False),
)
KEYS = TABLE.c.document_id
Trouble = (InterparlError, SQLAlchemyError)


class Unfinished:
    """What loads of a database have read and not published; close it when the run has ended."""

    def __init__(self, database: Engine, *, is_used: bool = True) -> None:
        self._url = database.url
        self._file = _file_beside(database.url)
        self._version = ""
        self._engine: Engine | None = None
        is_server = database.dialect.name == "postgresql"
        self._is_used = is_used and (is_server or self._file is not None)
        self.taken = 0  # documents that were not parsed again
        self._kept = 0

    def begin(self, connection: Connection, identities: Mapping[str, str]) -> None:
        """Look what there is; ``connection`` is that of the run."""
        if not self._is_used:
            return
        if self._file is not None:
            is_there = self._file.exists()
        else:
            is_there = connection.dialect.has_table(connection, TABLE.name)
        decided = json.dumps(sorted(identities.items()))
        self._version = hashlib.sha256(f"{rules_version()}{decided}".encode()).hexdigest()
        if is_there:
            self._try(self._open)

    def find(self, documents: Mapping[str, Document], loaded_on: date) -> dict[str, Ready]:
        """What was read of some documents, by their keys; ``loaded_on`` dates undated ones."""
        if self._engine is None:
            return {}
        told: dict[str, str] = {}

        def look() -> None:
            with self._begun() as connection:
                for some in chunks(list(documents)):
                    ours = (KEYS.in_(some), TABLE.c.version == self._version)
                    query = select(KEYS, TABLE.c.told).where(*ours)
                    told.update((key, text) for key, text in connection.execute(query))

        self._try(look)
        found = {key: _ready(text, documents[key], loaded_on) for key, text in told.items()}
        out = {key: ready for key, ready in found.items() if ready is not None}
        self.taken += len(out)
        return out

    def keep(self, batch: Sequence[Ready]) -> None:
        """Keep what was read until it is published."""
        if not self._is_used or not batch:
            return

        def write() -> None:
            if self._engine is None:
                self._open()
            rows = [(one.telling.document_id, self._version, one.told) for one in batch]
            with self._begun() as connection:
                for some in chunks([row[0] for row in rows]):
                    connection.execute(delete(TABLE).where(KEYS.in_(some)))
                insert_rows(connection, TABLE.name, list(TABLE.columns.keys()), rows)
                connection.commit()

        self._try(write)
        self._kept += len(batch)

    def publish(self, connection: Connection) -> None:
        """Take out what the run is about to publish; to be called before it commits."""
        if self._engine is None:
            return
        if self._file is None:
            documents = select(Table("documents", MetaData(), Column("id", TEXT)).c.id)
            connection.execute(delete(TABLE).where(KEYS.in_(documents)))
            if not connection.scalar(select(func.count()).select_from(TABLE)):
                with suppress(*Trouble), connection.begin_nested():  # it may be another's
                    TABLE.drop(connection)
            return
        self._try(lambda: self._take_out(connection))

    def _take_out(self, published: Connection) -> None:
        """Take out of the file what is no more than another run left, if there is any such."""
        with self._begun() as connection:
            keys = list(connection.scalars(select(KEYS)))
            if len(keys) == self._kept + self.taken:
                return  # all of it is this run's; the file goes once that is published
            gone = known(published, "documents", keys)
            for some in chunks(sorted(gone)):
                connection.execute(delete(TABLE).where(KEYS.in_(some)))
            self._is_used = len(gone) == len(keys)  # else the rest stays for its load
            connection.commit()

    def remove(self) -> None:
        """Remove the file; to be called when the run is published."""
        if self._engine is None or self._file is None or not self._is_used:
            return
        self.close()
        for path in (self._file, self._file.with_name(f"{self._file.name}-journal")):
            path.unlink(missing_ok=True)

    def close(self) -> None:
        """Leave what there is to the next run."""
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None

    def _open(self) -> None:
        address = self._url if self._file is None else f"sqlite:///{self._file}"
        url = address if isinstance(address, str) else address.render_as_string(hide_password=False)
        self._engine = connect(url)
        with self._begun() as connection:
            TABLE.create(connection, checkfirst=True)
            connection.execute(delete(TABLE).where(TABLE.c.version != self._version))
            connection.commit()

    def _begun(self) -> Connection:
        if self._engine is None:
            raise InterparlError("it is not open")
        return self._engine.connect()

    def _try(self, work: Callable[[], None]) -> None:
        """Do what the load can do without; where it fails, nothing more is kept."""
        try:
            work()
        except Trouble:
            self._is_used = False
            self.close()


def _ready(told: str, document: Document, loaded_on: date) -> Ready | None:
    """What a reading makes of its document; None for one that is damaged."""
    try:
        records = read_reading(unpack(told), document.text)
    except (ValueError, KeyError, TypeError, zlib.error):
        return None
    row = records.rows["documents", records.page.document_id].values
    if row["seen_basis"] == "loaded" and row["seen_on"] != loaded_on:
        return make_ready(seen_on(records, loaded_on))
    return make_ready(records, told)


def _file_beside(url: URL) -> Path | None:
    """The file beside an SQLite database; None for one in memory, and for PostgreSQL."""
    path = url.database or ""
    if url.get_backend_name() != "sqlite" or path in {"", ":memory:"} or path.startswith("file:"):
        return None
    return Path(path + SUFFIX)


@cache
def rules_version() -> str:
    """What tells one state of the program's rules and reference data from another."""
    out = hashlib.sha256(version("interparl").encode())
    loader = Path(__file__).parents[1]
    for folder in ("parse", "resolve", "load"):
        for path in sorted((loader / folder).rglob("*")):
            if path.suffix in {".py", ".csv"}:
                out.update(f"{path.relative_to(loader)}\n".encode())
                out.update(path.read_bytes())
    return out.hexdigest()
