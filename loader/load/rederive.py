"""Rederive: what is shown of the subjects of some documents, made anew from the evidence.

Asked for when the rank of their source has changed, or when they got or lost a source.
"""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from interparl.loader.load.counts import Counts
from interparl.loader.load.sightings import DOCUMENTS, EVIDENCE, SEATS, TENURES, Subject, Timed
from interparl.loader.load.timelines import Timelines
from interparl.loader.load.writer import TABLES, chunks


def rederive(
    connection: Connection, document_ids: Sequence[str], run_id: int, counts: Counts
) -> None:
    """Bring the intervals of all subjects that the documents tell of to what ranks say now.

    To be called after the ranks are written. ``counts`` gets what was written; the evidence keeps
    the runs that brought it.
    """
    touched = {
        timed.table: set(_subjects(connection, timed, document_ids)) for timed in (SEATS, TENURES)
    }
    Timelines(connection).write((), run_id, counts, touched)


def documents_of(connection: Connection, source_id: str) -> list[str]:
    """The keys of the documents that came from a source."""
    query = select(DOCUMENTS.c.id).where(DOCUMENTS.c.source_id == source_id)
    return list(connection.scalars(query.order_by(DOCUMENTS.c.id)))


def _subjects(
    connection: Connection, timed: Timed, document_ids: Sequence[str]
) -> Iterator[Subject]:
    table = TABLES[timed.table]
    columns = [table.c[name] for name in timed.subject]
    pointed = EVIDENCE.join(table, EVIDENCE.c[timed.pointer] == table.c.id)
    queries = [select(*columns).select_from(pointed)]
    if timed is TENURES:  # words that say that nobody is in an office point at itself
        queries.append(select(EVIDENCE.c.office_id).where(EVIDENCE.c.office_id.is_not(None)))
    for query in queries:
        for some in chunks(document_ids):
            theirs = query.where(EVIDENCE.c.document_id.in_(some)).distinct()
            for row in connection.execute(theirs):
                yield tuple(row)
