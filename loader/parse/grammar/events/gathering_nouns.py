"""The nouns of gatherings by kind of event: what a heading, a title or "the next one" is of."""

import re

from interparl.loader.parse.facts import Body, Participant
from interparl.loader.parse.grammar.events.frame import Frame
from interparl.loader.parse.grammar.events.session_words import (
    IS_CONFERENCE,
    NO_SESSION,
    SITS_AS_BODY,
)
from interparl.loader.parse.shape import MARK, Shape, pattern

ONE_SESSION = r"session|sitting|meeting|plenary|plenary assembly|general assembly|part-session"
ONE_CONFERENCE = (
    r"conference|forum|summit|seminar|webinar|workshop|round[- ]table|symposium|colloquium"
    r"|hearing|congress"
)
ONE_OPERATION = r"(?<!co-)operation|exercise|drill|man[oe]+uvres?|war game"
ONE_VISIT = r"visit|trip|fact-finding mission|study tour"
# Of "the first stage of the operation" the stage is one by itself.
PLURAL_OF = {
    "session": r"sessions|sittings|meetings|plenaries|plenary assemblies|general assemblies"
    r"|part-sessions|assemblies",
    "conference": r"conferences|forums|fora|summits|seminars|webinars|workshops|round[- ]tables"
    r"|symposi(?:a|ums)|colloquiums?|hearings|congresses",
    "operation": r"(?<!co-)operations|exercises|drills|man[oe]+uvres|war games",
    "visit": r"visits|trips|(?:fact-finding |study )?missions|study tours",
}
ONE_OF = {
    "session": ONE_SESSION,
    "conference": ONE_CONFERENCE,
    "operation": ONE_OPERATION,
    "visit": ONE_VISIT,
}
ONE = re.compile(
    "(?:"
    + "|".join(rf"\b(?P<{kind}>{nouns})\b" for kind, nouns in ONE_OF.items())
    + r")(?! (?:hall|room|centre|center|point|table|building))",
    re.IGNORECASE,
)
MANY = re.compile(
    "(?:" + "|".join(rf"\b(?P<{kind}>{nouns})\b" for kind, nouns in PLURAL_OF.items()) + ")",
    re.IGNORECASE,
)
NUMBERED_BODY = pattern(
    r"(?:{number}|\d+(?:st|nd|rd|th)|\b(?-i:[IVXL]+)|\b(?:first|second|third|fourth|fifth|sixth"
    r"|seventh|eighth|ninth|tenth)) (?P<body>{body})",
    re.IGNORECASE,
)


def kind_of(found: re.Match[str]) -> str:
    """The kind of event that a noun found by ``ONE`` or ``MANY`` stands for."""
    return next(kind for kind in ONE_OF if found[kind] is not None)


def named_in(shape: Shape) -> tuple[str, int, int] | None:
    """The kind and the place of the gathering that a line names: "the 138th Assembly of the IPU".

    A numbered body is what sits; else the last noun for a gathering that no "of" governs.
    """
    body = NUMBERED_BODY.search(shape.text)
    if body:
        value = shape.between(*body.span("body"))[0].value
        if isinstance(value, Body) and SITS_AS_BODY.search(value.words):
            kind = "conference" if IS_CONFERENCE.search(value.words) else "session"
            return kind, *body.span()
    found = ONE.search(shape.text)
    return (kind_of(found), *found.span()) if found else None


def sitting(frame: Frame, kind: str) -> list[Participant]:
    """The body that a line names, else the one that the page is about, as what meets."""
    here = [m.value for m in frame.shape.mentions if isinstance(m.value, Body)]
    bodies = [b for b in here if b.kind not in NO_SESSION]
    topic = frame.discourse.topic
    body = bodies[0] if bodies else topic
    role = "sitting_body" if kind == "session" else "participant"
    return [Participant(body=body, role=role, words=body.words)] if body else []


def letters(text: str) -> int:
    """How many letters of a shape are no part of a mention."""
    return sum(letter.isalpha() and letter not in _MARKS for letter in text)


_MARKS = frozenset(MARK.values())
