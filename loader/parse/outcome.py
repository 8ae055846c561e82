"""Outcome: each sentence ends as read, as ignored for a reason, or as unread.

Ignored is what a rule says holds nothing to tell; all else that gave no fact is unread, so that
nothing is lost in silence.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from interparl.loader.parse.facts import Fact, Span
from interparl.loader.parse.reading import Outcome
from interparl.loader.parse.shape import Shape

EMPTY_LABEL = re.compile(r"[^:]{1,200}:\s*(?:[–-]|n/?a|none)?\s*\Z", re.IGNORECASE)
TELLS = frozenset({"date", "number", "url"})  # mentions that mostly come with a fact
# Verbs and nouns of the fourteen kinds of events, and of composition: where none of them stands,
# and no date, number or titled person, there is nothing to read.
CUES = re.compile(
    r"\b(?:met|meets?|meeting|talks|session|sitting|visit(?:s|ed|ing)?|conference|seminar|forum|"
    r"round table|hearing|sign(?:s|ed|ing)?|agreement|memorandum|protocol|treaty|join(?:s|ed|ing)?|"
    r"acced\w+|accession|membership|members?(?! (?:states?|countries|nations)\b)|observer|partner|"
    r"establish\w*|found(?:ed|ing)|elect\w*|referendum|appoint\w*|resign\w*|exercise|operation|"
    r"statement|declaration|appeal|resolution|adopt\w*|ratif\w*|laws?(?! enforcement)|budget|"
    r"anniversary|consists?|comprises?|delegat\w+|seats?|deputies)\b",
    re.IGNORECASE,
)


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
    if not _hints(shape):
        return "prose without date, number, address, office or event"
    return None


def _hints(shape: Shape) -> list[str]:
    """What in a sentence says that there may be facts in it."""
    kinds: set[str] = {m.kind for m in shape.mentions}
    hints: list[str] = sorted(kinds & TELLS)
    if {"title", "person"} <= kinds:
        hints.append("an office")
    cue = CUES.search(shape.text)
    return [*hints, f'"{cue[0].casefold()}"'] if cue else hints
