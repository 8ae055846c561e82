"""A post changes hands in other words: "the gavel passed from Anna Berg to Paul Novak"."""

import re
from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact, Participant
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.parties import once, subjects, within
from interparl.loader.parse.shape import Shape, pattern

NAME = "events.posts"
EXAMPLES = (
    (
        "On 5 May 2020 the chair of the committee passed from Anna Berg to Paul Novak.",
        ("event: appointment | 2020-05-05 | Paul Novak",),
    ),
    (
        "On 5 May 2020 Paul Novak was invested with the office.",
        ("event: appointment | 2020-05-05 | Paul Novak",),
    ),
    (
        "On 5 May 2020 the Committee on Legal Affairs got a new chair: it is Paul Novak.",
        ("event: appointment | 2020-05-05 | Committee on Legal Affairs, Paul Novak",),
    ),
    (
        "On 5 May 2020 the lot fell on Anna Berg.",
        ("event: appointment | 2020-05-05 | Anna Berg",),
    ),
    (
        "The Nordic Council decided on 5 May 2020 that Anna Berg heads its delegation.",
        ("event: appointment | 2020-05-05 | Nordic Council, Anna Berg",),
    ),
    (
        "The choice of the Nordic Council fell on Anna Berg on 5 May 2020.",
        ("event: appointment | 2020-05-05 | Anna Berg",),
    ),
    (
        "The term of Anna Berg as President expired on 5 May 2020.",
        ("event: appointment | 2020-05-05 | Anna Berg",),
    ),
    (
        "On 5 May 2020 the Nordic Council entrusted Anna Berg with the post of Secretary General.",
        ("event: appointment | 2020-05-05 | Nordic Council, Anna Berg",),
    ),
)
NEAR_MISSES = (
    "The chair may pass from Anna Berg to Paul Novak in 2030.",
    "On 5 May 2020 the Nordic Council made Anna Berg wait.",
    "The Nordic Council decided on 5 May 2020 that Anna Berg should be heard.",
    "Paul Novak was handed the report on 5 May 2020.",
)

POST = (
    r"(?:presidency|chair(?:man|woman|person)?(?:ship)?|gavel|post|office|reins|helm|leadership"
    r"|seals? of office|baton|co-?chair)"
)
LEADS = (
    r"(?:heads?|leads?|chairs?|presides?|represents?"
    r"|(?:is|be|becomes?|act as) (?:its |the )?{title})"
)
PASSED = pattern(
    rf"(?:\b{POST}\b|{{title}})[^;.]{{0,60}}?"
    r"\b(?P<act>pass(?:ed|es)|went|goes|moved|was (?:handed|passed|given))"
    r"(?: over)?(?:,? \(?(?:on|in) {date}\)?,?)? (?:from [^;.]{1,60}?(?=to ))(?:on )?to (?:the )?"
    r"(?P<whom>{person})",
    re.IGNORECASE,
)
HANDED = re.compile(
    rf"\b(?:was|were|has been|had been) (?:\w+ )?(?P<act>handed|given|entrusted with|invested with"
    rf"|offered and accepted)"
    rf" (?:over )?(?:the |its )?(?:\w+ )?{POST}\b",
    re.IGNORECASE,
)
NEW_ONE = pattern(
    r"\b(?P<act>(?:got|gets|has|have|had|received|found|gained|is getting) (?:a|its|their) (?:new"
    r"|next|first) (?:[\w-]+ )?(?:{title}|chair\w*|president|speaker|head|leader|vice-\w+))"
    r"(?: in)?(?::|,| –| -|) (?:it is |who is |namely |in )?(?:the )?(?P<whom>{person})",
    re.IGNORECASE,
)
MADE = pattern(
    r"\b(?P<act>ma(?:de|kes)) (?P<whom>{persons})(?: \({state}\))?,? (?:its |the |their )?"
    r"(?:new |next |first |acting |interim )?{title}",
    re.IGNORECASE,
)
DECIDED = pattern(
    rf"\b(?P<act>(?:decided|resolved|agreed|ruled|settled))(?:,? (?:on )?{{date}},?)?"
    rf"(?:, [^;.]{{0,60}},)? that (?P<whom>{{person}})"
    rf"(?:, and [^;.,]{{0,40}},)? (?:will |shall |is to |now )?{LEADS}",
    re.IGNORECASE,
)
FELL = pattern(
    rf"\b(?:choice|lot|vote|{POST})\b[^;.]{{0,40}}? (?P<act>fell|falls|settled) (?:on|upon|to)"
    r" (?:the )?(?P<whom>{person})",
    re.IGNORECASE,
)
EXPIRED = pattern(
    r"\b(?:term|mandate|tenure|presidency)(?: of office)? of (?:the )?(?P<whom>{person})"
    r"[^;.,]{0,40}? (?P<act>expired|ended|ran out|came to an end|came to a close|was cut short"
    r"|lapsed)",
    re.IGNORECASE,
)
ENTRUSTED = pattern(
    rf"\b(?P<act>entrusted|charged|invested|endowed) (?P<whom>{{person}})"
    rf" with (?:the )?[^;.]{{0,30}}?"
    rf"\b(?:{POST}|leadership|{{title}})\b",
    re.IGNORECASE,
)
STEMS = {
    PASSED: "pass|went|goes|moved|handed|given",
    NEW_ONE: "new|next|first",
    MADE: "made|makes",
    DECIDED: "that",
    FELL: "fell|falls|settled",
    EXPIRED: "term|mandate|tenure|presidency",
    ENTRUSTED: "with",
}
BY_BODY = frozenset({NEW_ONE, MADE, DECIDED, ENTRUSTED})


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say who came into a post, by what the sentence says became of the post."""
    facts: list[Fact] = []
    for trigger, stems in STEMS.items():
        for frame, match in frames(shapes, discourse, trigger, stems):
            people = within(frame, *match.span("whom"), "person", role="appointee")
            body = subjects(frame, "body") if trigger in BY_BODY else []
            facts += _tell(frame, [*body[-1:], *people])
    for frame, _ in frames(shapes, discourse, HANDED, "handed|given|entrusted|invested"):
        facts += _tell(frame, subjects(frame, "person", role="appointee"))
    return facts


def _tell(frame: Frame, parties: list[Participant]) -> list[Fact]:
    if not any(p.person for p in parties):
        return []
    fact = frame.tell(NAME, "appointment", once(parties))
    return [fact] if fact else []
