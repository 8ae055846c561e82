"""Counts that are findings: which numbers of a sentence tell a result, and of what."""

import re
from collections.abc import Sequence

from interparl.loader.parse.grammar.figures.labels import Candidate, Counted, labelled
from interparl.loader.parse.grammar.figures.nouns import (
    DOCUMENTS,
    MEASURED,
    NO_RESULT,
    TELLING,
    is_many,
)
from interparl.loader.parse.grammar.figures.parts import (
    Whole,
    may_have_parts,
    noun_before,
    out_of,
    part_of,
)
from interparl.loader.parse.grammar.figures.sums import words
from interparl.loader.parse.grammar.figures.unit import head, phrase, unit_after
from interparl.loader.parse.grammar.figures.verbs import (
    AMOUNTS,
    BEFORE,
    NUMBER,
    OF_THEM,
    PART_OF,
    chain_behind,
    is_result,
)
from interparl.loader.parse.mention import Mention, Quantity
from interparl.loader.parse.shape import MARK, Shape

LEAD = 200  # letters; no further back the words are sought that belong to a number
_FINITE = re.compile(r"\b(?:was|were|is|are|be|has|have|had|will|would|shall|to)\b|\w{3,}ed\b")
_PREDICATE = re.compile(
    r"(?:,[^,.;]{1,50},)?\s+(?:were|was|are|is|ha(?:s|ve|d)\s+been)\s+(?:still\s+|already\s+|now\s+)?"
    rf"(?P<what>[^,.;:()\"{NUMBER}]{{3,60}})"
)
_FROM = re.compile(
    rf"\s*[-–]?\s*(?P<what>from\s+[^,.;:()\"{NUMBER}]{{3,80}}?)(?=[,.;:()\"]|\s+and\b|\Z)"
)
# What says how they are, not what they are: "on wanted lists", "waiting for ratification".
_QUALITY = re.compile(r"(?:on|in|at|from|under|of|with|without|\w+ing|\w+ed|not)\b")
_FRONTED = re.compile(r"\b(?:[Oo]ut\s+)?[Oo]f\s+(?:the\s+|its\s+|all\s+)?\Z")
_WITH = re.compile(r"\b(?:with|alongside|plus|as\s+well\s+as|in\s+addition\s+to)\s+\Z")
_PARTITIVE = re.compile(r"\s+of\s+(?:the|its|their|these|those)\s+[a-z]")
SHORTEST = 3  # letters of a unit
_NUMBER_OF = re.compile(r"\b[Nn]umber\s+of\s+")
_KNOWN = re.compile(r"\b(?:the|these|those|both|its|their)\s+\Z", re.IGNORECASE)
_AGAINST = re.compile(r"\b(?:against|up\s+from|down\s+from|compared\s+(?:to|with))\s+\Z")


def numbers(shape: Shape) -> list[tuple[int, Mention, Quantity]]:
    """The numbers of a sentence, without ordinals: place of the mark, mention, value."""
    marks = [at for at, letter in enumerate(shape.text) if letter == NUMBER]
    found = [m for m in shape.mentions if m.kind == "number"]
    return [
        (at, mention, mention.value)
        for at, mention in zip(marks, found, strict=True)
        if isinstance(mention.value, Quantity) and not mention.value.is_ordinal
    ]


def counts(shape: Shape, above: Whole | None = None) -> list[Counted]:
    """The counts of a sentence that are findings, in order of place.

    ``above`` is the last figure that the sentence before told.
    """
    candidates = [
        Candidate(at, unit_after(shape, at), mention, quantity)
        for at, mention, quantity in numbers(shape)
        if quantity.currency is None and not quantity.is_percent and not _is_ratio(shape.text, at)
    ]
    found = list(labelled(shape.text, candidates))
    if found:
        return found
    results = _results(shape, candidates)
    wholes = [above] if above else []
    for at, candidate in enumerate(candidates):
        part = _of_whole(shape, candidate, candidates, wholes)
        told = part or _told(shape, candidate, found, is_result=results[at])
        is_finding = bool(told) and not NO_RESULT.search(head(told or ""))
        if told and is_finding:
            found.append(
                Counted(candidate.at, candidate.end, candidate.mention, candidate.quantity, told)
            )
        whole = None if part else _whole(shape, candidate, told, is_finding=is_finding)
        wholes += [whole] if whole else []
    return found


def _whole(
    shape: Shape, candidate: Candidate, told: str | None, *, is_finding: bool
) -> Whole | None:
    """What parts may be told of behind a number: "31 bills", also where they are no finding."""
    unit = told or words(shape, candidate.unit.start, candidate.unit.end)
    noun = head(unit) if unit else ""
    if (
        len(noun) < SHORTEST
        or not may_have_parts(noun)
        or shape.text[candidate.at + 1 :][:1] != " "
    ):
        return None
    is_of = _FRONTED.search(shape.text, max(0, candidate.at - 12), candidate.at) is not None
    return Whole(candidate.quantity.value, noun, is_finding or is_of)


def _of_whole(
    shape: Shape, candidate: Candidate, candidates: Sequence[Candidate], wholes: list[Whole]
) -> str | None:
    """The unit of a number that tells a part: "44 were rejected", "fourteen out of 31 bills"."""
    text, at = shape.text, candidate.at
    if (behind := out_of(text, at)) is not None:
        other = next((c for c in candidates if c.at == behind), None)
        noun = words(shape, other.unit.start, other.unit.end) if other else ""
        return noun if noun and may_have_parts(head(noun)) else None
    return noun_before(text, at) or part_of(text, at, candidate.quantity.value, wholes)


def _is_ratio(text: str, at: int) -> bool:
    """Whether a number belongs to "2 in 5 returnees"."""
    return text.startswith(f" in {NUMBER}", at + 1) or text.endswith(f"{NUMBER} in ", 0, at)


def _results(shape: Shape, candidates: Sequence[Candidate]) -> list[bool]:
    """For each candidate whether a verb, its own or that of its list, makes it a result."""
    text = shape.text
    out = [is_result(text, c.at, c.end) for c in candidates]
    for at in range(len(candidates) - 2, -1, -1):
        following = chain_behind(text, candidates[at].end)
        out[at] = out[at] or (following == candidates[at + 1].at and out[at + 1])
    for at in range(1, len(candidates)):
        following = chain_behind(text, candidates[at - 1].end)
        is_listed = following == candidates[at].at
        is_part = bool(PART_OF.search(text, max(0, candidates[at].at - 24), candidates[at].at))
        out[at] = out[at] or (out[at - 1] and (is_listed or is_part))
    return out


def _told(
    shape: Shape, candidate: Candidate, before: Sequence[Counted], *, is_result: bool
) -> str | None:
    """The unit of a candidate if it is a finding."""
    previous = head(before[-1].unit) if before else None
    if part := _part(shape, candidate, previous):
        return part
    unit = words(shape, candidate.unit.start, candidate.unit.end)
    if not unit:
        return _without_noun(shape, candidate, previous)
    if shape.text[candidate.unit.start] == MARK["person"] or len(unit) < SHORTEST:
        return None  # "with 153 Anna Berg joined", "094 SC 17 E"
    value = candidate.quantity.value
    if not _counts(shape, candidate, unit):
        return None
    is_telling = bool(TELLING.search(unit) or MEASURED.match(unit))
    is_known = bool(
        _KNOWN.search(shape.text, max(0, candidate.at - 8), candidate.at)
    )  # "the two bodies"
    if is_known and not is_telling and not _tells_parts(shape, candidate, unit):
        return None
    if is_result or is_telling or (not _is_year(candidate) and is_many(unit, value)):
        return unit
    if _PARTITIVE.match(shape.text, candidate.at + 1) and may_have_parts(head(unit)):
        return unit  # "nine of the recommendations have become law"
    return unit if _is_listed_text(shape, candidate, unit) else None


def _is_year(candidate: Candidate) -> bool:
    return candidate.quantity.words.isdigit() and 1900 <= candidate.quantity.value < 2100


def _tells_parts(shape: Shape, candidate: Candidate, unit: str) -> bool:
    """Whether "the" stands there since parts are told: "of the 31 bills fourteen ..."."""
    if not may_have_parts(head(unit)):
        return False
    return _FRONTED.search(shape.text, max(0, candidate.at - 12), candidate.at) is not None


def _counts(shape: Shape, candidate: Candidate, unit: str) -> bool:
    """Whether a number counts things: "one remembers", "2.1 Membership", "11 Adoption" do not."""
    value, noun = candidate.quantity.value, head(unit)
    if noun.endswith("'s") or (value == 1 and noun.endswith("s")):
        return False
    if value != int(value) and not MEASURED.match(unit + " of x"):
        return False
    opens = not shape.text[: candidate.at].strip()
    return not (opens and unit[0].isupper() and shape.text[candidate.unit.start].isupper())


def _part(shape: Shape, candidate: Candidate, previous: str | None) -> str | None:
    """A part of what was told: "430 of them children"; "of whom 44 were on wanted lists"."""
    text, end = shape.text, candidate.at + 1
    of_them = OF_THEM.match(text, end)
    is_part = PART_OF.search(text, max(0, candidate.at - 24), candidate.at)
    if of_them is None and not (candidate.unit.is_empty and is_part):
        return None
    if previous is None:
        return None
    end = of_them.end() if of_them else end
    if found := _PREDICATE.match(text, end) or _FROM.match(text, end):
        what = words(shape, *found.span("what"))
        return f"{previous} {what}" if _QUALITY.match(what) else what
    noun = phrase(text, end)
    return None if noun.is_empty else words(shape, noun.start, noun.end)


def _without_noun(shape: Shape, candidate: Candidate, previous: str | None) -> str | None:
    """What is told elsewhere: "The number of returnees stands at 4,012, against 1,103"."""
    text, span = shape.text, (max(0, candidate.at - LEAD), candidate.at)
    is_against = _AGAINST.search(text, *span) is not None
    if previous and is_against:
        return previous
    if previous and (verb := BEFORE.search(text, *span)):
        return f"{previous} {words(shape, *verb.span('verb'))}"
    if not is_against and not AMOUNTS.search(text, *span):
        return None
    if found := _NUMBER_OF.search(text, *span):
        noun = phrase(text, found.end())
        return None if noun.is_empty else words(shape, noun.start, noun.end)
    return None


def _is_listed_text(shape: Shape, candidate: Candidate, unit: str) -> bool:
    """Whether a line without a verb lists so many texts: "Communiqué; two Resolutions"."""
    before = shape.text[max(0, candidate.at - LEAD) : candidate.at]
    behind = shape.text[candidate.end : candidate.end + 40]
    clause = re.split(r"[.;:]", before)[-1] + re.split(r"[.;(]", behind)[0]
    if not DOCUMENTS.search(head(unit)):
        return False
    return not _FINITE.search(clause) or _WITH.search(before) is not None
