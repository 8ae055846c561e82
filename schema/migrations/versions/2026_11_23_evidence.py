"""Let every fact show its words.

Evidence points at exactly one fact, with a real foreign key for each kind of fact, so that no
reference can lead to nothing and a person can join it without a manual.
"""

import sqlalchemy as sa
from alembic import op

from interparl.schema.column_types import TEXT

revision = "2026_11_23_evidence"
down_revision = "2026_11_23_happenings"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "evidence",
        sa.Column(
            "id",
            TEXT,
            nullable=False,
            comment="Key made from the content (keys.make_key), the same in every database.",
        ),
        sa.Column("document_id", TEXT, nullable=False, comment="The document that tells it."),
        sa.Column(
            "sentence_id",
            TEXT,
            comment="The sentence that tells it; NULL: told by more than one, or by a header.",
        ),
        sa.Column(
            "start_offset",
            sa.Integer(),
            nullable=False,
            comment="Where the words begin in documents.text, from 0.",
        ),
        sa.Column(
            "end_offset",
            sa.Integer(),
            nullable=False,
            comment="Where they end in documents.text (excluded).",
        ),
        sa.Column(
            "words",
            TEXT,
            nullable=False,
            comment="The words themselves: documents.text from start_offset to end_offset.",
        ),
        sa.Column("rule", TEXT, nullable=False, comment="Name of the rule that read them."),
        sa.Column("run_id", sa.Integer(), nullable=False, comment="The run that wrote this row."),
        sa.Column("state_code", TEXT, comment="The fact, where it is that a state is named."),
        sa.Column("body_id", TEXT, comment="The fact, where it is a body."),
        sa.Column("person_id", TEXT, comment="The fact, where it is a person."),
        sa.Column("office_id", TEXT, comment="The fact, where it is an office."),
        sa.Column("seat_id", TEXT, comment="The fact, where it is a count of seats."),
        sa.Column("website_id", TEXT, comment="The fact, where it is a website."),
        sa.Column("tenure_id", TEXT, comment="The fact, where it is a person in an office."),
        sa.Column("event_id", TEXT, comment="The fact, where it is an event."),
        sa.Column(
            "event_participant_id", TEXT, comment="The fact, where it is a part in an event."
        ),
        sa.Column("figure_id", TEXT, comment="The fact, where it is a figure."),
        sa.CheckConstraint(
            "(CASE WHEN state_code IS NULL THEN 0 ELSE 1 END) + (CASE WHEN body_id IS NULL "
            "THEN 0 ELSE 1 END) + (CASE WHEN person_id IS NULL THEN 0 ELSE 1 END) + (CASE "
            "WHEN office_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN seat_id IS NULL THEN 0 "
            "ELSE 1 END) + (CASE WHEN website_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "
            "tenure_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN event_id IS NULL THEN 0 ELSE "
            "1 END) + (CASE WHEN event_participant_id IS NULL THEN 0 ELSE 1 END) + (CASE "
            "WHEN figure_id IS NULL THEN 0 ELSE 1 END) = 1",
            name=op.f("ck_evidence_fact"),
        ),
        sa.CheckConstraint(
            "start_offset >= 0 AND end_offset > start_offset", name=op.f("ck_evidence_offsets")
        ),
        sa.ForeignKeyConstraint(["body_id"], ["bodies.id"], name=op.f("fk_evidence_body_id")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_evidence_document_id")
        ),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_evidence_event_id")),
        sa.ForeignKeyConstraint(
            ["event_participant_id"],
            ["event_participants.id"],
            name=op.f("fk_evidence_event_participant_id"),
        ),
        sa.ForeignKeyConstraint(["figure_id"], ["figures.id"], name=op.f("fk_evidence_figure_id")),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_evidence_office_id")),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_evidence_person_id")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_evidence_run_id")),
        sa.ForeignKeyConstraint(["seat_id"], ["seats.id"], name=op.f("fk_evidence_seat_id")),
        sa.ForeignKeyConstraint(
            ["sentence_id"], ["sentences.id"], name=op.f("fk_evidence_sentence_id")
        ),
        sa.ForeignKeyConstraint(
            ["state_code"], ["states.code"], name=op.f("fk_evidence_state_code")
        ),
        sa.ForeignKeyConstraint(["tenure_id"], ["tenures.id"], name=op.f("fk_evidence_tenure_id")),
        sa.ForeignKeyConstraint(
            ["website_id"], ["websites.id"], name=op.f("fk_evidence_website_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
        comment="One row per fact and place of a document that tells it.",
    )
    op.create_index(
        op.f("ix_evidence_body_id"),
        "evidence",
        ["body_id"],
        postgresql_where=sa.text("body_id IS NOT NULL"),
        sqlite_where=sa.text("body_id IS NOT NULL"),
    )
    op.create_index(op.f("ix_evidence_document_id"), "evidence", ["document_id"])
    op.create_index(
        op.f("ix_evidence_event_id"),
        "evidence",
        ["event_id"],
        postgresql_where=sa.text("event_id IS NOT NULL"),
        sqlite_where=sa.text("event_id IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_evidence_event_participant_id"),
        "evidence",
        ["event_participant_id"],
        postgresql_where=sa.text("event_participant_id IS NOT NULL"),
        sqlite_where=sa.text("event_participant_id IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_evidence_figure_id"),
        "evidence",
        ["figure_id"],
        postgresql_where=sa.text("figure_id IS NOT NULL"),
        sqlite_where=sa.text("figure_id IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_evidence_office_id"),
        "evidence",
        ["office_id"],
        postgresql_where=sa.text("office_id IS NOT NULL"),
        sqlite_where=sa.text("office_id IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_evidence_person_id"),
        "evidence",
        ["person_id"],
        postgresql_where=sa.text("person_id IS NOT NULL"),
        sqlite_where=sa.text("person_id IS NOT NULL"),
    )
    op.create_index(op.f("ix_evidence_run_id"), "evidence", ["run_id"])
    op.create_index(
        op.f("ix_evidence_seat_id"),
        "evidence",
        ["seat_id"],
        postgresql_where=sa.text("seat_id IS NOT NULL"),
        sqlite_where=sa.text("seat_id IS NOT NULL"),
    )
    op.create_index(op.f("ix_evidence_sentence_id"), "evidence", ["sentence_id"])
    op.create_index(
        op.f("ix_evidence_state_code"),
        "evidence",
        ["state_code"],
        postgresql_where=sa.text("state_code IS NOT NULL"),
        sqlite_where=sa.text("state_code IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_evidence_tenure_id"),
        "evidence",
        ["tenure_id"],
        postgresql_where=sa.text("tenure_id IS NOT NULL"),
        sqlite_where=sa.text("tenure_id IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_evidence_website_id"),
        "evidence",
        ["website_id"],
        postgresql_where=sa.text("website_id IS NOT NULL"),
        sqlite_where=sa.text("website_id IS NOT NULL"),
    )


def downgrade() -> None:
    """Drop the tables, with all that they hold."""
    op.drop_table("evidence")
