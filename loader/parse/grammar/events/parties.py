"""Parties: which of the named ones of a sentence do something, and which have it done to them."""

from collections.abc import Iterator
from dataclasses import replace

from interparl.loader.parse.facts import Body, Participant, Span
from interparl.loader.parse.grammar.clause import (
    COPULAS,
    SUPPORT,
    around,
    clause_before,
    verbs,
)
from interparl.loader.parse.grammar.events.antecedent import (
    body_meant,
    group_before,
    group_meant,
    holder_meant,
    person_meant,
    topic_meant,
)
from interparl.loader.parse.grammar.events.frame import Frame, printed
from interparl.loader.parse.grammar.events.party_words import (
    ANOTHER,
    APPOSITION,
    BESIDE,
    CLOSED,
    FINITE,
    GOES_ON,
    GOVERNOR,
    ITSELF,
    JOINED,
    LED,
    OF_GROUP,
    PARLIAMENT,
    PARTICIPLE,
    REACH,
    RELATIVE,
    SAME_SUBJECT,
    STOP,
    TELLS_OF,
    THEN_IT,
    WHOSE,
)
from interparl.loader.parse.mention import Kind, Mention, Person, StateName
from interparl.loader.parse.reference import states
from interparl.loader.parse.shape import MARK, Shape

PEOPLE: tuple[Kind, ...] = ("person",)
PARTIES: tuple[Kind, ...] = ("person", "body", "state")
BODIES: tuple[Kind, ...] = ("body", "state")


def participant(shape: Shape, mention: Mention, role: str = "participant") -> Participant:
    """A named one as a participant, by the fullest name that the text gives."""
    at = Span(mention.start, mention.end)
    match mention.value:
        case Person(full=full):
            return Participant(person=full, role=role, words=full, at=at)
        case Body() as body:
            return Participant(body=body, role=role, words=body.words, at=at)
        case StateName(code=code) if mention.kind == "adjective":
            name = states()[code].name
            return Participant(state=code, role=role, words=name, at=at)
        case StateName(code=code):
            return Participant(state=code, role=role, words=printed(shape, mention), at=at)
    raise TypeError(f"{mention.kind} takes part in nothing")


def governed(text: str, low: int, high: int, kinds: str) -> Iterator[tuple[int, str]]:
    """The marks of some kinds, each with the preposition that governs it (empty: none)."""
    last, preposition = -1, ""
    of_kind: dict[str, str] = {}  # "Anna Berg for the Senate and Paul Novak": he is like her
    for at in range(low, high):
        is_state = MARK["state"] in kinds and text[at] == MARK["adjective"]
        if text[at] not in kinds and not (is_state and PARLIAMENT.match(text, at + 1)):
            continue
        if text[at - 1 : at] == "(" and text[at + 1 : at + 2] == ")" and last >= 0:
            yield at, "("  # "Anna Berg (Latvia), Paul Novak (Poland)": the list goes on behind it
            continue
        joined = JOINED.match(text[last + 1 : at]) if last >= 0 else None
        if joined is None or (joined["by"][0] == "," and not _goes_on(text, at)):
            found = GOVERNOR.search(text, max(low, at - 40), at)
            preposition = found["preposition"].casefold() if found else ""
            preposition = "(" if at > low and text[at - 1] == "(" else preposition
        elif text[at] == MARK["person"] != text[last]:
            preposition = of_kind.get(text[at], preposition)
        of_kind[text[at]] = preposition
        yield at, preposition
        last = at


def _goes_on(text: str, at: int) -> bool:
    """Whether a mark behind a comma is one of a list, not the head of what follows."""
    return "and" in text[max(0, at - 9) : at] or GOES_ON.match(text, at + 1) is not None


def marks_of(kinds: tuple[Kind, ...]) -> str:
    """The characters that stand for mentions of some kinds."""
    return "".join(MARK[kind] for kind in kinds)


def subjects(frame: Frame, *kinds: Kind, role: str = "participant") -> list[Participant]:
    """Who does it: the named ones before the verb, or before the "who" that leads to it.

    "He", "she", "it" and "the Secretary General" count as those whom they mean.
    """
    text, marks = frame.text, marks_of(kinds) + (MARK["title"] if "person" in kinds else "")
    low = _inside_bracket(text, _clause_of(text, frame.start), frame.start)
    left = text[low : frame.start]
    relative = RELATIVE.search(left)
    if relative and relative["pronoun"] in {"which", "that"}:
        marks = "".join(m for m in marks if m not in MARK["person"] + MARK["title"])
    if "body" in kinds and (of_it := _it(frame, low, role)) is not None:
        return of_it
    if "person" in kinds and (beside := BESIDE.search(left)):  # "A, together with B, met C"
        with_them = governed(text, low + beside.start(), frame.start, marks)
        acting = _acting(frame, low, low + beside.start(), marks, role)
        return [*acting, *_named(frame, [at for at, _ in with_them], role)]
    closed = CLOSED.search(left)
    is_whose = closed is not None and closed[0].startswith(WHOSE) and MARK["person"] in closed[0]
    if closed and not relative and not is_whose:  # "A, who advises B, leads": A leads
        return _acting(frame, low, low + closed.start(), marks, role)
    acts = [v for v in verbs(text) if low <= v[0] and v[1] < frame.start]
    in_chain = bool(acts) and FINITE.match(text, frame.start) is not None
    is_aside = PARTICIPLE.search(left) and not in_chain and not OF_GROUP.search(left)
    if relative or is_whose or is_aside:
        beside = APPOSITION.search(left) if MARK["person"] in marks else None
        one = [low + beside.start("who")] if beside else []
        return _named(frame, one or _last_group(text, low, frame.start, marks), role)
    others = [v for v in acts if v[2] not in COPULAS or SAME_SUBJECT.search(text, 0, v[0])]
    ends = [low, *(v[1] for v in others)]
    starts = [*(v[0] for v in others), frame.start]
    is_chain = in_chain and left.endswith(", ")
    if (SAME_SUBJECT.search(left) or is_chain) and len(ends) > 1:  # "A met B and signed C": A signs
        ends, starts = ends[:-1], starts[:-1]
    while ends:
        first, last = ends.pop(), starts.pop()
        found = _acting(frame, first, last, marks, role) or _meant(frame, first, last, kinds, role)
        if found:
            return found
    return body_meant(frame, role) if "body" in kinds else []


def _it(frame: Frame, low: int, role: str) -> list[Participant] | None:
    """The body that "and it" or "when it" before the verb means; ``None`` where neither stands."""
    text, left = frame.text, frame.text[low : frame.start]
    if ITSELF.search(left):
        bodies = [at for at, by in governed(text, low, frame.start, MARK["body"]) if not by]
        return _named(frame, bodies[:1], role) or topic_meant(frame, role)
    if it := THEN_IT.search(left):
        bodies = [at for at, _ in governed(text, 0, low + it.start(), MARK["body"])]
        return _named(frame, bodies[-1:], role) or None
    return None


def _meant(
    frame: Frame, low: int, high: int, kinds: tuple[Kind, ...], role: str
) -> list[Participant]:
    """Those whom "he", "she" or "they" within a stretch means."""
    is_of_people = "person" in kinds
    one = person_meant(frame, low, high) if is_of_people else []
    if one:
        return [replace(p, role=role) for p in one]
    here = _named(frame, group_meant(frame, low, high, marks_of(kinds)), role)
    some = group_before(frame, low, high) if is_of_people and not here else []
    return here or [replace(p, role=role) for p in some]


def _inside_bracket(text: str, low: int, start: int) -> int:
    """Where the words begin of a bracket that tells something of its own: "(A was elected)"."""
    opens = text.rfind("(", low, start)
    if opens < 0 or ")" in text[opens:start] or not TELLS_OF.match(text, opens + 1, start):
        return low
    return opens + 1


def _clause_of(text: str, start: int) -> int:
    """Where the clause begins; "A, its chairman; B, its clerk; and C met" is one clause."""
    low = clause_before(text, start)
    while low > 0:
        before = clause_before(text, low - 1)
        if text[low - 2] != ";" or any(before <= v[0] and v[1] <= start for v in verbs(text)):
            break
        low = before
    return low


def _named(frame: Frame, found: list[int], role: str) -> list[Participant]:
    """Those at some marks, a bare title standing for its holder."""
    named = []
    for at in found:
        mention = frame.mention_at(at)
        if mention.kind != "title":
            named.append(participant(frame.shape, mention, role))
        elif who := holder_meant(frame, at):
            span = Span(mention.start, mention.end)
            named.append(Participant(person=who, role=role, words=who, at=span))
    return named


def _acting(frame: Frame, low: int, high: int, marks: str, role: str) -> list[Participant]:
    """Those under no preposition; else those of whom a noun tells ("the delegation of ...")."""
    found = list(governed(frame.text, low, high, marks))
    direct = _named(frame, [at for at, by in found if not by], role)
    if not direct and LED.search(frame.text, 0, low):
        direct = _named(frame, [at for at, by in found if by in {"by", "including"}], role)
    return direct or _named(frame, [at for at, by in found if by in {"of", "from"}], role)


def _last_group(text: str, low: int, high: int, marks: str) -> list[int]:
    found = [at for at, _ in governed(text, low, high, marks)]
    group = found[-1:]
    while group and len(found) > len(group):
        before = found[-len(group) - 1]
        if not JOINED.match(text[before + 1 : group[0]]):
            break
        group.insert(0, before)
    return group


def objects(
    frame: Frame, *kinds: Kind, after: tuple[str, ...] = ("",), role: str = "participant"
) -> list[Participant]:
    """The named ones behind the verb, in its own clause, under one of some prepositions."""
    text = frame.text
    last = around(text, frame.start, frame.end, strong=True)[1]
    if (another := ANOTHER.search(text, frame.end, last)) is not None:
        last = another.start()
    following = [v[0] for v in verbs(text) if v[0] >= frame.end and v[2] not in COPULAS | SUPPORT]
    high = min([last, *following[:1]])
    found = governed(text, frame.end, high, marks_of(kinds))
    return [participant(frame.shape, frame.mention_at(at), role) for at, by in found if by in after]


def under(
    frame: Frame, low: int, prepositions: tuple[str, ...], *kinds: Kind, role: str = "participant"
) -> list[Participant]:
    """The first named ones behind ``low`` that stand under one of some prepositions."""
    text = frame.text
    high = min(len(text), low + REACH)
    stop = STOP.search(text, low, high)
    found = governed(text, low, stop.start() if stop else high, marks_of(kinds))
    those = [(at, by) for at, by in found if by in prepositions]
    return [
        participant(frame.shape, frame.mention_at(at), role)
        for at, by in those
        if by == those[0][1]
    ]


def within(
    frame: Frame, low: int, high: int, *kinds: Kind, role: str = "participant"
) -> list[Participant]:
    """All named ones of some kinds within a stretch of the shape's text."""
    found = frame.shape.between(low, high)
    return [participant(frame.shape, m, role) for m in found if m.kind in kinds]


def once(participants: list[Participant]) -> tuple[Participant, ...]:
    """Each participant once, in the order of the text."""
    kept: dict[str, Participant] = {}
    for one in participants:
        kept.setdefault(one.person or one.state or one.words, one)
    return tuple(kept.values())
