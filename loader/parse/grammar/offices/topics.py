"""Committee chairs // Trade: A B // Health ..... C D: what each chairs stands before the name"""

import re
from collections.abc import Iterator, Sequence

from interparl.loader.parse.coreference import note_holder
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, BodyKind, Fact, OfficeFact, Span
from interparl.loader.parse.grammar.offices.bare import Setting
from interparl.loader.parse.grammar.offices.body import person_of, title_of
from interparl.loader.parse.grammar.offices.page import above
from interparl.loader.parse.grammar.offices.phrase import phrases
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
        (
            "The commissions are chaired by:\n– on culture and sport – Anna Lindh;\n"
            "– on trade (deputy chair) – Robert Troy."
        ),
        (
            "office: Anna Lindh | Chair | on culture and sport",
            "office: Robert Troy | Deputy Chair | on trade",
        ),
    ),
    (
        "Heads of delegations (as at 1 April 2019)\nMALTA Ms. Anna Lindh\nCYPRUS Mr. Robert Troy",
        (
            "office: Anna Lindh | Head of Delegation | MT",
            "office: Robert Troy | Head of Delegation | CY",
        ),
    ),
    (
        "Committee chairs for 2021: Trade – Ms Anna Lindh; Health – Mr Robert Troy.",
        ("office: Anna Lindh | Chair | Trade", "office: Robert Troy | Chair | Health"),
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
    r"^[\s•*·–-]{0,4}(?:(?:\d{1,2}|{number})[.)]\s?)?(?:(?P<topic>(?:{body}|{state}"
    r"|(?:[A-Z]|(?:on|for)\ )[^\n:|\t.;\ue002\ue003]{2,100}?))(?:\ \((?P<own>{title})\))?"
    r"(?:\s?:\s|\s[–-]{1,2}\s|\s?\.{3,}\s?|\s?\|\s?|\t|\ {2,})|(?P<alone>{state})\ )"
    r"(?:{title}\ )?{person:who}"
)
# The entries on one line: "Committee chairs: Trade – A B; Health – C D".
INLINE = pattern(
    r"(?:(?<=:\ )|(?<=;\ )|(?<=,\ )|(?<=\.\ ))(?P<topic>{body}|{state}"
    r"|(?:[A-Z]|(?:on|for)\ (?:the\ )?)[^\n:|\t.;,\ue002\ue003]{2,80}?)"
    r"(?:\ –\ |:\ |,\ |\ \()(?:{title}\ )?{person:who}"
)
BY = re.compile(r"\b(?P<verb>chaired|headed|led|presided over) by\W{0,3}\Z")
BY_VERB = {"chaired": "Chair", "headed": "Head", "led": "Head", "presided over": "President"}
FEWEST = 2  # entries on one line
LONGEST = 200  # characters of an entry
HEADING = 120  # characters of a heading
LABELS = re.compile(
    r"(?:e-?mail|phone|tel|fax|contact|address|secretar|clerk|deputy|vice)", re.IGNORECASE
)


Office = tuple[str, BodyKind]  # the title that a heading tells, and of which kind of body


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Read the lines, or entries of a line, under an office that is told of several bodies."""
    if not any(MARK["person"] in shape.text for shape in shapes):
        return []
    setting = Setting(NAME, shapes, discourse)
    facts: list[Fact] = []
    for shape in shapes:
        if MARK["person"] not in shape.text:
            continue
        match = ENTRY.match(shape.text) if len(shape.text) < LONGEST else None
        told = _heading(shape, setting) if match else None
        if match and told:
            facts += _fact(Found(shape, match), *told, setting)
        elif shape.text.count(MARK["person"]) >= FEWEST and ":" in shape.text:
            facts += _inline(shape, setting)
    return facts


def _heading(shape: Shape, setting: Setting) -> Office | None:
    """The office that the nearest line without a name tells, and the kind of body that it is of."""
    for line in above(shape, setting.shapes, setting.discourse):
        if MARK["person"] in line.text or ENTRY.match(line.text) or "acant" in line.text:
            continue
        is_prose = line.sentence.kind == "prose" and not line.text.endswith(":")
        return None if len(line.text) > HEADING or is_prose else _office(line, len(line.text))
    return None


def _office(line: Shape, end: int) -> Office | None:
    """The office of several bodies that words before ``end`` tell."""
    organ = OF_MANY.search(line.text, 0, end)
    if organ is None:
        return None
    kind = ORGANS[organ[1].casefold()]
    verb = BY.search(line.text[:end])
    if verb:
        return BY_VERB[verb["verb"]], kind
    for marked, at in plural_shapes(line):
        phrase = next(phrases(marked, at, len(marked.text)), None)
        if phrase and phrase.start <= at <= end and not is_membership(phrase):
            return title_of(phrase.title).normal, kind
    return None


def _inline(shape: Shape, setting: Setting) -> list[OfficeFact]:
    colon = shape.text.index(":")
    told = _office(shape, colon) if colon < HEADING else None
    start = colon + 2
    entries = [Found(shape, match) for match in INLINE.finditer(shape.text, start)]
    if told is None or len(entries) < FEWEST or entries[0].match.start() != start:
        return []
    return [fact for found in entries for fact in _fact(found, *told, setting)]


def _fact(found: Found, title: str, kind: BodyKind, setting: Setting) -> Iterator[OfficeFact]:
    groups = found.match.groupdict()
    group = "alone" if groups.get("alone") else "topic"
    who = found.many("who")[0]
    words = found.words(group).strip(" .:–-")
    if LABELS.match(words):
        return
    if groups.get("own"):
        title = title_of(found.many("own")[0]).normal
    named = next((m.value for m in found.many(group) if isinstance(m.value, Body)), None)
    state = next((m.value.code for m in found.many(group) if isinstance(m.value, StateName)), None)
    body = named or (None if state else Body(kind, words, words))
    fact = OfficeFact(
        person_of(who), title, body, None if body else state,
        is_single=True, at=Span(who.start, who.end), rule=NAME,
    )  # fmt: skip
    note_holder(fact, setting.discourse)
    yield fact
