"""What stands beside a record of Popolo: names, websites, sources, seats, participants."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, func, select

from interparl.schema.tables import Base

TABLES = Base.metadata.tables
ALIASES, WEBSITES, EVIDENCE, DOCUMENTS, SEATS, PARTICIPANTS = (
    TABLES[name]
    for name in ("aliases", "websites", "evidence", "documents", "seats", "event_participants")
)

# The key of a record -> what stands beside it.
Beside = defaultdict[str, list[dict[str, Any]]]


def other_names(connection: Connection, column: str, keys: Sequence[str]) -> Beside:
    """Other names of persons (``person_id``) or bodies (``body_id``)."""
    named = ALIASES.c[column]
    query = select(named, ALIASES.c.name).where(named.in_(keys)).distinct()
    found: Beside = defaultdict(list)
    for key, name in connection.execute(query.order_by(named, ALIASES.c.name)):
        found[key].append({"name": name})
    return found


def websites_of(connection: Connection, keys: Sequence[str]) -> Beside:
    """Where bodies publish."""
    query = select(WEBSITES.c.body_id, WEBSITES.c.url).where(WEBSITES.c.body_id.in_(keys))
    found: Beside = defaultdict(list)
    for key, url in connection.execute(query.order_by(WEBSITES.c.body_id, WEBSITES.c.url)):
        found[key].append({"url": url, "note": "website"})
    return found


def sources_of(connection: Connection, column: str, keys: Sequence[str]) -> Beside:
    """The addresses of the documents that tell facts; of each the first of its titles."""
    fact = EVIDENCE.c[column]
    query = (
        select(fact, DOCUMENTS.c.url, func.min(DOCUMENTS.c.title))
        .join(DOCUMENTS, EVIDENCE.c.document_id == DOCUMENTS.c.id)
        .where(fact.in_(keys), DOCUMENTS.c.url.is_not(None))
        .group_by(fact, DOCUMENTS.c.url)
        .order_by(fact, DOCUMENTS.c.url)
    )
    found: Beside = defaultdict(list)
    for key, url, title in connection.execute(query):
        found[key].append({"url": url, "note": title} if title else {"url": url})
    return found


def seats_of(connection: Connection, keys: Sequence[str]) -> Beside:
    """How many seats delegations hold, from which chamber, from when to when."""
    query = select(SEATS).where(SEATS.c.delegation_id.in_(keys), SEATS.c.is_shown)
    found: Beside = defaultdict(list)
    for row in connection.execute(query.order_by(SEATS.c.valid_from, SEATS.c.id)):
        told = {
            "seats": row.seats, "chamber_id": row.chamber_id, "first_seen_on": row.valid_from,
            "last_seen_on": row.last_seen_on, "replaced_on": row.valid_to,
        }  # fmt: skip
        found[row.delegation_id].append(_told(told))
    return found


def participants_of(connection: Connection, keys: Sequence[str]) -> Beside:
    """Who took part in events, in which role, on whose behalf."""
    query = select(PARTICIPANTS).where(PARTICIPANTS.c.event_id.in_(keys))
    found: Beside = defaultdict(list)
    for row in connection.execute(query.order_by(PARTICIPANTS.c.event_id, PARTICIPANTS.c.id)):
        told = {
            "role": row.role,
            "person_id": row.person_id,
            "organization_id": row.body_id,
            "area_id": row.state_code,
            "ordinal": row.ordinal,
            "on_behalf_of_id": row.on_behalf_of_body_id,
            "on_behalf_of_area_id": row.on_behalf_of_state_code,
        }
        found[row.event_id].append(_told(told))
    return found


def _told(record: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if value is not None}
