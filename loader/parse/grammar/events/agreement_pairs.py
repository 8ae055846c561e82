"""Agreements with several, each with its day: "agreements with the IPU (2003) and PACE (2005)"."""

import re
from collections.abc import Iterator, Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact, Participant
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.parties import once, subjects, within
from interparl.loader.parse.mention import When
from interparl.loader.parse.shape import Shape, pattern

NAME = "events.agreement_pairs"
EXAMPLES = (
    (
        "Agreements were concluded with the Nordic Council (2003) and the IPU (2005).",
        (
            "event: agreement | 2003 | Nordic Council",
            "event: agreement | 2005 | IPU",
        ),
    ),
    (
        "Agreements: with the Nordic Council (Riga, 8 June 2010), with the IPU.",
        ("event: agreement | 2010-06-08 | Nordic Council | in Riga",),
    ),
    (
        "The agreement with the IPU dates from 1992, the one with the Nordic Council from 1994.",
        ("event: agreement | 1994 | Nordic Council",),
    ),
    (
        "The agreement with the IPU came first; one with the Nordic Council followed in 1994.",
        ("event: agreement | 1994 | Nordic Council",),
    ),
    (
        "A cooperation agreement has linked the Baltic Assembly and the Nordic Council since 1992.",
        ("event: agreement | 1992 | Baltic Assembly, Nordic Council",),
    ),
    (
        "Since 1994 the Baltic Assembly has had a cooperation agreement with the Nordic Council.",
        ("event: agreement | 1994 | Baltic Assembly, Nordic Council",),
    ),
    (
        "Memoranda of understanding: Nordic Council – 5 May 2003; IPU – 6 June 2005.",
        (
            "event: agreement | 2003-05-05 | Nordic Council",
            "event: agreement | 2005-06-06 | IPU",
        ),
    ),
    (
        (
            "The Baltic Assembly concluded agreements with the Nordic Council on 30 May 1992 and "
            "with PABSEC on 8 June 1994."
        ),
        (
            "event: agreement | 1992-05-30 | Baltic Assembly, Nordic Council",
            "event: agreement | 1994-06-08 | Baltic Assembly, PABSEC",
        ),
    ),
    (
        "It has memoranda with the Nordic Council (since 2003) and the IPU (since 2005).",
        (
            "event: agreement | 2003 | Nordic Council",
            "event: agreement | 2005 | IPU",
        ),
    ),
)
NEAR_MISSES = (
    "Agreements were discussed with the Nordic Council and the IPU.",
    "Sessions were held with the Nordic Council (2003) and the IPU (2005).",
    "The one with the Nordic Council was a session in 1994.",
    "The Baltic Assembly has had an office since 1994.",
)

DOCUMENT = (
    r"(?:agreements?|memorand(?:a|ums?)(?: of (?:understanding|cooperation))?|protocols?|mous?"
    r"|treaties|treaty|partnerships?|accords?|conventions?)"
)
# The words before a list of pairs
LIST = pattern(
    rf"\b(?P<act>{DOCUMENT})\b(?=[^;.()]{{0,70}}(?: with|:) (?:the )?(?:[^;.()]{{0,60}}?)[{{body}}"
    rf"{{state}}][^;]{{0,40}}{{date}})".replace("[{body}{state}]", "{body|state}"),
    re.IGNORECASE,
)
PAIR = pattern(
    r"(?P<who>{body|state}) (?:\((?:signed |since |in |of )?(?:(?:in )?(?P<at>{place}),? (?:on )?)?"
    r"(?P<when>{date})\)|[–-] (?P<when2>{date})|(?:on|in) (?P<when3>{date}))",
    re.IGNORECASE,
)
FIRST = re.compile(r"[^;.()]{0,60}?(?: with|:)(?: with)? (?:the )?[^;.():]{0,60}", re.IGNORECASE)
JOINED = re.compile(
    r"(?:,|;|\.| and|, and)(?: also)?(?: with)? (?:the )?[^;.():]{0,40}", re.IGNORECASE
)
ONE_WITH = pattern(
    rf"\b{DOCUMENT}\b[^.]{{0,160}}?\b(?P<act>the one|one|another|an? (?:like|similar|second|further"
    r"|third) one|that|the same|a second)(?: was)?(?: signed| concluded)? with (?:the )?"
    r"(?P<who>{body|states})(?: (?:followed|came|dates|was (?:signed|concluded)|is))?"
    r"(?: only| later)?(?: from| in| on| of)? (?P<when>{date})",
    re.IGNORECASE,
)
LINKED = pattern(
    rf"\b{DOCUMENT}\b[^;.]{{0,40}}? (?P<act>(?:has |have"
    rf" )?(?:linked|links|bound|binds|existed|exists"
    r"|united|unites|been in (?:force|place)))(?: between)? (?:the )?"
    r"(?P<who>{body|state} and (?:the )?{body|state}|{body|state})(?=,? {date})",
    re.IGNORECASE,
)
HAS_ONE = pattern(
    rf"\b(?P<act>(?:has|have)(?: had)?) (?:an? |its )?(?:[\w-]+ ){{0,3}}{DOCUMENT}"
    rf"(?: [^;.]{{0,40}}?)? with (?:the )?(?P<who>{{bodies}}|{{states}})",
    re.IGNORECASE,
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say with whom agreements were made, and when each was."""
    facts: list[Fact] = []
    stems = "agreement|memorand|protocol|mou|treat|partnership|accord|convention"
    for frame, _ in frames(shapes, discourse, LIST, stems):
        facts += _pairs(frame)
        break  # the pairs of one block are told once
    for frame, match in frames(shapes, discourse, ONE_WITH, stems):
        facts += _tell(frame, match, "when", within(frame, *match.span("who"), "body", "state"))
    for frame, match in frames(shapes, discourse, LINKED, stems):
        facts += _since(frame, within(frame, *match.span("who"), "body", "state", role="party"))
    for frame, match in frames(shapes, discourse, HAS_ONE, stems):
        other = within(frame, *match.span("who"), "body", "state", role="party")
        facts += _since(frame, [*subjects(frame, "body", "state", role="party"), *other])
    return facts


def is_listed(frame: Frame) -> bool:
    """Whether the parties behind a verb are told with a day each."""
    return sum(1 for _ in PAIR.finditer(frame.text, frame.start)) > 1


def _pairs(frame: Frame) -> Iterator[Fact]:
    last = -1
    for found in PAIR.finditer(frame.text, frame.end):
        between = frame.text[frame.end if last < 0 else last : found.start()]
        if not (FIRST if last < 0 else JOINED).fullmatch(between):
            return
        last = found.end()
        group = next(g for g in ("when", "when2", "when3") if found[g])
        acting = subjects(frame, "body", "state", role="party") if group == "when3" else []
        if group == "when3" and not is_listed(frame):
            return  # of one day: the agreement is told by its verb
        who = within(frame, *found.span("who"), "body", "state")
        yield from _tell(frame, found, group, [*acting, *who])


def _tell(
    frame: Frame, match: re.Match[str], group: str, parties: list[Participant]
) -> Iterator[Fact]:
    when = frame.mention_at(match.start(group))
    has_place = "at" in match.re.groupindex and match["at"] is not None
    place = frame.named_place(match.start("at")) if has_place else (None, None)
    fact = frame.tell(NAME, "agreement", once(parties), when=when, at_place=place, from_then=True)
    if fact and fact.date:
        yield fact


def _since(frame: Frame, parties: list[Participant]) -> Iterator[Fact]:
    when = frame.date(since=True)
    is_open = when and isinstance(when.value, When) and when.value.date.text.endswith("/..")
    if is_open and parties:
        fact = frame.tell(NAME, "agreement", once(parties), from_then=True)
        if fact:
            yield fact
