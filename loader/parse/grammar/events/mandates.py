"""Posts in the words of decrees: "approved in the post", "the powers of A were terminated"."""

import re
from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact
from interparl.loader.parse.grammar.events.appointees import is_told
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.parties import objects, once, subjects, within
from interparl.loader.parse.shape import Shape, pattern

NAME = "events.mandates"
EXAMPLES = (
    (
        "The Riksdag approved Anna Berg in the post of Clerk on 5 May 2019.",
        ("event: appointment | 2019-05-05 | Anna Berg, Riksdag",),
    ),
    (
        "The mandate of deputy Anna Berg was terminated early on 5 May 2019.",
        ("event: appointment | 2019-05-05 | Anna Berg",),
    ),
    (
        "On 5 May 2019 the Riksdag ended the powers of Anna Berg ahead of time.",
        ("event: appointment | 2019-05-05 | Anna Berg, Riksdag",),
    ),
    (
        "The candidacy of Anna Berg was supported unanimously by the Riksdag on 5 May 2019.",
        ("event: appointment | 2019-05-05 | Anna Berg, Riksdag",),
    ),
    (
        "On 5 May 2019 the powers of the Permanent Representative were conferred on Anna Berg.",
        ("event: appointment | 2019-05-05 | Anna Berg",),
    ),
    (
        "Following the departure of Paul Novak in May 2019, the post was vacant.",
        ("event: appointment | 2019-05 | Paul Novak",),
    ),
    (
        "On 5 May 2019 the Riksdag voted 88-81 to remove Anna Berg.",
        ("event: appointment | 2019-05-05 | Anna Berg, Riksdag",),
    ),
    (
        "Anna Berg was approved for the post of Executive Secretary on 5 May 2019.",
        ("event: appointment | 2019-05-05 | Anna Berg",),
    ),
    (
        "The second term of Anna Berg began on 5 May 2019.",
        ("event: appointment | 2019-05-05 | Anna Berg",),
    ),
)
NEAR_MISSES = (
    "The report of Anna Berg was approved on 5 May 2019.",
    "The candidacy of Anna Berg was discussed on 5 May 2019.",
    "The powers of Anna Berg may be terminated in 2030.",
    "The departure of Anna Berg for Riga on 5 May 2019 was delayed.",
)

POWERS = (
    r"(?:powers?|mandates?|authority|duties|functions|credentials|tenure|contract|membership"
    r"|term(?: of office)?|appointment|nomination|election)"
)
POST = r"(?:posts?|positions?|offices?|functions?|jobs?)"
WAS = r"(?:was|were|has been|have been|had been)(?: (?:today|unanimously|\w+ly|(?:on )?{date}))*"
OF = r"of (?:the )?(?:(?:[\w'-]+|{title}|{adjective}) ){0,3}?(?P<whom>{persons})"
ENDED = (
    r"(?:terminated|ended|revoked|withdrawn|suspended|annulled|extended|prolonged|renewed|confirmed"
    r"|approved|announced|ratified|endorsed|recogni[sz]ed)"
)
TRIGGERS = (
    (
        pattern(
            rf"\b{POWERS} {OF}[^;.]{{0,40}}? {WAS} (?P<act>(?:early )?{ENDED})\b", re.IGNORECASE
        ),
        "terminat|ended|revok|withdraw|suspend|annul|extend|prolong|renew|confirm|approv|ratif",
    ),
    (
        pattern(
            rf"(?P<whom>{{person}})'s {POWERS}(?: as [^;.,]{{1,60}}| in [^;.,]{{1,40}})?,?"
            rf" (?:{WAS} )?(?P<act>{ENDED})\b",
            re.IGNORECASE,
        ),
        "'s ",
    ),
    (
        pattern(
            r"\b(?P<act>terminat(?:ed|es)|end(?:ed|s)|revok(?:ed|es)|withdrew|suspend(?:ed|s)"
            r"|extend"
            rf"(?:ed|s)|prolong(?:ed|s)|confirm(?:ed|s))(?: early)? (?:the )?(?:early )?{POWERS}"
            rf" {OF}",
            re.IGNORECASE,
        ),
        "terminat|end|revok|withdr|suspend|extend|prolong|confirm",
    ),
    (
        pattern(
            r"\b(?P<act>approved|confirmed|endorsed|affirmed|installed|reinstated|placed|put)"
            rf"(?: on {{date}})? (?P<whom>{{persons}}) (?:in|to|for|at) (?:the )?{POST}\b",
            re.IGNORECASE,
        ),
        "approved|confirmed|endorsed|affirmed|installed|reinstated|placed|put",
    ),
    (
        pattern(
            rf"\b(?:candidac(?:y|ies)|candidatures?|nominations?) {OF}[^;.]{{0,60}}? {WAS}"
            r" (?P<act>supported|approved|endorsed|confirmed|accepted|backed|adopted)\b",
            re.IGNORECASE,
        ),
        "candida|nominat",
    ),
    (
        pattern(
            rf"\b(?:{POWERS}|{POST})\b[^;.]{{0,60}}? {WAS} (?P<act>conferred|bestowed|vested|laid"
            r"|assigned|delegated|devolved|entrusted)(?: up)?(?: ?on| in| to) (?:the )?"
            r"(?:[\w-]+ ){0,3}?(?P<whom>{persons})",
            re.IGNORECASE,
        ),
        "conferred|bestowed|vested|laid|assigned|delegated|devolved|entrusted",
    ),
    (
        pattern(
            r"\bvoted [^;.]{0,40}?\bto (?P<act>remove|dismiss|oust|recall|unseat|elect|appoint"
            r"|reinstate) (?:[\w-]+ )?(?P<whom>{persons})",
            re.IGNORECASE,
        ),
        "voted",
    ),
    (
        pattern(
            r"\b(?P<act>departure|retirement|removal|exit|withdrawal|stepping down) "
            rf"{OF}(?! (?:for|to) )(?=[^;.,]{{0,30}} (?:in|on) {{date}})",
            re.IGNORECASE,
        ),
        "departure|retirement|removal|exit|withdrawal|stepping down",
    ),
    (
        pattern(
            rf"\b(?:first|second|third|new|present|current|five-year|four-year)"
            rf" (?:term|mandate|tenure)"
            rf"(?: in office)? {OF}(?: as [^;.,]{{1,50}})? (?P<act>began|begins|started|starts"
            r"|commenced)\b",
            re.IGNORECASE,
        ),
        "term|mandate|tenure",
    ),
)
# "Anna Berg was approved for the post": whom, the clause says
FOR_POST = re.compile(
    r"\b(?:was|were|has been|have been) (?:\w+ly"
    r" )?(?P<act>approved|recommended|transferred|seconded"
    rf"|moved|called|chosen)(?= (?:for|to|in) (?:the )?{POST}\b)",
    re.IGNORECASE,
)
# What was to be, or was only proposed
DECISION = frozenset(
    {"remove", "dismiss", "oust", "recall", "unseat", "elect", "appoint", "reinstate"}
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say who got a post or lost it, by what became of the powers or the candidacy."""
    facts: list[Fact] = []
    for trigger, stems in TRIGGERS:
        for frame, match in frames(shapes, discourse, trigger, stems):
            facts += _tell(frame, match, facts)
    for frame, _ in frames(
        shapes, discourse, FOR_POST, "approved|recommended|transferred|seconded"
    ):
        who = subjects(frame, "person", role="appointee")
        fact = frame.tell(NAME, "appointment", once(who)) if who else None
        if fact and not any(is_told(fact, f) for f in facts):
            facts.append(fact)
    return facts


def _tell(frame: Frame, match: re.Match[str], known: Sequence[Fact]) -> list[Fact]:
    if match["act"] in DECISION:  # "voted to remove him": the vote did so
        frame = Frame(
            frame.shapes, frame.index, frame.start, frame.end, frame.discourse, is_certain=True
        )
    who = within(frame, *match.span("whom"), "person", role="appointee")
    body = objects(frame, "body", after=("by",))[:1] or subjects(frame, "body")[-1:]
    fact = frame.tell(NAME, "appointment", once([*who, *body])) if who else None
    return [fact] if fact and not any(is_told(fact, f) for f in known) else []
