"""An operation or exercise is carried out: "operation Nelegal, conducted annually since 2008"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import AttendanceFact, EventFact, Fact, Participant, Span
from interparl.loader.parse.grammar.events.days import is_precise
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.gathering import present
from interparl.loader.parse.grammar.events.lasting import lasting
from interparl.loader.parse.grammar.events.operation_words import (
    BEGAN,
    BESIDES,
    DEFINITE,
    DRILLS,
    FORCES,
    HAPPENS,
    INTO_IT,
    JOINT,
    NOT_A_NAME,
    PLURAL,
    SORT,
    SPOKEN_OF,
    STEMS,
    TO_PLACE,
    WITH,
)
from interparl.loader.parse.grammar.events.parties import objects, once, subjects, under, within
from interparl.loader.parse.mention import When
from interparl.loader.parse.shape import Shape
from interparl.loader.parse.unite import united

NAME = "events.operations"
EXAMPLES = (
    (
        "He told the OSCE about the results of operation Rampart, conducted annually since 2011.",
        ('event: operation | 2011/.. | - | "Rampart" | recurring',),
    ),
    (
        (
            'The Secretary General told of the operation Nelegal ("Illegal"), conducted annually '
            "since 2008."
        ),
        ('event: operation | 2008/.. | - | "Nelegal" | recurring',),
    ),
    (
        "The joint exercise Rubezh-2012 was held in Tajikistan from 13 to 17 August 2012.",
        ('event: operation | 2012-08-13/2012-08-17 | - | in Tajikistan | "Rubezh-2012"',),
    ),
    (
        (
            'The anti-drug operation "Channel" took place on 22 May 2023 with the participation of '
            "Armenia and Belarus."
        ),
        ('event: operation | 2023-05-22 | Armenia, Belarus | "Channel"',),
    ),
    (
        "On 5 May 2020 Armenia and Russia held a joint exercise.",
        ("event: operation | 2020-05-05 | Armenia, Russia",),
    ),
    (
        (
            "The Collective Security Treaty Organization sent a peacekeeping mission to Kazakhstan "
            "in January 2022."
        ),
        ("event: operation | 2022-01 | Collective Security Treaty Organization | in Kazakhstan",),
    ),
    (
        "In January 2022 peacekeepers of the CSTO were deployed in Kazakhstan.",
        ("event: operation | 2022-01 | CSTO | in Kazakhstan",),
    ),
    (
        "Operation Interaction-2040 is to follow on 15 September 2040.",
        ('event: operation | 2040-09-15 | - | "Interaction-2040" | planned',),
    ),
    (
        (
            "A command and staff training was conducted by the Collective Security Treaty "
            "Organization on 11 September 2023."
        ),
        ("event: operation | 2023-09-11 | Collective Security Treaty Organization",),
    ),
    (
        "In 2019 Kazakhstan and Kyrgyzstan carried out the special operation Mak.",
        ('event: operation | 2019 | Kazakhstan, Kyrgyzstan | "Mak"',),
    ),
    (
        (
            "On 19 May 2020 Armenia finished the joint exercise Rubezh-2020, which had been running"
            " since 14 May."
        ),
        ('event: operation | 2020-05-14/2020-05-19 | Armenia | "Rubezh-2020"',),
    ),
)
NEAR_MISSES = (
    "No joint exercise was held in Armenia in 2020.",
    "The station went into operation on 5 May 2020.",
    "A joint exercise might be held in Armenia in 2030.",
    "Co-operation with Armenia began in 2005.",
    "The exercise of these rights began in 2005.",
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say what operation was carried out, when, where and by whom."""
    facts: list[EventFact] = []
    for trigger, stems in STEMS.items():
        for frame, match in frames(shapes, discourse, trigger, stems):
            fact = _operation(frame, match)
            if fact and facts and fact.name is None and _tells_its_start(frame):
                parties = united(facts[-1].participants, fact.participants)
                facts[-1] = replace(facts[-1], participants=parties)
            elif fact:
                _add(facts, fact)
    return [*facts, *_involved(shapes, discourse)]


def _involved(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """As in "Drawn into it are units of Armenia": into the operation told just before."""
    facts: list[Fact] = []
    for index, shape in enumerate(shapes):
        frame = Frame(shapes, index, 0, 0, discourse)
        into = INTO_IT.search(shape.text) or FORCES.match(shape.text)
        if into is None:
            continue
        act = replace(frame, start=into.start(), end=into.end())
        states = once([*_with(frame), *subjects(act, "state")])
        spans = [p.at for p in states if p.at]
        if spans:
            at = Span(min(s.start for s in spans), max(s.end for s in spans))
            facts.append(AttendanceFact(states, at=at, rule=NAME))
    return facts


def _tells_its_start(frame: Frame) -> bool:
    """As in "The drills had begun on May 8": the ones told before, not others."""
    is_same = DEFINITE.search(frame.text, 0, frame.start) is not None
    return is_same and BEGAN.match(frame.text, frame.end) is not None


def _add(facts: list[EventFact], fact: EventFact) -> None:
    """What one block tells of one day, once with and once without a name, is one."""
    for i, other in enumerate(facts):
        if other.date == fact.date and _one_name(other.name, fact.name):
            parties = united(other.participants, fact.participants)
            facts[i] = replace(other, participants=parties)
            return
    facts.append(fact)


def _one_name(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one.endswith(other) or other.endswith(one)


def _operation(frame: Frame, match: re.Match[str]) -> EventFact | None:
    name = _name(frame, match)
    if name:
        frame = replace(frame, end=match.end())  # the name may hold a dash, which breaks no clause
    definite = DEFINITE.search(frame.text, 0, frame.start) is not None
    if not HAPPENS.search(frame.text) or BESIDES.search(frame.text, 0, frame.start):
        return None
    is_plural = PLURAL.search(frame.text, frame.start, frame.end) is not None
    if (
        name is None
        and is_plural
        and not (definite and JOINT.search(frame.text, frame.start - 30, frame.end))
        and not _are_dated(frame, definite=definite)
    ):
        when = frame.date(since=True)
        if not (when and isinstance(when.value, When) and when.value.is_recurring):
            return None
    elif name is None and not definite and not SORT.search(frame.text, frame.start - 30, frame.end):
        return None
    people = present(frame.shapes, frame.index, frame.discourse)
    parties = once([*_parties(frame), *people])
    to = TO_PLACE.match(frame.text, frame.end)
    fact = frame.tell(
        NAME, "operation", parties, since=True, anaphoric=definite, name=name,
        at_place=frame.named_place(to.start("place")) if to else None,
    )  # fmt: skip
    return replace(fact, date=lasting(frame, fact)) if fact and fact.date else None


def _are_dated(frame: Frame, *, definite: bool) -> bool:
    """As in "the previous drills, held in May 2020", "Military drills began on 5 May 2020"."""
    when = frame.date()
    is_sort = definite or JOINT.search(frame.text, frame.start - 30, frame.end) is not None
    is_drill = DRILLS.search(frame.text, frame.start, frame.end) is not None
    is_one = isinstance(when.value, When) and not when.value.is_recurring if when else False
    return is_drill and is_sort and is_one and when is not None and is_precise(when.value)


def _name(frame: Frame, match: re.Match[str]) -> str | None:
    group = next((g for g in ("name", "quoted") if g in match.re.groupindex and match[g]), None)
    if group is None or NOT_A_NAME.match(match[group]):
        return None
    start = frame.shape.sentence.start
    first, last = frame.shape.offsets[match.start(group)], frame.shape.offsets[match.end(group)]
    return frame.shape.sentence.text[first - start : last - start].strip('"')


def _parties(frame: Frame) -> list[Participant]:
    is_spoken_of = SPOKEN_OF.search(frame.text, 0, frame.start) is not None
    acting = [] if is_spoken_of else subjects(frame, "state", "body")
    by = objects(frame, "state", "body", after=("by", "in"))
    of = objects(frame, "body", after=("of",))[:1]
    there = under(frame, frame.end, ("in", "by"), "body")[:1]
    return [*acting, *(p for p in by if p.body), *of, *there, *_with(frame)]


def _with(frame: Frame) -> list[Participant]:
    """The states that an operation involves."""
    involved: list[Participant] = []
    for found in WITH.finditer(frame.text):
        group = "who" if found["who"] is not None else "who2"
        involved += within(frame, *found.span(group), "state")
    return involved
