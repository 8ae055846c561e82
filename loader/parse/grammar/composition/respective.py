"""Azerbaijan and Greece have 6 and 7 seats respectively: two lists that go in step."""

import re
from collections.abc import Iterator
from itertools import pairwise

from interparl.loader.parse.grammar.composition import words as w
from interparl.loader.parse.grammar.composition.holders import Holder, holder_of
from interparl.loader.parse.grammar.composition.progress import Progress, Share
from interparl.loader.parse.grammar.composition.text import MARK, marked

NUMBERS = r"{number}(?:,\ {number}){0,12},?\ and\ {number}"
FIRST = marked(
    rf"(?P<holders>{w.LIST})(?:'s?)?(?:{w.THINGS}){w.TO}?(?:\ –|,)?"
    rf"{w.ADVERB}\ (?:{w.STRONG}|{w.WEAK})"
    rf"(?:\ respectively)?{w.FILLER}\ (?P<numbers>{NUMBERS})(?:{w.UNIT})?",
    w.FLAGS,
)
LAST = marked(
    rf"(?P<numbers>{NUMBERS})(?:{w.UNIT})?{w.TO}?\ (?:from|of|for|by|to)\ (?P<holders>{w.LIST})",
    w.FLAGS,
)
# "18 of the 257 seats, on a par with Spain": they hold as many.
EQUAL = marked(
    r"[^.;:–]{0,50},\ (?:on\ a\ par\ with|(?:the|exactly\ the)\ same\ (?:number\ )?as|"
    rf"as\ many\ as|just\ (?:like|as)|as\ (?:do|does|has|have)|like)\ (?P<holders>{w.LIST})",
    w.FLAGS,
)
OF_TOTAL = marked(r"\ of\ (?:(?:the|its|{assembly}'s)\ ){0,2}{number}", w.FLAGS)


def find_respective(progress: Progress) -> Iterator[Share]:
    """The counts of two lists of equal length that a sentence says to go in step."""
    told = progress.told
    if "respectively" not in told.text:
        return
    for pattern in (FIRST, LAST):
        for found in pattern.finditer(told.text):
            holders = list(_holders(progress, found))
            first, last = found.span("numbers")
            numbers = [at for at in told.places if first <= at < last]
            if len(holders) == len(numbers) and _is_respective(told.text, found):
                at = told.span(*found.span())
                for holder, place in zip(holders, numbers, strict=True):
                    yield Share(holder, int(told.number(place)), at, place)


def find_equal(progress: Progress, end: int) -> list[Holder]:
    """Those who, told behind a count, hold as many."""
    text = progress.told.text
    found = EQUAL.match(text, end)
    if not found or MARK["number"] in OF_TOTAL.sub("", found[0]):
        return []
    return list(_holders(progress, found))


def _is_respective(text: str, found: re.Match[str]) -> bool:
    return "respectively" in text[found.start() : found.end() + 60]


def _holders(progress: Progress, found: re.Match[str]) -> Iterator[Holder]:
    for mention in progress.told.within(*found.span("holders")):
        holder = holder_of(mention, progress.page.state(progress.i, found.start()))
        if holder and holder.state:
            yield holder


def taken(shares: list[Share], place: int) -> bool:
    """Whether a number stands within what the lists in step took in."""
    places = sorted(share.place for share in shares)
    return place in places or any(a < place < b for a, b in pairwise(places))
