"""A text is issued in passing: "in a statement of 3 March, the Council condemned the coup"."""

import re
from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact, Participant
from interparl.loader.parse.grammar.clause import COPULAS, verbs
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.parties import (
    PARTIES,
    governed,
    marks_of,
    once,
    participant,
    subjects,
    within,
)
from interparl.loader.parse.shape import Shape, pattern

NAME = "events.communications"
EXAMPLES = (
    (
        "In a statement of 3 March 2019 the Nordic Council condemned the coup.",
        ("event: statement | 2019-03-03 | Nordic Council",),
    ),
    (
        "The Nordic Council condemned the coup in a statement on 3 March 2019.",
        ("event: statement | 2019-03-03 | Nordic Council",),
    ),
    (
        "In a joint letter of 3 March 2019, PACE and the Nordic Council asked for help.",
        ("event: statement | 2019-03-03 | PACE, Nordic Council",),
    ),
    (
        "The Nordic Council, in its resolution of 3 March 2019, asked for help.",
        ("event: statement | 2019-03-03 | Nordic Council",),
    ),
    (
        "On 3 March 2019 the Nordic Council said in a statement that it was worried.",
        ("event: statement | 2019-03-03 | Nordic Council",),
    ),
    (
        "On 3 March 2019 the Nordic Council stressed its concern in a joint communiqué.",
        ("event: statement | 2019-03-03 | Nordic Council",),
    ),
    (
        "In an open letter dated 3 March 2019 Anna Berg asked for help.",
        ("event: statement | 2019-03-03 | Anna Berg",),
    ),
    (
        "By its resolution of 3 March 2019 the Nordic Council set up a committee.",
        ("event: statement | 2019-03-03 | Nordic Council",),
    ),
)
NEAR_MISSES = (
    "In his statement Paul Novak said so on 3 March 2019.",
    "In a bank statement of 3 March 2019 Paul Novak found an error.",
    "As the statement of the Nordic Council says, much is to be done.",
    "In a draft resolution of 3 March 2019 the Nordic Council would condemn the coup.",
)

TEXT = (
    r"(?:statement|declaration|communiqu[eé]|resolution|appeal|open letter|joint (?:message|letter"
    r"|address)|press release)"
)
KIND = (
    r"(?:(?:joint|special|separate|written|press|final|closing|official|strongly-worded|short"
    r"|common|unanimous) )?"
)
IN = re.compile(
    rf"\b(?:in|by|with|through) (?:an?|one) (?P<act>{KIND}{TEXT})\b|\b(?:in|by|with|through)"
    rf" (?:its|their) (?P<act2>{KIND}{TEXT})"
    rf"(?= (?:[\w./\ue005]{{1,9}} )?(?:of|dated|from|on|adopted|issued) (?:on )?\ue004)"
    rf"|\b(?:in|by|with|through) (?:its|their) (?P<act3>{KIND}{TEXT})(?= (?:for|on|that|to)\b)",
    re.IGNORECASE,
)
# "In a joint letter of 3 March 2019, PACE and the Council asked for help"
HEAD = pattern(
    r"(?: (?:issued|adopted|published|released|made public|signed|sent|circulated)[^;,.]{0,50}?)?"
    r"(?: [\w./\ue005]{1,9}(?= of))?(?: (?:on|of|dated) {date})?,? (?:the"
    r" )?(?P<who>{person|bodies}) (?!and\b)",
    re.IGNORECASE,
)
JOINT = re.compile(r"(?:joint|common) (?!resol)", re.IGNORECASE)
FROM = pattern(r"[^;,.]{0,40}? (?:by|from) (?:the )?(?P<who>{body})", re.IGNORECASE)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say who spoke by which text, and when."""
    facts: list[Fact] = []
    for frame, match in frames(
        shapes, discourse, IN, "statement|declarat|communiq|resolut|appeal|letter|joint|release"
    ):
        authors = _authors(frame)
        is_joint = JOINT.match(frame.text, frame.start) is not None
        fact = frame.tell(NAME, "statement", once(authors)) if authors or is_joint else None
        if fact and (match["act3"] or not authors) and fact.dating != "text":
            continue
        if fact and (fact.date or fact.dating == "news"):
            facts.append(fact)
    return facts


def _authors(frame: Frame) -> list[Participant]:
    """The subject of the verb beside it; behind "In a statement, ..." the first ones named."""
    text = frame.text
    before = [v for v in verbs(text) if v[1] <= frame.start and v[2] not in COPULAS]
    head = HEAD.match(text, frame.end) if not before else None
    if head:
        return within(frame, *head.span("who"), *PARTIES, role="author")
    if before:
        start, end, _ = before[-1]
        main = Frame(frame.shapes, frame.index, start, end, frame.discourse)
        return subjects(main, *PARTIES, role="author")
    named = [at for at, by in governed(text, frame.end, len(text), marks_of(PARTIES)) if not by]
    by = FROM.match(text, frame.end)
    if by:
        return within(frame, *by.span("who"), "body", role="author")
    verb = next((v[0] for v in verbs(text) if named and v[0] > named[0]), len(text))
    return [
        participant(frame.shape, frame.mention_at(at), "author") for at in named if at < verb
    ] or (subjects(frame, "body", role="author") if not named else [])
