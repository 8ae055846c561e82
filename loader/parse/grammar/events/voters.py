"""A state votes, told by what its voters do: "Kazakhstan chose a new parliament on 3 March"."""

import re
from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact
from interparl.loader.parse.grammar.events.elections import state_at, voting_state
from interparl.loader.parse.grammar.events.frame import Frame, frames
from interparl.loader.parse.mention import Mention
from interparl.loader.parse.shape import Shape, pattern

NAME = "events.voters"
EXAMPLES = (
    ("Kazakhstan voted on 3 March 2019.", ("event: election | 2019-03-03 | - | in Kazakhstan",)),
    (
        "Kazakhstan chose a new parliament on 3 March 2019.",
        ("event: election | 2019-03-03 | - | in Kazakhstan",),
    ),
    (
        "On 3 March 2040 Kazakhstan will elect its president.",
        ("event: election | 2040-03-03 | - | in Kazakhstan | planned",),
    ),
    (
        "The Socialists won 74 seats in Albania on 3 March 2019.",
        ("event: election | 2019-03-03 | - | in Albania",),
    ),
    (
        "Moldova held its vote on 3 March 2019.",
        ("event: election | 2019-03-03 | - | in Moldova",),
    ),
    (
        "Armenia's election, be it recalled, was on 3 March 2019.",
        ("event: election | 2019-03-03 | - | in Armenia",),
    ),
    (
        "Rwanda, which voted in September 2019, was the first.",
        ("event: election | 2019-09 | - | in Rwanda",),
    ),
    (
        "Polls opened in Georgia on 3 March 2019.",
        ("event: election | 2019-03-03 | - | in Georgia",),
    ),
    (
        "On 3 March 2020 the people of Armenia vote for their parliament.",
        ("event: election | 2020-03-03 | - | in Armenia",),
    ),
)
NEAR_MISSES = (
    "Kazakhstan voted against the resolution on 3 March 2019.",
    "Kazakhstan voted for the budget on 3 March 2019.",
    "Kazakhstan will elect five members of the Assembly in 2040.",
    "Kazakhstan won 4 medals in Riga on 3 March 2019.",
)

OFFICE = r"(?:parliament|president|legislature|lawmakers|deputies|government|head of state|\ue003)"
PATTERNS = (
    pattern(
        r"(?P<who>{state}),? (?:which |where people )?(?:has |have |had |will )?(?P<act>voted?)"
        r"(?=,? (?:on|in) (?:a [\w-]+ referendum )?{date})",
        re.IGNORECASE,
    ),
    pattern(
        rf"(?P<who>{{state}}) (?:has |had |will |is to |was to )?(?P<act>chose|choose|elect(?:s"
        rf"|ed)?)"
        rf" (?:on {{date}} )?(?:an? |its )(?:new |next )?{OFFICE}",
        re.IGNORECASE,
    ),
    pattern(
        r"(?P<act>w[io]n(?:s|ning)?) {number} (?:of the {number} )?(?:seats"
        r"|mandates)[^;.]{0,40}? in (?:the )?(?P<who>{state})",
        re.IGNORECASE,
    ),
    pattern(
        r"(?P<who>{state}) (?:held|holds) (?:its|an?) (?P<act>vote|ballot|poll)s?\b(?! (?:on|of) )",
        re.IGNORECASE,
    ),
    pattern(
        r"(?P<who>{state}) (?:held|holds) (?:its|an?) (?P<act>vote|ballot|poll)s?\b(?= on {date})",
        re.IGNORECASE,
    ),
    pattern(
        r"(?P<who>{state})'s (?:[\w-]+ )?(?P<act>elections?|vote|polls?)(?: \([^()]*\)|, be it"
        r" recalled,)?"
        r" (?:was|were|is|are|fell|came|took place|falls)(?: held)? (?:on|in) (?P<when>{date})",
        re.IGNORECASE,
    ),
    pattern(
        r"\b(?P<act>polls|polling stations|polling) (?:opened|closed|open|close) in (?:the"
        r" )?(?P<who>{state})",
        re.IGNORECASE,
    ),
    pattern(
        r"\b(?:citizens|voters|electorate|people) (?:of|in) (?:the )?(?P<who>{state})[^;.]{0,40}?"
        r" (?P<act>vote[sd]?(?= (?:for|in|on)\b)|voted|(?:will"
        r" )?(?:elect(?:ed)?|choose|chose)(?= (?:their|its"
        r"|an?)\b)"
        r"|cast (?:their|its) (?:ballots?|votes?)|(?:go|went|gone|going|head) to"
        r" the polls)",
        re.IGNORECASE,
    ),
    pattern(
        r"(?P<who>{state}|{adjective})(?:'s)? [^;.]{0,40}?\b(?:were|are|was|is|will be)"
        r" (?P<act>up for"
        r" (?:grabs|election|re-election|renewal)|contested|renewed)(?= (?:on|in) {date})",
        re.IGNORECASE,
    ),
)
# "scheduled early elections for 7 February": that day is the day of the vote
SET_FOR = (
    pattern(
        r"\b(?:scheduled|called|set|announced|fixed|appointed) (?:the |an? )?(?:[\w-]+ ){0,3}"
        r"(?P<act>elections?|referendum|vote|polls?)(?: in (?:the )?{state})? (?:for|on)"
        r" (?P<when>{date})",
        re.IGNORECASE,
    ),
    pattern(
        r"\b(?P<act>elections?|referendum|vote|polls?|run-off)\b[^;.]{0,40}?"
        r" (?:slated|scheduled|set"
        r"|due|planned|called|fixed) for (?P<when>{date})",
        re.IGNORECASE,
    ),
)
# As in a line: Last elections | 27 October 2019 (Argentina); 22 April 2018 (Paraguay)
LISTED = re.compile(
    r"\b(?P<act>(?:last|next|latest)? ?(?:elections?|referendums?|polls))\b[^;.|:]{0,30}[|:]",
    re.IGNORECASE,
)
PAIR = pattern(
    r"(?P<when>{date}) \((?:in )?(?P<who>{state})|(?P<who2>{state}) (?:\((?:on |in )?|–"
    r" )(?P<when2>{date})",
    re.IGNORECASE,
)
STEMS = "vote|chose|choose|elect|win|won|ballot|poll|cast"


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say which state votes, and when."""
    facts: list[Fact] = []
    for compiled in PATTERNS:
        for frame, match in frames(shapes, discourse, compiled, STEMS):
            where = state_at(frame, match.start("who"))
            day = match.start("when") if "when" in compiled.groupindex else None
            when = frame.mention_at(day) if day else None
            fact = frame.tell(NAME, "election", (), at_place=where, when=when) if where else None
            if fact and fact.dating == "text" and fact.date:
                facts.append(fact)
    for compiled in SET_FOR:
        for frame, match in frames(shapes, discourse, compiled, STEMS):
            where = voting_state(frame)
            when = frame.mention_at(match.start("when"))
            facts += _tell(frame, where, when) if where else []
    for frame, _ in frames(shapes, discourse, LISTED, STEMS):
        for found in PAIR.finditer(frame.text, frame.end):
            named, on = ("who", "when") if found["who"] else ("who2", "when2")
            where = state_at(frame, found.start(named))
            facts += _tell(frame, where, frame.mention_at(found.start(on))) if where else []
    return facts


def _tell(frame: Frame, where: tuple[str | None, str | None], when: Mention) -> list[Fact]:
    fact = frame.tell(NAME, "election", (), at_place=where, when=when)
    return [fact] if fact and fact.date else []
