"""The registry: the sources that are reloaded, and how each of their pages stands."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, or_, select, update

from interparl.loader.load.counts import Counts
from interparl.loader.load.writer import TABLES, chunks, update_rows
from interparl.schema.checks import ADDRESS_LIMIT, NAME_LIMIT
from interparl.schema.errors import InterparlError
from interparl.schema.keys import make_key
from interparl.schema.sources import SourceKind

SOURCES, PAGES, DOCUMENTS = (TABLES[name] for name in ("sources", "pages", "documents"))
LARGEST = 2**31 - 1  # of INTEGER


class BadSource(InterparlError):
    """A source that can't be registered, or is not there."""

    exit_code = 2


@dataclass(frozen=True)
class Source:
    """A source as people register it."""

    name: str
    address: str
    kind: SourceKind
    expected_every_days: int | None = None
    rank: int = 100
    owner: str | None = None
    allow_private: bool = False

    @property
    def id(self) -> str:
        """Its key: its address, wherever it is registered."""
        return make_key("source", self.address)

    @property
    def is_web(self) -> bool:
        """Whether it is fetched from the web."""
        return self.kind in {"url", "feed", "sitemap"}


@dataclass(frozen=True)
class PageState:
    """How a page stood when it was read last."""

    document_id: str | None = None
    content_hash: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    final_address: str | None = None
    last_fetched_at: dt.datetime | None = None
    last_changed_at: dt.datetime | None = None
    not_before: dt.datetime | None = None
    last_error: str | None = None


def add_sources(connection: Connection, asked: Sequence[Source]) -> tuple[int, int, list[str]]:
    """Register sources, or bring those of the same address to what is asked.

    Gives how many are new, how many are changed, and the keys of those whose rank changed: their
    documents must be judged anew. Raises BadSource for two of one name or address.
    """
    _check_each_once(asked)
    there = {row["id"]: dict(row) for row in connection.execute(select(SOURCES)).mappings()}
    names = {row["name"]: key for key, row in there.items()}
    new, changed, ranked = [], [], []
    for source in asked:
        if names.get(source.name, source.id) != source.id:
            raise BadSource(f"there is a source called {source.name!r} already; choose a new name")
        values = asdict(source)
        old = there.get(source.id)
        if old is None:
            new.append({"id": source.id, **values})
        elif any(old[column] != value for column, value in values.items()):
            changed.append({"key": source.id, **_due_anew(old, values)})
            ranked += [source.id] if old["rank"] != source.rank else []
    if new:
        connection.execute(insert(SOURCES), new)
    for row in changed:
        this = SOURCES.c.id == row.pop("key")
        connection.execute(update(SOURCES).where(this).values(row))
    return len(new), len(changed), ranked


def _due_anew(old: Mapping[str, Any], values: dict[str, Any]) -> dict[str, Any]:
    """A source that is to be read at other times than before is due at once."""
    is_same = old["expected_every_days"] == values["expected_every_days"]
    return values if is_same else {**values, "due_on": None}


def _check_each_once(asked: Sequence[Source]) -> None:
    for what in ("address", "name"):
        told: set[str] = set()
        for source in asked:
            value = getattr(source, what)
            if value in told:
                raise BadSource(f"two sources have the {what} {value!r}; give each its own")
            told.add(value)


def check_source(source: Source) -> None:
    """Raise BadSource for what no row can hold."""
    if not 1 <= len(source.name) <= NAME_LIMIT:
        raise BadSource(f"a name has 1 to {NAME_LIMIT} characters; this one {len(source.name)}")
    if not 1 <= len(source.address) <= ADDRESS_LIMIT:
        raise BadSource(
            f"an address has 1 to {ADDRESS_LIMIT} characters; this one {len(source.address)}"
        )
    every = source.expected_every_days
    if every is not None and not 1 <= every <= 36_500:
        raise BadSource(f"a source is expected every 1 to 36500 days, not {every}")
    if not 0 <= source.rank <= LARGEST:
        raise BadSource(f"a rank is a number from 0 to {LARGEST}, not {source.rank}")


def list_sources(connection: Connection, names: Sequence[str] = ()) -> list[dict[str, Any]]:
    """The rows of all sources, or of those with some names, addresses or keys, by name.

    Raises BadSource for a name that none has.
    """
    query = select(SOURCES).order_by(SOURCES.c.name, SOURCES.c.id)
    rows = [dict(row) for row in connection.execute(query).mappings()]
    if not names:
        return rows
    out: dict[str, dict[str, Any]] = {}
    for name in names:
        found = [row for row in rows if name in (row["name"], row["address"], row["id"])]
        if not found:
            raise BadSource(f"no source {name!r}; `interparl sources list` lists them")
        out |= {row["id"]: row for row in found}
    return list(out.values())


def remove_sources(connection: Connection, keys: Sequence[str]) -> None:
    """Forget sources and their pages; the documents that came from them stay."""
    for key in keys:
        connection.execute(delete(PAGES).where(PAGES.c.source_id == key))
        theirs = update(DOCUMENTS).where(DOCUMENTS.c.source_id == key)
        connection.execute(theirs.values(source_id=None))
        connection.execute(delete(SOURCES).where(SOURCES.c.id == key))


def due_sources(connection: Connection, today: dt.date) -> list[dict[str, Any]]:
    """The rows of the sources that are to be read: it is their day, or the last time failed."""
    query = select(SOURCES).where(
        or_(
            SOURCES.c.due_on.is_(None), SOURCES.c.due_on <= today, SOURCES.c.last_error.is_not(None)
        )
    )
    ordered = query.order_by(SOURCES.c.name, SOURCES.c.id)
    return [dict(row) for row in connection.execute(ordered).mappings()]


def count_sources(connection: Connection, today: dt.date) -> tuple[int, int, int]:
    """How many sources there are, how many are overdue, and how many failed the last time.

    Overdue is one whose day has gone by, or that was never read (as in the view source_freshness).
    """
    columns = (SOURCES.c.last_fetched_at, SOURCES.c.due_on, SOURCES.c.last_error)
    rows = connection.execute(select(*columns)).all()
    overdue = sum(read is None or (due is not None and due < today) for read, due, _ in rows)
    return len(rows), overdue, sum(error is not None for *_, error in rows)


def as_source(row: Mapping[str, Any]) -> Source:
    """The source that a row tells of."""
    return Source(
        row["name"], row["address"], row["kind"], row["expected_every_days"], row["rank"],
        row["owner"], row["allow_private"],
    )  # fmt: skip


def read_pages(
    connection: Connection, source_ids: Sequence[str]
) -> dict[str, dict[str, PageState]]:
    """How the pages of sources stand, by source and address."""
    out: dict[str, dict[str, PageState]] = {key: {} for key in source_ids}
    columns = [PAGES.c[name] for name in PageState.__dataclass_fields__]
    query = select(PAGES.c.source_id, PAGES.c.address, *columns)
    for some in chunks(source_ids):
        theirs = query.where(PAGES.c.source_id.in_(some))
        for source_id, address, *values in connection.execute(theirs):
            out[source_id][address] = PageState(*values)
    return out


@dataclass(frozen=True)
class VisitResult:
    """How the visit to a source went, and how its pages stood before and stand now."""

    row: Mapping[str, Any]  # of the source, as it was
    before: Mapping[str, PageState]
    after: Mapping[str, PageState]
    is_changed: bool
    error: str | None


def write_results(connection: Connection, results: Sequence[VisitResult], now: dt.datetime) -> None:
    """Store how sources and their pages stand; one without an error is due when its time comes."""
    new, changed = [], []
    for result in results:
        for address, state in result.after.items():
            if state != result.before.get(address):
                key = make_key("page", result.row["id"], address)
                if address in result.before:
                    changed.append({"key": key, **vars(state)})
                else:
                    page = {"id": key, "source_id": result.row["id"], "address": address}
                    new.append({**page, **vars(state)})
    if new:
        connection.execute(insert(PAGES), new)
    update_rows(connection, PAGES, changed, Counts())
    update_rows(connection, SOURCES, [_standing(one, now) for one in results], Counts())


def _standing(result: VisitResult, now: dt.datetime) -> dict[str, Any]:
    """The columns of a source that a visit sets."""
    row, every = result.row, result.row["expected_every_days"]
    columns = ("last_fetched_at", "last_changed_at", "due_on")
    values = {column: row[column] for column in columns}
    if result.error is None:
        values["last_fetched_at"] = now
        values["due_on"] = now.date() + dt.timedelta(days=every) if every else None
    if result.is_changed:
        values["last_changed_at"] = now
    return {"key": row["id"], **values, "last_error": result.error}


DAYS = {"daily": 1, "weekly": 7, "monthly": 30, "yearly": 365, "d": 1, "w": 7, "m": 30, "y": 365}
EVERY = re.compile(r"(?P<number>\d{1,5})\s*(?:(?P<unit>[dwmy])\w*)?\Z")


def read_every(text: str) -> int:
    """Days between two readings, as people write them; raises BadSource.

    >>> read_every("30"), read_every("2w"), read_every("weekly"), read_every("3 months")
    (30, 14, 7, 90)
    """
    told = text.strip().lower()
    found = EVERY.match(told)
    if told in DAYS and len(told) > 1:
        return DAYS[told]
    if not found or not int(found["number"]):
        raise BadSource(f"{text!r} is no number of days; 30d, 2w, weekly and monthly are some")
    return int(found["number"]) * DAYS[found["unit"] or "d"]
