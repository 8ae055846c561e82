"""What stands around a number and belongs to it: more than, USD, per cent, (six)."""

import re
from typing import NamedTuple

from interparl.loader.parse.facts import Approximation
from interparl.loader.parse.mentions.dates.words import one_of
from interparl.loader.parse.reference import currencies

_PHRASES: dict[str, Approximation] = {
    "more than": "more_than", "over": "more_than", "in excess of": "more_than",
    "upwards of": "more_than", "exceeding": "more_than", "above": "more_than",
    "greater than": "more_than", "well over": "more_than", "just over": "more_than",
    "at least": "at_least", "no fewer than": "at_least", "no less than": "at_least",
    "not less than": "at_least", "not fewer than": "at_least", "a minimum of": "at_least",
    "about": "about", "some": "about", "around": "about", "approximately": "about",
    "approx.": "about", "roughly": "about", "nearly": "about", "almost": "about",
    "close to": "about", "circa": "about", "ca.": "about", "an estimated": "about",
    "an average of": "about", "just under": "about", "in the order of": "about",
    "less than": "less_than", "fewer than": "less_than", "below": "less_than",
    "well under": "less_than", "up to": "up_to", "at most": "up_to", "no more than": "up_to",
    "not more than": "up_to", "a maximum of": "up_to", "a total of": "exact",
    "as many as": "exact", "as much as": "exact", "exactly": "exact", "a mere": "exact",
}  # fmt: skip
_APPROXIMATION = re.compile(
    rf"(?<![\w-])(?P<phrase>{one_of(list(_PHRASES))})\s+(?:the\s+)?\Z", re.IGNORECASE
)
# "presided over three sessions", "all over 20 regions", "talks about three items"
_NOT_MEANT = re.compile(
    r"\b(?:presid\w+|all|vot\w+|disput\w+|talk\w*|concern\w*|inform\w*|ask\w*|tell|told|spoke|speak"
    r"|won|control|win|victory|the)\s+\Z",
    re.IGNORECASE,
)
_NAMES = [name for name in currencies() if name[0].islower() or " " in name]
_SIGNS = [name for name in currencies() if name not in _NAMES]
# "CFA francs 3.2 billion", "UAE dirham 5 million": names in capitals may lead as signs do.
_LEADING = [*_SIGNS, *(name for name in _NAMES if name[0].isupper())]
_LONGEST = max(map(len, _LEADING)) + 1
_BEFORE = re.compile(rf"(?<![A-Za-z])(?P<name>{one_of(_LEADING)})\s?\Z")
_AFTER = re.compile(rf"(?:\s|-)?(?P<name>{one_of([*_NAMES, *_SIGNS])})(?![A-Za-z])")
# Codes that are words in capitals, too: money only if the sum is a large one.
_WORDS = frozenset("ALL TOP TRY CUP MOP PEN MAD BAM COP SOS GEL LAK RON R".split())
_LARGE_SUM = 1000
_PERCENT = re.compile(r"(?:\s?%|[\s-](?:per\s?cent|percentage\s+points?|pct)\b)", re.IGNORECASE)
_MORE = re.compile(r"\+(?!\w)|\s+or\s+more\b")
_UNITS_OF_ACCOUNT = re.compile(r"(?:\s+UA|\s+[Uu]nits?\s+of\s+[Aa]ccount)?\s*\(")


class Sign(NamedTuple):
    """A currency beside a number: its code and the place of the word or symbol."""

    code: str
    start: int
    end: int


def currency_before(text: str, start: int, after: int = 0) -> Sign | None:
    """The currency in front of a number, not before ``after``: "USD 5", "€2bn"."""
    found = _BEFORE.search(text, max(after, start - _LONGEST), start)
    if not found:
        return None
    return Sign(currencies()[found["name"]], found.start(), found.end())


def is_unit_of_account(text: str, start: int) -> bool:
    """Whether a unit of account, which has no code of its own, stands in front of a number."""
    return bool(re.search(r"\b(?:UA|UC)\s\Z", text[max(0, start - 4) : start]))


def is_doubtful(text: str, sign: Sign, value: float) -> bool:
    """Whether a code of a currency is rather a word ("TOP 10")."""
    return text[sign.start : sign.end].strip() in _WORDS and value < _LARGE_SUM


def currency_after(text: str, end: int) -> Sign | None:
    """The currency behind a number: "90 million US dollars"."""
    found = _AFTER.match(text, end)
    if not found:
        return None
    return Sign(currencies()[found["name"]], found.start(), found.end())


def percent_after(text: str, end: int) -> int | None:
    """Where "per cent" or "%" behind a number ends."""
    found = _PERCENT.match(text, end)
    return found.end() if found else None


def approximation_before(text: str, start: int, after: int = 0) -> tuple[Approximation, int]:
    """How exact a number is, by the words before it, and where they start.

    >>> approximation_before("more than 5", 10), approximation_before("presided over 3", 14)
    (('more_than', 0), ('exact', 14))
    """
    found = _APPROXIMATION.search(text, max(after, start - 24), start)
    if not found or _NOT_MEANT.search(text, max(0, found.start() - 12), found.start()):
        return "exact", start
    return _PHRASES[found["phrase"].casefold()], found.start()


def at_least_after(text: str, end: int) -> int | None:
    """Where "+" or "or more" behind a number ends."""
    found = _MORE.match(text, end)
    return found.end() if found else None


def bracket_after(text: str, end: int) -> int | None:
    """Where the bracket opens that may tell the number again: "six (6)"."""
    found = _UNITS_OF_ACCOUNT.match(text, end)
    return found.end() if found else None
