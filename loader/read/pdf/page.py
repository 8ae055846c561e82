"""The lines of a page of a PDF: gaps between lines part paragraphs, gaps in a line part cells."""

import re
from itertools import pairwise
from statistics import median

import pypdfium2  # type: ignore[import-untyped]  # it comes without types

# These stand in PDFium's text for the hyphen, and the line break, in a word that a line divides.
HYPHEN = re.compile("[\x02\ufffe]")
LINE = re.compile("[^\r\n\x02\ufffe]+[\x02\ufffe]?")
SPACES = re.compile(r"(?<=\S) +(?=\S)")
WIDE = 0.9  # a gap in a line that is wider, in heights of letters, parts cells
PARTED = 1.4  # a gap between lines that is larger than so many usual ones parts paragraphs
CELLS = "\t"


def page_lines(page: pypdfium2.PdfTextPage) -> list[str]:
    """The lines of a page from top to bottom, an empty one between paragraphs."""
    text: str = page.get_text_range()
    if len(text) != page.count_chars():  # letters beyond 16 bits: places would not fit
        return [HYPHEN.sub("-", line[0]) for line in LINE.finditer(text)]
    told = [found for found in LINE.finditer(text) if found[0].strip()]
    feet = [_foot(page, found.start(), found[0]) for found in told]
    steps = [above - foot for above, foot in pairwise(feet) if above - foot > 1]
    usual = median(sorted(steps)[: max(1, len(steps) * 3 // 4)]) if steps else 0
    lines: list[str] = []
    for i, found in enumerate(told):
        if i and usual and not -usual < feet[i - 1] - feet[i] <= usual * PARTED:
            lines.append("")
        lines.append(HYPHEN.sub("-", _with_cells(page, found.start(), found[0])).strip())
    return lines


def _foot(page: pypdfium2.PdfTextPage, start: int, line: str) -> float:
    """Where the letters of a line stand: its lowest edge but for tails is that of its capitals."""
    at = next(
        (i for i, letter in enumerate(line) if letter.isalnum() and letter not in "gjpqyQ"), 0
    )
    return float(page.get_charbox(start + at)[1])


def _with_cells(page: pypdfium2.PdfTextPage, start: int, line: str) -> str:
    parts: list[str] = []
    at = 0
    for gap in SPACES.finditer(line):
        before = page.get_charbox(start + gap.start() - 1, loose=True)
        behind = page.get_charbox(start + gap.end(), loose=True)
        height = max(1.0, before[3] - before[1])
        parts += [line[at : gap.start()], CELLS if behind[0] - before[2] > height * WIDE else " "]
        at = gap.end()
    return "".join([*parts, line[at:]])
