"""Offices in a row that one person holds: "Deputy Prime Minister – Minister of Foreign Affairs"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from interparl.loader.parse.facts import OfficeFact, Span
from interparl.loader.parse.grammar.offices.bare import Setting
from interparl.loader.parse.grammar.offices.body import office, person_of
from interparl.loader.parse.grammar.offices.phrase import Phrase, phrases
from interparl.loader.parse.mention import Title
from interparl.loader.parse.shape import MARK, Found, Shape

ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?) \Z")
DETERMINED = re.compile(r"\b(?:[Tt]he|its|their)\b")
NEXT = re.compile(r"\A, and the \Z")
# "A B, Chair of X, Speaker of Y, C D, will": behind the second name a clause goes on.
NEXT_ONES = re.compile(
    rf", {MARK['person']}, (?:(?:also|today) )?"
    r"(?:will|is|was|has|had|[a-z]{2,12}(?:ed|es)|met|took|left)\b"
)
FOLLOWS_NAME = re.compile(rf"{MARK['person']}(?: \([^()]*\))?, (?:the )?\Z")
# "Special Co-ordinator and leader of the short-term OSCE observer mission A B"
OF_MISSION = re.compile(r"Special (?:Co-?ordinator|Envoy|Representative)\Z")
GOVERNMENT = frozenset({"minister", "deputy"})
AND = re.compile(r"\b(?:and|as well as)\b|&")
STATE_KINDS = frozenset({"minister", "deputy", "royal", "diplomat"})


def series(
    found: Found, setting: Setting, person: str | None = None, *, by_verb: bool = False
) -> list[OfficeFact]:
    """The offices in the group ``offices``, held by the one person in the group ``who``.

    ``person`` tells who holds them where a pattern has no such group ("he is also its ..."). Told
    ``by_verb`` ("A B was elected President") an office has a span without the name: such a clause
    is no noun phrase that could stand for the person.
    """
    mention = found.one("who") if "who" in found.match.groupdict() else None
    start, end = found.match.span("offices")
    told = list(phrases(found.shape, start, end))
    if mention is not None and mention.end > found.shape.offsets[start]:
        told = _of_one_person(found.shape, told)
    elif found.shape.text.startswith(f" {MARK['person']}", end) or _is_next_ones(found, told):
        told = told[:-1]  # "A B, head of X, President C D": the last title is the next one's
    if not told:
        return []
    first, last = found.shape.offsets[start], found.shape.offsets[told[-1].end]
    if mention is not None:
        person = person_of(mention)
        if not by_verb:
            first = min(_with_article(found.shape, start), mention.start)
            last = max(last, mention.end)
    facts = [office(phrase, person, Span(first, last), setting) for phrase in told]
    return _share_state(told, facts)


def _is_next_ones(found: Found, told: Sequence[Phrase]) -> bool:
    """Whether the last title is somebody else's: "A B, the Chair, and the Clerk, Mr C D"."""
    text, end = found.shape.text, found.match.end("offices")
    if len(told) > 1 and NEXT_ONES.match(text, end):
        return text[told[-2].end : told[-1].start] == ", "
    if len(told) < 2 or not text.startswith(f", {MARK['person']}", end):
        return False
    return NEXT.search(text[told[-2].end : told[-1].start]) is not None


def _with_article(within: Shape, start: int) -> int:
    """Where the noun phrase begins, with its article."""
    article = ARTICLE.search(within.text, 0, start)
    return within.offsets[article.start() if article else start]


def _of_one_person(within: Shape, told: list[Phrase]) -> list[Phrase]:
    """Leave out what belongs to somebody else: "the Russian minister and Secretary General A B".

    Before a name, "and" joins two offices of one person only where the first one is complete.
    """
    for i in range(len(told) - 1, 0, -1):
        between = within.text[told[i - 1].end : told[i].start]
        if AND.search(between) and FOLLOWS_NAME.search(told[0].before):
            return told[i:]  # "A B, chair of the Committee on Trade, and MP C D"
        is_next = between == ", " and NEXT_ONES.match(within.text, told[-1].end) is not None
        if is_next and FOLLOWS_NAME.search(told[0].before):
            return told[i:]
        if ";" in between or (NEXT.search(between) and FOLLOWS_NAME.search(told[0].before)):
            return told[i:]
        if AND.search(between) and not told[i - 1].tail_text:
            are_his = _are_ministers(told, between) or OF_MISSION.match(_title(told[i - 1]))
            return told if are_his else told[i:]
    return told


def _title(phrase: Phrase) -> str:
    title = phrase.title.value
    return title.normal if isinstance(title, Title) else ""


def _are_ministers(told: Sequence[Phrase], between: str) -> bool:
    """Whether one government gives all: "the Attorney-General and Minister for Economy, A B"."""
    titles = [phrase.title.value for phrase in told]
    return DETERMINED.search(between) is None and all(
        isinstance(t, Title) and t.kind in GOVERNMENT and " " in t.normal.replace("-", " ")
        for t in titles
    )


def _share_state(told: Sequence[Phrase], facts: Sequence[OfficeFact]) -> list[OfficeFact]:
    """Let ministers' titles in a row share the state that one of them names."""
    states = [fact.state for fact in facts if fact.state]
    if not states:
        return list(facts)
    return [
        replace(fact, state=states[0])
        if fact.state is None and fact.body is None and _is_states(phrase)
        else fact
        for phrase, fact in zip(told, facts, strict=True)
    ]


def _is_states(phrase: Phrase) -> bool:
    title = phrase.title.value
    return isinstance(title, Title) and title.kind in STATE_KINDS
