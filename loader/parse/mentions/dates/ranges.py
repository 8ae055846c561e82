"""Stretches of time: from 28 August to 1 September, since 2008, until June, today and tomorrow."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from interparl.loader.parse.mentions.dates.neighbours import share_years
from interparl.loader.parse.mentions.dates.piece import Piece

How = Literal["alone", "range", "pair"]

_DASH = re.compile(r"\s*(?:--?|–)\s*\Z")
_TO = re.compile(
    r"(?:,?\s+and)?\s+(?:up\s+)?(?:to|till|until|through)\s+(?:the\s+)?(?:end\s+of\s+)?\Z"
)
_AND = re.compile(r"\s+(?:and|&)\s+(?:on\s+|in\s+)?(?:the\s+)?\Z|\s*/\s*\Z")
_MOVED = re.compile(
    r"\b(?:postpon|reschedul|mov|shift|adjourn|put\s+off|brought\s+forward|chang|transferr)\w*\b"
    r"[^.;]{0,40}\Z",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?\Z", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+(?:the\s+)?\Z", re.IGNORECASE)
_SINCE = re.compile(
    r"(?:(?P<every>\b(?:annually|yearly|regularly|every\s+year|each\s+year)),?\s+)?"
    r"\b(?:ever\s+)?since\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"(?<!not )(?<!Not )\b(?:up\s+)?(?:until|till)\s+(?:the\s+)?\Z|\bup\s+to\s+\Z", re.IGNORECASE
)
_PART = re.compile(
    r"(?:\b(?:the\s+)?(?:very\s+)?(?:beginning|start|end|middle|close|turn|first\s+half|second\s+half"
    r"|first\s+days|last\s+days)\s+of\s+(?:the\s+)?|\b(?:early|mid|late)(?:\s+in)?[\s-]+)\Z",
    re.IGNORECASE,
)
_WEEK = re.compile(r"\bthe\s+week\s+(?:of|starting|beginning)\s+(?:on\s+)?\Z", re.IGNORECASE)
_PRESENT = re.compile(r"\s*(?:-|–|to)\s*(?:present|today|now|date|this\s+day)\b", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"\b(?P<word>in|of|since|until|till|by|during|from|between|before|after|for|every|each|to)\s+"
    r"(?:the\s+month\s+of\s+|the\s+)?\Z",
    re.IGNORECASE,
)
_NAME_BEHIND = re.compile(r"\s+[A-Z]|'s\b")  # "by April Ryan"


@dataclass(frozen=True, slots=True)
class Stretch:
    """One or two pieces that tell one time, at ``start``..``end`` of the sentence's text."""

    start: int
    end: int
    pieces: tuple[Piece, ...]
    how: How = "alone"
    is_since: bool = False
    is_until: bool = False
    is_recurring: bool = False
    is_week: bool = False


def join(text: str, pieces: Sequence[Piece]) -> list[Stretch]:
    """Put the pieces of a text together; weak ones that nothing holds fall out."""
    stretches: list[Stretch] = []
    at, left = 0, share_years(text, pieces)
    while at < len(left):
        first, second = left[at], left[at + 1] if at + 1 < len(left) else None
        how = _how(text, first, second) if second else "alone"
        taken = left[at : at + 1] if how == "alone" else left[at : at + 2]
        before = stretches[-1] if stretches else None
        if how != "alone" or _holds(text, first) or _lists(text, before, first):
            framed = _framed(text, tuple(taken), how)
            if before and before.end > framed.start:  # "annually" of "annually since 2008"
                stretches.pop()
            stretches.append(framed)
        at += len(taken)
    return stretches


def _lists(text: str, before: Stretch | None, piece: Piece) -> bool:
    """Whether a bare month goes on with a list of them: "in March and October"."""
    if before is None or piece.month is None or before.pieces[-1].month is None:
        return False
    return bool(_AND.match(text[before.end : piece.start]))


def _how(text: str, first: Piece, second: Piece) -> How:
    if first.is_recurring or second.is_recurring or first.last_year or second.last_year:
        return "alone"
    gap = text[first.end : second.start]
    is_dash = _DASH.match(gap)
    if is_dash or _TO.match(gap):
        moved = not is_dash and _MOVED.search(text, max(0, first.start - 70), first.start)
        return "alone" if moved else "range"
    if _AND.match(gap):
        if _BETWEEN.search(text, max(0, first.start - 24), first.start):
            return "range"
        solid = not first.is_weak and not second.is_weak
        return "pair" if solid and _is_day(first) and _is_day(second) else "alone"
    return "alone"


def _is_day(piece: Piece) -> bool:
    return len(piece.days) == 1 or piece.unit == "day" or piece.weekday is not None


def _holds(text: str, piece: Piece) -> bool:
    """Whether a piece alone is a date: a bare month or season only behind a preposition."""
    if not piece.is_weak:
        return True
    if piece.month is None:
        return _before(_UNTIL, text, piece.start) or text.endswith(("on ", "On "), 0, piece.start)
    if _before(_PART, text, piece.start):
        return True
    found = _PREPOSITION.search(text, max(0, piece.start - 24), piece.start)
    if not found:
        return False
    is_safe = found["word"].casefold() in {"in", "since", "until", "till", "during"}
    return is_safe or not _NAME_BEHIND.match(text, piece.end)


def _before(words: re.Pattern[str], text: str, at: int) -> bool:
    return words.search(text, max(0, at - 30), at) is not None


def _framed(text: str, pieces: tuple[Piece, ...], how: How) -> Stretch:
    start, end = pieces[0].start, pieces[-1].end
    if pieces[0].is_recurring:
        return Stretch(start, end, pieces, how, is_recurring=True)
    week = _WEEK.search(text, max(0, start - 30), start)
    if week:
        return Stretch(week.start(), end, pieces, how, is_week=True)
    part = _PART.search(text, max(0, start - 30), start)
    start = part.start() if part else start
    since = _SINCE.search(text, max(0, start - 40), start)
    if since:
        return Stretch(
            since.start(), end, pieces, how, is_since=True, is_recurring=bool(since["every"])
        )
    until = _UNTIL.search(text, max(0, start - 20), start)
    if until and how != "range":
        return Stretch(until.start(), end, pieces, how, is_until=True)
    lead = None
    if how == "range" or pieces[0].last_year or len(pieces[0].days) > 1:
        lead = _FROM.search(text, max(0, start - 12), start)
        lead = lead or _BETWEEN.search(text, max(0, start - 16), start)
    if lead:
        start, is_between = lead.start(), lead[0][0] in "bB"
        pieces = tuple(replace(piece, is_between=is_between) for piece in pieces)
    if how == "alone" and (present := _PRESENT.match(text, end)):
        return Stretch(start, present.end(), pieces, how, is_since=True)
    return Stretch(start, end, pieces, how)
