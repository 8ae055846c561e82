"""Gatherings: the words for sessions and conferences, whose they are, who is present."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Participant
from interparl.loader.parse.grammar.clause import MARKS, verbs
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.parties import (
    governed,
    once,
    participant,
    subjects,
    under,
)
from interparl.loader.parse.shape import MARK, Shape, pattern

ORDINAL = (
    r"(?:{number}(?:st|nd|rd|th)?|\d+(?:st|nd|rd|th)|[IVXL]+(?=[ -])|(?:twenty-|thirty-)?(?:first"
    r"|second|third|fourth|fifth"
    r"|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth"
    r"|seventeenth|eighteenth|nineteenth|twentieth|next|previous|last)"
)
QUALITY = (
    r"(?:plenary|annual|regular|ordinary|extraordinary|emergency|special|inaugural|constituent"
    r"|constitutive|founding|joint|closing|opening|solemn|winter|spring|summer|autumn|fall|virtual"
    r"|online"
    r"|off-site|visiting|expanded|enlarged|statutory|theme|informal|interparliamentary"
    r"|ministerial|standing|jubilee|parliamentary|high-level|international|regional|scientific"
    r"|practical"
    r"|student|biennial|world|global|first-ever|ever|bilateral|trilateral)"
)
CAPITAL = (
    r"(?-i:(?!(?:The|A|An|In|On|At|This|That|Its|His|Her|Their|During|After|Before|For|No|Mr"
    r"|Ms)\b)[A-Z][\w'-]*)"
)
MODIFIERS = (
    rf"(?:(?:{ORDINAL}|{QUALITY}|{{adjective}}|{{state}}|{{place}}|{CAPITAL})(?:,? and |[ -]))"
)
BEFORE_HEAD = pattern(rf"(?<![\w-]){MODIFIERS}+$", re.IGNORECASE)
LONGEST_NAME = 90  # characters before the noun
CHAIR = r"chair(?:man|woman|person)?(?:ship)?"
BY = re.compile(
    rf"""\b(?:chaired|co-chaired|presided\ over|opened|moderated|addressed|attended|led|headed
    |inaugurated|closed
    |commanded|directed
    |represented|read\ out|delivered|declared\ open|taken|joined|greeted|welcomed|hosted|conducted
    |(?:speech|words|address|welcome|greetings?)\ [^.;]{0, 24}?(?:spoken|given|made|extended))\b
    (?:,?\ (?!by\b)[\w,{MARKS}-]+){{0,8}}?\ (?P<act>by)\b""",
    re.IGNORECASE | re.VERBOSE,
)
UNDER = re.compile(
    rf"""\b(?P<act>under\ the\ (?:{CHAIR}|leadership|presidency)\ of|in\ the\ presence\ of
    |with\ the\ participation\ of
    |with(?=\ (?:the\ )?{MARK["person"]}\ in\ the\ chair)|(?:brought|brings|bringing)\ together
    |(?:drew|drawn|draws|attract(?:ed|s)|gather(?:ed|s))\ (?:[a-z{MARK["number"]}]+\ ){{1,4}}from
    |in\ the\ chair(?:\ (?:was|is|were|will\ be))?:?|present(?:\ (?:was|were))?:|participants?:
    |(?:present|in\ attendance)\ at\ the\ (?:meeting|session|sitting)[^.;:]{0, 40}:
    |(?:round|around|at|in|on)\ the\ (?:[a-z]+\ )?(?:table|hall|room|rostrum|podium|floor|panel
      |audience|chamber|benches|platform|tribune)\ (?:also\ )?(?:sat|were|was|stood|are|is)
    |(?:contributions|speeches|reports|statements|presentations|greetings|questions|remarks
      |interventions)\ (?:also\ )?(?:came|were\ heard|were\ made|followed|were\ given)\ (?:from|by)
    |(?:the\ )?floor\ was\ (?:then\ |also\ |next\ )?(?:given|passed|offered)\ to
    |so\ (?:was|were)(?=\ (?:the\ )?[{MARK["person"]}{MARK["title"]}])
    |(?<!which\ )(?<!who\ )(?:took|takes|take)\ part(?:\ (?:also|were|was))?
      (?=\ (?:the\ |also\ )?{MARK["person"]})
    |(?:spoke|speaking|taking\ the\ floor|took\ the\ floor)\ (?:also|were|was|did|in\ (?:the\ )?
      (?:debate|discussion))
    |chair(?:man|woman|person)?:
    |(?:chairing|speaking|seen|present|attending|in\ attendance|taking\ part|participating
    |among(?:st)?\ (?:the\ |those\ )?[a-z]+(?:\ [a-z]+)?
      |officiating|travell?ing|opening|drawn\ into)\b[^.;:]{{0,60}}?
      \b(?:was|were|is|are|will\ be))""",
    re.IGNORECASE | re.VERBOSE,
)
DOES = re.compile(
    r"""\b(?P<act>open(?:ed|s)|(?:co-)?chair(?:ed|s)|presided|address(?:ed|es)|attend(?:ed|s)
    |t(?:ook|akes?)\ part
    |participate[sd]?|moderated|(?:also\ )?took\ the\ floor|read\ out|connected(?=\ from)
    |(?:was|were|sat|is|are)\ (?:also\ )?(?:in|at|around)\ the\ (?:hall|table|room|audience)
    |connected|dialled\ in|tuned\ in|joined\ (?:by|via|remotely|online)|officiated
    |(?:was|were|is)\ (?:also\ )?(?:in\ the\ chair|on\ hand
    |there(?=\ (?:along|together|as|too|in\ person|with)|[,.;])
    |present)|came\ to\ (?:brief|address|speak|present|inform|greet)|took\ questions
    |did\ the\ honours
    |represented|spoke|speaks|(?:will|to)\ (?:speak|address|open|attend|chair|take\ part
    |participate|be\ present|preside)
    |(?:are|were|is|was)\ (?:also\ |both\ )?(?:in\ attendance|present|among\ the\ (?:speakers
    |participants|guests))|intervened
    |(?:made|gave|delivered)\ (?:(?:a|an|the|their|his|her|opening|welcoming|welcome|keynote
    |closing|short|brief)\ )*
      (?:presentations?|speech(?:es)?|reports?|remarks|address(?:es)?|greetings?|lectures?
      |words\ of\ (?:welcome|greeting)|briefings?|statements?|keynote|messages?)
    |convey(?:ed|s)\ (?:a\ |the\ |his\ |her\ )?greetings?
    |leads?\ the\ panel|has\ charge\ of)\b""",
    re.IGNORECASE | re.VERBOSE,
)
TAKES_PART = re.compile(
    r"attend|t(?:ook|akes?) part|participate|(?:was|were|are|is) (?:also |both )?(?:present|in"
    r" attendance)",
    re.IGNORECASE,
)
COMPANY = re.compile(r"\b(?:along with|(?:together|jointly) with|alongside)\b", re.IGNORECASE)
COMPANY_OF = ("with", "alongside", "of", "from", "")
NOT_THERE = re.compile(
    r"""\b(?:did\ not|absent|unable\ to|sent\ (?:a\ )?(?:message|greetings|letter)|could\ not
    |airport|journalists?|reporters|press\ conference
    |according\ to|newsmen|correspondent|for\ (?:further|more)\ information|by\ telephone)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Sentences that tell something of their own about the persons in them.
OTHER_NEWS = re.compile(
    r"""\b(?:(?:re-?)?elected|appointed|succeed(?:ed|s)|replac(?:ed|es)|resigned|died|reliev\w+|gained
    |lost\ (?:his|her)\ seat|sworn\ in|t(?:ook|aken)\ (?:the\ oath|office)
    |t(?:ake|akes|ook)\ over|met|meetings?\ with|talks|received|called\ on|predecessor|visited
    |proposed|nominat\w+|withdr[ae]w\w*|(?:is|are)\ expected
    |assum(?:ed|es)|named|until|former(?:ly)?|term)\b""",
    re.IGNORECASE | re.VERBOSE,
)
NOT_ACTIVE = frozenset(
    {"of", "to", "against", "than", "about", "over", "regarding", "following", "like"}
)
HIS_WORDS = re.compile(
    r"\b(?:advice|words|voice|view|opinion|remarks?|speech|address|report|presence|participation"
    r"|chairmanship) of (?:[\w.]+ )*$",
    re.IGNORECASE,
)


def gatherings(
    shapes: Sequence[Shape], discourse: Discourse, head: re.Pattern[str], stems: str
) -> Iterator[tuple[Frame, str, str]]:
    """Each noun for a gathering: its frame, what stands before it ("47th Plenary "), itself."""
    for frame, match in frames(shapes, discourse, head, stems):
        low = max(0, frame.start - LONGEST_NAME)
        before = BEFORE_HEAD.search(frame.text, low, frame.start)
        if before:
            yield replace(frame, start=before.start()), before[0], match[0]
        else:
            yield frame, "", match[0]


def words(frame: Frame) -> str:
    """The document's own words for what the frame stands on."""
    start = frame.shape.sentence.start
    first, last = frame.shape.offsets[frame.start], frame.shape.offsets[frame.end]
    return frame.shape.sentence.text[first - start : last - start]


def present(shapes: Sequence[Shape], index: int, discourse: Discourse) -> list[Participant]:
    """Who is told outright to be there: who chairs, opens, speaks, attends."""
    shape = shapes[index]
    if NOT_THERE.search(shape.text):
        return []
    people: list[Participant] = []
    for trigger in (BY, UNDER):
        for found in trigger.finditer(shape.text):
            frame = Frame(shapes, index, found.start("act"), found.end("act"), discourse)
            people += _listed(frame)
    for found in DOES.finditer(shape.text):
        frame = Frame(shapes, index, found.start("act"), found.end("act"), discourse)
        if frame.modality == "denied":
            continue
        people += subjects(frame, "person")
        if TAKES_PART.match(shape.text, frame.start):
            people += subjects(frame, "state")
        if company := COMPANY.search(shape.text, frame.end):
            people += under(frame, company.start(), COMPANY_OF, "person", "state")
    return list(once(people))


def attending(
    shapes: Sequence[Shape], index: int, discourse: Discourse, told: list[Participant]
) -> list[Participant]:
    """Who does something, by a sentence of a report on a gathering that tells no other news.

    ``told`` are those of whom it says outright that they are there.
    """
    shape = shapes[index]
    if NOT_THERE.search(shape.text) or OTHER_NEWS.search(shape.text):
        return told
    whole = Frame(shapes, index, 0, len(shape.text), discourse)
    active = [
        participant(shape, whole.mention_at(at))
        for at, by in governed(shape.text, 0, len(shape.text), MARK["person"])
        if by not in NOT_ACTIVE or HIS_WORDS.search(shape.text, 0, at)
    ]
    return list(once([*told, *active]))


def _listed(frame: Frame) -> list[Participant]:
    """The persons, states and bodies listed behind "chaired by", "with the participation of"."""
    text = frame.text
    whole_list = text[frame.end : frame.end + 1] == ":"
    stop = re.search(
        r"\.(?: |$)" if whole_list else r"[;.](?: |$)|, (?:who|which)\b", text[frame.end :]
    )
    high = frame.end + stop.start() if stop else len(text)
    acts = [v[0] for v in verbs(text) if frame.end <= v[0] < high]
    kinds = MARK["person"] + MARK["state"]
    found = governed(text, frame.end, min([high, *acts[:1]]), kinds)
    return [
        participant(frame.shape, frame.mention_at(at))
        for at, by in found
        if by in {"", "of", "by", "from", "to"}
    ]
