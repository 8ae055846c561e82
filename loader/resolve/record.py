"""Records: rows to be, with keys made from their content."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, NamedTuple

from interparl.loader.parse.facts import Span
from interparl.loader.resolve.merge import merge
from interparl.loader.resolve.named import Named
from interparl.schema.evidence import FACT_COLUMNS
from interparl.schema.keys import make_key

Values = Mapping[str, Any]
SHOWN = frozenset({"state_code", "body_id", "person_id"})  # what words may merely imply


class Where(NamedTuple):
    """The words that tell something, and the rule that read them."""

    at: Span
    rule: str


@dataclass(frozen=True)
class Page:
    """What Records need to know of their document: its key, day, text and sentences."""

    document_id: str
    seen_on: date  # the day for which the document speaks
    text: str
    sentences: tuple[Span, ...]  # in the order of the text

    def position(self, start: int) -> int | None:
        """The number of the sentence in which something starts; None between sentences."""
        found = bisect_right(self.sentences, start, key=lambda span: span.start) - 1
        return found if found >= 0 and start < self.sentences[found].end else None

    def sentence_key(self, position: int) -> str:
        """The key of a sentence: its document and its place in it."""
        return make_key("sentence", self.document_id, str(position))


@dataclass(frozen=True)
class Record:
    """One row to be: its table, its primary key and the other columns."""

    table: str
    id: str
    values: Values


@dataclass(frozen=True)
class Sighting:
    """A document tells a value of a subject; the rows with intervals are made of all sightings.

    ``seats``: subject (delegation, chamber or None), value (seats). ``tenures``: subject (office),
    value (person or None where vacant, status). ``evidence`` is the row that shows the words,
    complete but for the column that will point at the interval.
    """

    table: Literal["seats", "tenures"]
    subject: tuple[str | None, ...]
    value: tuple[str | int | None, ...]
    evidence: Record


@dataclass
class Records:
    """All rows that a document, or one fact of it, asks for; a row told twice is one row."""

    page: Page
    identities: Mapping[str, str] = field(
        default_factory=dict
    )  # by people: key -> key it is kept as
    rows: dict[tuple[str, str], Record] = field(default_factory=dict)
    sightings: list[Sighting] = field(default_factory=list)
    implied: dict[tuple[str, str], Where] = field(default_factory=dict)

    # By key, what a document calls it; None: nobody asks.
    named: dict[str, dict[Named, None]] | None = None

    def remember(self, key: str, named: Named) -> None:
        """Note what is kept under a key, if anybody asks."""
        if self.named is not None:
            self.named.setdefault(key, {})[named] = None

    def settled(self, key: str) -> str:
        """The key under which people decided to keep what a name stands for."""
        return self.identities.get(key, key)

    def add(self, table: str, key: str, **values: object) -> str:
        """Ask for a row; gives back its key."""
        there = self.rows.get((table, key))
        told = merge(table, there.values, values) if there else values
        self.rows[table, key] = Record(table, key, told)
        return key

    def imply(self, column: str, key: str, where: Where) -> None:
        """Remember which words imply a row, in case none name it."""
        self.implied.setdefault((column, key), where)

    def show(self, column: str, key: str, where: Where) -> None:
        """Ask for the evidence of a row; ``column`` is the one of evidence that points at it."""
        row = self.evidence(where, column, key)
        self.add("evidence", row.id, **{**row.values, column: key})

    def evidence(self, where: Where, *target: str | int | None) -> Record:
        """A row of evidence that points at nothing yet; ``target`` is what it will show."""
        page, at = self.page, where.at
        position = page.position(at.start)
        whole = position is not None and at.end <= page.sentences[position].end
        values = {
            "document_id": page.document_id,
            "sentence_id": page.sentence_key(position) if position is not None and whole else None,
            "start_offset": at.start,
            "end_offset": at.end,
            "words": page.text[at.start : at.end],
            "rule": where.rule,
            **dict.fromkeys(FACT_COLUMNS),
        }
        told = (None if part is None else str(part) for part in target)
        key = make_key("evidence", page.document_id, str(at.start), str(at.end), *told)
        return Record("evidence", key, values)

    def take(self, part: "Records") -> None:
        """Take in what one fact asks for."""
        for (table, key), record in part.rows.items():
            self.add(table, key, **record.values)
        self.sightings += part.sightings
        for (column, key), where in part.implied.items():
            self.imply(column, key, where)

    def show_implied(self) -> None:
        """Ask for evidence of each row that is implied and not shown by words of its own."""
        shown = {
            (column, record.values[column])
            for record in self.rows.values()
            if record.table == "evidence"
            for column in SHOWN
        }
        for (column, key), where in self.implied.items():
            if (column, key) not in shown:
                self.show(column, key, where)
