"""Ready: what a document asks for, made so that only the merge with other documents is left.

Workers make it beside parsing, so that the one who writes has little to do: rows of the document's
own tables in the order of their columns, the text of its reading, and what else has to be counted.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from interparl.loader.load.bulk import Row, plain
from interparl.loader.load.readings import pack
from interparl.loader.load.sightings import Telling, telling
from interparl.loader.load.writer import OWN, TOLD
from interparl.loader.resolve.record import Records, Values
from interparl.schema.evidence import FACT_COLUMNS

NAMED = frozenset({"state_code", "body_id", "person_id", "event_participant_id"})
# What the evidence of a fact points at; that a state, a body or a person is named is less.
FACTS = tuple(column for column in FACT_COLUMNS if column not in NAMED)
READ, UNREAD = "read", "unread"


@dataclass(frozen=True)
class Ready:
    """A document that is read and resolved, ready to be written."""

    telling: Telling
    address: str  # where it is from, for messages
    own: Mapping[str, Sequence[Row]]  # key and TOLD columns of each row, by table
    shared: Mapping[tuple[str, str], Values]  # rows that other documents may tell too
    told: str  # its reading, packed
    read: int  # sentences
    unread: int  # sentences
    facts: int


def make_ready(records: Records, told: str | None = None) -> Ready:
    """Make Records ready to be written; ``told`` is their reading, where that is packed already."""
    own: dict[str, list[Row]] = {name: [] for name in OWN}
    shared: dict[tuple[str, str], Values] = {}
    facts, read, unread = len(records.sightings), 0, 0
    for (table, key), record in records.rows.items():
        values = record.values
        if table not in own:
            shared[table, key] = values
            continue
        own[table].append(plain((key, *(values[column] for column in TOLD[table]))))
        if table == "evidence":
            facts += any(values[column] is not None for column in FACTS)
        elif table == "sentences":
            read += values["status"] == READ
            unread += values["status"] == UNREAD
    document = records.rows["documents", records.page.document_id].values
    address = document["url"] or document["file_name"] or records.page.document_id
    told = told or pack(records)
    return Ready(telling(records), str(address), own, shared, told, read, unread, facts)
