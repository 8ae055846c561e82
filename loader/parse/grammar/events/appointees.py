"""Appointees: who comes into an office, or leaves it, by the words around the verb or the noun."""

import re

from interparl.loader.parse.facts import EventFact, Fact, Participant
from interparl.loader.parse.grammar.events import appointment_words as w
from interparl.loader.parse.grammar.events.antecedent import persons_before
from interparl.loader.parse.grammar.events.frame import Frame
from interparl.loader.parse.grammar.events.parties import objects, participant, subjects, within
from interparl.loader.parse.shape import MARK


def last_person(frame: Frame) -> list[Participant]:
    """Whom "him" or "her" means: one named before who is not the one acting here."""
    here = within(frame, 0, frame.start, "person", role="appointee")
    if len(here) > 1 or (here and not subjects(frame, "person")) or not frame.index:
        return here[:1] or _persons_before(frame)
    before = Frame(frame.shapes, frame.index - 1, 0, 0, frame.discourse)
    return within(before, 0, len(before.text), "person", role="appointee")[:1] or _persons_before(
        frame
    )


def whose(frame: Frame) -> list[Participant]:
    """Whom "his" before a noun means: one named before it, else the one named next."""
    here = within(frame, 0, frame.start, "person", role="appointee")
    behind = within(frame, frame.end, len(frame.text), "person", role="appointee")
    opens = w.OPENS.fullmatch(frame.text, 0, frame.start) is not None
    return here[-1:] or (behind[:1] if opens else []) or _persons_before(frame) or behind[:1]


def _persons_before(frame: Frame) -> list[Participant]:
    return [participant(frame.shape, m, "appointee") for m in persons_before(frame)]


def body_of(frame: Frame) -> list[Participant]:
    """The body in which the office is: "Secretary General of the Union", "elected by the Union"."""
    found = w.OF_BODY.match(frame.text, frame.end)
    if found:
        return within(frame, *found.span("body"), "body")
    return subjects(frame, "body")[-1:] or objects(frame, "body", after=("by",))[:1]


def is_told(fact: EventFact, other: Fact) -> bool:
    """Whether another fact tells of one of the same persons on the same day."""
    return (
        isinstance(other, EventFact)
        and fact.date == other.date
        and bool(
            {p.person for p in fact.participants if p.person}
            & {p.person for p in other.participants if p.person}
        )
    )


def lost_to(frame: Frame, match: re.Match[str]) -> list[Participant] | None:
    """The winner, where a sentence tells of an office."""
    if not w.OFFICE.search(frame.text) or "election" not in SEAT_OR_VOTE.sub(
        "election", frame.text
    ):
        return None
    return within(frame, *match.span("whom"), "person", role="appointee")


SEAT_OR_VOTE = re.compile(
    r"\b(?:presidency|post|position|chair|seat|contest(?:ed|s)?|votes?|ballot|race|election|run-off"
    rf"|stood|ran|candidate|bid)\b|{MARK['title']}",
    re.IGNORECASE,
)


def in_line(frame: Frame, match: re.Match[str]) -> list[Participant] | None:
    """In a line that is no sentence, a participle tells what happened."""
    if frame.shape.sentence.kind not in {*w.LISTED, "headline", "heading"}:
        return None
    return within(frame, *match.span("whom"), "person", role="appointee")
