"""A body is told to deliberate, so it sat: "Committee B heard evidence in Cardiff on 27 March"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import EventFact, Fact, Participant
from interparl.loader.parse.grammar.events.days import is_precise
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.gathering import present
from interparl.loader.parse.grammar.events.owners import known_owner, of_verb, owner
from interparl.loader.parse.grammar.events.parties import once, subjects, within
from interparl.loader.parse.grammar.events.session_words import NO_SESSION, SITS_AS_BODY
from interparl.loader.parse.shape import MARK, Shape, pattern

NAME = "events.deliberations"
EXAMPLES = (
    (
        "The Committee on Culture heard evidence in Riga on 5 May 2020.",
        ("event: session | 2020-05-05 | Committee on Culture | in Riga",),
    ),
    (
        "Six drafts were considered by the Committee on Culture in Riga on 5 May 2020.",
        ("event: session | 2020-05-05 | Committee on Culture | in Riga",),
    ),
    (
        "There was a long debate in the Committee on Culture in Riga in May 2020.",
        ("event: session | 2020-05 | Committee on Culture | in Riga",),
    ),
    (
        "Work of the Committee on Culture got under way in Riga on 5 May 2020.",
        ("event: session | 2020-05-05 | Committee on Culture | in Riga",),
    ),
    (
        "The Nordic Council adjourned sine die on 5 May 2020.",
        ("event: session | 2020-05-05 | Nordic Council",),
    ),
    (
        "The file was on the table of the OSCE Ministerial Council (December 2021).",
        ("event: session | 2021-12 | OSCE Ministerial Council",),
    ),
    (
        "On 5 May 2020 the Committee on Culture debated the report in Riga.",
        ("event: session | 2020-05-05 | Committee on Culture | in Riga",),
    ),
    (
        "The question was discussed in the Committee on Culture on 5 May 2020.",
        ("event: session | 2020-05-05 | Committee on Culture",),
    ),
    (
        "The Saeima of Latvia passed the bill at the 6 April 2017 session.",
        ("event: session | 2017-04-06 | Saeima of Latvia",),
    ),
    (
        "The Political Committee, chaired by Anna Berg, took evidence in Riga on 5 May 2020.",
        ("event: session | 2020-05-05 | Political Committee, Anna Berg | in Riga",),
    ),
    (
        "The Committee on Culture endorsed the report in Riga on 5 May 2020.",
        ("event: session | 2020-05-05 | Committee on Culture | in Riga",),
    ),
)
NEAR_MISSES = (
    "The Committee on Culture considers reports once a year.",
    "The Committee on Culture considered the matter closed.",
    "On 5 May 2020 Anna Berg discussed the matter with the Committee on Culture.",
    "The report of 5 May 2020 was not discussed by the Committee on Culture.",
    "The Secretariat discussed the matter on 5 May 2020.",
)

ACT = (
    r"considered|discussed|examined|debated|deliberated(?: on)?|dealt with|took up"
    r"|scrutini[sz]ed|gone over|went over|took stock of"
    r"|t(?:ook|akes|aking) evidence|gathered evidence|finali[sz]ed"
    r"|(?:was |were )?briefed(?! by)|heard (?=(?:evidence|reports?|an?|the|from|statements?"
    r"|\ue002|\ue003|\ue005))"
)
ACTIVE = re.compile(rf"\b(?P<act>{ACT})\b|\b(?P<act2>heard)(?= )", re.IGNORECASE)
PASSIVE = pattern(
    r"\b(?:was|were|been|being) (?:[a-z]+ly )?(?P<act>considered|discussed|examined|debated"
    r"|reviewed"
    r"|dealt with|heard)(?: [a-z]+ly)? (?:by|in|at) (?:the )?(?P<body>{body})"
    r"|\b(?P<act2>c[ao]mes? before|went before) (?:the )?(?P<body2>{body})",
    re.IGNORECASE,
)
# What an organ may do without sitting counts where day and town are told
DECIDED = re.compile(
    r"\b(?P<act>approved|endorsed|decided|agreed|voted|elected|drafted|adopted|prepared|began work"
    r"|concluded)\b",
    re.IGNORECASE,
)
DEBATE_IN = pattern(
    r"\b(?P<act>debates?|discussions?|hearings?|deliberations|on the table|on the agenda|the table)"
    r" (?:in|of|at|before) (?:the )?(?P<body>{body})",
    re.IGNORECASE,
)
# "They pleaded for it at the Bureau in Riga on 2 October"
AT_ORGAN = pattern(
    r"\b(?:at|in|by) (?:the |its |a )?(?P<act>(?P<body>{body}))(?:,? (?:held |sitting "
    r"|meeting )?in (?:the )?"
    r"{place}(?:, {state})?,? (?:on |in )?{date}| \((?:{place},? )?{date}(?:[,;][^()]{0,80})?\))",
    re.IGNORECASE,
)
WORK_OF = pattern(
    r"\b(?:the )?(?P<act>works?|proceedings|deliberations|sittings?) of (?:the )?(?P<body>{body})"
    r"[^;.]{0,40}? (?:got under way|gets under way|began|begins|started|opened|continued|ended"
    r"|concluded|was completed|were completed|resumed|drew to a close)",
    re.IGNORECASE,
)
ROSE = re.compile(
    r"\b(?P<act>adjourn(?:ed|s)|rose(?= (?:at|on|for|yesterday|today))|prorogued|went into recess"
    r"|broke up|(?:was|were) in session)\b",
    re.IGNORECASE,
)
# "passed the bill at the 6 April session", "at yesterday's sitting"
DATED = pattern(
    r"\b(?:at|during|in|from) (?:the |its |their |a |an )?(?P<when>{date})(?:'s)?"
    r" (?P<act>(?:plenary |regular "
    r"|special |morning |afternoon |evening )?(?:session|sitting|meeting|plenary))\b(?! (?:of"
    r" (?!the )|with|between))",
    re.IGNORECASE,
)
ACTED = re.compile(
    r"\b(?:pass|adopt|approv|elect|ratif|vot|discuss|debat|consider|g[ia]ve|heard|decid|endors|agree"
    r"|appoint|confirm|made|took|sw[eo]r|told|said|present)\w*",
    re.IGNORECASE,
)
OF_BODY = (
    (PASSIVE, "considered|discussed|examined|debated|reviewed|dealt|heard|before"),
    (DEBATE_IN, "debate|discussion|hearing|deliberation|table|agenda"),
    (AT_ORGAN, MARK["body"]),
    (WORK_OF, "work|proceedings|deliberations|sitting"),
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say which body sat, by what it is told to have dealt with."""
    facts: list[Fact] = []
    for trigger, stems in OF_BODY:
        for frame, match in frames(shapes, discourse, trigger, stems):
            group = "body" if match["body"] else "body2"
            bodies = within(frame, *match.span(group), "body", role="sitting_body")
            told = replace(frame, end=max(frame.end, match.end(group)))
            facts += _tell(told, bodies, of_assembly=trigger is not AT_ORGAN)
    for frame, _ in frames(shapes, discourse, ACTIVE, "ed |heard|took|dealt|gone|went"):
        if not subjects(frame, "person"):
            facts += _tell(frame, subjects(frame, "body", role="sitting_body"), of_assembly=False)
    for frame, _ in frames(shapes, discourse, DECIDED, "ed |began work"):
        if MARK["place"] in frame.text and frame.place() != (None, None):
            facts += _tell(frame, subjects(frame, "body"), of_assembly=False, is_day=True)
    for frame, _ in frames(shapes, discourse, ROSE, "adjourn|rose|prorogued|recess|broke|session"):
        facts += _tell(frame, subjects(frame, "body", role="sitting_body"))
    for frame, match in frames(shapes, discourse, DATED, "session|sitting|meeting|plenary"):
        sitting = _at_session(frame) if ACTED.search(frame.text) else []
        when = frame.mention_at(match.start("when"))
        fact = frame.tell(NAME, "session", once(sitting), when=when) if sitting else None
        facts += [fact] if fact else []
    return facts


def _at_session(frame: Frame) -> list[Participant]:
    """As in "The Senate passed the bill at the 6 April session": whose session that was."""
    acting = of_verb(frame) or owner(frame, frame.end) or known_owner(frame)
    return [p for p in acting if p.body and p.body.kind not in NO_SESSION][-1:]


def _tell(
    frame: Frame, bodies: list[Participant], *, of_assembly: bool = True, is_day: bool = False
) -> list[EventFact]:
    """The sitting of the one body; with ``is_day`` only of an organ, on days that are told."""
    if len(bodies) != 1 or not _sits(bodies[0], of_assembly=of_assembly):
        return []
    if is_day and not (bodies[0].body and bodies[0].body.kind == "committee"):
        return []
    bodies = [replace(bodies[0], role="sitting_body")]
    here = present(frame.shapes, frame.index, frame.discourse)
    fact = frame.tell(NAME, "session", once([*bodies, *here]))
    when = frame.date()
    if fact is None or when is None or fact.dating != "text" or not is_precise(when.value):
        return []
    if is_day and fact.date and len(fact.date.text) < len("2020-05-05"):
        return []
    return [fact]


def _sits(one: Participant, *, of_assembly: bool) -> bool:
    body = one.body
    if body is None or body.kind in {"organization", "parliament", "chamber"}:
        return (
            of_assembly and body is not None and (body.is_assembly or body.kind != "organization")
        )
    return body.kind == "committee" or SITS_AS_BODY.search(body.words) is not None
