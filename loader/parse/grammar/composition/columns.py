"""Columns of a table: its cells, and which of them give seats."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from interparl.loader.parse.grammar.composition.holders import Level
from interparl.loader.parse.grammar.composition.page import Page
from interparl.loader.parse.grammar.composition.text import MARK, Told, is_separated
from interparl.loader.parse.mention import Mention

RULE = re.compile(r"[\s|:–-]+\Z")  # the line under a header: "---|---"
SEATS = re.compile(
    r"\b(?:seats|members|deputies|representatives|delegates|parliamentarians|mandates|MPs|legislators|"
    r"size|strength|composition|quota)\b",
    re.IGNORECASE,
)
NO_SEATS = re.compile(
    r"substitut|alternat|women|female|\bmen\b|vot|popul|vacan|%|percent|share|part(?:y|ies)|chair|"
    r"head|since|joined|committee|staff|observer|proposed|planned|former|previous|old|reserve|"
    r"inhabitants|per seat|contribution|names?\b",
    re.IGNORECASE,
)
# Words of a header that stand over numbers; they place the seats where only blanks part columns.
NUMERIC = re.compile(
    r"\b(?:seats|members|deputies|representatives|delegates|parliamentarians|mandates|population|"
    r"substitutes|alternates|women|men|votes?|vacant|vacancies|contributions?|area|share|observers)\b",
    re.IGNORECASE,
)
LEVEL = re.compile(r"\b(lower|upper)[ _](?:house|chamber)s?\b", re.IGNORECASE)
TOTAL = re.compile(r"(?:in )?total|all|together|sum", re.IGNORECASE)
HEADER = re.compile(
    r"[|\s]*(?:country|countries|state|member|parliament|delegation|chamber|assembly|nation|name|"
    r"party|group|body|organi[sz]ation)",
    re.IGNORECASE,
)
LONGEST = 100  # characters of a header whose columns are parted by blanks
EACH = re.compile(r"\b(?:per|each|every)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Column:
    """A column by its header: ``start`` is where the header's words begin in their line."""

    words: str
    start: int
    mention: Mention | None  # the body that its header names

    @property
    def gives_seats(self) -> bool:
        """Whether its numbers are seats."""
        return bool(SEATS.search(self.words)) and not self.is_no_seats

    @property
    def is_read(self) -> bool:
        """Whether its numbers may be seats: of all, of a chamber, or in an assembly."""
        return self.gives_seats or bool((self.mention or self.level) and not self.is_no_seats)

    @property
    def level(self) -> Level | None:
        """The chamber that a header such as "Upper house" means in every row's state."""
        found = LEVEL.search(self.words)
        return None if not found else "lower" if found[1].casefold() == "lower" else "upper"

    @property
    def is_no_seats(self) -> bool:
        """Whether its header says that its numbers are of something else."""
        return bool(NO_SEATS.search(self.words))


@dataclass(frozen=True)
class Cell:
    """``start``..``end`` of the told text, with the column that it stands in."""

    start: int
    end: int
    column: int


def columns(page: Page, i: int) -> list[Column]:
    """The columns of the table that a row stands in; none where it has no header.

    The header is the nearest line above with several cells, without a number, that names seats,
    a chamber or an assembly; else the table's first line, if its words are those of a header.
    """
    if len(page.told(i).cells) < 2:
        return []
    top: Told | None = None
    for above in page.above(i):
        told = page.told(above)
        if RULE.match(told.text):
            continue
        if len(told.cells) < 2:
            break
        top = None if MARK["number"] in told.text else told
        header = [_column(told, start, end) for start, end in told.cells] if top else []
        if any(column.is_read for column in header):
            return header
    if top and HEADER.match(top.text):
        return [_column(top, start, end) for start, end in top.cells]
    return []


def _column(told: Told, start: int, end: int) -> Column:
    own = [m for m in told.within(start, end) if m.kind == "body"]
    words = told.text[start:end]
    lead = len(words) - len(words.lstrip())
    offset = told.span(start + lead, end).start - told.sentence.start
    return Column(words.strip(), offset, own[0] if own else None)


def table_cells(told: Told, header: Sequence[Column]) -> list[Cell]:
    """The cells of a row under their columns: by number where all are there, else by place."""
    found = told.cells
    if "|" in told.text or is_separated(told.text) or len(found) == len(header):
        return [Cell(start, end, n) for n, (start, end) in enumerate(found) if n < len(header)]
    out: list[Cell] = []
    for start, end in found:
        lead = len(told.text[start:end]) - len(told.text[start:end].lstrip())
        at = told.span(start + lead, end).start - told.sentence.start
        nearest = min(range(len(header)), key=lambda n: abs(header[n].start - at))
        out.append(Cell(start, end, nearest))
    return out


def plain_header(page: Page, i: int) -> str | None:
    """The words over a row whose columns are parted by single blanks: "Country Seats Votes"."""
    for above in page.above(i):
        told = page.told(above)
        if MARK["number"] not in told.text:
            words = told.text
            return words if len(NUMERIC.findall(words)) > 1 and len(words) < LONGEST else None
    return None


def seats_index(words: str) -> int | None:
    """Which of a row's numbers is the seats, by the order of the words of its header."""
    order = [found[0] for found in NUMERIC.finditer(words)]
    fitting = [
        n for n, word in enumerate(order) if SEATS.search(word) and not NO_SEATS.search(word)
    ]
    return fitting[0] if len(fitting) == 1 else None


def giving_columns(header: Sequence[Column]) -> list[int]:
    """Which columns give seats of whole states; a total beside those of chambers does."""
    giving = [n for n, column in enumerate(header) if column.gives_seats and not column.mention]
    if not giving and any(column.level or column.mention for column in header):
        return [n for n, column in enumerate(header) if TOTAL.fullmatch(column.words)]
    return giving
