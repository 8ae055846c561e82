"""People meet: "CSTO Secretary General Stanislav Zas met with Abdusattor Esoev"."""

import re
from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import AttendanceFact, Fact, Participant, Span
from interparl.loader.parse.grammar.events.antecedent import person_meant
from interparl.loader.parse.grammar.events.frame import Frame, frames
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
EXAMPLES = (
    (
        (
            "On 18 March 2021 CSTO Secretary General Stanislav Zas met with IOM Chief of Mission "
            "Abdusattor Esoev."
        ),
        ("event: meeting | 2021-03-18 | Stanislav Zas, Abdusattor Esoev",),
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
        "The talks between Anna Berg and Paul Novak took place on 5 May 2020.",
        ("event: meeting | 2020-05-05 | Anna Berg, Paul Novak",),
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
        "Anna Berg will meet Paul Novak on 5 May 2040.",
        ("event: meeting | 2040-05-05 | Anna Berg, Paul Novak | planned",),
    ),
)
NEAR_MISSES = (
    "Anna Berg did not meet with Paul Novak on 5 May 2020.",
    "On 5 May 2020 Anna Berg received a letter from Paul Novak.",
    "On 5 May 2020 Anna Berg called on Paul Novak to resign.",
    "Anna Berg would like to meet Paul Novak.",
    "On 5 May 2020 the budget met with criticism.",
)

TALKS = (
    r"meetings?|talks|negotiations|consultations|conversations?|discussions|audience|working"
    r" (?:lunch|dinner|breakfast)|telephone call|phone call|encounter|call"
)
MEET = pattern(
    rf"\b(?P<act>met(?! (?:for|in a|at a)\b)|meets?|to meet|meeting(?= with)|(?:is|are|was|were)"
    rf" meeting|sat down|sits down|conferred|came together"
    rf"|(?:held|hold|holds|had|have|having|has had|holding) (?:[a-z-]+ ){{0,4}}(?:{TALKS})"
    rf"|(?:talked|spoke|speaks|consulted)(?= with)|exchanged views)\b",
    re.IGNORECASE,
)
RECEIVED_BY = pattern(
    r"\b(?P<act>received|greeted|welcomed|hosted)\b(?P<aux>[^;:.]{0,50}?)\bby\b", re.IGNORECASE
)
RECEIVE = pattern(
    r"\b(?P<act>receiv(?:ed|es|e)|host(?:ed|s)|welcom(?:ed|es)|called on|calls on|call on|paid a"
    r" (?:courtesy |farewell )?(?:call|visit) (?:on|to))"
    r" (?:(?:a|the|his|her|its|visiting|newly|appointed|(?:delegation|group)(?: (?:of|from)"
    r" [^,;.]{1,40})?(?: led| headed) by|(?-i:[A-Z][\w.]+)|{state}|{adjective}|{body})"
    r" ){0,7}(?P<whom>{persons})(?! to [a-z])",
    re.IGNORECASE,
)
NOMINAL = pattern(
    rf"\b(?P<act>(?:{TALKS})) (?:(?:(?:was|were) (?:also )?(?:held|organi[sz]ed|arranged)"
    rf"|took place)(?: (?:in|on) [\ue004\ue006])? )?(?:(?:of|between"
    rf"|with) )(?:the )?(?P<who>[^;:]{{0,160}}?)"
    r"(?=(?: (?:was|were|is|are|has|have|took|takes|will)\b)|[.;]|$)",
    re.IGNORECASE,
)
AT_ONE = pattern(
    r"\b(?:at|during|in the course of) (?:a|an|the|their|his|her) (?P<act>(?:[a-z]+ )?(?:meeting"
    r"|talks|conversation|audience))\b(?! of| room| point)",
    re.IGNORECASE,
)
# Behind "received by": "the Marshal of the Sejm, Anna Berg"
FIRST_LIST = pattern(
    r"(?: (?:[\w'-]+|{body}(?:'s)?|{state}|{adjective}|{title})){0,8},? {persons:who}",
    re.IGNORECASE,
)
RECEIVE_GROUP = pattern(
    r"\b(?P<act>receiv(?:ed|es)|host(?:ed|s)) (?P<whom>(?:a |the |its )?(?:{adjective} |{body} "
    r"|[\w-]+ ){0,3}(?:delegation|committee|group|members|deputies|{body}))(?!\w)",
    re.IGNORECASE,
)
OFFICIALS = pattern(
    r"\b(?P<act>meetings?|talks|consultations|summit) of (?:the )?(?:[a-z-]+ ){0,3}(?:speakers"
    r"|ministers|heads|presidents|leaders|chairs|chairpersons|secretaries|experts|diplomats"
    r"|parliamentarians)\b"
    r"|\b(?:ministers|heads of [a-z]+|leaders|parliamentarians),? (?P<act3>met|meeting|meets?"
    r"|gathered|convened?)\b(?! with)"
    r"|(?:\b(?:ministers|presidents|heads of [a-z]+|speakers|leaders|parliamentarians)"
    r"|{title})(?: of (?:the )?(?:{bodies}|{states})),? (?P<act2>met|meeting|meets?|gathered"
    r"|gather|convened?)\b(?! with)",
    re.IGNORECASE,
)
COMPANY = re.compile(
    r"\bwith (?:him|her|them) (?:had |have |has )?(?:come|came|was|were|are|is|travel\w+)\b"
    r"|\b(?:accompanied|joined|attended) (?:him|her|them|the (?:meeting|talks))\b|\b(?:the"
    r" (?:meeting|talks)|(?:he|she) was) (?:was |were )?(?:also )?(?:attended|accompanied|joined)"
    r" by\b"
    r"|\ue002 (?:is|was|are|were) (?:also )?accompanied by\b"
    r"|\bdelegation (?:also )?(?:comprise[sd]?|include[sd]?|consist(?:s|ed) of|(?:is"
    r"|was) (?:composed|made up) of)\b"
    r"|\bthe delegation,? (?:is |was |which (?:is|was) )?(?:led|headed) by\b"
    r"|\bmembers of (?:the|its|his|her) delegation (?:are|were|include[sd]?)\b"
    r"|\btravell?ing with (?:him|her|them|the \ue003) (?:are|were|was|is)\b",
    re.IGNORECASE,
)
THERE = re.compile(
    r"\b(?P<act>(?:was|were) (?:also |both )?present|(?:also )?attended|(?:also )?took part)"
    r"(?= (?:(?:in|at|during) )?(?:on the occasion|the (?:meeting|talks|call|audience"
    r"|conversation)\b(?! of)))",
    re.IGNORECASE,
)
TOGETHER = pattern(
    r"{persons:who}(?:,[^,;]{0,60},)? (?:have |has )?(?P<act>discussed|took stock|summed up"
    r"|exchanged|considered|agreed|reviewed|talked over)\b",
    re.IGNORECASE,
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say who met whom, when and where."""
    facts: list[Fact] = []
    for trigger, stems, who in _WHO:
        for frame, match in frames(shapes, discourse, trigger, stems):
            people = once(who(frame, match))
            if not people and trigger is not OFFICIALS:
                continue
            fact = frame.tell(NAME, "meeting", people)
            if (
                fact
                and (people or fact.dating == "text")
                and not any(f.at.start <= fact.at.start < f.at.end for f in facts)
            ):
                facts.append(fact)
    return facts + _company(shapes, discourse) + _onlookers(shapes, discourse)


def _company(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """As in "With him had come his deputies": they are at the meeting told just before."""
    facts: list[Fact] = []
    stems = "with|accompan|delegation|joined|attended"
    for frame, match in frames(shapes, discourse, COMPANY, stems):
        people = within(frame, match.end(), len(frame.text), *PEOPLE)
        if match[0].startswith(MARK["person"]):
            people = [*within(frame, match.start(), match.start() + 1, *PEOPLE), *people]
        spans = [p.at for p in people if p.at]
        if frame.index and spans:
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
    met = objects(frame, *PEOPLE, after=("", "with", "to"))
    if acting and (met or re.match(r"(?: (?:in|at|on) [^,;.]{1,40})? with\b", text[frame.end :])):
        return [*acting, *met]
    if len(acting) > 1 and not met:
        return acting
    if met and re.match(
        r"(?: (?:[\w-]+ )?(?:talks|meetings?))?[^,;]{0,30} with\b", text[frame.end :]
    ):
        return met
    states = subjects(frame, "state")
    together = re.match(r" (?:down )?together|\b", text[frame.end :])
    return states if len(states) > 1 and together and not acting else []


def _received_by(frame: Frame, match: re.Match[str]) -> list[Participant]:
    hosts = within(frame, *_first_list(frame, match.end()), *PEOPLE, role="host")
    guests = subjects(frame, *PEOPLE) or person_meant(frame, frame.end, match.end())
    if not guests and match["act"].casefold() != "received":
        return []
    return [*(guests or _groups(subjects(frame, "body"))), *hosts] if hosts else []


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
    named = within(frame, *match.span("who"), *PEOPLE)
    rest = under(frame, match.end("act"), ("with", "between"), *PEOPLE)
    if not named:
        return []
    everybody = [*named, *rest, *subjects(frame, *PEOPLE)]
    return everybody if len(once(everybody)) > 1 else [*_visitor(frame), *everybody]


def _visitor(frame: Frame) -> list[Participant]:
    """As in "In the afternoon a meeting with Paul Novak followed": with whom the page is about."""
    before = [s for s in frame.discourse.page if s.sentence.end <= frame.shape.sentence.start]
    for shape in reversed(before[-VISITOR_NEAR:]):
        people = [m for m in shape.mentions if m.kind == "person"]
        if people and VISITS.search(shape.text):
            return [participant(shape, people[0])]
    return []


def _at_one(frame: Frame, _: re.Match[str]) -> list[Participant]:
    return [*subjects(frame, *PEOPLE), *under(frame, frame.end, ("with",), *PEOPLE)]


def _together(frame: Frame, match: re.Match[str]) -> list[Participant]:
    people = within(frame, *match.span("who"), *PEOPLE)
    return people if len(people) > 1 else []


VISITOR_NEAR = 5  # sentences
VISITS = re.compile(
    r"\b(?:visit\w*|arriv\w+|travel\w+|trip|delegation|came to|participat\w+|took part"
    r"|taking part)\b",
    re.IGNORECASE,
)
TALKED = (
    "meeting|talks|negotiation|consultation|conversation|discussion|audience|lunch|dinner"
    "|breakfast|call|encounter"
)
MEETS = (
    f"{TALKED}|met|meet|sat down|sits down|conferred|together|talked|spoke|speaks|consulted|views"
)
_WHO = (
    (RECEIVED_BY, "received|greeted|welcomed|hosted", _received_by),
    (RECEIVE, "receiv|host|welcom|called on|calls on|call on|paid a", _received),
    (RECEIVE_GROUP, "receiv|host", _received_group),
    (MEET, MEETS, _met),
    (NOMINAL, TALKED, _nominal),
    (AT_ONE, TALKED, _at_one),
    (TOGETHER, "discussed|stock|summed|exchanged|considered|agreed|reviewed|talked", _together),
    (OFFICIALS, "meet|met|talks|consultation|summit|gather|conven", _officials),
)
