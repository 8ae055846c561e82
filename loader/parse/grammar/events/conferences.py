"""People confer: "a round table was held at the Diplomatic Academy on February 11"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, EventFact, Fact, Participant
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.gathering import gatherings, present, words
from interparl.loader.parse.grammar.events.lasting import lasting
from interparl.loader.parse.grammar.events.owners import owner
from interparl.loader.parse.grammar.events.parties import objects, once, subjects, within
from interparl.loader.parse.grammar.events.several import further
from interparl.loader.parse.grammar.events.signs import LINES
from interparl.loader.parse.shape import MARK, Shape, pattern

NAME = "events.conferences"
EXAMPLES = (
    (
        "On 11 February 2022 a round table was held in Moscow. Sergei Petrov opened it.",
        ("event: conference | 2022-02-11 | Sergei Petrov | in Moscow",),
    ),
    (
        "A seminar for observers will be held in Almaty on 5 April 2040.",
        ("event: conference | 2040-04-05 | - | in Almaty | planned",),
    ),
    (
        (
            "The conference, which the OSCE PA and the Nordic Council organized together, took "
            "place in Riga on 28 March 2017."
        ),
        ("event: conference | 2017-03-28 | OSCE PA, Nordic Council | in Riga",),
    ),
    (
        "Anna Berg and Paul Novak took part in a parliamentary hearing in Vienna on 5 May 2020.",
        (
            (
                "event: conference | 2020-05-05 | Anna Berg, Paul Novak | in Vienna | "
                '"parliamentary hearing"'
            ),
        ),
    ),
    (
        "The BRICS Parliamentary Forum met in Brasilia on 4 June 2025.",
        ("event: conference | 2025-06-04 | BRICS Parliamentary Forum | in Brasilia",),
    ),
    (
        "The 10th Summit of the Nordic Council opened in Oslo on 24 November 2004.",
        ('event: conference | 2004-11-24 | Nordic Council | in Oslo | "10th Summit"',),
    ),
    (
        "Paul Novak spoke at the forum in Astana on 5 May 2020.",
        ("event: conference | 2020-05-05 | Paul Novak | in Astana",),
    ),
    (
        "A workshop on election law, attended by Anna Berg, took place on 5 May 2020.",
        ("event: conference | 2020-05-05 | Anna Berg",),
    ),
    (
        'Anna Berg attended the forum "Water: Source of Life" (Riga, 5 May 2020).',
        ("event: conference | 2020-05-05 | Anna Berg | in Riga",),
    ),
    (
        "Hearing with Anna Berg: 5 May 2020",
        ("event: conference | 2020-05-05 | Anna Berg",),
    ),
)
NEAR_MISSES = (
    "A conference would be held in Grodno in 2030.",
    "They propose that a hearing be convened in Grodno in January 2022.",
    "The conference hall was opened on 5 May 2020.",
    "Seminars for observers are held regularly.",
    "The forum, planned for May 2020, was cancelled.",
)

HEAD = (
    r"round[- ]tables?|seminars?|webinars?|conferences?|forums?|hearings?|symposi(?:um|a)"
    r"|workshops?|summits?|(?:summer|winter|spring) school"
    r"|congress|colloquium|panel|briefings?|dialogue(?! partners?)|tournament"
)
NOUN = re.compile(
    rf"(?<!by )(?<!via )\b(?:press |video)?(?:{HEAD})\b"
    r"(?! (?:room|hall|cent(?:re|er)|table|call|of the parties|building|venue))"
    r"(?<!videoconference(?= with))(?<!video conference(?= with))",
    re.IGNORECASE,
)
NOUNS = (
    "table|seminar|webinar|conference|forum|hearing|sympos|workshop|summit|congress|colloquium"
    "|panel|briefing|dialogue|tournament|school"
)
OF_BODY = pattern(
    r"(?:(?P<nth>{number}|\d+(?:st|nd|rd|th)|first|second|third|[IVXL]+) )?(?P<act>{body})",
    re.IGNORECASE,
)
# Told as "two days of debate", with the days behind it in brackets.
DAYS_OF = re.compile(
    r"(?<!\w)(?P<act>(?:\ue005|two|three|four|five|several) days of (?:debates?|discussions?|work"
    r"|deliberations|proceedings))\b(?= \(?\ue004)",
    re.IGNORECASE,
)
# A hearing with somebody, the press conference of somebody
WITH = pattern(
    r" (?:with|of|by) (?:the )?(?:(?:[\w-]+|{title}|{body}|{state}|{adjective}),? ){0,3}"
    r"(?P<who>{persons})",
    re.IGNORECASE,
)
LAWMAKERS = frozenset({"parliament", "chamber"})  # a Congress that is no congress
IS_GATHERING = re.compile(
    r"\b(?:forum|conference|summit|congress)\b(?! (?:[a-z]+ )?(?:secretariat|team|observer|office"
    r"|council"
    r"|committee|bureau|mission|branch))",
    re.IGNORECASE,
)
HAPPENS = re.compile(
    r"\b(?:held|took place|takes? place|taking place|opened|opens|began|begins|started|ended|ends"
    r"|closed|concluded|convened|host|hosted|hosts|will be|organi[sz]ed|goes|met|meets|took part"
    r"|attended|gathered|spoke|addressed|conducted|planned|scheduled|foreseen|participat\w+|ran"
    r"|runs|lasted)\b",
    re.IGNORECASE,
)
TAKES_PART = re.compile(
    r"\b(?:took part|takes? part|participat\w+|attend\w*|spoke|speaks?|address\w*|open\w*|host\w*"
    r"|hold|held|organi[sz]\w+|announced|told|said|presented?|moderat\w+|chair\w*|greeted|gave|gives?)\b",
    re.IGNORECASE,
)
AT_IT = re.compile(
    r"\b(?:delivered|gave|presented|made|read|chaired) [^,;.]{1,60} (?:at|to|before) (?:the )?$",
    re.IGNORECASE,
)
AT_ONE = re.compile(r"\bat (?:an?|the|this) (?:[\w-]+ ){0,2}$", re.IGNORECASE)
ORGANIZED = re.compile(
    r"\b(?P<act>organi[sz](?:ed|es|ing)|hosted|hosts|convened|arranged|held)\b", re.IGNORECASE
)
# "The Assembly started out in 1955 as a conference of parliamentarians"
BEGAN_AS = re.compile(
    r"\b(?:started|began|founded|created|set up|established|known|conceived)\b[^;.]{0,40}"
    r" as (?:an?|the) (?:\w+ ){0,2}$",
    re.IGNORECASE,
)
MEMBER_OF = re.compile(
    r"\b(?:members?|chair|president|secretariat|side|statutes?) of (?:the )?$", re.IGNORECASE
)
PLURAL = re.compile(
    r"(?:tables|seminars|webinars|conferences|forums|hearings|symposia|workshops|summits"
    r"|briefings)\Z",
    re.IGNORECASE,
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say what conference took place, when, where and with whom."""
    facts: list[Fact] = []
    for frame, modifiers, head in gatherings(shapes, discourse, NOUN, NOUNS):
        fact = _conference(frame, modifiers, head)
        if fact:
            facts += [fact, *further(frame, fact)]
    for frame, _ in frames(shapes, discourse, DAYS_OF, "days of"):
        fact = frame.tell(NAME, "conference", (), anaphoric=True)
        if fact and fact.dating == "text":
            facts.append(fact)
    for frame, _ in frames(shapes, discourse, OF_BODY, MARK["body"]):
        fact = _of_body(frame)
        if fact:
            facts.append(fact)
    return facts


def _conference(frame: Frame, modifiers: str, head: str) -> EventFact | None:
    if (PLURAL.search(head) and head.casefold() != "hearings") or MEMBER_OF.search(
        frame.text, 0, frame.start
    ):
        return None
    if BEGAN_AS.search(frame.text, 0, frame.start):
        return None
    if not HAPPENS.search(frame.text) and not frame.date():
        return None
    parties = once([*owner(frame, frame.end), *_people(frame)])
    fact = frame.tell(NAME, "conference", parties, name=words(frame) if modifiers else None)
    if fact is None or fact.date:
        return replace(fact, date=lasting(frame, fact)) if fact else None
    return fact if fact.participants or frame.shape.sentence.kind == "headline" else None


def _of_body(frame: Frame) -> EventFact | None:
    body = frame.mention_at(frame.start).value
    if not (isinstance(body, Body) and IS_GATHERING.search(body.name)) or body.kind in LAWMAKERS:
        return None
    is_title = frame.shape.sentence.kind in {*LINES, "headline"} and MARK["date"] in frame.text
    if not (HAPPENS.search(frame.text) or is_title or AT_IT.search(frame.text, 0, frame.start)):
        return None
    itself = Participant(body=body, role="sitting_body", words=body.words)
    fact = frame.tell(NAME, "conference", once([itself, *_people(frame)]))
    return fact if fact and fact.date else None


def _people(frame: Frame) -> list[Participant]:
    people = present(frame.shapes, frame.index, frame.discourse)
    if of := WITH.match(frame.text, frame.end):
        people += within(frame, *of.span("who"), "person")
    if TAKES_PART.search(frame.text[: frame.start]) or AT_ONE.search(frame.text[: frame.start]):
        people = [*subjects(frame, "person"), *people]
    for found in ORGANIZED.finditer(frame.text):
        act = Frame(frame.shapes, frame.index, found.start(), found.end(), frame.discourse)
        people += objects(act, "body", after=("by",), role="host") or subjects(
            act, "body", "state", role="host"
        )
    return people
