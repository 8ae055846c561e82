"""Committee chairs // Trade: A B // Health ..... C D: what each chairs stands before the name"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, BodyKind, Fact, OfficeFact, Span
from interparl.loader.parse.grammar.offices.bare import Setting
from interparl.loader.parse.grammar.offices.body import office, person_of
from interparl.loader.parse.grammar.offices.page import above
from interparl.loader.parse.grammar.offices.phrase import Phrase, phrases
from interparl.loader.parse.grammar.offices.plural import is_membership, plural_shapes
from interparl.loader.parse.mention import StateName
from interparl.loader.parse.shape import MARK, Found, Shape, pattern

NAME = "offices.topic"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Committee chairs\nTrade: Anna Lindh\nHealth: Robert Troy",
        ("office: Anna Lindh | Chair | Trade", "office: Robert Troy | Chair | Health"),
    ),
    (
        (
            "Standing committees – chairs\nForeign Affairs .......... Ms Anna Lindh\n"
            "Legal Affairs ......... Mr Robert Troy"
        ),
        (
            "office: Anna Lindh | Chair | Foreign Affairs",
            "office: Robert Troy | Chair | Legal Affairs",
        ),
    ),
    (
        (
            "Chairpersons of the committees\n• Education and Culture – Anna Lindh\n"
            "• Transport – Robert Troy (Ireland)"
        ),
        (
            "office: Anna Lindh | Chairperson | Education and Culture",
            "office: Robert Troy | Chairperson | Transport",
        ),
    ),
    (
        "Rapporteurs of the committees:\nTrade – Anna Lindh\nHealth – Robert Troy",
        ("office: Anna Lindh | Rapporteur | Trade", "office: Robert Troy | Rapporteur | Health"),
    ),
    (
        "Heads of delegations\nLatvia: Anna Ozola\nGreece: Nikos Markou",
        (
            "office: Anna Ozola | Head of Delegation | LV",
            "office: Nikos Markou | Head of Delegation | GR",
        ),
    ),
    (
        "Chairs of the political groups\nLiberals: Anna Lindh\nGreens: Robert Troy",
        ("office: Anna Lindh | Chair | Liberals", "office: Robert Troy | Chair | Greens"),
    ),
    (
        "Chairs of committees\nCommittee on Trade: Anna Lindh\nCommittee on Health: Robert Troy",
        (
            "office: Anna Lindh | Chair | Committee on Trade",
            "office: Robert Troy | Chair | Committee on Health",
        ),
    ),
    (
        "Committees and their chairmen\n1. Trade – Senator Anna Lindh\n2. Health – vacant",
        ("office: Anna Lindh | Chairman | Trade",),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "Committee meetings\nTrade: Anna Lindh\nHealth: Robert Troy",
    "Members of the committees\nTrade: Anna Lindh\nHealth: Robert Troy",
    "Chairs of committees met.\nAnna Lindh spoke on trade.",
    "Committee chairs\nPhone: 112\nRoom: 5",
)
# The heading says of what: "Standing committees – chairs", "Heads of delegations".
ORGANS: dict[str, BodyKind] = {
    "committee": "committee", "commission": "committee", "subcommittee": "committee",
    "sub-committee": "committee", "delegation": "delegation", "group": "other",
    "section": "secretariat", "unit": "secretariat", "department": "secretariat",
    "caucuse": "other", "caucus": "other", "network": "other",
}  # fmt: skip
OF_MANY = re.compile(rf"\b({'|'.join(ORGANS)})s?\b", re.IGNORECASE)
ENTRY = pattern(
    r"^[\s•*·–-]{0,4}(?:(?:\d{1,2}|{number})[.)]\s?)?(?P<topic>(?:{body}|{state}"
    r"|[A-Z][^\n:|\t.;\ue002\ue003]{2,80}?))"
    r"(?:\s?:\s|\s[–-]{1,2}\s|\s?\.{3,}\s?|\s?\|\s?|\t|\ {2,})(?:{title}\ )?{person:who}"
)
LONGEST = 200  # characters of an entry
HEADING = 120  # characters of a heading
LABELS = re.compile(
    r"(?:e-?mail|phone|tel|fax|contact|address|secretar|clerk|deputy|vice)", re.IGNORECASE
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Read the lines under a heading that tells an office of several bodies."""
    if not any(MARK["person"] in shape.text for shape in shapes):
        return []
    setting = Setting(NAME, shapes, discourse)
    facts: list[Fact] = []
    for shape in shapes:
        if MARK["person"] in shape.text and len(shape.text) < LONGEST:
            match = ENTRY.match(shape.text)
            told = _heading(shape, setting) if match else None
            if match and told:
                facts += _fact(Found(shape, match), *told, setting)
    return facts


def _heading(shape: Shape, setting: Setting) -> tuple[Phrase, BodyKind] | None:
    """The office that the nearest line without a name tells, and the kind of body that it is of."""
    for line in above(shape, setting.shapes, setting.discourse):
        if MARK["person"] in line.text or ENTRY.match(line.text) or "acant" in line.text:
            continue
        organ = OF_MANY.search(line.text)
        if organ is None or len(line.text) > HEADING or line.sentence.kind == "prose":
            return None
        for marked, at in plural_shapes(line):
            phrase = next(phrases(marked, at, len(marked.text)), None)
            if phrase and phrase.start <= at and not is_membership(phrase):
                return phrase, ORGANS[organ[1].casefold()]
        return None
    return None


def _fact(found: Found, phrase: Phrase, kind: BodyKind, setting: Setting) -> Iterator[OfficeFact]:
    who = found.many("who")[0]
    words = found.words("topic").strip(" .:–-")
    if LABELS.match(words):
        return
    named = next((m.value for m in found.many("topic") if isinstance(m.value, Body)), None)
    state = next(
        (m.value.code for m in found.many("topic") if isinstance(m.value, StateName)), None
    )
    fact = office(phrase, person_of(who), Span(who.start, who.end), setting)
    body = named or (None if state else Body(kind, words, words))
    yield replace(fact, body=body, state=None if body else state, is_single=True)
