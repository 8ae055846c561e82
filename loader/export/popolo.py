"""Popolo: persons, organizations, memberships, posts, events and areas in one JSON document.

The format is of popoloproject.com. What it has no word for begins with `x_`; docs/exports.md says
what these hold. Seats of delegations are `x_seats`; figures and votes are not there. A record is a
line, so that two documents can be compared.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from interparl.loader.export.cells import json_line
from interparl.loader.export.content import stream
from interparl.loader.export.csv_tables import write_lines
from interparl.loader.export.popolo_beside import (
    other_names,
    participants_of,
    seats_of,
    sources_of,
    websites_of,
)
from interparl.loader.export.popolo_dates import event_dates, membership_dates
from interparl.schema.tables import Base

SUFFIX = ".json"
TABLES = Base.metadata.tables
AT_ONCE = 500  # records whose names, sources and so on are looked up together
ATTENDED = frozenset({"participant", "host", "chair"})

Record = dict[str, Any]
Rows = Sequence[Any]


def write(connection: Connection, path: Path) -> int:
    """Write the document; gives how many records it has."""
    counts: list[int] = []
    write_lines(lines(connection, counts), path)
    return sum(counts)


def lines(connection: Connection, counts: list[int] | None = None) -> Iterator[str]:
    """The lines of the document; ``counts`` gets how many records each part has."""
    opening = "{"
    for name, (table, make) in PARTS.items():
        yield f'{opening}"{name}": ['
        count, rows = 0, stream(connection, select(TABLES[table]).order_by(*_key(table)))
        while some := list(islice(rows, AT_ONCE)):
            for record in make(connection, some):
                yield f"{',' if count else ''}\n{json_line(_told(record))}"
                count += 1
        yield "\n]"
        opening = ",\n"
        if counts is not None:
            counts.append(count)
    yield "}\n"


def _key(table: str) -> list[Any]:
    return list(TABLES[table].primary_key)


def _told(record: Record) -> Record:
    """A record without what is not told."""
    return {name: value for name, value in record.items() if value not in (None, [], {})}


def _persons(connection: Connection, rows: Rows) -> Iterator[Record]:
    names = other_names(connection, "person_id", [row.id for row in rows])
    for row in rows:
        yield {"id": row.id, "name": row.name, "other_names": _but(row.name, names[row.id])}


def _but(name: str, names: list[Record]) -> list[Record]:
    """Other names alone: the name itself is printed, too."""
    return [other for other in names if other["name"] != name]


def _organizations(connection: Connection, rows: Rows) -> Iterator[Record]:
    keys = [row.id for row in rows]
    names, links = other_names(connection, "body_id", keys), websites_of(connection, keys)
    sent, seats = _by_id(connection, "delegations", keys), seats_of(connection, keys)
    chambers = _by_id(connection, "chambers", keys)
    for row in rows:
        delegation, chamber = sent.get(row.id), chambers.get(row.id)
        yield {
            "id": row.id,
            "name": row.name,
            "other_names": _but(row.name, names[row.id]),
            "classification": row.kind,
            "parent_id": row.parent_id or (delegation and delegation.assembly_id),
            "area_id": row.state_code,
            "links": links[row.id],
            "x_chamber_level": chamber and chamber.level,
            "x_sent_by_id": delegation and delegation.parliament_id,
            "x_seats": seats[row.id],
        }


def _by_id(connection: Connection, table: str, keys: Sequence[str]) -> dict[str, Any]:
    found = connection.execute(select(TABLES[table]).where(TABLES[table].c.id.in_(keys)))
    return {row.id: row for row in found}


def _posts(_connection: Connection, rows: Rows) -> Iterator[Record]:
    for row in rows:
        yield {
            "id": row.id,
            "label": row.title,
            "role": row.title,
            "organization_id": row.body_id,
            "area_id": row.state_code,
            "x_is_single_holder": row.is_single_holder,
        }


def _memberships(connection: Connection, rows: Rows) -> Iterator[Record]:
    offices = _by_id(connection, "offices", sorted({row.office_id for row in rows}))
    sources = sources_of(connection, "tenure_id", [row.id for row in rows])
    for row in rows:
        if not row.is_shown:  # a conflict that another document won
            continue
        office = offices[row.office_id]
        yield {
            "id": row.id,
            "role": office.title,
            "person_id": row.person_id,
            "organization_id": office.body_id,
            "post_id": office.id,
            "area_id": office.state_code,
            **membership_dates(row.status, row.valid_from, row.valid_to),
            "x_status": row.status,
            "x_first_seen_on": row.valid_from,
            "x_last_seen_on": row.last_seen_on,
            "sources": sources[row.id],
        }


def _events(connection: Connection, rows: Rows) -> Iterator[Record]:
    keys = [row.id for row in rows]
    participants = participants_of(connection, keys)
    sources = sources_of(connection, "event_id", keys)
    for row in rows:
        took_part = participants[row.id]
        hosts = {
            p["organization_id"]
            for p in took_part
            if p["role"] == "host" and "organization_id" in p
        }
        yield {
            "id": row.id,
            "name": row.name,
            "classification": row.event_type,
            "status": row.status,
            **event_dates(row.date_text),
            "location": row.place,
            "organization_id": hosts.pop() if len(hosts) == 1 else None,
            "attendees": [
                {"id": key}
                for key in dict.fromkeys(
                    p["person_id"] for p in took_part if "person_id" in p and p["role"] in ATTENDED
                )
            ],
            "x_date_text": row.date_text,
            "x_earliest": row.earliest,
            "x_latest": row.latest,
            "x_area_id": row.place_state_code,
            "x_participants": took_part,
            "sources": sources[row.id],
        }


def _areas(_connection: Connection, rows: Rows) -> Iterator[Record]:
    for row in rows:
        yield {
            "id": row.code,
            "name": row.name,
            "identifier": row.code,
            "classification": "state",
            "x_official_name": row.official_name,
        }


# Part of the document -> the table it is of, and what makes its records.
PARTS: dict[str, tuple[str, Callable[[Connection, Rows], Iterator[Record]]]] = {
    "persons": ("persons", _persons),
    "organizations": ("bodies", _organizations),
    "memberships": ("tenures", _memberships),
    "posts": ("offices", _posts),
    "events": ("events", _events),
    "areas": ("states", _areas),
}
