"""The shrink guard: a page that tells much less than it used to is broken until somebody looks.

What a page used to tell is learnt from its earlier versions: the documents of its address, of
those the middle one by facts. A page that was cut off, an error page that calls itself a page, or
a new design that no rule reads would else speak for its address from now on.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median_low

from sqlalchemy import Connection, func, or_, select

from interparl.loader.load.ready import FACTS, Ready
from interparl.loader.load.run import Refused
from interparl.loader.load.sightings import Telling
from interparl.loader.load.writer import TABLES, chunks

EVIDENCE, DOCUMENTS = TABLES["evidence"], TABLES["documents"]
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


def has_earlier(connection: Connection, batch: Sequence[Ready]) -> bool:
    """Whether the address of any document of a batch was read before."""
    urls = [one.telling.url for one in batch if one.telling.url is not None]
    query = select(DOCUMENTS.c.id).limit(1)
    return any(
        connection.scalar(query.where(DOCUMENTS.c.url.in_(some))) is not None
        for some in chunks(urls)
    )


def find_shrunk(
    connection: Connection,
    batch: Sequence[Ready],
    previous: Mapping[str, str],
    most_lost: float = MOST_LOST,
) -> list[Shrunk]:
    """The new documents of a batch that tell too little.

    ``previous`` names the document that was read before from the same page, where that has no
    address of its own (a file). A version that is older than what is there is no judge of itself.
    """
    out = []
    for one in batch:
        before = _used_to_tell(connection, one.telling, previous.get(one.telling.document_id))
        if before >= FEW and one.facts < before * (1 - most_lost):
            out.append(Shrunk(one.address, one.facts, before))
    return out


def _used_to_tell(connection: Connection, page: Telling, previous: str | None) -> int:
    """How many facts the page told, in the middle of its latest versions; 0 for a new one."""
    url = page.url
    if url is None and previous is None:
        return 0
    same_page = DOCUMENTS.c.url == url if url is not None else DOCUMENTS.c.id == previous
    is_fact = or_(*(EVIDENCE.c[column].is_not(None) for column in FACTS))
    query = (
        select(func.count(EVIDENCE.c.id))
        .select_from(
            DOCUMENTS.outerjoin(EVIDENCE, (EVIDENCE.c.document_id == DOCUMENTS.c.id) & is_fact)
        )
        .where(same_page, DOCUMENTS.c.seen_on <= page.seen_on)
        .where(DOCUMENTS.c.id != page.document_id)
        .group_by(DOCUMENTS.c.id, DOCUMENTS.c.seen_on)
        .order_by(DOCUMENTS.c.seen_on.desc(), DOCUMENTS.c.id)
        .limit(VERSIONS)
    )
    versions = list(connection.scalars(query))
    return median_low(versions) if versions else 0
