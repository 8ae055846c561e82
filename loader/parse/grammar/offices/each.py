"""The Speakers of Latvia and Estonia, A B and C D: one office each, in the order of the names."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, Fact, OfficeFact, Span
from interparl.loader.parse.grammar.offices.bare import Setting
from interparl.loader.parse.grammar.offices.body import office, person_of
from interparl.loader.parse.grammar.offices.phrase import phrases
from interparl.loader.parse.grammar.offices.plural import is_membership, plural_shapes
from interparl.loader.parse.mention import Mention, StateName
from interparl.loader.parse.shape import MARK, Found, Shape, find, pattern

NAME = "offices.each"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "The Speakers of the parliaments of Latvia and Estonia, Anna Ozola and Jüri Ratas, met.",
        ("office: Anna Ozola | Speaker | LV", "office: Jüri Ratas | Speaker | EE"),
    ),
    (
        (
            "The Presidents of Latvia, Lithuania and Estonia – Egils Kalnins, Jonas Petraitis and "
            "Alar Tamm – signed a statement."
        ),
        (
            "office: Egils Kalnins | President | LV",
            "office: Jonas Petraitis | President | LT",
            "office: Alar Tamm | President | EE",
        ),
    ),
    (
        "The heads of the delegations of Malta and Cyprus, Anna Lindh and Mr. Robert Troy, left.",
        (
            "office: Anna Lindh | Head of the Delegation | MT",
            "office: Robert Troy | Head of the Delegation | CY",
        ),
    ),
    (
        (
            "Ministers of energy of Malta and Cyprus – respectively, Anna Lindh and Robert Troy – "
            "inked a roadmap."
        ),
        (
            "office: Anna Lindh | Minister of Energy | MT",
            "office: Robert Troy | Minister of Energy | CY",
        ),
    ),
    (
        "The Latvian and Estonian Foreign Ministers, Anna Ozola and Jüri Ratas, sent a letter.",
        (
            "office: Anna Ozola | Foreign Minister | LV",
            "office: Jüri Ratas | Foreign Minister | EE",
        ),
    ),
    (
        (
            "Anna Lindh and Robert Troy were elected Vice-Presidents of the Committee on Trade and "
            "of the Committee on Health respectively."
        ),
        (
            "office: Anna Lindh | Vice-President | Committee on Trade",
            "office: Robert Troy | Vice-President | Committee on Health",
        ),
    ),
    (
        "The Secretaries General of PABSEC and TURKPA (Anna Lindh and Robert Troy) signed it.",
        (
            "office: Anna Lindh | Secretary General | PABSEC",
            "office: Robert Troy | Secretary General | TURKPA",
        ),
    ),
    (
        "Anna Ozola and Jüri Ratas, Speakers of the Saeima and the Riigikogu, exchanged gifts.",
        ("office: Anna Ozola | Speaker | Saeima", "office: Jüri Ratas | Speaker | Riigikogu"),
    ),
    (
        (
            "Anna Lindh was elected President, Robert Troy Vice-President and Ole Dahl Treasurer "
            "of PABSEC."
        ),
        (
            "office: Anna Lindh | President | PABSEC",
            "office: Robert Troy | Vice-President | PABSEC",
            "office: Ole Dahl | Treasurer | PABSEC",
        ),
    ),
    (
        "Anna Lindh and Robert Troy chair the Committee on Trade and the Committee on Health.",
        (
            "office: Anna Lindh | Chair | Committee on Trade",
            "office: Robert Troy | Chair | Committee on Health",
        ),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "The Speakers of Latvia and Estonia, Anna Ozola, Jüri Ratas and Robert Troy met.",
    "The Presidents of Armenia and Belarus met Robert Troy and Anna Lindh.",
    "Members of the Saeima and the Riigikogu, Anna Ozola and Jüri Ratas, exchanged gifts.",
    "The delegations of Malta and Cyprus, Anna Lindh and Robert Troy said, will sign.",
)
OWNER = r"(?:of\ )?(?:the\ )?(?:{state|body})(?:'s)?"
OWNERS = rf"(?P<owners>{OWNER}(?:(?:,\ and|,|\ and|,?\ as\ well\ as)\ {OWNER}){{1,12}})"
ONE = r"(?:Mr\.?\ |Ms\.?\ )?{person}(?:\ \([^()]{1,40}\))?"
NAMES = rf"(?P<names>{ONE}(?:(?:,\ and|,|\ and|;|,?\ as\ well\ as)\ {ONE}){{1,12}})"
ORGANS = r"(?:\ of\ (?:the\ )?(?P<organs>parliaments|delegations|legislatures|governments))?"
LINK = r"(?:,?\ \(?|\ –\ |:\ )(?:respectively,?\ |namely,?\ )?"
ENDS = r"(?=[,.;:)]|\ –|\ (?:and\ )?(?:[a-z]+ed|met|will|have|were|are|in|at|on)\b|\s*\Z)"
TITLES_FIRST = (
    pattern(rf"(?P<title>{{title}}){ORGANS}\ (?:of|from|for)\ {OWNERS}{LINK}{NAMES}{ENDS}"),
    pattern(
        r"(?P<owners>{adjective}(?:(?:,\ and|,|\ and)\ {adjective}){1,8})\ (?P<title>{title})"
        rf"{ORGANS}{LINK}{NAMES}{ENDS}"
    ),
)
NAMES_FIRST = (
    pattern(
        rf"{NAMES}(?:,\ (?:the\ )?|\ (?:were|are|have\ been|was)\ (?:(?:re-?)?(?:elected|appointed"
        rf"|named|chosen)\ )?(?:as\ )?(?:the\ )?)(?P<title>{{title}}){ORGANS}\ (?:of|for)\ {OWNERS}"
        r"(?P<respectively>,?\ respectively)?(?=[,.;)]|\s*\Z)"
    ),
)
CHAIR = pattern(rf"{NAMES}\ (?P<verb>chair|head|lead)\ {OWNERS}")
# "A B was elected President, C D Vice-President and E F Treasurer of the Council"
FROM = r"(?:\ (?:of|from)\ (?:the\ )?(?:{state}|{body}))?(?:\ \([^()]{1,40}\))?,?"
HIS = r"\ (?:as\ |was\ |became\ |is\ |the\ |its\ |new\ ){0,3}{title}"
GAPPED = pattern(
    rf"(?P<pairs>{{person}}{FROM}\ (?:was|is|has\ been|became|becomes)"
    r"(?:\ (?:unanimously\ )?(?:re-?)?(?:elected|chosen|appointed|named|voted))?(?:\ the)?"
    rf"{HIS}(?:(?:,\ and|,|\ and|;)\ (?:{{title}}\ )?{{person}}{FROM}{HIS}){{1,8}})"
    r"(?:\ of\ (?:the\ )?{body:of})?"
)
FEWEST = 2  # names, or it is no list
OWNER_KINDS = frozenset({"state", "body", "adjective"})


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Read as many offices as names: titles in the plural, of several states or bodies."""
    setting = Setting(NAME, shapes, discourse, is_many=True)
    facts: list[Fact] = []
    for shape in shapes:
        if shape.text.count(MARK["person"]) < FEWEST:
            continue
        for found in find(CHAIR, shape):
            facts += _chairs(found)
        for found in find(GAPPED, shape):
            facts += _gapped(found, setting)
        for marked, at in plural_shapes(shape):
            facts += _each(marked, at, setting)
    return facts


def tells_each(marked: Shape, at: int) -> bool:
    """Whether a title in the plural is of several states or bodies, one for each name."""
    return any(
        found.match.start("title") == at and _paired(found)[0]
        for compiled in (*TITLES_FIRST, *NAMES_FIRST)
        for found in find(compiled, marked)
    )


def _each(marked: Shape, at: int, setting: Setting) -> list[OfficeFact]:
    for compiled in (*TITLES_FIRST, *NAMES_FIRST):
        for found in find(compiled, marked):
            if found.match.start("title") == at:
                return [*_facts(found, setting)]
    return []


def _facts(found: Found, setting: Setting) -> Iterator[OfficeFact]:
    start, end = found.match.span("title")
    phrase = next(phrases(found.shape, start, end), None)
    owners, people = _paired(found)
    if phrase is None or is_membership(phrase) or not owners:
        return
    of_delegations = found.match["organs"] == "delegations"
    for owner, who in zip(owners, people, strict=True):
        fact = office(phrase, person_of(who), Span(who.start, who.end), setting)
        title = fact.title
        if of_delegations and "Delegation" not in title:
            title = f"{title} of Delegation"
        yield _owned(replace(fact, title=title), owner)


def _gapped(found: Found, setting: Setting) -> Iterator[OfficeFact]:
    """Each title is that of the name before it; all are of the body told behind the last one."""
    of = found.one("of")
    body = of.value if of and isinstance(of.value, Body) else None
    start, end = found.match.span("pairs")
    who: Mention | None = None
    for index in range(start, end):
        mark = found.shape.text[index]
        if mark == MARK["person"]:
            who = found.shape.between(index, index + 1)[0]
        elif mark == MARK["title"] and who is not None:
            phrase = next(phrases(found.shape, index, index + 1), None)
            if phrase is not None and not is_membership(phrase):
                around = replace(setting, default=body)
                yield office(phrase, person_of(who), Span(who.start, who.end), around)
            who = None


def _chairs(found: Found) -> Iterator[OfficeFact]:
    title = "Chair" if found.match["verb"] == "chair" else "Head"
    owners, people = _paired(found)
    for owner, who in zip(owners, people, strict=True):
        at = Span(who.start, who.end)
        yield _owned(OfficeFact(person_of(who), title, None, None, at=at, rule=NAME), owner)


def _paired(found: Found) -> tuple[list[Mention], list[Mention]]:
    """Owners and people where there are as many of either; else nothing."""
    owners = [m for m in found.many("owners") if m.kind in OWNER_KINDS]
    people = [m for m in found.many("names") if m.kind == "person"]
    return (owners, people) if len(owners) == len(people) else ([], [])


def _owned(fact: OfficeFact, owner: Mention) -> OfficeFact:
    if isinstance(owner.value, StateName):
        return replace(fact, body=None, state=owner.value.code)
    body: Body = owner.value  # type: ignore[assignment]  # of a mention of that kind
    return replace(fact, body=body, state=None)
