"""A line says since when somebody belongs: "Joined the Assembly: 24 March 1992".

So does a list of members with a day in brackets: "Observers: Serbia (since 11 April 2013), ...".
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import EventFact, Fact, Participant
from interparl.loader.parse.grammar.events.accessions import tell_accession
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.grammar.events.parties import participant, within
from interparl.loader.parse.mention import Mention, StateName, When
from interparl.loader.parse.shape import MARK, Shape, pattern

NAME = "events.member_since"
EXAMPLES = (
    (
        (
            "Nordic Council > Members > Latvia\n\nLATVIA\nSeats: 3\nJoined the Nordic Council: 24"
            " March 1992"
        ),
        ("event: accession | 1992-03-24 | LATVIA, Nordic Council",),
    ),
    (
        (
            "Nordic Council\n\nLATVIA\nSeats: 3\nDate of accession to the Nordic Council: 24 March"
            " 1992"
        ),
        ("event: accession | 1992-03-24 | LATVIA, Nordic Council",),
    ),
    (
        "Nordic Council\n\nLATVIA\nSeats: 3\nStatus: observer since May 1999",
        ("event: accession | 1999-05 | LATVIA, Nordic Council",),
    ),
    (
        "Nordic Council\n\nLATVIA      [Member since 1996]\n\nSeats: 3",
        ("event: accession | 1996 | LATVIA, Nordic Council",),
    ),
    (
        "Observers at the Nordic Council: Latvia (since 11 April 2013), Estonia (since 2021)",
        (
            "event: accession | 2013-04-11 | Latvia, Nordic Council",
            "event: accession | 2021 | Estonia, Nordic Council",
        ),
    ),
    (
        "Members of the Nordic Council: Finland (1955), Iceland and Norway (1952).",
        (
            "event: accession | 1955 | Finland, Nordic Council",
            "event: accession | 1952 | Iceland, Norway, Nordic Council",
        ),
    ),
    (
        (
            "TURKPA has five observers, among which Malta (2016), PABSEC and the Nordic Council"
            " (both 2017), and, from 2020, India and Japan."
        ),
        (
            "event: accession | 2016 | Malta, TURKPA",
            "event: accession | 2017 | PABSEC, Nordic Council, TURKPA",
            "event: accession | 2020 | India, Japan, TURKPA",
        ),
    ),
    (
        "Nordic Council\n\nPartners for democracy: Morocco (2011; ended in 2015), Jordan (2016).",
        (
            "event: accession | 2011 | Morocco, Nordic Council",
            "event: accession | 2016 | Jordan, Nordic Council",
        ),
    ),
    (
        "Nordic Council\n\nLATVIA\nSeats: 3\nMember of the Nordic Council since: 1993",
        ("event: accession | 1993 | LATVIA, Nordic Council",),
    ),
    (
        "Nordic Council\n\nLATVIA\nSeats: 3\nAdmitted: 3 May 1993",
        ("event: accession | 1993-05-03 | LATVIA, Nordic Council",),
    ),
)
NEAR_MISSES = (
    "Nordic Council\n\nLATVIA\nSeats: 3\nMember of the delegation since: 1996",
    "Nordic Council\n\nAnna Berg\nMember since 1996",
    "Members of the Bureau: Anna Berg (since 2013), Paul Novak (since 2021)",
    "Nordic Council\n\nLATVIA\nSeats: 3\nJoined by two guests: 5 May 2020",
)

KINDS = frozenset({"label", "item", "row", "heading", "headline"})
RANK = r"(?:members?|observers?|partners?|associates?|membership|observer status)"
STATUS = rf"(?:{{title}}|(?:full |associate |special |permanent )?{RANK})"
LABEL = pattern(
    r"^\W*(?:(?:[\w-]+:? ){0,2}?)(?P<act>joined|admitted|acceded"
    r"|(?:date|year|day) of (?:accession|admission|entry|joining|membership)"
    r"|accession|admission|entry"
    rf"|{STATUS}(?: (?:state|parliament|country))?(?: of (?:the )?{{body}})? (?:since|from|as of))"
    r"(?: (?:to|in|of|into) (?:the )?| the )?(?:{body}(?:/{body})?)?\s{0,3}[:|–-]?\s{0,6}"
    r"(?:(?:since|from|on|in) )?(?P<when>{date})\W*$",
    re.IGNORECASE,
)
# A state with its rank beside it: "MAURITIUS   [Member since 1996]"
BESIDE = pattern(
    rf"^\W*(?:the )?(?P<who>{{state}})\W{{1,60}}(?:full |associate |special |permanent"
    rf" )?(?P<act>{RANK})"
    r"(?: of (?:the )?{body})?(?: since| from|,|:)? ?(?P<when>{date})\W*$",
    re.IGNORECASE,
)
RANKED = pattern(
    r"(?:{title}|\b(?:full |associate |special |permanent )?(?:members?|observers?))"
    r"\s{0,2}(?P<act>(?P<when>{date}))\W*$",
    re.IGNORECASE,
)
# What leads a list in: "Observers at the Council:", "it has seven observers, among which".
LISTED = pattern(
    r"\b(?P<act>(?:full |associate |founding |permanent )?(?:members?|observers?|partners?"
    r"|associates?)(?: (?:states|parliaments|countries|(?:for|in) (?:democracy|dialogue)))?)"
    r"(?: (?:of|at|in|to) (?:the )?(?P<of>{body}))?(?: \([^()]{1,60}\))?\s{0,2}"
    r"(?::| are:?| –|,? (?:among (?:which|whom|them)|including|namely|notably|such as):?) ",
    re.IGNORECASE,
)
ONE = pattern(
    r"(?P<who>{states}|{bodies})(?: of (?:the )?{state})? \((?:(?:both|all|each),? )?"
    r"(?:since |from |in |as of )?(?P<when>{date})(?:[;,][^()]{1,40})?\)",
    re.IGNORECASE,
)
# The day comes first here: and from 2020 on India, Japan and the UN.
THEN = pattern(
    r"(?:,|;| and) (?:and,? )?(?:since|from|in) (?P<when>{date}),? (?:the )?"
    r"(?P<who>(?:{state}|{body})(?:(?:,|,? and) (?:the )?(?:{state}|{body})){0,5})(?=[.;]|\Z)",
    re.IGNORECASE,
)
ABOVE = 14  # lines between a state's name and what its page tells below it
NOT_OF_STATES = re.compile(
    r"\b(?:delegation|bureau|committee|party|group|parliament|board|staff)\b", re.IGNORECASE
)
SAYS_RANK = re.compile(r"\b(?:member|observer|associate|partner)", re.IGNORECASE)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say since when the state of a page, or each of a list, belongs to a body."""
    facts: list[Fact] = []
    for trigger, stems in (
        (BESIDE, "since|member|observer"),
        (
            LABEL,
            "joined|admitted|acceded|accession|admission|entry|since|member|observer|partner",
        ),
        (RANKED, "member|observer|\ue003"),
    ):
        for frame, match in frames(shapes, discourse, trigger, stems):
            if not any(f.at.start >= frame.shape.sentence.start for f in facts):
                facts += _line(frame, match)
    for frame, match in frames(shapes, discourse, LISTED, "member|observer|partner|associate"):
        facts += _list(frame, match)
    return facts


def _line(frame: Frame, match: re.Match[str]) -> list[EventFact]:
    text = frame.shape.sentence.text
    if frame.shape.sentence.kind not in KINDS or NOT_OF_STATES.search(text):
        return []
    is_rank = SAYS_RANK.search(text) is not None
    if MARK["title"] in match[0] and not (is_rank and "since" in text):
        return []
    has_who = "who" in match.re.groupindex
    who = within(frame, *match.span("who"), "state") if has_who else _state_above(frame)
    joined = within(frame, match.start("act"), match.start("when"), "body", role="joined")
    when = frame.mention_at(match.start("when"))
    fact = tell_accession(frame, who, joined, NAME, when=when) if who else None
    return [fact] if fact else []


def _state_above(frame: Frame) -> list[Participant]:
    """The state whose name fills a line above, or stands in the headline."""
    page, start = frame.discourse.page, frame.shape.sentence.start
    at = bisect_left(page, start, key=lambda s: s.sentence.start)
    near = page[max(0, at - ABOVE) : at]
    titles = [s for s in page if s.sentence.kind == "headline"]
    for shape in (frame.shape, *reversed(near), *titles):
        named = [m for m in shape.mentions if isinstance(m.value, StateName) and m.kind == "state"]
        is_name = sum(letter.isalpha() for letter in shape.text) <= len("Republic of ")
        if len(named) == 1 and (is_name or shape in titles or shape is frame.shape):
            return [participant(shape, named[0], "member")]
    return []


def _list(frame: Frame, match: re.Match[str]) -> Iterator[EventFact]:
    """Each of a list with its own day; those of one day are one event."""
    joined = within(frame, *match.span("of"), "body", role="joined") if match["of"] else []
    joined = joined or within(frame, 0, match.start("act"), "body", role="joined")[-1:]
    told: dict[str, tuple[list[Participant], Mention]] = {}
    for each in (ONE, THEN):
        for one in each.finditer(frame.text, match.end() - 1):
            when = frame.mention_at(one.start("when"))
            who = within(frame, *one.span("who"), "state", "body")
            bodies = [p for p in who if p.body] if each is ONE else []
            if isinstance(when.value, When) and who:
                day = when.value.date.text.removesuffix("/..")
                told.setdefault(day, ([], when))[0].extend(bodies or who)
    for who, when in told.values():
        fact = tell_accession(frame, who, joined, NAME, when=when)
        if fact:
            yield fact
