"""Decide on who is who: a decision becomes rows, and the documents concerned are read again.

Each call is one run and one transaction. As stored documents are read anew, the tables come out as
if the decision had been there before the documents: neither order nor time of deciding matters,
and what is taken back leaves no trace but its own row.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, func, select

from interparl.loader.load.decisions import (
    Decided,
    documents_of,
    take_decision_back,
    write_decisions,
)
from interparl.loader.load.differences import differences
from interparl.loader.load.run import Run, open_run
from interparl.loader.load.writer import TABLES
from interparl.loader.reread import read_again

# Tables of which two rows may become one, or one two; those of people's decisions come first.
COUNTED = ("persons", "bodies", "events", "offices", "tenures", "seats", "event_participants")


@dataclass(frozen=True)
class Effects:
    """What decisions change: how many rows each table had and has, where that differs."""

    rows: dict[str, tuple[int, int]]
    facts: int  # pieces of evidence that now show something else
    documents: int  # that tell something else
    decisions: int  # written, or taken back

    @property
    def is_change(self) -> bool:
        """Whether anything changes, be it the decision alone."""
        return bool(self.decisions)


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
        effects = _apply(run, lambda: write_decisions(run, asked))
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
        effects = _apply(run, lambda: take_decision_back(run, decision_id, reason))
        on_effects(effects)
    return run, effects


def _apply(run: Run, write: Callable[[], list[str]]) -> Effects:
    """Write to the decisions, bring the tables to what holds now, and count what that changes."""
    before = _count(run.connection)
    keys = write()
    decisions = run.counts.inserted + run.counts.updated
    facts = documents = 0
    for change in read_again(run, documents_of(run.connection, keys)):
        documents += 1
        kinds = [difference.change for difference in differences(change)]
        moved = max(kinds.count("gained"), kinds.count("lost"))
        facts += moved + kinds.count("altered")
    now = _count(run.connection)
    rows = {name: (before[name], now[name]) for name in COUNTED if before[name] != now[name]}
    return Effects(rows, facts, documents, decisions)


def _count(connection: Connection) -> dict[str, int]:
    return {
        name: connection.scalar(select(func.count()).select_from(TABLES[name])) or 0
        for name in COUNTED
    }
