"""Rows for a large base: the rows of the gold set, again and again under other keys and names.

So a table has its share of the rows, a document its facts, an event its participants, as real pages
have them. Copy 0 is the gold set itself. States, and organizations in which no delegation sits, are
shared by all copies: they grow hot, as they do where many pages tell of them. Each other copy is a
run and a source of its own, and its pages were seen some days after those of the copy before.
"""

import base64
import hashlib
import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Date

from interparl.loader.load.checks import SHOWN_BY
from interparl.schema.tables import Base

TABLES = Base.metadata.tables
FACTS = (*SHOWN_BY, "offices")
KEYS = {  # columns that hold keys made of content
    name: {c.name for c in table.columns if c.name.endswith("id") and c.name != "run_id"}
    for name, table in TABLES.items()
    if name != "runs"
}
DATES = {n: {c.name for c in t.columns if isinstance(c.type, Date)} for n, t in TABLES.items()}
NAMED = {"persons", "bodies", "organizations", "parliaments", "chambers", "delegations", "aliases"}
TIMED = {"seats", "tenures", "websites"}
AGAIN = ("state_code", "body_id", "person_id", "event_id", "event_participant_id")
LIKE_A_KEY = str.maketrans("0189", "ghij")  # keys have no such digits
DAYS = 2000  # over which the copies are seen
SENTENCES_AGAIN = 2
LEFT_OUT = {"catalog_columns", "event_types", "decisions", "failures", "sources", "pages"}
Row = dict[str, Any]


class Gold:
    """The gold set as loaded, table by table, and what can be made of it."""

    def __init__(self, database: Path) -> None:
        connection = sqlite3.connect(database)
        connection.row_factory = sqlite3.Row
        told = [name for name in TABLES if name not in LEFT_OUT]
        self.rows: dict[str, list[Row]] = {
            name: [dict(row) for row in connection.execute(f"SELECT * FROM {name}")]  # noqa: S608
            for name in told
        }
        connection.close()
        self.shared = self._shared()
        keys = {row[key] for name in told for key in KEYS.get(name, ()) for row in self.rows[name]}
        self.keys = sorted(keys - {None})
        self.facts = sum(len(self.rows[name]) for name in FACTS)
        self.own = sum(1 for name in FACTS for row in self.rows[name] if not self._is_shared(row))
        self.documents = len(self.rows["documents"])
        self.again = self._again()

    def _shared(self) -> set[str]:
        """Keys of organizations in which no delegation sits, and of their websites."""
        seated = {row["assembly_id"] for row in self.rows["delegations"]}
        shared = {row["id"] for row in self.rows["organizations"]} - seated
        return shared | {row["id"] for row in self.rows["websites"] if row["body_id"] in shared}

    def _is_shared(self, row: Row) -> bool:
        """Whether a row is that of a state, of a shared organization, or of its name or website."""
        if "id" not in row:
            return "code" in row
        named = row.get("body_id") if row.keys() & {"url", "name_key"} else None
        is_of_state = "source" in row and row.get("state_code") is not None
        return row["id"] in self.shared or named in self.shared or is_of_state

    def copy(self, number: int) -> Iterator[tuple[str, list[Row]]]:
        """The rows of a copy, parents before children; of copy 0 as they are."""
        if number == 0:
            yield from self.rows.items()
            return
        key = {k: k if k in self.shared else other_key(k, number) for k in self.keys}
        yield "sources", [source(number)]
        for name, rows in self.rows.items():
            kept = [row for row in rows if not self._is_shared(row)]
            yield name, [self._copied(name, row, number, key) for row in kept]
        yield "pages", [page(row, number, key) for row in self.rows["documents"]]

    def _copied(self, name: str, row: Row, number: int, key: dict[str, str]) -> Row:
        new = dict(row)
        for column in KEYS.get(name, ()):
            if new[column] is not None:
                new[column] = key[new[column]]
        if name in NAMED:
            new["name"] = f"{row['name']} {number}"
            if "name_key" in row:
                new["name_key"] = f"{row['name_key']} {number}"
        elif name in TIMED:
            new |= {column: later(row[column], number) for column in DATES[name]}
        elif name == "documents":
            new |= seen(row, number, f"copies/{number}", f"\n\nCopy {number}.\n")
            new["source_id"] = source(number)["id"]
        elif name == "readings":
            new["told"] = nothing_told(new["document_id"], "2026-01-01")
        elif name == "runs":
            new |= {"id": number + 1, "command": f"load copy {number}"}
        if "run_id" in new:
            new["run_id"] = number + 1
        return new

    def _again(self) -> list[tuple[Row, list[Row], list[Row]]]:
        """Documents with their first sentences that are read, and what tells lasting facts there.

        Counts of seats and offices are left out: another day's would begin or end times of sight.
        """
        sentences: dict[str, list[Row]] = defaultdict(list)
        evidence: dict[str, list[Row]] = defaultdict(list)
        for row in sorted(self.rows["sentences"], key=lambda row: row["position"]):
            if row["status"] == "read" and len(sentences[row["document_id"]]) < SENTENCES_AGAIN:
                sentences[row["document_id"]].append(row)
        for row in self.rows["evidence"]:
            if any(row[column] is not None for column in AGAIN):
                evidence[row["sentence_id"]].append(row)
        return [
            (row, said, [shown for one in said for shown in evidence[one["id"]]])
            for row in self.rows["documents"]
            for said in [sentences[row["id"]]]
            if said
        ]

    def seen_again(self, number: int, copies: int) -> Iterator[tuple[str, list[Row]]]:
        """One more document: a page of some copy on another day, telling what was told before."""
        row, said, shown = self.again[number % len(self.again)]
        of = number // len(self.again) % copies
        new = dict(row) | {"id": other_key(row["id"], -1 - number), "run_id": of + 1}
        new |= seen(row, of, f"again/{of}", f"\n\nSeen again: {number}.\n")
        mine = {"document_id": new["id"]}
        ids = {one["id"]: other_key(one["id"], -1 - number) for one in said}
        yield "documents", [new]
        yield "sentences", [one | mine | {"id": ids[one["id"]]} for one in said]
        yield (
            "readings",
            [mine | {"run_id": of + 1, "told": nothing_told(new["id"], new["seen_on"])}],
        )
        moved = []
        for one in shown:
            there = one | mine | {"id": other_key(one["id"], -1 - number), "run_id": of + 1}
            there["sentence_id"] = ids[one["sentence_id"]]
            for column in AGAIN[1:]:
                if one[column] is not None and one[column] not in self.shared and of:
                    there[column] = other_key(one[column], of)
            moved.append(there)
        yield "evidence", moved


def other_key(key: str, number: int) -> str:
    """The key that stands for another one in a copy."""
    digest = hashlib.blake2b(f"{key} {number}".encode(), digest_size=8).hexdigest()
    return digest.translate(LIKE_A_KEY)


@cache
def later(day: str | None, number: int) -> str | None:
    """A day, as many days on as the copy asks for; it goes back, so that none is to come."""
    back = timedelta(days=DAYS - number % DAYS)
    return day and str(date.fromisoformat(day) - back)


def seen(row: Row, number: int, folder: str, mark: str) -> Row:
    """What differs of a document that was retrieved for a copy."""
    day, text = later(row["seen_on"], number), row["text"] + mark
    told = dict.fromkeys(("published_text", "published_earliest", "published_latest"))
    return told | {
        "seen_on": day,
        "retrieved_on": day,
        "seen_basis": "retrieved",
        "url": f"https://pages.example.org/{folder}/{row['id']}",
        "text": text,
        "text_hash": hashlib.sha256(text.encode()).hexdigest(),
    }


def source(number: int) -> Row:
    """The source of a copy's pages."""
    return {
        "id": other_key("source", number),
        "name": f"Source {number}",
        "address": f"https://pages.example.org/copies/{number}",
        "kind": "sitemap",
        "expected_every_days": 30,
        "due_on": "2026-12-01",
        "rank": 10 + number % 100,
        "allow_private": 0,
    }


def page(row: Row, number: int, key: dict[str, str]) -> Row:
    """How a document's page stands."""
    return {
        "id": other_key(row["id"] + " page", number),
        "source_id": source(number)["id"],
        "address": f"https://pages.example.org/copies/{number}/{row['id']}",
        "document_id": key[row["id"]],
    }


def nothing_told(document_id: str, day: str) -> str:
    """A reading, packed, that asks for no row; whoever undoes or rebuilds wants a real one."""
    told = f'["{document_id}","{day}",[],[]]'.encode()
    return base64.b85encode(zlib.compress(told)).decode("ascii")
