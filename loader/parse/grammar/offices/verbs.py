"""Office told by leading: "a delegation headed by X", "X, who chairs the Committee"."""

import re
from collections.abc import Iterator, Sequence

from interparl.loader.parse.coreference import note_holder
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, Fact, OfficeFact, Span, TenureStatus
from interparl.loader.parse.grammar.offices.bare import Setting
from interparl.loader.parse.grammar.offices.body import person_of
from interparl.loader.parse.grammar.offices.spoken import HE, spoken_of
from interparl.loader.parse.mention import StateName
from interparl.loader.parse.shape import MARK, Found, Shape, find, pattern

NAME = "offices.leading"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Chipo Lutende, who heads the IOM Office, was there.",
        ("office: Chipo Lutende | Head | IOM Office",),
    ),
    (
        "The Delegation of the Riigikogu was headed by Karin Åkerström.",
        ("office: Karin Åkerström | Head | Delegation of the Riigikogu",),
    ),
    (
        "The Committee on Foreign Affairs is chaired by Robert Troy.",
        ("office: Robert Troy | Chair | Committee on Foreign Affairs",),
    ),
    (
        "Robert Troy, who chairs the Committee on Foreign Affairs, agreed.",
        ("office: Robert Troy | Chair | Committee on Foreign Affairs",),
    ),
    (
        "Robert Troy of Ireland leads the Working Group on Migration.",
        ("office: Robert Troy | Head | Working Group on Migration",),
    ),
    (
        "Robert Troy formerly headed the Committee on Foreign Affairs.",
        ("office: Robert Troy | Head | Committee on Foreign Affairs | former",),
    ),
    (
        "A delegation of twelve under the leadership of Karin Åkerström arrived.",
        ("office: Karin Åkerström | Head of the Delegation | -",),
    ),
    (
        "An Irish delegation, led by Robert Troy, left.",
        ("office: Robert Troy | Head of the Delegation | IE",),
    ),
    (
        "Robert Troy, who chairs the Riigikogu, will lead the Baltic Assembly next year.",
        (
            "office: Robert Troy | Chair | Riigikogu",
            "office: Robert Troy | Head | Baltic Assembly",
        ),
    ),
    (
        "Karin Åkerström presides over the Nordic Council.",
        ("office: Karin Åkerström | President | Nordic Council",),
    ),
    (
        "The Commission on Human Rights, with Robert Troy at its head, met.",
        ("office: Robert Troy | Head | Commission on Human Rights",),
    ),
    (
        "Robert Troy, 81, who chaired the Committee on Trade in 1996-2000, has died.",
        ("office: Robert Troy | Chair | Committee on Trade | former",),
    ),
    (
        "Karin Åkerström takes the chair of the Committee on Trade from Robert Troy.",
        ("office: Karin Åkerström | Chair | Committee on Trade",),
    ),
    (
        "The Committee on Trade, headed by the Irish deputy Robert Troy, met.",
        ("office: Robert Troy | Head | Committee on Trade",),
    ),
    (
        "Robert Troy sits in the Senate for the Greens and chairs its Finance Committee.",
        ("office: Robert Troy | Chair | Finance Committee",),
    ),
    (
        "Having chaired the Committee on Trade from 1999 to 2003, Robert Troy left the Senate.",
        ("office: Robert Troy | Chair | Committee on Trade | former",),
    ),
    (
        "At the helm of the Baltic Assembly since January is Robert Troy.",
        ("office: Robert Troy | Head | Baltic Assembly",),
    ),
    (
        "It is Robert Troy's turn to preside over the Committee on Trade.",
        ("office: Robert Troy | President | Committee on Trade",),
    ),
    (
        "Robert Troy was chosen to chair the Committee on Trade.",
        ("office: Robert Troy | Chair | Committee on Trade",),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "The meeting was chaired by Robert Troy.",
    "The sitting of the Committee on Foreign Affairs was chaired by Robert Troy.",
    "Robert Troy chaired the Committee on Foreign Affairs meeting.",
    "Karin Åkerström led the discussion.",
    "The delegation was received by Karin Åkerström.",
    "The work is led by Karin Åkerström.",
    "Robert Troy chaired the Committee on Trade in Minsk.",
    "Karin Åkerström takes the floor of the Senate.",
)
LED = frozenset({"committee", "secretariat", "mission", "delegation", "other", "ministry", "party",
                 "government", "university", "organization"})  # fmt: skip
ANY = LED | {"parliament", "chamber"}
NO_NAMES = f"[^{MARK['person']}{MARK['title']}.;:()]"
LEADS_PASSIVE = (
    r"(?:,?\ (?:(?:which|that)\ )?(?:(?:is|was|were|has\ been|will\ be|to\ be)\ )?"
    r"(?:also\ |now\ )?(?P<verb>headed|led|chaired|co-chaired|presided\ over)"
    r"(?:\ (?:for|since|until)\ [^.;,]{2,24}?)?\ by|,?\ under\ the\ (?:leadership|direction)\ of|"
    r"(?:\ (?:is|was|has\ been|works|stands))?\ under\ the\ (?P<chair>chairmanship)\ of)"
)
LEADS = (
    r"(?P<verb>heads|leads|chairs|co-chairs|presides\ over"
    r"|(?:will|is\ to)\ (?:head|lead|chair|preside\ over)"
    r"|has\ (?:headed|led|chaired|presided\ over)|has\ been\ (?:heading|chairing)"
    r"|(?:was|has\ been|had\ been)\ (?:re-?)?(?:elected|chosen|appointed|named)"
    r"\ to\ (?:chair|head|lead)"
    r"|(?P<was>(?:formerly|previously)\ (?:headed|led|chaired)))"
)
# "chaired the Committee in 1996-2000": an office where the years are told, not a sitting.
LED_FOR = (
    r"(?:twice|for\ (?:\w+|{number})\ (?:years|terms)|(?:in|from|between|until|since|during)\ "
    r"(?:{date}|\d{4}|the\ years))"
)
# The chair of a body, taken or held: "takes the presidency of PABSEC".
POSTS = {
    "chair": "Chair", "chairmanship": "Chair", "presidency": "President", "leadership": "Head",
    "speakership": "Speaker", "gavel": "Chair", "secretaryship": "Secretary",
}  # fmt: skip
TAKES = r"(?:takes|took|has\ taken|will\ take|assumes|assumed|has\ assumed|holds|has)(?:\ over)?"
TITLED = r"(?:(?:its|the|our|their)\ )?(?:{adjective}\ )?(?:{title},?\ )?"
FROM_STATE = r"(?:\ \([^()]{1,40}\))?(?:,?\ (?:of\ |from\ )?(?:the\ )?{state},?)?"
WHO = r"(?:,\ (?:(?:{number}|\d\d),\ )?who)?(?:\ (?:also|now|currently|at\ present|in\ turn))?"
NOT_A_SITTING = (
    r"(?!'?s?\ (?:meetings?|sessions?|sittings?|delegation|talks|work|debate|hearing)\b)"
    r"(?!'s\ (?:[A-Z]|{body}))"
)
OF = r"(?:the\ |its\ |a\ )?(?:{body}'s\ )?{body:of}"
OF_PARTY = r"(?:\ of\ the\ [A-Z]\w+(?:\ [A-Z]\w+){0,2})?"
CLAUSE = f"[^.;:{MARK['person']}]"
IN_FRONT = r"(?:the\ (?:head|helm)|the\ head)"
PATTERNS = (
    pattern(
        r"(?<!\bof\ the\ )(?<!\bof\ )(?<!\b[ia][nt]\ the\ )"
        rf"{{body:of}}{LEADS_PASSIVE}\ {TITLED}{{person:who}}"
    ),
    pattern(r"{body:of},\ with\ {person:who}\ (?:at\ (?:its|the)\ head|in\ the\ lead)"),
    pattern(rf"{{person:who}}{FROM_STATE}{OF_PARTY}{WHO}\ {LEADS}\ {OF}{NOT_A_SITTING}"),
    # "A B sits in the Senate and chairs its Finance Committee"
    pattern(
        rf"{{person:who}}\ {CLAUSE}{{1,90}}?\ and\ (?:also\ )?(?P<verb>chairs|heads|leads"
        rf"|presides\ over)\ {OF}{NOT_A_SITTING}"
    ),
    pattern(rf"{{person:who}}'s\ turn\ to\ (?P<verb>chair|head|lead|preside\ over)\ {OF}"),
    pattern(
        rf"{{person:who}},?\ (?:who\ is\ )?at\ {IN_FRONT}\ of\ (?:the\ )?"
        rf"(?:{{adjective:from}}\ [Dd]elegation|{{body:of}})"
    ),
    pattern(
        rf"\b(?:[Aa]t\ {IN_FRONT}\ of|(?P<verb>[Pp]residing\ over|[Cc]hairing|[Hh]eading"
        rf"|[Ll]eading))\ (?:the\ )?{{body:of}}{NO_NAMES}{{0,40}}\ (?:is|was)\ "
        rf"{TITLED}{{person:who}}"
    ),
    pattern(
        rf"\b[Hh]aving\ (?P<verb>(?P<was>chaired|headed|led|presided\ over))\ {OF}"
        rf"{CLAUSE}{{0,80}},\ {TITLED}{{person:who}}"
    ),
    pattern(
        rf"\b[Ee]lected\ {NO_NAMES}{{0,40}}to\ (?P<verb>chair|head|lead)\ {OF}{NO_NAMES}{{0,30}}:"
        rf"\ {TITLED}{{person:who}}"
    ),
    pattern(r"{body:of}\ \([^()]{0,60}(?P<chair>in\ the\ chair):\ {person:who}"),
    pattern(
        rf"{{person:who}}{FROM_STATE}{WHO}\ (?P<verb>(?P<was>headed|led|chaired|presided\ over))"
        rf"\ (?:the\ |its\ )?{{body:of}}\ {LED_FOR}"
    ),
    pattern(
        rf"{{person:who}}{FROM_STATE}{WHO}\ {TAKES}\ (?:the\ )?"
        rf"(?P<post>{'|'.join(POSTS)})\ of\ (?:the\ )?{{body:of}}{NOT_A_SITTING}"
    ),
    pattern(
        rf"{{person:who}}{OF_PARTY}(?:,\ and\ no(?:t|\ longer)\ {{person}},|,\ who)?\ {LEADS}"
        r"\ (?:the|its|their|our)\ (?:{adjective:from}\ )?[Dd]elegation"
        r"(?:\ (?:to|at|in)\ (?:the\ )?{body:of})"
    ),
    pattern(
        r"\b[Hh]eading\ (?:it|the\ (?:mission|delegation|group)|{body:of})\ (?:is|was|will\ be)"
        r"\ (?:the\ )?(?:{adjective}\ )?(?:(?:[a-z]+|{title})\ ){0,3}{person:who}"
    ),
    pattern(
        rf"{{person:who}},\ who\ [^.;:{MARK['person']}]{{1,80}},\ {LEADS}\ (?:the\ |its\ )?"
        rf"{{body:of}}{NOT_A_SITTING}"
    ),
    pattern(
        r"(?:{adjective:from}\ |{state:from_state}'s?\ )?\b[Dd]elegation"
        rf"{NO_NAMES}{{0,60}}?{LEADS_PASSIVE}\ {TITLED}{{person:who}}"
    ),
)
CUE = re.compile(r"[Hh]ead|\bled\b|lead|[Cc]hair|[Pp]resid|gavel|speakership|helm")


# "... where he chaired the Committee", "Since 2019 she has headed the Irish delegation"
PRONOUN = pattern(
    r"\b(?:[Hh]e|[Ss]he)(?:\ (?:also|then|later|now|currently|has|had)){0,3}\ "
    r"(?P<verb>(?P<was>headed|led|chaired|presided\ over)|heads|leads|chairs|presides\ over)"
    r"\ (?:the\ |its\ )?"
    r"(?:(?:{adjective:from}\ )?[Dd]elegation(?:\ (?:to|at|in)\ (?:the\ )?{body:to})?|{body:of})"
    rf"{NOT_A_SITTING}"
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Read who heads, leads or chairs a body; a sitting that somebody chairs is no office."""
    facts: list[Fact] = []
    setting = Setting(NAME, shapes, discourse)
    for index, shape in enumerate(shapes):
        if not CUE.search(shape.text):
            continue
        for compiled in PATTERNS if MARK["person"] in shape.text else ():
            for found in find(compiled, shape):
                facts += _facts(found, discourse)
        for found in find(PRONOUN, shape) if HE.search(shape.text) else ():
            who = spoken_of(index, found.span()[0], setting)
            facts += _facts(found, discourse, who) if who else ()
    return facts


def _facts(found: Found, discourse: Discourse, person: str | None = None) -> Iterator[OfficeFact]:
    groups = found.match.groupdict()
    who = found.many("who")[0] if person is None else None
    of = found.one("of") if groups.get("of") else None
    body = of.value if of else None
    post, verb = POSTS.get(groups.get("post") or ""), groups.get("verb") or ""
    # A sitting of a chamber has a chair; who chairs the chamber itself is told of the person.
    is_told = who is None or (" by" not in verb and found.match.start("who") == found.match.start())
    if of is not None and (
        not isinstance(body, Body) or body.kind not in (ANY if post or is_told else LED)
    ):
        return
    chairs = "chair" in verb.casefold() or bool(groups.get("chair"))
    title = post or ("President" if "presid" in verb.casefold() else "Chair" if chairs else "Head")
    state = None
    if "elegation" in found.match[0]:
        title = "Head of the Delegation"
        froms = [m for name in ("from", "from_state") if name in groups for m in found.many(name)]
        state = next((m.value.code for m in froms if isinstance(m.value, StateName)), None)
    told = body if isinstance(body, Body) else None
    if who is None and told is None and state is None:
        return  # "she led the delegation"
    is_over = bool(groups.get("was")) and " has " not in found.match[0]
    status: TenureStatus = "former" if is_over else "held"
    start, end = found.span()
    # The clause without the name: it is no noun phrase that could stand for the person.
    if who is None:
        at = Span(start, end)
    else:
        at = Span(start, who.start) if who.start > start else Span(who.end, end)
    fact = OfficeFact(
        person_of(who) if who else person,
        title,
        told,
        state,
        status,
        told is not None,
        at=at,
        rule=NAME,
    )
    note_holder(fact, discourse)
    yield fact
