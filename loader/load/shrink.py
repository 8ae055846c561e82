"""The shrink guard: a page that tells much less than it used to is broken until somebody looks.

What a page used to tell is learnt from its earlier versions: the documents of its address, of
those the middle one by facts. A page that was cut off, an error page that calls itself a page, or
a new design that no rule reads would else speak for its address from now on.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median_low

from sqlalchemy import Connection, func, or_, select

from interparl.loader.load.run import Refused
from interparl.loader.load.writer import TABLES
from interparl.loader.resolve.record import Records

EVIDENCE, DOCUMENTS = TABLES["evidence"], TABLES["documents"]
# What the evidence of a fact points at; that a state, a body or a person is named is less.
FACTS = ("seat_id", "tenure_id", "office_id", "website_id", "event_id", "figure_id")
VERSIONS = 5  # of a page, the latest ones
FEW = 5  # facts; the share of fewer that is lost says little
MOST_LOST = 0.5  # of the facts


@dataclass(frozen=True)
class Shrunk:
    """A page that tells much less than it used to."""

    address: str
    facts: int
    before: int

    def __str__(self) -> str:
        """As people read it."""
        return f"{self.address} tells {self.facts} facts, and used to tell {self.before}"


class ShrinkRefused(Refused):
    """Some pages tell too little; nothing was published."""

    def __init__(self, shrunk: Sequence[Shrunk]) -> None:
        told = "; ".join(str(page) for page in shrunk[:3])
        more = f" (and {len(shrunk) - 3} more)" if len(shrunk) > 3 else ""
        super().__init__(
            f"{told}{more}: nothing was changed. See whether the page is broken; if it is right, "
            "run the same again with --accept-shrink and the reason"
        )


def find_shrunk(
    connection: Connection,
    batch: Sequence[Records],
    previous: Mapping[str, str],
    most_lost: float = MOST_LOST,
) -> list[Shrunk]:
    """The new documents of a batch that tell too little.

    ``previous`` names the document that was read before from the same page, where that has no
    address of its own (a file). A version that is older than what is there is no judge of itself.
    """
    out = []
    for records in batch:
        before = _used_to_tell(connection, records, previous.get(records.page.document_id))
        facts = _facts(records)
        if before >= FEW and facts < before * (1 - most_lost):
            row = records.rows["documents", records.page.document_id].values
            address = row["url"] or row["file_name"] or records.page.document_id
            out.append(Shrunk(str(address), facts, before))
    return out


def _facts(records: Records) -> int:
    told = (r.values for (table, _), r in records.rows.items() if table == "evidence")
    named = sum(any(values[column] is not None for column in FACTS) for values in told)
    return named + len(records.sightings)


def _used_to_tell(connection: Connection, records: Records, previous: str | None) -> int:
    """How many facts the page told, in the middle of its latest versions; 0 for a new one."""
    url = records.rows["documents", records.page.document_id].values["url"]
    if url is None and previous is None:
        return 0
    same_page = DOCUMENTS.c.url == url if url is not None else DOCUMENTS.c.id == previous
    is_fact = or_(*(EVIDENCE.c[column].is_not(None) for column in FACTS))
    query = (
        select(func.count(EVIDENCE.c.id))
        .select_from(
            DOCUMENTS.outerjoin(EVIDENCE, (EVIDENCE.c.document_id == DOCUMENTS.c.id) & is_fact)
        )
        .where(same_page, DOCUMENTS.c.seen_on <= records.page.seen_on)
        .where(DOCUMENTS.c.id != records.page.document_id)
        .group_by(DOCUMENTS.c.id, DOCUMENTS.c.seen_on)
        .order_by(DOCUMENTS.c.seen_on.desc(), DOCUMENTS.c.id)
        .limit(VERSIONS)
    )
    versions = list(connection.scalars(query))
    return median_low(versions) if versions else 0
