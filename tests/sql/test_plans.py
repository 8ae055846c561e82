"""Views go from what is asked to its rows by index: on SQLite without any statistics."""

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
    "event_participation WHERE person_id = 'x'",
    "event_participation WHERE state_code = 'x'",
    "gaps WHERE state_code = 'x'",
    "office_holders WHERE person = 'x'",
    "office_holders WHERE state_code = 'x'",
    "state_overview WHERE state_code = 'x'",
    "reported_figures WHERE document_id = 'x'",
    "websites_by_body WHERE state_code = 'x'",
]
# What views make before they look it through; no table.
MADE = {"concerned", "in_order", "missing", "parts", "told"}

# Tables of which PostgreSQL thinks that, while they are empty, a small index is as good whole.
AS_GOOD = {"offices", "seats"}


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
    assert [step for step in steps if "TEMP B-TREE" in step or "AUTOMATIC" in step] == []
    of_one = "SEARCH seats USING COVERING INDEX ix_seats_open (delegation_id=?)"
    assert of_one in steps
    assert of_one in plan(connection, "state_overview")
    assert "SCAN seats USING COVERING INDEX ix_seats_open" in plan(connection, "seats_by_state")


def test_conflicts_begin_with_what_is_not_shown(connection: Connection) -> None:
    steps = plan(connection, "conflicts")
    assert "SCAN seats USING INDEX ix_seats_hidden" in steps
    assert "SCAN tenures USING INDEX ix_tenures_hidden" in steps
    assert [step for step in steps if step.startswith("SCAN evidence")] == []


@pytest.mark.parametrize("asked", ASKED)
def test_a_condition_is_met_by_index(connection: Connection, asked: str) -> None:
    scans = [step.split()[1] for step in plan(connection, asked) if step.startswith("SCAN ")]
    assert set(scans) <= MADE


def test_conditions_reach_tables_on_postgresql_too(migrated_postgres_url: str) -> None:
    engine = connect(migrated_postgres_url)
    with engine.connect() as opened:
        # Tables are empty: whatever can be met by index then is.
        for other in ("seqscan", "hashjoin", "mergejoin"):
            opened.exec_driver_sql(f"SET enable_{other} = off")
        read_whole = {asked: without_condition(opened, asked) - AS_GOOD for asked in ASKED}
    engine.dispose()
    assert read_whole == {asked: set() for asked in ASKED}


def without_condition(connection: Connection, asked: str) -> set[str]:
    """The tables that PostgreSQL reads whole to answer."""
    query = f"EXPLAIN (FORMAT JSON) SELECT * FROM {asked}"  # noqa: S608 - names of ours
    steps, out = [connection.exec_driver_sql(query).scalar_one()[0]["Plan"]], set()
    while steps:
        step = steps.pop()
        steps += step.get("Plans", [])
        if "Relation Name" in step and not step.keys() & {"Index Cond", "Recheck Cond"}:
            out.add(step["Relation Name"])
    return out
