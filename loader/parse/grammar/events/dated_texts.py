"""A statement is named by its day: "the appeal of 26 May by which the Council called for talks"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact, Participant
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.parties import once, within
from interparl.loader.parse.mention import When
from interparl.loader.parse.shape import MARK, Shape, pattern
from interparl.loader.parse.timeline import is_of_days

NAME = "events.dated_texts"
EXAMPLES = (
    (
        "He drew attention to the statement of 26 May 2020 by which the Nordic Council did so.",
        ("event: statement | 2020-05-26 | Nordic Council",),
    ),
    (
        "The Nordic Council's resolution of 3 March 2019 says as much.",
        ("event: statement | 2019-03-03 | Nordic Council",),
    ),
    (
        "They referred to the Joint Declaration of the Nordic Council of 3 March 2019.",
        ("event: statement | 2019-03-03 | Nordic Council",),
    ),
    (
        "In the communiqué of 4 June 2018 by Anna Berg nothing of the kind is found.",
        ("event: statement | 2018-06-04 | Anna Berg",),
    ),
    (
        "The appeal of the Nordic Council, dated 7 July 2017, went unheard.",
        ("event: statement | 2017-07-07 | Nordic Council",),
    ),
    (
        "The declaration of 3 March 2019 of the Nordic Council was cited.",
        ("event: statement | 2019-03-03 | Nordic Council",),
    ),
    (
        "Cited was the Nordic Council's joint communiqué of 3 March 2019.",
        ("event: statement | 2019-03-03 | Nordic Council",),
    ),
    (
        "A resolution by the Nordic Council, adopted on 3 March 2019, is its source.",
        ("event: statement | 2019-03-03 | Nordic Council",),
    ),
    (
        "Nordic Council\n\nResolution 2527 of 24 January 2024 was quoted.",
        ("event: statement | 2024-01-24 | Nordic Council",),
    ),
    (
        "Nordic Council\n\nThe Final Declaration of 6 December 2022 stresses the need for reform.",
        ("event: statement | 2022-12-06 | Nordic Council",),
    ),
    (
        "Nordic Council\n\nIt rests on the Declaration on Democracy (Oslo, 5 May 2016).",
        ("event: statement | 2016-05-05 | Nordic Council | in Oslo",),
    ),
)
NEAR_MISSES = (
    "The statements of 2019 were many.",
    "The agreement of the parties came late.",
    "The bank statement of 3 March 2019 was lost.",
    "The report of 3 March 2019 says so.",
)

STATEMENT = r"(?<!bank )(?:statement|declaration|appeal|communiqu[eé]|resolution)"
DATED = (
    r"(?:,? (?:of|dated|from|signed on|adopted on|issued on) |,? \((?:{place}, )?)(?:the )?"
    r"(?P<when>{date})"
)
TEXT = pattern(
    rf"(?:(?P<whose>{{body}})(?:'s|') (?:[\w-]+ ){{0,2}})?"
    rf"(?P<name>\b(?:(?-i:[A-Z]\w+)|{{place}}) )?"
    rf"\b(?P<act>{STATEMENT})"
    rf"(?: (?:[\w./-]{{1,9}}|{{number}}))?"
    rf"(?: (?:of|by) (?:the )?(?P<of>{{body}}))?(?: on [^;.,()\ue000-\ue008]{{1,60}})?{DATED}"
    rf"(?:,? (?:(?:by|in|with|through) which|by|of|in which) (?:the )?(?P<by>{{body|person}}))?",
    re.IGNORECASE,
)
DRAFT = re.compile(r"\b(?:draft|proposed|planned|future) $", re.IGNORECASE)
STEMS = "statement|declaration|appeal|communiqu|resolution"


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say whose text it is that a day names."""
    facts: list[Fact] = []
    for frame, match in frames(shapes, discourse, TEXT, STEMS):
        when = frame.mention_at(match.start("when"))
        if not isinstance(when.value, When) or not is_of_days(when.value.date):
            continue
        authors = _authors(frame, match)
        if not authors:
            continue
        if DRAFT.search(frame.text, 0, frame.start):
            continue
        fact = replace(frame, is_certain=True).tell(
            NAME, "statement", once(authors), when=when, at_place=_place(frame, match)
        )
        facts += [fact] if fact else []
    return facts


def _authors(frame: Frame, match: re.Match[str]) -> list[Participant]:
    for group in ("whose", "of", "by"):
        if match[group]:
            return within(frame, *match.span(group), "body", "person", role="author")
    topic = frame.discourse.topic
    is_named = match["name"] is not None or match["act"][:1].isupper()
    if not is_named or topic is None or not topic.is_assembly:
        return []
    return [Participant(body=topic, role="author", words=topic.words)]


def _place(frame: Frame, match: re.Match[str]) -> tuple[str | None, str | None] | None:
    at = frame.text.find(MARK["place"], match.start("act"), match.start("when"))
    return frame.named_place(at) if at >= 0 else None
