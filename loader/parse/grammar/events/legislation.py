"""A law or a budget is passed, a treaty ratified: "the Assembly adopted model laws"."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import EventFact, Fact, Participant
from interparl.loader.parse.grammar.clause import AUXILIARY, around
from interparl.loader.parse.grammar.events.antecedent import body_before
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.parties import BODIES, objects, once, subjects, within
from interparl.loader.parse.shape import Shape, pattern

NAME = "events.legislation"
EXAMPLES = (
    (
        "On 24 July 2019 the State Duma ratified the Protocol on amendments to the CSTO Charter.",
        ("event: legislation | 2019-07-24 | State Duma",),
    ),
    (
        "The protocols have been ratified by the State Duma on 24 July 2019.",
        ("event: legislation | 2019-07-24 | State Duma",),
    ),
    (
        (
            "The East African Legislative Assembly approved a budget of USD 12 million on 7 March"
            " 2019."
        ),
        ("event: legislation | 2019-03-07 | East African Legislative Assembly",),
    ),
    (
        "The IPA CIS adopted a model law on tourism on 13 April 2018.",
        ("event: legislation | 2018-04-13 | IPA CIS",),
    ),
    (
        "Law No. 3620 on foreign relations was adopted on 28 March 1990.",
        ("event: legislation | 1990-03-28 | -",),
    ),
    (
        "Belarus ratified the agreement in 2015.",
        ("event: legislation | 2015 | Belarus",),
    ),
    (
        "The Right to Information Act, which the Indian Parliament enacted in 2005, is an example.",
        ("event: legislation | 2005 | Indian Parliament",),
    ),
    (
        "The Senate of Belize gave its consent to the treaty on 3 March 2019.",
        ("event: legislation | 2019-03-03 | Senate of Belize",),
    ),
    (
        "The bill cleared the Senate of Belize on 3 March 2019.",
        ("event: legislation | 2019-03-03 | Senate of Belize",),
    ),
    (
        "The passage of the bill by the Senate of Belize on 3 March 2019 was welcomed.",
        ("event: legislation | 2019-03-03 | Senate of Belize",),
    ),
    (
        "On 3 March 2019 the President signed the law on foreign relations.",
        ("event: legislation | 2019-03-03 | -",),
    ),
    (
        "The ratification of the treaty by Armenia on 3 May 2017 was the last one.",
        ("event: legislation | 2017-05-03 | Armenia",),
    ),
)
NEAR_MISSES = (
    "The protocol has not been ratified by Armenia.",
    "The State Duma may adopt the law in 2025.",
    "Treaties are ratified by the State Duma.",
    "The State Duma adopted its agenda on 24 July 2019.",
    "Nine ratifications are still wanting.",
)

RATIFY = r"ratif(?:ied|ies|ying|ication|y)"
PASSED = (
    rf"{RATIFY}|adopt(?:ed|s|ing)?|pass(?:ed|es|ing)?|approv(?:ed|es|ing|e)|enact(?:ed|s)?"
    rf"|endorsed|voted(?: on \ue004| unanimously| overwhelmingly| today)?(?: (?:for|through|in"
    rf" favou?r of)|(?= (?:an?|two|three|its|\ue005)\b))|carried(?! out| on)|(?:assented"
    rf"|consented) to|okayed|cleared"
    rf"|backed|(?<=parliament )denounced|(?<=\ue001 )denounced|(?<=been )voted|(?<=was"
    rf" )voted|took(?= \ue005 (?:model )?\w+)"
    r"|sa(?:id|ys) yes to|voted (?:[\ue005\d]+ (?:votes )?to [\ue005\d]+ )(?:for|in favou?r of)"
    r"|t(?:ook|akes) (?:the |a )?vote on|followed suit|(?:had|has|have) done (?:so|likewise)|did"
    r" so|gave (?:its|their) vote to"
    r"|g(?:ave|ives) (?:(?:its|their|his|her) (?:\w+ )?(?:consent|assent|approval|blessing)|the"
    r" (?:nod|green light"
    r"|go-ahead)|(?:royal )?assent) to|(?:got|received|won|secured|gained) (?:the |an?"
    r" )?(?:[\w-]+ ){0,2}(?:support"
    r"|approval|backing|assent|consent|green light)|got through|went through|g(?:ot|iven) (?:its"
    r"|a) (?:third|second|final)"
    r" reading"
)
# What a head of state or a parliament does with a law only, not with a treaty
MADE_LAW = r"signed(?: into law)?|signs(?: into law)?|promulgated|amended|repealed"
LAW = (
    r"(?:model |framework |federal |constitutional |draft )?(?:laws?|legislation|bills?|acts?\b(?!"
    r" of terror)|codes?)\b|(?:\w+ )?budgets?|amendments?"
    r"|model (?:acts?|documents?|legislative acts?)|recommendations?|regulations?|ordinances?"
    r"|rules of procedure|directive|decree|constitution\b(?!al)"
)
TREATY = r"treat(?:y|ies)|protocols?|(?<!in )agreements?|conventions?|charter|statutes?|accession"
TRIGGER = re.compile(rf"\b(?P<act>{PASSED}|{MADE_LAW})\b", re.IGNORECASE)
LAW_OR_TREATY = re.compile(rf"\b(?:{LAW}|{TREATY})\b", re.IGNORECASE)
IS_MADE_LAW = re.compile(MADE_LAW, re.IGNORECASE)
PLAIN_LAW = re.compile(
    r"(?:[\w-]+ )?(?:laws?|bills?|acts?|codes?|legislation|decree|budgets?|regulations?"
    r"|constitution|rules of procedure|statutes)",
    re.IGNORECASE,
)
STEMS = (
    "ratif|adopt|pass|approv|enact|endors|voted|assent|consent|okayed|cleared|back|nod|light"
    "|go-ahead|blessing|support|through|reading|signed|signs|promulgat|amended|repealed|carried"
    "|denounced|took|takes|yes|suit|done so|done likewise|did so"
)
# "the passing of the Ethics Bill on 3 March"
NOMINAL = re.compile(
    rf"\b(?P<act>adoption|passage|passing|approval|enactment|promulgation)(?: and \w+)? of"
    rf" (?:the |an? |its |their )?"
    rf"(?:(?!(?:and|to|by|with|that|resolutions?|statements?"
    rf"|declarations?)\b)[\w\ue000-\ue008.'’\"-]+ ){{0,6}}?(?P<law>{LAW}"
    rf"|{TREATY})\b",
    re.IGNORECASE,
)
HOW_PASSED = (
    r"(?:,? (?:by (?:consensus|acclamation|unanimity|[\w ]{0,24}?(?:majority|votes?)(?: of votes)?)"
    r"|unanimously|today|without a vote|(?:in|on|at) (?:the |its |an? )?[\w\ue000-\ue008 -]{1,24}),"
    r"?)??"
)
OBJECT = re.compile(
    rf"{HOW_PASSED}\s(?:(?:the |its |an? )?(?:\w+ )?(?:reports?|minutes"
    rf"|agenda),? and )?(?:(?!(?:and|to|by|at|with|that|its agenda|resolutions?|statements?"
    rf"|declarations?)\b)[\w\ue000-\ue008.'’\"-]+ ){{0,7}}?(?P<law>{LAW}|{TREATY})\b",
    re.IGNORECASE,
)
RATIFIED = re.compile(
    rf"\s(?:(?!(?:by)\b)[\w\ue000-\ue008.'’\"-]+ ){{0,8}}?(?P<law>{LAW}|{TREATY}|it\b|them\b"
    rf"|provisions)",
    re.IGNORECASE,
)
SUBJECT = re.compile(
    rf"\b(?P<law>{LAW}|{TREATY}|documents?|wording)\b(?P<on>[^;:]{{0,140}}?)[,:]?(?: and)?"
    rf" (?P<aux>(?:{AUXILIARY})(?: (?:also|then|to|be|been|\w+ly))* )?$",
    re.IGNORECASE,
)
RELATIVE = re.compile(
    rf"\b(?P<law>{LAW}|{TREATY}),? (?:which|that) (?:the )?[^,;]{{1,60}} $", re.IGNORECASE
)
GAP = pattern(
    r"(?:,| and|;)(?: then)? by (?:the |that of (?:the )?)?(?P<who>{body|state}) (?:in|on)"
    r" (?P<when>{date})",
    re.IGNORECASE,
)
DEPUTIES = re.compile(
    rf"\b(?:(?:{LAW})\b[^;:]{{0,80}} (?:was|were|has been|have been)(?: \w+ly)? $"
    r"|(?:deputies|members|parliamentarians|lawmakers|senators|mps|house|legislators|plenary|it)\b"
    r"[^,;.]{0,30}$)",
    re.IGNORECASE,
)
OWNER = pattern(r"(?P<body>{body})(?:'s |(?:, {date})?: )(?:[a-z]+ )?$", re.IGNORECASE)
IS_RATIFY = re.compile(RATIFY, re.IGNORECASE)
ON_DAY = re.compile(r"^,? (?:on|in) \ue004")
# "The Majilis had approved it", "Ratified by the Senate": what, the sentence before says
IT = re.compile(r"(?: (?:it|them|the same)\b|(?<=so)\b|(?<=suit)\b|(?<=likewise)\b)", re.IGNORECASE)
OPENS = re.compile(r"\W*(?:already |first |later )?$")
FAR_OBJECT = re.compile(r" (?:(?:on|of|in|for|from) |[\w ]*(?:ing|road ?map|plan) )")
GOT = re.compile(r"got|received|won|secured|gained|cleared|went|given", re.IGNORECASE)
# "of 31 laws adopted so far"; "The law on tourism is signed by the head of state"
OUT_OF = re.compile(
    rf"\bof (?:the |all )?[\ue005\d]+ (?:[\w-]+ ){{0,3}}(?:{LAW}|{TREATY}|texts|documents)\b"
    r"[^;.,]{0,24}$",
    re.IGNORECASE,
)
THE_LAW = re.compile(r"\W*the (?:[\w-]+ )?(?:law|bill|act|code)\b.*\bis $", re.IGNORECASE)
IS_HABIT = re.compile(r"\b(?:is|are|be)(?: \w+ly)? $", re.IGNORECASE)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say who passed or ratified which text, and when."""
    facts: list[Fact] = []
    for frame, _ in frames(shapes, discourse, TRIGGER, STEMS):
        passing = _passing(frame)
        before = frame.text[: frame.start]
        if passing is None or OUT_OF.search(before):
            continue
        if IS_HABIT.search(before) and not THE_LAW.match(before):
            continue
        fact = frame.tell(NAME, "legislation", once(passing or _deputies(frame)))
        if fact and (fact.date or (fact.participants and fact.dating == "news")):
            facts += [fact, *_gapped(frame)]
    for frame, _ in frames(shapes, discourse, NOMINAL, STEMS):
        passing = objects(frame, *BODIES, after=("by",), role="author") or _owner(frame)
        fact = frame.tell(NAME, "legislation", once(passing))
        if (
            fact
            and fact.dating == "text"
            and fact.date
            and not any(_is_told(fact, f) for f in facts)
        ):
            facts.append(fact)
    return facts


def _is_told(fact: EventFact, other: Fact) -> bool:
    return isinstance(other, EventFact) and fact.date == other.date


def _owner(frame: Frame) -> list[Participant]:
    """Whose "adoption" it is: "the Senate's passing of the Bill", "Senate: passing of the Bill"."""
    found = OWNER.search(frame.text, max(0, frame.start - 60), frame.start)
    return within(frame, *found.span("body"), "body", role="author") if found else []


def _deputies(frame: Frame) -> list[Participant]:
    """As in "The deputies passed a law": those of the body that the page is about."""
    if not DEPUTIES.search(frame.text[: frame.start]):
        return []
    topic = frame.discourse.topic
    body = topic if topic and topic.is_assembly else body_before(frame)
    return [Participant(body=body, role="author", words=body.words)] if body else []


def _gapped(frame: Frame) -> list[Fact]:
    """As in "Approved by the Assembly on 17 April and by the Committee on 9 May": the second."""
    found = GAP.search(frame.text, frame.end)
    if not found:
        return []
    passing = within(frame, *found.span("who"), "body", "state", role="author")
    when = frame.mention_at(found.start("when"))
    fact = frame.tell(NAME, "legislation", once(passing), when=when)
    return [fact] if fact else []


def _told_of_law(frame: Frame) -> bool:
    """Whether the words before, or the two sentences before, tell of a law or a treaty."""
    page, start = frame.discourse.page, frame.shape.sentence.start
    at = bisect_left(page, start, key=lambda s: s.sentence.start)
    before = [shape.text for shape in page[max(0, at - 2) : at]]
    return LAW_OR_TREATY.search(" ".join([*before, frame.text[: frame.start]])) is not None


def _passing(frame: Frame) -> list[Participant] | None:
    """Who passes it; ``None`` where the verb's object is no law."""
    text = frame.text
    is_ratified = IS_RATIFY.match(text, frame.start) is not None
    if text[frame.start : frame.end].casefold() == "ratification":
        return objects(frame, *BODIES, after=("by",), role="author") or subjects(
            frame, *BODIES, role="author"
        )
    found = (RATIFIED if is_ratified else OBJECT).match(text, frame.end)
    is_made = IS_MADE_LAW.match(text, frame.start) is not None
    is_far = found is not None and FAR_OBJECT.search(ON_DAY.sub("", found[0])) is not None
    if found and is_made and (is_far or not PLAIN_LAW.fullmatch(found["law"])):
        return None
    if found:
        return subjects(frame, *BODIES, role="author")
    if IT.match(text, frame.end) and not is_made and _told_of_law(frame):
        return subjects(frame, *BODIES, role="author")
    if OPENS.match(text[: frame.start]) and text.startswith(" by ", frame.end):
        return (
            objects(frame, *BODIES, after=("by",), role="author") if _told_of_law(frame) else None
        )
    first, _ = around(text, frame.start, frame.end, strong=True)
    if frame.start == first and text.endswith(
        ": ", 0, first
    ):  # "Model Law on Seas: adopted in 2008"
        first = around(text, first - 2, first - 2, strong=True)[0]
    left = text[max(first, frame.start - 200) : frame.start]
    if RELATIVE.search(left):
        return subjects(frame, *BODIES, role="author")
    found = SUBJECT.search(left)
    if found and is_made and not PLAIN_LAW.fullmatch(found["law"]):
        return None
    is_got = GOT.match(text, frame.start) is not None
    if not found or not (found["aux"] or is_got or len(found["on"]) < 40):
        return None
    after = ("by", "of", "", "through", "in") if is_got else ("by",)
    return objects(frame, *BODIES, after=after, role="author")
