"""Attendance: who takes part in the gathering of which a page reports."""

import re
from collections.abc import Iterator, Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import AttendanceFact, Fact, Participant, Span
from interparl.loader.parse.feed import item_day
from interparl.loader.parse.grammar.events.gathering import attending, present
from interparl.loader.parse.grammar.events.parties import participant
from interparl.loader.parse.grammar.events.session_words import DAYS_AHEAD, DAYS_NEAR, NO_REPORT
from interparl.loader.parse.mention import When
from interparl.loader.parse.shape import Shape

LONGEST_LIST = 60  # lines
LISTED = frozenset({"item", "label", "row", "heading"})
FOLLOWING = re.compile(
    r"\bthe following (?:[a-z]+ ){0,4}?(?:took part|attended|participated|were present|travelled"
    r"|represented|joined)\b[^.;]{0,80}:?\s*$"
    r"|\b(?:delegation|group|team)\b[^.;:]{0,60}\b(?:was made up of|consisted of|was composed of"
    r"|comprised)[^.;:]{0,20}:\s*$",
    re.IGNORECASE,
)


def attendance(shapes: Sequence[Shape], discourse: Discourse, rule: str) -> list[Fact]:
    """Who is told or seen to be there, by sentence, for assembly to join to a gathering."""
    facts: list[Fact] = list(_listed_below(shapes, rule))
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


def _listed_below(shapes: Sequence[Shape], rule: str) -> Iterator[AttendanceFact]:
    """Who is listed below "The following took part in the meeting:", line by line."""
    for i, shape in enumerate(shapes):
        if not FOLLOWING.search(shape.text):
            continue
        people: list[Participant] = []
        for line in shapes[i + 1 : i + 1 + LONGEST_LIST]:
            here = [m for m in line.mentions if m.kind == "person"]
            if not here or line.sentence.kind not in LISTED:
                break
            people.append(participant(line, here[0]))
        spans = [p.at for p in people if p.at]
        if spans:
            at = Span(min(s.start for s in spans), max(s.end for s in spans))
            yield AttendanceFact(tuple(people), is_certain=True, at=at, rule=rule)


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
