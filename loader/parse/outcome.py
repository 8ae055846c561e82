"""Outcome: each sentence ends as read, as ignored for a reason, or as unread.

Ignored is what a rule says holds nothing to tell; all else that gave no fact is unread, so that
nothing is lost in silence.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from interparl.loader.parse.facts import Fact, Span
from interparl.loader.parse.mention import Quantity
from interparl.loader.parse.reading import Outcome
from interparl.loader.parse.shape import Shape

EMPTY_LABEL = re.compile(r"[^:]{1,200}:\s*(?:[–-]|n/?a|none)?\s*\Z", re.IGNORECASE)
# What a date or a number is told of; beside none of these, and no cue, it is told in passing.
OF = frozenset({"body", "state", "person", "title", "adjective"})
LINES = frozenset({"item", "row", "label"})
# Verbs and nouns of the fourteen kinds of events, of offices and of composition.
CUES = re.compile(
    r"\b(?P<cue>met|meets?|meetings?|talks|sessions?|sittings?|visit(?:s|ed|ing)?|conferences?"
    r"|seminars?|forums?|round tables?|hearings?|sign(?:s|ed|ing)?|agreements?|memorand(?:um|a)"
    r"|protocols?|treat(?:y|ies)|join(?:s|ed|ing)?|acced\w+|accession|admi(?:tted|ssion)"
    r"|membership|members?(?! (?:states?|countries|nations)\b)|observers?|partners?|withdrew"
    r"|establish\w*|found(?:ed|ing)|inaugurat\w*|launch\w*|elect\w*|referendum|appoint\w*|resign\w*"
    r"|succeed\w*|replac\w+|t(?:ook|akes?) over|hand(?:s|ed) over|steps? down|stepped down|sworn"
    r"|exercises?|operations?|mission|statements?|declarations?|appeals?|resolutions?|adopt\w*"
    r"|approv\w+|ratif\w*|laws?(?! enforcement)|acts?|budgets?|anniversar\w+|awarded|consists?"
    r"|compris\w+|composed|delegat\w+|seats?|deputies|senators?|mandates?|places|plenar(?:y|ies)|drills?"
    r"|monitor\w*|parliamentarians|persons)\b",
    re.IGNORECASE,
)
RULE = re.compile(r"\bshall\b")


def judge(shapes: Sequence[Shape], told: Sequence[Fact]) -> tuple[Outcome, ...]:
    """Say how each sentence ended; ``told`` are the facts that rules read (not mere names).

    Spans are those of the reading text, of the facts as of the outcomes.
    """
    starts = sorted(fact.at.start for fact in told)
    return tuple(_outcome(shape, starts) for shape in shapes)


def _outcome(shape: Shape, starts: Sequence[int]) -> Outcome:
    sentence = shape.sentence
    at = Span(sentence.start, sentence.end)
    if bisect_left(starts, sentence.start) < bisect_left(starts, sentence.end):
        return Outcome(shape, "read", None, at)
    reason = _why_ignored(shape)
    if reason:
        return Outcome(shape, "ignored", reason, at)
    return Outcome(shape, "unread", "carries " + ", ".join(_hints(shape)), at)


def _why_ignored(shape: Shape) -> str | None:
    kind = shape.sentence.kind
    if kind == "noise":
        return "page furniture"
    if kind in {"headline", "heading"}:
        return "a heading; what it tells stands in the text"
    if kind == "dateline":
        return "a line of place and date"
    if EMPTY_LABEL.match(shape.sentence.text):
        return "a label with nothing behind it"
    if {m.kind for m in shape.mentions} == {"date"} and len(shape.text.strip(" .|-–")) <= 1:
        return "a date line"
    words = shape.sentence.text.strip()
    kinds = {m.kind for m in shape.mentions}
    if words.endswith("?"):
        return "a question"
    if kinds <= {"number"} and not any(letter.isalpha() for letter in words):
        return "a number alone"
    if RULE.search(shape.text) and "number" not in kinds:
        return "a rule of procedure without a number"
    if not _hints(shape):
        return "prose without date, number, address, office or event"
    return None


def _hints(shape: Shape) -> list[str]:
    """What in a sentence says that there may be facts in it: the shape by which it is counted.

    A date or a number counts beside somebody or something that it is told of; a cue counts where
    somebody, something or a day is named as well.
    """
    kinds: set[str] = {m.kind for m in shape.mentions}
    hints: list[str] = ["url"] if "url" in kinds else []
    if {"title", "person"} <= kinds or ("title" in kinds and "date" in kinds):
        hints.append("an office")
    cue = CUES.search(shape.text)
    if cue and kinds & (OF | {"date", "number", "place"}):
        hints.append(f'"{cue["cue"].casefold()}"')
    is_line = shape.sentence.kind in LINES
    if "number" in kinds and (kinds & OF) and (cue or is_line or _is_sum(shape)):
        hints.append("number")
    if "date" in kinds and (cue or is_line) and kinds & (OF | {"place", "number"}):
        hints.append("date")
    return sorted(hints, key=lambda hint: hint.startswith('"'))


def _is_sum(shape: Shape) -> bool:
    """Whether a sentence tells a sum of money or a share."""
    values = (m.value for m in shape.mentions)
    return any(isinstance(v, Quantity) and (v.currency or v.is_percent) for v in values)
