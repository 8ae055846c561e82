"""Laws told with their days alone: "Adopted: 5 May 2015", "the A Bill (2 June) and the B"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact, Participant
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.parties import objects, once, subjects, under, within
from interparl.loader.parse.grammar.events.signs import LINES
from interparl.loader.parse.shape import Shape, pattern

NAME = "events.law_lists"
EXAMPLES = (
    (
        "Convention on Rivers\nAdopted: 27 June 2014, Oslo\nStatus: in force",
        ("event: legislation | 2014-06-27 | - | in Oslo",),
    ),
    (
        "Treaty on Rivers\nSigned: Oslo, 27 June 2014\nStatus: in force",
        ("event: agreement | 2014-06-27 | - | in Oslo",),
    ),
    (
        "The Riksdag passed the Rivers Bill (on 2 June 2015) and the Seas Bill (on 3 June 2016).",
        ("event: legislation | 2016-06-03 | Riksdag",),
    ),
    (
        'Two model laws were adopted by the Nordic Council: "On Seas" (14 April 2022) and others.',
        ("event: legislation | 2022-04-14 | Nordic Council",),
    ),
    (
        "Treaty\nDate of signature: 4 May 2014\nPlace and date of approval: Oslo, 5 May 2015",
        (
            "event: agreement | 2014-05-04 | -",
            "event: legislation | 2015-05-05 | - | in Oslo",
        ),
    ),
    (
        "Act on Rivers\nEnacted: 5 May 2015",
        ("event: legislation | 2015-05-05 | -",),
    ),
    (
        "The Nordic Council adopted the Rivers Charter (2015) and the Seas Charter (May 2019).",
        ("event: legislation | 2019-05 | Nordic Council",),
    ),
    (
        "Law on Rivers\nDate of adoption: 5 May 2015",
        ("event: legislation | 2015-05-05 | -",),
    ),
)
NEAR_MISSES = (
    "The Riksdag discussed two Bills: the Rivers Bill (on 2 June 2015) and another.",
    "Adopted: unanimously",
    "In force since: 5 May 2015",
    "The Riksdag passed the Rivers Bill (see page 5).",
)

LABEL = pattern(
    r"^\W*(?:(?:date|day|place and date|date and place) of )?(?P<act>(?P<law>adopted|adoption"
    r"|enacted|passed|ratified|ratification|assented to|assent|approved|approval|promulgated)"
    r"|(?P<treaty>signed|signature|signing|concluded|conclusion|done))"
    r"(?: (?:on|at|in)|(?: by (?:the )?(?P<who>{body|state})))?\s{0,3}[:|–-]\s{0,4}"
    r"(?:(?:in |at )?(?P<at>{place})(?:, {state})?,? (?:on )?)?(?P<when>{date})",
    re.IGNORECASE,
)
NAMED = (
    r"(?:Bill|Act|Law|Charter|Convention|Code|Regulations?|Recommendations?|Strategy|Budget"
    r"|Statutes?"
    r"|Rights|Rules of Procedure|Programme|Plan)\b[^;.()]{0,50}?"
)
PAIR = pattern(
    rf"(?:{NAMED}|[\"”»’']) ?\((?:(?:adopted|passed|approved) )?(?:on |of |in"
    rf" )?(?P<when>{{date}})\)",
    0,
)
PASSING = pattern(
    r"\b(?P<act>adopted|passed|approved|enacted|ratified"
    r"|voted)\b(?=[^.]{0,200}\([^()]{0,24}?{date}\))",
    re.IGNORECASE,
)
ANY_LAW = re.compile(
    r"\b(?:laws?|bills?|acts?|codes?|charters?|regulations?|recommendations?|documents?|budgets?"
    r"|statutes?)\b",
    re.IGNORECASE,
)
STATEMENT = re.compile(r"\b(?:resolution|declaration|statement|appeal|communiqu)", re.IGNORECASE)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say what was adopted, or signed, on the day that stands beside a label or a name."""
    facts: list[Fact] = []
    stems = "adopt|enact|passed|ratif|assent|approv|promulgat|sign|conclu|done|voted"
    for frame, match in frames(shapes, discourse, LABEL, stems):
        if frame.shape.sentence.kind in {*LINES, "dateline"}:
            facts += _labelled(frame, match)
    for frame, _ in frames(shapes, discourse, PASSING, stems):
        if ANY_LAW.search(frame.text) and not STATEMENT.search(frame.text):
            facts += _listed(frame)
    return facts


def _labelled(frame: Frame, match: re.Match[str]) -> Iterator[Fact]:
    named = match["who"] is not None
    by = within(frame, *match.span("who"), "body", "state", role="author") if named else []
    when = frame.mention_at(match.start("when"))
    place = frame.named_place(match.start("at")) if match["at"] else None
    kind = "legislation" if match["law"] else "agreement"
    told = replace(frame, is_certain=True)
    fact = told.tell(NAME, kind, once(by), when=when, at_place=place)
    if fact and fact.date:
        yield fact


def _listed(frame: Frame) -> Iterator[Fact]:
    authors: list[Participant] = objects(frame, "body", after=("by",), role="author") or under(
        frame, frame.end, ("by",), "body", role="author"
    )
    authors = authors or subjects(frame, "body", role="author")
    for found in PAIR.finditer(frame.text, frame.end):
        when = frame.mention_at(found.start("when"))
        fact = frame.tell(NAME, "legislation", once(authors), when=when, at_place=(None, None))
        if fact and fact.date:
            yield fact
