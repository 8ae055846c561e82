"""A load of many documents leaves the same database as many small ones, to the last index."""

from pathlib import Path

import pytest
from sqlalchemy import text

from interparl.loader import pipeline
from interparl.loader.load.database import reading
from interparl.loader.load.search import search_sentences
from tests.faults.corpus import BEFORE, NEW, write_pages
from tests.loading import content, load

MADE = {
    "sqlite": "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name",
    "postgresql": """
SELECT 'index', indexname, indexdef,
    obj_description(indexname::regclass, 'pg_class') FROM pg_indexes
WHERE schemaname = current_schema()
UNION ALL
SELECT contype::text, conname, pg_get_constraintdef(oid), convalidated::text FROM pg_constraint
ORDER BY 1, 2""",
}


def made(url: str) -> list[tuple[object, ...]]:
    """All that a database is made of."""
    with reading(url) as connection:
        found = connection.execute(text(MADE[connection.dialect.name]))
        return [tuple(row) for row in found]


def found(url: str) -> list[str]:
    """What searching finds."""
    with reading(url) as connection:
        hits = search_sentences(connection, "agreement on roads")
        return sorted(hit.sentence_id for hit in hits)


def test_a_first_large_load_and_a_second_one(
    migrated_url: str, sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = sqlite_url.replace("interparl.db", "small.db")
    before = made(migrated_url)
    for number, pages in enumerate((BEFORE, NEW)):
        folder = write_pages(tmp_path / str(number), pages)
        with monkeypatch.context() as patch:
            patch.setattr(pipeline, "BATCH", 3)
            load(migrated_url, folder)
        load(small, folder)
        assert made(migrated_url) == before
        assert content(migrated_url) == content(small)
        assert found(migrated_url) == found(small) != []
