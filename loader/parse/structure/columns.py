"""Columns: which lines are rows of a table, with cells parted by pipes, tabs or wide gaps."""

import re
from collections.abc import Sequence

from interparl.loader.parse.structure.line import Line

WIDE = re.compile(r"(?<=[^\s.!?:;,])(?: {3,}| \.{3,} )(?=\S)|\t")
NARROW = re.compile(r"(?<=[^\s.!?:;,–-]) {2,}(?=[^\s–-])")
IN_PROSE = re.compile(r"[a-z,] {2,}[a-z]")  # a gap in the middle of a sentence
RECORD = re.compile(r"[^;]{0,80}(?:;[^;\s][^;]{0,80}|;(?=;|\Z)){2,20}\Z")  # "Sweden;7;Anna Lindh;S"
DAY_CELL = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d"
    r"|\d{1,2} [A-Z][a-z]{2,8}\.? (?:19|20)\d\d|[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d"
)
STOP_INSIDE = re.compile(r"[a-z]{3}[.:] [A-Z]")
CELL = re.compile(r"\s*\|\s*|\t\s*| {2,}")


def mark_rows(lines: Sequence[Line], text: str) -> None:
    """Set ``is_row`` where a line of ``text`` is a row, and give rows back what belongs to them.

    A number before the first cell is a cell too; so is an indent that leaves the first one empty.
    Pipes around a row go, and a row with one cell is none.
    """
    is_loose = _is_loose(lines)
    gaps = [_gaps(line.text, is_loose) for line in lines]
    for i, line in enumerate(lines):
        above = gaps[i - 1] if i and not line.gap else 0
        below = gaps[i + 1] if i + 1 < len(lines) and not lines[i + 1].gap else 0
        if gaps[i] >= 2 or (gaps[i] == 1 and (above or below)):
            _strip_pipes(line)
            line.is_row = bool(_gaps(line.text, is_loose)) and not _is_prose(line.text)
    for i, line in enumerate(lines):
        if line.is_row:
            columns = _columns(lines[i - 1 : i]) | _columns(lines[i + 1 : i + 2])
            tab = text[line.start - 1 : line.start] == "\t"
            if line.indent and not line.marker and (tab or line.indent in columns):
                _widen(line, text, line.indent)
            elif line.marker[:1] not in "•·*+-–":
                _widen(line, text, len(line.marker))


def _strip_pipes(line: Line) -> None:
    bare = line.text[1:].lstrip() if line.text.startswith("|") else line.text
    line.start += len(line.text) - len(bare)
    line.text = bare.rstrip("| \t")


def _columns(lines: Sequence[Line]) -> set[int]:
    """Where the second and later cells of rows begin on the page."""
    return {
        line.indent + gap.end()
        for line in lines
        if line.is_row
        for gap in re.finditer(r" {2,}", line.text)
    }


def _widen(line: Line, text: str, by: int) -> None:
    lead = text[line.start - by : line.start]
    if not lead.strip() or lead == line.marker:
        line.start -= by
        line.text = lead + line.text
        line.marker = ""


def _gaps(text: str, is_loose: bool) -> int:
    """How surely cells are parted: 2 surely, 1 if a neighbour says so too, 0 not at all."""
    pipes = text.count("|")
    if pipes >= 2 or "\t" in text or RECORD.match(text) or (not is_loose and WIDE.search(text)):
        return 2
    return int(pipes == 1 or (not is_loose and NARROW.search(text) is not None))


def _is_loose(lines: Sequence[Line]) -> bool:
    """Whether the page puts two or more spaces between words anyhow."""
    found = (IN_PROSE.findall(line.text) for line in lines if len(line.text) > 50)
    return sum(map(len, found)) >= 3


def _is_prose(text: str) -> bool:
    """A cell of many words that ends in a full stop is a sentence with a gap in it.

    So is the news behind its day: "30.04.2023   Observation. A mission followed the election".
    """
    cells = CELL.split(text)
    is_news = len(cells) == 2 and "|" not in text and DAY_CELL.fullmatch(cells[0]) is not None
    if is_news and len(cells[1].split()) > 7 and STOP_INSIDE.search(cells[1]):
        return True
    return any(len(cell.split()) > 12 and cell.endswith((".", ":")) for cell in cells)
