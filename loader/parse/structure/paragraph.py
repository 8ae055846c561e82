"""Paragraphs: lines that were wrapped at a width are joined, lines that are records stay lines."""

import re
from dataclasses import dataclass

from interparl.loader.parse.sentence import SentenceKind
from interparl.loader.parse.structure.columns import mark_rows
from interparl.loader.parse.structure.line import Line, read_lines
from interparl.loader.parse.structure.publication import DateLine
from interparl.loader.parse.structure.reading import read_through, words_of
from interparl.loader.parse.structure.wrapping import join_lines

LONGEST_SHORT = 150  # characters of a heading or record
NAME_END = re.compile(r"\b(?:(?:[A-Z][a-z]?\.){2,}|(?:Jr|Sr|Esq|Ret|Ltd|Inc|Co|Str|St)\.)\Z")
STOPPED = re.compile(r"[.!?;…][\"')\]]*\s*\Z")


@dataclass(slots=True)
class Paragraph:
    """One or more lines that belong together; ``text`` is their reading text (see reading)."""

    start: int  # in the cleaned text, as end
    end: int
    text: str
    gone: list[int]  # offsets, in the cleaned text, of what is not in the reading text
    lines: list[Line]
    kind: SentenceKind = "prose"
    heading: str | None = None
    block: int = 0
    in_table: bool = False  # a row with another one right above or below
    date_line: DateLine | None = None  # what it tells of the day of publication, if it may

    @property
    def first(self) -> Line:
        """The first line, which tells the indent, the marker and the gap before."""
        return self.lines[0]

    @property
    def gap(self) -> bool:
        """Whether an empty line stands before it."""
        return self.first.gap

    @property
    def has_ended(self) -> bool:
        """Whether it ends like a sentence, not like a name ("Robert Oliphant, M.P.")."""
        if STOPPED.search(self.text) is None:
            return False
        return len(self.text.split()) > 10 or NAME_END.search(self.text[-20:]) is None

    @property
    def is_short(self) -> bool:
        """Whether it is as short as a record, and does not end like a sentence."""
        return len(self.text) <= LONGEST_SHORT and not self.has_ended

    @property
    def is_prose(self) -> bool:
        """Whether it is a sentence of some length, or as long as only prose is."""
        return len(self.text) > 250 or (self.has_ended and len(self.text.split()) > 9)


def read_paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a cleaned text, in order."""
    lines = read_lines(text)
    mark_rows(lines, text)
    words = words_of(text)
    paragraphs: list[Paragraph] = []
    for group in join_lines(lines):
        start, end, is_row = group[0].start, group[-1].end, group[0].is_row
        reading, gone = read_through(text, start, end, words, is_row)
        if reading.strip():
            paragraphs.append(Paragraph(start, end, reading, gone, group))
    return paragraphs
