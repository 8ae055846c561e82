"""On SQLite views go from what is asked to its rows by index, without any statistics."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from interparl.schema.engine import connect

ASKED = [
    "seats_by_chamber WHERE state_code = 'x'",
    "event_timeline WHERE event_id = 'x'",
    "event_timeline WHERE place_state_code = 'x'",
    "event_timeline WHERE earliest >= '2020-01-01' AND earliest < '2021-01-01'",
    "person_profiles WHERE person = 'x'",
    "agreements WHERE earliest >= '2020-01-01'",
    "evidence_of_facts WHERE fact_id = 'x'",
    "evidence_of_facts WHERE document_id = 'x'",
    "event_participation WHERE event_id = 'x'",
    "reported_figures WHERE document_id = 'x'",
    "websites_by_body WHERE state_code = 'x'",
]
# What views make before they look it through; no table.
MADE = {"in_order", "told"}


@pytest.fixture(scope="module")
def connection(sqlite_template: Path) -> Iterator[Connection]:
    """A connection to an empty SQLite database with all views."""
    engine = connect(str(sqlite_template), read_only=True)
    with engine.connect() as opened:
        yield opened
    engine.dispose()


def plan(connection: Connection, asked: str) -> list[str]:
    """The steps by which SQLite answers."""
    query = f"EXPLAIN QUERY PLAN SELECT * FROM {asked}"  # noqa: S608 - names of ours
    return [str(step[-1]) for step in connection.exec_driver_sql(query)]


def test_today_s_seats_are_read_from_an_index_in_its_order(connection: Connection) -> None:
    steps = plan(connection, "seats_by_chamber")
    assert "SEARCH seats USING COVERING INDEX ix_seats_open (delegation_id=?)" in steps
    assert [step for step in steps if "TEMP B-TREE" in step or "AUTOMATIC" in step] == []
    for view in ("seats_by_state", "state_overview"):
        assert "SCAN seats USING COVERING INDEX ix_seats_open" in plan(connection, view)


def test_conflicts_begin_with_what_is_not_shown(connection: Connection) -> None:
    steps = plan(connection, "conflicts")
    assert "SCAN seats USING INDEX ix_seats_hidden" in steps
    assert "SCAN tenures USING INDEX ix_tenures_hidden" in steps
    assert [step for step in steps if step.startswith("SCAN evidence")] == []


@pytest.mark.parametrize("asked", ASKED)
def test_a_condition_is_met_by_index(connection: Connection, asked: str) -> None:
    scans = [step.split()[1] for step in plan(connection, asked) if step.startswith("SCAN ")]
    assert set(scans) <= MADE
