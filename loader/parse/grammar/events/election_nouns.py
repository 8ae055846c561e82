"""An appointment told by a noun: "the election of Anna Berg as Speaker", "his appointment"."""

import re
from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact, Participant
from interparl.loader.parse.grammar.events.appointees import body_of, is_told, whose
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.parties import once, within
from interparl.loader.parse.shape import Shape, pattern

NAME = "events.election_nouns"
EXAMPLES = (
    (
        "The election of Anna Berg as President of the Nordic Council took place on 2 March 2018.",
        ("event: appointment | 2018-03-02 | Anna Berg, Nordic Council",),
    ),
    (
        "The Committee endorsed on 2 March 2018 the appointment of Anna Berg as Treasurer.",
        ("event: appointment | 2018-03-02 | Anna Berg, Committee",),
    ),
    (
        "Anna Berg's appointment as Secretary General was announced on 2 March 2018.",
        ("event: appointment | 2018-03-02 | Anna Berg",),
    ),
    (
        "Following his election as Speaker in 2004, Paul Novak moved to Riga.",
        ("event: appointment | 2004 | Paul Novak",),
    ),
    (
        "The Council accepted the resignation of Anna Berg on 2 March 2018.",
        ("event: appointment | 2018-03-02 | Anna Berg, Council",),
    ),
    (
        "The swearing-in of Anna Berg and Paul Novak on 2 March 2018 was a quiet affair.",
        ("event: appointment | 2018-03-02 | Anna Berg, Paul Novak",),
    ),
    (
        "Since her appointment in May 2018 Anna Berg has been to Riga twice.",
        ("event: appointment | 2018-05 | Anna Berg",),
    ),
    (
        "Paul Novak remembers his re-election on 2 March 2018 well.",
        ("event: appointment | 2018-03-02 | Paul Novak",),
    ),
)
NEAR_MISSES = (
    "Anna Berg presided over the election of judges on 1 May 2019.",
    "The appointment of a clerk was put off on 1 May 2019 by Anna Berg.",
    "Anna Berg congratulated Paul Novak on his election.",
    "Anna Berg's election campaign began on 1 May 2019.",
    "Anna Berg proposed the election of Paul Novak on 1 May 2019.",
)

NOUN = (
    r"(?:(?:re-?)?election|(?:re-?)?appointment|inauguration|swearing[- ]in|confirmation|elevation"
    r"|promotion|resignation|dismissal|retirement|departure from office|investiture"
    r"|installation|choosing|selection|designation|naming|accession to"
    r" (?:office|the presidency))"
)
NOT_OF = (
    r"(?! (?:campaign|bid|platform|programme|law|of|by|observ\w+|commission|committee|day|night"
    r"|process|to the (?:parliament|house)))"
)
OF_SOMEBODY = pattern(
    rf"\b(?P<act>{NOUN}) of "
    r"(?:(?!(?:by|was|were|is|are|and|has|had|will|to|for|with|from|on|in)\b)"
    r"[\w'’.-]+ ){0,4}?"
    r"(?:{title} (?:of (?:the )?{body|state} )?)?(?P<whom>{persons})(?!'s)",
    re.IGNORECASE,
)
POSSESSED = pattern(
    rf"(?:(?P<whom>{{person}})'s?|\b(?:his|her)) (?P<act>(?:[\w-]+ )?{NOUN})\b{NOT_OF}",
    re.IGNORECASE,
)
DECIDED = re.compile(
    r"\b(?:endorsed|approved|confirmed|announced|announces|accepted|accepts|approves|confirms)\b"
    r"[^;.]{0,30} $",
    re.IGNORECASE,
)
WISHED = re.compile(
    r"\b(?:propos|suggest|support|recommend|favou?r|ahead of|pending|candidat|nominat|call|urg"
    r"|discuss|debat|consider|reject|oppos|against|prior|before)\w*(?: [\w\ue000-\ue008]+){0,3} $",
    re.IGNORECASE,
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say who came into office, or left it, by a noun that tells it."""
    facts: list[Fact] = []
    for trigger in (OF_SOMEBODY, POSSESSED):
        for frame, match in frames(shapes, discourse, trigger, STEMS):
            if WISHED.search(frame.text, 0, match.start()):
                continue
            people = _people(frame, match)
            fact = frame.tell(NAME, "appointment", once([*people, *body_of(frame)]))
            if not people or fact is None or not (fact.date or _is_decided(frame, match)):
                continue
            if not any(is_told(fact, other) for other in facts):
                facts.append(fact)
    return facts


def _is_decided(frame: Frame, match: re.Match[str]) -> bool:
    return DECIDED.search(frame.text, 0, match.start("act")) is not None


def _people(frame: Frame, match: re.Match[str]) -> list[Participant]:
    if match["whom"]:
        return within(frame, *match.span("whom"), "person", role="appointee")
    return whose(frame)


STEMS = (
    "election|appointment|inauguration|swearing|confirmation|elevation|promotion|resignation"
    "|choosing|selection|designation|naming|dismissal|retirement|departure|investiture|installation|accession"
)
