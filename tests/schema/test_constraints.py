"""What a table must not hold is refused, by the same constraint on both engines."""

from typing import Any

import psycopg
import pytest
from sqlalchemy import CheckConstraint, Connection, Engine, UniqueConstraint, insert, update
from sqlalchemy.exc import IntegrityError

from interparl.schema.checks import ADDRESS_LIMIT, NAME_LIMIT
from interparl.schema.engine import connect
from interparl.schema.keys import KEY_LENGTH
from interparl.schema.tables import Base
from tests.schema.conftest import upgrade
from tests.schema.rows import DAY, NEXT_DAY, NOW, ROWS, fill, key, table

# table, what differs from the good row, and the constraint that refuses it.
BAD: list[tuple[str, dict[str, Any], str]] = [
    ("runs", {"id": 0}, "ck_runs_id"),
    ("runs", {"id": 2, "status": "finished"}, "ck_runs_status"),
    ("runs", {"id": 2, "unread": -1}, "ck_runs_counts"),
    ("runs", {"id": 2, "command": None}, "runs.command"),
    ("failures", {"run_id": 9}, "fk_failures_run_id"),
    ("sources", {"address": "b", "name": ""}, "ck_sources_name_length"),
    ("sources", {"name": "B", "address": "b", "kind": "ftp"}, "ck_sources_kind"),
    ("sources", {"name": "B", "address": "b" * (ADDRESS_LIMIT + 1)}, "ck_sources_address_length"),
    (
        "sources",
        {"name": "B", "address": "b", "expected_every_days": 0},
        "ck_sources_expected_every_days",
    ),
    ("sources", {"name": "B"}, "uq_sources_address"),
    ("sources", {"address": "b"}, "uq_sources_name"),
    ("pages", {}, "uq_pages_source_id_address"),
    ("pages", {"address": ""}, "ck_pages_address_length"),
    ("pages", {"address": "b", "source_id": key("none")}, "fk_pages_source_id"),
    ("pages", {"address": "b", "document_id": key("none")}, "fk_pages_document_id"),
    ("readings", {"run_id": 9}, "fk_readings_run_id"),
    ("readings", {"document_id": key("none")}, "fk_readings_document_id"),
    ("runs", {"id": 2, "undone_by": 9}, "fk_runs_undone_by"),
    ("documents", {"seen_basis": "guessed"}, "ck_documents_seen_basis"),
    ("documents", {"text_hash": "abc"}, "ck_documents_text_hash"),
    (
        "documents",
        {"published_earliest": NEXT_DAY},
        "ck_documents_published_earliest_published_latest",
    ),
    ("documents", {"source_id": key("none")}, "fk_documents_source_id"),
    ("documents", {"run_id": 9}, "fk_documents_run_id"),
    ("documents", {"seen_on": None}, "documents.seen_on"),
    ("sentences", {}, "uq_sentences_document_id_position"),
    ("sentences", {"position": -1}, "ck_sentences_position"),
    ("sentences", {"position": 1, "end_offset": 0}, "ck_sentences_offsets"),
    ("sentences", {"position": 1, "start_offset": -1}, "ck_sentences_offsets"),
    ("sentences", {"position": 1, "status": "skipped"}, "ck_sentences_status"),
    ("sentences", {"position": 1, "status": "ignored"}, "ck_sentences_reason"),
    ("sentences", {"position": 1, "document_id": key("none")}, "fk_sentences_document_id"),
    ("states", {"code": "kg"}, "ck_states_code"),
    ("states", {"code": "KGZ"}, "ck_states_code"),
    ("states", {"code": "KZ", "name": ""}, "ck_states_name_length"),
    ("bodies", {"kind": "club"}, "ck_bodies_kind"),
    ("bodies", {"name": ""}, "ck_bodies_name_length"),
    ("bodies", {"name": "x" * (NAME_LIMIT + 1)}, "ck_bodies_name_length"),
    ("bodies", {"id": key("self"), "parent_id": key("self")}, "ck_bodies_parent_id"),
    ("bodies", {"state_code": "ZZ"}, "fk_bodies_state_code"),
    ("bodies", {"parent_id": key("none")}, "fk_bodies_parent_id"),
    ("organizations", {"kind": "court"}, "ck_organizations_kind"),
    ("organizations", {"name": "Another"}, "fk_organizations_id_kind_name"),
    ("parliaments", {"kind": "chamber"}, "ck_parliaments_kind"),
    ("parliaments", {"name": "Another"}, "fk_parliaments_id_kind_name"),
    ("chambers", {"kind": "parliament"}, "ck_chambers_kind"),
    ("chambers", {"level": "middle"}, "ck_chambers_level"),
    ("chambers", {"name": "Another"}, "fk_chambers_id_kind_name"),
    ("chambers", {"id": key("none"), "name": "None"}, "fk_chambers_id_kind_name"),
    ("chambers", {"id": key("Council"), "name": "Council"}, "fk_chambers_id_kind_name"),
    ("delegations", {"kind": "other"}, "ck_delegations_kind"),
    ("delegations", {"state_code": None, "parliament_id": None}, "ck_delegations_sender"),
    ("delegations", {"id": key("Second"), "name": "Second"}, "uq_delegations_parliament"),
    ("seats", {"seats": 0, "is_shown": False}, "ck_seats_seats"),
    ("seats", {"seats": 10000, "is_shown": False}, "ck_seats_seats"),
    ("seats", {"seats": -7, "is_shown": False}, "ck_seats_seats"),
    ("seats", {"valid_to": DAY, "is_shown": False}, "ck_seats_valid_from_valid_to"),
    ("seats", {"valid_from": NEXT_DAY, "is_shown": False}, "ck_seats_valid_from_last_seen_on"),
    (
        "seats",
        {"valid_to": NEXT_DAY, "last_seen_on": NEXT_DAY},
        "ck_seats_last_seen_on_valid_to",
    ),
    ("seats", {}, "uq_seats_open_whole"),
    ("seats", {"chamber_id": key("Council")}, "fk_seats_chamber_id"),
    ("websites", {}, "uq_websites_body_id_url"),
    ("websites", {"url": ""}, "ck_websites_url_length"),
    ("websites", {"url": "b", "last_seen_on": None}, "websites.last_seen_on"),
    ("websites", {"url": "b", "valid_from": NEXT_DAY}, "ck_websites_valid_from_last_seen_on"),
    ("persons", {"name": "x" * (NAME_LIMIT + 1)}, "ck_persons_name_length"),
    ("offices", {"title": ""}, "ck_offices_title_length"),
    ("offices", {"body_id": key("none")}, "fk_offices_body_id"),
    ("tenures", {}, "uq_tenures_open"),
    ("tenures", {"status": "retired"}, "ck_tenures_status"),
    ("tenures", {"valid_to": DAY, "is_shown": False}, "ck_tenures_valid_from_valid_to"),
    ("tenures", {"valid_from": NEXT_DAY, "status": "acting"}, "ck_tenures_valid_from_last_seen_on"),
    (
        "tenures",
        {"valid_to": NEXT_DAY, "last_seen_on": NEXT_DAY},
        "ck_tenures_last_seen_on_valid_to",
    ),
    ("events", {"event_type": "party"}, "fk_events_event_type"),
    ("events", {"status": "cancelled"}, "ck_events_status"),
    ("events", {"earliest": NEXT_DAY}, "ck_events_earliest_latest"),
    ("events", {"date_text": None}, "ck_events_date_text"),
    ("event_participants", {"state_code": "KG"}, "ck_event_participants_participant"),
    ("event_participants", {"person_id": None}, "ck_event_participants_participant"),
    (
        "event_participants",
        {"on_behalf_of_state_code": "KG"},
        "ck_event_participants_on_behalf_of",
    ),
    ("event_participants", {"role": "guest star"}, "ck_event_participants_role"),
    ("event_participants", {"ordinal": 0}, "ck_event_participants_ordinal"),
    ("figures", {"value": float("inf")}, "ck_figures_value"),
    ("figures", {"value": float("-inf")}, "ck_figures_value"),
    ("figures", {"currency": "usd"}, "ck_figures_currency"),
    ("figures", {"currency": "US"}, "ck_figures_currency"),
    ("figures", {"approximation": "roughly"}, "ck_figures_approximation"),
    ("figures", {"said_by_body_id": key("Assembly")}, "ck_figures_said_by"),
    (
        "figures",
        {"date_text": "2021", "earliest": NEXT_DAY, "latest": DAY},
        "ck_figures_earliest_latest",
    ),
    ("figures", {"earliest": DAY}, "ck_figures_date_text"),
    ("evidence", {"body_id": key("Council")}, "ck_evidence_fact"),
    ("evidence", {"seat_id": None}, "ck_evidence_fact"),
    ("evidence", {"end_offset": 54}, "ck_evidence_offsets"),
    ("evidence", {"seat_id": key("none")}, "fk_evidence_seat_id"),
    ("aliases", {"state_code": "KG"}, "ck_aliases_named"),
    ("aliases", {"source": "rumour"}, "ck_aliases_source"),
    ("aliases", {"name": ""}, "ck_aliases_name_length"),
    ("decisions", {"verdict": "perhaps"}, "ck_decisions_verdict"),
    ("decisions", {"kind": "state"}, "ck_decisions_kind"),
    ("decisions", {"key_of_other": min(key("person"), key("other"))}, "ck_decisions_pair"),
    ("decisions", {"run_id": 9}, "fk_decisions_run_id"),
    ("decisions", {"undone_reason": "mistake"}, "ck_decisions_undone_reason"),
    (
        "catalog_columns",
        {
            "object_name": "x",
            "object_kind": "index",
            "column_name": "",
            "type": "index",
            "description": "x",
        },
        "ck_catalog_columns_object_kind",
    ),
]

# What bad rows look like at first sight, and must be let in.
GOOD: list[tuple[str, dict[str, Any]]] = [
    ("bodies", {"name": "x" * NAME_LIMIT, "name_key": "ﷺ" * 5000}),
    ("bodies", {"name": "漢" * NAME_LIMIT}),
    ("sources", {"name": "B", "address": "漢" * ADDRESS_LIMIT}),
    ("documents", {"url": "http://a.example/" + "".join(chr(0x4E00 + i) for i in range(5000))}),
    ("seats", {"chamber_id": key("Senate")}),
    ("seats", {"is_shown": False}),
    ("seats", {"valid_to": NEXT_DAY}),
    ("seats", {"valid_to": NEXT_DAY, "last_seen_on": NEXT_DAY, "is_shown": False}),
    ("tenures", {"status": "acting"}),
    ("events", {"date_text": "2008/..", "latest": None}),
    ("events", {"date_text": None, "earliest": None, "latest": None}),
    ("figures", {"value": -1.5, "currency": "USD", "said_by_person_id": None}),
    ("sentences", {"position": 1, "status": "ignored", "reason": "greeting"}),
    ("decisions", {"undone_at": NOW, "undone_reason": "mistake"}),
]


BOOLEANS = [
    ("organizations", "is_assembly"),
    ("offices", "is_single_holder"),
    ("seats", "is_shown"),
    ("tenures", "is_shown"),
    ("sources", "allow_private"),
]

# Rows of these share their key with a body, so that a bad one is made of the good one.
SUBTYPES = {"organizations", "parliaments", "chambers", "delegations"}


def write(connection: Connection, name: str, changes: dict[str, Any]) -> None:
    """Write the table's good row with some columns changed, under a key of its own."""
    if name in SUBTYPES and "id" not in changes:
        connection.execute(update(table(name)).values(changes))
        return
    good = next((row for of, row in ROWS if of == name), {})
    fresh = {"id": key("fresh")} if len(str(good.get("id", ""))) == KEY_LENGTH else {}
    connection.execute(insert(table(name)), [good | fresh | changes])


def refused_by(error: IntegrityError) -> str:
    """Name the constraint, or table and column of what must not be NULL, on either engine."""
    if isinstance(error.orig, psycopg.Error):
        said = error.orig.diag
        return said.constraint_name or f"{said.table_name}.{said.column_name}"
    # SQLite names checks and unique indexes, of unique keys only the columns, of references none.
    return str(error.orig).split(": ")[-1].removeprefix("index ").strip("'")


def on_sqlite(constraint: str) -> str:
    """Say how SQLite speaks of a constraint."""
    for each in Base.metadata.tables.values():
        for unique in each.constraints:
            if isinstance(unique, UniqueConstraint) and unique.name == constraint:
                return ", ".join(f"{each.name}.{column.name}" for column in unique.columns)
        for index in each.indexes:
            if index.name == constraint:
                return ", ".join(f"{each.name}.{column.name}" for column in index.columns)
    return "FOREIGN KEY constraint failed" if constraint.startswith("fk_") else constraint


def test_bad_rows_are_refused_by_the_constraint_that_is_there_for_it(migrated: Engine) -> None:
    expected = [
        on_sqlite(constraint) if migrated.dialect.name == "sqlite" else constraint
        for _, _, constraint in BAD
    ]
    found = []
    with migrated.begin() as connection:
        fill(connection)
        for name, changes, _ in BAD:
            nested = connection.begin_nested()
            try:
                write(connection, name, changes)
            except IntegrityError as error:
                found.append(refused_by(error))
            else:
                found.append(f"{name} took {changes}")
            nested.rollback()
    assert found == expected


def test_good_rows_are_let_in(migrated: Engine) -> None:
    with migrated.begin() as connection:
        fill(connection)
        for name, changes in GOOD:
            nested = connection.begin_nested()
            write(connection, name, changes)
            nested.rollback()


@pytest.mark.parametrize(("name", "column"), BOOLEANS)
def test_booleans_of_sqlite_are_nothing_but_0_and_1(
    sqlite_url: str, name: str, column: str
) -> None:
    engine = connect(sqlite_url)
    upgrade(engine)
    with engine.connect() as connection:
        fill(connection)
        with pytest.raises(IntegrityError, match=f"ck_{name}_{column}"):
            connection.exec_driver_sql(f"UPDATE {name} SET {column} = 2")  # noqa: S608
    engine.dispose()


def test_every_check_has_a_bad_row() -> None:
    checks = {
        check.name
        for each in Base.metadata.tables.values()
        for check in each.constraints
        if isinstance(check, CheckConstraint)
    }
    tried = {constraint for _, _, constraint in BAD}
    assert checks - tried == {f"ck_{name}_{column}" for name, column in BOOLEANS}
