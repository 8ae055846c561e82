"""The catalogue: every grammar file, in the order in which it is asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact
from interparl.loader.parse.shape import Shape


class Read(Protocol):
    """What every grammar file offers: the shapes of one block in, facts out."""

    def __call__(self, shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
        """Read the shapes of one block."""


@dataclass(frozen=True)
class Rule:
    """One family of sentences: a grammar file."""

    name: str
    sentence: str  # the docstring of its file
    examples: tuple[tuple[str, tuple[str, ...]], ...]
    near_misses: tuple[str, ...]
    read: Read


def _rule(module: str) -> Rule:
    found = import_module(f"interparl.loader.parse.grammar.{module}")
    return Rule(
        found.NAME, (found.__doc__ or "").strip(), found.EXAMPLES, found.NEAR_MISSES, found.read
    )


# Before titles and bodies are folded into the persons who hold them.
BEFORE_FOLDING: tuple[Rule, ...] = tuple(
    _rule(module)
    for module in (
        "composition.delegations",
        "composition.shares",
        "composition.sitting",
        "composition.several",
        "composition.each",
        "composition.same",
        "composition.abroad",
        "composition.lines",
        "composition.labels",
        "composition.tables",
        "composition.wrapped",
        "composition.stacked",
        "websites",
        "offices.representatives",
        "offices.labels",
        "offices.fields",
        "offices.tables",
        "offices.stacked",
        "offices.topics",
        "offices.career",
        "offices.lines",
        "offices.each",
        "offices.lists",
        "offices.before",
        "offices.after",
        "offices.counterpart",
        "offices.verbs",
        "offices.elected",
        "offices.handed",
    )
)
# Over shapes in which "CSTO Secretary General Stanislav Dorn" is one person.
ON_FOLDED: tuple[Rule, ...] = tuple(
    _rule(module)
    for module in (
        "events.meetings",
        "events.sessions",
        "events.deliberations",
        "events.records",
        "events.next_meetings",
        "events.visits",
        "events.conferences",
        "events.agreements",
        "events.agreement_pairs",
        "events.treaty_records",
        "events.dated_texts",
        "events.accessions",
        "events.memberships",
        "events.entering",
        "events.member_since",
        "events.foundings",
        "events.treaty_dates",
        "events.elections",
        "events.voters",
        "events.observations",
        "events.observed_lists",
        "events.appointments",
        "events.careers",
        "events.handovers",
        "events.posts",
        "events.terms",
        "events.election_nouns",
        "events.mandates",
        "events.operations",
        "events.statements",
        "events.communications",
        "events.statement_pages",
        "events.legislation",
        "events.law_lists",
        "events.commemorations",
        "events.ellipsis",
        "events.listed",
        "events.titled",
        "events.entries",
        "events.dated_tables",
        "figures.reported",
    )
)
RULES: tuple[Rule, ...] = BEFORE_FOLDING + ON_FOLDED
