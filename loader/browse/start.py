"""The start page: what is in the database, when it was loaded last, and what one may ask."""

import asyncio
from typing import Any

from datasette.app import Datasette
from datasette.database import Database, QueryInterrupted

from interparl.loader.browse.links import DATABASE
from interparl.sql.views import View, views

COUNT_LIMIT = 60  # milliseconds for counting the rows of one answer; else it has no number
THEMES = {
    "Who sits where": (
        "seats_by_state", "seats_by_chamber", "seat_history", "seat_changes", "state_overview",
        "websites_by_body",
    ),
    "Who holds what": ("office_holders", "plenipotentiary_representatives", "person_profiles"),
    "What happened": (
        "event_timeline", "events_by_month", "event_participation", "cooperation", "agreements",
        "accessions", "reported_figures",
    ),
    "How far to trust it": (
        "evidence_of_facts", "reading_coverage", "unread_sentences", "gaps", "conflicts",
        "recent_changes", "run_history", "source_freshness",
    ),
}  # fmt: skip
"""Groups of questions; a view that stands in none has a group of its own at the end."""
OTHERS = "More"

COUNTS = """
SELECT
    (SELECT count(*) FROM documents) AS documents,
    (SELECT count(*) FROM events) AS events,
    (SELECT count(*) FROM persons) AS persons,
    (SELECT count(*) FROM bodies) AS bodies,
    (SELECT count(*) FROM tenures) AS tenures,
    (SELECT count(*) FROM seats) AS seats,
    (SELECT count(*) FROM figures) AS figures,
    (SELECT count(*) FROM evidence) AS evidence
"""
CALLED = {
    "documents": "documents", "events": "events", "persons": "persons", "bodies": "bodies",
    "tenures": "offices held", "seats": "seat counts", "figures": "figures",
    "evidence": "evidence",
}  # fmt: skip
READ = """
SELECT count(*) FILTER (WHERE status = 'read') AS read,
    count(*) FILTER (WHERE status = 'unread') AS unread,
    count(*) FILTER (WHERE status = 'ignored') AS ignored
FROM sentences
"""
LAST_RUN = """
SELECT id, command, status, started_at, finished_at, documents, inserted, updated, ended, failed
FROM runs ORDER BY id DESC LIMIT 1
"""
SOURCES = """
SELECT count(*) AS sources,
    count(*) FILTER (WHERE is_overdue) AS overdue,
    count(*) FILTER (WHERE last_error IS NOT NULL) AS failing
FROM source_freshness
"""


async def start(datasette: Datasette) -> dict[str, Any]:
    """What the start page shows; a count that takes too long is left out."""
    database = datasette.get_database(DATABASE)
    counts, read, run, sources = await asyncio.gather(
        *(_first(database, query) for query in (COUNTS, READ, LAST_RUN, SOURCES))
    )
    told = read.get("read", 0) + read.get("unread", 0)
    return {
        "counts": [(called, name, counts[name]) for name, called in CALLED.items() if counts],
        "read": {**read, "share": read["read"] / told if told else None} if read else {},
        "run": run,
        "sources": sources,
        "themes": await _themes(database),
        "is_empty": counts.get("documents") == 0,
    }


async def _first(database: Database, query: str) -> dict[str, Any]:
    try:
        found = (await database.execute(query)).first()
    except QueryInterrupted:
        return {}
    return dict(found) if found else {}


async def _themes(database: Database) -> list[tuple[str, list[tuple[View, int | None]]]]:
    by_name = {view.name: view for view in views()}
    grouped = {name for names in THEMES.values() for name in names}
    groups = {**THEMES, OTHERS: tuple(name for name in by_name if name not in grouped)}
    counts = dict(
        zip(by_name, await asyncio.gather(*(_count(database, n) for n in by_name)), strict=True)
    )
    return [
        (theme, [(by_name[name], counts[name]) for name in names if name in by_name])
        for theme, names in groups.items()
        if names
    ]


async def _count(database: Database, view: str) -> int | None:
    try:
        found = await database.execute(
            f'SELECT count(*) FROM "{view}"',  # noqa: S608 - the name of a view of ours
            custom_time_limit=COUNT_LIMIT,
        )
    except QueryInterrupted:
        return None
    return int(found.first()[0])
