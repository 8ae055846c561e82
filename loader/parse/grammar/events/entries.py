"""An entry of a calendar tells by a noun: "18-20 March | Riga | Standing Committee"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, EventFact, Fact, Participant
from interparl.loader.parse.grammar.events import entry_words as w
from interparl.loader.parse.grammar.events.days import is_precise
from interparl.loader.parse.grammar.events.entry import Entry, entry_of
from interparl.loader.parse.grammar.events.frame import Frame
from interparl.loader.parse.grammar.events.gathering import present
from interparl.loader.parse.grammar.events.parties import BODIES, once, under, within
from interparl.loader.parse.shape import Shape

NAME = "events.entries"
EXAMPLES = (
    (
        (
            "Nordic Council\nCalendar 2020\n\nMARCH\n"
            "4-6   Riga   Standing Committee\n9   Oslo   Bureau"
        ),
        (
            "event: session | 2020-03-04/2020-03-06 | Standing Committee | in Riga",
            "event: session | 2020-03-09 | Bureau | in Oslo",
        ),
    ),
    (
        "Nordic Council: diary\n\nMAY 2020\n5-7  Riga  Visit, Baltic Assembly",
        ("event: visit | 2020-05-05/2020-05-07 | Baltic Assembly | in Riga",),
    ),
    (
        "Nordic Council: milestones\n\n1991 – Observer status granted to Latvia.",
        ("event: accession | 1991 | Latvia, Nordic Council",),
    ),
    (
        "Nordic Council: milestones\n\n5 May 2020: Election of the Secretary General.",
        ("event: appointment | 2020-05-05 | Nordic Council",),
    ),
    (
        "Nordic Council: diary\n\n5 May 2020 | Reception of Ambassador Anna Berg",
        ("event: meeting | 2020-05-05 | Anna Berg",),
    ),
    (
        "Nordic Council: diary\n\n5 May 2020, Oslo: Committee on Culture, joint meeting",
        ("event: session | 2020-05-05 | Committee on Culture | in Oslo",),
    ),
    (
        (
            "Nordic Council: diary\n\nFriday, 5 June 2020\nBureau (Riga)\n\n"
            "Monday, 8 June 2020\nStanding Committee"
        ),
        (
            "event: session | 2020-06-05 | Bureau | in Riga",
            "event: session | 2020-06-08 | Standing Committee | planned",
        ),
    ),
    (
        "Nordic Council: milestones\n\n2003: Withdrawal of Greenland",
        ("event: accession | 2003 | Greenland, Nordic Council",),
    ),
)
NEAR_MISSES = (
    "Nordic Council: diary\n\n5 May 2020 – CANCELLED: Visit of the Committee on Culture to Riga.",
    "Nordic Council: diary\n\n5 May 2020 – The Committee on Culture thanks its staff.",
    "Nordic Council: documents\n\n5 May 2020 – Report of the Committee on Culture.",
    "Nordic Council: links\n\nStanding Committee\nBureau",
)


@dataclass(frozen=True)
class _Noun:
    """A head of an entry, the kind of event that it tells, and who takes part."""

    trigger: re.Pattern[str]
    kind: str
    who: Callable[["_Told"], list[Participant] | None]


@dataclass(frozen=True)
class _Told:
    """An entry with the words that tell it."""

    entry: Entry
    frame: Frame
    match: re.Match[str]

    @property
    def topic(self) -> Body | None:
        return self.frame.discourse.topic

    def group(self, name: str, *kinds: str, role: str = "participant") -> list[Participant]:
        """The named ones of a group of the match."""
        if name not in self.match.re.groupindex or self.match[name] is None:
            return []
        found = within(self.frame, *self.match.span(name), "person", "body", "state", role=role)
        return [
            p for p in found
            if not kinds or ("person" in kinds and p.person) or ("body" in kinds and p.body)
            or ("state" in kinds and p.state)
        ]  # fmt: skip


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say what the nouns of dated lines tell."""
    facts: list[Fact] = []
    for index, shape in enumerate(shapes):
        entry = entry_of(shape, discourse)
        if entry is None:
            continue
        frame = Frame(shapes, index, entry.low, entry.low, discourse, is_certain=True)
        fact = next((f for noun in _NOUNS if (f := _tell(noun, entry, frame))), None)
        facts += [fact] if fact else []
    return facts


def _tell(noun: _Noun, entry: Entry, frame: Frame) -> EventFact | None:
    match = noun.trigger.match(frame.text, entry.low)
    if match is None:
        return None
    frame = replace(frame, start=match.start("act"), end=match.end("act"))
    told = _Told(entry, frame, match)
    parties = noun.who(told)
    if parties is None:
        return None
    return frame.tell(
        NAME, noun.kind, once(parties), when=entry.when, at_place=_where(told), from_then=True
    )


def _where(told: _Told) -> tuple[str | None, str | None] | None:
    """The town of a group of the match, else that of the entry."""
    groups = told.match.re.groupindex
    if "place" in groups and told.match["place"] is not None:
        return told.frame.named_place(told.match.start("place"))
    return told.entry.place


def _sitting(told: _Told) -> list[Participant] | None:
    if not is_precise(told.entry.when.value):
        return None
    named = told.group("body", "body", role="sitting_body")
    if named and not all(p.body and _sits(p.body) for p in named):
        return None
    if not named:
        named = [_organ(told)]
    return [*named, *_present(told)]


def _sits(body: Body) -> bool:
    return body.kind in w.ORGANS or w.SITS.search(body.words) is not None


def _organ(told: _Told) -> Participant:
    """An organ that only its noun names is that of the assembly of the page."""
    words = told.match["organ"]
    if words.casefold().startswith("plenary") and told.topic:
        body = told.topic
    else:
        body = Body("committee", words, words, parent=told.topic)
    return Participant(body=body, role="sitting_body", words=body.words)


def _present(told: _Told) -> list[Participant]:
    """Who chairs, leads or attends by the line."""
    frame = told.frame
    return present(frame.shapes, frame.index, frame.discourse)


def _visiting(told: _Told) -> list[Participant] | None:
    who = told.group("who", "person", "body")
    if not who:
        who = [p for p in under(told.frame, told.match.end(), ("",), "body", "person") if _goes(p)]
    return [*who, *_present(told)]


def _goes(one: Participant) -> bool:
    return one.person is not None or (one.body is not None and one.body.kind in w.TRAVEL)


def _meeting(told: _Told) -> list[Participant] | None:
    rest = told.frame.text[told.match.end() :]
    stop = w.END_OF_PARTY.search(rest)
    high = told.match.end() + (stop.start() if stop else len(rest))
    return within(told.frame, told.match.start(), high, "person") or None


def _appointed(told: _Told) -> list[Participant] | None:
    here = within(told.frame, told.match.end(), len(told.frame.text), "person", role="appointee")
    bodies = under(told.frame, told.match.end(), ("of", "to", "in"), "body")[:1]
    return [*here, *(bodies or _topic(told, "participant"))]


def _topic(told: _Told, role: str) -> list[Participant]:
    return [Participant(body=told.topic, role=role, words=told.topic.words)] if told.topic else []


def _joining(told: _Told) -> list[Participant] | None:
    joined = told.group("of", "body", role="joined") or _topic(told, "joined")
    return [*told.group("who", *BODIES, role="member"), *joined]


def _agreed(told: _Told) -> list[Participant] | None:
    return told.group("who", role="party")


def _observing(told: _Told) -> list[Participant] | None:
    return [*_topic(told, "observing_body"), *_present(told)]


def _stated(told: _Told) -> list[Participant] | None:
    return told.group("who", role="author") or _topic(told, "author")


_NOUNS = (
    _Noun(w.VISIT, "visit", _visiting),
    _Noun(w.MEETING, "meeting", _meeting),
    _Noun(w.APPOINTMENT, "appointment", _appointed),
    _Noun(w.ACCESSION, "accession", _joining),
    _Noun(w.STATUS, "accession", _joining),
    _Noun(w.AGREEMENT, "agreement", _agreed),
    _Noun(w.OBSERVATION, "election_observation", _observing),
    _Noun(w.STATEMENT, "statement", _stated),
    _Noun(w.LAW, "legislation", _stated),
    _Noun(w.ORGAN, "session", _sitting),
)
