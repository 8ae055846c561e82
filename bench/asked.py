"""How people ask the views: conditions, and what the names in them stand for in a base."""

from typing import NamedTuple


class Use(NamedTuple):
    """A condition on a view (empty: all rows), and the same one on tables where it differs."""

    condition: str = ""
    by_hand: str = ""


STATE = Use("state_code = :state")
YEAR = "earliest >= '2020-01-01' AND earliest < '2021-01-01'"
NAMES = {
    "state": "SELECT state_code FROM delegations WHERE state_code IS NOT NULL"
    " GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1 OFFSET 5",
    "place": "SELECT place_state_code FROM events WHERE place_state_code IS NOT NULL"
    " GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1 OFFSET 5",
    "person": "SELECT name FROM persons ORDER BY id LIMIT 1 OFFSET 100",
    "person_id": "SELECT id FROM persons ORDER BY id LIMIT 1 OFFSET 100",
    "event": "SELECT id FROM events ORDER BY id LIMIT 1 OFFSET 100",
    "document": "SELECT id FROM documents ORDER BY id LIMIT 1 OFFSET 100",
    "run": "SELECT max(id) FROM runs",
}
"""The query of one value for each name."""

USES = {
    "accessions": (Use(), STATE),
    "agreements": (Use(), Use(YEAR)),
    "event_participation": (Use(), STATE, Use("event_id = :event"), Use("person_id = :person_id")),
    "event_timeline": (
        Use(),
        Use(YEAR),
        Use("place_state_code = :place"),
        Use("event_id = :event", "events.id = :event"),
    ),
    "evidence_of_facts": (Use(), Use("fact_id = :event"), Use("document_id = :document")),
    "gaps": (Use(), STATE),
    "office_holders": (Use(), STATE, Use("person = :person")),
    "person_profiles": (
        Use(),
        Use("person = :person", "persons.name = :person"),
        Use("person_id = :person_id", "persons.id = :person_id"),
    ),
    "plenipotentiary_representatives": (Use(), STATE),
    "reading_coverage": (Use(), Use("document_id = :document")),
    "reported_figures": (Use(), Use("document_id = :document")),
    "seat_changes": (Use(), STATE),
    "seat_history": (Use(), STATE),
    "seats_by_chamber": (Use(), STATE),
    "seats_by_state": (Use(), Use("state_code = :state", "sized.state_code = :state")),
    "state_overview": (Use(), STATE),
    "unread_sentences": (Use(), Use("document_id = :document")),
    "websites_by_body": (Use(), STATE),
}
"""What is asked of each view; of those that are not here, all rows."""
