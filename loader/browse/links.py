"""Where a cell leads: which column holds the key of which table, and which name stands for it."""

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import urlencode

from interparl.loader.load.writer import TABLES

DATABASE = "interparl"
BESIDE_TABLES = {"organization_id": "organizations", "sentence_id": "sentences"}
"""Keys that stand in views alone."""

KEY_OF_FACT = {
    "states": "state_code",
    "bodies": "body_id",
    "organizations": "body_id",
    "parliaments": "body_id",
    "chambers": "body_id",
    "delegations": "body_id",
    "persons": "person_id",
    "offices": "office_id",
    "seats": "seat_id",
    "websites": "website_id",
    "tenures": "tenure_id",
    "events": "event_id",
    "event_participants": "event_participant_id",
    "figures": "figure_id",
}
"""Table of facts -> the column of ``evidence`` that holds its key."""

FACTS_ALONE = (
    "seat_id", "tenure_id", "website_id", "figure_id", "event_id", "event_participant_id",
)  # fmt: skip
"""Keys of rows without a name: a link to them is a link to what says so."""

WORDS = ("words", "sentence")
"""Columns that hold a place of a document's text."""


def _keys() -> dict[str, str]:
    """Column -> table whose key it holds, for every foreign key over one column."""
    found = dict(BESIDE_TABLES)
    for table in TABLES.values():
        for constraint in table.foreign_key_constraints:
            if len(constraint.columns) == 1:
                found[next(iter(constraint.columns)).name] = constraint.referred_table.name
    return found


KEYS = _keys()


class Link(NamedTuple):
    """Where a cell leads, and whether its text is for people or only a key."""

    href: str
    is_key: bool
    is_fact: bool = False


def row_path(table: str, key: object) -> str:
    """The path of a row's page; a document's is that of its text."""
    if table == "documents":
        return document_path(key)
    return f"/{DATABASE}/{table}/{key}"


def document_path(key: object, start: object = None, end: object = None) -> str:
    """The path of a document's text, with the span that is to be marked."""
    path = f"/{DATABASE}/-/document/{key}"
    if start is None or end is None:
        return path
    return f"{path}?{urlencode({'start': start, 'end': end})}#said"


def link_of(column: str, row: Mapping[str, object], table: str | None) -> Link | None:
    """Where a cell of a row leads; None: nowhere."""
    if row.get(column) is None:
        return None
    document = row.get("document_id") or (row.get("id") if table == "documents" else None)
    if document is not None and column in WORDS and "end_offset" in row:
        return Link(document_path(document, row["start_offset"], row["end_offset"]), is_key=False)
    if document is not None and column in {"title", "document", "text"}:
        return Link(document_path(document), is_key=False)
    if column in {"fact_id", "fact_id_before"} and row.get("fact") in KEY_OF_FACT:
        return Link(row_path(str(row["fact"]), row[column]), is_key=True, is_fact=True)
    if target := _target(column):
        is_fact = column.removesuffix("_before") in FACTS_ALONE
        return Link(row_path(target, row[column]), is_key=True, is_fact=is_fact)
    for key in (f"{column}_id", f"{column}_code"):
        if row.get(key) is not None and (target := _target(key)):
            return Link(row_path(target, row[key]), is_key=False)
    return None


def _target(column: str) -> str | None:
    for known, table in KEYS.items():
        if column in {known, f"{known}_before", f"other_{known}"}:
            return table
    return None
