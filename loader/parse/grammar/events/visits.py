"""Somebody visits: "the Speaker paid an official visit to Ireland on 8 and 9 February"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import EventFact, Fact, Participant
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.parties import objects, once, subjects, under, within
from interparl.loader.parse.grammar.events.visit_words import (
    COUNTS,
    DAY_FIRST,
    FOR_DAYS,
    GAPPED,
    GROUPS,
    LED_BY,
    MADE,
    MORE,
    OF_GROUP,
    OF_SOME,
    PLURAL,
    SOME,
    SOMEWHERE,
    THING,
    TOGETHER,
    TRAVELLED,
    TRAVELLERS,
    VISIT,
    VISITED,
    WHICH,
    WHOSE,
)
from interparl.loader.parse.mention import Quantity, When
from interparl.loader.parse.shape import MARK, Shape

NAME = "events.visits"
EXAMPLES = (
    (
        "Tiny Kok paid an official visit to Ireland on 8 February 2023.",
        ("event: visit | 2023-02-08 | Tiny Kok | in Ireland",),
    ),
    (
        "On 14 October 2022 Anna Berg visited Benin City.",
        ("event: visit | 2022-10-14 | Anna Berg | in Benin City",),
    ),
    (
        "Anna Berg was in Vienna on a working visit on 3 July 2023.",
        ("event: visit | 2023-07-03 | Anna Berg | in Vienna",),
    ),
    (
        "Anna Berg and Paul Novak arrived in Yerevan on 5 May 2020.",
        ("event: visit | 2020-05-05 | Anna Berg, Paul Novak | in Yerevan",),
    ),
    (
        "The visit of Anna Berg to Astana took place on 5 May 2020.",
        ("event: visit | 2020-05-05 | Anna Berg | in Astana",),
    ),
    (
        "Georgia, which Anna Berg visited on 5 May 2020, has a new speaker.",
        ("event: visit | 2020-05-05 | Anna Berg | in Georgia",),
    ),
    (
        "Anna Berg stayed in Riga on 5-7 May 2020.",
        ("event: visit | 2020-05-05/2020-05-07 | Anna Berg | in Riga",),
    ),
    (
        "Anna Berg will visit Georgia on 5 May 2040.",
        ("event: visit | 2040-05-05 | Anna Berg | in Georgia | planned",),
    ),
    (
        "During her visit to Minsk on 5 May 2020 Anna Berg laid flowers.",
        ("event: visit | 2020-05-05 | Anna Berg | in Minsk",),
    ),
    (
        "On 5 May 2020 the Committee on Legal Affairs made a fact-finding visit to Baku.",
        ("event: visit | 2020-05-05 | Committee on Legal Affairs | in Baku",),
    ),
    (
        "Anna Berg travelled together with colleagues of the Nordic Council to Riga on 5 May 2020.",
        ("event: visit | 2020-05-05 | Anna Berg | in Riga",),
    ),
    (
        "The Committee on Justice undertook a fact-finding mission to Maputo on 5-9 May 2020.",
        ("event: visit | 2020-05-05/2020-05-09 | Committee on Justice | in Maputo",),
    ),
    (
        "Anna Berg made a trip to Riga on 5 May 2020, accompanied by Paul Novak.",
        ("event: visit | 2020-05-05 | Anna Berg, Paul Novak | in Riga",),
    ),
)
NEAR_MISSES = (
    "Anna Berg stays in office until 5 May 2020.",
    "Anna Berg did not visit Georgia in 2020.",
    "A visit to Ashgabat on 5 May 2020 is not part of the programme of Anna Berg.",
    "Anna Berg may visit Georgia in 2030.",
    "The website is visited by many.",
    "Anna Berg visited the question of seats again.",
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say who visited which place, and when."""
    facts: list[Fact] = []
    for frame, _ in frames(
        shapes,
        discourse,
        VISITED,
        "visit|stay|spent|tour|travel|talks|meetings|consultations|arriv|came to|flew|flies|left"
        "|was in|is in|were in|are in|leaves|depart|head|due in|out|went to|come|who",
    ):
        if _leads_somewhere(frame):
            _add(facts, frame, _acting(frame))
    for frame, _ in frames(shapes, discourse, VISIT, "visit|trip|tour|mission"):
        _add(facts, frame, _visiting(frame))
    return facts


def _add(facts: list[Fact], frame: Frame, who: list[Participant]) -> None:
    if not who and not SOME.search(frame.text):
        return
    fact = frame.tell(NAME, "visit", once(who), at_place=_where(frame))
    is_plural = PLURAL.search(frame.text, frame.start, frame.end) is not None
    if fact is None or (not who and (fact.dating != "text" or is_plural)):
        return
    if (fact.date or fact.place) and not any(_overlap(fact, f) for f in facts):
        facts += [replace(fact, date=_lasting(fact.date, frame)), *_further(frame, fact)]


def _further(frame: Frame, first: EventFact) -> Iterator[EventFact]:
    """As in "visited Iraq (January 2024) and Chile (March 2024)": the visits but the first."""
    for found in MORE.finditer(frame.text, frame.end):
        when = frame.mention_at(found.start("when")).value
        place, state = frame.named_place(found.start("place"))
        if isinstance(when, When) and when.date != first.date and place != first.place:
            yield replace(first, date=when.date, place=place, place_state=state)


def _lasting(day: PartialDate | None, frame: Frame) -> PartialDate | None:
    """As in "Is due on Monday for three days": the days from the first to the last."""
    found = FOR_DAYS.search(frame.text)
    first = day.earliest if day else None
    if not (day and first and found and first == day.latest):
        return day
    days = COUNTS.get(found["days"].casefold()) or _count(frame, found)
    return PartialDate(f"{first}/{first + timedelta(days - 1)}") if days else day


def _count(frame: Frame, found: re.Match[str]) -> int | None:
    if found["days"] != MARK["number"]:
        return None
    value = frame.mention_at(found.start("days")).value
    return int(value.value) if isinstance(value, Quantity) else None


def _overlap(fact: EventFact, other: Fact) -> bool:
    return fact.at.start < other.at.end and other.at.start < fact.at.end


def _leads_somewhere(frame: Frame) -> bool:
    text = frame.text
    near = DAY_FIRST.sub("", text[frame.end : frame.end + 60])
    if _relative(frame) is not None:
        return True
    if GAPPED.match(text, frame.end):
        return True
    if re.match(r" (?:(?:in|to|the|for|at) ){0,2}(?:[\w-]+ ){0,2}?[" + SOMEWHERE + "]", near):
        return True
    return THING.match(near) is not None or (
        text[frame.start :].casefold().startswith("visited") and THING.search(near) is not None
    )


def _relative(frame: Frame) -> int | None:
    """The mark of the place in "Latvia, which Anna Berg visited on 5 May"."""
    found = WHICH.search(frame.text, max(0, frame.start - 50), frame.start)
    return found.start("place") if found else None


def _acting(frame: Frame) -> list[Participant]:
    acting = subjects(frame, "person")
    if acting:
        return [*acting, *_companions(frame)]
    leader = LED_BY.search(frame.text, 0, frame.start)
    led = within(frame, *leader.span("who"), "person") if leader else []
    return [*led, *_groups(subjects(frame, "body")), *_companions(frame)]


def _groups(bodies: list[Participant]) -> list[Participant]:
    """The bodies that travel: committees, delegations, missions, and groups of an assembly."""
    return [
        p for p in bodies
        if p.body and (p.body.kind in GROUPS or TRAVELLERS.search(p.body.words) is not None)
    ]  # fmt: skip


def _companions(frame: Frame) -> list[Participant]:
    """As in "Visited the camp together with Viktor Petrov"."""
    found = TOGETHER.search(frame.text, frame.end)
    return under(frame, found.start(), ("with", "by"), "person") if found else []


def _visiting(frame: Frame) -> list[Participant]:
    text = frame.text
    stop = text.find(",", frame.end)  # "made a trip to Riga, accompanied by": not by them
    of = under(frame, frame.end, ("of", "by"), "person")
    of = [p for p in of if stop < 0 or p.at is None or p.at.start < frame.shape.offsets[stop]]
    if of:
        return [*of, *_companions(frame)]
    if (group := OF_GROUP.match(text, frame.end)) and (
        named := _groups(within(frame, *group.span("who"), "body"))
    ):
        return named
    if OF_SOME.match(text, frame.end):
        return []
    whose = WHOSE.search(text[max(0, frame.start - 30) : frame.start])
    if whose:
        at = max(0, frame.start - 30) + whose.start("who")
        return within(frame, at, at + 1, "person")
    if not MADE.search(text[max(0, frame.start - 40) : frame.start]):
        return []
    acting = _acting(frame)
    if acting:
        return acting
    if re.match(r"(?:\W*During|\W*On|\W*While)", text):  # "During her visit to Minsk Anna Berg ..."
        behind = objects(frame, "person")
        return behind[:1]
    return []


def _where(frame: Frame) -> tuple[str | None, str | None]:
    text = frame.text
    near = re.compile(
        r"(?: (?:of|by) [^,;]{0,60}?)?(?: (?:to|in|for|around|at|the|capital|city|republic|of))*"
        r" (?:[\w-]+ ){0,6}?([" + SOMEWHERE + "])",
        re.IGNORECASE,
    )
    relative = _relative(frame)
    if relative is not None:
        return frame.named_place(relative)
    found = near.match(text, frame.end)
    gapped = GAPPED.match(text, frame.end) if TRAVELLED.match(text, frame.start) else None
    if gapped:
        return frame.named_place(gapped.start(1))
    if found:
        return frame.named_place(found.start(1))
    return frame.place()
