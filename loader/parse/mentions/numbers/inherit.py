"""Sums that leave out their currency: "USD 5 million for travel, 2.3 million for the Court".

A number takes the currency of the sum before it, or the one that a bracket tells of all ("all US
dollars"), where it is as large as sums are and counts no things.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from interparl.loader.parse.mentions.dates.words import one_of
from interparl.loader.parse.mentions.numbers.ranges import Found
from interparl.loader.parse.reference import currencies

LARGE = 1000  # sums without a word like "million" are larger, and stand in a list of sums
# What follows a sum, rather than the things that a number counts.
BARE = re.compile(
    r"\s*(?:[,.;:)(]|\Z|[-–]\s|(?:in|on|for|from|to|towards?|and|or|by|as|was|is|were|had|went|goes|"
    r"came|went|last|this|next|a|per|the|more|less|until|since|during|against|with|at|of\s+(?:this|it|"
    r"which|that))\b)"
)
TAKES = re.compile(r"\s*(?:on|for|to|towards?|in|from)\b|\s*[;,.)]|\s*\Z")
OF_ALL = re.compile(
    r"\((?:all|all\s+(?:sums|figures|amounts)|sums|figures|amounts)?\s*(?:are\s+)?(?:in\s+)?"
    rf"(?P<name>{one_of(list(currencies()))})\)"
)

ACCOUNT = re.compile(r"\b(?:UA|UC|[Uu]nits?\s+of\s+[Aa]ccount)\b")
SIGN = re.compile(r"[€£$]\s?\d|\b(?:EUR|USD|GBP|CHF)\s?\d")


def tells_money(text: str) -> bool:
    """Whether a sentence tells of money, so that letters multiply in it: "188k", "11.2m"."""
    return SIGN.search(text) is not None or ("(" in text and OF_ALL.search(text) is not None)


def inherit(text: str, found: Sequence[Found]) -> Iterator[Found]:
    """Give sums the currency that a sentence told before, or tells of all of them."""
    if not any(one.quantity.currency for one in found) and "(" not in text:
        yield from found
        return
    told = OF_ALL.search(text)
    last = currencies()[told["name"]] if told else None
    for one in found:
        quantity = one.quantity
        if quantity.currency:
            last = quantity.currency
        elif last and _is_sum(text, one):
            yield replace(one, quantity=replace(quantity, currency=last))
            continue
        yield one


def _is_sum(text: str, one: Found) -> bool:
    quantity = one.quantity
    if quantity.is_percent or quantity.is_ordinal or not BARE.match(text, one.end):
        return False
    if ACCOUNT.search(text, max(0, one.start - 4), one.end + 20):
        return False
    if one.times > LARGE or (one.times == LARGE and quantity.value >= LARGE):
        return True
    is_grouped = not text[one.first : one.last].isdigit()
    return quantity.value > LARGE and is_grouped and TAKES.match(text, one.end) is not None
