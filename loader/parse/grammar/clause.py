"""Clauses: where a sentence breaks, what its verbs are, and whether they tell, plan or deny.

All of it works on the text of a shape, in which every named thing is one character.
"""

import re
from functools import lru_cache
from typing import Literal

from interparl.loader.parse.grammar.modal_words import (
    DENIED,
    DENIED_RIGHT,
    FIRST_TO,
    ON_PROPOSAL,
    OWN_CLAUSE,
    PLANNED_LEFT,
    PLANNED_RIGHT,
    RECALLED,
    SPEECH,
    WOULD,
)
from interparl.loader.parse.shape import MARK

Modality = Literal["told", "planned", "denied"]

MARKS = "".join(MARK.values())
AUXILIARY = (
    "was|were|is|are|be|been|being|has|have|had|having|will|would|shall|should|can|could|may|might|"
    "must|did|do|does"
)
BREAK = re.compile(
    rf"""(?P<strong>;\s|:\s|\s[–-]{{1,3}}\s|[.!?]"?\s(?=["A-Z{MARKS}]))
    |(?P<weak>(?<=[^{MARKS}]),\s|,\s(?!(?:and\ |the\ |as\ well\ as\ )*[{MARKS}])|\s\(|\))""",
    re.VERBOSE,
)
# A finite verb, or a participle that says what was done; nouns in -ed do not count.
VERB = re.compile(
    rf"""\b(?:(?:{AUXILIARY})(?:\ (?:not|also|already|then|to|be|been|being|[a-z]+ly))*\ )?
    (?P<verb>(?!need|speed|indeed|hundred|dedicated|entitled|called|based|related|armed|limited)
      [a-z]{{2,}}ed
    |met|held|took|became|came|left|went|gave|made|led|began|sent|put|set|saw|ran|won|lost|spoke
    |brought|laid|sat|stood|paid|said|told|calls|undertook|grew|fell|got|built|drew|kept|rose|chose
    |wrote|born|given
    |taken|chosen|seen|spoken|drawn|meets|holds|takes|becomes|comes|joins|says|leads|leaves|adopts
    |elects|signs|opens|ratifies|{AUXILIARY})\b""",
    re.VERBOSE,
)
# Verbs that only say that, when and where something takes place.
SUPPORT = frozenset(
    "held took taken opened opens closed ended ends began begins started starts convened scheduled "
    "planned conducted lasted organized organised hosted slated fixed completed concluded came"
    " ends "
    "celebrated marked commemorated".split()
)
COPULAS = frozenset(AUXILIARY.split("|"))
LEADING = re.compile(
    rf"""\W*(?:(?:on|in|at|from|since|between|during|earlier|later|then|only|just|already|the|early
    |late|mid|of|and|but|as|back|it\ was|yet|again|this|year|meanwhile|[a-z]{{1,12}}\ (?:years?
    |days?)
    |\d{{1,2}}(?:[.:]\d\d)?\ ?[ap]\.?m\.?(?=\ )
    |exactly|same|also|week|day|month|finally|next|{MARK["place"]}|{MARK["state"]})
    (?![a-z])[\s,]*)*""",
    re.VERBOSE | re.IGNORECASE,
)
# What a comma opens and a comma closes: ", attended by the Speaker,", ", which Riga hosted,"
INSERT = re.compile(
    r",? \([^()]{0,200}\)|, (?:[a-z]+ed|held|led|(?:(?:in|of|to|by|with|at|from) )?(?:who|which"
    r"|whose"
    rf"|where|whom))\b(?:[^,;]|, (?=(?:and )?[{MARKS}])){{0,200}},(?= )",
    re.IGNORECASE,
)
EVENT_NOUN = (
    r"elections?|voting|polls?|referendum|sessions?|sittings?|meetings?|summit|conference|visits?"
    r"|talks"
    r"|accession|ratification|signing|seminar|forum|exercises?|anniversary"
)
HAPPENING = re.compile(rf"\b(?:{EVENT_NOUN})\b(?! \w+ed\b)", re.IGNORECASE)
# "admitted two states at the Oslo summit on 9 June": what was done at it is of its day
AT_IT = re.compile(
    r"\b(?:at|during) (?:the |its |their |an? |this )?(?:[\w-]+ |[\ue000-\ue008] ?){0,4}$"
)
# "ratified on 20 August the agreement signed in Riga": the day is that of the ratification
DAY_OF_VERB = re.compile(r"\b(?P<verb>[a-z]{3,}(?<!ne)ed)(?: on| in)? \Z")
# "arrived in Riga on a three-day visit on Thursday": the day is that of both
ON_VISIT = re.compile(r"\b(?:on|for) (?:an?|his|her|their) (?:[\w\ue000-\ue008-]+ ){0,3}$")
GOES = re.compile(
    r"(?:arriv|travel|came|flew|went|left|is in|was in|were in|are in)", re.IGNORECASE
)
OWN_TIME = re.compile(
    rf"\b(?:year|month|week|day|later|now|then|next|since|today)\b|{MARK['date']}"
)
# "Founded on 15 June 2001 in Oslo, the Council admitted": the day is of the founding
OPENED_BY = re.compile(
    r"\W*(?:(?:[A-Z][a-z]{2,}(?:ed|wn|en)|Born|Held|Built|Made|Set up|Brought|Led|Put)|Having been"
    r" [a-z]+)\b(?! by )[^,;]{0,80}$"
)
# "passed a budget for the year that ends in June": the day is the year's
OF_THING = re.compile(r"[a-z] (?:that|which|whose|who|where|when) ")
# "following the election in Armenia on 5 May": the day is the election's
AFTER = re.compile(
    rf"\b(?:following|after|ahead of|before|on the eve of|prior to|since|until|in (?:the )?light of"
    rf"|because of|owing to|upon|despite) (?:the |its |their |an? )?"
    rf"[^,;.]{{0,50}}?\b(?:{EVENT_NOUN}|creation|foundation|founding|establishment|adoption"
    rf"|birth|death|resignation|departure|retirement|dismissal)\b"
    rf"(?!.*\b(?:{AUXILIARY}|\w+ed)\b)",
    re.IGNORECASE,
)
# "a press conference on 31 August to present the report on the election": not the election's day
PURPOSE = re.compile(
    r"\bto (?:present|discuss|consider|prepare|examine|review|debate|assess|summari[sz]e|publish"
    r"|announce|study|explain|comment)\b"
)
RELATIVE = re.compile(r", (?:to |by |of |in |with )?(?:which|who|whose|whom) ")
# Sentences of which one rule after another asks the same: those of a block, no more.
AT_HAND = 128


# "The Treaty -- forerunner of the organization -- was signed": what stands between is an aside
# and what a title in quotation marks breaks is not the sentence: a forum "Water: Source of Life"
ASIDE = re.compile(
    r"\s[–-]{1,3}\s(?P<aside>[^.;:–-]{2,80})\s[–-]{1,3}\s(?=[a-z])|\"(?P<title>[A-Z][^\"]{3,90})\""
)


OF_NOUN = re.compile(r"\b(?:the|an?|its) [a-z]+ed\b")  # "the specialized institution"


@lru_cache(maxsize=AT_HAND)
def breaks(text: str) -> tuple[tuple[int, int, bool], ...]:
    """Start, end and strength of every break between the clauses and phrases of a shape's text."""
    asides = [
        m.span()
        for m in ASIDE.finditer(text)
        if not VERB.search(OF_NOUN.sub("", m["aside"] or m["title"]))
    ]
    return tuple(
        (m.start(), m.end(), m["strong"] is not None and not _within(m.start(), asides))
        for m in BREAK.finditer(text)
    )


@lru_cache(maxsize=AT_HAND)
def verbs(text: str) -> tuple[tuple[int, int, str], ...]:
    """Start, end and last word of every finite verb or participle of a shape's text."""
    return tuple((m.start(), m.end(), m["verb"]) for m in VERB.finditer(text))


def has_verb(words: str) -> bool:
    """Whether words tell something, and do not only name somebody.

    >>> has_verb("Anna Berg was elected Speaker"), has_verb("Anna Berg, who is Acting Speaker")
    (True, False)
    """
    return any(
        found["verb"] not in COPULAS or not words[: found.start()].endswith(" who ")
        for found in VERB.finditer(words)
    )


def clause_before(text: str, start: int) -> int:
    """Where the clause begins that ends in the words at ``start``."""
    return max((b[1] for b in breaks(text) if b[2] and b[1] <= start), default=0)


def around(text: str, start: int, end: int, *, strong: bool = False) -> tuple[int, int]:
    """The bounds of the phrase (with ``strong``: of the whole clause) in which a stretch stands."""
    told = [b for b in breaks(text) if b[2] or not strong]
    first = max((b[1] for b in told if b[1] <= start), default=0)
    last = min((b[0] for b in told if b[0] >= end), default=len(text))
    return first, last


def modality(text: str, start: int, end: int) -> Modality:
    """Whether the words at ``start``..``end`` tell that something was, will be, or was not.

    >>> text = "No document was signed, but the parties will sign one."
    >>> modality(text, 16, 22), modality(text, 45, 49)
    ('denied', 'planned')
    """
    opening, clause = around(text, start, end, strong=True)
    left = FIRST_TO.sub("", RECALLED.sub("", INSERT.sub("", text[opening:start])))
    is_reported = SPEECH.search(left) is not None
    left = ON_PROPOSAL.sub("", left)
    left = WOULD.sub("will ", left) if is_reported else left
    left = left[max((b[1] for b in breaks(left)), default=0) :]
    own = list(OWN_CLAUSE.finditer(left))
    left = left[own[-1].end() :] if own else left
    right = INSERT.sub("", text[end : min(clause, end + 140)])
    right = right[: min((b[0] for b in breaks(right)), default=len(right))]
    right = WOULD.sub("will ", right) if is_reported else right
    opening_words = left.lstrip(" \"'“‘(")
    lowered = opening_words[:1].lower() + opening_words[1:]
    if DENIED.search(lowered) or DENIED_RIGHT.search(right):
        return "denied"
    if PLANNED_LEFT.search(left) or PLANNED_RIGHT.search(right):
        return "planned"
    return "told"


# An entry of a chronology: "24 May 2018 - the Speaker receives ...": the day is the entry's
ENTRY = re.compile(rf"\W*?{MARK['date']}(?: ?[:|] | ?[–—-]{{1,3}} )")


def _within(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(first <= at < last for first, last in spans)


def of_another(text: str, start: int, end: int, at: int) -> bool:
    """Whether the date at ``at`` stands with something that went before, or comes after."""
    stretches = [m.start() for m in AFTER.finditer(text, max(0, at - 90), at)]
    return bool(stretches) and not (stretches[-1] <= start and end <= at)


# "The session of 5 May considered and adopted ten laws": all of it on that day
SITTING_OF = re.compile(
    rf"\W*(?:the|this|its|their|that) (?:[\w-]+ |{MARK['body']}(?:'s)? |{MARK['number']} ){{0,5}}?"
    rf"(?:session|sitting|meeting|plenary|conference|summit)(?: of (?:the )?{MARK['body']})?"
    rf"(?: in {MARK['place']})?,? (?:held )?(?:on|of) (?:the )?",
    re.IGNORECASE,
)
OWN_DAY = re.compile(r"'s? (?:[\w-]+ ){0,2}")  # "yesterday's sitting"


def _as_own(text: str, low: int, high: int) -> float | None:
    """What a date before an event costs that is plainly its own, or that of its sitting."""
    if OWN_DAY.fullmatch(text, low, high):
        return 0.0
    return 0.8 + (high - low) / 160 if SITTING_OF.fullmatch(text, 0, low - 1) else None


def _of_other_verb(text: str, start: int, at: int) -> float:
    """What a date before an event costs that is the day of another verb, or of an opening one."""
    own = DAY_OF_VERB.search(text, max(0, at - 40), at)
    is_own = own is not None and own["verb"] not in SUPPORT and own.end() <= start
    is_opening = OPENED_BY.match(text[:at]) is not None and ", " in text[at:start]
    return 1.0 * is_own + 2.0 * is_opening


def distance(text: str, start: int, end: int, at: int) -> float:
    """How far the mark at ``at`` is from the words at ``start``..``end``; small means "with it".

    Breaks count, other verbs in between count most, and what stands behind is nearer than what
    stands before, but for what opens the sentence ("On 5 May, ...").
    """
    before = at < start
    low, high = (at + 1, start) if before else (end, at)
    if before and (own := _as_own(text, low, high)) is not None:
        return own
    cost = (high - low) / 80 + 2.5 * of_another(text, start, end, at)
    leads = before and LEADING.fullmatch(text, 0, at) is not None
    entry = ENTRY.match(text) if leads else None
    if entry and at < entry.end() <= start:
        low = entry.end()
    asides = [m.span() for m in INSERT.finditer(text, low, high)]
    cost -= sum(last - first for first, last in asides) / 80
    for first, last, strong in breaks(text):
        if low <= first and last <= high and (strong or not leads) and not _within(first, asides):
            is_light = leads and text[first] == ";" and not OWN_TIME.search(text, last, start)
            cost += (1.2 if is_light else 2.5) if strong else 0.7
    if before and PURPOSE.search(text, low, high):
        cost += 1.6
    if leads:
        return cost + 0.8
    cost += 0.7 * text.count(", and ", low, high)
    cost += 1.2 * text.count(MARK["date"], low, high)
    cost += sum(
        2.0 for found in HAPPENING.finditer(text, low, high)
        if before or not (
            AT_IT.search(text, max(low, found.start() - 40), found.start())
            or (GOES.match(text, start) and ON_VISIT.search(text, low, found.start()))
        )
    )  # fmt: skip
    cost += _of_other_verb(text, start, at) if before else 0.0
    if not before and VERB.match(text, start):
        cost += 2.5 * (OF_THING.search(text, low, high) is not None)
        cost += 1.2 * (RELATIVE.search(text, low, high) is not None)
    for first, last, verb in verbs(text):
        if low <= first and last <= high and verb not in SUPPORT and not _within(first, asides):
            cost += 0.5 if verb in COPULAS else 2.6
    return cost + 0.6 if before else cost
