"""Checks: what must hold of the data; each names the rows that break it.

The database's own constraints keep keys, references and lists of codes; these checks look at what
no constraint can say.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import ColumnElement, Connection, Table, and_, case, func, or_, select, true

from interparl.loader.load.tenures import HOLDS
from interparl.loader.load.writer import TABLES

Severity = Literal["warning", "error"]
EVIDENCE, DOCUMENTS, SENTENCES = TABLES["evidence"], TABLES["documents"], TABLES["sentences"]
SEATS, TENURES, OFFICES = TABLES["seats"], TABLES["tenures"], TABLES["offices"]
# The rows that documents tell, and what in the evidence points at them. A delegation and other
# bodies share one column, since they share one key.
SHOWN_BY = {
    "states": "state_code", "bodies": "body_id", "persons": "person_id", "seats": "seat_id",
    "websites": "website_id", "tenures": "tenure_id", "events": "event_id",
    "event_participants": "event_participant_id", "figures": "figure_id",
}  # fmt: skip
FEW = 10  # sentences with facts; the share of fewer that are read says little


@dataclass(frozen=True)
class Broken:
    """One row that breaks a check."""

    check: str
    severity: Severity
    table: str
    key: str
    detail: str


Check = Callable[[Connection], Iterator[Broken]]


def run_checks(connection: Connection) -> list[Broken]:
    """Run all checks; gives the rows that fail, none where all holds."""
    return [broken for check in CHECKS for broken in check(connection)]


def _words_stand_in_the_text(connection: Connection) -> Iterator[Broken]:
    """The stored text holds, at the stored place, the words of all evidence and sentences."""
    for table, words in ((EVIDENCE, EVIDENCE.c.words), (SENTENCES, SENTENCES.c.text)):
        length = table.c.end_offset - table.c.start_offset
        there = func.substr(DOCUMENTS.c.text, table.c.start_offset + 1, length)
        query = (
            select(table.c.id, words)
            .join(DOCUMENTS, table.c.document_id == DOCUMENTS.c.id)
            .where(there != words)
            .order_by(table.c.id)
        )
        for key, said in connection.execute(query):
            yield Broken("words", "error", table.name, key, f"{said!r} does not stand there")


def _evidence_stands_in_its_sentence(connection: Connection) -> Iterator[Broken]:
    """A sentence that shows a fact is of the same document, and holds the words."""
    outside = or_(
        EVIDENCE.c.document_id != SENTENCES.c.document_id,
        EVIDENCE.c.start_offset < SENTENCES.c.start_offset,
        EVIDENCE.c.end_offset > SENTENCES.c.end_offset,
    )
    query = select(EVIDENCE.c.id).join(SENTENCES, EVIDENCE.c.sentence_id == SENTENCES.c.id)
    for key in connection.scalars(query.where(outside).order_by(EVIDENCE.c.id)):
        yield Broken("sentence", "error", "evidence", key, "the words stand outside its sentence")


def _every_fact_has_evidence(connection: Connection) -> Iterator[Broken]:
    """Each row of a fact table is shown by some words of some document."""
    for name, column in SHOWN_BY.items():
        (key,) = TABLES[name].primary_key.columns
        shown = select(EVIDENCE.c.id).where(EVIDENCE.c[column] == key).exists()
        yield from _lonely(connection, name, ~shown)
    # An office is shown by a tenure, or by words that say it is vacant.
    held = select(TENURES.c.id).where(TENURES.c.office_id == OFFICES.c.id).exists()
    vacant = select(EVIDENCE.c.id).where(EVIDENCE.c.office_id == OFFICES.c.id).exists()
    yield from _lonely(connection, "offices", and_(~held, ~vacant))


def _lonely(connection: Connection, name: str, is_lonely: ColumnElement[bool]) -> Iterator[Broken]:
    (key,) = TABLES[name].primary_key.columns
    for found in connection.scalars(select(key).where(is_lonely).order_by(key)):
        yield Broken("evidence", "error", name, found, "no document shows it")


def _times_of_sight_do_not_overlap(connection: Connection) -> Iterator[Broken]:
    """Of one chamber one count holds at a time; a person, and a post for one, are held once."""
    in_office = TENURES.c.status.in_(HOLDS)
    single = TENURES.c.office_id.in_(select(OFFICES.c.id).where(OFFICES.c.is_single_holder))
    yield from _overlaps(connection, SEATS, ("delegation_id", "chamber_id"))
    yield from _overlaps(connection, TENURES, ("office_id", "person_id"), in_office)
    yield from _overlaps(connection, TENURES, ("office_id",), and_(in_office, single))


def _overlaps(
    connection: Connection,
    table: Table,
    subject: tuple[str, ...],
    which: ColumnElement[bool] | None = None,
) -> Iterator[Broken]:
    """Rows of one subject that are shown, begin before another one ends, and are not the first."""
    times = select(table).where(table.c.is_shown, true() if which is None else which)
    one, other = times.subquery("one"), times.subquery("other")
    same = (one.c[column].is_not_distinct_from(other.c[column]) for column in subject)
    overlap = and_(
        *same,
        or_(one.c.valid_to.is_(None), other.c.valid_from < one.c.valid_to),
        or_(other.c.valid_to.is_(None), one.c.valid_from < other.c.valid_to),
        one.c.id < other.c.id,
    )
    query = select(other.c.id).distinct().join(one, overlap).order_by(other.c.id)
    for key in connection.scalars(query):
        yield Broken("overlap", "error", table.name, key, "holds at the same time as another")


def _chambers_are_of_the_sender(connection: Connection) -> Iterator[Broken]:
    """Seats of a delegation come from chambers of its own state."""
    chambers, delegations = TABLES["chambers"], TABLES["delegations"]
    query = (
        select(SEATS.c.id)
        .join(chambers, SEATS.c.chamber_id == chambers.c.id)
        .join(delegations, SEATS.c.delegation_id == delegations.c.id)
        .where(chambers.c.state_code != delegations.c.state_code)
    )
    for key in connection.scalars(query.order_by(SEATS.c.id)):
        yield Broken("chamber", "error", "seats", key, "a chamber of another state")


def _most_is_read(connection: Connection) -> Iterator[Broken]:
    """Of a document with ten sentences that carry facts, at least half are read."""
    status, document = SENTENCES.c.status, SENTENCES.c.document_id
    read = func.sum(case((status == "read", 1), else_=0))
    unread = func.sum(case((status == "unread", 1), else_=0))
    query = select(document, read, unread).group_by(document).order_by(document)
    for key, done, left in connection.execute(query.having(unread > read, read + unread >= FEW)):
        detail = f"{left} of {done + left} sentences with facts are unread"
        yield Broken("unread", "warning", "documents", key, detail)


CHECKS: tuple[Check, ...] = (
    _words_stand_in_the_text,
    _evidence_stands_in_its_sentence,
    _every_fact_has_evidence,
    _times_of_sight_do_not_overlap,
    _chambers_are_of_the_sender,
    _most_is_read,
)
