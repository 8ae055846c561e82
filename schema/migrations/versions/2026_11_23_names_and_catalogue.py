"""Keep who is who, and what every column means.

Aliases are the names that texts and our reference data give; decisions are what people said on
who is who. The catalogue gives SQLite the comments that it cannot keep by itself.
"""

import sqlalchemy as sa
from alembic import op

from interparl.schema.column_types import TEXT, UtcTime

revision = "2026_11_23_names_and_catalogue"
down_revision = "2026_11_23_evidence"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "aliases",
        sa.Column(
            "id",
            TEXT,
            nullable=False,
            comment="Key made from the content (keys.make_key), the same in every database.",
        ),
        sa.Column("state_code", TEXT, comment="What is named, where it is a state."),
        sa.Column("body_id", TEXT, comment="What is named, where it is a body."),
        sa.Column("person_id", TEXT, comment="Who is named, where it is a person."),
        sa.Column("name", TEXT, nullable=False, comment="The name as printed."),
        sa.Column(
            "name_key",
            TEXT,
            nullable=False,
            comment="The name as it is compared: without case, accents, articles and punctuation.",
        ),
        sa.Column(
            "source",
            TEXT,
            nullable=False,
            comment="reference: the program's own data; text: a document told it.",
        ),
        sa.CheckConstraint("source IN ('reference', 'text')", name=op.f("ck_aliases_source")),
        sa.CheckConstraint(
            "(CASE WHEN state_code IS NULL THEN 0 ELSE 1 END) + (CASE WHEN body_id IS NULL "
            "THEN 0 ELSE 1 END) + (CASE WHEN person_id IS NULL THEN 0 ELSE 1 END) = 1",
            name=op.f("ck_aliases_named"),
        ),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 500", name=op.f("ck_aliases_name_length")),
        sa.ForeignKeyConstraint(["body_id"], ["bodies.id"], name=op.f("fk_aliases_body_id")),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_aliases_person_id")),
        sa.ForeignKeyConstraint(
            ["state_code"], ["states.code"], name=op.f("fk_aliases_state_code")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aliases")),
        comment="One row per name and the state, body or person that it stands for.",
    )
    op.create_index(
        op.f("ix_aliases_body_id"),
        "aliases",
        ["body_id"],
        postgresql_where=sa.text("body_id IS NOT NULL"),
        sqlite_where=sa.text("body_id IS NOT NULL"),
    )
    op.create_index(op.f("ix_aliases_name_key"), "aliases", ["name_key"], postgresql_using="hash")
    op.create_index(
        op.f("ix_aliases_person_id"),
        "aliases",
        ["person_id"],
        postgresql_where=sa.text("person_id IS NOT NULL"),
        sqlite_where=sa.text("person_id IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_aliases_state_code"),
        "aliases",
        ["state_code"],
        postgresql_where=sa.text("state_code IS NOT NULL"),
        sqlite_where=sa.text("state_code IS NOT NULL"),
    )
    op.create_table(
        "decisions",
        sa.Column(
            "id",
            TEXT,
            nullable=False,
            comment="Key made from the content (keys.make_key), the same in every database.",
        ),
        sa.Column("verdict", TEXT, nullable=False, comment="same or different."),
        sa.Column("person_id", TEXT, comment="One of two persons."),
        sa.Column("other_person_id", TEXT, comment="The other person."),
        sa.Column("body_id", TEXT, comment="One of two bodies."),
        sa.Column("other_body_id", TEXT, comment="The other body."),
        sa.Column("author", TEXT, nullable=False, comment="Who decided."),
        sa.Column("reason", TEXT, nullable=False, comment="Why."),
        sa.Column("decided_at", UtcTime(), nullable=False, comment="When (UTC)."),
        sa.Column("undone_at", UtcTime(), comment="When it was taken back (UTC); NULL: it holds."),
        sa.Column("undone_reason", TEXT, comment="Why it was taken back."),
        sa.CheckConstraint("verdict IN ('same', 'different')", name=op.f("ck_decisions_verdict")),
        sa.CheckConstraint(
            "(person_id IS NOT NULL AND other_person_id IS NOT NULL AND body_id IS NULL AND "
            "other_body_id IS NULL) OR (person_id IS NULL AND other_person_id IS NULL AND "
            "body_id IS NOT NULL AND other_body_id IS NOT NULL)",
            name=op.f("ck_decisions_pair"),
        ),
        sa.CheckConstraint("body_id <> other_body_id", name=op.f("ck_decisions_other_body_id")),
        sa.CheckConstraint(
            "person_id <> other_person_id", name=op.f("ck_decisions_other_person_id")
        ),
        sa.CheckConstraint(
            "undone_at IS NOT NULL OR undone_reason IS NULL",
            name=op.f("ck_decisions_undone_reason"),
        ),
        sa.ForeignKeyConstraint(["body_id"], ["bodies.id"], name=op.f("fk_decisions_body_id")),
        sa.ForeignKeyConstraint(
            ["other_body_id"], ["bodies.id"], name=op.f("fk_decisions_other_body_id")
        ),
        sa.ForeignKeyConstraint(
            ["other_person_id"], ["persons.id"], name=op.f("fk_decisions_other_person_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_decisions_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
        comment="One row per decision of a person on who is who; undone ones stay.",
    )
    op.create_index(op.f("ix_decisions_body_id"), "decisions", ["body_id"])
    op.create_index(op.f("ix_decisions_other_body_id"), "decisions", ["other_body_id"])
    op.create_index(op.f("ix_decisions_other_person_id"), "decisions", ["other_person_id"])
    op.create_index(op.f("ix_decisions_person_id"), "decisions", ["person_id"])
    op.create_table(
        "catalog_columns",
        sa.Column("object_name", TEXT, nullable=False, comment="Name of the table or view."),
        sa.Column("object_kind", TEXT, nullable=False, comment="table or view."),
        sa.Column(
            "column_name",
            TEXT,
            nullable=False,
            comment="Name of the column; empty: the row tells of the table or view itself.",
        ),
        sa.Column(
            "type",
            TEXT,
            nullable=False,
            comment="text, boolean, date, timestamp, number, integer; of a table or view its kind.",
        ),
        sa.Column("description", TEXT, nullable=False, comment="What it holds."),
        sa.Column("unit", TEXT, comment="What a number counts."),
        sa.Column("example", TEXT, comment="A value that may stand there."),
        sa.Column("definition", TEXT, comment="The SQL of a view; NULL for tables and columns."),
        sa.CheckConstraint(
            "object_kind IN ('table', 'view')", name=op.f("ck_catalog_columns_object_kind")
        ),
        sa.PrimaryKeyConstraint("object_name", "column_name", name=op.f("pk_catalog_columns")),
        comment="One row per table, view, and column of one.",
    )


def downgrade() -> None:
    """Drop the tables, with all that they hold."""
    op.drop_table("catalog_columns")
    op.drop_table("decisions")
    op.drop_table("aliases")
