"""Owners: whose a gathering is: "session of the Assembly", "its session", "two Bureau meetings"."""

import re
from dataclasses import replace

from interparl.loader.parse.facts import Body, Participant
from interparl.loader.parse.grammar.clause import COPULAS, verbs
from interparl.loader.parse.grammar.events.frame import Frame
from interparl.loader.parse.grammar.events.parties import subjects, within
from interparl.loader.parse.shape import pattern


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
        of = [p for p in of_verb(frame) if p.body and _can_sit(p.body)][-1:]
        behind = BEHIND_IT.match(text, head_end) if OPENS_AT.match(text) and not of else None
        acting = within(frame, *behind.span("body"), "body", role="sitting_body") if behind else []
        return of or [p for p in acting if p.body and _can_sit(p.body)]
    return []


# "At a sitting on 5 May the Senate passed the bill"
OPENS_AT = re.compile(r"\W*(?:at|during|in) (?:a|an|the)\b", re.IGNORECASE)


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


ORGAN = re.compile(
    r"(?P<organ>(?-i:(?:Standing|Executive|Permanent|Monitoring|Steering|Governing|Joint|Expanded"
    r"|Enlarged|Ministerial|Political|Presidential) )?(?-i:Bureau|Presidium|Praesidium|Committee"
    r"|Council|Commission|Board))(?:'s)? (?:[a-z]+ )?$",
    re.IGNORECASE,
)


def organ_before(frame: Frame, modifiers: str) -> list[Participant]:
    """An organ that stands before the noun: "two Bureau meetings", of the assembly of the page."""
    found = ORGAN.search(modifiers)
    if found is None:
        return []
    body = Body("committee", found["organ"], found["organ"], parent=frame.discourse.topic)
    return _sitting(body)


def _sitting(body: Body | None) -> list[Participant]:
    return [Participant(body=body, role="sitting_body", words=body.words)] if body else []
