"""Office as a label: "Chairman of the delegation: Paulius Sauga", "President – Name"."""

from collections.abc import Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, Fact, OfficeFact, Span
from interparl.loader.parse.grammar.offices.bare import OF_ORGANS, Setting
from interparl.loader.parse.grammar.offices.body import office, person_of, title_of
from interparl.loader.parse.grammar.offices.names import NAMES_LISTED
from interparl.loader.parse.grammar.offices.page import body_above, state_above
from interparl.loader.parse.grammar.offices.phrase import (
    DETERMINER,
    OFFICES,
    OFFICES_THERE,
    phrases,
)
from interparl.loader.parse.grammar.offices.representatives import represents
from interparl.loader.parse.grammar.offices.series import series
from interparl.loader.parse.mention import StateName
from interparl.loader.parse.shape import MARK, Found, Shape, find, pattern

NAME = "offices.label"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Head of the delegation: Joe O'Reilly",
        ("office: Joe O'Reilly | Head of the Delegation | -",),
    ),
    (
        "Secretary General of the Baltic Assembly – Ms Agnija Antanoviča",
        ("office: Agnija Antanoviča | Secretary General | Baltic Assembly",),
    ),
    (
        "Deputy head of the delegation: vacant",
        ("office: vacant | Deputy Head of the Delegation | -",),
    ),
    (
        "President of the Latin American Parliament | Elías Carrillo, PRD |",
        ("office: Elías Carrillo | President | Latin American Parliament",),
    ),
    (
        "• Chairman of the Committee on Legal Affairs: Mr Olof Berggren (Sweden)",
        ("office: Olof Berggren | Chairman | Committee on Legal Affairs",),
    ),
    (
        "The Committee on Foreign Affairs (Chair: Hon. Mary Robinson) met.",
        ("office: Mary Robinson | Chair | Committee on Foreign Affairs",),
    ),
    (
        "Deputy Secretary General – Fazil Mustafa (Azerbaijan), Nurbek Asanov (Kyrgyzstan)",
        (
            "office: Fazil Mustafa | Deputy Secretary General | -",
            "office: Nurbek Asanov | Deputy Secretary General | -",
        ),
    ),
    (
        "President of the Nordic Council in 2025: Anna Lindh (Sweden)",
        ("office: Anna Lindh | President | Nordic Council",),
    ),
    (
        "Director of the Table Office (acting): Mr Mark Neville",
        ("office: Mark Neville | Director | Table Office | acting",),
    ),
    (
        "Nordic Council\nPresident 2023: Anna Lindh\nTreasurer since August 2021: Robert Troy",
        (
            "office: Anna Lindh | President | Nordic Council",
            "office: Robert Troy | Treasurer | Nordic Council",
        ),
    ),
    (
        "12 May. Field meeting of the Committee on Trade. Chairwoman: Anna Lindh.",
        ("office: Anna Lindh | Chairwoman | Committee on Trade",),
    ),
    (
        "It met with the delegation of Finland (Leader: Anna Lindh) in Oslo.",
        ("office: Anna Lindh | Leader | FI",),
    ),
    (
        "Deputy Secretary General            Ms. Anna Lindh",
        ("office: Anna Lindh | Deputy Secretary General | -",),
    ),
    (
        "Speaker of the Knesset, Head of the delegation: Mr David Lipman",
        (
            "office: David Lipman | Speaker | Knesset",
            "office: David Lipman | Head of the Delegation | -",
        ),
    ),
    (
        "Nordic Council\nSecretary General ........ Anna Lindh\nTreasurer, acting: Robert Troy",
        (
            "office: Anna Lindh | Secretary General | Nordic Council",
            "office: Robert Troy | Treasurer | Nordic Council | acting",
        ),
    ),
    (
        "Committee on Trade\nRapporteur on the rights of migrants: Anna Lindh",
        ("office: Anna Lindh | Rapporteur on the Rights of migrants | Committee on Trade",),
    ),
    (
        "1) PACE – 4 members; 4 substitutes. Chair: Anna Lindh\n2) PABSEC – 5; none. Chair: vacant",
        ("office: Anna Lindh | Chair | PACE", "office: vacant | Chair | PABSEC"),
    ),
    (
        "Head of the delegation: Riigikogu Chairman Robert Troy",
        ("office: Robert Troy | Head of the Delegation | -",),
    ),
    (
        "Meeting of the Committee on Trade, Riga; Co-Chair for the Greek side: Anna Lindh",
        ("office: Anna Lindh | Co-Chair | GR",),
    ),
    (
        "Ireland\nHead of delegation: Robert Troy\n\nSweden\nHead of delegation: Anna Lindh",
        (
            "office: Robert Troy | Head of Delegation | IE",
            "office: Anna Lindh | Head of Delegation | SE",
        ),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "The Speaker said: Joe O'Reilly will not come.",
    "Head of the delegation:",
    "President: the chair of today's sitting",
    "Secretary General on Ukraine: peace comes first",
)
VACANT = (
    r"(?i:vacant|to\ be\ (?:elected|appointed|confirmed|announced)|post\ advertised|not\ (?:yet\ )?"
    r"(?:appointed|elected)|tb[ac]\b|N\.N\.|\[?postponed\]?|none)"
)
NAMES = pattern(NAMES_LISTED)
BULLET = r"^[\s•*·–\d.)(-]*(?:[A-Za-z][.)]\ )?"
# What a rapporteur or secretary is for, in small letters: "Rapporteur on the rights of migrants".
ABOUT = r"(?P<about>\ (?:on|for|of)\ (?:the\ )?[a-z][a-z' -]{2,80}[a-z])?"
ACTING = r"\s?(?P<acting>\(acting\)|\(a\.i\.\)|,\ acting|,\ a\.i\.|,\ ad\ interim|\(ad\ interim\))?"
# What is said of the holding behind the title: "throughout the year", "(parliamentary)".
HELD_AS = (
    r"(?:\ (?:throughout|during|for)\ (?:the|this)\ (?:year|term|period|session)"
    r"|,\ (?:for\ )?(?:[a-z]+|{number})\ (?:years|terms|months)"
    r"|\ \((?!acting|ad)[a-z][a-z -]{2,30}\))?"
)
# An office of its own before the name: "Head of delegation: Senate Chairman A B".
HIS = r"(?:(?:(?:{body}|{adjective}|{state})(?:'s)?\ )?{title}(?:\ of\ (?:the\ )?{body})?,?\ )?"
LINE = pattern(
    rf"(?:{BULLET}|(?<=[a-z)\d\ue000-\uf8ff]\.\ )|(?<=;\ )){DETERMINER}?"
    rf"(?P<offices>{OFFICES_THERE}){ABOUT}{HELD_AS}{ACTING}"
    r"(?:\ (?:(?:in|for|since|from)\ )?(?:{date}|{number}))?"
    rf"(?:\s?(?::|\||\ [–-]|\.{{3,80}})\s?|[\ \t]{{2,60}}|\t)"
    rf"(?:{HIS}{{person:who}}|(?P<vacant>{VACANT}))"
)
BRACKET = pattern(
    r"(?:{body:of}|delegation\ of\ (?:the\ )?{state:of_state}"
    r"|{adjective:of_adjective}\ delegation)?"
    rf"\s?[(\[](?P<offices>{OFFICES})(?::|\ –|,|\ -)\ "
    rf"(?:(?:{{title}}\ )?{{person:who}}|(?P<vacant>{VACANT}))"
)
BEHIND_DASH = pattern(rf"{{body:of}}\ ?[–:|-]\ ?(?P<offices>{OFFICES}):\ {{person:who}}")
# "PACE – 4 members; 4 substitutes. Chair: A B": the label is of the body that opens the line.
BEHIND_COUNT = pattern(
    r"^[^\w\ue000-\uf8ff]{0,4}(?:(?:\d{1,2}|{number})[.)]\ ?)?{body:of}"
    rf"[^\n\ue002\ue003]{{1,80}}?[.;,]\ (?P<offices>{OFFICES})(?::|\ –)\ "
    rf"(?:(?:{{title}}\ )?{{person:who}}|(?P<vacant>{VACANT}))"
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Read lines and brackets in which the office is the label of a name."""
    facts: list[Fact] = []
    setting = Setting(NAME, shapes, discourse)
    for shape in shapes:
        if MARK["title"] not in shape.text:
            continue
        counts = BEHIND_COUNT.match(shape.text) is not None
        for line in find(LINE, shape):
            is_within = counts and line.match.start() > 0
            facts += [] if is_within or represents(line) else _labelled(line, setting)
        for compiled in (BRACKET, BEHIND_DASH, BEHIND_COUNT):
            for found in find(compiled, shape):
                facts += _within(found, setting)
    return facts


def _labelled(found: Found, setting: Setting) -> list[OfficeFact]:
    """A line that begins with its label; a bare title is of the body that the heading names."""
    around = (found.shape, setting.shapes, setting.discourse)
    state = state_above(*around)
    default = None if state else _organ_before(found, setting) or body_above(*around)
    return _facts(found, replace(setting, default=default, state=state))


def _organ_before(found: Found, setting: Setting) -> Body | None:
    """The organ that the sentence before it told of: "Meeting of the Committee. Chair: A B."."""
    titles = [title_of(m).normal for m in found.many("offices") if m.kind == "title"]
    at = next((n for n, shape in enumerate(setting.shapes) if shape is found.shape), 0)
    if not at or not titles or not OF_ORGANS.match(titles[0]):
        return None
    named = [m.value for m in setting.shapes[at - 1].mentions if m.kind == "body"]
    body = named[0] if len(named) == 1 else None
    return body if isinstance(body, Body) and body.kind == "committee" else None


def _within(found: Found, setting: Setting) -> list[OfficeFact]:
    """A label in brackets, or behind a dash, is of the body before it."""
    groups = ("of", "of_state", "of_adjective")
    there = found.match.groupdict()
    owner = next((m.value for g in groups if there.get(g) for m in found.many(g)), None)
    default = owner if isinstance(owner, Body) else None
    state = owner.code if isinstance(owner, StateName) else None
    return _facts(found, replace(setting, default=default, state=state))


def _others(found: Found, told: Sequence[OfficeFact]) -> list[OfficeFact]:
    """Of an office that several may hold the names that follow the first: "Deputy Chair: A, B"."""
    if len(told) != 1 or title_of(found.many("offices")[0]).is_single:
        return []
    names = NAMES.match(found.shape.text, found.match.start("who"))
    holders = found.shape.between(names.start() + 1, names.end()) if names else ()
    people = [m for m in holders if m.kind == "person"]
    return [replace(told[0], person=person_of(m), at=Span(m.start, m.end)) for m in people]


def _facts(found: Found, setting: Setting) -> list[OfficeFact]:
    if found.match["who"]:
        told = series(found, setting)
        told += _others(found, told)
    else:
        start, end = found.match.span("offices")
        at = Span(*found.span())
        told = [office(phrase, None, at, setting) for phrase in phrases(found.shape, start, end)]
    about = found.words("about") if "about" in found.match.groupdict() else ""
    told = [replace(fact, title=fact.title + about) for fact in told] if about else told
    is_acting = bool(found.match.groupdict().get("acting"))
    return [replace(fact, status="acting") for fact in told] if is_acting else told
