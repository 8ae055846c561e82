"""Money whose name many states share: "412 million CFA francs", "180,000 pesos".

The state is the one that the sentence names, or else the only one on the page that has such money.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body
from interparl.loader.parse.mention import Mention, Quantity, StateName
from interparl.loader.parse.mentions.dates.words import one_of
from interparl.loader.parse.reference.table import rows
from interparl.loader.parse.shape import Shape


@cache
def _codes() -> dict[str, dict[str, str]]:
    """For each shared name of money the code that it has in each state."""
    codes: dict[str, dict[str, str]] = {}
    for row in rows("currency_words"):
        codes.setdefault(row["seen_as"], {})[row["state_code"]] = row["code"]
    return codes


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"\s(?P<name>{one_of(list(_codes()))})(?!\w)")


@cache
def _within() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<name>{one_of([name for name in _codes() if 'CFA' in name])})\Z")


def shared_currency(
    shape: Shape, at: int, told: str, quantity: Quantity, discourse: Discourse
) -> tuple[str, int] | None:
    """The code of money with a shared name, and where that name ends; ``told`` is the mention."""
    if quantity.currency:
        found = _within().search(told)
        end = at + 1
    else:
        found = _behind().match(shape.text, at + 1)
        end = found.end() if found else at + 1
    if not found:
        return None
    codes = _codes()[found["name"]]
    before = [code for code in _named(shape.between(0, at)) if code in codes]
    code = (
        (codes[before[-1]] if before else None)
        or _only(codes, _named(shape.mentions))
        or _only(codes, _of_page(discourse))
    )
    return (code, end) if code else None


def _of_page(discourse: Discourse) -> set[str]:
    return discourse.once(_states)


def _states(discourse: Discourse) -> set[str]:
    """The states that a page names."""
    shapes: Sequence[Shape] = discourse.page
    return {code for one in shapes for code in _named(one.mentions)}


def _named(mentions: Sequence[Mention]) -> list[str]:
    """The states among mentions, also those of the bodies, in order."""
    values = [m.value for m in mentions]
    told = [
        v.code if isinstance(v, StateName) else v.state if isinstance(v, Body) else None
        for v in values
    ]
    return [code for code in told if code]


def page_currency(discourse: Discourse) -> str | None:
    """The currency of a page that tells sums of one only."""
    return discourse.once(_sole)


def _sole(discourse: Discourse) -> str | None:
    shapes: Sequence[Shape] = discourse.page
    told = {m.value.currency for s in shapes for m in s.mentions if isinstance(m.value, Quantity)}
    told.discard(None)
    return told.pop() if len(told) == 1 else None


def _only(codes: dict[str, str], states: Iterable[str]) -> str | None:
    found = {codes[state] for state in states if state in codes}
    return found.pop() if len(found) == 1 else None
