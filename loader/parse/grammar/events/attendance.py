"""Attendance: who takes part in the gathering of which a page reports."""

from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import AttendanceFact, Fact, Span
from interparl.loader.parse.feed import item_day
from interparl.loader.parse.grammar.events.gathering import attending, present
from interparl.loader.parse.grammar.events.session_words import DAYS_AHEAD, DAYS_NEAR, NO_REPORT
from interparl.loader.parse.mention import When
from interparl.loader.parse.shape import Shape


def attendance(shapes: Sequence[Shape], discourse: Discourse, rule: str) -> list[Fact]:
    """Who is told or seen to be there, by sentence, for assembly to join to a gathering."""
    facts: list[Fact] = []
    for index, shape in enumerate(shapes):
        if shape.sentence.kind in NO_REPORT or _is_dated_elsewhere(shape, discourse):
            continue
        certain = present(shapes, index, discourse)
        told = {p.person for p in certain}
        others = (
            attending(shapes, index, discourse, certain) if shape.sentence.kind == "prose" else []
        )
        rest = [p for p in others if p.person not in told]
        for people, is_certain in ((certain, True), (rest, False)):
            spans = [p.at for p in people if p.at]
            if spans:
                at = Span(min(s.start for s in spans), max(s.end for s in spans))
                facts.append(AttendanceFact(tuple(people), is_certain=is_certain, at=at, rule=rule))
    return facts


def _is_dated_elsewhere(shape: Shape, discourse: Discourse) -> bool:
    """Whether the sentence tells of another time than that of the page."""
    told = item_day(discourse, shape.sentence.start) or discourse.published
    published = told.earliest if told else None
    for mention in shape.mentions:
        when = mention.value
        if isinstance(when, When) and published:
            first, last = when.date.earliest, when.date.latest or published
            if first is None or (first - published).days > DAYS_AHEAD:
                return True
            if (published - last).days > DAYS_NEAR:
                return True
    return False
