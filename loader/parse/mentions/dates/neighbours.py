"""What a date leaves to its neighbours: the year of a list, the words that it explains."""

import re
from collections.abc import Sequence
from dataclasses import replace

from interparl.loader.parse.mentions.dates.piece import Piece

IN_A_LIST = re.compile(
    r"\s*(?:,|;|,?\s+(?:and|or|as\s+well\s+as))\s+(?:on\s+|in\s+|of\s+)?(?:the\s+)?\Z|\s*/\s*\Z"
)
_ASIDE = re.compile(r",?\s*\(\Z|,\s+(?:i\.e\.,?\s+)?(?:on\s+|in\s+)?(?:the\s+)?\Z")


def share_years(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Let neighbours share a year, and take what stands in apposition as one."""
    out: list[Piece] = []
    for piece in pieces:
        if piece.is_void:
            continue
        before = out[-1] if out else None
        gap = text[before.end : piece.start] if before else ""
        merged = _apposed(text, before, piece) if before and _ASIDE.match(gap) else None
        if merged:
            out[-1] = merged
            continue
        if before and before.lacks_year and piece.year and IN_A_LIST.match(gap):
            out[-1] = replace(before, year=piece.year, is_weak=False)
        out.append(piece)
    return out


def _apposed(text: str, first: Piece, second: Piece) -> Piece | None:
    """One of two that say the same: "tomorrow, the 17th of June"; "last year, on 5 May"."""
    if second.month is None or second.is_relative:
        return None
    end = second.end + (text[second.end : second.end + 1] == ")" and "(" in text[first.end :][:3])
    tells_more = first.unit in {"day", "week", "month"} or first.weekday is not None
    tells_more |= (
        first.base == "told" and second.year is not None
    )  # "ten years later, on 14 May 2002"
    if tells_more and first.month is None and second.days:
        return replace(second, start=first.start, end=end)
    is_year = first.month is None and (first.unit == "year" or first.year is not None)
    if not is_year or first.last_year or first.is_decade or not second.lacks_year:
        return None
    if first.unit is None and not re.search(r"\b(?:on|in)\s", text[first.end : second.start]):
        return None
    return replace(
        second,
        start=first.start,
        year=first.year,
        base=first.base,
        unit=first.unit,
        shift=first.shift,
        is_weak=False,
    )
