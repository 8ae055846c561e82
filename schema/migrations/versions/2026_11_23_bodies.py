"""Keep states and bodies.

Offices, websites and participants point at a body with one foreign key, whatever its kind; kinds
with more to say repeat kind and name, so that `SELECT name FROM chambers` works.
"""

import sqlalchemy as sa
from alembic import op

from interparl.schema.column_types import TEXT

revision = "2026_11_23_bodies"
down_revision = "2026_11_23_documents"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "states",
        sa.Column("code", TEXT, nullable=False, comment="ISO 3166-1 alpha-2 code."),
        sa.Column("name", TEXT, nullable=False, comment="Common English name."),
        sa.Column(
            "official_name", TEXT, comment="Official English name; NULL where it is the common one."
        ),
        sa.CheckConstraint("length(code) = 2 AND code = upper(code)", name=op.f("ck_states_code")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 500", name=op.f("ck_states_name_length")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_states")),
        comment="One row per state or territory with a code of ISO 3166-1.",
    )
    op.create_table(
        "bodies",
        sa.Column(
            "id",
            TEXT,
            nullable=False,
            comment="Key made from the content (keys.make_key), the same in every database.",
        ),
        sa.Column(
            "kind",
            TEXT,
            nullable=False,
            comment=(
                "What sort of body: organization, parliament, chamber, delegation, committee, "
                "secretariat, ministry, government, mission, court, university, party, other."
            ),
        ),
        sa.Column(
            "name",
            TEXT,
            nullable=False,
            comment="Name in English, without the state or the parent where that is no part of it.",
        ),
        sa.Column(
            "name_key",
            TEXT,
            nullable=False,
            comment="The name as it is compared: without case, accents, articles and punctuation.",
        ),
        sa.Column(
            "state_code",
            TEXT,
            comment="The state that the body belongs to; NULL for an international one.",
        ),
        sa.Column(
            "parent_id",
            TEXT,
            comment="The body that this one is a part of: of a committee its assembly.",
        ),
        sa.CheckConstraint(
            "kind IN ('organization', 'parliament', 'chamber', 'delegation', 'committee', "
            "'secretariat', 'ministry', 'government', 'mission', 'court', 'university', "
            "'party', 'other')",
            name=op.f("ck_bodies_kind"),
        ),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 500", name=op.f("ck_bodies_name_length")),
        sa.CheckConstraint("parent_id <> id", name=op.f("ck_bodies_parent_id")),
        sa.ForeignKeyConstraint(["parent_id"], ["bodies.id"], name=op.f("fk_bodies_parent_id")),
        sa.ForeignKeyConstraint(["state_code"], ["states.code"], name=op.f("fk_bodies_state_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bodies")),
        sa.UniqueConstraint("id", "kind", "name", name=op.f("uq_bodies_id_kind_name")),
        comment="One row per body: organization, parliament, chamber, committee, ministry …",
    )
    op.create_index(op.f("ix_bodies_name_key"), "bodies", ["name_key"], postgresql_using="hash")
    op.create_index(op.f("ix_bodies_parent_id"), "bodies", ["parent_id"])
    op.create_index(op.f("ix_bodies_state_code"), "bodies", ["state_code"])
    op.create_table(
        "organizations",
        sa.Column(
            "id",
            TEXT,
            nullable=False,
            comment="Key made from the content (keys.make_key), the same in every database.",
        ),
        sa.Column(
            "kind",
            TEXT,
            server_default="organization",
            nullable=False,
            comment="Always organization; see bodies.kind.",
        ),
        sa.Column(
            "name", TEXT, nullable=False, comment="Name in English, kept equal to bodies.name."
        ),
        sa.Column("acronym", TEXT, comment="Short form in use; NULL where none is known."),
        sa.Column(
            "is_assembly",
            sa.Boolean(),
            nullable=False,
            comment="Yes: its members are parliaments or their delegations.",
        ),
        sa.CheckConstraint("kind IN ('organization')", name=op.f("ck_organizations_kind")),
        sa.CheckConstraint(
            "is_assembly IN (TRUE, FALSE)", name=op.f("ck_organizations_is_assembly")
        ),
        sa.ForeignKeyConstraint(
            ["id", "kind", "name"],
            ["bodies.id", "bodies.kind", "bodies.name"],
            name=op.f("fk_organizations_id_kind_name"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organizations")),
        comment="One row per international organization or inter-parliamentary assembly.",
    )
    op.create_index(op.f("ix_organizations_acronym"), "organizations", ["acronym"])
    op.create_table(
        "parliaments",
        sa.Column(
            "id",
            TEXT,
            nullable=False,
            comment="Key made from the content (keys.make_key), the same in every database.",
        ),
        sa.Column(
            "kind",
            TEXT,
            server_default="parliament",
            nullable=False,
            comment="Always parliament; see bodies.kind.",
        ),
        sa.Column(
            "name",
            TEXT,
            nullable=False,
            comment="Name in English without the state, kept equal to bodies.name.",
        ),
        sa.Column(
            "state_code",
            TEXT,
            comment="Whose parliament it is; NULL where that has no code of ISO 3166-1.",
        ),
        sa.CheckConstraint("kind IN ('parliament')", name=op.f("ck_parliaments_kind")),
        sa.ForeignKeyConstraint(
            ["id", "kind", "name"],
            ["bodies.id", "bodies.kind", "bodies.name"],
            name=op.f("fk_parliaments_id_kind_name"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["state_code"], ["states.code"], name=op.f("fk_parliaments_state_code")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_parliaments")),
        comment="One row per parliament.",
    )
    op.create_index(op.f("ix_parliaments_state_code"), "parliaments", ["state_code"])
    op.create_table(
        "chambers",
        sa.Column(
            "id",
            TEXT,
            nullable=False,
            comment="Key made from the content (keys.make_key), the same in every database.",
        ),
        sa.Column(
            "kind",
            TEXT,
            server_default="chamber",
            nullable=False,
            comment="Always chamber; see bodies.kind.",
        ),
        sa.Column(
            "name",
            TEXT,
            nullable=False,
            comment="Name in English without the parliament, kept equal to bodies.name.",
        ),
        sa.Column(
            "parliament_id",
            TEXT,
            comment="The parliament it is a chamber of; NULL where no page tells.",
        ),
        sa.Column("state_code", TEXT, comment="Whose chamber it is; NULL where no page tells."),
        sa.Column("level", TEXT, comment="upper or lower; NULL where it is not known."),
        sa.CheckConstraint("kind IN ('chamber')", name=op.f("ck_chambers_kind")),
        sa.CheckConstraint("level IN ('upper', 'lower')", name=op.f("ck_chambers_level")),
        sa.ForeignKeyConstraint(
            ["id", "kind", "name"],
            ["bodies.id", "bodies.kind", "bodies.name"],
            name=op.f("fk_chambers_id_kind_name"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["parliament_id"], ["parliaments.id"], name=op.f("fk_chambers_parliament_id")
        ),
        sa.ForeignKeyConstraint(
            ["state_code"], ["states.code"], name=op.f("fk_chambers_state_code")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chambers")),
        comment="One row per chamber of a parliament.",
    )
    op.create_index(op.f("ix_chambers_parliament_id"), "chambers", ["parliament_id"])
    op.create_index(op.f("ix_chambers_state_code"), "chambers", ["state_code"])
    op.create_table(
        "delegations",
        sa.Column(
            "id",
            TEXT,
            nullable=False,
            comment="Key made from the content (keys.make_key), the same in every database.",
        ),
        sa.Column(
            "kind",
            TEXT,
            server_default="delegation",
            nullable=False,
            comment="Always delegation; see bodies.kind.",
        ),
        sa.Column(
            "name", TEXT, nullable=False, comment="Name for people, kept equal to bodies.name."
        ),
        sa.Column("assembly_id", TEXT, nullable=False, comment="The assembly that it sits in."),
        sa.Column(
            "state_code",
            TEXT,
            comment="The state that it speaks for; NULL where the parliament belongs to none.",
        ),
        sa.Column(
            "parliament_id",
            TEXT,
            comment="The parliament that sends it; NULL where pages name the state alone.",
        ),
        sa.CheckConstraint("kind IN ('delegation')", name=op.f("ck_delegations_kind")),
        sa.CheckConstraint(
            "state_code IS NOT NULL OR parliament_id IS NOT NULL",
            name=op.f("ck_delegations_sender"),
        ),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["organizations.id"], name=op.f("fk_delegations_assembly_id")
        ),
        sa.ForeignKeyConstraint(
            ["id", "kind", "name"],
            ["bodies.id", "bodies.kind", "bodies.name"],
            name=op.f("fk_delegations_id_kind_name"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["parliament_id"], ["parliaments.id"], name=op.f("fk_delegations_parliament_id")
        ),
        sa.ForeignKeyConstraint(
            ["state_code"], ["states.code"], name=op.f("fk_delegations_state_code")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delegations")),
        comment="One row per assembly and the parliament or state that sends members to it.",
    )
    op.create_index(op.f("ix_delegations_assembly_id"), "delegations", ["assembly_id"])
    op.create_index(op.f("ix_delegations_parliament_id"), "delegations", ["parliament_id"])
    op.create_index(op.f("ix_delegations_state_code"), "delegations", ["state_code"])
    op.create_index(
        "uq_delegations_parliament",
        "delegations",
        ["assembly_id", "parliament_id"],
        unique=True,
        postgresql_where=sa.text("parliament_id IS NOT NULL"),
        sqlite_where=sa.text("parliament_id IS NOT NULL"),
    )
    op.create_index(
        "uq_delegations_state",
        "delegations",
        ["assembly_id", "state_code"],
        unique=True,
        postgresql_where=sa.text("parliament_id IS NULL"),
        sqlite_where=sa.text("parliament_id IS NULL"),
    )


def downgrade() -> None:
    """Drop the tables, with all that they hold."""
    op.drop_table("delegations")
    op.drop_table("chambers")
    op.drop_table("parliaments")
    op.drop_table("organizations")
    op.drop_table("bodies")
    op.drop_table("states")
