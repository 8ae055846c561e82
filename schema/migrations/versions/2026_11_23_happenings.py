"""Keep events and figures.

An event is one row however many pages tell it; its types are a closed list, filled here from
interparl.schema.event_types. Dates stay as told, beside the first and last day they allow.
"""

import sqlalchemy as sa
from alembic import op

from interparl.schema.column_types import TEXT
from interparl.schema.event_types import fill_event_types

revision = "2026_11_23_happenings"
down_revision = "2026_11_23_seats_and_offices"


def upgrade() -> None:
    """Make the tables and list the types of events."""
    op.create_table(
        "event_types",
        sa.Column("code", TEXT, nullable=False, comment="Code of the type."),
        sa.Column("name", TEXT, nullable=False, comment="Name for people."),
        sa.Column("description", TEXT, nullable=False, comment="What the type covers."),
        sa.Column("plover_code", TEXT, comment="Category of PLOVER (manual 0.8), where one fits."),
        sa.Column("cameo_code", TEXT, comment="Code of CAMEO (list 0.7b5), where one fits."),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_event_types")),
        comment="One row per type of event.",
    )
    op.create_table(
        "events",
        sa.Column(
            "id",
            TEXT,
            nullable=False,
            comment="Key made from the content (keys.make_key), the same in every database.",
        ),
        sa.Column("event_type", TEXT, nullable=False, comment="What sort of event."),
        sa.Column(
            "name",
            TEXT,
            comment="Its own name, or that of what was signed or adopted; NULL: it has none.",
        ),
        sa.Column(
            "date_text",
            TEXT,
            comment="When, in Extended Date/Time Format (ISO 8601-2); NULL: no page dates it.",
        ),
        sa.Column("earliest", sa.Date(), comment="First day that date_text allows; NULL: open."),
        sa.Column("latest", sa.Date(), comment="Last day that date_text allows; NULL: open."),
        sa.Column("place", TEXT, comment="Town or state where it took place, as told."),
        sa.Column("place_state_code", TEXT, comment="The state of that place."),
        sa.Column(
            "status", TEXT, nullable=False, comment="Whether it was: happened, planned, recurring."
        ),
        sa.CheckConstraint(
            "status IN ('happened', 'planned', 'recurring')", name=op.f("ck_events_status")
        ),
        sa.CheckConstraint(
            "date_text IS NOT NULL OR (earliest IS NULL AND latest IS NULL)",
            name=op.f("ck_events_date_text"),
        ),
        sa.CheckConstraint("earliest <= latest", name=op.f("ck_events_earliest_latest")),
        sa.ForeignKeyConstraint(
            ["event_type"], ["event_types.code"], name=op.f("fk_events_event_type")
        ),
        sa.ForeignKeyConstraint(
            ["place_state_code"], ["states.code"], name=op.f("fk_events_place_state_code")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_events")),
        comment="One row per event, however many pages tell it.",
    )
    op.create_index(op.f("ix_events_earliest"), "events", ["earliest"])
    op.create_index(op.f("ix_events_event_type_earliest"), "events", ["event_type", "earliest"])
    op.create_index(op.f("ix_events_place_state_code"), "events", ["place_state_code"])
    op.create_table(
        "event_participants",
        sa.Column(
            "id",
            TEXT,
            nullable=False,
            comment="Key made from the content (keys.make_key), the same in every database.",
        ),
        sa.Column("event_id", TEXT, nullable=False, comment="The event."),
        sa.Column("person_id", TEXT, comment="The participant, where it is a person."),
        sa.Column("body_id", TEXT, comment="The participant, where it is a body."),
        sa.Column("state_code", TEXT, comment="The participant, where it is a state."),
        sa.Column(
            "role",
            TEXT,
            nullable=False,
            comment=(
                "What part it had: participant, host, chair, signatory, party, member, observer, "
                "partner, joined, appointee, sitting_body, founded, author, observing_body."
            ),
        ),
        sa.Column(
            "ordinal",
            sa.Integer(),
            comment="Which one it is in that role, where told: the 174th member.",
        ),
        sa.Column("on_behalf_of_body_id", TEXT, comment="The body that it acted for, where told."),
        sa.Column(
            "on_behalf_of_state_code", TEXT, comment="The state that it acted for, where told."
        ),
        sa.CheckConstraint(
            "role IN ('participant', 'host', 'chair', 'signatory', 'party', 'member', "
            "'observer', 'partner', 'joined', 'appointee', 'sitting_body', 'founded', "
            "'author', 'observing_body')",
            name=op.f("ck_event_participants_role"),
        ),
        sa.CheckConstraint(
            "(CASE WHEN on_behalf_of_body_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "
            "on_behalf_of_state_code IS NULL THEN 0 ELSE 1 END) <= 1",
            name=op.f("ck_event_participants_on_behalf_of"),
        ),
        sa.CheckConstraint(
            "(CASE WHEN person_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN body_id IS NULL "
            "THEN 0 ELSE 1 END) + (CASE WHEN state_code IS NULL THEN 0 ELSE 1 END) = 1",
            name=op.f("ck_event_participants_participant"),
        ),
        sa.CheckConstraint("ordinal > 0", name=op.f("ck_event_participants_ordinal")),
        sa.ForeignKeyConstraint(
            ["body_id"], ["bodies.id"], name=op.f("fk_event_participants_body_id")
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_event_participants_event_id")
        ),
        sa.ForeignKeyConstraint(
            ["on_behalf_of_body_id"],
            ["bodies.id"],
            name=op.f("fk_event_participants_on_behalf_of_body_id"),
        ),
        sa.ForeignKeyConstraint(
            ["on_behalf_of_state_code"],
            ["states.code"],
            name=op.f("fk_event_participants_on_behalf_of_state_code"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_event_participants_person_id")
        ),
        sa.ForeignKeyConstraint(
            ["state_code"], ["states.code"], name=op.f("fk_event_participants_state_code")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_participants")),
        comment="One row per event, participant and role.",
    )
    op.create_index(
        op.f("ix_event_participants_body_id"),
        "event_participants",
        ["body_id"],
        postgresql_where=sa.text("body_id IS NOT NULL"),
        sqlite_where=sa.text("body_id IS NOT NULL"),
    )
    op.create_index(op.f("ix_event_participants_event_id"), "event_participants", ["event_id"])
    op.create_index(
        op.f("ix_event_participants_on_behalf_of_body_id"),
        "event_participants",
        ["on_behalf_of_body_id"],
        postgresql_where=sa.text("on_behalf_of_body_id IS NOT NULL"),
        sqlite_where=sa.text("on_behalf_of_body_id IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_event_participants_on_behalf_of_state_code"),
        "event_participants",
        ["on_behalf_of_state_code"],
        postgresql_where=sa.text("on_behalf_of_state_code IS NOT NULL"),
        sqlite_where=sa.text("on_behalf_of_state_code IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_event_participants_person_id"),
        "event_participants",
        ["person_id"],
        postgresql_where=sa.text("person_id IS NOT NULL"),
        sqlite_where=sa.text("person_id IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_event_participants_state_code"),
        "event_participants",
        ["state_code"],
        postgresql_where=sa.text("state_code IS NOT NULL"),
        sqlite_where=sa.text("state_code IS NOT NULL"),
    )
    op.create_table(
        "figures",
        sa.Column(
            "id",
            TEXT,
            nullable=False,
            comment="Key made from the content (keys.make_key), the same in every database.",
        ),
        sa.Column("document_id", TEXT, nullable=False, comment="The document that reports it."),
        sa.Column(
            "value",
            sa.Double(),
            nullable=False,
            comment="The number; what it counts stands in unit.",
        ),
        sa.Column("value_text", TEXT, nullable=False, comment="The number as printed."),
        sa.Column("unit", TEXT, nullable=False, comment="What is counted or measured."),
        sa.Column("currency", TEXT, comment="ISO 4217 code where it is money."),
        sa.Column(
            "approximation",
            TEXT,
            nullable=False,
            comment="How exact the page is: exact, about, more_than, less_than, up_to, at_least.",
        ),
        sa.Column("said_by_person_id", TEXT, comment="The person who said it, where told."),
        sa.Column("said_by_body_id", TEXT, comment="The body that said it, where told."),
        sa.Column("topic", TEXT, comment="What the figure is about, where told."),
        sa.Column(
            "date_text",
            TEXT,
            comment="The time that it covers, in Extended Date/Time Format; NULL: not told.",
        ),
        sa.Column("earliest", sa.Date(), comment="First day that date_text allows; NULL: open."),
        sa.Column("latest", sa.Date(), comment="Last day that date_text allows; NULL: open."),
        sa.CheckConstraint(
            "approximation IN ('exact', 'about', 'more_than', 'less_than', 'up_to', 'at_least')",
            name=op.f("ck_figures_approximation"),
        ),
        sa.CheckConstraint(
            "(CASE WHEN said_by_person_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "
            "said_by_body_id IS NULL THEN 0 ELSE 1 END) <= 1",
            name=op.f("ck_figures_said_by"),
        ),
        sa.CheckConstraint(
            "date_text IS NOT NULL OR (earliest IS NULL AND latest IS NULL)",
            name=op.f("ck_figures_date_text"),
        ),
        sa.CheckConstraint("earliest <= latest", name=op.f("ck_figures_earliest_latest")),
        sa.CheckConstraint(
            "length(currency) = 3 AND currency = upper(currency)", name=op.f("ck_figures_currency")
        ),
        sa.CheckConstraint("value BETWEEN -1e300 AND 1e300", name=op.f("ck_figures_value")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_figures_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["said_by_body_id"], ["bodies.id"], name=op.f("fk_figures_said_by_body_id")
        ),
        sa.ForeignKeyConstraint(
            ["said_by_person_id"], ["persons.id"], name=op.f("fk_figures_said_by_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_figures")),
        comment="One row per document and figure reported in it.",
    )
    op.create_index(op.f("ix_figures_document_id"), "figures", ["document_id"])
    op.create_index(op.f("ix_figures_said_by_body_id"), "figures", ["said_by_body_id"])
    op.create_index(op.f("ix_figures_said_by_person_id"), "figures", ["said_by_person_id"])
    fill_event_types(op.get_bind())


def downgrade() -> None:
    """Drop the tables, with all that they hold."""
    op.drop_table("figures")
    op.drop_table("event_participants")
    op.drop_table("events")
    op.drop_table("event_types")
