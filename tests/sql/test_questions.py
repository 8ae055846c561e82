"""The views that people are promised are there, each with its columns in the promised order.

The lists are the contract with everybody who asks: other columns may follow, these stay.
"""

from interparl.sql.views import views

PROMISED = {
    "seats_by_chamber": "assembly, state_code, state, parliament, chamber, seats,"
    " share_of_delegation, valid_from, last_seen_on",
    "seats_by_state": "assembly, state_code, state, seats, share_of_assembly, chambers",
    "seat_history": "assembly, state_code, chamber, seats, valid_from, valid_to, last_seen_on",
    "seat_changes": "assembly, state_code, chamber, seats_before, seats_after, change, changed_on",
    "office_holders": "person, title, body, body_kind, state_code, valid_from, valid_to,"
    " last_seen_on, is_current",
    "plenipotentiary_representatives": "assembly, state_code, parliament, person, other_offices,"
    " valid_from, last_seen_on",
    "person_profiles": "person, offices, events, first_seen_on, last_seen_on",
    "websites_by_body": "state_code, body, body_kind, url",
    "event_timeline": "event_id, event_type, date_text, earliest, latest, name, place,"
    " participants, status, title, url",
    "event_participation": "event_id, event_type, earliest, participant, participant_kind, role,"
    " on_behalf_of",
    "events_by_month": "year, month, event_type, events",
    "cooperation": "body, other_body, events, first_on, last_on, event_types",
    "agreements": "event_id, name, date_text, earliest, parties",
    "accessions": "organization, member, as_what, ordinal, date_text, earliest",
    "reported_figures": "value, unit, currency, approximation, said_by, topic, date_text, title,"
    " url",
    "state_overview": "state_code, state, parliament, chambers, assemblies, seats,"
    " representatives, websites, events",
    "gaps": "kind, state_code, body, assembly",
    "conflicts": "fact, subject, value, is_shown, why, document, seen_on",
    "recent_changes": "run_id, changed_at, fact, subject, before, after, document",
    "evidence_of_facts": "fact, fact_id, document_id, title, url, start_offset, end_offset,"
    " sentence, rule, run_id",
    "unread_sentences": "document_id, title, start_offset, sentence, reason",
    "reading_coverage": "document_id, title, sentences, read, ignored, unread, share_read",
    "run_history": "run_id, started_at, finished_at, status, documents, inserted, updated, ended,"
    " unchanged, unread, warnings",
    "source_freshness": "source, last_fetched_at, last_changed_at, expected_every, is_overdue,"
    " last_error",
}


def test_each_promised_view_is_there_and_has_the_promised_columns_first() -> None:
    told = {
        view.name: ", ".join(column.name for column in view.columns[: columns.count(",") + 1])
        for view in views()
        if (columns := PROMISED.get(view.name, ""))
    }
    assert told == PROMISED


def test_a_new_view_is_promised_too() -> None:
    assert {view.name for view in views()} - set(PROMISED) == set()
