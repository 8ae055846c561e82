"""Parts of what was counted, told by a number alone: "57 remarks (44 taken into account)".

The noun is that of a number before ("Of the 31 bills fourteen have been dealt with"), of the one
behind ("fourteen out of 31 bills"), or of the last figure that the sentence before told.
"""

import re
from typing import NamedTuple

from interparl.loader.parse.grammar.figures.nouns import DOCUMENTS, NEEDS_VERB, NO_RESULT
from interparl.loader.parse.grammar.figures.verbs import NUMBER, RESULT

# What is said of things that a number alone stands for.
_ADVERBS = r"(?:(?:already|also|then|now|still|not\s+yet|even|\w+ly)\s+){0,2}"
_HAPPENED = (
    r"(?:led|went|got|came|failed|passed|relate[sd]?|concern(?:ed)?|dealt?|remain(?:ed)?|survived|"
    r"became|had|entered|made)"
)
PREDICATE = re.compile(
    rf"\s+{_ADVERBS}(?:(?:was|were|is|are|ha(?:s|ve|d)(?:\s+been)?|could\s+be|can\s+be)\s+{_ADVERBS}"
    rf"(?P<state>[a-z-]+(?:\s+(?:into\s+account|with|off|back|up|down|out))?)"
    rf"|(?P<done>{RESULT}(?:\s+(?:into\s+account|with|off|back|up|down|out))?)"
    rf"|(?P<did>{_HAPPENED})\b)"
)
_AUXILIARY = re.compile(r"(?:to|a|an|the|no|in|on|at|from|of|had|been|among|due|expected)\b")
_OUT_OF = re.compile(rf"\s+(?:out\s+)?of\s+(?:the\s+|its\s+|these\s+|those\s+|all\s+)?(?={NUMBER})")
_OF_WHICH = re.compile(
    r"\b(?:out\s+of|of|among)\s+(?:which|whom|these|those|them)\b[^.;:()]{0,100}\Z"
)
_ENDS = re.compile(r"\s*(?:[,.;)]|\Z)")
_KINDS = re.compile(
    r"\s+(?P<what>(?:over|for|on|concerning|involving|related\s+to|relating\s+to|against|about)\s+"
    r"(?:[\w'-]+\s+){0,3}[\w'-]+)"
)
_INCLUDING = re.compile(
    r"\b(?:including|incl\.|among\s+(?:them|which|whom)|of\s+(?:them|which|whom|these|those))\s+\Z"
)
_IN_NUMBER = re.compile(r"\s+(?:in\s+(?:number|all|total)|altogether)\b")
_NOUN_BEFORE = re.compile(r"(?P<noun>(?:[a-z-]+\s+){0,2}?[a-z-]{3,}s)(?:\s+\w+ed)?(?:,|\s\()\s*\Z")


class Whole(NamedTuple):
    """What was counted before: how many, of what."""

    value: float
    noun: str
    is_told: bool = True  # as a finding, or as that of which parts are told


def may_have_parts(noun: str) -> bool:
    """Whether parts of such things are findings: of bills, not of members."""
    return not (NO_RESULT.search(noun) or NEEDS_VERB.search(noun))


def part_of(text: str, at: int, value: float, before: list[Whole]) -> str | None:
    """The unit of the bare number at ``at`` as a part of the last whole that is large enough."""
    wholes = [w for w in before if w.value >= value and (w.is_told or DOCUMENTS.search(w.noun))]
    if not wholes:
        return None
    noun = wholes[-1].noun
    lead = text[max(0, at - 120) : at]
    if _ENDS.match(text, at + 1) and _OF_WHICH.search(lead):
        return noun
    if _INCLUDING.search(lead) and (kind := _KINDS.match(text, at + 1)):
        return f"{noun} {kind['what']}"
    found = PREDICATE.match(text, at + 1)
    if not found:
        return None
    state = found["state"] or found["done"] or ""
    return noun if not state or _AUXILIARY.match(state) else f"{noun} {state}"


def out_of(text: str, at: int) -> int | None:
    """The place of the number of the whole: "fourteen out of 31 bills"."""
    found = _OUT_OF.match(text, at + 1)
    return found.end() if found else None


def noun_before(text: str, at: int) -> str | None:
    """The noun before "22 in number": "resolutions" of "the resolutions adopted, 22 in number"."""
    if not _IN_NUMBER.match(text, at + 1):
        return None
    found = _NOUN_BEFORE.search(text, max(0, at - 60), at)
    noun = re.sub(r"^(?:the|its|their|all|of)\s+", "", found["noun"]) if found else None
    return noun if noun and may_have_parts(noun) else None
