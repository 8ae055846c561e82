"""A body sits: "the Assembly met for its 47th plenary session on 13 April 2018"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, EventFact, Fact, Participant
from interparl.loader.parse.grammar.events.attendance import attendance
from interparl.loader.parse.grammar.events.below import day_below, follows_day, place_below
from interparl.loader.parse.grammar.events.days import is_precise
from interparl.loader.parse.grammar.events.frame import Frame, frames, printed
from interparl.loader.parse.grammar.events.gathering import gatherings, present, words
from interparl.loader.parse.grammar.events.lasting import lasting
from interparl.loader.parse.grammar.events.owners import HELD, known_owner, organ_before, owner
from interparl.loader.parse.grammar.events.parties import once, subjects
from interparl.loader.parse.grammar.events.session_words import (
    ACT_OF,
    ASIDE,
    BEFORE_IT,
    HAPPENS,
    HELD_THERE,
    IS_CONFERENCE,
    ITS_OWN,
    LASTED,
    LONGEST_SITTING,
    MEMBERS_OF,
    MINUTES_OF,
    NO_ORGAN,
    NO_SESSION,
    NOUN,
    NOUNS,
    NUMBERED,
    NUMBERED_BODY,
    OF_IT,
    OFTEN,
    ORDINAL_BEFORE,
    ORDINAL_END,
    ORGAN_OF_DAY,
    PLURAL,
    PRESENT,
    PROPER,
    SITS,
    SITS_AS_BODY,
    STEMS,
    TAKES_PART,
)
from interparl.loader.parse.grammar.events.several import further
from interparl.loader.parse.grammar.events.told_sessions import are_held, is_placed
from interparl.loader.parse.shape import MARK, Shape

NAME = "events.sessions"
EXAMPLES = (
    (
        "The Baltic Assembly met for its 29th session in Riga on 21 October 2010.",
        ('event: session | 2010-10-21 | Baltic Assembly | in Riga | "29th session"',),
    ),
    (
        "The 12th plenary session of the CSTO PA was held in Yerevan on 5 November 2019.",
        ('event: session | 2019-11-05 | CSTO PA | in Yerevan | "12th plenary session"',),
    ),
    (
        (
            "On 6 October 2022 the 36th meeting of the Working Group on Afghanistan was held. "
            "Valery Petrov was in the chair."
        ),
        (
            (
                "event: session | 2022-10-06 | Working Group on Afghanistan, Valery Petrov | "
                '"36th meeting"'
            ),
        ),
    ),
    (
        "The Nordic Council will hold its Theme Session in Oslo on 5 May 2040.",
        ('event: session | 2040-05-05 | Nordic Council | in Oslo | "Theme Session" | planned',),
    ),
    (
        (
            "The Committee on Legal Affairs sat in Paris on 5 May 2020 under the chairmanship of "
            "Anna Berg."
        ),
        ("event: session | 2020-05-05 | Committee on Legal Affairs, Anna Berg | in Paris",),
    ),
    (
        "GUAM Parliamentary Assembly: activity\n\nSecond Session (28 May 2005, Yalta).",
        (
            (
                "event: session | 2005-05-28 | GUAM Parliamentary Assembly | in Yalta | "
                '"Second Session"'
            ),
        ),
    ),
    (
        "The OSCE PA opens its Winter Meeting in Vienna on 25 February 2016.",
        ('event: session | 2016-02-25 | OSCE PA | in Vienna | "Winter Meeting"',),
    ),
    (
        "The Nordic Council sat in Oslo on 5 May 2019 and in Riga on 7 June 2020.",
        (
            "event: session | 2019-05-05 | Nordic Council | in Oslo",
            "event: session | 2020-06-07 | Nordic Council | in Riga",
        ),
    ),
    (
        "At the Oslo session of the Nordic Council in May 2020 a report was heard.",
        ('event: session | 2020-05 | Nordic Council | in Oslo | "Oslo session"',),
    ),
    (
        "A two-day meeting of the Baltic Assembly opened in Riga on 5 May 2020.",
        ("event: session | 2020-05-05/2020-05-06 | Baltic Assembly | in Riga",),
    ),
    (
        "The Council of the IPA CIS convened in Minsk on 5 May 2020.",
        ("event: session | 2020-05-05 | Council of the IPA CIS | in Minsk",),
    ),
    (
        "The 2017 Spring Session of the Nordic Council took place in Riga, 26-29 May.",
        ('event: session | 2017-05-26/2017-05-29 | Nordic Council | in Riga | "Spring Session"',),
    ),
    (
        "On 5 May 2020 the Standing Committee concluded the sitting that had begun on 3 May.",
        ("event: session | 2020-05-03/2020-05-05 | Standing Committee",),
    ),
)
NEAR_MISSES = (
    "The issue is regularly discussed at the Collective Security Council sessions.",
    "No session of the Baltic Assembly was held in 2010.",
    "The sessions of the Baltic Assembly are held once a year.",
    "A session of the Baltic Assembly would be held in Riga in 2030.",
    "The Baltic Assembly met with criticism in 2010.",
    "The Baltic Assembly met twice in 2010.",
    "On 4 March 2021 the Chairman of the Senate of Kazakhstan met with the head of the OSCE.",
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say which body sat, when, where and with whom."""
    facts: list[Fact] = []
    for frame, modifiers, head in gatherings(shapes, discourse, NOUN, NOUNS):
        _add(facts, frame, _session(frame, modifiers, head))
    for trigger in (LASTED, NUMBERED_BODY, ORGAN_OF_DAY, BEFORE_IT):
        for frame, _ in frames(shapes, discourse, trigger, MARK["body"]):
            _add(facts, frame, _of_body(frame, trigger))
    for frame, _ in frames(shapes, discourse, SITS, STEMS):
        _add(facts, frame, _sitting(frame))
    return facts + attendance(shapes, discourse, NAME)


def _add(facts: list[Fact], frame: Frame, fact: EventFact | None) -> None:
    """Keep one telling of one body's sitting on one day of a sentence."""
    if fact is None or _is_long(fact):
        return
    if not any(_covers(f, frame) and _is_one(f, fact) for f in facts):
        facts += [fact, *further(frame, fact)]


def _is_long(fact: EventFact) -> bool:
    """Whether a stretch is longer than any sitting: "who sat in the Assembly in 2006-2012"."""
    first = fact.date.earliest if fact.date and "/" in fact.date.text else None
    last = fact.date.latest if fact.date else None
    return first is not None and last is not None and (last - first).days > LONGEST_SITTING


def _is_one(told: Fact, fact: EventFact) -> bool:
    if not isinstance(told, EventFact) or told.date != fact.date:
        return False
    some, more = _sitting_bodies(told), _sitting_bodies(fact)
    return not some or not more or bool(some & more)


def _sitting_bodies(fact: EventFact) -> set[str]:
    return {p.words for p in fact.participants if p.role == "sitting_body"}


def _session(frame: Frame, modifiers: str, head: str) -> EventFact | None:
    numbered = NUMBERED.search(modifiers) is not None
    proper = PROPER.search(modifiers + head) is not None or is_placed(frame, modifiers, head)
    if (head.casefold() == "assembly" and not numbered) or ASIDE.search(frame.text, 0, frame.start):
        return None
    if PLURAL.search(head) and not (frame.date() and are_held(frame)):
        return None
    sitting = owner(frame, frame.end) or organ_before(frame, modifiers)
    several = PLURAL.search(head) is not None  # told with a date, as asked above
    is_of_record = MINUTES_OF.search(frame.text, 0, frame.start) is not None and follows_day(frame)
    is_held = head.casefold() in {"session", "plenary"} and HELD_THERE.match(frame.text, frame.end)
    if not (numbered or proper or sitting or several or is_of_record or is_held):
        return None
    sitting = sitting or known_owner(frame)
    if not (sitting or numbered or several or is_of_record) or any(
        p.body and p.body.kind in NO_SESSION for p in sitting
    ):
        return None
    fact = _tell(frame, sitting, words(frame) if numbered or proper else None)
    if fact is None or fact.date:
        return fact
    below = day_below(frame)
    if below:
        return replace(fact, date=below.date, dating="text", place=fact.place or place_below(frame))
    is_title = frame.shape.sentence.kind == "headline" and (proper or numbered)
    held = HELD.search(frame.text, 0, frame.start) is not None
    is_told = (numbered or proper or held) and HAPPENS.search(frame.text)
    return fact if is_title or is_told else None


def _of_body(frame: Frame, trigger: re.Pattern[str]) -> EventFact | None:
    body = frame.mention_at(frame.start).value
    if not isinstance(body, Body) or body.kind in NO_SESSION:
        return None
    if not SITS_AS_BODY.search(printed(frame.shape, frame.mention_at(frame.start))):
        return None
    if ASIDE.search(ORDINAL_END.sub("", frame.text[: frame.start])):
        return None
    if IS_CONFERENCE.search(body.name):
        return None
    if trigger is NUMBERED_BODY and not ORDINAL_BEFORE.search(
        frame.shape.sentence.text, 0, frame.shape.offsets[frame.start] - frame.shape.sentence.start
    ):
        return None
    if trigger is ORGAN_OF_DAY and (
        body.kind in NO_ORGAN
        or not is_precise(frame.mention_at(frame.end - 1).value)
        or ACT_OF.search(frame.text, 0, frame.start)
    ):
        return None
    sitting = [Participant(body=body, role="sitting_body", words=body.words)]
    people = subjects(frame, "person") if trigger is BEFORE_IT else []
    fact = frame.tell(
        NAME,
        "session",
        once([*sitting, *people, *present(frame.shapes, frame.index, frame.discourse)]),
    )
    return fact if fact and fact.date and fact.dating == "text" else None


def _sitting(frame: Frame) -> EventFact | None:
    if OFTEN.match(frame.text, frame.end):
        return None
    sitting = _one_body(subjects(frame, "body", role="sitting_body"))
    if sitting is None or subjects(frame, "person"):
        return None
    if OF_IT.search(frame.text, 0, frame.start) or ITS_OWN.search(frame.text, 0, frame.start):
        return None
    by_members = MEMBERS_OF.search(frame.text, 0, frame.start) is not None
    if by_members and sitting.body and sitting.body.kind in NO_ORGAN:
        return None
    if sitting.body and (
        sitting.body.kind in NO_SESSION or IS_CONFERENCE.search(sitting.body.name)
    ):
        return None
    if re.match(r" with \W*(?:the )?(?:[\w-]+ ){0,4}[\ue001\ue002]", frame.text[frame.end :]):
        return None
    is_habit = (
        PRESENT.search(frame.text[frame.start : frame.end]) and frame.shape.sentence.kind == "prose"
    )
    fact = _tell(frame, [sitting], None)
    return fact if fact and (fact.date or not is_habit) else None


def _one_body(bodies: list[Participant]) -> Participant | None:
    """The one that sits; also where its acronym or second name follows it."""
    keys = {p.body.key or p.body.words for p in bodies if p.body}
    if len(keys) == 1 or (len(bodies) == 2 and bodies[0].body and bodies[0].body.is_assembly):
        return bodies[0]
    return None


def _tell(frame: Frame, sitting: list[Participant], name: str | None) -> EventFact | None:
    here = present(frame.shapes, frame.index, frame.discourse)
    for found in TAKES_PART.finditer(frame.text, 0, frame.start):
        act = replace(frame, start=found.start(), end=found.end())
        bodies = [p for p in subjects(act, "body") if p.body and p.body.kind == "delegation"]
        here += [*subjects(act, "person"), *bodies]
    fact = frame.tell(NAME, "session", once([*sitting[:1], *here]), name=name)
    return replace(fact, date=lasting(frame, fact)) if fact else None


def _covers(fact: Fact, frame: Frame) -> bool:
    sentence = frame.shape.sentence
    return sentence.start <= fact.at.start < sentence.end
