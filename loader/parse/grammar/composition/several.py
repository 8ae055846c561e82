"""Georgia holds 4, 5 and 10 seats in PABSEC, PACE and Euronest PA respectively: one, in several."""

import re
from collections.abc import Iterator, Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, Fact
from interparl.loader.parse.grammar.composition import words as w
from interparl.loader.parse.grammar.composition.counts import HYPOTHETICAL
from interparl.loader.parse.grammar.composition.holders import Holder, holder_of
from interparl.loader.parse.grammar.composition.page import Page, page_of
from interparl.loader.parse.grammar.composition.progress import Share
from interparl.loader.parse.grammar.composition.respective import NUMBERS
from interparl.loader.parse.grammar.composition.seats import may_tell_seats, seat_facts
from interparl.loader.parse.grammar.composition.text import Told, marked
from interparl.loader.parse.shape import Shape

NAME = "composition.several"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Georgia holds 4, 5 and 10 seats in PABSEC, PACE and Euronest PA respectively.",
        (
            "seats: PABSEC | GE | - | 4",
            "seats: PACE | GE | - | 5",
            "seats: Euronest PA | GE | - | 10",
        ),
    ),
    (
        (
            "The lists of Armenia's delegations to PABSEC and the CIS IPA, in which our country "
            "has four and eight seats respectively, are not final."
        ),
        ("seats: PABSEC | AM | - | 4", "seats: CIS IPA | AM | - | 8"),
    ),
    (
        (
            "Moldova's Parliament sends five, four and eight members to PACE, PABSEC and the CIS "
            "IPA, respectively."
        ),
        (
            "seats: PACE | MD | - | 5",
            "seats: PABSEC | MD | - | 4",
            "seats: CIS IPA | MD | - | 8",
        ),
    ),
    (
        "In PACE and in the OSCE PA, Slovenia has three seats each.",
        ("seats: PACE | SI | - | 3", "seats: OSCE PA | SI | - | 3"),
    ),
    (
        (
            "Estonia is represented by 3, 3 and 12 deputies in PACE, NATO PA and the Baltic "
            "Assembly, respectively."
        ),
        (
            "seats: PACE | EE | - | 3",
            "seats: NATO PA | EE | - | 3",
            "seats: Baltic Assembly | EE | - | 12",
        ),
    ),
    (
        "Norway delegates respectively 20 and 5 members to the Nordic Council and PACE.",
        ("seats: Nordic Council | NO | - | 20", "seats: PACE | NO | - | 5"),
    ),
    (
        "The Bulgarian National Assembly has six and five members in PACE and PABSEC respectively.",
        ("seats: PACE | BG | - | 6", "seats: PABSEC | BG | - | 5"),
    ),
    (
        "In PACE and PABSEC Ukraine has 12 members each.",
        ("seats: PACE | UA | - | 12", "seats: PABSEC | UA | - | 12"),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "Georgia would hold 4, 5 and 10 seats in PABSEC, PACE and Euronest PA respectively.",
    "Georgia joined PABSEC, PACE and Euronest PA in 1993, 1999 and 2011 respectively.",
    "Georgia sent 4, 5 and 10 observers to PABSEC, PACE and Euronest PA respectively.",
    "Georgia paid 4, 5 and 10 million euros to PABSEC, PACE and Euronest PA respectively.",
)
ASSEMBLIES = (
    r"(?:the\ )?{assembly}(?:,\ (?:the\ )?{assembly}){0,12}"
    r",?\ and\ (?:in\ |to\ )?(?:the\ )?{assembly}"
)
UNIT = rf"(?:{w.UNIT})\b"
TELLS = rf"(?:{w.STRONG}|{w.WEAK})"
# The counts, then the assemblies; and the other way round.
BEHIND = marked(
    rf"(?P<numbers>{NUMBERS}){UNIT},?\ (?:respectively,?\ )?(?:in|to|at|on)\ "
    rf"(?P<assemblies>{ASSEMBLIES})",
    w.FLAGS,
)
BEFORE = marked(
    rf"(?P<assemblies>{ASSEMBLIES}),?\ (?:in|to|at|on)\ which\ "
    r"(?:{state|parliament|adjective}|(?:our|the|its|their)\ \w+|it|we)\ (?:\w+\ )?"
    rf"{TELLS}{w.FILLER}\ (?P<numbers>{NUMBERS}){UNIT}",
    w.FLAGS,
)
ALIKE = marked(
    rf"(?P<assemblies>{ASSEMBLIES}),?\ (?:the\ )?{{state|parliament|adjective}}\ (?:\w+\ )?"
    rf"{TELLS}{w.FILLER}\ (?P<count>{{number}}){UNIT},?\ (?:each|apiece)",
    w.FLAGS,
)
BESIDE = 60  # characters before the words in which they may be told as a wish
MAYBE = re.compile(r"\b(?:respectively|each|apiece)\b")


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say how many seats one parliament holds in each of several assemblies."""
    page = page_of(shapes, discourse)
    facts: list[Fact] = []
    for shape in shapes:
        if may_tell_seats(shape) and MAYBE.search(shape.text):
            i = page.place(shape)
            facts += seat_facts(list(_shares(page, i, page.told(i))), page, i, NAME)
    return facts


def _shares(page: Page, i: int, told: Told) -> Iterator[Share]:
    for rule in (BEHIND, BEFORE, ALIKE):
        for found in rule.finditer(told.text):
            if HYPOTHETICAL.search(told.text, max(0, found.start() - BESIDE), found.end()):
                continue
            bodies = [m.value for m in told.within(*found.span("assemblies"))]
            numbers = _numbers(told, found)
            holder = _holder(page, i, told, found)
            if holder is None or len(bodies) != len(numbers):
                continue
            at = told.span(*found.span())
            for body, place in zip(bodies, numbers, strict=True):
                if isinstance(body, Body):
                    yield Share(holder, int(told.number(place)), at, place, body)


def _numbers(told: Told, found: re.Match[str]) -> list[int]:
    """Where the counts stand, one for each assembly."""
    if "count" in found.re.groupindex:
        return [found.start("count")] * len(told.within(*found.span("assemblies")))
    if "respectively" not in told.text:
        return []
    first, last = found.span("numbers")
    return [at for at in told.places if first <= at < last]


def _holder(page: Page, i: int, told: Told, found: re.Match[str]) -> Holder | None:
    """Whose seats they are: told within the words or before them, else by the page."""
    for start, end in (found.span(), (0, found.start())):
        for mention in told.within(start, end):
            holder = holder_of(mention)
            if holder and holder.state and not holder.chamber:
                return holder
    return page.own_holder(i)
