"""A large base, made small: what it holds is valid, in proportion, and the same each time."""

import pytest
from sqlalchemy import Engine, func, select

from bench.base import INDEXES, grow
from bench.gold_copies import FACTS
from interparl.loader.load.checks import run_checks
from interparl.loader.load.database import opened, reading
from interparl.loader.load.writer import TABLES
from interparl.sql.search import has_search
from tests.loading import count


def test_it_has_about_so_many_facts_and_no_error(migrated_url: str) -> None:
    with opened(migrated_url) as engine:
        before = indexes(engine)
    counts = grow(migrated_url, facts=15_000, documents=700)
    facts = sum(counts[name] for name in FACTS)
    assert 0.9 < facts / 15_000 < 1.1
    assert count(migrated_url, *counts) == tuple(counts.values())
    assert counts["documents"] == 700
    with reading(migrated_url) as connection:
        assert [row for row in run_checks(connection) if row.severity == "error"] == []
        assert has_search(connection)
        texts = select(func.count(func.distinct(TABLES["documents"].c.text_hash)))
        assert connection.scalar(texts) == 700
    with opened(migrated_url) as engine:
        assert indexes(engine) == before
        with pytest.raises(ValueError, match="holds documents already"):
            grow(migrated_url, facts=15_000)


def indexes(engine: Engine) -> set[str]:
    """The names of all indexes."""
    with engine.connect() as connection:
        return {name for name, _ in connection.exec_driver_sql(INDEXES[engine.dialect.name])}
