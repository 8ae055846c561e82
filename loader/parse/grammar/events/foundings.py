"""A body comes into being: "the Council of Europe was founded in 1949"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, EventFact, Fact, Participant
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.parties import (
    objects,
    once,
    participant,
    subjects,
    within,
)
from interparl.loader.parse.mention import Mention
from interparl.loader.parse.shape import MARK, Shape, pattern

NAME = "events.foundings"
EXAMPLES = (
    (
        (
            "IOM, the International Organization for Migration, established in 1951, is the "
            "leading institution in the area of migration."
        ),
        ("event: founding | 1951 | International Organization for Migration",),
    ),
    ("The Council of Europe was founded in 1949.", ("event: founding | 1949 | Council of Europe",)),
    (
        "Denmark, Iceland, Norway and Sweden founded the Nordic Council in 1952.",
        ("event: founding | 1952 | Nordic Council, Denmark, Iceland, Norway, Sweden",),
    ),
    (
        "The Baltic Assembly, created in Tallinn on 8 November 1991, has three members.",
        ("event: founding | 1991-11-08 | Baltic Assembly | in Tallinn",),
    ),
    (
        "The Inter-Parliamentary Union came into being in 1889.",
        ("event: founding | 1889 | Inter-Parliamentary Union",),
    ),
    (
        "The Baltic Assembly\nFounded: 8 November 1991",
        ("event: founding | 1991-11-08 | Baltic Assembly",),
    ),
    (
        "Since its foundation in 1975, the Nordic Council has had observers.",
        ("event: founding | 1975 | Nordic Council",),
    ),
    (
        "It should be recalled that the Nordic Council was launched in Oslo in May 1975.",
        ("event: founding | 1975-05 | Nordic Council | in Oslo",),
    ),
    (
        "The Nordic Council has been operating since 1975.",
        ("event: founding | 1975 | Nordic Council",),
    ),
    (
        "Since the establishment of the Nordic Council in 1952 much has changed.",
        ("event: founding | 1952 | Nordic Council",),
    ),
    (
        "In 1999 the heads of parliaments set up the Parliamentary Union of the OIC Member States.",
        ("event: founding | 1999 | Parliamentary Union of the OIC Member States",),
    ),
    (
        (
            "The Nordic Council was formed in accordance with a decision that the ministers took in"
            " Riga on 5 May 1952."
        ),
        ("event: founding | 1952-05-05 | Nordic Council",),
    ),
)
NEAR_MISSES = (
    "The Mercosur Court of Justice has not been founded so far.",
    "A fact-finding mission found violations in 2010.",
    "The delegation established contacts with the Nordic Council in 1952.",
    "A new assembly would be created in 2030.",
    "The Nordic Council set up a working group in 2012.",
)

ACTIVE = pattern(
    r"\b(?P<act>founded|find|found|establish(?:ed|es)?|created|creates?|set up|sets up|formed"
    r"|instituted|launch(?:ed|es)|inaugurat(?:ed|es)|gave (?:birth|rise|life) to|br(?:ought"
    r"|ings?|inging) (?:to life|into"
    r" being|about)|resolved (?:up)?on|constituted|call(?:ed)? into (?:being|life|existence))"
    r" (?:the |a new |an |a |their )?(?P<what>{body})(?!'s)",
    re.IGNORECASE,
)
PASSIVE = re.compile(
    r"(?P<aux>\b(?:was|were|has been|had been|been|is)(?: (?:first|originally|officially|formally"
    r"|initially))? )?"
    r"\b(?P<act>founded|established|created|set up|formed|instituted|born|constituted|inaugurated"
    r"|launched|installed|brought (?:into (?:being|existence)|to life)|re-?established|est\."
    r"|created|called into (?:being|life))"
    r"(?= (?:in|on|by|as|at|from|under|out|pursuant|within|with|through|following|after|when"
    r"|anew|\ue004)|,| \(|\.|;|$)",
    re.IGNORECASE,
)
CAME = re.compile(
    r"\b(?P<act>(?:it all|everything|it) (?:started|began)(?= (?:in|at|on) [^;.]{0,30})"
    r"|c[ao]mes? into (?:being|existence)|owes its (?:existence|origin)"
    r"|(?:(?<=^\ue001 )|(?<=^The \ue001 ))dates from(?= (?:the )?\ue004)|(?:goes|dates)"
    r" back to(?= (?:the |an? )?(?:\ue004|decision|treaty|agreement|proposal|session))"
    r"|traces its (?:origins?|roots|history)|(?:started|began) (?:out|life)(?= (?:as|in))"
    r"|has existed|exists|(?:began|started|took up"
    r"|commenced) (?:its )?(?:work|operations?|activit(?:y|ies))(?= (?:in|on)"
    r" \ue004)|saw the light(?: of day)?|emerged(?= (?:in|on) \ue004)|arose|took"
    r" shape(?=[^;.]{0,60}\ue004)|opened its doors"
    r"|bec[ao]me operational|ha[sd] (?:its|their) (?:origins?|roots|beginnings?)|has been"
    r" (?:operating|functioning|active|in"
    r" (?:existence|operation)|working)(?= \ue004)|grew out"
    r" of(?=[^,;.]{0,30} in \ue004))(?!\w)",
    re.IGNORECASE,
)
# "Since its foundation in 1975, the Council ...", "the Council, whose establishment in 1975"
POSSESSED = re.compile(
    r"\b(?:its|whose|their) (?:official |formal )?(?P<act>establishment|founding|creation"
    r"|foundation"
    r"|formation|inception|birth|launch|inauguration)(?= (?:in|on|at|by|\ue004)|,)",
    re.IGNORECASE,
)
TRANSFORMED = pattern(
    r"\b(?P<act>(?:transform|convert|turn|reorgani[sz]e)(?:ed|s|d)? (?:(?:the|its"
    r"|it) ?[^;.,]{0,60} )?into"
    r"|(?:transformed|converted|turned|reorgani[sz]ed|evolved|grew|merged"
    r"|developed) into)(?: (?:an?|the) [^;.]{0,60}?,)?"
    r" (?:the |a )?(?P<what>{body})(?!'s)",
    re.IGNORECASE,
)
NOMINAL = pattern(
    r"\b(?P<act>establishment|founding|creation|foundation|formation|inception|launch|birth"
    r"|inauguration|history) of (?:the )?"
    r"(?P<what>{body})",
    re.IGNORECASE,
)
# "the Trust, which the High Commissioner set up in 2000"
SET_UP = pattern(
    r"(?P<what>{body})(?: \([^()]{1,20}\))?,? (?:which|that) [^;.]{1,80}? (?:had |has )?"
    r"(?P<act>set up|founded|established|created|launched|initiated)(?= (?:in|on|at) )",
    re.IGNORECASE,
)
# Houses open: "the Centre, which opened in the capital on 22 October"
OPENED = pattern(
    r"(?P<what>{body}),? (?:(?:which|that) (?:was )?)?(?P<act>opened|is to open|will open)"
    r"(?! (?:its|the|an?|on with|with)\b)",
    re.IGNORECASE,
)
HOUSE = re.compile(
    r"\b(?:cent(?:re|er)|institute|office|secretariat|academy|museum|library|archive"
    r"|observatory)\b",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"^(?:[-•|*] ?)?(?P<act>(?:founded|established|formation|created|foundation|date of"
    r" (?:foundation|establishment)|founding date|inception))"
    r"(?: (?:on|in))?[\s:|–-]{0,6}(?=\ue004)",
    re.IGNORECASE,
)
SINCE = re.compile(r"\b(?:since|of) (?:the |its )?$", re.IGNORECASE)
BACK_TO = re.compile(rf"[a-z]+ back to [^;.]{{0,90}}?{MARK['date']}", re.IGNORECASE)
LAUNCHED = re.compile(r"launch", re.IGNORECASE)
FOUNDED_KINDS = {
    "organization",
    "parliament",
    "chamber",
    "committee",
    "delegation",
    "court",
    "other",
    "secretariat",
    "mission",
    "university",
}


# "Inaugurated on 29 November 2001.": nothing but what the page is about
ALONE = re.compile(rf"(?: (?:in|at) {MARK['place']})?,? (?:on |in )?{MARK['date']}[^,;]{{0,40}}$")
# "formed in accordance with a decision that the Council took in Riga on 5 May"
BY_DECISION = re.compile(
    r" (?:in accordance with|by|pursuant to|on the basis of|under|following|in pursuance of)"
    r" (?:an?|the) "
    rf"(?:decision|resolution|treaty|agreement|protocol|decree)[^;.]{{0,90}}?{MARK['date']}"
)
FIRST_BODY = pattern(r"[^,;.]{0,60}, (?:as )?(?:the )?(?P<body>{body})", re.IGNORECASE)
STEMS = (
    "found|establish|creat|set up|sets up|form|institut|born|constitut|inaugurat|being|existence"
    "|launch|life|birth|rise|about|resolv|install|est.|light|emerged|arose|shape|opened|operational"
    "|has been|transformed|converted|turned|evolved|merged|developed|back to|origin|roots"
    "|history|dates|exist|began|grew|inception"
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say what was founded, when, where and by whom."""
    facts: list[Fact] = []
    for trigger, who in (
        (ACTIVE, _by),
        (PASSIVE, _itself),
        (CAME, _itself),
        (NOMINAL, _of),
        (POSSESSED, _whose),
        (TRANSFORMED, _new),
        (LABEL, _topic),
        (SET_UP, _new),
        (OPENED, _house),
    ):
        for frame, match in frames(shapes, discourse, trigger, STEMS):
            parties = who(frame, match)
            if not parties or (match["act"] == "history" and not frame.dates()):
                continue
            certain = trigger is NOMINAL and SINCE.search(frame.text, 0, frame.start) is not None
            told = replace(frame, is_certain=certain)
            fact = told.tell(
                NAME,
                "founding",
                once(parties),
                from_then=trigger in {CAME, POSSESSED},
                when=_back_to(frame),
            )
            if fact and fact.date and not any(_same(fact, other) for other in facts):
                facts.append(fact)
    return facts


def _back_to(frame: Frame) -> Mention | None:
    """As in "goes back to a decision of the League, made at Amman in 2001": the day behind it."""
    found = BACK_TO.match(frame.text, frame.start) or BY_DECISION.match(frame.text, frame.end)
    return frame.mention_at(found.end() - 1) if found else None


def _same(fact: EventFact, other: Fact) -> bool:
    return isinstance(other, EventFact) and fact.date == other.date


def _by(frame: Frame, _: re.Match[str]) -> list[Participant]:
    founded = objects(frame, "body", role="founded")[:1]
    return [*founded, *subjects(frame, "state", "body", role="party")]


def _itself(frame: Frame, match: re.Match[str]) -> list[Participant]:
    found = subjects(frame, "body", role="founded")[-1:]
    if LAUNCHED.match(frame.text, frame.start):
        found = [p for p in found if p.body and p.body.kind != "mission"]
    if not frame.text[: frame.start].strip(" *•·–-") or frame.text[: frame.start].endswith(
        ". "
    ):  # "Set up in 1992, the Assembly is based in Riga."
        first = FIRST_BODY.match(frame.text, frame.end)
        if first:
            return within(frame, *first.span("body"), "body", role="founded")
        is_body = match["act"].casefold() != "born" and ALONE.match(frame.text, frame.end)
        return _topic(frame, match) if is_body else []
    if not found and re.match(
        r"\W*(?:It|The (?:[\w-]+ ){0,2}?(?:body|organi[sz]ation|assembly|union|council|forum"
        r"|network"
        r"|association|league|community|alliance|group|conference)(?: itself)?)\b",
        frame.text,
    ):
        return _before(frame) or _topic(frame, match)
    return [p for p in found if p.body and p.body.kind in FOUNDED_KINDS]


def _of(frame: Frame, _: re.Match[str]) -> list[Participant]:
    return objects(frame, "body", after=("of",), role="founded")[:1]


def _whose(frame: Frame, match: re.Match[str]) -> list[Participant]:
    """What "its foundation" is of: the body that the clause is about, else the page's."""
    here = subjects(frame, "body", role="founded")[-1:]
    ahead = [] if here else within(frame, frame.end, len(frame.text), "body", role="founded")
    found = (here or ahead[:1]) or _topic(frame, match)
    return [p for p in found if p.body and p.body.kind in FOUNDED_KINDS]


def _new(frame: Frame, match: re.Match[str]) -> list[Participant]:
    return within(frame, *match.span("what"), "body", role="founded")


def _house(frame: Frame, match: re.Match[str]) -> list[Participant]:
    return [p for p in _new(frame, match) if HOUSE.search(p.words)]


def _before(frame: Frame) -> list[Participant]:
    """The assembly that the sentence before names; "The assembly started out in 1955" is it."""
    for shape in reversed(frame.shapes[max(0, frame.index - 2) : frame.index]):
        named = [m for m in shape.mentions if isinstance(m.value, Body) and m.value.is_assembly]
        if named:
            return [participant(shape, named[0], "founded")]
    return []


def _topic(frame: Frame, _: re.Match[str]) -> list[Participant]:
    topic = frame.discourse.topic
    return [Participant(body=topic, role="founded", words=topic.words)] if topic else []
