"""Office told by a verb: "X was elected President of Y", "has become", "took office as"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, Fact, OfficeFact, TenureStatus
from interparl.loader.parse.grammar.offices.bare import OF_ASSEMBLIES, Setting
from interparl.loader.parse.grammar.offices.body import person_of
from interparl.loader.parse.grammar.offices.elected_words import (
    BEHIND_NAME,
    CHOSEN,
    FILLER,
    INTO,
    IS,
    NO_NAMES,
    NOW,
    NTH_ONE,
    OFFICE_THEN,
    WAS,
)
from interparl.loader.parse.grammar.offices.phrase import DETERMINER, OFFICES
from interparl.loader.parse.grammar.offices.series import series
from interparl.loader.parse.grammar.offices.spoken import interviewed, spoken_of
from interparl.loader.parse.mention import StateName
from interparl.loader.parse.shape import MARK, Found, Shape, find, pattern

NAME = "offices.elected"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Martin Mbarga was elected Secretary General of the Inter-Parliamentary Union today.",
        ("office: Martin Mbarga | Secretary General | Inter-Parliamentary Union",),
    ),
    (
        "The Nordic Council re-elected Anna Lindh (Sweden) as its President.",
        ("office: Anna Lindh | President | Nordic Council",),
    ),
    (
        "Ramil Husey, who recently took office as Secretary General of TURKPA, arrived.",
        ("office: Ramil Husey | Secretary General | TURKPA",),
    ),
    (
        "George Tsiklauri (Georgia) is the new President of the OSCE Parliamentary Assembly.",
        ("office: George Tsiklauri | President | OSCE Parliamentary Assembly",),
    ),
    (
        "Margareta Cederfelt served as President of the OSCE Parliamentary Assembly from 2021.",
        ("office: Margareta Cederfelt | President | OSCE Parliamentary Assembly | former",),
    ),
    (
        "The election of Robert Troy as Chair of the Committee on Foreign Affairs was unanimous.",
        ("office: Robert Troy | Chair | Committee on Foreign Affairs",),
    ),
    (
        "Peter Hallworth was on Monday appointed as Ambassador of Belize to Mexico.",
        ("office: Peter Hallworth | Ambassador to Mexico | BZ",),
    ),
    (
        "Anna Lindh succeeded Robert Troy as Chair of the Committee on Trade.",
        ("office: Anna Lindh | Chair | Committee on Trade",),
    ),
    (
        "Anna Lindh took the floor. She is also Rapporteur of the Committee on Trade.",
        ("office: Anna Lindh | Rapporteur | Committee on Trade",),
    ),
    (
        "The Committee on Trade, whose President is Robert Troy, met.",
        ("office: Robert Troy | President | Committee on Trade",),
    ),
    (
        "Anna Lindh (Sweden) will be President of the Nordic Council in 2026.",
        ("office: Anna Lindh | President | Nordic Council | elect",),
    ),
    (
        "Anna Lindh spoke in her capacity as Vice-President of the Nordic Council.",
        ("office: Anna Lindh | Vice-President | Nordic Council",),
    ),
    (
        "The Senate of Belize has a new Clerk, Laura Jones; Ghana a new Speaker, Robert Troy.",
        (
            "office: Laura Jones | Clerk | Senate of Belize",
            "office: Robert Troy | Speaker | GH",
        ),
    ),
    (
        "Anna Lindh is the 29th President of the Nordic Council.",
        ("office: Anna Lindh | President | Nordic Council",),
    ),
    (
        "Anna Lindh became the first woman to be elected as TURKPA Secretary General.",
        ("office: Anna Lindh | Secretary General | TURKPA",),
    ),
    (
        (
            "Anna Lindh (born 1960) is a Swedish lawyer and politician, who was Treasurer of the "
            "Nordic Council (2001–2003) and President of PABSEC (2003–2004)."
        ),
        (
            "office: Anna Lindh | Treasurer | Nordic Council | former",
            "office: Anna Lindh | President | PABSEC | former",
        ),
    ),
    (
        "Anna Lindh has been Clerk of the Riksdag since 2018 and was previously its Registrar.",
        (
            "office: Anna Lindh | Clerk | Riksdag",
            "office: Anna Lindh | Registrar | Riksdag | former",
        ),
    ),
    (
        "The post of Secretary General of TURKPA is held by Ramil Husey.",
        ("office: Ramil Husey | Secretary General | TURKPA",),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "Martin Mbarga was not elected Secretary General of the Inter-Parliamentary Union.",
    "Martin Mbarga would be elected President of the Baltic Assembly if he stood.",
    "Peter Hallworth was received by the President of the Nordic Council.",
    "The Secretary General of TURKPA was elected in Baku.",
)
PREDECESSOR = "".join(
    rf"(?<!{verb}\ )"
    for verb in ("succeeded", "succeeds", "replaced", "replaces", "replacing", "succeeding")
)
PATTERNS = (
    # "A B was unanimously elected President of C"
    pattern(
        rf"""{{person:who}}{BEHIND_NAME}(?:\ who)?
        (?P<between>\ (?:was|is|has\ been|had\ been|were|been|will\ be|is\ to\ be){FILLER}?
        |(?P<nth>{FILLER}?,?\ bec(?:ame|omes|oming)\ the\ {NTH_ONE}{FILLER}?\ to\ be))?
        \ {CHOSEN}{FILLER}?{INTO}(?P<offices>{OFFICES})"""
    ),
    # "C re-elected A B as its President", "the appointment of A B as Secretary of C"
    pattern(
        rf"""\b(?:{CHOSEN}|elects?|appoints?|names?|made|makes|voted\ (?:\w+\ ){{0,4}}for
        |(?:re-?)?election\ of|appointment\ of
        |nomination\ of)\ (?:{{state}}'s?\ |{{adjective}}\ )?
        {{person:who}}{BEHIND_NAME}{INTO}{OFFICE_THEN}"""
    ),
    # "A B is the new President of C", "A B, who took office as Secretary of C"
    pattern(
        rf"""{{person:who}}{BEHIND_NAME}(?:\ who)?(?P<between>\ (?!,){NO_NAMES}{{0,30}}?
        |\ (?:is|was)\ an?\ {NO_NAMES}{{3,160}}?(?:,?\ who|,?\ and)(?:\ (?:he|she))?)?
        (?:\ {IS}|\ {WAS}){NOW}{OFFICE_THEN}"""
    ),
    # "A B spoke in his capacity as President of C"
    pattern(
        rf"""{PREDECESSOR}{{person:who}}(?P<between>{BEHIND_NAME}{NO_NAMES}{{0,60}}?)
        \ (?:in\ (?:his|her|their)\ (?:new\ )?capacity\ (?:as|of)|as)
        \ {DETERMINER}?{OFFICE_THEN}"""
    ),
    # "A B succeeded C D as President of E"
    pattern(
        rf"""{{person:who}}{BEHIND_NAME}\ (?:has\ )?(?:succeed(?:s|ed)|replace[sd])
        \ {{person}}{BEHIND_NAME}\ as\ {DETERMINER}?{OFFICE_THEN}"""
    ),
    # Behind a colon: "Elected judge of the Court on 24 January: Ms A B"
    pattern(
        rf"""\b(?:[Ee]lected|[Aa]ppointed|[Nn]amed)(?:\ as)?\ (?P<offices>{OFFICES})
        {NO_NAMES}{{0,80}}:\ (?:{{title}}\ )?{{person:who}}"""
    ),
    # The other way round: "Its President is A B", "the Leader will be my hon. Friend (Mr. A B)"
    pattern(
        rf"""(?P<offices>{OFFICES})(?:,?\ (?:since|from|as\ of|for|in|until)\ (?:the\ )?{{date}},?)?
        \ (?:is|remains|has\ been|(?P<was>was|had\ been)|will\ be)
        (?:\ (?:now|again|currently|at\ present|held\ by|taken\ by|filled\ by|occupied\ by))?[ ]
        (?:(?:the|my|hon\.|right|Friend|Member|for|[A-Z][a-z]+|{{title}})\ ){{0,8}}
        \(?{{person:who}}(?!'s)"""
    ),
)
# Whoever has somebody new: the Senate a new Clerk, Ghana a new Speaker.
NEW = pattern(
    rf"""(?:{{body:of}}|{{state:of_state}})(?:\ [^.;:,{MARK["person"]}{MARK["title"]}]{{1,20}})?
    \ an?\ (?:new|first|acting)\ (?P<offices>{OFFICES})(?:,|:|\ –|\ in)
    \ (?:(?:it|this|he|she)\ is\ )?(?:{{title}}\ )?{{person:who}}"""
)
PRONOUN = pattern(
    rf"""\b(?:[Hh]e|[Ss]he|(?P<own>I))(?P<between>\ (?!,){NO_NAMES}{{0,70}}?)?
    (?:\ {IS}|\ {WAS}|\ (?:was|has\ been)\ {CHOSEN}(?:\ as)?){NOW}{OFFICE_THEN}"""
)
ELECTS = re.compile(r"(?:re-?)?elect(?:ed|s) ")
# What a sentence goes on to say of the same person.
AND_THEN = pattern(
    rf"""(?:\ \([^()]{{1,40}}\)|,?\ {{date}}|\ {NO_NAMES}{{1,40}}?)?(?:,\ who|,?\ and|;|,)
    (?:\ (?:then|later|previously|formerly|before\ that|also|subsequently|earlier|now|he|she))
    {{0,2}}(?:\ {IS}|\ {WAS}|\ (?:was|has\ been)\ {CHOSEN}(?:\ as)?)
    (?:\ (?:previously|formerly|earlier|then|later|before\ that))?{NOW}{OFFICE_THEN}"""
)
WORDS = re.compile(
    r"[Ee]lect|[Aa]ppoint|[Nn]am|chosen|picked|sworn|voted|capacity|duties|"
    r"\b(?:as|is|was|been|became|becomes?|remains|will be|an? new)\b"
)
DENIED = re.compile(
    r"\b(?:not|never|would|could|might|may|should|if|hardly|nor|refused|failed|without|candidate|"
    r"as well)\b|n't\b"
)
RUNS = re.compile(r"\b(?:candidates?|nominees?|contenders?) for (?:the )?(?:\w+ of )?(?:the )?\Z")
FROM = re.compile(rf" \([^()]{{0,30}}{MARK['state']}")
TO_COME = re.compile(r"\b(?:will|is to|to be|due to)\b")


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Read offices that a verb gives to somebody, or says that somebody has."""
    setting = Setting(NAME, shapes, discourse)
    return [
        fact
        for index, shape in enumerate(shapes)
        if MARK["title"] in shape.text and WORDS.search(shape.text)
        for fact in (*_facts(shape, setting), *_pronouns(index, setting))
    ]


def _facts(shape: Shape, setting: Setting) -> Iterator[OfficeFact]:
    told: set[tuple[str | None, str]] = set()
    for found in find(NEW, shape) if " new " in shape.text or " first " in shape.text else ():
        for fact in _of_owner(found, setting):
            told.add((fact.person, fact.title))
            yield fact
    for compiled in PATTERNS if MARK["person"] in shape.text else ():
        for found in find(compiled, shape):
            if _is_denied(found):
                continue
            for fact in series(found, _of_members(found, setting), by_verb=True):
                if (fact.person, fact.title) not in told:
                    told.add((fact.person, fact.title))
                    body = fact.body or _elector(found, fact, setting)
                    yield replace(fact, body=body, status=_status(found, fact.status))
            yield from _also(found, setting)


def _also(found: Found, setting: Setting) -> Iterator[OfficeFact]:
    """What the sentence goes on to say of the one with whom the clause began."""
    who = found.one("who")
    for more in _further(found) if who and who.start == found.span()[0] else ():
        for fact in series(more, setting, person_of(who) if who else None, by_verb=True):
            yield replace(fact, status=_status(more, fact.status))


def _of_owner(found: Found, setting: Setting) -> Iterator[OfficeFact]:
    """Offices that the body or state has which the sentence speaks of: "Ghana has a new Clerk"."""
    body = next((m.value for m in found.many("of") if isinstance(m.value, Body)), None)
    states = [m.value.code for m in found.many("of_state") if isinstance(m.value, StateName)]
    for fact in series(found, replace(setting, default=body), by_verb=True):
        is_states = bool(states) and fact.body is None and fact.state is None
        yield replace(fact, state=states[0]) if is_states else fact


def _of_members(found: Found, setting: Setting) -> Setting:
    """Who has his state in brackets is a member of an assembly, not the head of that state."""
    behind = FROM.match(found.shape.text, found.match.end("who"))
    return replace(setting, is_many=True) if behind else setting


def _elector(found: Found, fact: OfficeFact, setting: Setting) -> Body | None:
    """The assembly that the page is of, where a plenary "elected A B as President"."""
    topic = setting.discourse.topic
    elects = ELECTS.match(found.shape.text, found.match.start())
    if fact.state or topic is None or not topic.is_assembly or elects is None:
        return None
    return topic if OF_ASSEMBLIES.match(fact.title) else None


def _pronouns(index: int, setting: Setting) -> Iterator[OfficeFact]:
    """Offices of the only person that was named just before: "he is also its Rapporteur"."""
    for found in find(PRONOUN, setting.shapes[index]):
        is_own = found.match["own"] is not None
        who = interviewed(setting) if is_own else spoken_of(index, found.span()[0], setting)
        for told in () if who is None or _is_denied(found) else (found, *_further(found)):
            for fact in series(told, setting, who, by_verb=True):
                yield replace(fact, status=_status(told, fact.status))


def _further(found: Found) -> Iterator[Found]:
    """What a sentence goes on to say of the same person: "... and was previously Clerk of C"."""
    match = AND_THEN.match(found.shape.text, found.match.end("offices"))
    while match:
        told = Found(found.shape, match)
        if not _is_denied(told):
            yield told
        match = AND_THEN.match(found.shape.text, match.end("offices"))


def _is_denied(found: Found) -> bool:
    text, start, office = found.shape.text, found.match.start(), found.match.start("offices")
    return bool(DENIED.search(text, start, office) or RUNS.search(text, 0, office))


def _status(found: Found, printed: TenureStatus) -> TenureStatus:
    if printed != "held":
        return printed
    groups = found.match.groupdict()
    if groups.get("was"):
        return "former"
    if "who" not in groups or found.match.start("who") > found.match.start("offices"):
        return "held"
    if groups.get("nth"):
        return "held"
    start, end = found.match.end("who"), found.match.start("offices")
    return "elect" if TO_COME.search(found.shape.text, start, end) else "held"
