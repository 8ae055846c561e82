"""Keep who sends whom, and who holds which office.

Pages tell counts and offices for the day on which they were seen, so both are kept as unbroken
times of sight, from the first sight of a value to the first sight of another.
"""

import sqlalchemy as sa
from alembic import op

from interparl.schema.column_types import TEXT

revision = "2026_11_23_seats_and_offices"
down_revision = "2026_11_23_bodies"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "seats",
        sa.Column(
            "id",
            TEXT,
            nullable=False,
            comment="Key made from the content (keys.make_key), the same in every database.",
        ),
        sa.Column(
            "delegation_id", TEXT, nullable=False, comment="The delegation that holds the seats."
        ),
        sa.Column(
            "chamber_id", TEXT, comment="The chamber they come from; NULL: the whole parliament."
        ),
        sa.Column("seats", sa.Integer(), nullable=False, comment="How many seats, 1 to 9999."),
        sa.Column(
            "valid_from",
            sa.Date(),
            nullable=False,
            comment="Day on which this count was first seen.",
        ),
        sa.Column(
            "valid_to",
            sa.Date(),
            comment="Day on which another count was first seen (excluded); NULL: still so.",
        ),
        sa.Column(
            "last_seen_on",
            sa.Date(),
            nullable=False,
            comment="Last day on which a page told this count.",
        ),
        sa.Column(
            "is_shown",
            sa.Boolean(),
            nullable=False,
            comment="No: a page told it, but another source outranked it then (a conflict).",
        ),
        sa.CheckConstraint("is_shown IN (TRUE, FALSE)", name=op.f("ck_seats_is_shown")),
        sa.CheckConstraint(
            "last_seen_on < valid_to OR NOT is_shown", name=op.f("ck_seats_last_seen_on_valid_to")
        ),
        sa.CheckConstraint("seats BETWEEN 1 AND 9999", name=op.f("ck_seats_seats")),
        sa.CheckConstraint("valid_from < valid_to", name=op.f("ck_seats_valid_from_valid_to")),
        sa.CheckConstraint(
            "valid_from <= last_seen_on", name=op.f("ck_seats_valid_from_last_seen_on")
        ),
        sa.ForeignKeyConstraint(["chamber_id"], ["chambers.id"], name=op.f("fk_seats_chamber_id")),
        sa.ForeignKeyConstraint(
            ["delegation_id"], ["delegations.id"], name=op.f("fk_seats_delegation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seats")),
        comment="One row per delegation, chamber, count and unbroken time of sight.",
    )
    op.create_index(op.f("ix_seats_chamber_id"), "seats", ["chamber_id"])
    op.create_index(
        op.f("ix_seats_delegation_id_chamber_id_valid_from"),
        "seats",
        ["delegation_id", "chamber_id", "valid_from"],
    )
    op.create_index(
        "uq_seats_open_chamber",
        "seats",
        ["delegation_id", "chamber_id"],
        unique=True,
        postgresql_where=sa.text("is_shown AND valid_to IS NULL AND chamber_id IS NOT NULL"),
        sqlite_where=sa.text("is_shown AND valid_to IS NULL AND chamber_id IS NOT NULL"),
    )
    op.create_index(
        "uq_seats_open_whole",
        "seats",
        ["delegation_id"],
        unique=True,
        postgresql_where=sa.text("is_shown AND valid_to IS NULL AND chamber_id IS NULL"),
        sqlite_where=sa.text("is_shown AND valid_to IS NULL AND chamber_id IS NULL"),
    )
    op.create_table(
        "websites",
        sa.Column(
            "id",
            TEXT,
            nullable=False,
            comment="Key made from the content (keys.make_key), the same in every database.",
        ),
        sa.Column("body_id", TEXT, nullable=False, comment="The body that publishes there."),
        sa.Column("url", TEXT, nullable=False, comment="The address as pages give it."),
        sa.Column(
            "valid_from", sa.Date(), nullable=False, comment="First day on which a page told it."
        ),
        sa.Column(
            "last_seen_on", sa.Date(), nullable=False, comment="Last day on which a page told it."
        ),
        sa.CheckConstraint("length(url) BETWEEN 1 AND 600", name=op.f("ck_websites_url_length")),
        sa.CheckConstraint(
            "valid_from <= last_seen_on", name=op.f("ck_websites_valid_from_last_seen_on")
        ),
        sa.ForeignKeyConstraint(["body_id"], ["bodies.id"], name=op.f("fk_websites_body_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_websites")),
        sa.UniqueConstraint("body_id", "url", name=op.f("uq_websites_body_id_url")),
        comment="One row per body and address.",
    )
    op.create_index(op.f("ix_websites_body_id"), "websites", ["body_id"])
    op.create_table(
        "persons",
        sa.Column(
            "id",
            TEXT,
            nullable=False,
            comment="Key made from the content (keys.make_key), the same in every database.",
        ),
        sa.Column(
            "name", TEXT, nullable=False, comment="Fullest name told, without title or rank."
        ),
        sa.Column(
            "name_key",
            TEXT,
            nullable=False,
            comment="The name as it is compared: without case, accents and punctuation.",
        ),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 500", name=op.f("ck_persons_name_length")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_persons")),
        comment="One row per person.",
    )
    op.create_index(op.f("ix_persons_name_key"), "persons", ["name_key"], postgresql_using="hash")
    op.create_table(
        "offices",
        sa.Column(
            "id",
            TEXT,
            nullable=False,
            comment="Key made from the content (keys.make_key), the same in every database.",
        ),
        sa.Column("title", TEXT, nullable=False, comment="What the holder is called."),
        sa.Column("body_id", TEXT, comment="The body whose post it is; NULL: none named."),
        sa.Column(
            "state_code", TEXT, comment="The state whose post it is, where no body is named."
        ),
        sa.Column(
            "is_single_holder",
            sa.Boolean(),
            nullable=False,
            comment="Yes: one person at a time holds it, so a new holder ends the one before.",
        ),
        sa.CheckConstraint(
            "is_single_holder IN (TRUE, FALSE)", name=op.f("ck_offices_is_single_holder")
        ),
        sa.CheckConstraint("length(title) BETWEEN 1 AND 500", name=op.f("ck_offices_title_length")),
        sa.ForeignKeyConstraint(["body_id"], ["bodies.id"], name=op.f("fk_offices_body_id")),
        sa.ForeignKeyConstraint(
            ["state_code"], ["states.code"], name=op.f("fk_offices_state_code")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offices")),
        comment="One row per post of a body (or of a state, where no body is named).",
    )
    op.create_index(op.f("ix_offices_body_id"), "offices", ["body_id"])
    op.create_index(op.f("ix_offices_state_code"), "offices", ["state_code"])
    op.create_table(
        "tenures",
        sa.Column(
            "id",
            TEXT,
            nullable=False,
            comment="Key made from the content (keys.make_key), the same in every database.",
        ),
        sa.Column("person_id", TEXT, nullable=False, comment="Who holds the office."),
        sa.Column(
            "office_id",
            TEXT,
            nullable=False,
            comment="The post held; the post outlives the holder.",
        ),
        sa.Column(
            "status",
            TEXT,
            nullable=False,
            comment="How it is held: held, acting, former, elect, outgoing.",
        ),
        sa.Column(
            "valid_from",
            sa.Date(),
            nullable=False,
            comment="Day on which the person was first seen in it.",
        ),
        sa.Column(
            "valid_to",
            sa.Date(),
            comment="Day on which somebody else was first seen in it (excluded); NULL: still so.",
        ),
        sa.Column(
            "last_seen_on", sa.Date(), nullable=False, comment="Last day on which a page told it."
        ),
        sa.Column(
            "is_shown",
            sa.Boolean(),
            nullable=False,
            comment="No: a page told it, but another source outranked it then (a conflict).",
        ),
        sa.CheckConstraint(
            "status IN ('held', 'acting', 'former', 'elect', 'outgoing')",
            name=op.f("ck_tenures_status"),
        ),
        sa.CheckConstraint("is_shown IN (TRUE, FALSE)", name=op.f("ck_tenures_is_shown")),
        sa.CheckConstraint(
            "last_seen_on < valid_to OR NOT is_shown", name=op.f("ck_tenures_last_seen_on_valid_to")
        ),
        sa.CheckConstraint("valid_from < valid_to", name=op.f("ck_tenures_valid_from_valid_to")),
        sa.CheckConstraint(
            "valid_from <= last_seen_on", name=op.f("ck_tenures_valid_from_last_seen_on")
        ),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_tenures_office_id")),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_tenures_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tenures")),
        comment="One row per person, office, status and unbroken time of sight.",
    )
    op.create_index(op.f("ix_tenures_office_id_valid_from"), "tenures", ["office_id", "valid_from"])
    op.create_index(op.f("ix_tenures_person_id"), "tenures", ["person_id"])
    op.create_index(
        "uq_tenures_open",
        "tenures",
        ["person_id", "office_id", "status"],
        unique=True,
        postgresql_where=sa.text("is_shown AND valid_to IS NULL"),
        sqlite_where=sa.text("is_shown AND valid_to IS NULL"),
    )


def downgrade() -> None:
    """Drop the tables, with all that they hold."""
    op.drop_table("tenures")
    op.drop_table("offices")
    op.drop_table("persons")
    op.drop_table("websites")
    op.drop_table("seats")
