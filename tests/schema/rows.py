"""One good row for every table, in an order in which they can be inserted."""

import datetime as dt
from typing import Any

from sqlalchemy import Connection, Table, insert

from interparl.schema.keys import make_key
from interparl.schema.tables import Base

Row = dict[str, Any]

DAY = dt.date(2021, 3, 18)
NEXT_DAY = dt.date(2021, 3, 19)
NOW = dt.datetime(2021, 3, 20, 6, 0, tzinfo=dt.UTC)
TEXT = "Delegation of the Council to the Assembly consists of 7 deputies."


def key(*parts: str) -> str:
    """Give the key that a row of these tests goes by."""
    return make_key("test", *parts)


def body(kind: str, name: str, **more: str | None) -> Row:
    """Give a row of bodies."""
    return {"id": key(name), "kind": kind, "name": name, "name_key": name.lower(), **more}


ROWS: list[tuple[str, Row]] = [
    (
        "runs",
        {
            "id": 1,
            "command": "load",
            "status": "done",
            "started_at": NOW,
            "program_version": "0.1.0",
        },
    ),
    ("failures", {"id": key("failure"), "run_id": 1, "address": "a.txt", "reason": "empty"}),
    ("sources", {"id": key("source"), "name": "A", "address": "a/*.txt", "kind": "glob"}),
    (
        "documents",
        {
            "id": key("document"),
            "source_id": key("source"),
            "run_id": 1,
            "seen_on": DAY,
            "seen_basis": "published",
            "published_text": "2021-03-18",
            "published_earliest": DAY,
            "published_latest": DAY,
            "text": TEXT,
            "text_hash": "0" * 64,
            "encoding": "utf-8",
        },
    ),
    (
        "pages",
        {
            "id": key("page"),
            "source_id": key("source"),
            "address": "a/1.txt",
            "document_id": key("document"),
        },
    ),
    ("readings", {"document_id": key("document"), "run_id": 1, "told": "[]"}),
    (
        "sentences",
        {
            "id": key("sentence"),
            "document_id": key("document"),
            "position": 0,
            "start_offset": 0,
            "end_offset": len(TEXT),
            "text": TEXT,
            "status": "read",
        },
    ),
    ("states", {"code": "KG", "name": "Kyrgyzstan", "official_name": "Kyrgyz Republic"}),
    ("bodies", body("organization", "Assembly")),
    ("bodies", body("parliament", "Council", state_code="KG")),
    ("bodies", body("chamber", "Senate", state_code="KG", parent_id=key("Council"))),
    ("bodies", body("delegation", "Delegation", state_code="KG")),
    ("bodies", body("delegation", "Second", state_code="KG")),
    ("organizations", {"id": key("Assembly"), "name": "Assembly", "is_assembly": True}),
    ("parliaments", {"id": key("Council"), "name": "Council", "state_code": "KG"}),
    (
        "chambers",
        {
            "id": key("Senate"),
            "name": "Senate",
            "parliament_id": key("Council"),
            "state_code": "KG",
            "level": "upper",
        },
    ),
    (
        "delegations",
        {
            "id": key("Delegation"),
            "name": "Delegation",
            "assembly_id": key("Assembly"),
            "state_code": "KG",
            "parliament_id": key("Council"),
        },
    ),
    (
        "seats",
        {
            "id": key("seat"),
            "delegation_id": key("Delegation"),
            "seats": 7,
            "valid_from": DAY,
            "valid_to": None,
            "last_seen_on": DAY,
            "is_shown": True,
        },
    ),
    (
        "websites",
        {
            "id": key("website"),
            "body_id": key("Council"),
            "url": "http://council.example/",
            "valid_from": DAY,
            "last_seen_on": DAY,
        },
    ),
    ("persons", {"id": key("person"), "name": "Anna Ivanova", "name_key": "anna ivanova"}),
    ("persons", {"id": key("other"), "name": "A. Ivanova", "name_key": "a ivanova"}),
    (
        "offices",
        {
            "id": key("office"),
            "title": "Chairman",
            "body_id": key("Assembly"),
            "is_single_holder": True,
        },
    ),
    (
        "tenures",
        {
            "id": key("tenure"),
            "person_id": key("person"),
            "office_id": key("office"),
            "status": "held",
            "valid_from": DAY,
            "valid_to": None,
            "last_seen_on": DAY,
            "is_shown": True,
        },
    ),
    (
        "events",
        {
            "id": key("event"),
            "event_type": "meeting",
            "date_text": "2021-03-18",
            "earliest": DAY,
            "latest": DAY,
            "status": "happened",
        },
    ),
    (
        "event_participants",
        {
            "id": key("participant"),
            "event_id": key("event"),
            "person_id": key("person"),
            "role": "participant",
            "on_behalf_of_body_id": key("Assembly"),
        },
    ),
    (
        "figures",
        {
            "id": key("figure"),
            "document_id": key("document"),
            "value": 7.0,
            "value_text": "7",
            "unit": "deputies",
            "approximation": "exact",
            "said_by_person_id": key("person"),
        },
    ),
    (
        "evidence",
        {
            "id": key("evidence"),
            "document_id": key("document"),
            "sentence_id": key("sentence"),
            "start_offset": 54,
            "end_offset": 64,
            "words": "7 deputies",
            "rule": "consists_of",
            "run_id": 1,
            "seat_id": key("seat"),
        },
    ),
    (
        "aliases",
        {
            "id": key("alias"),
            "body_id": key("Council"),
            "name": "Kenesh",
            "name_key": "kenesh",
            "source": "text",
        },
    ),
    (
        "decisions",
        {
            "id": key("decision"),
            "kind": "person",
            "verdict": "same",
            "key_of_one": min(key("person"), key("other")),
            "key_of_other": max(key("person"), key("other")),
            "one": "Anna Ivanova",
            "other": "A. Ivanova",
            "author": "editor",
            "reason": "same biography",
            "decided_at": NOW,
        },
    ),
]


def table(name: str) -> Table:
    """Give a table by name."""
    return Base.metadata.tables[name]


def fill(connection: Connection) -> None:
    """Insert all good rows."""
    for name, row in ROWS:
        connection.execute(insert(table(name)), [row])
