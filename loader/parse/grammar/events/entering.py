"""Somebody is let in, or raised in rank, by other words: "the status of Finland was upgraded"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact, Participant
from interparl.loader.parse.grammar.events.accession_gaps import gapped
from interparl.loader.parse.grammar.events.accessions import tell_accession
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.parties import subjects, under, within
from interparl.loader.parse.mention import When
from interparl.loader.parse.shape import MARK, Shape, pattern

NAME = "events.entering"
EXAMPLES = (
    (
        "Finland's delegation to the Nordic Council was upgraded to full member in April 2023.",
        ("event: accession | 2023-04 | Finland, Nordic Council",),
    ),
    (
        "The ministers took the decision to admit Belarus to the Nordic Council on 4 July 2024.",
        ("event: accession | 2024-07-04 | Belarus, Nordic Council",),
    ),
    (
        "Observers of the Nordic Council: Malta and, since 22 August 2023, Latvia.",
        ("event: accession | 2023-08-22 | Latvia, Nordic Council",),
    ),
    (
        "On 4 July 2024 the status of Latvia in the Nordic Council was raised to full member.",
        ("event: accession | 2024-07-04 | Latvia, Nordic Council",),
    ),
    (
        "The enlargement of the Nordic Council in 1999 added Latvia and Estonia.",
        ("event: accession | 1999 | Latvia, Estonia, Nordic Council",),
    ),
    (
        "On 4 July 2024 the Nordic Council adopted a decision to accept Latvia.",
        ("event: accession | 2024-07-04 | Latvia, Nordic Council",),
    ),
    (
        "The flag of Latvia was raised at the Nordic Council on 4 July 2024 as that of a member.",
        ("event: accession | 2024-07-04 | Latvia, Nordic Council",),
    ),
    (
        "On 4 July 2024 the Nordic Council opened its ranks to Latvia.",
        ("event: accession | 2024-07-04 | Latvia, Nordic Council",),
    ),
)
NEAR_MISSES = (
    "Finland's rating was upgraded in April 2023.",
    "The ministers put off the decision to admit Belarus to the Nordic Council.",
    "The flag of Latvia was raised at the Riksdag on 4 July 2024.",
    "Members of the Bureau: Anna Berg and, since 22 August 2023, Paul Novak.",
)

RANK = r"(?:members?(?:hip)?|observers?|partners?|associates?)"
UPGRADED = pattern(
    rf"\b(?:was|were|has been|have been|is) (?P<act>upgraded|promoted|elevated|raised|advanced)"
    rf"(?=[^;.]{{0,60}}\b{RANK}\b|,? (?:in|on) {{date}})",
    re.IGNORECASE,
)
OF_DELEGATION = re.compile(
    r"\b(?:delegation|status|membership|rank|observer|associate|partner|participation)\b",
    re.IGNORECASE,
)
DECIDED = pattern(
    r"\b(?P<act>(?:signed|adopted|took|takes|passed|approved|made|issued|confirmed|unanimously)"
    r"(?: unanimously| on {date})?"
    r" (?:the |an? |its )?(?:[\w-]+ )?(?:decision|resolution|decree|document|protocol)s?"
    r" (?:to (?:admit|accept|take in|let in|grant)|on (?:the )?(?:admission|accession|admitting"
    r"|accepting|acceptance|entry|granting[^;.]{0,40}? to)(?: of)?))"
    r" (?:the )?(?P<who>{states}|{body})",
    re.IGNORECASE,
)
IN_LIST = pattern(
    rf"\b{RANK}\b[^;.]{{0,160}}?(?:\band|,),? (?P<act>{{date}})(?: \([^()]*\))?,? (?:also"
    rf" )?(?:the )?"
    rf"(?P<who>{{states}}|{{bodies}})",
    re.IGNORECASE,
)
BROUGHT_IN = pattern(
    r"\benlargements?\b[^;.]{0,60}? (?P<act>brought in|added|took in|welcomed|embraced)"
    r" (?:the )?(?P<who>{states})",
    re.IGNORECASE,
)
FLAG = pattern(
    r"\bflags? of (?:the )?(?P<who>{states})[^;.]{0,20}? (?:was|were|has been) (?P<act>raised"
    r"|hoisted)\b(?=[^;.]{0,90}\b(?:member|observer|partner|allies|ally))",
    re.IGNORECASE,
)
OPENED = pattern(
    r"\b(?P<act>(?:opened|opens) (?:its|their) (?:ranks|doors|membership) to|(?:took|takes|brought"
    r"|brings|welcomed|welcomes) (?:in|into its ranks|into the fold|on board))"
    r" (?:the )?(?P<who>{states})",
    re.IGNORECASE,
)
OF = pattern(r"\b(?:of|to|in|at) (?:the )?(?P<of>{body})", re.IGNORECASE)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say who was let into what, or got which rank in it, and when."""
    facts: list[Fact] = []
    for trigger, stems in (
        (DECIDED, "decision|resolution|decree|document|protocol"),
        (BROUGHT_IN, "enlargement"),
        (FLAG, "flag"),
        (OPENED, "opens|opened|took|takes|brought|brings|welcome"),
    ):
        for frame, match in frames(shapes, discourse, trigger, stems):
            facts += _tell(frame, within(frame, *match.span("who"), "state", "body"))
    for frame, _ in frames(shapes, discourse, UPGRADED, "upgrad|promot|elevat|raised|advanced"):
        who = within(frame, 0, frame.start, "state")
        if OF_DELEGATION.search(frame.text, 0, frame.start):
            facts += _tell(frame, who[:1] or subjects(frame, "body")[-1:])
    for frame, match in frames(shapes, discourse, IN_LIST, "member|observer|partner|associate"):
        value = frame.mention_at(frame.start).value
        if isinstance(value, When) and value.date.text.endswith("/.."):
            facts += _tell(frame, within(frame, *match.span("who"), "state", "body"))
    return facts


def _tell(frame: Frame, who: list[Participant]) -> list[Fact]:
    fact = tell_accession(replace(frame, is_certain=True), who, _joined(frame), NAME)
    return [fact, *gapped(frame, fact)] if fact and fact.dating == "text" else []


def _joined(frame: Frame) -> list[Participant]:
    """What is joined: the body behind, the one that acts, or the one told of before."""
    behind = under(frame, frame.end, ("to", "into", "in", "at", "of"), "body", role="joined")
    acting = [replace(p, role="joined") for p in subjects(frame, "body")]
    before = OF.search(frame.text, 0, frame.start) if MARK["body"] in frame.text else None
    told = within(frame, *before.span("of"), "body", role="joined") if before else []
    return behind or told or acting[-1:]
