"""People meet: "CSTO Secretary General Stanislav Dorn met with Abdurahmon Isoev"."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import AttendanceFact, EventFact, Fact, Participant, Span
from interparl.loader.parse.grammar.clause import around
from interparl.loader.parse.grammar.events.antecedent import holder_meant, person_meant
from interparl.loader.parse.grammar.events.each_day import each_on_its_day, is_told
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.meeting_words import (
    AT_ONE,
    CALL_ON,
    COLON_LIST,
    COMPANY,
    DISCUSSED,
    FIRST_LIST,
    GUEST_LED,
    MEET,
    MEETS,
    NOMINAL,
    OFFICIALS,
    RECEIVE,
    RECEIVE_GROUP,
    RECEIVE_ONE,
    RECEIVED_BY,
    SOME_MET,
    TALKED,
    THERE,
    TOGETHER,
    VISITOR_NEAR,
    VISITS,
)
from interparl.loader.parse.grammar.events.page_head import is_record
from interparl.loader.parse.grammar.events.parties import (
    PEOPLE,
    objects,
    once,
    participant,
    subjects,
    under,
    within,
)
from interparl.loader.parse.shape import MARK, Shape, pattern

NAME = "events.meetings"
HELD = re.compile(r"(?:met|held|had|sat|conferred|talked|spoke|exchanged)\b", re.IGNORECASE)
OF_HIS = pattern(r" (?:the )?{person}'s? (?!deputy|delegation)[a-z]+\b", re.IGNORECASE)
OF_BODY = pattern(r" of (?:the )?(?:[\w-]+ ){0,2}{body}", re.IGNORECASE)
EXAMPLES = (
    (
        (
            "On 18 March 2021 CSTO Secretary General Stanislav Dorn met with IOM Chief of Mission "
            "Abdurahmon Isoev."
        ),
        ("event: meeting | 2021-03-18 | Stanislav Dorn, Abdurahmon Isoev",),
    ),
    (
        "Speaker Anna Berg received Secretary General Paul Novak in Riga on 5 May 2020.",
        ("event: meeting | 2020-05-05 | Anna Berg, Paul Novak | in Riga",),
    ),
    (
        "Paul Novak was received by Speaker Anna Berg on 5 May 2020.",
        ("event: meeting | 2020-05-05 | Paul Novak, Anna Berg",),
    ),
    (
        "On 5 May 2020 Anna Berg held talks with Paul Novak and John Smith.",
        ("event: meeting | 2020-05-05 | Anna Berg, Paul Novak, John Smith",),
    ),
    (
        "Anna Berg and Paul Novak agreed on this at a working meeting in Riga on 5 May 2020.",
        ("event: meeting | 2020-05-05 | Anna Berg, Paul Novak | in Riga",),
    ),
    (
        "On 5 May 2020 Paul Novak called on President John Smith.",
        ("event: meeting | 2020-05-05 | Paul Novak, John Smith",),
    ),
    (
        "On 5 May 2020 talks took place in Riga between Anna Berg and Paul Novak.",
        ("event: meeting | 2020-05-05 | Anna Berg, Paul Novak | in Riga",),
    ),
    (
        "Anna Berg is ready to help, she said when she met Paul Novak on 5 May 2020.",
        ("event: meeting | 2020-05-05 | Anna Berg, Paul Novak",),
    ),
    (
        "Anna Berg will meet Paul Novak on 5 May 2040.",
        ("event: meeting | 2040-05-05 | Anna Berg, Paul Novak | planned",),
    ),
    (
        "Anna Berg discussed the results on 5 May 2020 with Paul Novak.",
        ("event: meeting | 2020-05-05 | Anna Berg, Paul Novak",),
    ),
    (
        "On 5 May 2020 Anna Berg met with a delegation led by Paul Novak.",
        ("event: meeting | 2020-05-05 | Anna Berg, Paul Novak",),
    ),
    (
        "On 5 May 2020 Paul Novak came to Riga.\nOn the 7th he met with Anna Berg.",
        ("event: meeting | 2020-05-07 | Paul Novak, Anna Berg",),
    ),
)
NEAR_MISSES = (
    "Anna Berg did not meet with Paul Novak on 5 May 2020.",
    "On 5 May 2020 Anna Berg received a letter from Paul Novak.",
    "On 5 May 2020 Anna Berg called on Paul Novak to resign.",
    "Anna Berg would like to meet Paul Novak.",
    "On 5 May 2020 the budget met with criticism.",
    "The meeting of the Nordic Council on 5 May 2020 heard Anna Berg.",
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say who met whom, when and where."""
    told: list[tuple[EventFact, int]] = []
    for trigger, stems, who in _WHO:
        for frame, match in frames(shapes, discourse, trigger, stems):
            people = once(who(frame, match))
            if not people and trigger is not OFFICIALS:
                continue
            fact = frame.tell(NAME, "meeting", people)
            act = frame.shape.offsets[frame.start]
            if (
                fact
                and (people or fact.dating == "text")
                and not any(is_told(fact, act, *other) for other in told)
            ):
                told += [(each, act) for each in each_on_its_day(frame, fact)]
    facts: list[Fact] = [fact for fact, _ in told]
    return facts + _company(shapes, discourse) + _onlookers(shapes, discourse)


def _company(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """As in "She was accompanied by A B": at the meeting told just before."""
    facts: list[Fact] = []
    stems = "with|accompan|delegation|joined|attended"
    for frame, match in frames(shapes, discourse, COMPANY, stems):
        people = within(frame, match.end(), len(frame.text), *PEOPLE)
        if match[0].startswith(MARK["person"]):
            people = [*within(frame, match.start(), match.start() + 1, *PEOPLE), *people]
        spans = [p.at for p in people if p.at]
        if spans and (frame.index or "accompan" in match[0].casefold()):
            at = Span(min(s.start for s in spans), max(s.end for s in spans))
            facts.append(AttendanceFact(tuple(people), at=at, rule=NAME))
    return facts


def _onlookers(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """As in "Two senators were also present on the occasion": at the meeting told just before."""
    facts: list[Fact] = []
    for frame, _ in frames(shapes, discourse, THERE, "present|attend|part"):
        people = subjects(frame, *PEOPLE)
        spans = [p.at for p in people if p.at]
        if spans and frame.modality != "denied":
            at = Span(min(s.start for s in spans), max(s.end for s in spans))
            facts.append(AttendanceFact(tuple(people), at=at, rule=NAME))
    return facts


def _met(frame: Frame, _: re.Match[str]) -> list[Participant]:
    text = frame.text
    acting = subjects(frame, *PEOPLE) or under(frame, frame.end, ("by",), *PEOPLE)
    is_part = "exchange" in text[frame.start : frame.end] and is_record(frame.discourse)
    if is_part or OF_HIS.match(text, frame.end):  # of a meeting; "met Anna Berg's demand"
        return []
    met = objects(frame, *PEOPLE, after=("", "with", "to", "of")) or _behind_colon(frame)
    if acting and (met or re.match(r"(?: (?:in|at|on) [^,;.]{1,40})? with\b", text[frame.end :])):
        return [*acting, *met]
    if len(acting) > 1 and not met:
        return acting
    if (
        met
        and not acting
        and HELD.match(text, frame.start)
        and SOME_MET.search(text, 0, frame.start)
    ):
        return met
    if met and re.match(
        r"(?: (?:[\w-]+ )?(?:talks|meetings?))?[^,;]{0,30} with\b", text[frame.end :]
    ):
        return met
    states = subjects(frame, "state")
    together = re.match(r" (?:down )?together|\b", text[frame.end :])
    return states if len(states) > 1 and together and not acting else []


def _behind_colon(frame: Frame) -> list[Participant]:
    """As in "met with the leaders of both chambers: Anna Berg and Paul Novak"."""
    last = around(frame.text, frame.start, frame.end, strong=True)[1]
    found = COLON_LIST.match(frame.text, last)
    return within(frame, *found.span("who"), *PEOPLE) if found else []


def _received_by(frame: Frame, match: re.Match[str]) -> list[Participant]:
    hosts = within(frame, *_first_list(frame, match.end()), *PEOPLE, role="host")
    guests = subjects(frame, *PEOPLE) or person_meant(frame, frame.end, match.end())
    if not guests and match["act"].casefold() != "received":
        return []
    return [*(guests or _groups(subjects(frame, "body"))), *hosts] if hosts else []


def _received_one(frame: Frame, _: re.Match[str]) -> list[Participant]:
    """As in "The Speaker received the Head of the Mission in Russia and Belarus Paul Novak"."""
    stop = re.search(r"[;,.] ?(?![^,;.]{0,30} and )", frame.text[frame.end :])
    high = frame.end + stop.start() if stop else len(frame.text)
    guests = [p for p in objects(frame, *PEOPLE) if p.at and p.at.start < frame.shape.offsets[high]]
    hosts = subjects(frame, *PEOPLE, role="host") if guests else []
    return [*hosts, *guests] if hosts else []


def _called_on(frame: Frame, match: re.Match[str]) -> list[Participant]:
    """As in "Paul Novak paid a courtesy call on the President": on its holder in this text."""
    who = holder_meant(frame, match.start("whom"))
    acting = subjects(frame, *PEOPLE) if who else []
    return [*acting, Participant(person=who, role="host", words=who)] if who and acting else []


def _groups(bodies: list[Participant]) -> list[Participant]:
    """Bodies that a host can have as guests: delegations, committees, missions."""
    return [p for p in bodies if p.body and p.body.kind in {"delegation", "committee", "mission"}]


def _first_list(frame: Frame, low: int) -> tuple[int, int]:
    found = FIRST_LIST.match(frame.text, low)
    return found.span("who") if found else (low, low)


def _received(frame: Frame, match: re.Match[str]) -> list[Participant]:
    hosts = subjects(frame, *PEOPLE, role="host") or _groups(subjects(frame, "body"))
    return [*hosts, *within(frame, *match.span("whom"), *PEOPLE)] if hosts else []


def _received_group(frame: Frame, match: re.Match[str]) -> list[Participant]:
    """As in "The Speaker received the committee": the host, and the group where it has a name."""
    hosts = subjects(frame, *PEOPLE, role="host")
    guests = _groups(within(frame, *match.span("whom"), "body"))
    return [*hosts, *guests] if hosts else []


def _officials(_: Frame, __: re.Match[str]) -> list[Participant]:
    """A meeting of officials whom nobody names: known by its day alone."""
    return []


def _nominal(frame: Frame, match: re.Match[str]) -> list[Participant]:
    if OF_BODY.match(frame.text, match.end("act")):
        return []  # "the meeting of the Committee heard Anna Berg": the Committee sat
    named = within(frame, *match.span("who"), *PEOPLE)
    rest = under(frame, match.end("act"), ("with", "between"), *PEOPLE)
    if not named:
        return []
    everybody = [*named, *rest, *subjects(frame, *PEOPLE)]
    return everybody if len(once(everybody)) > 1 else [*_visitor(frame), *everybody]


def _visitor(frame: Frame) -> list[Participant]:
    """As in "In the afternoon a meeting with Paul Novak followed": with whom the page is about."""
    page, start = frame.discourse.page, frame.shape.sentence.start
    at = bisect_left(page, start, key=lambda s: s.sentence.start)
    for shape in reversed(page[max(0, at - VISITOR_NEAR) : at]):
        people = [m for m in shape.mentions if m.kind == "person"]
        if people and VISITS.search(shape.text):
            return [participant(shape, people[0])]
    return []


def _at_one(frame: Frame, _: re.Match[str]) -> list[Participant]:
    return [*subjects(frame, *PEOPLE), *under(frame, frame.end, ("with",), *PEOPLE)]


def _together(frame: Frame, match: re.Match[str]) -> list[Participant]:
    people = within(frame, *match.span("who"), *PEOPLE)
    return people if len(people) > 1 else []


def _discussed(frame: Frame, match: re.Match[str]) -> list[Participant]:
    acting = subjects(frame, *PEOPLE)
    return [*acting, *within(frame, *match.span("whom"), *PEOPLE)] if acting else []


_WHO = (
    (GUEST_LED, "led by|headed by", _discussed),
    (RECEIVED_BY, "received|greeted|welcomed|hosted|visited", _received_by),
    (RECEIVE, "receiv|host|welcom|called on|calls on|call on|paid a", _received),
    (RECEIVE_ONE, "receiv|host|welcom|greet", _received_one),
    (RECEIVE_GROUP, "receiv|host", _received_group),
    (CALL_ON, "call|visit", _called_on),
    (MEET, MEETS, _met),
    (NOMINAL, TALKED, _nominal),
    (AT_ONE, TALKED, _at_one),
    (
        DISCUSSED,
        "discussed|talked|reviewed|considered|examined|debated|touched|went over|notes",
        _discussed,
    ),
    (TOGETHER, "discussed|stock|summed|exchanged|considered|agreed|reviewed|talked", _together),
    (OFFICIALS, "meet|met|talks|consultation|summit|gather|conven|held|hold", _officials),
)
