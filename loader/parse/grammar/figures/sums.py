"""The unit of a sum or a share: what the money is for, what the per cent are of."""

import re

from interparl.loader.parse.grammar.figures.unit import phrase, unit_after
from interparl.loader.parse.grammar.figures.verbs import (
    AMOUNTS,
    BEFORE,
    NUMBER,
    chain_behind,
    verb_behind,
)
from interparl.loader.parse.shape import MARK, Shape

LEAD = 200  # letters; no further back the words are sought that belong to a number
MARKS = "".join(MARK.values())
BODY, DATE, PERSON = MARK["body"], MARK["date"], MARK["person"]
_ACCOUNT = re.compile(r"\b(?:UA|UC|[Uu]nits?\s+of\s+[Aa]ccount)\b")
_WORTH_OF = re.compile(r"\s+(?:worth\s+of|in|of)\s+")
_FOR = re.compile(
    r"\s+(?:(?:went|goes|going)\s+(?:on|to|for|into)|for|on|towards?)\s+(?!\s*the\s+(?:financial|fiscal)\b)"
)
_NOUN = re.compile(
    rf"(?P<noun>(?:[\w'-]+|[{MARKS}](?:'s)?)(?:\s+(?:[\w'-]+|[{MARKS}](?:'s)?)){{0,5}})"
    r"(?:,(?=\s+worth))?\s*(?:\s(?:worth|of|for|totall?ing|amounting\s+to|at|to\s+the\s+tune\s+of|in\s+the\s+amount\s+of)"
    r"(?:\s+UA|\s+UC)?\s+|\()\Z"
)
_GETS = re.compile(
    rf"(?P<who>{BODY})(?:\s+(?:itself|gets|got|will\s+get|receive[ds]?|will\s+receive|is\s+to\s+(?:get"
    r"|receive)|(?:was|is)\s+(?:given|allocated|granted|awarded)))?\s+\Z"
)
_SAME = re.compile(
    rf"(?:{DATE}:|{MARK['number']}\s\(|\b(?:against|down\s+from|up\s+from|compared\s+(?:to|with)|than|from|to))(?:\s+UA|\s+UC)?\s*\Z"
)
_CUT = re.compile(
    rf"^.*(?:\b(?:a|an|the|its|their|his|her|our|this|that|for|to|at|by|with|on|in|from|as|had|has"
    rf"|have|was|were|is|are|will|would|get|gets|approved|\w+ed)\s|[{DATE}{NUMBER}{PERSON}]\s)",
    re.DOTALL | re.IGNORECASE,
)
_SUBJECT = re.compile(r"(?:[^,;:.()\"]|(?<=\d)[:.,](?=\d))*\Z")
_VAGUE = re.compile(r"(?:the\s+|this\s+|that\s+)?(?:figures?|number|amount|sum|rate|share|it)\Z")
# "cut down paper by", "have raised the ceiling by"
_CHANGES = re.compile(
    r"\b(?:cuts?|reduce[ds]?|raise[ds]?|increase[ds]?|lower(?:s|ed)?|slash(?:es|ed)?|boost(?:s|ed)?)\s+"
    r"(?:down\s+|back\s+)?(?P<noun>[^,;:.()]{3,40}?)\s+by\s+\Z"
)
_WHO_ARE = re.compile(
    r"\s+of\s+[^,;:.()]{3,50}?\s(?:are|were|is|was)\s+(?P<what>[a-z]{3,}(?:\s[a-z]+)?)"
)
_ASIDE = re.compile(r",[^,;:.]{1,80},\Z")
_LEADING = re.compile(
    rf"^(?:\s|(?:that|and|but|while|as|the|a|an|its|their|in|on|by|of|{DATE}|\w+ly)(?=\s|,)|,)+",
    re.IGNORECASE,
)
_TAIL = re.compile(rf"\s+(?:from|for|on|to)\s+(?:the\s+)?(?![{MARKS}])[a-z-]+(?:\s+[a-z-]+)?")
_COMPARED = re.compile(
    rf"\s+(?:more|less|higher|lower|fewer|up|down)(?:\s+than)?(?:\s+(?:in|a|the|\w+|[{DATE}])){{0,4}}"
)
_CHANGED = re.compile(
    r"\s(?P<verb>grew|rose|fell|increased|decreased|declined|dropped|went\s+up|went\s+down|up|down)"
    r"\s+(?:by\s+)?\Z"
)
_FRONTED = re.compile(r"\b[Oo]f\s+(?P<whole>[^,;:.()\"]{3,70}),\s+(?:just|only)?\s*\Z")
_OF_THEM = re.compile(r"\s+of\s+(?:them|these|those|which|whom)\b")


def account_of(shape: Shape, at: int, words: str) -> str | None:
    """Say "UA" where the number at ``at`` is told in units of account, which have no ISO code."""
    told = shape.text[max(0, at - 4) : at] + words + shape.text[at + 1 : at + 19]
    return "UA" if _ACCOUNT.search(told) else None


def unit_of_sum(shape: Shape, at: int, previous: str | None) -> str | None:
    """What a sum is for: "fines" of "USD 90 million worth of fines"; ``None`` if nothing tells.

    ``previous`` is the unit of the sum before, which "against", "down from" or a year compare.
    """
    if told := _behind(shape, at, _WORTH_OF):
        return told
    if previous and _SAME.search(shape.text, max(0, at - LEAD), at):
        return previous
    return (
        subject_of(shape, at)
        or _noun_before(shape, at)
        or _receiver(shape, at)
        or _verb(shape, at)
        or _behind(shape, at, _FOR)
        or _verb_before(shape, at)
    )


def _behind(shape: Shape, at: int, link: re.Pattern[str]) -> str | None:
    """The noun behind a sum: "fines" of "worth of fines", "training" of "for training"."""
    found = link.match(shape.text, at + 1)
    noun = phrase(shape.text, found.end()) if found else None
    return None if noun is None or noun.is_empty else words(shape, noun.start, noun.end)


def _noun_before(shape: Shape, at: int) -> str | None:
    """The noun before a sum: "supplementary budget" of "a supplementary budget of"."""
    found = _NOUN.search(shape.text, max(0, at - LEAD), at)
    if not found:
        return None
    start, end = found.span("noun")
    cut = _CUT.match(shape.text[start:end])
    start += cut.end() if cut else 0
    return words(shape, start, end) if start < end else None


def _receiver(shape: Shape, at: int) -> str | None:
    """Who gets a sum: "the Secretariat gets", "the Court itself"."""
    found = _GETS.search(shape.text, max(0, at - LEAD), at)
    return words(shape, *found.span("who")) if found else None


def _verb(shape: Shape, at: int) -> str | None:
    """What was done with a sum: "cut from travel", "collected"."""
    verb = verb_behind(shape.text, _end_of_list(shape, at))
    if verb is None:
        return None
    tail = _TAIL.match(shape.text, verb[1])
    return words(shape, verb[0], tail.end() if tail else verb[1])


def _verb_before(shape: Shape, at: int) -> str | None:
    """What somebody did with a sum: "the House struck"."""
    found = BEFORE.search(shape.text, max(0, at - LEAD), at)
    return words(shape, *found.span("verb")) if found else None


def _end_of_list(shape: Shape, at: int) -> int:
    """Where the list ends that a sum opens: "N and N forged seals" were found."""
    end = at + 1
    while following := chain_behind(shape.text, end):
        end = max(following + 1, unit_after(shape, following).end)
    return end


def unit_of_share(shape: Shape, at: int, previous: str | None) -> str | None:
    """What a percentage is of, in words that begin with "percent"; ``None`` if nothing tells."""
    text, span = shape.text, (max(0, at - LEAD), at)
    if _OF_THEM.match(text, at + 1):
        return f"percent of {previous}" if previous else None
    if compared := _COMPARED.match(text, at + 1):
        return f"percent {words(shape, at + 1, compared.end()).strip()}"
    if text.startswith(" of ", at + 1):
        whole = phrase(text, at + len("  of "))
        are = _WHO_ARE.match(text, at + 1)
        what = f" {words(shape, *are.span('what'))}" if are else ""
        if whole.is_empty:
            return f"percent{what}" if what else None
        return f"percent of {words(shape, whole.start, whole.end)}{what}"
    if changes := _CHANGES.search(text, *span):
        return f"percent {words(shape, *changes.span('noun'))}"
    if fronted := _FRONTED.search(text, *span):
        return f"percent of {words(shape, *fronted.span('whole'))}"
    if previous and previous.startswith("percent") and _SAME.search(text, *span):
        return previous
    if subject := subject_of(shape, at):
        return f"percent {subject}"
    if changed := _CHANGED.search(text, *span):
        start, end = _subject(text, changed.start())
        verb = words(shape, *changed.span("verb"))
        return f"percent {words(shape, start, end)} {verb}" if start < end else None
    noun = _noun_before(shape, at)
    return f"percent {noun}" if noun else None


def subject_of(shape: Shape, at: int) -> str | None:
    """The subject of "amounts to", "is", "reached" before the number at ``at``."""
    found = AMOUNTS.search(shape.text, max(0, at - 60), at)
    if not found:
        return None
    start, end = _subject(shape.text, found.start())
    if _VAGUE.search(shape.text[start:end]):
        return None
    return words(shape, start, end) if start < end else None


def _subject(text: str, end: int) -> tuple[int, int]:
    if aside := _ASIDE.search(
        text, max(0, end - LEAD), end
    ):  # "the turnout, according to the commission, was"
        end = aside.start()
    clause = _SUBJECT.search(text, max(0, end - LEAD), end)
    start = clause.start() if clause else end
    if lead := _LEADING.match(text[start:end]):
        start += lead.end()
    too_long = len(text[start:end].split()) > 8
    return (end, end) if too_long else (start, end)


def words(shape: Shape, start: int, end: int) -> str:
    """The document's own words at ``start``..``end`` of a shape's text.

    A common noun at the head of a sentence loses its capital.
    """
    first = shape.offsets[start] - shape.sentence.start
    last = shape.offsets[end] - shape.sentence.start
    told = shape.sentence.text[first:last].strip()
    is_opening = (
        start < 3 and not shape.text[:start].strip('" ') and shape.text[start : start + 1].isalpha()
    )
    is_common = told[1:2].islower() and is_opening and shape.text[start] not in MARKS
    return told[0].lower() + told[1:] if is_common else told
