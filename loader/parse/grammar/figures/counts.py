"""Counts that are findings: which numbers of a sentence tell a result, and of what."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from interparl.loader.parse.grammar.figures.sums import words
from interparl.loader.parse.grammar.figures.unit import Unit, head, phrase, unit_after
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
# Seats, members, votes, spans of time and memberships are told elsewhere, or are no results.
_NO_RESULT = re.compile(
    r"(?:^|\s)(?:deput(?:y|ies)|senators?|(?<!family )members?|MPs?|parliamentarians|legislators"
    r"|lawmakers"
    r"|representatives|delegates|seats?|substitutes?|mandates?|votes?|abstentions?|ballots"
    r"|years?|months?|weeks?|days?|hours?|minutes?|times?|terms?|stages?|decades?|centur(?:y|ies)"
    r"|countries|country|states?|nations?|parliaments?|continents?|constituenc(?:y|ies)|regions?"
    r"|chambers?|part(?:y|ies)|sides?|delegations?|Vice-Presidents?|presidents?|speakers?|ministers?"
    r"|leaders?|ambassadors?|heads?|percent|items?|points?|questions?|lists?|candidates?|rivals?"
    r"|committees?|commissions?|groups?|bodies|posts?|offices?|cities|towns?|villages?|districts?"
    r"|issues|topics|matters|subjects|meetings?|sittings?|talks|visits?|conferences|interviews?"
    r"|languages?|anniversar(?:y|ies)|sessions?|phases?|kilomet(?:re|er)s|km|people's)\Z",
    re.IGNORECASE,
)
# People whose number is news by itself, and those who watch, vote or serve in the field.
_TELLING = re.compile(
    r"\b(?:migrants|refugees|returnees|victims|casualties|hostages|displaced\s+persons|infants|dead"
    r"|wounded|injured|observers|polling\s+stations|military\s+personnel|servicemen|troops|soldiers"
    r"|peacekeepers|voters|arrests|seizures|detentions|violations|offences|(?:stolen|seized)\s+\w+"
    r"|hectares|firearms|weapons|suspects|criminal\s+cases|crimes)\b",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"(?:tonnes?|tons?|kilos?|kilograms?|kg|litres?|grams?|sticks|cartons|barrels|hectares)\s+of\s+\w"
)
_DOCUMENTS = re.compile(
    r"\A(?:model\s+)?(?:laws|acts|resolutions|declarations|decisions|recommendations|agreements|treaties"
    r"|statements|conventions|protocols|memorand(?:a|ums)|documents)\Z",
    re.IGNORECASE,
)
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
# "Registered voters: 936,975", "Number of polling stations – 1,204".
_LABEL = re.compile(
    r"\W*(?P<what>(?:(?:Total\s+)?[Nn]umber\s+of\s+)?[A-Za-z][a-z]+(?:\s+[a-z]+){0,4})"
    rf"(?:\s*:|\s+[–-]|\s*\.{{3,80}})\s*{NUMBER}(?=\W*\Z|[.;,]\s)"
)
_NUMBERED = re.compile(r"(?:total\s+)?number\s+of\s+", re.IGNORECASE)
_DONE = re.compile(r"\b(?:registered|cast|issued|adopted|detained|opened|seized|signed|received)\b")
SHORTEST = 3  # letters of a unit
_NUMBER_OF = re.compile(r"\b[Nn]umber\s+of\s+")
_KNOWN = re.compile(r"\b(?:the|these|those|both|its|their)\s+\Z", re.IGNORECASE)
_AGAINST = re.compile(r"\b(?:against|up\s+from|down\s+from|compared\s+(?:to|with))\s+\Z")


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of a sentence that is a finding: ``at`` its mark, ``end`` where its unit ends."""

    at: int
    end: int
    mention: Mention
    quantity: Quantity
    unit: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    at: int
    unit: Unit
    mention: Mention
    quantity: Quantity

    @property
    def end(self) -> int:
        return self.at + 1 if self.unit.is_empty else self.unit.end


def numbers(shape: Shape) -> list[tuple[int, Mention, Quantity]]:
    """The numbers of a sentence, without ordinals: place of the mark, mention, value."""
    marks = [at for at, letter in enumerate(shape.text) if letter == NUMBER]
    found = [m for m in shape.mentions if m.kind == "number"]
    return [
        (at, mention, mention.value)
        for at, mention in zip(marks, found, strict=True)
        if isinstance(mention.value, Quantity) and not mention.value.is_ordinal
    ]


def counts(shape: Shape) -> list[Counted]:
    """The counts of a sentence that are findings, in order of place."""
    candidates = [
        _Candidate(at, unit_after(shape, at), mention, quantity)
        for at, mention, quantity in numbers(shape)
        if quantity.currency is None and not quantity.is_percent and not _is_ratio(shape.text, at)
    ]
    results = _results(shape, candidates)
    found = list(_labelled(shape, candidates))
    if found:
        return found
    for at, candidate in enumerate(candidates):
        told = _told(shape, candidate, found, is_result=results[at])
        if told and not _NO_RESULT.search(head(told)):
            found.append(
                Counted(candidate.at, candidate.end, candidate.mention, candidate.quantity, told)
            )
    return found


def _labelled(shape: Shape, candidates: Sequence[_Candidate]) -> Iterator[Counted]:
    """The number behind a label that says what it counts."""
    label = _LABEL.match(shape.text)
    if not label:
        return
    what = _NUMBERED.sub("", label["what"]).casefold()
    numbered, at = bool(_NUMBERED.match(label["what"])), label.end() - 1
    is_told = numbered or _TELLING.search(what) or _DONE.search(what)
    if is_told and not _NO_RESULT.search(what):
        for candidate in candidates:
            if candidate.at == at and candidate.unit.is_empty:
                yield Counted(at, at + 1, candidate.mention, candidate.quantity, what)


def _is_ratio(text: str, at: int) -> bool:
    """Whether a number belongs to "2 in 5 returnees"."""
    return text.startswith(f" in {NUMBER}", at + 1) or text.endswith(f"{NUMBER} in ", 0, at)


def _results(shape: Shape, candidates: Sequence[_Candidate]) -> list[bool]:
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
    shape: Shape, candidate: _Candidate, before: Sequence[Counted], *, is_result: bool
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
    is_telling = bool(_TELLING.search(head(unit)) or _MEASURED.match(unit))
    is_known = bool(
        _KNOWN.search(shape.text, max(0, candidate.at - 8), candidate.at)
    )  # "the two bodies"
    if (is_result and not is_known) or is_telling or _is_listed_text(shape, candidate, unit):
        return unit
    return None


def _part(shape: Shape, candidate: _Candidate, previous: str | None) -> str | None:
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


def _without_noun(shape: Shape, candidate: _Candidate, previous: str | None) -> str | None:
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


def _is_listed_text(shape: Shape, candidate: _Candidate, unit: str) -> bool:
    """Whether a line without a verb lists so many texts: "Communiqué; two Resolutions"."""
    before = shape.text[max(0, candidate.at - LEAD) : candidate.at]
    behind = shape.text[candidate.end : candidate.end + 40]
    clause = re.split(r"[.;:]", before)[-1] + re.split(r"[.;(]", behind)[0]
    return bool(_DOCUMENTS.match(unit)) and not _FINITE.search(clause)
