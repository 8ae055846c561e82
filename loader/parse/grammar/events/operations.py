"""An operation or exercise is carried out: "operation Nelegal, conducted annually since 2008"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import AttendanceFact, EventFact, Fact, Participant, Span
from interparl.loader.parse.grammar.events.days import is_precise
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.gathering import present
from interparl.loader.parse.grammar.events.lasting import lasting
from interparl.loader.parse.grammar.events.parties import objects, once, subjects, under, within
from interparl.loader.parse.mention import When
from interparl.loader.parse.shape import Shape
from interparl.loader.parse.unite import united

NAME = "events.operations"
EXAMPLES = (
    (
        "He told the OSCE about the results of operation Rampart, conducted annually since 2011.",
        ('event: operation | 2011/.. | - | "Rampart" | recurring',),
    ),
    (
        (
            'The Secretary General told of the operation Nelegal ("Illegal"), conducted annually '
            "since 2008."
        ),
        ('event: operation | 2008/.. | - | "Nelegal" | recurring',),
    ),
    (
        "The joint exercise Rubezh-2012 was held in Tajikistan from 13 to 17 August 2012.",
        ('event: operation | 2012-08-13/2012-08-17 | - | in Tajikistan | "Rubezh-2012"',),
    ),
    (
        (
            'The anti-drug operation "Channel" took place on 22 May 2023 with the participation of '
            "Armenia and Belarus."
        ),
        ('event: operation | 2023-05-22 | Armenia, Belarus | "Channel"',),
    ),
    (
        "On 5 May 2020 Armenia and Russia held a joint exercise.",
        ("event: operation | 2020-05-05 | Armenia, Russia",),
    ),
    (
        (
            "The Collective Security Treaty Organization sent a peacekeeping mission to Kazakhstan "
            "in January 2022."
        ),
        ("event: operation | 2022-01 | Collective Security Treaty Organization | in Kazakhstan",),
    ),
    (
        "In January 2022 peacekeepers of the CSTO were deployed in Kazakhstan.",
        ("event: operation | 2022-01 | CSTO | in Kazakhstan",),
    ),
    (
        "Operation Interaction-2040 is to follow on 15 September 2040.",
        ('event: operation | 2040-09-15 | - | "Interaction-2040" | planned',),
    ),
    (
        (
            "A command and staff training was conducted by the Collective Security Treaty "
            "Organization on 11 September 2023."
        ),
        ("event: operation | 2023-09-11 | Collective Security Treaty Organization",),
    ),
    (
        "In 2019 Kazakhstan and Kyrgyzstan carried out the special operation Mak.",
        ('event: operation | 2019 | Kazakhstan, Kyrgyzstan | "Mak"',),
    ),
    (
        (
            "On 19 May 2020 Armenia finished the joint exercise Rubezh-2020, which had been running"
            " since 14 May."
        ),
        ('event: operation | 2020-05-14/2020-05-19 | Armenia | "Rubezh-2020"',),
    ),
)
NEAR_MISSES = (
    "No joint exercise was held in Armenia in 2020.",
    "The station went into operation on 5 May 2020.",
    "A joint exercise might be held in Armenia in 2030.",
    "Co-operation with Armenia began in 2005.",
    "The exercise of these rights began in 2005.",
)

HEAD = (
    r"(?<![\w-])(?<!in )(?<!into )operations?"
    r"|(?<!tax )exercises?(?! of(?! (?:the )?(?:[\w-]+ ){0,2}(?:forces|troops|units|authorities"
    r"|contingents|services)))|drills?|war games?"
    r"|man[oe]+uvres?"
    r"|(?:command and staff|joint|military|field|staff|such) trainings?"
    r"|(?:peacekeeping|humanitarian|rescue) (?:mission|operation)|charter flight|anti-drug campaign"
)
TITLE = (
    r"(?P<name>\"[^\"]{2,40}\"|(?-i:[A-Z][\w'-]+(?:[- –][A-Z\d][\w-]*){0,3}(?:-[\ue004\ue005])?))"
)
NAMED = re.compile(
    r"\b(?P<act>(?:operations?|(?:joint )?(?:exercises?|drills?)|man[oe]+uvres?|training)"
    rf"(?:, (?:code-)?named|,? (?:code-?named|known as|called|entitled|under the name(?: of)?))?)"
    rf" {TITLE}"
    r"|\b(?P<act2>(?:operations?|exercises?|drills?|training))\b[^\".;,]{1,70}?"
    r" (?P<quoted>\"[A-Z][^\"]{2,40}\")",
    re.IGNORECASE,
)
YEARED = re.compile(
    r"(?<![\w\"-])\"?(?P<act>(?P<name>[A-Z][A-Za-z]{3,}-(?:[12]\d{3}|\ue004|\ue005)))(?!\w)"
)
PLAIN = re.compile(
    rf"(?P<act>(?:\b(?!(?:the|this|that|an?"
    rf"|its) )[a-z-]+ )?(?:{HEAD}))\b",
    re.IGNORECASE,
)
WORDS = "operation|exercise|drill|training|manoeuv|maneuv|manouv|war game|mission|flight|campaign"
DEPLOYED = re.compile(
    r"\b(?P<act>peacekeepers?|peacekeeping (?:forces?|contingent|troops|units)|servicemen|troops"
    r"|contingent)(?= (?:of (?:the )?\ue001,? )?(?:(?:were|was|are) (?:deployed|sent|dispatched"
    r"|brought|flown|introduced) (?:in|to|into)|entered|arrived in|landed in|in) (?:the )?\ue000)",
    re.IGNORECASE,
)
STEMS = {
    DEPLOYED: "peacekeep|servicemen|troops|contingent",
    NAMED: WORDS,
    YEARED: "-1|-2|-\ue004|-\ue005",
    PLAIN: WORDS,
}
SORT = re.compile(
    r"joint|military|peacekeeping|anti-|command|staff|special|regional|international|drill|war game"
    r"|man[oe]+uvre|peacekeep|troops|contingent|flight|rescue|humanitarian|collective|such training"
    r"|search",
    re.IGNORECASE,
)
JOINT = re.compile(r"\b(?:joint|military|command|staff|special|collective|common)\b", re.IGNORECASE)
DEFINITE = re.compile(r"\b(?:the|this|that|these) (?:[a-z-]+ )?$", re.IGNORECASE)
HAPPENS = re.compile(
    r"""\b(?:held|took\ place|takes?\ place|taking\ place|conduct\w*|carr(?:ied|y|ies)\ out
    |go(?:es)?\ on|beg[au]n|begins|be\ run|yielded|resulted|netted|brought|drew|involved|entered
    |arrived|led|trained|took\ the\ field
    |started|ended|clos\w+|launched|sent|deployed|follow|ran|runs|landed|went\ on|directed|hosted
    |commanded
    |t(?:ook|akes?|aking)\ part|participat\w+|completed|conclud\w+
    |lasted|lasts|running|been\ run|being\ held|hosts|host
    |wrapp?(?:ed|s|ing)?\ up|wound\ up|kick\w*\ off|under\ way|finish\w+
    |to\ end|practised|rehears\w+|drilled|engaged|results\ of|planned|scheduled)\b""",
    re.IGNORECASE | re.VERBOSE,
)
WITH = re.compile(
    r"""\b(?:with\ the\ participation\ of|participants?\ (?:are|were|was|is)
    |drawn\ into\ it\ (?:are|were)|involving|in\ which
    |(?:personnel|troops|units|contingents|forces|servicemen|soldiers
      |agencies|officers|detachments|rescuers|teams)\ (?:of|from)|took\ part:?|attended\ by
    |services\ of|observers\ from)\b(?P<who>[^;:]{0,200})
    |(?P<who2>[^;:.]{0,80})\ (?:had|sent|provided)\ observers\b""",
    re.IGNORECASE | re.VERBOSE,
)
NOT_A_NAME = re.compile(
    r'"?(?:Secretary|The|Plan|Manager|Room|Order|Officer|Headquarters|Covid)\b', re.IGNORECASE
)
TO_PLACE = re.compile(
    r"(?:(?: that [^,;.]{1,40} sent)? to|(?: of (?:the )?\ue001,?)? (?:(?:were|was|are) [a-z]+"
    r" (?:in|to|into)|entered|arrived in|landed in|in)) (?:the )?(?P<place>[\ue000\ue006])"
)
BESIDES = re.compile(
    r"\b(?:ahead of|before|after|following|since|for) (?:the )?$|\($", re.IGNORECASE
)
INTO_IT = re.compile(
    r"\b(?:drawn into it|it involve[sd]|t(?:ook|akes?|aking) part(?: in (?:it|the (?:[a-z-]+"
    r" )?(?:exercises?|operation|drills?|training|man[oe]+uvres?|war games)))?(?! in\b)|joined"
    r" (?:in|it|as well)(?= ?[.;,]|$)|participants (?:are|were)|had observers|sent observers)\b",
    re.IGNORECASE,
)
# "Contingents of Armenia and Belarus will arrive for the second stage."
FORCES = re.compile(
    r"^\W*(?:(?:[A-Z][\w-]*|[a-z-]+) ){0,3}?(?:contingents?|units|detachments|servicemen|troops"
    r"|soldiers|personnel|rescuers|teams|guards|police|officers|forces|agencies|specialists"
    r"|squads)(?: [a-z]+){0,3} (?:of|from) (?:the )?\ue000",
    re.IGNORECASE,
)
DRILLS = re.compile(r"(?:exercises|drills|man[oe]+uvres|war games)\Z", re.IGNORECASE)
PLURAL = re.compile(
    r"(?:operations|exercises|drills|trainings|man[oe]+uvres|games)\Z", re.IGNORECASE
)

# Who is told of the results of an operation has no part in it.
SPOKEN_OF = re.compile(
    r"\b(?:(?:about|of|on) (?:the )?(?:\w+ ){0,2}"
    r"(?:results?|outcomes?|course|progress|preparations?) (?:of|for) (?:\w+ ){0,4}"
    r"|about (?:the )?(?:\w+ ){0,2})\Z"
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say what operation was carried out, when, where and by whom."""
    facts: list[EventFact] = []
    for trigger, stems in STEMS.items():
        for frame, match in frames(shapes, discourse, trigger, stems):
            fact = _operation(frame, match)
            if fact:
                _add(facts, fact)
    return [*facts, *_involved(shapes, discourse)]


def _involved(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """As in "Drawn into it are units of Armenia": into the operation told just before."""
    facts: list[Fact] = []
    for index, shape in enumerate(shapes):
        frame = Frame(shapes, index, 0, 0, discourse)
        into = INTO_IT.search(shape.text) or FORCES.match(shape.text)
        if into is None:
            continue
        act = replace(frame, start=into.start(), end=into.end())
        states = once([*_with(frame), *subjects(act, "state")])
        spans = [p.at for p in states if p.at]
        if spans:
            at = Span(min(s.start for s in spans), max(s.end for s in spans))
            facts.append(AttendanceFact(states, at=at, rule=NAME))
    return facts


def _add(facts: list[EventFact], fact: EventFact) -> None:
    """What one block tells of one day, once with and once without a name, is one."""
    for i, other in enumerate(facts):
        if other.date == fact.date and _one_name(other.name, fact.name):
            parties = united(other.participants, fact.participants)
            facts[i] = replace(other, participants=parties)
            return
    facts.append(fact)


def _one_name(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one.endswith(other) or other.endswith(one)


def _operation(frame: Frame, match: re.Match[str]) -> EventFact | None:
    name = _name(frame, match)
    if name:
        frame = replace(frame, end=match.end())  # the name may hold a dash, which breaks no clause
    definite = DEFINITE.search(frame.text, 0, frame.start) is not None
    if not HAPPENS.search(frame.text) or BESIDES.search(frame.text, 0, frame.start):
        return None
    is_plural = PLURAL.search(frame.text, frame.start, frame.end) is not None
    if (
        name is None
        and is_plural
        and not (definite and JOINT.search(frame.text, frame.start - 30, frame.end))
        and not _are_dated(frame, definite=definite)
    ):
        when = frame.date(since=True)
        if not (when and isinstance(when.value, When) and when.value.is_recurring):
            return None
    elif name is None and not definite and not SORT.search(frame.text, frame.start - 30, frame.end):
        return None
    people = present(frame.shapes, frame.index, frame.discourse)
    parties = once([*_parties(frame), *people])
    to = TO_PLACE.match(frame.text, frame.end)
    fact = frame.tell(
        NAME, "operation", parties, since=True, anaphoric=definite, name=name,
        at_place=frame.named_place(to.start("place")) if to else None,
    )  # fmt: skip
    return replace(fact, date=lasting(frame, fact)) if fact and fact.date else None


def _are_dated(frame: Frame, *, definite: bool) -> bool:
    """As in "the previous drills, held in May 2020", "Military drills began on 5 May 2020"."""
    when = frame.date()
    is_sort = definite or JOINT.search(frame.text, frame.start - 30, frame.end) is not None
    is_drill = DRILLS.search(frame.text, frame.start, frame.end) is not None
    is_one = isinstance(when.value, When) and not when.value.is_recurring if when else False
    return is_drill and is_sort and is_one and when is not None and is_precise(when.value)


def _name(frame: Frame, match: re.Match[str]) -> str | None:
    group = next((g for g in ("name", "quoted") if g in match.re.groupindex and match[g]), None)
    if group is None or NOT_A_NAME.match(match[group]):
        return None
    start = frame.shape.sentence.start
    first, last = frame.shape.offsets[match.start(group)], frame.shape.offsets[match.end(group)]
    return frame.shape.sentence.text[first - start : last - start].strip('"')


def _parties(frame: Frame) -> list[Participant]:
    is_spoken_of = SPOKEN_OF.search(frame.text, 0, frame.start) is not None
    acting = [] if is_spoken_of else subjects(frame, "state", "body")
    by = objects(frame, "state", "body", after=("by", "in"))
    of = objects(frame, "body", after=("of",))[:1]
    there = under(frame, frame.end, ("in", "by"), "body")[:1]
    return [*acting, *(p for p in by if p.body), *of, *there, *_with(frame)]


def _with(frame: Frame) -> list[Participant]:
    """The states that an operation involves."""
    involved: list[Participant] = []
    for found in WITH.finditer(frame.text):
        group = "who" if found["who"] is not None else "who2"
        involved += within(frame, *found.span(group), "state")
    return involved
