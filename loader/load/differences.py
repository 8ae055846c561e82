"""Differences: what a document tells now and did not, and what it told and does not, by fact."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from interparl.loader.load.replace import Change
from interparl.loader.load.settle import POINTERS
from interparl.loader.resolve.record import Record, Records

SIGHTED = {"seats": "seats", "tenures": "tenures"}
TOLD_BY = {
    "name",
    "title",
    "value_text",
    "url",
    "date_text",
    "place",
    "role",
    "status",
}  # to people
TABLE_OF = {column: table for table, column in POINTERS.items() if table not in {
    "organizations", "parliaments", "chambers", "delegations"
}}  # fmt: skip


@dataclass(frozen=True)
class Difference:
    """One fact of one document that is told now, was told, or is told otherwise."""

    change: Literal["gained", "lost", "altered"]
    fact: str  # the table
    fact_id: str
    about: str  # what the row says, for people
    words: str  # of the document
    rule: str
    document_id: str
    document: str  # its headline, address or key


def differences(change: Change) -> Iterator[Difference]:
    """What becomes different of one document, in the order of its facts."""
    before, after = _facts(change.before), _facts(change.after)
    for key in sorted(before.keys() | after.keys()):
        old, new = before.get(key), after.get(key)
        if new is None and old is not None:
            yield _difference("lost", old, change.before)
        elif new is not None and change.after is not None and old is None:
            yield _difference("gained", new, change.after)
        elif new is not None and change.after is not None and new != old:
            yield _difference("altered", new, change.after)


Shown = tuple[str, str, str, Record]  # table, key, what the row says, evidence


def _facts(told: Records | None) -> dict[str, Shown]:
    """By key of the evidence: the fact that it shows, with what the row says of it."""
    if told is None:
        return {}
    out: dict[str, Shown] = {}
    for (table, key), evidence in told.rows.items():
        if table == "evidence":
            column = next(c for c in TABLE_OF if evidence.values[c] is not None)
            fact, target = TABLE_OF[column], str(evidence.values[column])
            out[key] = (fact, target, _about(told, fact, target), evidence)
    for sighting in told.sightings:
        subject = " ".join(_name(told, part) for part in sighting.subject)
        value = " ".join(_name(told, part) for part in sighting.value)
        about = f"{subject}: {value}"
        out[sighting.evidence.id] = (sighting.table, "", about, sighting.evidence)
    return out


def _about(told: Records, table: str, key: str) -> str:
    row = told.rows.get((table, key))
    values = row.values if row else {}
    return ", ".join(f"{c} {v}" for c, v in values.items() if c in TOLD_BY and v is not None)


def _name(told: Records, part: Any) -> str:  # noqa: ANN401 - a key, a number, a status or None
    for table in ("bodies", "persons", "offices"):
        row = told.rows.get((table, str(part)))
        if row:
            return str(row.values.get("name") or row.values.get("title"))
    return "" if part is None else str(part)


def _difference(
    change: Literal["gained", "lost", "altered"], shown: Shown, told: Records
) -> Difference:
    table, key, about, evidence = shown
    document = told.rows["documents", told.page.document_id].values
    name = document["title"] or document["url"] or document["file_name"]
    return Difference(
        change, table, key, about, evidence.values["words"], evidence.values["rule"],
        told.page.document_id, name or told.page.document_id,
    )  # fmt: skip
