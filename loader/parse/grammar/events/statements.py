"""A statement is issued: "the presidents of the two bodies issued a joint statement on Ukraine"."""

import re
from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import EventFact, Fact, Participant
from interparl.loader.parse.grammar.clause import AUXILIARY, around
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.parties import PARTIES, objects, once, subjects, within
from interparl.loader.parse.grammar.events.signs import LINES
from interparl.loader.parse.mention import Mention
from interparl.loader.parse.shape import Shape, pattern

NAME = "events.statements"
EXAMPLES = (
    (
        "On 22 January 2014 the Nordic Council and the Baltic Assembly issued a joint statement.",
        ("event: statement | 2014-01-22 | Nordic Council, Baltic Assembly",),
    ),
    (
        "The CSTO PA adopted a declaration on cyber security on 5 November 2019.",
        ("event: statement | 2019-11-05 | CSTO PA",),
    ),
    (
        "A statement on the crisis was adopted by the Baltic Assembly on 3 December 2021.",
        ("event: statement | 2021-12-03 | Baltic Assembly",),
    ),
    (
        "On 26 January 2023 PACE passed a resolution on Belarus by 100 votes.",
        ("event: statement | 2023-01-26 | PACE",),
    ),
    (
        "The Nordic Council made public an appeal to the parliaments on 4 May 2020.",
        ("event: statement | 2020-05-04 | Nordic Council",),
    ),
    (
        "A final communiqué was issued in Kiev on 9 November 2009.",
        ("event: statement | 2009-11-09 | - | in Kiev",),
    ),
    (
        "The Joint Declaration, signed by Finland and Estonia on 8 May 2001, names three aims.",
        ("event: statement | 2001-05-08 | Finland, Estonia",),
    ),
    (
        "On 10 April 2014 the OSCE PA published its statement on Crimea.",
        ("event: statement | 2014-04-10 | OSCE PA",),
    ),
)
NEAR_MISSES = (
    "On Belarus no joint statement was adopted by the Nordic Council on 22 January 2014.",
    "The statement of the Nordic Council says so.",
    "The Nordic Council would issue a statement in 2025.",
    "The declaration was not put to the vote on 22 January 2014.",
    "He issued a bank statement on 5 May 2019.",
)

ISSUED = (
    r"adopt(?:ed|s|ing)?|issu(?:ed|es|ing|e)|releas(?:ed|es)|ma(?:de|kes|king) public|published"
    r"|publishes"
    r"|approv(?:ed|es)|pass(?:ed|es)|sign(?:ed|s)?|endors(?:ed|es)|circulated|agreed (?:on|upon)"
    r"|accepted|deliver(?:ed|s)?|present(?:ed|s)?|handed(?: over)?|voted(?: for| through)?|made"
    r"|makes|appeared|agreed|c[ao]mes? out with|put(?:s|ting)? out|back(?:s|ed)|carried(?! out|"
    r" on)|sen(?:t|ds)|dispatched|addressed|read out|announced|made known|(?<=will )make"
    r"|(?<=to )make"
    r"|voted (?:in favou?r of|on)|unveil(?:s|ed)|sign(?:s|ed) off(?: on)?|drew up|thrashed out"
    r"|penned|submitted|proclaimed|produced|yielded"
)
TEXT = (
    r"(?<!opening )(?<!bank )(?<!financial )statements?|declarations?(?! of (?:interests?|income"
    r"|assets))|communiqu[eé]s?|appeals?(?! court)|resolutions?"
    r"|joint (?:address|message|position|op-ed)|(?<=\ba )call(?= (?:on|to|for) )"
    r"|open letter|(?<!annual )reports?(?= \(|,? adopted| of"
    r" (?:the )?committee)"
)
# "adopted by consensus a resolution", "issued today in Baku a statement"
HOW_ADOPTED = (
    r"(?:,? (?:by (?:consensus|acclamation|unanimity|[\w ]{0,24}?(?:majority|votes?)(?: of votes)?)"
    r"|unanimously|today|without a vote|(?:in|on|at) (?:the |its |an? )?[\w\ue000-\ue008 -]{1,24}),"
    r"?)??"
)
TRIGGER = re.compile(rf"\b(?P<act>{ISSUED})\b(?!-)", re.IGNORECASE)
OBJECT = re.compile(
    rf"{HOW_ADOPTED}\s(?:(?!(?:and|to|by|in|at|with|of|for|that)\b)[\w\ue000-\ue008.'’\"-]+"
    rf" ){{0,6}}?(?P<text>{TEXT})\b",
    re.IGNORECASE,
)
SUBJECT = re.compile(
    rf"\b(?P<text>{TEXT})\b(?P<on>[^;:]{{0,110}}?)(?:,)? (?P<aux>(?:{AUXILIARY})(?: (?:also|then"
    rf"|to|be|been|\w+ly))* )?(?:(?:by|in|on) [^,;]{{0,40}} )?$",
    re.IGNORECASE,
)


# "a joint declaration crowned two days of debate"
CROWNED = re.compile(
    rf"\b(?P<act4>(?:as|so) (?:was|were)) (?:an?|the|two|three|several|its) (?:[\w-]+ ){{0,3}}"
    rf"(?:{TEXT})\b"
    rf"|\b(?:an?|two|three|several) (?:[\w-]+ ){{0,3}}(?:{TEXT}) (?P<act>crowned|closed|concluded"
    rf"|rounded off|ended|wound up|was the outcome of|came out of|marked the end)\b"
    rf"|\b(?P<act2>ended|closed|concluded|culminated|resulted|produced|yielded)(?: (?:with|in))?"
    rf" (?:an?|the|its|\ue005|two|three|several) (?:[\w-]+ ){{0,2}}(?:{TEXT}|recommendations?)\b"
    r"|\b(?:findings|conclusions)\b[^;.]{0,30}? (?P<act5>made public|released|published|announced"
    r"|issued|unveiled)\b"
    rf"|\b(?:with|by|in|saw|for|to) the (?P<act3>adoption) of (?:an?|the)"
    rf" (?:[\w\ue000-\ue008-]+ ){{0,3}}(?:{TEXT})\b",
    re.IGNORECASE,
)
# In a list of sessions: "4th Session: 9 November 2009, Tbilisi; Communiqué; two Resolutions"
LISTED = re.compile(
    rf"(?:^|[:;] )(?P<act>(?:(?:an?|one|two|three|four|\ue005|joint|final) )*(?:{TEXT}))\b",
    re.IGNORECASE,
)
SESSION = re.compile(r"\b(?:session|sitting|meeting|plenary|summit|conference)\b", re.IGNORECASE)
# By a noun: the adoption and publication of the statement
NOMINAL = re.compile(
    rf"\b(?P<act>adoption|publication|issuing|release)(?: and \w+)? of (?:the|an?|its|their)"
    rf" (?:[\w\ue000-\ue008-]+ )"
    rf"{{0,3}}(?:{TEXT})\b",
    re.IGNORECASE,
)
STEMS = (
    "call|statement|findings|conclusions|declaration|communiqu|appeal|resolution|joint|letter"
    "|report"
)
# "signed in Istanbul by the Speakers of the Parliaments of Albania and Armenia"
OUT_OF = re.compile(
    rf"\bof (?:the |all )?[\ue005\d]+ (?:[\w-]+"
    rf" ){{0,3}}(?:{TEXT}|texts|documents)\b[^;.,]{{0,24}}$",
    re.IGNORECASE,
)
BY_SPEAKERS = re.compile(r"[^,;.]{0,40} by (?:the )?(?:[a-z]+ ){0,3}[A-Za-z]+s of ")
# "the appeal that Anna Berg made in March"
RELATIVE = re.compile(
    rf"\b(?:{TEXT})(?: [\w\ue005/]{{1,9}})?(?: \([^()]*\))?,? (?:which|that) (?:the )?"
    r"[^,;]{1,60} $",
    re.IGNORECASE,
)
WHOSE = pattern(rf"\b(?:{TEXT}) (?:of|by|from) (?:the )?(?P<body>{{body}})", re.IGNORECASE)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say who issued or adopted which text, and when."""
    facts: list[Fact] = []
    for frame, _ in frames(shapes, discourse, TRIGGER, STEMS):
        authors = _authors(frame)
        if authors is None or OUT_OF.search(frame.text[: frame.start]):
            continue
        fact = frame.tell(NAME, "statement", once(authors or _assembly(frame)))
        if fact and (fact.date or fact.participants or _is_joint(frame, fact)):
            facts.append(fact)
    for trigger in (CROWNED, LISTED):
        for frame, _ in frames(shapes, discourse, trigger, STEMS):
            is_line = frame.shape.sentence.kind in LINES
            if trigger is LISTED and not (is_line or SESSION.search(shapes[0].text[:40])):
                continue
            when = _day_of_session(frame) if trigger is LISTED else None
            fact = frame.tell(NAME, "statement", once(_assembly(frame)), anaphoric=True, when=when)
            if fact and fact.date and not any(_is_told(fact, other) for other in facts):
                facts.append(fact)
    for frame, _ in frames(shapes, discourse, NOMINAL, STEMS):
        by = objects(frame, *PARTIES, after=("by",), role="author")
        fact = frame.tell(NAME, "statement", once(by or _assembly(frame)))
        if fact and fact.dating == "text" and not any(_is_told(fact, other) for other in facts):
            facts.append(fact)
    return facts


JOINT = re.compile(
    r"\b(?:joint|final|closing|concluding|common) (?:[a-z]+ )?(?:statement|declaration"
    r"|communiqu[eé])\b",
    re.IGNORECASE,
)


def _is_joint(frame: Frame, fact: EventFact) -> bool:
    """Whether a text needs no author to be news: "A joint statement was issued"."""
    return fact.dating == "news" and JOINT.search(frame.text) is not None


def _day_of_session(frame: Frame) -> Mention | None:
    """The first date of a line that lists a session and its texts."""
    dates = [m for m in frame.shape.mentions if m.kind == "date"]
    return dates[0] if dates and SESSION.search(frame.text[:40]) else None


def _is_told(fact: EventFact, other: Fact) -> bool:
    return isinstance(other, EventFact) and other.date == fact.date


def _assembly(frame: Frame) -> list[Participant]:
    """A text that nobody is told to issue, on the page of an assembly, is the assembly's."""
    topic = frame.discourse.topic
    if topic is None or not topic.is_assembly:
        return []
    return [Participant(body=topic, role="author", words=topic.words)]


def _authors(frame: Frame) -> list[Participant] | None:
    """Who issues it; ``None`` where the verb's object is no statement."""
    text = frame.text
    if OBJECT.match(text, frame.end):
        return subjects(frame, *PARTIES, role="author")
    first, _ = around(text, frame.start, frame.end, strong=True)
    found = SUBJECT.search(text[max(first, frame.start - 160) : frame.start])
    if RELATIVE.search(text, max(first, frame.start - 160), frame.start):
        return subjects(frame, *PARTIES, role="author")
    if not found or not (
        found["aux"] or (found["on"].rstrip().endswith((",", "")) and _behind_noun(found))
    ):
        return None
    by = objects(frame, *PARTIES, after=("by",), role="author")
    if not by and BY_SPEAKERS.match(text, frame.end):
        by = objects(frame, "body", "state", after=("of", "from"), role="author")
    return by or _whose(frame, first)


def _whose(frame: Frame, low: int) -> list[Participant]:
    """As in "The statement of the Council was published": the body whose text it is."""
    found = WHOSE.search(frame.text, max(low, frame.start - 160), frame.start)
    return within(frame, *found.span("body"), "body", role="author") if found else []


def _behind_noun(found: re.Match[str]) -> bool:
    return (len(found["on"].strip(" ,")) < 45 and found[0].rstrip().endswith(",")) or not found[
        "on"
    ].strip(" 0123456789/\ue005")
