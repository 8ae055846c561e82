"""The questions that are asked most find their rows by index on SQLite, without any statistics."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection

from interparl.schema.engine import connect
from interparl.schema.evidence import FACT_COLUMNS
from tests.schema.conftest import upgrade

OPEN = "SELECT seats FROM seats WHERE delegation_id = 'x' AND is_shown AND valid_to IS NULL"

QUESTIONS = [
    (f"{OPEN} AND chamber_id IS NOT NULL", "ix_seats_open"),
    (f"{OPEN} AND chamber_id = 'y'", "uq_seats_open_chamber"),
    (
        "SELECT seats FROM seats WHERE delegation_id = 'x' ORDER BY chamber_id, valid_from",
        "ix_seats_delegation_id_chamber_id_valid_from",
    ),
    (
        "SELECT name FROM events WHERE event_type = 'visit' ORDER BY earliest",
        "ix_events_event_type_earliest",
    ),
    ("SELECT name FROM events ORDER BY earliest", "ix_events_earliest"),
    (
        "SELECT event_id FROM event_participants WHERE body_id = 'x'",
        "ix_event_participants_body_id",
    ),
    ("SELECT id FROM documents WHERE url = 'x'", "ix_documents_url"),
    ("SELECT id FROM persons WHERE name_key = 'x'", "ix_persons_name_key"),
    ("SELECT id FROM persons WHERE name = 'x'", "ix_persons_name"),
    ("SELECT delegation_id FROM seats WHERE NOT is_shown", "ix_seats_hidden"),
    ("SELECT office_id FROM tenures WHERE NOT is_shown", "ix_tenures_hidden"),
    (
        f"SELECT words FROM evidence WHERE coalesce({', '.join(FACT_COLUMNS)}) = 'x'",  # noqa: S608
        "ix_evidence_fact",
    ),
]


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """A connection to an empty SQLite database with all tables."""
    engine = connect(str(tmp_path_factory.mktemp("indexes") / "interparl.db"))
    upgrade(engine)
    with engine.connect() as opened:
        yield opened
    engine.dispose()


@pytest.mark.parametrize(("question", "index"), QUESTIONS)
def test_the_index_is_used(connection: Connection, question: str, index: str) -> None:
    plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {question}").all()
    told = "; ".join(str(step[-1]) for step in plan)
    assert f"INDEX {index}" in told
    assert "TEMP B-TREE" not in told


@pytest.mark.parametrize("fact", FACT_COLUMNS)
def test_the_evidence_of_a_fact_is_found_by_index(connection: Connection, fact: str) -> None:
    plan = connection.exec_driver_sql(
        f"EXPLAIN QUERY PLAN SELECT words FROM evidence WHERE {fact} = 'x'"  # noqa: S608
    ).one()
    assert plan[-1] == f"SEARCH evidence USING INDEX ix_evidence_{fact} ({fact}=?)"
