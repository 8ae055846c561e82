"""Running lines: what stands at the head or foot of most pages, and the numbers of pages."""

import re
from collections import Counter
from collections.abc import Sequence

DIGITS = re.compile(r"\d+")
NUMBER = re.compile(
    r"(?:page )?[-–—(]?\s*\d{1,4}\s*[-–—)]?(?:\s*(?:/|of)\s*\d{1,4})?\Z", re.IGNORECASE
)
EDGE = 2  # so many lines at the head and at the foot


def drop_running(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The lines of each page without those that the pages repeat.

    >>> drop_running([["CSTO PA", "One", "1"], ["CSTO PA", "Two", "2"], ["CSTO PA", "Three", "3"]])
    [['One'], ['Two'], ['Three']]
    """
    told = Counter(shape for page in pages for shape in {_shape(page[i]) for i in _edges(page)})
    running = {shape for shape, times in told.items() if times >= 3 and times * 2 > len(pages)}
    is_numbered = len(pages) > 1
    kept: list[list[str]] = []
    for page in pages:
        gone = {
            i
            for i in _edges(page)
            if _shape(page[i]) in running or (is_numbered and NUMBER.match(page[i].strip()))
        }
        kept.append([line for i, line in enumerate(page) if i not in gone])
    return kept


def _edges(page: Sequence[str]) -> list[int]:
    """The places of the first and last lines of a page that are not empty."""
    told = [i for i, line in enumerate(page) if line.strip()]
    return sorted({*told[:EDGE], *told[-EDGE:]})


def _shape(line: str) -> str:
    return DIGITS.sub("0", " ".join(line.split()))
