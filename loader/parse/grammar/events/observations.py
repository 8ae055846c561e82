"""An election is observed: "PACE observed the presidential election in Armenia"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import AttendanceFact, EventFact, Fact, Participant, Span
from interparl.loader.parse.grammar.clause import around
from interparl.loader.parse.grammar.events.elections import NP as ELECTION
from interparl.loader.parse.grammar.events.elections import voting_state
from interparl.loader.parse.grammar.events.frame import Frame, frames, printed
from interparl.loader.parse.grammar.events.parties import once, participant, subjects, within
from interparl.loader.parse.mention import Mention
from interparl.loader.parse.shape import MARK, Shape, pattern

NAME = "events.observations"
EXAMPLES = (
    (
        "PACE observed the presidential election in Armenia on 18 February 2013.",
        ("event: election_observation | 2013-02-18 | PACE | in Armenia",),
    ),
    (
        (
            "A delegation of the OSCE PA led by Anna Berg monitored the elections in Georgia on 8 "
            "October 2016."
        ),
        ("event: election_observation | 2016-10-08 | OSCE PA, Anna Berg | in Georgia",),
    ),
    (
        (
            "Observers from the CIS followed the parliamentary elections in Kyrgyzstan on 28 "
            "November 2021."
        ),
        ("event: election_observation | 2021-11-28 | CIS | in Kyrgyzstan",),
    ),
    (
        (
            "An election observation mission of PACE was in Cyprus for the presidential election "
            "of 5 February 2023."
        ),
        ("event: election_observation | 2023-02-05 | PACE | in Cyprus",),
    ),
    (
        "The CSTO PA mission worked at the presidential election in Tajikistan on 11 October 2020.",
        ("event: election_observation | 2020-10-11 | CSTO PA | in Tajikistan",),
    ),
    (
        "The SCO monitored the parliamentary election in Tajikistan in 2015.",
        ("event: election_observation | 2015 | SCO | in Tajikistan",),
    ),
    (
        "At the presidential election in Kazakhstan on 9 June 2019 there were observers from PACE.",
        ("event: election_observation | 2019-06-09 | PACE | in Kazakhstan",),
    ),
    (
        "The OSCE PA will observe the general election in Moldova on 5 May 2040.",
        ("event: election_observation | 2040-05-05 | OSCE PA | in Moldova | planned",),
    ),
)
NEAR_MISSES = (
    "PACE did not observe the presidential election in Armenia on 18 February 2013.",
    "Moldova is an observer at the CSTO PA since 2017.",
    "A second round in Armenia would be observed by PACE.",
    "Deputies observed a minute of silence on 5 May 2020.",
    "Observers watched the exercise in Armenia on 5 May 2020.",
)

OBSERVE = re.compile(
    r"""\b(?P<act>observ(?:e|ed|es|ing|ation)|monitor(?:ed|s|ing)?|watch(?:ed|es|ing)?
    |follow(?:ed)?(?=\ the)
    |observers?|missions?|co-observed|delegations?(?=\ (?:from|of|for)))\b""",
    re.IGNORECASE | re.VERBOSE,
)
WATCHED = re.compile(r"(?:observ|monitor|watch)ed\b", re.IGNORECASE)
PLAIN_WORD = re.compile(
    r"\b(?:elections?|vote|voting|polls?|polling|referendum|run-offs?|by-elections?|ballot)\b",
    re.IGNORECASE,
)
ELECTION_WORD = re.compile(
    PLAIN_WORD.pattern
    + r"|\b(?:(?:short|long)-term observ\w+|(?:observers?|observation) missions?)\b",
    re.IGNORECASE,
)
STEMS = "observ|monitor|watch|follow|mission|delegation"
LED = re.compile(
    r"""\b(?:led|headed|leader|head|leadership|coordinated|coordinator)(?:\ (?:by|of|is|was))?:?
      (?:\ (?:the|its|[\w\ue008-]+)){0,5}?\ (?P<act>\ue002)
    |(?P<act2>\ue002)(?:\ of\ (?:the\ )?\ue000)?\ (?:at\ (?:its|their|the)\ head|heads|leads|led
      |headed|co-?ordinat(?:ed|es))\b
    |\bmissions?\ \((?P<act3>\ue002)""",
    re.IGNORECASE | re.VERBOSE,
)
SAT_IN_ONE = re.compile(
    r"\b(?:in|with|on) (?:the|a) (?:team|mission|delegation|group)\b", re.IGNORECASE
)
HIS_OFFICE = re.compile(r"\b(?:mission|observ\w+)\b", re.IGNORECASE)
THE_MISSION = re.compile(
    r"\b(?:the|a|an|its|similar|election|observation) (?:\w+ )?(?:missions?|observers?"
    r"|delegation)\b",
    re.IGNORECASE,
)
# "observed elections in Georgia in 2017 and, with the Committee, in Bosnia on 2 October 2022"
# "The delegation monitored the elections": whose, nothing says
PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being|be)(?: [a-z]+ly)? $")
GROUP = re.compile(
    r"\b(?:delegation|mission|observers|team|parliamentarians) (?:[a-z]+ly )?$", re.IGNORECASE
)
BY_OBSERVERS = re.compile(r"[^;]{0,20}? (?:by|from) ")
SENDS = re.compile(
    r"\b(?P<act>sen(?:t|ds?|ding)|had|have|deployed)(?: \w+)? observers\b", re.IGNORECASE
)
SENT_FOR = re.compile(
    r"\bfor the [^,;.]{0,40}(?:elections?|polls|referendum|vote)\b|\b(?:observ|monitor)\w*",
    re.IGNORECASE,
)
GENERAL = re.compile(r"observing\b|observation\b", re.IGNORECASE)
GAP = pattern(
    r"(?:,| and|, and|;) (?:in )?(?P<where2>{state}) \((?P<when2>{date})\)|(?:,| and"
    r"|;) (?:,? ?with (?:the )?(?P<who>{body}), )?(?:in |also in )?(?:the"
    r" )?(?P<where>{state}) (?:in|on) (?P<when>{date})",
    re.IGNORECASE,
)
OBSERVERS = frozenset(
    {
        "organization",
        "parliament",
        "chamber",
        "committee",
        "delegation",
        "mission",
        "secretariat",
        "other",
    }
)
NO_OBSERVER = re.compile(r"election|electoral|minist|referend", re.IGNORECASE)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say who observed which state's election, and when."""
    facts: list[Fact] = []
    for frame, _ in _frames(shapes, discourse):
        fact = _observation(frame)
        if fact and not any(_overlap(fact, f) for f in facts):
            facts += [fact, *_gapped(frame, fact)]
    return facts + _senders(shapes, discourse)


def _senders(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """As in "The European Parliament is sending observers of its own": to what was told before."""
    facts: list[Fact] = []
    for frame, _ in frames(shapes, discourse, SENDS, "observers"):
        bodies = _that_observe(subjects(frame, "body", role="observing_body"))
        spans = [p.at for p in bodies if p.at]
        if frame.modality != "denied" and spans and not ELECTION_WORD.search(frame.text):
            at = Span(min(s.start for s in spans), max(s.end for s in spans))
            facts.append(AttendanceFact(tuple(bodies), at=at, rule=NAME))
    return facts


def _frames(
    shapes: Sequence[Shape], discourse: Discourse
) -> Iterator[tuple[Frame, re.Match[str] | None]]:
    yield from frames(shapes, discourse, OBSERVE, STEMS)
    for frame, match in frames(shapes, discourse, PERSON, MARK["person"]):
        # "coordinator of the mission Anna Berg": the mission is in the person's own mark
        if HIS_OFFICE.search(printed(frame.shape, frame.mention_at(frame.start))):
            yield frame, match
    for frame, match in frames(shapes, discourse, BODY, MARK["body"]):
        if ITS_NAME.search(printed(frame.shape, frame.mention_at(frame.start))):
            yield frame, match


PERSON = pattern(r"(?P<act>{person})")
BODY = pattern(r"(?P<act>{body})")
ITS_NAME = re.compile(r"\bobserv(?:er|ation) (?:mission|team|group|delegation)s?\b", re.IGNORECASE)


def _observation(frame: Frame) -> EventFact | None:
    if not ELECTION_WORD.search(frame.text):
        return None
    if frame.text[frame.start] in "dD" and not SENT_FOR.search(frame.text):
        return None
    people = _people(frame)
    bodies = _bodies(frame, people)
    is_passive = PASSIVE.search(frame.text, 0, frame.start) is not None
    if not people and not is_passive and WATCHED.match(frame.text, frame.start):
        people = subjects(frame, "person")  # "Anna Berg observed the elections in Armenia"
    if not bodies and not people and not GROUP.search(frame.text, 0, frame.start):
        return None
    when, where = None, voting_state(frame)
    for found in ELECTION.finditer(frame.text):
        of = replace(frame, start=found.start("act"), end=found.end("act"))
        when, where = of.date(), voting_state(of) or where
        break
    else:
        if GENERAL.match(frame.text, frame.start):
            return None
        if not PLAIN_WORD.search(frame.text) and frame.date(since=True) is None:
            return (
                None  # "the latest observation missions to Moldova": what they were for, and when
            )
    if where is None:
        return None
    parties = once([*bodies, *people])
    fact = frame.tell(NAME, "election_observation", parties, at_place=where, when=when, since=True)
    if fact and when is None and frame.date(since=True) is None:
        return replace(fact, date=None, dating="news")  # assembly knows the voting day
    return fact


def _gapped(frame: Frame, first: EventFact) -> list[EventFact]:
    facts: list[EventFact] = []
    bodies = [p for p in first.participants if p.body]
    for found in GAP.finditer(frame.text, frame.end):
        at, day = ("where", "when") if found["where"] else ("where2", "when2")
        where = frame.named_place(found.start(at))
        if where[1] == first.place_state:
            continue
        others = (
            within(frame, *found.span("who"), "body", role="observing_body") if found["who"] else []
        )
        told = frame.tell(
            NAME, "election_observation", once([*bodies, *others]),
            at_place=where, when=frame.mention_at(found.start(day)),
        )  # fmt: skip
        facts += [told] if told else []
    return facts


def _bodies(frame: Frame, people: list[Participant]) -> list[Participant]:
    found = _that_observe(subjects(frame, "body", role="observing_body"))
    if not found:
        low, high = max(0, frame.start - 60), min(len(frame.text), frame.end + 60)
        near = frame.shape.between(low, high)
        found = _that_observe(
            [participant(frame.shape, m, "observing_body") for m in near if m.kind == "body"]
        )
    if not found and BY_OBSERVERS.match(frame.text, frame.end):
        last = around(frame.text, frame.start, frame.end, strong=True)[1]
        found = _that_observe(within(frame, frame.end, last, "body", role="observing_body"))
    topic = frame.discourse.topic
    if found or people or topic is None or not THE_MISSION.search(frame.text):
        return found
    return [Participant(body=topic, role="observing_body", words=topic.words)]


def _that_observe(bodies: list[Participant]) -> list[Participant]:
    return [
        p for p in bodies
        if p.body and p.body.kind in OBSERVERS
        and not p.body.state and not NO_OBSERVER.search(p.words)
    ]  # fmt: skip


def _people(frame: Frame) -> list[Participant]:
    heads: list[Mention] = []
    for found in LED.finditer(frame.text):
        group = next(g for g in ("act", "act2", "act3") if found[g])
        heads.append(frame.mention_at(found.start(group)))
    heads += [
        m for m in frame.shape.mentions
        if m.kind == "person" and HIS_OFFICE.search(printed(frame.shape, m))
    ]  # fmt: skip
    if not heads and SAT_IN_ONE.search(frame.text, 0, frame.start):
        first = replace(frame, start=SAT_IN_ONE.search(frame.text).start())  # type: ignore[union-attr]
        return subjects(first, "person")
    return [participant(frame.shape, m) for m in heads]


def _overlap(fact: EventFact, other: Fact) -> bool:
    if not isinstance(other, EventFact) or fact.place != other.place:
        return False
    return fact.date == other.date or fact.date is None
