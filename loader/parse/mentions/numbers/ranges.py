"""Ranges of numbers: between 10 and 12 billion, USD 5-7 million, 10 to 15 per cent."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from interparl.loader.parse.mention import Quantity

_JOINED = re.compile(r"\s*(?:-|–|to|and|or)\s*\Z")


@dataclass(frozen=True, slots=True)
class Found:
    """A number in a sentence's text: ``first``..``last`` is the number alone."""

    start: int
    end: int
    first: int
    last: int
    quantity: Quantity
    times: int = 1  # what a word like "million" multiplied it by


def share(text: str, found: list[Found]) -> list[Found]:
    """Let the ends of a range share million, currency and percent: "between 10 and 12 billion"."""
    out = list(found)
    for at, (left, right) in enumerate(pairwise(found)):
        gap = text[left.last : right.first]
        is_between = text[max(0, left.start - 8) : left.start].casefold() == "between "
        if not _JOINED.match(re.sub(r"[$€£]|[A-Z]{3}|million|billion", "", gap)):
            continue
        if not is_between and re.search(r"\b(?:and|or)\b", gap):
            continue
        out[at] = replace(left, quantity=_alike(left, right))
        if is_between:
            out[at] = replace(out[at], quantity=replace(out[at].quantity, approximation="at_least"))
            how = replace(right.quantity, approximation="up_to", currency=out[at].quantity.currency)
            out[at + 1] = replace(right, quantity=how)
        elif right.quantity.currency is None:
            currency = replace(right.quantity, currency=out[at].quantity.currency)
            out[at + 1] = replace(right, quantity=currency)
    return out


def _alike(left: Found, right: Found) -> Quantity:
    one, two = left.quantity, right.quantity
    shares = left.times == 1 < right.times and one.value < 1000
    return replace(
        one,
        value=one.value * right.times if shares else one.value,
        currency=one.currency or two.currency,
        is_percent=one.is_percent or two.is_percent,
    )
