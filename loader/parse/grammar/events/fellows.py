"""Fellows: who else came into office by the same words, and to what one person came next.

"Anna Berg was elected President; her deputies will be A and B"; "elected Chair in 2012 and
Treasurer in 2016".
"""

import re
from collections.abc import Iterator

from interparl.loader.parse.facts import EventFact, Participant
from interparl.loader.parse.grammar.events.frame import Frame
from interparl.loader.parse.grammar.events.parties import within
from interparl.loader.parse.shape import MARK, pattern

# A list in which each may have something in brackets
PEOPLE = (
    r"{person}(?: \([^()]*\))?(?:(?:, and |, | and |; )(?:the )?{person}(?: \([^()]*\))?){0,12}"
)
POST = r"(?:{title}|deput(?:y|ies)|vice[- ](?:presidents?|chair\w*|speakers?)|vice)"
OWN = r"(?:as |to be )?(?:his |her |its |the |their |an? )?(?:first |second |new |both |two )?"
# "her vice-presidents will be A and B", "with A as Vice-President", "A will be her deputy"
FELLOWS = (
    pattern(
        rf"\b(?:his|her|its|their|the|as) (?:[\w-]+ )?{POST}(?: (?:of|for|to) [^,;.]{{1,40}})?"
        r"(?: (?:will be|are to be|is to be|will become|are|is|became|become|were|was)"
        r"(?: filled by| now| chosen| elected| respectively)?|:) (?P<who>[^;.:]{0,160})",
        re.IGNORECASE,
    ),
    pattern(
        rf"(?P<who>{PEOPLE}) (?:will be|is to be|are to be|will become|becomes"
        rf"|become|became|will serve|will act|is|are|was|were)"
        rf"(?: named| chosen| made| elected| appointed)? {OWN}"
        rf"(?:[\w-]+ )?{POST}",
        re.IGNORECASE,
    ),
    pattern(
        rf"(?:,| and|;|, and)? with (?P<who>{PEOPLE}) {OWN}(?:[\w-]+ )?{POST}",
        re.IGNORECASE,
    ),
    pattern(
        rf"(?:, and|,| and|;| while) (?P<who>{PEOPLE})(?: of {{state}})?,? {OWN}"
        rf"(?:[\w-]+ )?{POST}",
        re.IGNORECASE,
    ),
    pattern(
        r"(?:,|;| and) (?:and )?(?:as )?(?:the |its |his |her )?(?:[\w-]+ )?{title}"
        r"(?: of (?:the )?{body})?,? "
        r"(?P<who>{persons})(?= (?:was|were)\b|[,.;(]| and\b| of\b)",
        re.IGNORECASE,
    ),
)
# Someone who leaves, or does the choosing, is no fellow.
OTHERS = re.compile(
    r"\b(?:succe|replac|in place of|instead of|took over|taking over|defeat|beat|predecessor|former"
    r"|outgoing|said|told|thanked|congratul|by\b|from\b|who (?:was|had|is)|leav|left|resign|over\b"
    r"|step|against|chaired|proposed|moved|nominated by|met\b|received|whose)",
    re.IGNORECASE,
)
BEHIND_VERB = re.compile(r"resign|step|left|leav|dismiss|remov|reliev|oust|sack|recall|quit|retir")
# "elected Vice-Chair in 2012, Chair in 2014 and Treasurer in 2016", "elected in 2018 and 2022"
NEXT = pattern(
    r"(?:, and|,| and|;|; and)(?: then| later| finally| again| eventually)?"
    r"(?: (?:as )?(?:the |its |an? |his |her )?(?:[\w-]+ )?{title}"
    r"(?: of (?:the |its )?(?:{body}|[\w ]{1,30}))?"
    r"| (?:re-?elected|reappointed|again|once more|for a (?:second|third|further) (?:time|term)"
    r"|a second time))?(?: in| on| from| since)? (?P<when>{date})"
    r"(?!,? (?:he |she |{person}|(?:was|were|the|it|they|took|when|a |an )))",
    re.IGNORECASE,
)
NEXT_BEHIND = pattern(
    r"(?:, and|,| and|;|; and)(?: in| on| from| since) (?P<when>{date}),? (?:as |became |to )?"
    r"(?:the |its |an? |his |her )?(?:[\w-]+ )?{title}",
    re.IGNORECASE,
)
FARTHEST = 160  # characters behind the words that tell the first
MOST = 6


def fellows(frame: Frame) -> list[Participant]:
    """Those of whom the same sentence says that they come into an office with the one told."""
    text = frame.text
    if text.count(MARK["person"]) < 2 or BEHIND_VERB.match(text, frame.start):
        return []
    people: list[Participant] = []
    for one in FELLOWS:
        for found in one.finditer(text, frame.end):
            start, end = found.span("who")
            between = text[frame.end : start]
            if OTHERS.search(between):
                continue
            stop = OTHERS.search(text, start, end)
            end = stop.start() if stop else end
            people += within(frame, start, end, "person", role="appointee")
    return people


def next_offices(frame: Frame, first: EventFact) -> Iterator[EventFact]:
    """What the same person became on other days of the same sentence."""
    people = [p for p in first.participants if p.person]
    if first.dating != "text" or len(people) != 1 or frame.text.count(MARK["date"]) < 2:
        return
    low = frame.text.find(MARK["date"], frame.end)
    if low < 0 or low - frame.end > FARTHEST or OTHERS.search(frame.text, frame.end, low):
        return
    low += 1
    for _ in range(MOST):
        found = NEXT.match(frame.text, low) or NEXT_BEHIND.match(frame.text, low)
        if found is None:
            return
        told = frame.tell(
            first.rule,
            "appointment",
            first.participants,
            when=frame.mention_at(found.start("when")),
        )
        if told and told.date and "/" not in told.date.text:
            yield told
        low = found.end("when") if found.re is NEXT else found.end()
