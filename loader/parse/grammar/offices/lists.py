"""One title for several people: "Vice-Presidents: A (Italy), B (Spain)", "A and B, Co-Chairs"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, Fact, OfficeFact, Span
from interparl.loader.parse.grammar.offices.bare import Setting
from interparl.loader.parse.grammar.offices.body import office, person_of, title_of
from interparl.loader.parse.grammar.offices.each import tells_each
from interparl.loader.parse.grammar.offices.names import NAMES_LISTED, TWO_NAMES
from interparl.loader.parse.grammar.offices.phrase import COMMA_TAIL, OFFICE, Phrase, phrases
from interparl.loader.parse.grammar.offices.plural import is_membership, plural_shapes, state_in
from interparl.loader.parse.shape import MARK, Found, Shape, find, pattern

NAME = "offices.list"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Vice-Presidents of the Baltic Assembly: Jonas Kazlauskas (Lithuania), Anna Ozola (Latvia)",
        (
            "office: Jonas Kazlauskas | Vice-President | Baltic Assembly",
            "office: Anna Ozola | Vice-President | Baltic Assembly",
        ),
    ),
    (
        "It is for Robert Troy and Anna Lindh, Co-Chairs of the Committee on Trade, to report.",
        (
            "office: Robert Troy | Co-Chair | Committee on Trade",
            "office: Anna Lindh | Co-Chair | Committee on Trade",
        ),
    ),
    (
        (
            "the Presidents of Armenia Robert Kocharyan, of Belarus Alexander Lukashenko and of "
            "Kazakhstan Nursultan Nazarbayev signed it."
        ),
        (
            "office: Robert Kocharyan | President | AM",
            "office: Alexander Lukashenko | President | BY",
            "office: Nursultan Nazarbayev | President | KZ",
        ),
    ),
    (
        "Rapporteurs Anna Lindh and Robert Troy reported to the Committee on Trade.",
        ("office: Anna Lindh | Rapporteur | -", "office: Robert Troy | Rapporteur | -"),
    ),
    (
        "Francis Martin and Laura Jones, Advisors, Library of Parliament",
        (
            "office: Francis Martin | Advisor | Library of Parliament",
            "office: Laura Jones | Advisor | Library of Parliament",
        ),
    ),
    (
        "Heads of delegations: Elman Rustamov (Azerbaijan), Nino Japaridze (Georgia)",
        (
            "office: Elman Rustamov | Head of Delegation | AZ",
            "office: Nino Japaridze | Head of Delegation | GE",
        ),
    ),
    (
        (
            "Chairs of committees: Mr Olof Berggren (Sweden, SOC), Legal Affairs; Ms Ada Conforti "
            "(Italy), Migration"
        ),
        (
            "office: Olof Berggren | Chair | Legal Affairs",
            "office: Ada Conforti | Chair | Migration",
        ),
    ),
    (
        "Anna Lindh, Robert Troy and Laura Jones were elected Vice-Presidents of PABSEC.",
        (
            "office: Anna Lindh | Vice-President | PABSEC",
            "office: Robert Troy | Vice-President | PABSEC",
            "office: Laura Jones | Vice-President | PABSEC",
        ),
    ),
    (
        "The Vice-Presidents of PABSEC will be Latvia's Anna Ozola and Greece's Nikos Markou.",
        (
            "office: Anna Ozola | Vice-President | PABSEC",
            "office: Nikos Markou | Vice-President | PABSEC",
        ),
    ),
    (
        "Present was Anna Lindh, one of the Vice-Presidents of PABSEC.",
        ("office: Anna Lindh | Vice-President | PABSEC",),
    ),
    (
        "The House noted the appointment of Anna Lindh and Robert Troy as Members of the IPU.",
        ("office: Anna Lindh | Member | IPU", "office: Robert Troy | Member | IPU"),
    ),
    (
        "They are new Vice-Presidents of PABSEC, Anna Ozola of Latvia and Nikos Markou of Greece.",
        (
            "office: Anna Ozola | Vice-President | PABSEC",
            "office: Nikos Markou | Vice-President | PABSEC",
        ),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "The Presidents of Armenia and Belarus met Robert Troy.",
    "Robert Troy, Members of the delegation said, would stay.",
    "Senators Anna Lindh, Robert Troy and Laura Jones left.",
    "Members of the delegation: Anna Lindh, Robert Troy",
    "The Vice-Presidents were received by Anna Lindh and Robert Troy.",
)
ORGANS_EACH = r"\ of\ (?:the\ )?(?:[\w-]+\ )?(?:committees|commissions|groups|units|delegations)"
BEFORE = pattern(
    rf"(?:{{body:has}}\ ha[sd]\ (?:{{number}}\ |[a-z]+\ )?)?"
    rf"(?P<offices>{OFFICE})(?P<each>{ORGANS_EACH})?"
    rf"(?:\ ?:\ |\ –\ |\ \|\ (?:(?:\d+|{{number}}):\ )?|\ "
    r"|,\ (?:(?:at\ present|currently|now|namely)\ )?"
    r"|\ (?:are|were|will\ be)(?:\ (?:at\ present|currently|now))?\ )"
    rf"(?P<names>{NAMES_LISTED})"
)
BEHIND = pattern(
    rf"(?P<names>{TWO_NAMES})(?:\ \([^()]{{1,60}}\))?,\ (?:both\ |the\ |all\ |as\ |our\ |its\ )?"
    rf"(?P<offices>{OFFICE}(?:{COMMA_TAIL})?)(?=[\W]|\Z)"
)
# "A, B and C were elected Vice-Presidents"; "of the Vice-Presidents elected, A and B will serve".
CHOSEN = pattern(
    rf"(?P<names>{TWO_NAMES})(?:\ \([^()]{{1,60}}\))?\ (?:were|are|have\ been|become|became)"
    r"(?:\ (?:re-?)?(?:elected|appointed|named|chosen)(?:\ as)?\ (?:the\ |its\ )?|\ (?:the|its)\ )"
    rf"(?P<offices>{OFFICE})"
)
# "the appointment of A and B as Members of the Parliament": here the membership is the news.
MADE = pattern(
    r"\b(?:(?:re-?)?(?:election|appointment)|nomination|choosing|confirmation)\ of\ (?P<names>"
    + TWO_NAMES
    + rf")(?:\ \([^()]{{1,60}}\))?\ (?:as|to\ be)\ (?:the\ |its\ |new\ )?"
    rf"(?P<offices>{OFFICE})"
)
OF_THEM = pattern(
    rf"\b[Oo]f\ the\ (?:\w+\ |{{number}}\ )?(?P<offices>{OFFICE})"
    rf"[^.;:\ue000-\uf8ff]{{0,60}},\ (?P<names>{NAMES_LISTED})"
)
# "A B, one of the Deputy Secretaries General of C"
ONE_OF = pattern(
    rf"(?P<names>{{person}})(?:\ \([^()]{{1,60}}\))?,\ (?:also\ )?one\ of\ (?:the|its|their)\ "
    rf"(?:(?:\w+|{{number}})\ )?(?P<offices>{OFFICE})"
)
EACH_OF = pattern(
    r"(?P<offices>{title})\ of\ (?:the\ )?(?P<pairs>{state}\ {person}"
    r"(?:(?:,\ and|,|\ and)\ (?:of\ )?(?:the\ )?{state}\ {person}){1,20})"
)
ONE_PAIR = pattern(r"{state:of}\ {person:who}")
BRACKET = re.compile(r" \([^()]{1,60}\)")
HAS = re.compile(rf"(?:The )?{MARK['body']} (?:now )?ha[sd] ")
THEY = pattern(
    r"(?:They|These|Those|The\ (?:other\ )?(?:{number}|two|three|four|others))\ (?:are|were)"
    rf"(?:\ (?:currently|now|at\ present|held\ by))?\ (?P<names>{NAMES_LISTED})"
)
TOPIC = re.compile(r"(?: \([^()]{1,60}\))?(?:, | – )(?P<topic>[A-Z][^;:.()\ue000-\uf8ff]{2,80})")


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Read titles in the plural with the names of their holders."""
    setting = Setting(NAME, shapes, discourse, is_many=True)
    facts: list[Fact] = []
    for before, shape in zip([None, *shapes], shapes, strict=False):
        if MARK["person"] not in shape.text:
            continue
        for marked, at in plural_shapes(shape):
            facts += _facts(marked, at, setting)
        they = THEY.match(shape.text) if before is not None else None
        if they and before is not None and MARK["person"] not in before.text:
            facts += _they(Found(shape, they), before, setting)
    return facts


def _they(found: Found, before: Shape, setting: Setting) -> Iterator[OfficeFact]:
    """Holders of what the sentence before told: "It has two Clerks. They are A B and C D."."""
    for marked, at in plural_shapes(before):
        phrase = next(phrases(marked, at, len(marked.text)), None)
        if phrase is not None and phrase.start <= at and not is_membership(phrase):
            for who in found.many("names"):
                if who.kind == "person":
                    at_name = Span(who.start, who.end)
                    fact = office(phrase, person_of(who), at_name, _of_owner(marked, setting))
                    yield fact
            return


def _of_last(marked: Shape, setting: Setting) -> Setting:
    """Let those who become "Members" be so of the organization that the sentence names."""
    bodies = [m.value for m in marked.mentions if isinstance(m.value, Body)]
    last = next((b for b in reversed(bodies) if b.kind == "organization"), None)
    return replace(setting, default=last)


def _of_owner(marked: Shape, setting: Setting) -> Setting:
    """Let a title in the plural be of the body that is said to have several."""
    has = HAS.match(marked.text)
    body = marked.mentions[0].value if has else None
    return replace(setting, default=body) if isinstance(body, Body) else setting


def _facts(marked: Shape, at: int, setting: Setting) -> Iterator[OfficeFact]:
    if tells_each(marked, at):
        return
    for found in find(EACH_OF, marked):
        if found.match.start("offices") == at:
            yield from _pairs(found, setting)
            return
    for compiled in (ONE_OF, MADE, BEFORE, BEHIND, CHOSEN, OF_THEM):
        for found in find(compiled, marked):
            start, end = found.match.span("offices")
            if not start <= at < end:
                continue
            phrase = next(phrases(marked, start, end), None)
            around = _of_owner(marked, setting)
            if phrase is not None and is_membership(phrase):
                if compiled is not MADE:
                    continue
                around = _of_last(marked, setting)
            if phrase is not None:
                yield from _holders(found, phrase, around)
                return


def _pairs(found: Found, setting: Setting) -> Iterator[OfficeFact]:
    start, end = found.match.span("pairs")
    phrase = next(phrases(found.shape, found.match.start("offices"), found.match.end("offices")))
    for match in ONE_PAIR.finditer(found.shape.text, start, end):
        pair = Found(found.shape, match)
        who = pair.many("who")[0]
        fact = office(phrase, person_of(who), Span(*pair.span()), setting)
        yield replace(fact, body=None, state=state_in(found.shape, match.start(), match.end()))


def _holders(found: Found, phrase: Phrase, setting: Setting) -> Iterator[OfficeFact]:
    text, marked = found.shape.text, found.shape
    start, end = found.match.span("names")
    by_topic = bool(found.match.groupdict().get("each"))
    by_state = "Delegation" in title_of(phrase.title).normal
    for index in range(start, end):
        if text[index] != MARK["person"]:
            continue
        holder = marked.between(index, index + 1)[0]
        fact = office(phrase, person_of(holder), Span(holder.start, holder.end), setting)
        if by_topic:
            topic = TOPIC.match(text, index + 1)
            words = topic["topic"].strip() if topic else ""
            fact = replace(fact, body=Body("committee", words, words) if topic else None)
        elif by_state:
            bracket = BRACKET.match(text, index + 1)
            state = state_in(marked, bracket.start(), bracket.end()) if bracket else None
            fact = replace(fact, body=None, state=state) if state else fact
        yield fact
