"""The digest: a hash of the content, the same on every engine, whatever the order of loading.

The decisions on who is who that hold are part of it, since the content depends on them. What comes
from the clock alone is left out: runs and failures, and, for whatever an undated
document tells, the days, since such a document speaks for the day on which it was first loaded.
"""

import hashlib
from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection, FromClause, Select, select

from interparl.loader.load.writer import ORDER, TABLES

EVIDENCE, DOCUMENTS = TABLES["evidence"], TABLES["documents"]
# What only the run or the file gives, and pointers to intervals, whose keys count.
LEFT_OUT = {
    "documents": {"run_id", "file_name", "encoding", "source_id"},
    "evidence": {"run_id", "seat_id", "tenure_id"},
}
DAYS = ("valid_from", "valid_to", "last_seen_on", "is_shown")
# Tables with days of sight: the columns that name the subject, and what shows it.
TIMED = {
    "seats": (("delegation_id", "chamber_id"), "seat_id"),
    "tenures": (("office_id",), "tenure_id"),
    "websites": (("id",), "website_id"),
}

Line = tuple[object, ...]


def digest(connection: Connection) -> str:
    """SHA-256, in hexadecimal, over all content."""
    out = hashlib.sha256()
    for name in sorted({*ORDER, *TIMED}):
        lines = _timed(connection, name) if name in TIMED else _rows(connection, name)
        for line in lines:
            out.update(f"\x1e{name}\x1f".encode())
            out.update("\x1f".join(_text(value) for value in line).encode())
    for line in _decisions(connection):
        out.update(f"\x1edecisions\x1f{chr(31).join(line)}".encode())
    return out.hexdigest()


def _rows(connection: Connection, name: str) -> Iterator[Line]:
    table = TABLES[name]
    columns = [c for c in table.columns if c.name not in LEFT_OUT.get(name, set())]
    (key,) = table.primary_key.columns
    for row in connection.execute(select(*columns).order_by(key)).mappings():
        is_clock = row.get("seen_basis") == "loaded"
        yield tuple(None if is_clock and c == "seen_on" else v for c, v in row.items())


def _decisions(connection: Connection) -> list[tuple[str, ...]]:
    """What people decided on who is who, as far as it holds; who did so, why and when is apart."""
    table = TABLES["decisions"]
    columns = (table.c.kind, table.c.verdict, table.c.key_of_one, table.c.key_of_other)
    held = connection.execute(select(*columns).where(table.c.undone_at.is_(None)).distinct())
    return sorted(tuple(row) for row in held)


def _timed(connection: Connection, name: str) -> Iterator[Line]:
    """Rows with days of sight; of subjects that an undated document tells only what was told."""
    table, (subject, pointer) = TABLES[name], TIMED[name]
    value = [c.name for c in table.columns if c.name not in {"id", *DAYS, *subject}]
    told = table.join(EVIDENCE, EVIDENCE.c[pointer] == table.c.id)
    by_clock = _undated(connection, select(*(table.c[c] for c in subject)), told)
    if name == "tenures":  # vacancies, which are shown by the office itself
        vacant = select(EVIDENCE.c.office_id).where(EVIDENCE.c.office_id.is_not(None))
        by_clock |= _undated(connection, vacant, EVIDENCE)
    lines = set()
    for row in connection.execute(select(table)).mappings():
        who = tuple(row[c] for c in subject)
        days = () if who in by_clock else tuple(row[c] for c in DAYS if c in row)
        lines.add((*who, *(row[c] for c in value), *days))
    yield from sorted(lines, key=lambda line: [_text(part) for part in line])


def _undated(connection: Connection, query: Select[Line], told: FromClause) -> set[Line]:
    """What the documents without a date of their own tell."""
    origin = told.join(DOCUMENTS, EVIDENCE.c.document_id == DOCUMENTS.c.id)
    found = query.select_from(origin).where(DOCUMENTS.c.seen_basis == "loaded").distinct()
    return {tuple(row) for row in connection.execute(found)}


def _text(value: object) -> str:
    match value:
        case None:
            return "\x00"
        case bool():
            return "true" if value else "false"
        case float():
            return repr(value)
        case date():
            return value.isoformat()
        case _:
            return str(value)
