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
        "composition_delegations",
        "composition_shares",
        "composition_each",
        "composition_lines",
        "composition_labels",
        "composition_tables",
        "composition_wrapped",
        "composition_stacked",
        "websites",
        "representatives",
        "offices_labels",
        "offices_fields",
        "offices_tables",
        "offices_lines",
        "offices_lists",
        "offices_before",
        "offices_after",
        "offices_verbs",
        "offices_elected",
    )
)
# Over shapes in which "CSTO Secretary General Stanislav Zas" is one person.
ON_FOLDED: tuple[Rule, ...] = tuple(
    _rule(module)
    for module in (
        "events_meetings",
        "events_sessions",
        "events_visits",
        "events_conferences",
        "events_agreements",
        "events_accessions",
        "events_foundings",
        "events_elections",
        "events_observations",
        "events_appointments",
        "events_operations",
        "events_statements",
        "events_legislation",
        "events_commemorations",
        "figures",
    )
)
RULES: tuple[Rule, ...] = BEFORE_FOLDING + ON_FOLDED
