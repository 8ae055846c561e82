"""Decide on who is who: a decision becomes rows, and the documents concerned are read again.

Each call is one run and one transaction. As stored documents are read anew, the tables come out as
if the decision had been there before the documents: neither order nor time of deciding matters,
and what is taken back leaves no trace but its own row.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, func, select

from interparl.loader.load.decisions import (
    Decided,
    decision_row,
    documents_of,
    take_decision_back,
    write_decisions,
)
from interparl.loader.load.differences import differences
from interparl.loader.load.identities import pair_of
from interparl.loader.load.run import Run, open_run
from interparl.loader.load.writer import TABLES, known
from interparl.loader.read.failure import Failure
from interparl.loader.reread import read_again
from interparl.loader.resolve.identity import kept_key
from interparl.loader.resolve.named import Named, kind_of
from interparl.schema.errors import InterparlError
from interparl.schema.names import DecidedKind

TABLE_OF: dict[DecidedKind, str] = {"person": "persons", "body": "bodies", "event": "events"}
# Tables of which two rows may become one, or one two.
COUNTED = ("persons", "bodies", "events", "offices", "tenures", "seats", "event_participants")


@dataclass(frozen=True)
class Effects:
    """What decisions change.

    ``decided`` tells, by table, how many rows stood for what the decisions are on and how many do;
    ``rows`` how many rows each table had and has, where that differs.
    """

    decided: dict[str, tuple[int, int]]
    rows: dict[str, tuple[int, int]]
    facts: int  # pieces of evidence that show something else
    documents: int  # that tell something else
    decisions: int  # written, or taken back

    @property
    def is_change(self) -> bool:
        """Whether anything changes, be it the decision alone."""
        return bool(self.decisions)


class Unreadable(InterparlError):
    """A stored document that a decision concerns can't be parsed any more."""

    exit_code = 3

    def __init__(self, failure: Failure) -> None:
        super().__init__(f"nothing was decided: {failure.origin} {failure.reason}")


Told = Callable[[Effects], None]


def decide(
    engine: Engine,
    asked: Sequence[Decided],
    *,
    command: str,
    is_dry: bool = False,
    on_effects: Told = lambda _: None,
    on_publish: Callable[[], None] = lambda: None,
) -> tuple[Run, Effects]:
    """Make decisions hold, all or none; one that holds already changes nothing.

    ``on_effects`` is told what changes before it is published. Raises Undecidable for two that no
    decision can be on, Contradiction, and as ``pipeline.load``; the database is then as before.
    """
    with open_run(engine, command, is_dry=is_dry, on_publish=on_publish) as run:
        sides = [named for decided in asked for named in (decided.one, decided.other)]
        effects = _apply(run, sides, lambda: write_decisions(run, asked))
        on_effects(effects)
    return run, effects


def undo_decision(
    engine: Engine,
    decision_id: str,
    reason: str,
    *,
    command: str,
    is_dry: bool = False,
    on_effects: Told = lambda _: None,
    on_publish: Callable[[], None] = lambda: None,
) -> tuple[Run, Effects]:
    """Take one decision back, as if it had never been made. Raises NoDecision; else as above."""
    with open_run(engine, command, is_dry=is_dry, on_publish=on_publish) as run:
        sides = pair_of(decision_row(run.connection, decision_id))
        effects = _apply(run, sides, lambda: take_decision_back(run, decision_id, reason))
        on_effects(effects)
    return run, effects


def _apply(run: Run, sides: Sequence[Named], write: Callable[[], list[str]]) -> Effects:
    """Write to the decisions, bring the tables to what holds now, and count what that changes."""
    stood, before = _standing(run, sides), _count(run.connection)
    keys = write()
    decisions = run.counts.inserted + run.counts.updated
    facts = documents = 0
    for change in read_again(run, documents_of(run.connection, keys)):
        documents += 1
        kinds = [difference.change for difference in differences(change)]
        facts += max(kinds.count("gained"), kinds.count("lost")) + kinds.count("altered")
    if run.failures:
        raise Unreadable(run.failures[0])
    stand, now = _standing(run, sides), _count(run.connection)
    decided = {name: (stood[name], stand[name]) for name in stood}
    rows = {name: (before[name], now[name]) for name in COUNTED if before[name] != now[name]}
    return Effects(decided, rows, facts, documents, decisions)


def _standing(run: Run, sides: Sequence[Named]) -> dict[str, int]:
    """By table, how many rows there are of what decisions are on."""
    keys: dict[str, set[str]] = defaultdict(set)
    for named in sides:
        keys[TABLE_OF[kind_of(named)]].add(kept_key(named, run.identities))
    return {name: len(known(run.connection, name, sorted(some))) for name, some in keys.items()}


def _count(connection: Connection) -> dict[str, int]:
    return {
        name: connection.scalar(select(func.count()).select_from(TABLES[name])) or 0
        for name in COUNTED
    }
