"""Tenures told twice: "President Lindh" is the President of the Council named before or after."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from interparl.loader.parse.facts import Body, Fact, OfficeFact
from interparl.loader.parse.reference import fold

ORDINALS = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "5th": "fifth"}
ORDINAL = re.compile(r"\b(?:1st|2nd|3rd|4th|5th)\b")


def settle_tenures(facts: Sequence[Fact]) -> list[Fact]:
    """Let offices of one person with one title agree on the body, where the document has just one.

    A title without a body takes the body or state that the document tells elsewhere; a body told
    by its acronym and by its name is one body, in the words told first. Other facts stay.
    """
    facts = _in_first_words(facts)
    known = _bodies(fact for fact in facts if isinstance(fact, OfficeFact))
    return [_settled(fact, known) if isinstance(fact, OfficeFact) else fact for fact in facts]


def _in_first_words(facts: Sequence[Fact]) -> list[Fact]:
    """One wording of titles that count alike: "1st Vice President" is "First Vice President"."""
    told: dict[tuple[str | None, str], str] = {}
    out: list[Fact] = []
    for fact in sorted(facts, key=lambda f: f.at.start):
        if isinstance(fact, OfficeFact):
            counted = ORDINAL.sub(lambda m: ORDINALS[m[0].casefold()], fold(fact.title))
            title = told.setdefault((fact.person, counted), fact.title)
            is_counted = counted != fold(fact.title) or counted != fold(title)
            out.append(replace(fact, title=title) if is_counted else fact)
        else:
            out.append(fact)
    return out


def _bodies(offices: Iterable[OfficeFact]) -> dict[tuple[str, str], dict[str, OfficeFact]]:
    """For each person and title the bodies and states told, each by the fact that told it first."""
    known: dict[tuple[str, str], dict[str, OfficeFact]] = {}
    for fact in offices:
        if fact.person and (fact.body or fact.state):
            told = known.setdefault((fact.person, fold(fact.title)), {})
            told.setdefault(_identity(fact), fact)
    return known


def _settled(fact: OfficeFact, known: dict[tuple[str, str], dict[str, OfficeFact]]) -> OfficeFact:
    told = known.get((fact.person or "", fold(fact.title)), {})
    if fact.body is None and fact.state is None:
        same = next(iter(told.values())) if len(told) == 1 else None
    else:
        same = told.get(_identity(fact))
    if same is None:
        return fact
    return replace(fact, body=same.body, state=same.state, is_single=same.is_single)


def _identity(fact: OfficeFact) -> str:
    return _name(fact.body) if fact.body else f"state {fact.state}"


def _name(body: Body) -> str:
    return body.key or f"{fold(body.name)} of {_name(body.parent) if body.parent else body.state}"
