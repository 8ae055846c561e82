"""What the page of a row says beside its columns: where the fact is told."""

from importlib.resources import files
from typing import Any

from datasette.app import Datasette

from interparl.loader.browse.links import DATABASE, KEY_OF_FACT, document_path

FACTS = files(__package__).joinpath("facts.sql").read_text(encoding="utf-8")
MOST = 50
QUERY = """
SELECT
    evidence.document_id, evidence.start_offset, evidence.end_offset, evidence.words, evidence.rule,
    documents.seen_on, coalesce(documents.title, documents.url, documents.file_name) AS title
FROM evidence
INNER JOIN documents ON evidence.document_id = documents.id
WHERE evidence.{column} = :key
ORDER BY documents.seen_on DESC, evidence.id LIMIT {most}
"""


async def what_it_is(datasette: Datasette, table: str, key: str, document: str) -> str | None:
    """A row in words, as the page of a document that tells it has them; None: it has none."""
    facts = await datasette.get_database(DATABASE).execute(FACTS, {"id": document})
    told = (row["told"] for row in facts if (row["fact"], row["fact_id"]) == (table, key))
    return next(told, None)


async def where_it_is_said(datasette: Datasette, table: str, key: str) -> list[dict[str, Any]]:
    """The places of documents that tell a row, at most MOST; none for what is no fact."""
    column = KEY_OF_FACT.get(table)
    if column is None:
        return []
    query = QUERY.format(column=column, most=MOST)
    found = await datasette.get_database(DATABASE).execute(query, {"key": key})
    return [
        {
            **dict(row),
            "href": document_path(row["document_id"], row["start_offset"], row["end_offset"]),
        }
        for row in found
    ]
