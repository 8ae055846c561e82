"""A text is named by its day: "the Treaty of 8 December 1999", "Law No. 5 of 3 March 2019"."""

import re
from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact, Participant
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.parties import once, within
from interparl.loader.parse.grammar.events.signs import LINES
from interparl.loader.parse.grammar.events.statement_pages import is_statement
from interparl.loader.parse.mention import When
from interparl.loader.parse.shape import MARK, Shape, pattern

NAME = "events.treaty_dates"
EXAMPLES = (
    (
        "The Nordic Council rests on the Treaty of 3 March 2019.",
        ("event: agreement | 2019-03-03 | -",),
    ),
    (
        "The Protocol (Oslo, 3 March 2019) is in force.",
        ("event: agreement | 2019-03-03 | - | in Oslo",),
    ),
    (
        "They work under the Cooperation Agreement dated 3 March 2019.",
        ("event: agreement | 2019-03-03 | -",),
    ),
    ("Done at Oslo on 3 March 2019", ("event: agreement | 2019-03-03 | - | in Oslo",)),
    (
        "The treaty between Norway and Sweden of 3 March 2019 says so.",
        ("event: agreement | 2019-03-03 | Norway, Sweden",),
    ),
    (
        "Law No. 3620 of 3 March 2019 on foreign relations says so.",
        ("event: legislation | 2019-03-03 | -",),
    ),
    (
        "The Ordinance of the Riksdag of 3 March 2019 says so.",
        ("event: legislation | 2019-03-03 | Riksdag",),
    ),
    (
        "The convention (3 March 2019) has twelve articles.",
        ("event: agreement | 2019-03-03 | -",),
    ),
    (
        (
            "FINAL COMMUNIQUÉ\nof the Nordic Council\n\nThe members met.\n\nDone at Oslo on 3 March"
            " 2019"
        ),
        ("event: statement | 2019-03-03 | Nordic Council | in Oslo",),
    ),
)
NEAR_MISSES = (
    "The treaty of 3 March 2040 is still a draft.",
    "The agreement entered into force on 3 March 2019.",
    "In the agreement of 2019 there is a gap.",
    "The draft treaty of 3 March 2019 was not signed.",
    "The Treaty Section sat (3 March 2019).",
)

NO_FLAGS = 0  # a capital letter tells a name
TREATY = (
    r"(?:Treaty|treaty|Protocol|protocol|Agreement|agreement|Convention|convention|Charter"
    r"|Accords?|Pact"
    r"|Memorandum(?: of Understanding)?|memorandum of understanding|Constitutive Act"
    r"|Statutes?|Concord)"
)
LAW = (
    r"(?:(?:Federal |Constitutional |Model )?Law(?: No\.? ?[\w\ue005/-]{1,12})?|Ordinance|Act"
    r"|Decree)"
)
ABOUT = r"(?: (?:on|of|between|with|for|about) [^;.()\ue004]{1,70}?)?"
DATED = (
    r"(?:,? (?:of|dated|from)(?: the)? (?={date})|, (?={date}(?:,|\)|;|\.|$))"
    r"| \((?:signed |of )?(?:in )?(?:{place},? (?:on )?)?(?={date}\)))"
)
NAMED = pattern(rf"(?<![Dd]raft )\b(?P<act>{TREATY}){ABOUT}{DATED}(?P<when>{{date}})", NO_FLAGS)
LAW_OF = pattern(
    rf"(?<![Dd]raft )\b(?P<act>{LAW})(?: (?:on|of the|concerning)"
    rf" [^;.()\ue004]{{1,70}}?)?{DATED}(?P<when>{{date}})",
    NO_FLAGS,
)
DONE = pattern(
    r"^(?:Done|Signed|Concluded|Given) (?:at|in) {place}[^;.]{0,30}? (?P<act>on|this) (?:the"
    r" )?(?P<when>{date})",
    NO_FLAGS,
)
NOT_MADE = re.compile(
    r"\b(?:draft|propos\w+|future|planned|not signed|terminat\w+|expir\w+|in force since"
    r"|amend\w+ to)\b"
)
BETWEEN = pattern(
    r" (?:between|with) (?:the )?(?P<who>{body|states}(?: and (?:the )?{body|states})?)", NO_FLAGS
)
OF_BODY = pattern(r" of the (?P<who>{body})", NO_FLAGS)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say on which day a treaty was signed, or a law passed, that is named by that day."""
    facts: list[Fact] = []
    for trigger, kind, stems in (
        (NAMED, "agreement", "treat|protocol|agreement|convention|charter|accord|pact|memorand"),
        (LAW_OF, "legislation", "law|ordinance|act|decree"),
        (DONE, "agreement", "done|signed|concluded|given"),
    ):
        for frame, match in frames(shapes, discourse, trigger, stems):
            when = frame.mention_at(match.start("when"))
            is_day = isinstance(when.value, When) and when.value.date.day is not None
            if not is_day or NOT_MADE.search(frame.text, match.start(), match.end() + 40):
                continue
            is_line = frame.shape.sentence.kind in LINES | {"prose"}
            if trigger is DONE and (not is_line or is_statement(discourse)):
                continue
            parties = _parties(frame, match, kind)
            declaring = _declaring(discourse) if trigger is DONE else []
            place = _place(frame, match)
            told = "statement" if declaring else kind
            fact = frame.tell(NAME, told, once(declaring or parties), when=when, at_place=place)
            if fact and fact.status == "happened":
                facts.append(fact)
    return facts


# A text that ends with its place and day need be no treaty: "FINAL COMMUNIQUÉ of the Conference"
DECLARES = re.compile(
    r"^\W*(?:(?:final|joint|closing|the|[A-Z][a-z]+) ){0,2}(?:communiqu[eé]|declaration|statement"
    r"|resolution|appeal|address)\b",
    re.IGNORECASE,
)


def _declaring(discourse: Discourse) -> list[Participant]:
    """Whose the communiqué is, if the head of the page says that it is one."""
    topic = discourse.topic
    is_one = any(DECLARES.search(shape.sentence.text) for shape in discourse.page[:4])
    return [Participant(body=topic, role="author", words=topic.words)] if topic and is_one else []


def _parties(frame: Frame, match: re.Match[str], kind: str) -> list[Participant]:
    trigger = BETWEEN if kind == "agreement" else OF_BODY
    named = trigger.search(frame.text, match.start(), match.end())
    if named is None:
        return []
    role = "party" if kind == "agreement" else "author"
    return within(frame, *named.span("who"), "state", "body", role=role)


def _place(frame: Frame, match: re.Match[str]) -> tuple[str | None, str | None]:
    at = frame.text.find(MARK["place"], match.start(), match.end())
    return frame.named_place(at) if at >= 0 else (None, None)
