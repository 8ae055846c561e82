"""Gatherings: the words for sessions and conferences, whose they are, who is present."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, Participant
from interparl.loader.parse.grammar.clause import COPULAS, MARKS, verbs
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.parties import (
    governed,
    once,
    participant,
    subjects,
    under,
    within,
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


def owner(frame: Frame, head_end: int) -> list[Participant]:
    """The body that sits: "session of the Assembly", "the Assembly's session", "its session"."""
    text = frame.text
    behind = OF_BODY.match(text, head_end)
    if behind:
        return within(frame, *behind.span("body"), "body", role="sitting_body")
    before = BODYS.search(text[: frame.start])
    if before:
        return within(frame, *before.span("body"), "body", role="sitting_body")
    near = text[max(0, frame.start - 24) : frame.start]
    if ITS.search(near):
        of = subjects(frame, "body", role="sitting_body")
        if of:
            return of[-1:]
        behind = BEHIND_IT.match(text, head_end)  # "At its meeting on 5 May, the Bureau decided"
        if behind:
            return within(frame, *behind.span("body"), "body", role="sitting_body")
    if HELD.search(text, 0, frame.start) and not WITH_SOMEBODY.match(text, head_end):
        return [p for p in of_verb(frame) if p.body and _can_sit(p.body)][-1:]
    return []


def _can_sit(body: Body) -> bool:
    return body.is_assembly or (body.kind in SITS and body.kind != "organization")


def of_verb(frame: Frame) -> list[Participant]:
    """Whose act leads to a gathering: "the Committee held a sitting", "it passed at a session"."""
    acts = [v for v in verbs(frame.text) if v[1] <= frame.start and v[2] not in COPULAS]
    if not acts:
        return []
    act = replace(frame, start=acts[-1][0], end=acts[-1][1])
    return subjects(act, "body", role="sitting_body")


BEHIND_IT = pattern(
    r"(?:[^.;]{0,80}?,|(?: (?:on|in|of) {date}| in {place}){0,2}) (?:the )?(?P<body>{body})",
    re.IGNORECASE,
)
OF_BODY = pattern(
    r"(?: \([^)]*\))?(?:, held)? (?:of|by) (?:(?:the|its|their) )?(?:heads? of [a-z]+ of (?:the"
    r" )?)?(?P<body>{body})",
    re.IGNORECASE,
)
BODYS = pattern(
    r"(?P<body>{body})(?: \((?:{body}|[^)]{1,20})\))?(?:'s|')? (?:[a-z-]+ ){0,2}$", re.IGNORECASE
)
ITS = re.compile(r"\b(?:its|their|the latter's|whose)(?: [\w-]+){0,2} $", re.IGNORECASE)


# "held two sittings", "concluded a five-day meeting", "passed the law at the session on 5 May"
HELD = re.compile(
    r"(?:\b(?:held|holds?|conclud(?:ed|es)|open(?:ed|s)|beg[ai]n|began|ended|convened|resumed"
    r"|wrapped up|closed|(?:met|gathered|assembled|sat) (?:for|in|at)|convened for)"
    r" (?:a|an|the|two|three|four|several|\ue005)|\b(?:at|during|in) (?:the|a|an|\ue004's))(?:"
    r" [\w-]+){0,3} $",
    re.IGNORECASE,
)
WITH_SOMEBODY = re.compile(r" (?:with|between|on the sidelines)\b")
SITS = frozenset({"organization", "parliament", "chamber", "committee"})

# "It was attended by sixteen observers, amongst which the Union": guests do not sit
GUESTS = re.compile(r"\b(?:attended by|observers,|amongst|guests,|invited)\b", re.IGNORECASE)
OWNER_NEAR = 2  # sentences between a body and "the next session"


def known_owner(frame: Frame) -> list[Participant]:
    """The assembly that the sentence before, or the whole document, is about."""
    for steps, shape in enumerate(reversed(frame.shapes[: frame.index])):
        if GUESTS.search(shape.text):
            continue
        bodies = [m.value for m in shape.mentions if isinstance(m.value, Body)]
        sitting = [b for b in bodies if b.is_assembly] or [b for b in bodies if b.kind in SITS]
        if sitting and (steps == 0 or _can_sit(sitting[-1])):
            return _sitting(sitting[-1])
        if steps >= OWNER_NEAR:
            break
    return _sitting(frame.discourse.topic)


def _sitting(body: Body | None) -> list[Participant]:
    return [Participant(body=body, role="sitting_body", words=body.words)] if body else []


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
