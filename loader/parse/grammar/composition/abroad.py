"""We have nine deputies in the IPA CIS and five in the CSTO PA."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, Fact
from interparl.loader.parse.grammar.composition import words as w
from interparl.loader.parse.grammar.composition.counts import HYPOTHETICAL
from interparl.loader.parse.grammar.composition.holders import Holder, holder_of
from interparl.loader.parse.grammar.composition.page import Page
from interparl.loader.parse.grammar.composition.progress import Share
from interparl.loader.parse.grammar.composition.seats import HAPPENING, seat_facts
from interparl.loader.parse.grammar.composition.text import MARK, Told, marked
from interparl.loader.parse.shape import MARK as SHAPE_MARK
from interparl.loader.parse.shape import Shape

NAME = "composition.abroad"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        (
            "The Jogorku Kenesh debated trips of deputies. We have nine deputies in the IPA CIS "
            "and five in the CSTO PA."
        ),
        ("seats: IPA CIS | KG | - | 9", "seats: CSTO PA | KG | - | 5"),
    ),
    (
        (
            "The Milli Majlis approved its delegations. Six were named for the OSCE PA and 9 for "
            "TURKPA."
        ),
        ("seats: OSCE PA | AZ | - | 6", "seats: TURKPA | AZ | - | 9"),
    ),
    (
        (
            "The Saeima sends three members to the OSCE PA, four to PACE and 12 to the Baltic "
            "Assembly."
        ),
        (
            "seats: OSCE PA | LV | - | 3",
            "seats: PACE | LV | - | 4",
            "seats: Baltic Assembly | LV | - | 12",
        ),
    ),
    (
        "Seven deputies will represent Kyrgyzstan in TURKPA.",
        ("seats: TURKPA | KG | - | 7",),
    ),
    (
        "Estonia has six seats in PACE and 12 seats in the Baltic Assembly.",
        ("seats: PACE | EE | - | 6", "seats: Baltic Assembly | EE | - | 12"),
    ),
    (
        "The Seimas elected four members to PACE and three to the OSCE PA.",
        ("seats: PACE | LT | - | 4", "seats: OSCE PA | LT | - | 3"),
    ),
    (
        "The Knesset was dissolved. We have three members in the APF and two in PAM.",
        ("seats: APF | IL | - | 3", "seats: PAM | IL | - | 2"),
    ),
    (
        "The Riksdag appoints eight members to the OSCE PA and six to PACE.",
        ("seats: OSCE PA | SE | - | 8", "seats: PACE | SE | - | 6"),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "The Riksdag held three debates on the OSCE PA and five on PACE.",
    "Estonia won four votes in PACE and six in the OSCE PA.",
    "We would have nine deputies in the IPA CIS and five in the CSTO PA, said the Jogorku Kenesh.",
    "The Seimas sent three observers to the OSCE PA and two to PACE.",
    "Estonia paid two visits to PACE and one to the OSCE PA.",
)
SEVERAL = marked(
    rf"(?P<count>{{number}})(?P<unit>{w.UNIT})?(?:\ (?:are|were|have\ been)\ {w.CHOSEN})?"
    r"\ (?:in|to|for|on)\ (?:the\ )?(?P<assembly>{assembly})",
    w.FLAGS,
)
# "Seven deputies will represent Kyrgyzstan in TURKPA"
REPRESENT = marked(
    rf"(?P<count>{{number}})(?P<unit>{w.UNIT})\ (?:will\ |now\ |currently\ )?represents?\ "
    rf"(?:the\ )?(?P<holder>{w.MARK})\ (?:in|at|on)\ (?:the\ )?(?P<assembly>{{assembly}})",
    w.FLAGS,
)
VERB = marked(
    rf"\b(?:{w.SEND}|{w.CHOSEN}|have|has|holds?|fills?|occup(?:y|ies)|sit|represented)\b", w.FLAGS
)
GAP = re.compile(r",?(?: and| with| while| as well as)? ?\Z")
OTHERS = re.compile(
    r"\b(?:votes?|visits?|observers?|debates?|reports?|substitut\w+)\b", re.IGNORECASE
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say how many members a parliament has in each of several assemblies."""
    page = Page(shapes, discourse)
    facts: list[Fact] = []
    for shape in shapes:
        if SHAPE_MARK["number"] in shape.text and SHAPE_MARK["body"] in shape.text:
            i = page.place(shape)
            told = page.told(i)
            if MARK["assembly"] in told.text and not HAPPENING.search(told.text):
                facts += seat_facts(list(_shares(page, i, told)), page, i, NAME)
    return facts


def _shares(page: Page, i: int, told: Told) -> Iterator[Share]:
    for found in REPRESENT.finditer(told.text):
        holder = holder_of(told.at(found.start("holder")))
        if holder:
            yield _share(told, found, holder)
    if HYPOTHETICAL.search(told.text) or OTHERS.search(told.text):
        return
    several = list(SEVERAL.finditer(told.text))
    if len(several) < 2 or not any(found["unit"] or VERB.search(found[0]) for found in several):
        return
    if not VERB.search(told.text, 0, several[0].end()) or not _are_joined(told.text, several):
        return
    holder = _holder(page, i, told, several[0].start())
    if holder:
        for found in several:
            yield _share(told, found, holder)


def _are_joined(text: str, several: Sequence[re.Match[str]]) -> bool:
    """Whether nothing but a comma or "and" stands between the counts."""
    gaps = (text[a.end() : b.start()] for a, b in pairwise(several))
    return all(GAP.match(gap) for gap in gaps)


def _holder(page: Page, i: int, told: Told, place: int) -> Holder | None:
    own = [h for m in told.within(0, place) if (h := holder_of(m)) and h.state]
    return own[-1] if own else page.own_holder(i)


def _share(told: Told, found: re.Match[str], holder: Holder) -> Share:
    place = found.start("count")
    body = told.at(found.start("assembly")).value
    assembly = body if isinstance(body, Body) else None
    return Share(holder, int(told.number(place)), told.span(*found.span()), place, assembly)
