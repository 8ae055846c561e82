"""Gaps: "Spain joined in 1986, Austria in 1995 and Croatia in 2013": the verb is told once."""

from dataclasses import replace

from interparl.loader.parse.facts import EventFact, Participant
from interparl.loader.parse.grammar.events.accession_words import (
    GAP,
    NEXT_RANK,
    ORDINAL,
    RANK_NEAR,
    RESPECTIVELY,
)
from interparl.loader.parse.grammar.events.frame import Frame
from interparl.loader.parse.grammar.events.parties import once, within
from interparl.loader.parse.mention import Quantity


def each(frame: Frame, whole: EventFact) -> list[EventFact]:
    """As in "Estonia and Latvia joined in 2004 and 2005, respectively": each on its own day."""
    rule = whole.rule
    found = RESPECTIVELY.search(frame.text, frame.start)
    joining = [p for p in whole.participants if p.role != "joined"]
    joined = [p for p in whole.participants if p.role == "joined"]
    dates = frame.shape.between(*found.span("dates")) if found else ()
    if found is None or len(dates) != len(joining):
        return []
    told = (
        frame.tell(rule, "accession", (one, *joined), when=when)
        for one, when in zip(joining, dates, strict=True)
    )
    return [fact for fact in told if fact]


def gapped(frame: Frame, first: EventFact) -> list[EventFact]:
    """As in "Spain joined in 1986, Austria in 1995 and Croatia in 2013": all but the first."""
    facts: list[EventFact] = []
    rule = first.rule
    if first.dating != "text":
        return facts
    joined = [p for p in first.participants if p.role == "joined"]
    for found in GAP.finditer(frame.text, frame.end):
        joining = [ranked(frame, p) for p in within(frame, *found.span("who"), "state")]
        when = frame.mention_at(found.start("when"))
        told = frame.tell(rule, "accession", once([*joining, *joined]), when=when)
        facts += [told] if told else []
    for found in NEXT_RANK.finditer(frame.text, frame.end):
        when = frame.mention_at(found.start(found.lastgroup or "when"))
        told = frame.tell(rule, "accession", first.participants, when=when)
        facts += [told] if told and told.date != first.date else []
    return facts


def ranked(frame: Frame, joining: Participant) -> Participant:
    """Who joins, with the rank (and the place in the row of members) that the sentence tells."""
    found = ORDINAL.search(frame.text, frame.start)
    rank = RANK_NEAR.search(frame.text, max(0, frame.start - 40), frame.end + 60)
    ordinal = None
    if found:
        value = frame.mention_at(found.start("nth")).value
        ordinal = int(value.value) if isinstance(value, Quantity) else None
    return replace(joining, role=rank[1].casefold() if rank else "member", ordinal=ordinal)
