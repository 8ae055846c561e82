"""A sitting is told by its day alone: "passed the bill at the 6 April session"."""

import re
from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact, Participant
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.gathering import known_owner, of_verb, owner
from interparl.loader.parse.grammar.events.parties import once
from interparl.loader.parse.grammar.events.session_words import NO_SESSION
from interparl.loader.parse.shape import Shape, pattern

NAME = "events.dated_sessions"
EXAMPLES = (
    (
        "The Saeima of Latvia heard the minister at the 6 April 2017 session.",
        ("event: session | 2017-04-06 | Saeima",),
    ),
)
NEAR_MISSES = (
    "The Senate of Poland was to be told of it at the 5 May 2020 meeting with Paul Novak.",
    "Anna Berg would not come to the 5 May 2020 session.",
)

DATED = pattern(
    r"\b(?:at|during|in|from) (?:the |its |their |a |an )?(?P<when>{date})(?:'s)? (?P<act>(?:plenary |regular "
    r"|special |morning |afternoon |evening )?(?:session|sitting|meeting|plenary))\b(?! (?:of (?!the )|with|between))",
    re.IGNORECASE,
)
ACTED = re.compile(
    r"\b(?:pass|adopt|approv|elect|ratif|vot|discuss|debat|consider|g[ia]ve|heard|decid|endors|agree"
    r"|appoint|confirm|made|took|sw[eo]r|told|said|present)\w*",
    re.IGNORECASE,
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say whose sitting it was of which the day is told."""
    facts: list[Fact] = []
    for frame, match in frames(shapes, discourse, DATED, "session|sitting|meeting|plenary"):
        sitting = _sitting(frame) if ACTED.search(frame.text) else []
        when = frame.mention_at(match.start("when"))
        fact = frame.tell(NAME, "session", once(sitting), when=when) if sitting else None
        facts += [fact] if fact else []
    return facts


def _sitting(frame: Frame) -> list[Participant]:
    acting = of_verb(frame) or owner(frame, frame.end) or known_owner(frame)
    return [p for p in acting if p.body and p.body.kind not in NO_SESSION][-1:]
