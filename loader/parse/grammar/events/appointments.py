"""Somebody comes into an office or leaves it: "Martin Chungong was elected Secretary General"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import EventFact, Fact, Participant
from interparl.loader.parse.grammar.clause import verbs
from interparl.loader.parse.grammar.events import appointment_words as w
from interparl.loader.parse.grammar.events.antecedent import persons_before
from interparl.loader.parse.grammar.events.frame import Frame, frames, printed
from interparl.loader.parse.grammar.events.parties import (
    objects,
    once,
    participant,
    subjects,
    within,
)
from interparl.loader.parse.mention import When
from interparl.loader.parse.shape import MARK, Shape
from interparl.loader.parse.unite import united

NAME = "events.appointments"
EXAMPLES = (
    (
        (
            "On 20 March 2014 Martin Novak was elected Secretary General of the "
            "Inter-Parliamentary Union."
        ),
        ("event: appointment | 2014-03-20 | Martin Novak, Inter-Parliamentary Union",),
    ),
    (
        "The Nordic Council elected Anna Berg President on 5 May 2020.",
        ("event: appointment | 2020-05-05 | Anna Berg, Nordic Council",),
    ),
    (
        "Anna Berg took office as Speaker on 5 May 2020.",
        ("event: appointment | 2020-05-05 | Anna Berg",),
    ),
    (
        "Paul Novak resigned on 5 May 2020.",
        ("event: appointment | 2020-05-05 | Paul Novak",),
    ),
    (
        "In Riga, Anna Berg was sworn in on 5 May 2024.",
        ("event: appointment | 2024-05-05 | Anna Berg | in Riga",),
    ),
    (
        "Re-elected on 5 May 2020 were Anna Berg and Paul Novak.",
        ("event: appointment | 2020-05-05 | Anna Berg, Paul Novak",),
    ),
    (
        "Anna Berg was appointed head of the mission in spring 2017.",
        ("event: appointment | 2017-21 | Anna Berg",),
    ),
    (
        "On 5 May 2020 Anna Berg took over the chair from Paul Novak.",
        ("event: appointment | 2020-05-05 | Anna Berg",),
    ),
)
NEAR_MISSES = (
    "Anna Berg was not elected President in 2020.",
    "The successor of Anna Berg should be elected in 2030.",
    "The members are appointed by the legislature of each state.",
    "Anna Berg appointed a date for the session.",
    "The President is elected for four years.",
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say who came into office, or left it, and when."""
    facts: list[EventFact] = []
    for trigger, stems, who in _WHO:
        for frame, match in frames(shapes, discourse, trigger, stems):
            people = who(frame, match)
            if people is None:
                continue
            fact = _tell(frame, people, since=trigger in {w.SINCE, w.SINCE_LINE, w.LIFE_LINE})
            if fact and not any(_same(fact, f) for f in facts):
                _add(facts, fact, frame, is_own=trigger in {w.SINCE, w.SINCE_LINE, w.LIFE_LINE})
    return list(facts)


def _add(facts: list[EventFact], fact: EventFact, frame: Frame, *, is_own: bool) -> None:
    """Elections told by one sentence for one day are one appointment."""
    sentence = frame.shape.sentence
    for i, other in enumerate(facts):
        inside = sentence.start <= other.at.start and other.at.end <= sentence.end
        if inside and not is_own and other.date == fact.date:
            facts[i] = replace(other, participants=united(other.participants, fact.participants))
            return
    facts.append(fact)


def _tell(frame: Frame, people: list[Participant], *, since: bool) -> EventFact | None:
    body = [] if since else _body(frame)
    fact = frame.tell(NAME, "appointment", once([*people, *body]), from_then=since)
    if fact is None or (since and fact.dating != "text") or not (people or fact.date):
        return None
    return fact


def _body(frame: Frame) -> list[Participant]:
    """The body in which the office is: "Secretary General of the Union", "elected by the Union"."""
    found = w.OF_BODY.match(frame.text, frame.end)
    if found:
        return within(frame, *found.span("body"), "body")
    return subjects(frame, "body")[-1:] or objects(frame, "body", after=("by",))[:1]


def _passive(frame: Frame, match: re.Match[str]) -> list[Participant] | None:
    says_so = match["act"] == MARK["title"]
    if says_so and not ELECTED.match(printed(frame.shape, frame.mention_at(frame.start))):
        return None
    if w.HABIT.search(frame.text[: frame.start]) and not re.search(r"will be|to be", match[0]):
        return None
    who = subjects(frame, "person", role="appointee") or _listed_behind(frame)
    if who:
        return who
    planned = re.search(
        r"(?:\ue003|successor|whoever [^,;.]*) (?:is|are) to be $|(?:\ue003|successor) will be $",
        frame.text[: frame.start],
    )
    return [] if planned else None


ELECTED = re.compile(r"(?:re-?)?(?:elected|appointed)\b", re.IGNORECASE)


def _participle(frame: Frame, _: re.Match[str]) -> list[Participant] | None:
    before = frame.text[: frame.start].rstrip(" ,(")
    if before.endswith((MARK["person"], ")")):
        return subjects(frame, "person", role="appointee")[-1:] or None
    listed = _listed_behind(frame)
    if listed:
        return listed
    ahead = w.AHEAD.match(frame.text, frame.end) if not before else None
    if ahead:
        return within(frame, *ahead.span("who"), "person", role="appointee")
    dated = re.match(r" (?:on|in) \ue004", frame.text[frame.end :])
    return _last_person(frame) or None if dated and before.endswith(":") else None


def _listed_behind(frame: Frame) -> list[Participant]:
    """Those listed behind: "elected along with him, A, B and C", "elected were A and B"."""
    found = w.BEHIND.match(frame.text, frame.end)
    if not found:
        return []
    start, end = found.span("who")
    stop = w.IN_PLACE_OF.search(frame.text, start, end)
    return within(frame, start, stop.start() if stop else end, "person", role="appointee")


def _active(frame: Frame, match: re.Match[str]) -> list[Participant] | None:
    if match["whom"].casefold() in w.PRONOUNS:
        return _last_person(frame) or None
    return within(frame, *match.span("whom"), "person", role="appointee")


def _takes(frame: Frame, _: re.Match[str]) -> list[Participant] | None:
    if re.search(r"\b(?:whoever|nobody|somebody|someone) $", frame.text[: frame.start]):
        return None
    return (
        subjects(frame, "person", role="appointee") or None
        if w.OFFICE.search(frame.text) or w.LEFT.match(frame.text, frame.start)
        else None
    )


def _last_person(frame: Frame) -> list[Participant]:
    """Whom "him" or "her" means: one named before who is not the one acting here."""
    here = within(frame, 0, frame.start, "person", role="appointee")
    if len(here) > 1 or (here and not subjects(frame, "person")) or not frame.index:
        return here[:1]
    before = Frame(frame.shapes, frame.index - 1, 0, 0, frame.discourse)
    return within(before, 0, len(before.text), "person", role="appointee")[:1] or [
        participant(frame.shape, m, "appointee") for m in persons_before(frame)
    ]


def _since(frame: Frame, _: re.Match[str]) -> list[Participant] | None:
    if w.MERE_MEMBER.search(frame.shape.sentence.text):
        return None
    return subjects(frame, "person", role="appointee")[-1:] or _last_person(frame) or None


def _since_line(frame: Frame, _: re.Match[str]) -> list[Participant] | None:
    """In a list or an infobox: the person of the line above."""
    when = frame.date(since=True)
    if not (when and isinstance(when.value, When) and when.value.date.text.endswith("/..")):
        return None
    for index in range(frame.index - 1, max(-1, frame.index - 3), -1):
        above = Frame(frame.shapes, index, 0, 0, frame.discourse)
        people = within(above, 0, len(above.text), "person", role="appointee")
        if people:
            return people[:1]
    return None


def _life_line(frame: Frame, _: re.Match[str]) -> list[Participant] | None:
    """In a biography: the person whose life the sentences before tell, if none is named here."""
    when = frame.date(since=True)
    is_open = when and isinstance(when.value, When) and when.value.date.text.endswith("/..")
    if not is_open or any(m.kind == "person" for m in frame.shape.mentions):
        return None
    return [participant(frame.shape, m, "appointee") for m in persons_before(frame)] or None


def _to_whom(frame: Frame, match: re.Match[str]) -> list[Participant] | None:
    if match["whom"].casefold() in w.PRONOUNS:
        return _last_person(frame) or None
    return within(frame, *match.span("whom"), "person", role="appointee")


def _labelled(frame: Frame, _: re.Match[str]) -> list[Participant] | None:
    """The persons of the sentence, or of the list, that follows the label."""
    here = within(frame, frame.end, len(frame.text), "person", role="appointee")
    return here or _below(frame) or None


def _members(frame: Frame, _: re.Match[str]) -> list[Participant] | None:
    return _below(frame) or None


def _below(frame: Frame) -> list[Participant]:
    """The persons of the lines below, as long as they are lines of a list."""
    people: list[Participant] = []
    for shape in frame.discourse.page:
        sentence = shape.sentence
        if sentence.start <= frame.shape.sentence.start:
            continue
        if sentence.kind not in w.LISTED and verbs(shape.text):
            if people:
                break
            continue
        line = Frame([shape], 0, 0, 0, frame.discourse)
        stop = w.IN_PLACE_OF.search(line.text)
        people += within(
            line, 0, stop.start() if stop else len(line.text), "person", role="appointee"
        )
    return people


def _same(fact: EventFact, other: Fact) -> bool:
    return (
        isinstance(other, EventFact)
        and fact.date == other.date
        and bool(
            {p.person for p in fact.participants if p.person}
            & {p.person for p in other.participants if p.person}
        )
    )


_WHO = (
    (w.LABEL, "elected|appointed", _labelled),
    (w.MEMBERS, "named|elected|appointed|approved|chose", _members),
    (
        w.PASSIVE,
        (
            "elected|appointed|named|chosen|picked|nominat|designat|confirm|sworn|inaugurat|voted"
            "|install|recalled|dismiss|remov|reliev|ousted|selected|proclaim|\ue003"
        ),
        _passive,
    ),
    (w.ACTIVE, "elect|appoint|name|choose|chose|picked|nominat|swore|recalled|dismiss", _active),
    (
        w.TAKES,
        (
            "office|oath|post|duties|seat|over|assum|succe|replac|resign|step|becom|became|the new"
            "|the next|entered|emerged|won"
        ),
        _takes,
    ),
    (w.WON_BY, "won", _to_whom),
    (w.PARTICIPLE, "elected|appointed|chosen|resigned|dismissed", _participle),
    (w.SINCE, "in office|head|has been|has held|has led|has chaired|has served", _since),
    (w.SINCE_LINE, "\ue004", _since_line),
    (w.LIFE_LINE, "\ue004", _life_line),
    (w.PASSES, "pass|went to|goes to", _to_whom),
)
