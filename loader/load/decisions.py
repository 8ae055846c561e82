"""Decisions: what people say on who is who, kept with author, reason and time.

A decision binds two keys. That two are the same holds for all that are bound to either; that two
are different holds between any of the one side and any of the other, and forbids to bind them.
"""

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, RowMapping, insert, or_, select, update

from interparl.loader.load.identities import read_identities
from interparl.loader.load.run import Run
from interparl.loader.load.writer import TABLES, chunks
from interparl.schema.errors import InterparlError
from interparl.schema.keys import make_key
from interparl.schema.names import DecidedKind

DECISIONS, EVIDENCE = TABLES["decisions"], TABLES["evidence"]
POINTERS = {"person": "person_id", "body": "body_id", "event": "event_id"}  # of evidence, by kind
HOLDS = DECISIONS.c.undone_at.is_(None)


class Contradiction(InterparlError):
    """A decision speaks against one that holds; both are shown."""

    exit_code = 3

    def __init__(self, asked: "Decided", other: RowMapping) -> None:
        super().__init__(
            f"{asked.one!r} and {asked.other!r} can't be decided to be {asked.verdict}: "
            f"{other['author']} decided on {other['decided_at']:%Y-%m-%d} that {other['one']!r} "
            f"and {other['other']!r} are {other['verdict']} ({other['reason']}); "
            f"`interparl decide undo {other['id']}` takes that back"
        )


class NoDecision(InterparlError):
    """There is no such decision, or it is taken back already."""

    exit_code = 2


@dataclass(frozen=True)
class Decided:
    """A decision as it is asked for; ``key`` and ``other_key`` are what the names give."""

    kind: DecidedKind
    verdict: Literal["same", "different"]
    key: str
    other_key: str
    one: str  # as people call it
    other: str
    author: str
    reason: str
    decided_at: dt.datetime


def write_decision(run: Run, asked: Decided) -> list[str]:
    """Store a decision, unless it holds already; gives the keys that it concerns, or none.

    Raises Contradiction.
    """
    pairs = sorted([(asked.key, asked.one), (asked.other_key, asked.other)])
    (key, one), (other_key, other) = pairs
    before = run.identities
    here, there = before.get(key, key), before.get(other_key, other_key)
    if _is_decided(run.connection, asked.kind, asked.verdict, key, other_key):
        return []
    if asked.verdict == "same":
        _check_not_different(run.connection, asked, before, here, there)
    elif here == there:
        raise Contradiction(asked, _what_binds(run.connection, before, here))
    run.connection.execute(
        insert(DECISIONS).values(
            id=make_key("decision", asked.kind, asked.verdict, key, other_key,
                        asked.decided_at.isoformat(), asked.author),
            kind=asked.kind, verdict=asked.verdict, key_of_one=key, key_of_other=other_key,
            one=one, other=other, author=asked.author, reason=asked.reason,
            decided_at=asked.decided_at, run_id=run.id,
        )
    )  # fmt: skip
    run.counts.inserted += 1
    run.identities = read_identities(run.connection)
    return bound_to(before, run.identities, [key, other_key]) if asked.verdict == "same" else []


def take_decision_back(run: Run, decision_id: str, reason: str) -> list[str]:
    """Let a decision hold no more; gives the keys that it concerned. Raises NoDecision."""
    query = select(DECISIONS).where(DECISIONS.c.id == decision_id)
    row = run.connection.execute(query).mappings().first()
    if row is None:
        raise NoDecision(f"no decision {decision_id}; `interparl decide list` lists them")
    if row["undone_at"] is not None:
        raise NoDecision(f"decision {decision_id} was taken back on {row['undone_at']:%Y-%m-%d}")
    return _take_back(run, [row], reason)


def take_decisions_back(run: Run, number: int) -> list[str]:
    """Let the decisions of a run hold no more; gives the keys that they concerned."""
    query = select(DECISIONS).where(DECISIONS.c.run_id == number, HOLDS)
    rows = run.connection.execute(query).mappings().all()
    return _take_back(run, rows, f"run {number} was undone")


def _take_back(run: Run, rows: Sequence[RowMapping], reason: str) -> list[str]:
    before = run.identities
    now = dt.datetime.now(dt.UTC)
    for row in rows:
        this = DECISIONS.c.id == row["id"]
        undone = update(DECISIONS).where(this).values(undone_at=now, undone_reason=reason)
        run.connection.execute(undone)
        run.counts.updated += 1
    run.identities = read_identities(run.connection)
    told = [
        row[c] for row in rows if row["verdict"] == "same" for c in ("key_of_one", "key_of_other")
    ]
    return bound_to(before, run.identities, told)


def bound_to(before: dict[str, str], after: dict[str, str], keys: Collection[str]) -> list[str]:
    """All keys that stand, or stood, for the same as some of the keys."""
    out = set(keys)
    for identities in (before, after):
        roots = {identities.get(key, key) for key in keys}
        out |= roots | {key for key, root in identities.items() if root in roots}
    return sorted(out)


def documents_of(connection: Connection, keys: Sequence[str]) -> list[str]:
    """The documents that name what some keys stand for."""
    found: set[str] = set()
    for some in chunks(keys):
        named = or_(*(EVIDENCE.c[column].in_(some) for column in POINTERS.values()))
        found.update(connection.scalars(select(EVIDENCE.c.document_id).where(named)))
    return sorted(found)


def _is_decided(connection: Connection, kind: str, verdict: str, key: str, other: str) -> bool:
    query = select(DECISIONS.c.id).where(
        DECISIONS.c.kind == kind, DECISIONS.c.verdict == verdict, HOLDS,
        DECISIONS.c.key_of_one == key, DECISIONS.c.key_of_other == other,
    )  # fmt: skip
    return connection.scalar(query) is not None


def _holding(connection: Connection, verdict: str) -> Iterator[RowMapping]:
    query = select(DECISIONS).where(DECISIONS.c.verdict == verdict, HOLDS)
    yield from connection.execute(query.order_by(DECISIONS.c.decided_at, DECISIONS.c.id)).mappings()


def _check_not_different(
    connection: Connection, asked: Decided, identities: dict[str, str], here: str, there: str
) -> None:
    for row in _holding(connection, "different"):
        sides = {identities.get(row[c], row[c]) for c in ("key_of_one", "key_of_other")}
        if sides == {here, there} and here != there:
            raise Contradiction(asked, row)


def _what_binds(connection: Connection, identities: dict[str, str], root: str) -> RowMapping:
    """One of the decisions that make what is under a key one."""
    return next(
        row
        for row in _holding(connection, "same")
        if identities.get(row["key_of_one"], row["key_of_one"]) == root
    )
