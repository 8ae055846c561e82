"""Every rule reads its examples, through the whole of parse(), and none of its near misses."""

import pytest

from interparl.loader.parse.grammar.catalogue import RULES, Rule
from interparl.loader.parse.stages import parse
from interparl.loader.parse.tell import tell
from interparl.loader.read.document import Document

EXAMPLES = [
    pytest.param(rule, text, facts, id=f"{rule.name}-{at}")
    for rule in RULES
    for at, (text, facts) in enumerate(rule.examples)
]
NEAR_MISSES = [
    pytest.param(rule, text, id=f"{rule.name}-{at}")
    for rule in RULES
    for at, text in enumerate(rule.near_misses)
]


def read(rule: Rule, text: str) -> tuple[str, ...]:
    """What one rule reads in a text."""
    facts = parse(Document(text, "example")).facts
    return tuple(tell(fact) for fact in facts if fact.rule == rule.name)


@pytest.mark.parametrize(("rule", "text", "facts"), EXAMPLES)
def test_example_is_read(rule: Rule, text: str, facts: tuple[str, ...]) -> None:
    assert read(rule, text) == facts


@pytest.mark.parametrize(("rule", "text"), NEAR_MISSES)
def test_near_miss_is_left_alone(rule: Rule, text: str) -> None:
    assert read(rule, text) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_has_enough_examples(rule: Rule) -> None:
    assert len(rule.examples) >= 8
    assert len(rule.near_misses) >= 4


def test_names_are_unique() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
