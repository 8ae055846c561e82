"""Decisions: what people say on who is who, kept with author, reason and time.

A decision is on two that have names. That two are the same holds for all that are the same as
either; that two are different holds between any of the one side and any of the other, and forbids
to unite them.
"""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, RowMapping, insert, or_, select, update

from interparl.loader.load.agreement import check_agreement, check_sides
from interparl.loader.load.identities import DECISIONS, pair_of, read_identities
from interparl.loader.load.run import RUNS, Run
from interparl.loader.load.writer import TABLES, chunks
from interparl.loader.resolve.identity import called, kept_key, name_key, parts
from interparl.loader.resolve.named import Named, NamedKey, kind_of, to_json
from interparl.schema.errors import InterparlError
from interparl.schema.keys import make_key

EVIDENCE = TABLES["evidence"]
POINTERS = {"person": "person_id", "body": "body_id", "event": "event_id"}  # of evidence, by kind
HOLDS = DECISIONS.c.undone_at.is_(None)
Rows = Sequence[RowMapping]


class NoDecision(InterparlError):
    """There is no such decision, or it is taken back already."""

    exit_code = 2


@dataclass(frozen=True)
class Decided:
    """A decision as it is asked for."""

    verdict: Literal["same", "different"]
    one: Named
    other: Named
    author: str
    reason: str
    decided_at: dt.datetime

    @property
    def keys(self) -> tuple[str, str]:
        """The keys of the two by their names, the lesser first."""
        one, other = sorted((name_key(self.one), name_key(self.other)))
        return one, other


def write_decisions(run: Run, asked: Sequence[Decided]) -> list[str]:
    """Store decisions, but for those that hold already; gives the keys under which it changes.

    Raises Undecidable and Contradiction.
    """
    before = holding(run.connection)
    there = {(row["verdict"], row["key_of_one"], row["key_of_other"]) for row in before}
    new = []
    for decided in asked:
        check_sides(decided.one, decided.other)
        if (decided.verdict, *decided.keys) not in there:
            there.add((decided.verdict, *decided.keys))
            new.append(_insert(run, decided))
    after = holding(run.connection)
    if new:
        check_agreement(after, new)
    return _renew(run, [*before, *after])


def holding(connection: Connection) -> Rows:
    """The decisions that hold, in the order in which they were made."""
    query = select(DECISIONS).where(HOLDS).order_by(DECISIONS.c.decided_at, DECISIONS.c.id)
    return connection.execute(query).mappings().all()


def decision_row(connection: Connection, decision_id: str) -> RowMapping:
    """The row of a decision that holds. Raises NoDecision."""
    query = select(DECISIONS).where(DECISIONS.c.id == decision_id)
    row = connection.execute(query).mappings().first()
    if row is None:
        raise NoDecision(f"no decision {decision_id!r}; `interparl decide list` lists them")
    if row["undone_at"] is not None:
        raise NoDecision(f"decision {decision_id} was taken back on {row['undone_at']:%Y-%m-%d}")
    return row


def take_decision_back(run: Run, decision_id: str, reason: str) -> list[str]:
    """Let a decision hold no more; gives the keys under which it changes. Raises NoDecision."""
    return _take_back(run, [decision_row(run.connection, decision_id)], reason)


def take_decisions_back(run: Run, number: int) -> list[str]:
    """Let the decisions that a run made hold no more, and those that it took back hold again.

    Gives the keys under which it changes. Raises Contradiction where a later decision speaks
    against one that was taken back.
    """
    made = select(DECISIONS).where(DECISIONS.c.run_id == number, HOLDS)
    keys = _take_back(run, run.connection.execute(made).mappings().all(), f"undo of run {number}")
    return sorted({*keys, *_put_back(run, number)})


def _put_back(run: Run, number: int) -> list[str]:
    undone = select(RUNS.c.id).where(RUNS.c.undone_by.is_not(None))
    theirs = (DECISIONS.c.undone_by_run_id == number, DECISIONS.c.run_id.not_in(undone))
    ids = list(run.connection.scalars(select(DECISIONS.c.id).where(*theirs)))
    again = {"undone_at": None, "undone_reason": None, "undone_by_run_id": None}
    for decision_id in ids:
        this = update(DECISIONS).where(DECISIONS.c.id == decision_id)
        run.connection.execute(this.values(**again))
    run.counts.updated += len(ids)
    after = holding(run.connection)
    if ids:
        check_agreement(after, ids)
    return _renew(run, after)


def _take_back(run: Run, rows: Rows, reason: str) -> list[str]:
    before = holding(run.connection)
    undone = {
        "undone_at": dt.datetime.now(dt.UTC), "undone_reason": reason, "undone_by_run_id": run.id,
    }  # fmt: skip
    for row in rows:
        this = update(DECISIONS).where(DECISIONS.c.id == row["id"])
        run.connection.execute(this.values(**undone))
    run.counts.updated += len(rows)
    return _renew(run, before)


def _insert(run: Run, decided: Decided) -> str:
    one, other = sorted((decided.one, decided.other), key=name_key)
    key, other_key = decided.keys
    row = _free_id(run.connection, decided)
    run.connection.execute(
        insert(DECISIONS).values(
            id=row, kind=kind_of(one), verdict=decided.verdict, key_of_one=key,
            key_of_other=other_key, one=called(one), other=called(other), one_told=_told(one),
            other_told=_told(other), author=decided.author, reason=decided.reason,
            decided_at=decided.decided_at, run_id=run.id,
        )
    )  # fmt: skip
    run.counts.inserted += 1
    return row


def _free_id(connection: Connection, decided: Decided) -> str:
    """The key of a decision; one that was taken back and is made again gets another key."""
    when = decided.decided_at.isoformat()
    number = 1
    while True:
        told = (decided.verdict, *decided.keys, decided.author, when, str(number))
        key = make_key("decision", *told)
        if connection.scalar(select(DECISIONS.c.id).where(DECISIONS.c.id == key)) is None:
            return key
        number += 1


def _told(named: Named) -> str | None:
    if isinstance(named, NamedKey):
        return None
    return json.dumps(to_json(named), ensure_ascii=False, sort_keys=True)


def _renew(run: Run, rows: Rows) -> list[str]:
    """Let the run know what holds now; gives the keys under which it was kept and is no more.

    ``rows`` are the decisions that held, or hold.
    """
    before, now = run.identities, read_identities(run.connection)
    run.identities = now
    named = {
        kept_key(part, before)
        for row in rows
        for side in pair_of(row)
        for part in parts(side)
        if kept_key(part, before) != kept_key(part, now)
    }
    keys = {before.get(k, k) for k in {*before, *now} if before.get(k, k) != now.get(k, k)}
    return sorted(named | keys)


def documents_of(connection: Connection, keys: Sequence[str]) -> list[str]:
    """The documents that name what is kept under some keys."""
    found: set[str] = set()
    for some in chunks(keys):
        named = or_(*(EVIDENCE.c[column].in_(some) for column in POINTERS.values()))
        found.update(connection.scalars(select(EVIDENCE.c.document_id).where(named)))
    return sorted(found)
