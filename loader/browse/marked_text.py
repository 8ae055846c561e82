"""A text in pieces: which of its characters tell a fact, were not understood, or are asked for."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

Span = tuple[int, int]
AROUND = 50_000  # characters that are shown on each side of the place that is asked for


@dataclass(frozen=True)
class Piece:
    """Characters that are alike."""

    text: str
    is_chosen: bool
    is_told: bool
    is_unread: bool


@dataclass(frozen=True)
class Window:
    """The part of a text that is shown; of a short text all of it."""

    start: int
    end: int


def window(length: int, chosen: Span | None) -> Window:
    """The part of a text to show, around the span that is asked for."""
    at = chosen[0] if chosen else 0
    start = max(0, min(at - AROUND, length - 2 * AROUND))
    return Window(start, min(length, start + 2 * AROUND))


def pieces(
    text: str,
    shown: Window,
    *,
    chosen: Span | None,
    told: Iterable[Span],
    unread: Iterable[Span],
) -> list[Piece]:
    """Cut a part of a text into pieces that are alike; what is chosen is one piece.

    >>> [(p.text, p.is_chosen) for p in pieces("abcd", Window(0, 4), chosen=(1, 2), told=[],
    ...                                        unread=[])]
    [('a', False), ('b', True), ('cd', False)]
    """
    layers = [[chosen] if chosen else [], list(told), list(unread)]
    changes: dict[int, list[int]] = {}
    for layer, spans in enumerate(layers):
        for start, end in spans:
            begin, stop = max(start, shown.start), min(end, shown.end)
            if begin < stop:
                changes.setdefault(begin, [0, 0, 0])[layer] += 1
                changes.setdefault(stop, [0, 0, 0])[layer] -= 1
    depth = [0, 0, 0]
    found: list[Piece] = []
    for here, following in pairwise(sorted({shown.start, shown.end, *changes})):
        depth = [a + b for a, b in zip(depth, changes.get(here, [0, 0, 0]), strict=True)]
        is_chosen, is_told, is_unread = (d > 0 for d in depth)
        kind = (is_chosen, is_told and not is_chosen, is_unread and not is_chosen)
        text_here = text[here:following]
        if found and kind == (found[-1].is_chosen, found[-1].is_told, found[-1].is_unread):
            text_here = found.pop().text + text_here
        found.append(Piece(text_here, *kind))
    return found
