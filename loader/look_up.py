"""Look up: whom, or what, a key or a name means to this database, and what its key is made of.

What a key is made of is not stored beside it; it is read from the documents that tell of it.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from interparl.loader.load.decisions import POINTERS, holding
from interparl.loader.load.identities import pair_of, read_identities
from interparl.loader.load.writer import TABLES, known
from interparl.loader.parse.reading import Reading
from interparl.loader.parse.reference import fold
from interparl.loader.parse.stages import try_parse
from interparl.loader.read.document import Document
from interparl.loader.reread import read_stored, stored_document
from interparl.loader.resolve.identity import called, kept_key, name_key
from interparl.loader.resolve.named import (
    Named,
    NamedBody,
    NamedKey,
    NamedPerson,
    kind_of,
)
from interparl.loader.resolve.names import person_key
from interparl.loader.resolve.resolver import resolve
from interparl.schema.errors import InterparlError
from interparl.schema.names import DecidedKind

EVIDENCE, ALIASES, EVENTS = TABLES["evidence"], TABLES["aliases"], TABLES["events"]
DOCUMENTS, OFFICES, TENURES = TABLES["documents"], TABLES["offices"], TABLES["tenures"]
BODIES = TABLES["bodies"]
TABLE_OF: dict[DecidedKind, str] = {"person": "persons", "body": "bodies", "event": "events"}
KEY = re.compile(r"[a-z2-7]{16}")
FEW = 5  # documents of one candidate that are looked at, or shown
NO_DAY = dt.date(1, 1, 1)  # of a name that no document tells


class Unclear(InterparlError):
    """Nobody is meant, or several are; the message lists them."""

    exit_code = 2


@dataclass(frozen=True)
class Found:
    """What somebody means by a key or a name."""

    named: Named
    is_told: bool  # by any document


def look_up_pair(
    connection: Connection, one: str, other: str, kind: DecidedKind | None
) -> tuple[Found, Found]:
    """What two words mean, both of one kind. Raises Unclear."""
    first, second = (_candidates(connection, words, kind) for words in (one, other))
    if kind is None and first and second:  # a name of a person may be that of a body too
        kinds = {kind for kind, _ in first} & {kind for kind, _ in second}
        first, second = ([c for c in some if c[0] in kinds] or some for some in (first, second))
    likely = kind or next((kind for kind, _ in [*first, *second]), None)
    return (
        _settle(connection, one, first, likely), _settle(connection, other, second, likely),
    )  # fmt: skip


def look_up(connection: Connection, words: str, kind: DecidedKind | None) -> Found:
    """What some words mean. Raises Unclear."""
    return _settle(connection, words, _candidates(connection, words, kind), kind)


Candidate = tuple[DecidedKind, str]


def _candidates(connection: Connection, words: str, kind: DecidedKind | None) -> list[Candidate]:
    """All that may be meant, by kind and key."""
    identities = read_identities(connection)
    kinds: list[DecidedKind] = [kind] if kind else ["person", "body", "event"]
    if KEY.fullmatch(words):
        key = identities.get(words, words)
        found: list[Candidate] = [
            (each, key) for each in kinds if known(connection, TABLE_OF[each], [key])
        ]
        if found:
            return found
    natural = person_key(words)
    natural = identities.get(natural, natural)
    if "person" in kinds and " " in fold(words) and known(connection, "persons", [natural]):
        return [("person", natural)]
    return [(each, key) for each in kinds for key in sorted(_by_name(connection, words, each))]


def _by_name(connection: Connection, words: str, kind: DecidedKind) -> set[str]:
    folded = fold(words)
    if kind == "event":
        query = select(EVENTS.c.id, EVENTS.c.name).where(EVENTS.c.name.is_not(None))
        return {key for key, name in connection.execute(query) if fold(name) == folded}
    table, owner = TABLES[TABLE_OF[kind]], ALIASES.c[POINTERS[kind]]
    own = select(table.c.id).where(table.c.name_key == folded)
    other = select(owner).where(ALIASES.c.name_key == folded, owner.is_not(None))
    found = {*connection.scalars(own), *connection.scalars(other)}
    return found | known(connection, TABLE_OF[kind], sorted(_by_decision(connection, folded, kind)))


def _by_decision(connection: Connection, folded: str, kind: DecidedKind) -> set[str]:
    """The keys under which that is kept which was called so when it was decided on."""
    identities = read_identities(connection)
    return {
        kept_key(named, identities)
        for row in holding(connection)
        for named in pair_of(row)
        if row["kind"] == kind and fold(_plain(named)) == folded
    }


def _settle(
    connection: Connection, words: str, candidates: Sequence[Candidate], kind: DecidedKind | None
) -> Found:
    if len(candidates) > 1:
        lines = [_shown(connection, *candidate) for candidate in candidates]
        raise Unclear(f"{words!r} may mean:\n" + "\n".join(lines) + "\ngive the key instead")
    if candidates:
        return Found(_named(connection, words, *candidates[0]), is_told=True)
    if KEY.fullmatch(words):
        raise Unclear(f"no {kind or 'person, body or event'} has the key {words}")
    return Found(_of_words(words, kind), is_told=False)


def _named(connection: Connection, words: str, kind: DecidedKind, key: str) -> Named:
    """What a key is made of, as near to the words as documents tell it."""
    identities = read_identities(connection)
    told: dict[Named, None] = {}
    for row in read_stored(connection, _documents(connection, kind, key)):
        document = stored_document(row)
        reading = try_parse(document)
        if isinstance(reading, Reading):
            records = resolve(document, reading, NO_DAY, identities, is_named=True)
            told |= (records.named or {}).get(key, {})
    fitting = [named for named in told if kind_of(named) == kind]
    return min(fitting, key=lambda n: _farness(n, words, key), default=NamedKey(kind, key))


def _farness(named: Named, words: str, key: str) -> tuple[bool, bool, str]:
    natural = name_key(named)
    return fold(_plain(named)) != fold(words), natural != key, natural


def _plain(named: Named) -> str:
    return named.body.name if isinstance(named, NamedBody) else called(named)


def _documents(connection: Connection, kind: DecidedKind, key: str) -> list[str]:
    query = select(EVIDENCE.c.document_id).where(EVIDENCE.c[POINTERS[kind]] == key).distinct()
    return list(connection.scalars(query.order_by(EVIDENCE.c.document_id).limit(FEW)))


def _of_words(words: str, kind: DecidedKind | None) -> Named:
    """What a name that no document tells would be, were it told."""
    told = list(_read_name(words))
    bodies = [named for named in told if isinstance(named, NamedBody)]
    if kind == "event":
        raise Unclear(
            f"no event is called {words!r}; give its key (`interparl ask event-timeline`)"
        )
    if kind == "body" or (kind is None and bodies):
        whole = max(bodies, key=lambda named: len(called(named)), default=None)
        if whole is None or whole.document is not None:
            raise Unclear(
                f"no document tells of a body {words!r}, and the name alone does not say which one "
                "it is; write it in full, as in 'Committee on Budget of the Senate of Kazakhstan'"
            )
        return whole
    if " " not in fold(words):
        raise Unclear(f"no document tells of {words!r}, and one name alone may be anybody's")
    return NamedPerson(" ".join(words.split()))


def _read_name(words: str) -> Iterator[Named]:
    document = Document(words, "-")
    reading = try_parse(document)
    if isinstance(reading, Reading):
        for told in (resolve(document, reading, NO_DAY, is_named=True).named or {}).values():
            yield from told


def _shown(connection: Connection, kind: DecidedKind, key: str) -> str:
    """A candidate for people: its key, name, offices and documents."""
    table = TABLES[TABLE_OF[kind]]
    row = connection.execute(select(table).where(table.c.id == key)).mappings().one()
    name = row["name"] or ", ".join(str(row[c]) for c in ("event_type", "date_text", "place"))
    more = [*_offices(connection, key)] if kind == "person" else []
    told = select(DOCUMENTS.c.title, DOCUMENTS.c.url, DOCUMENTS.c.file_name, DOCUMENTS.c.id)
    ours = DOCUMENTS.c.id.in_(_documents(connection, kind, key))
    documents = [
        next(part for part in row if part)
        for row in connection.execute(told.where(ours).order_by(DOCUMENTS.c.id))
    ]
    return f"  {key}  {kind}  " + "; ".join([name, *more, "told by " + ", ".join(documents)])


def _offices(connection: Connection, person: str) -> Iterator[str]:
    held = (
        select(OFFICES.c.title, BODIES.c.name).distinct()
        .join(TENURES, TENURES.c.office_id == OFFICES.c.id)
        .outerjoin(BODIES, OFFICES.c.body_id == BODIES.c.id)
        .where(TENURES.c.person_id == person).order_by(OFFICES.c.title, BODIES.c.name).limit(FEW)
    )  # fmt: skip
    for title, body in connection.execute(held):
        yield f"{title} ({body})" if body else title
