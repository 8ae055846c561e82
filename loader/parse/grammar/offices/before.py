"""Office before the name: "CSTO Secretary General Stanislav Dorn", "the Speaker, Ms A B, said"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, Fact, OfficeFact, Span
from interparl.loader.parse.grammar.offices.bare import Setting
from interparl.loader.parse.grammar.offices.body import elsewhere, office, person_of
from interparl.loader.parse.grammar.offices.phrase import (
    DETERMINER,
    OFFICE,
    OFFICES,
    phrases,
    puts_titles_first,
)
from interparl.loader.parse.grammar.offices.series import FOLLOWS_NAME, NEXT_ONES, series
from interparl.loader.parse.mention import Mention, StateName, Title
from interparl.loader.parse.shape import MARK, Found, Shape, find, pattern

NAME = "offices.before_name"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "CSTO Secretary General Stanislav Dorn met with journalists.",
        ("office: Stanislav Dorn | Secretary General | CSTO",),
    ),
    (
        "It was opened by the Speaker of the Senate of Kazakhstan Maulen Ashimov.",
        ("office: Maulen Ashimov | Speaker | Senate of Kazakhstan",),
    ),
    (
        "Russian Foreign Minister Sergey Lavrenov took the floor.",
        ("office: Sergey Lavrenov | Foreign Minister | RU",),
    ),
    (
        (
            "The Chairperson of the IPA CIS Council, Speaker of the Federation Council Valentina "
            "Morozenko presided."
        ),
        (
            "office: Valentina Morozenko | Chairperson | IPA CIS Council",
            "office: Valentina Morozenko | Speaker | Federation Council",
        ),
    ),
    (
        "the Deputy Prime Minister – Minister of Foreign Affairs of Kazakhstan Murat Nurgali",
        (
            "office: Murat Nurgali | Deputy Prime Minister | KZ",
            "office: Murat Nurgali | Minister of Foreign Affairs | KZ",
        ),
    ),
    (
        "She was received by the Chairperson of the Senate of Uzbekistan, Tanzila Narimanova.",
        ("office: Tanzila Narimanova | Chairperson | Senate of Uzbekistan",),
    ),
    (
        "Former OSCE Parliamentary Assembly President Margareta Cederfelt spoke, too.",
        ("office: Margareta Cederfelt | President | OSCE Parliamentary Assembly | former",),
    ),
    (
        "Ukraine's Ambassador to Austria Vasyl Khymynets was present.",
        ("office: Vasyl Khymynets | Ambassador to Austria | UA",),
    ),
    (
        "Senate President Anna Lindh met President Robert Mugabe of Zimbabwe.",
        ("office: Anna Lindh | President | Senate", "office: Robert Mugabe | President | ZW"),
    ),
    (
        "* Welfare: chair Anna Lindh (SE), vice-chair Robert Troy (IE)",
        (
            "office: Anna Lindh | Chair | Welfare",
            "office: Robert Troy | Vice-Chair | Welfare",
        ),
    ),
    (
        "Its Speaker, the Irishman, left; the IPU Treasurer, the Algerian Karim Saleh, stayed.",
        ("office: Karim Saleh | Treasurer | IPU",),
    ),
    (
        "Head of the Irish delegation Senator Robert Troy said so.",
        ("office: Robert Troy | Head of the Delegation | IE",),
    ),
    (
        "The parliament of Hungary was represented by its Deputy Speaker Zoltán Kiss.",
        ("office: Zoltán Kiss | Deputy Speaker | parliament of Hungary",),
    ),
    (
        "Latvia was represented by its Foreign Minister Anna Ozola.",
        ("office: Anna Ozola | Foreign Minister | LV",),
    ),
    ("The CEC member Anna Ozola spoke.", ("office: Anna Ozola | Member | CEC",)),
    ("Prime Minister (Mr. Robert Menzies)", ("office: Robert Menzies | Prime Minister | -",)),
)
NEAR_MISSES: tuple[str, ...] = (
    "The Secretary General of the CSTO will visit Minsk.",
    "Stanislav Dorn informed the Chairman of the Committee.",
    "A letter of Maulen Ashimov was read out.",
    "The Speaker of the Senate arrived. Sergey Lavrenov did not.",
)
PATTERN = pattern(
    rf"(?:{DETERMINER})?(?P<offices>{OFFICES})"
    r"(?P<comma>,\ {state}(?=,\ ))?(?P<link>[\ \t]{1,4}(?:(?:{title}|{adjective})\ )?"
    r"|,\ (?:(?:the|our)\ )?(?:{adjective}\ )?(?:{title}\ )?"
    r"|\ \((?:(?:currently|now|at\ present)\ )?(?!{person},(?!\ {state}\)))"
    r"|\ –\ (?={person}[^–.;:]{0,25}\ –\ )|,\ who\ [^.;:"
    + MARK["person"]
    + r"]{1,90},\ ){person:who}"
    r"(?P<of>\ of\ (?:the\ )?(?:{state|body}))?"
    r"(?P<behind>'s\b|[,.;:)\]]|\Z|\ (?:and|or)\b|\ \()?"
)
# "Foreign Minister from 1990 to 2000 and Prime Minister from 2002 to 2005, Mr A B sat in"
DATED = pattern(
    rf"^(?:An?\ |The\ )?(?P<offices>{OFFICE}\ {{date}}"
    rf"(?:,?\ (?:and|then|and\ then)\ {OFFICE}\ {{date}}){{0,3}}),\ {{person:who}}"
)
NUMBERED = re.compile(r"(?:First|Second|Third|Fourth|\d(?:st|nd|rd|th)) (?:Vice|Deputy)\b")
HIS = re.compile(r"\b(?:[Hh]is|[Hh]er)(?: first| new| former| then)? \Z")
NEAR = 200  # characters between a chief and his deputy, in the sentence before or the same
NOTHING = frozenset({"Deputy", "Minister", "Member", "Chief", "Head", "Leader", "Representative"})


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Read offices that stand right before the name of who holds them."""
    setting = Setting(NAME, shapes, discourse)
    facts: list[OfficeFact] = []
    for shape in shapes:
        if MARK["title"] not in shape.text or MARK["person"] not in shape.text:
            continue
        for found in find(PATTERN, shape):
            told = _facts(found, setting) if _is_said_of(found) else []
            facts += [_of_his(found, fact, facts) for fact in told]
        for found in find(DATED, shape):
            facts += _dated(found, setting)
    return [fact for fact in facts if not _says_nothing(fact)]


def _of_his(found: Found, fact: OfficeFact, before: Sequence[OfficeFact]) -> OfficeFact:
    """Whose deputy is meant: "Secretary General A B and his deputy, C D"."""
    if fact.title not in {"Deputy", "First Deputy"} or not before or fact.body or fact.state:
        return fact
    his, chief = HIS.search(found.shape.text, 0, found.match.start("offices")), before[-1]
    is_here = found.shape.sentence.start - chief.at.end < NEAR
    if his is None or not is_here or chief.person == fact.person or "Deputy" in chief.title:
        return fact
    return replace(
        fact, title=f"{fact.title} {chief.title}", body=chief.body, state=chief.state,
        is_single=False,
    )  # fmt: skip


def _dated(found: Found, setting: Setting) -> Iterator[OfficeFact]:
    """Former offices with their years, which open a sentence about who held them."""
    who = found.many("who")[0]
    for phrase in phrases(found.shape, *found.match.span("offices")):
        at = Span(phrase.title.start, phrase.title.end)
        yield replace(office(phrase, person_of(who), at, setting), status="former")


def _is_said_of(found: Found) -> bool:
    """Whether the title is the following person's, not the one's before it."""
    if found.match["link"].startswith(", who "):
        return FOLLOWS_NAME.search(found.shape.text, 0, found.match.start("offices")) is None
    if any(not _is_membership(m) for m in found.many("link")):
        return False
    if not found.match["link"].startswith(", "):
        return True
    # "The Speaker, Ms A B, ..." but not "X Y, Speaker of the Senate, Z W and others".
    text, start = found.shape.text, found.match.start("offices")
    is_formers = FOLLOWS_NAME.search(text, 0, start) and not puts_titles_first(text, start)
    if is_formers and NEXT_ONES.match(text, found.match.end("offices")):
        return len([*phrases(found.shape, *found.match.span("offices"))]) > 1
    if is_formers and f", and the {MARK['title']}" in found.match["offices"]:
        return found.match["behind"] is not None  # "A B, the Chair, and the Clerk, Mr C D"
    return (found.match["behind"] is not None or _opens(found)) and not is_formers


def _opens(found: Found) -> bool:
    """Whether it opens its clause: "Senate Speaker, Mr A B will lead a delegation"."""
    before = found.shape.text[: found.match.start()].rstrip()
    who = found.many("who")[0]
    is_addressed = found.words("who") != person_of(who)
    return is_addressed and (not before or before.endswith((":", "–", ".", "-")))


def _is_membership(mention: Mention) -> bool:
    """Whether it only says whose or what member somebody is: "the Algerian", "Senator"."""
    return mention.kind == "adjective" or (
        isinstance(mention.value, Title) and mention.value.kind == "member"
    )


def _facts(found: Found, setting: Setting) -> list[OfficeFact]:
    """The offices, with what is put behind the name: "President Adewale of Nigeria"."""
    owner = found.many("of")
    body = next((m.value for m in owner if isinstance(m.value, Body)), None)
    told = series(found, replace(setting, default=body) if body else setting)
    if NUMBERED.match(found.words("offices")) and _is_assemblys(setting):
        owner = ()  # "First Vice-President A B of Mauritania": where he comes from
    state = next((m.value.code for m in owner if isinstance(m.value, StateName)), None)
    there = next(
        (m.value.code for m in found.many("comma") if isinstance(m.value, StateName)), None
    )
    told = [replace(f, body=elsewhere(f.body, there) if f.body else None) for f in told]
    if state is None or not told or told[-1].state or (told[-1].body and not body):
        return told
    return [*told[:-1], replace(told[-1], state=state, body=None)]


def _is_assemblys(setting: Setting) -> bool:
    topic = setting.discourse.topic
    return topic is not None and topic.is_assembly


def _says_nothing(fact: OfficeFact) -> bool:
    """Whether a title is none by itself: "his deputy, Senator A B", "Prince A B"."""
    is_alone = fact.body is None and fact.state is None
    return is_alone and (
        fact.title in NOTHING or fact.title.startswith(("Prince", "King", "Queen"))
    )
