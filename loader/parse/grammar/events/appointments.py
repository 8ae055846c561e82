"""Somebody comes into an office or leaves it: "Martin Mbarga was elected Secretary General"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import EventFact, Fact, Participant
from interparl.loader.parse.grammar.events import appointment_words as w
from interparl.loader.parse.grammar.events.appointees import (
    body_of,
    in_line,
    is_told,
    last_person,
    lost_to,
)
from interparl.loader.parse.grammar.events.elected_lists import labelled, members
from interparl.loader.parse.grammar.events.fellows import fellows, next_offices
from interparl.loader.parse.grammar.events.frame import Frame, frames, printed
from interparl.loader.parse.grammar.events.parties import (
    once,
    subjects,
    within,
)
from interparl.loader.parse.mention import Mention
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
    (
        "Deputies of the Senate of Poland voted on 5 May 2020 for Anna Berg to be their President.",
        ("event: appointment | 2020-05-05 | Anna Berg, Senate of Poland",),
    ),
    (
        (
            "On 5 May 2020 Anna Berg was elected President of the Nordic Council; her deputies will"
            " be Paul Novak and John Smith."
        ),
        ("event: appointment | 2020-05-05 | Anna Berg, Paul Novak, John Smith, Nordic Council",),
    ),
    (
        "Anna Berg was elected Vice-Chair in 2012, Chair in 2014 and Treasurer in 2016.",
        (
            "event: appointment | 2012 | Anna Berg",
            "event: appointment | 2014 | Anna Berg",
            "event: appointment | 2016 | Anna Berg",
        ),
    ),
    (
        "The Council met in Riga on 5 May 2015. It elected Anna Berg as its chair.",
        ("event: appointment | 2015-05-05 | Anna Berg, Council",),
    ),
    (
        "Talks went on (Anna Berg was elected Speaker on 5 May 2020) and we shall see.",
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
            aside = frame.text.find(MARK["date"], match.start(), frame.start)
            when = frame.mention_at(aside) if trigger is w.PASSIVE and aside >= 0 else None
            fact = _tell(frame, people, when, from_then=IS_NEW.match(match[0]) is not None)
            if fact and not any(is_told(fact, f) for f in facts):
                _add(facts, fact, frame)
            for later in next_offices(frame, fact) if fact and people else ():
                if not any(is_told(later, f) for f in facts):
                    facts.append(later)
    return [f for f in facts if f.dating != "news" or not _is_told_dated(f, facts)]


def _is_told_dated(fact: EventFact, facts: Sequence[EventFact]) -> bool:
    """Whether the same words before it tell of the person's coming with a day of their own."""
    return any(
        other.dating == "text"
        and abs(other.at.start - fact.at.start) < NEAR
        and _is_same(fact, other)
        for other in facts
    )


NEAR = 160  # characters; farther off is another sentence


def _is_same(fact: EventFact, other: EventFact) -> bool:
    return is_told(replace(fact, date=other.date), other)


def _add(facts: list[EventFact], fact: EventFact, frame: Frame) -> None:
    """Elections told by one sentence for one day are one appointment."""
    sentence = frame.shape.sentence
    for i, other in enumerate(facts):
        inside = sentence.start <= other.at.start and other.at.end <= sentence.end
        if inside and other.date == fact.date:
            facts[i] = replace(other, participants=united(other.participants, fact.participants))
            return
    facts.append(fact)


def _tell(
    frame: Frame, people: list[Participant], when: Mention | None, *, from_then: bool
) -> EventFact | None:
    everybody = once([*people, *(fellows(frame) if people else []), *body_of(frame)])
    fact = frame.tell(NAME, "appointment", everybody, from_then=from_then, when=when)
    return fact if fact and (people or fact.date) else None


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


IS_NEW = re.compile(r"(?:is|was) the new", re.IGNORECASE)
ELECTED = re.compile(r"(?:re-?)?(?:elected|appointed)\b", re.IGNORECASE)


def _participle(frame: Frame, _: re.Match[str]) -> list[Participant] | None:
    before = frame.text[: frame.start].rstrip(" ,(")
    if w.AFTER_NAME.search(before):
        return subjects(frame, "person", role="appointee")[-1:] or None
    listed = _listed_behind(frame)
    if listed:
        return listed
    ahead = w.AHEAD.match(frame.text, frame.end) if not before else None
    if ahead:
        return within(frame, *ahead.span("who"), "person", role="appointee")
    if before.endswith(" and"):  # "elected in 2015 and re-elected in 2019"
        return subjects(frame, "person", role="appointee")[-1:] or None
    dated = re.match(r" (?:on|in) \ue004", frame.text[frame.end :])
    return last_person(frame) or None if dated and before.endswith(":") else None


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
        return last_person(frame) or None
    return within(frame, *match.span("whom"), "person", role="appointee")


def _to_lead(frame: Frame, match: re.Match[str]) -> list[Participant] | None:
    """In a headline, which tells by "to lead" what has been decided."""
    if frame.shape.sentence.kind != "headline":
        return None
    return within(frame, *match.span("whom"), "person", role="appointee")


def _takes(frame: Frame, _: re.Match[str]) -> list[Participant] | None:
    before = frame.text[: frame.start]
    if re.search(r"\b(?:whoever|nobody|somebody|someone) $", before) or w.BEATEN.search(before):
        return None
    return (
        subjects(frame, "person", role="appointee") or _listed_behind(frame) or None
        if w.OFFICE.search(frame.text + frame.shape.sentence.text)
        or w.LEFT.match(frame.text, frame.start)
        or w.SOMEBODY.match(frame.text, frame.end)
        else None
    )


_WHO = (
    (w.LABEL, "elected|appointed|oath|sworn|designated", labelled),
    (
        w.MEMBERS,
        "named|elected|appointed|approved|chose|voted in|confirmed|designated|formed",
        members,
    ),
    (
        w.PASSIVE,
        (
            "elected|appointed|named|chosen|picked|nominat|designat|confirm|sworn|inaugurat|voted"
            "|install|recalled|dismiss|remov|reliev|ousted|selected|proclaim|promot|elevat|unveil"
            "|announced|sacked|stripped|drafted|given|voted|entrust|opted|made|returned"
            "|acclaim|deposed|impeach|unseated|tapped|approved|assigned"
            "|put |released|\ue003"
        ),
        _passive,
    ),
    (
        w.ACTIVE,
        (
            "elect|appoint|name|choose|chose|picked|nominat|swore|recalled|dismiss|install|designat"
            "|promot|returned|confirmed|relieved|removed|sacked|ousted|voted|decided|agreed"
            "|selected"
        ),
        _active,
    ),
    (
        w.TAKES,
        (
            "office|oath|post|job|position|duties|seat|over|assum|succe|replac|resign|step|becom"
            "|became|the new"
            "|the next|entered|emerged|won|helm|reins|gavel|chair|defeat|beat|join|start|beg"
            "|lost| us|rose|moved up|advanced|climbed|prevail|edged|outpoll|saw off"
        ),
        _takes,
    ),
    (w.VOTED_FOR, "voted|opted|settled|plumped", _active),
    (w.LOST_TO, "lost|went down|beaten|defeated", lost_to),
    (w.IN_LINE, "elected|appointed|named|chosen|sworn|confirmed|installed|designated", in_line),
    (w.MADE, "made|named|voted", _active),
    (w.NEW, "new", _active),
    (w.WON_BY, "won", _active),
    (w.WHOM, "whom", _active),
    (w.MADE_TO, "resign|step|retire|give up|withdraw|leave", _active),
    (w.WILL_LEAD, "lead|head|chair|direct|run|preside", _active),
    (w.BECAME, "became|now", _active),
    (w.WHOSE_SHE_BECAME, "whose", _active),
    (w.CONSISTS, "consist|compris|include|made up|composed", _active),
    (w.TO_LEAD, "to lead|to head|to chair|to preside|to steer|to take over", _to_lead),
    (
        w.PARTICIPLE,
        (
            "elected|appointed|chosen|resigned|dismissed|voted in|sworn|inaugurat|picked|confirmed"
            "|installed|named|designated|opted|promoted"
        ),
        _participle,
    ),
)
