"""Each on its day: "met Anna Berg (8 January) and Paul Novak (9 January)" are two meetings."""

import re
from collections.abc import Iterator
from dataclasses import replace

from interparl.loader.parse.facts import EventFact, Participant
from interparl.loader.parse.grammar.events.frame import Frame
from interparl.loader.parse.mention import Mention, When
from interparl.loader.parse.shape import pattern

# A person with the day on which he was met: "Anna Berg, the Speaker (8 January)"
ON_DAY = pattern(
    r"(?P<who>{person})(?: (?-i:[A-Z][\w'-]+)){0,2}(?:,[^,;()]{1,60},?)?(?: \(|,? on )"
    r"(?P<when>{date})",
    re.IGNORECASE,
)


APART = re.compile(
    r"\b(?:separate(?:ly)?|in turn|one after the other"
    r"|individual(?:ly)?|one-on-one)\b",
    re.IGNORECASE,
)


def each_on_its_day(frame: Frame, fact: EventFact) -> Iterator[EventFact]:
    """The meetings of one verb: one for each day that stands behind somebody, else the fact."""
    found = list(ON_DAY.finditer(frame.text, frame.end))
    days = [frame.mention_at(m.start("when")) for m in found]
    told = {d.value.date for d in days if isinstance(d.value, When)}
    if len(told) < 2:
        yield from _each_apart(frame, fact)
        return
    who = [_people_up_to(frame, m, found[i - 1] if i else None) for i, m in enumerate(found)]
    met = {p.person for group in who for p in _met(fact, group)}
    acting = tuple(p for p in fact.participants if p.person not in met)
    for group, day in zip(who, days, strict=True):
        here = _met(fact, group)
        if here and isinstance(day.value, When):
            people = (*acting, *here)
            yield replace(fact, date=day.value.date, dating="text", participants=people)


def _each_apart(frame: Frame, fact: EventFact) -> Iterator[EventFact]:
    """As in "had separate meetings with Anna Berg and Paul Novak": one with each."""
    after = frame.shape.offsets[frame.end]
    met = [p for p in fact.participants if p.at and p.at.start >= after]
    near = frame.text[max(0, frame.start - 20) : frame.end + 30]
    if len(met) < 2 or len(met) == len(fact.participants) or not APART.search(near):
        yield fact
        return
    acting = tuple(p for p in fact.participants if p not in met)
    for one in met:
        yield replace(fact, participants=(*acting, one))


def _people_up_to(
    frame: Frame, found: re.Match[str], before: re.Match[str] | None
) -> list[Mention]:
    """The persons listed from the day before up to the one who stands with this day."""
    low = before.end() if before else frame.end
    return [m for m in frame.shape.between(low, found.end("who")) if m.kind == "person"]


def _met(fact: EventFact, group: list[Mention]) -> list[Participant]:
    starts = {m.start for m in group}
    return [p for p in fact.participants if p.at and p.at.start in starts]


def is_told(fact: EventFact, act: int, other: EventFact, other_act: int) -> bool:
    """Whether two tellings that overlap are one; who meets one, then another, meets twice."""
    if not other.at.start <= fact.at.start < other.at.end:
        return False
    some = {p.person for p in fact.participants}
    more = {p.person for p in other.participants}
    ends = [p.at.end for p in other.participants if p.at and p.at.start > other_act]
    is_inside = act <= max(ends, default=other_act) or len(some) < 2
    return is_inside or some <= more or more <= some
