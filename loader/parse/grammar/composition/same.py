"""The Oireachtas sends 25 and so does the Parliament of the United Kingdom"""

import re
from collections.abc import Iterator, Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact
from interparl.loader.parse.grammar.composition import words as w
from interparl.loader.parse.grammar.composition.counts import HYPOTHETICAL
from interparl.loader.parse.grammar.composition.holders import holder_of
from interparl.loader.parse.grammar.composition.page import SEATS, Page, page_of
from interparl.loader.parse.grammar.composition.progress import Share
from interparl.loader.parse.grammar.composition.seats import HAPPENING, seat_facts
from interparl.loader.parse.grammar.composition.text import MARK, Told, marked
from interparl.loader.parse.shape import Shape

NAME = "composition.same"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "In the Baltic Assembly the Saeima sends 12 and so does the Seimas.",
        ("seats: Baltic Assembly | LT | - | 12",),
    ),
    (
        "Iceland holds seven seats in the Nordic Council, and so do Latvia and Estonia.",
        ("seats: Nordic Council | LV | - | 7", "seats: Nordic Council | EE | - | 7"),
    ),
    (
        (
            "Bolivia has five seats in the Andean Parliament. Colombia, Ecuador and Peru have "
            "the same number."
        ),
        (
            "seats: Andean Parliament | CO | - | 5",
            "seats: Andean Parliament | EC | - | 5",
            "seats: Andean Parliament | PE | - | 5",
        ),
    ),
    (
        "Poland holds 12 seats in the NATO PA. The same goes for Romania and Spain.",
        ("seats: NATO PA | RO | - | 12", "seats: NATO PA | ES | - | 12"),
    ),
    (
        "Twelve MPs sit for Latvia in the Baltic Assembly. Estonia? It has twelve as well.",
        ("seats: Baltic Assembly | EE | - | 12",),
    ),
    (
        "Six members of the Althingi sit in the Nordic Council. The Riksdag elects as many.",
        ("seats: Nordic Council | SE | - | 6",),
    ),
    (
        "Finland's seats in the Nordic Council are 20, the same as Sweden's and Norway's.",
        ("seats: Nordic Council | SE | - | 20", "seats: Nordic Council | NO | - | 20"),
    ),
    (
        (
            "Nine is the rule in the East African Legislative Assembly. Burundi, Kenya and Uganda "
            "all elect as many."
        ),
        (
            "seats: East African Legislative Assembly | BI | - | 9",
            "seats: East African Legislative Assembly | KE | - | 9",
            "seats: East African Legislative Assembly | UG | - | 9",
        ),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "The Saeima of Latvia has 100 members and so does the Storting.",
    "Latvia would send 12 members to the Baltic Assembly, and so would Lithuania.",
    "The committee of the Nordic Council has five members, and so does that of Finland.",
    "Latvia signed 12 documents in the Baltic Assembly, and so did Estonia.",
)
MAYBE = re.compile(
    r"\b(?:[Ss]o (?:do|does|is|are|has|have)|same|as many|an equal number|as well|too)\b"
)
VERB = rf"(?:{w.STRONG}|{w.WEAK})"
GOES = (
    r"(?:And\ )?the\ same\ (?:goes|is\ true|holds|applies|number\ (?:come|sit|is\ sent)s?)\ "
    r"(?:for|of|to|by|from)"
)
ECHO = r"{echo}(?!\ (?:of|members|deputies|seats)\b\ (?:of|from))"
# Who holds as many as those told before.
RULES = tuple(
    marked(rule, w.FLAGS)
    for rule in (
        rf"\b(?:and|as)\ so\ (?:do|does|is|are|has|have)\ (?P<holders>{w.LIST})",
        rf"\A(?:So\ (?:do|does|is|are|has|have)|{GOES})\ (?P<holders>{w.LIST})",
        rf"(?P<holders>{w.LIST}){w.THINGS},?{w.ADVERB}\ {VERB}{w.TO}?\ (?:exactly\ )?{ECHO}",
        rf",\ (?:exactly\ )?(?:the\ same(?:\ number)?|{{echo}})\ as\ (?P<holders>{w.LIST})",
    )
)
# "Estonia and Lithuania?" "They have twelve as well."
ASKED = marked(rf"\A\W{{0,3}}(?:And\ )?(?P<holders>{w.LIST})\?\W*\Z", w.FLAGS)
ANSWER = marked(
    r"\A\W{0,3}(?:(?:It|They)\ (?:has|have|sends?)\ )?(?P<count>{number})(?:\ \w+)?,?\ "
    r"(?:as\ well|too)\b",
    w.FLAGS,
)
SENT = re.compile(
    r"\b(?:sends?|sit|sits|seats|elects?|delegates?|appoints?|holds?|delegation|represent\w*|"
    r"is the rule)\b",
    re.IGNORECASE,
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say who holds as many seats as the one whose number was told before."""
    page = page_of(shapes, discourse)
    facts: list[Fact] = []
    for shape in shapes:
        if MAYBE.search(shape.sentence.text):
            i = page.place(shape)
            facts += seat_facts(list(_shares(page, i, page.told(i))), page, i, NAME)
    return facts


def _shares(page: Page, i: int, told: Told) -> Iterator[Share]:
    if HAPPENING.search(told.text) or HYPOTHETICAL.search(told.text):
        return
    yield from _answers(page, i, told)
    for rule in RULES:
        for found in rule.finditer(told.text):
            count = _count(page, i, told, found)
            if not count or w.ends(w.SMALLER, told.text, found.start(), w.SMALLER_REACH):
                continue
            for mention in told.within(*found.span("holders")):
                holder = holder_of(mention, page.state(i, found.start()))
                if holder and holder.state:
                    yield Share(holder, count, told.span(*found.span()), found.start("holders"))


def _answers(page: Page, i: int, told: Told) -> Iterator[Share]:
    """Those of whom the sentence before asks: "Nigeria? Five as well"."""
    answer = ANSWER.match(told.text)
    asked = ASKED.match(page.told(i - 1).text) if answer and i else None
    if not answer or not asked:
        return
    place = answer.start("count")
    for mention in page.told(i - 1).within(*asked.span("holders")):
        holder = holder_of(mention)
        if holder and holder.state:
            yield Share(holder, int(told.number(place)), told.span(*answer.span()), place)


def _count(page: Page, i: int, told: Told, found: re.Match[str]) -> int | None:
    """The number told before: in the sentence, or in the one before it."""
    first = found.start()
    here = [at for at in told.places if at < first and told.text[at] == MARK["number"]]
    if here:
        return int(told.number(here[-1])) if _is_of_seats(told.text[:first]) else None
    if not i or page.shapes[i - 1].sentence.block != page.shapes[i].sentence.block:
        return None
    above = page.told(i - 1)
    places = [at for at in above.places if above.text[at] == MARK["number"]]
    if len(places) != 1 or HYPOTHETICAL.search(above.text) or HAPPENING.search(above.text):
        return None
    if w.ends(w.SMALLER, above.text, places[0], w.SMALLER_REACH):
        return None
    return int(above.number(places[0])) if _is_of_seats(above.text) else None


def _is_of_seats(text: str) -> bool:
    """Whether words tell of seats that are sent to be filled, not of a chamber's own size."""
    told = SEATS.search(text) or SENT.search(text)
    return told is not None and (MARK["assembly"] in text or SENT.search(text) is not None)
