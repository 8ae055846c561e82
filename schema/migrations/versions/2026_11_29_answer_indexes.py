"""Let answers find their rows by index in a large database.

Today's seats are read from an index alone, conflicts begin with the few rows that are not shown,
evidence is found by the key of its fact whatever the fact is, and persons by their name.
"""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_29_answer_indexes"
down_revision = "2026_11_29_told_decisions"

OPEN = sa.text("is_shown AND valid_to IS NULL")
HIDDEN = sa.text("NOT is_shown")
FACT = sa.text(
    "coalesce(state_code, body_id, person_id, office_id, seat_id, website_id, tenure_id, "
    "event_id, event_participant_id, figure_id)"
)


def upgrade() -> None:
    """Make the indexes."""
    op.create_index(
        "ix_seats_open",
        "seats",
        ["delegation_id", "chamber_id", "seats", "last_seen_on", "is_shown", "valid_to"],
        postgresql_where=OPEN,
        sqlite_where=OPEN,
    )
    for name, table, column in (
        ("ix_seats_hidden", "seats", "delegation_id"),
        ("ix_tenures_hidden", "tenures", "office_id"),
    ):
        op.create_index(name, table, [column], postgresql_where=HIDDEN, sqlite_where=HIDDEN)
    op.create_index("ix_evidence_fact", "evidence", [FACT])
    op.create_index(op.f("ix_persons_name"), "persons", ["name"])


def downgrade() -> None:
    """Drop them."""
    op.drop_index(op.f("ix_persons_name"), "persons")
    op.drop_index("ix_evidence_fact", "evidence")
    op.drop_index("ix_tenures_hidden", "tenures")
    op.drop_index("ix_seats_hidden", "seats")
    op.drop_index("ix_seats_open", "seats")
