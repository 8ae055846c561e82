"""Search: sentences that hold what is looked for, and the events that they tell, best first.

Best is what the engine's own measure says: bm25 on SQLite, cover density on PostgreSQL. Which
sentences are found does not depend on the engine.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import CTE, Connection, Double, Row, Select, func, select, text

from interparl.loader.load.answer import question
from interparl.loader.load.search_words import Phrase, marked, read_asked
from interparl.loader.load.writer import TABLES, chunks
from interparl.schema.column_types import TEXT
from interparl.schema.errors import DatabaseError
from interparl.sql.search import has_search
from interparl.sql.views import views

SENTENCES, DOCUMENTS, EVIDENCE, PARTS = (
    TABLES[name] for name in ("sentences", "documents", "evidence", "event_participants")
)
AT_ONCE = 200  # hits that are read together; more than are shown where texts are repeated

ASKS = {
    "sqlite": """
SELECT search_keys.sentence_id AS id, bm25(search_sentences) AS distance
FROM search_sentences INNER JOIN search_keys ON search_keys.number = search_sentences.rowid
WHERE search_sentences MATCH :asked""",
    "postgresql": """
SELECT id, -ts_rank_cd(search_words(text), asked.query, 2) AS distance
FROM sentences, (SELECT to_tsquery('simple', :asked) AS query) AS asked
WHERE search_words(text) @@ asked.query""",
}


class NoIndex(DatabaseError):
    """The database has no index for searching, or an old one."""

    def __init__(self) -> None:
        super().__init__(
            "there is no index for searching, or an old one: run `interparl db upgrade`, or load "
            "something (it needs SQLite with FTS5, or PostgreSQL 14)"
        )


@dataclass(frozen=True)
class Hit:
    """A sentence that holds what was looked for, with its document."""

    snippet: str
    title: str | None
    date: str
    url: str | None
    text: str
    start_offset: int
    document_id: str
    sentence_id: str


@dataclass(frozen=True)
class EventHit:
    """An event that such a sentence tells, with the sentence."""

    event_type: str
    date_text: str | None
    name: str | None
    place: str | None
    participants: str | None
    event_id: str
    told: Hit


def search_sentences(
    connection: Connection, asked: str, limit: int | None = None, offset: int = 0
) -> list[Hit]:
    """The sentences that hold all words, the best first; of equal ones the newest alone.

    Raises NothingAsked, NoIndex.
    """
    phrases = read_asked(asked)
    query = _hits(_found(connection, phrases))
    rows = _first_of_each(connection, query, "text", limit, offset)
    return [_hit(row, phrases) for row in rows]


def search_events(
    connection: Connection, asked: str, limit: int | None = None, offset: int = 0
) -> list[EventHit]:
    """The events that such a sentence tells, or of which it tells a participant.

    Raises NothingAsked, NoIndex.
    """
    phrases = read_asked(asked)
    event = func.coalesce(EVIDENCE.c.event_id, PARTS.c.event_id).label("event_id")
    query = (
        _hits(_found(connection, phrases))
        .add_columns(event)
        .join(EVIDENCE, EVIDENCE.c.document_id == SENTENCES.c.document_id)
        .outerjoin(PARTS, EVIDENCE.c.event_participant_id == PARTS.c.id)
        .where(
            EVIDENCE.c.start_offset < SENTENCES.c.end_offset,
            EVIDENCE.c.end_offset > SENTENCES.c.start_offset,
            event.is_not(None),
        )
        .order_by(event)
    )
    rows = _first_of_each(connection, query, "event_id", limit, offset)
    events = _events(connection, [row.event_id for row in rows])
    return [EventHit(**events[row.event_id], told=_hit(row, phrases)) for row in rows]


def _found(connection: Connection, phrases: Sequence[Phrase]) -> CTE:
    """The keys of the sentences that hold all phrases, with how good they are (less is better)."""
    if not has_search(connection):
        raise NoIndex
    dialect = connection.dialect.name
    given = _fts5(phrases) if dialect == "sqlite" else _tsquery(phrases)
    asks = text(ASKS[dialect]).bindparams(asked=given)
    found = asks.columns(id=TEXT, distance=Double()).cte("found")
    # SQLite measures only where it searches.
    return found.prefix_with("MATERIALIZED")


def _fts5(phrases: Sequence[Phrase]) -> str:
    told = (f'"{" ".join(p.words)}"{" *" if p.is_beginning else ""}' for p in phrases)
    return " AND ".join(told)


def _tsquery(phrases: Sequence[Phrase]) -> str:
    # Folded words hold letters and digits alone, so that quotes need no escape.
    told = (
        " <-> ".join(f"'{word}'" for word in p.words) + (":*" if p.is_beginning else "")
        for p in phrases
    )
    return " & ".join(f"({phrase})" for phrase in told)


def _hits(found: CTE) -> Select[Any]:
    return (
        select(
            SENTENCES.c.id, SENTENCES.c.text, SENTENCES.c.start_offset, SENTENCES.c.document_id,
            DOCUMENTS.c.title, DOCUMENTS.c.url, DOCUMENTS.c.published_text, DOCUMENTS.c.seen_on,
        )
        .select_from(found)
        .join(SENTENCES, SENTENCES.c.id == found.c.id)
        .join(DOCUMENTS, DOCUMENTS.c.id == SENTENCES.c.document_id)
        .order_by(found.c.distance, DOCUMENTS.c.seen_on.desc(), SENTENCES.c.id)
    )  # fmt: skip


def _first_of_each(
    connection: Connection, query: Select[Any], name: str, limit: int | None, offset: int
) -> list[Row[Any]]:
    """The first row of each value of a column, without those that are left out."""

    def new(rows: Iterable[Row[Any]]) -> Iterator[Row[Any]]:
        seen: set[str] = set()
        for row in rows:
            value = getattr(row, name)
            if value not in seen:
                seen.add(value)
                yield row

    with connection.execute(query, execution_options={"yield_per": AT_ONCE}) as rows:
        return list(islice(new(rows), offset, None if limit is None else offset + limit))


def _hit(row: Row[Any], phrases: Sequence[Phrase]) -> Hit:
    return Hit(
        snippet=marked(row.text, phrases), title=row.title,
        date=row.published_text or row.seen_on.isoformat(), url=row.url, text=row.text,
        start_offset=row.start_offset, document_id=row.document_id, sentence_id=row.id,
    )  # fmt: skip


def _events(connection: Connection, keys: Sequence[str]) -> dict[str, dict[str, Any]]:
    """What the timeline tells of events."""
    names = ("event_id", "event_type", "date_text", "name", "place", "participants")
    (timeline,) = (view for view in views() if view.name == "event_timeline")
    query = question(connection, timeline, wanted=names)
    key = query.selected_columns["event_id"]
    return {
        row["event_id"]: dict(row)
        for some in chunks(keys)
        for row in connection.execute(query.where(key.in_(some))).mappings()
    }
