"""Let decisions on who is who come before the documents, and outlive their rows.

Keys come from names, so a decision made in one database can be replayed in another, empty one. Of
two that are the same one row is left, and a run that told of both can be undone while the decision
stays: a foreign key would stand in the way.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

from interparl.schema.column_types import TEXT, UtcTime

revision = "2026_11_29_who_is_who"
down_revision = "2026_11_29_reloads"

KEY = "Key made from the content (keys.make_key), the same in every database."
KEPT = ("id", "verdict", "author", "reason", "decided_at", "undone_at", "undone_reason")
POINTERS = {
    "person_id": "persons",
    "other_person_id": "persons",
    "body_id": "bodies",
    "other_body_id": "bodies",
}


def upgrade() -> None:
    """Give decisions their keys and names."""
    _renew_decisions(_new_decisions())


def downgrade() -> None:
    """Let decisions point at rows again; those on what is not there, and on events, are lost."""
    _renew_decisions(_old_decisions(), is_old=True)


def _new_decisions() -> list[dict[str, Any]]:
    """The decisions of an older database, with the keys and names of the two in order."""
    rows = []
    for kind, table in (("person", "persons"), ("body", "bodies")):
        found = op.get_bind().execute(
            sa.text(
                f"SELECT decisions.*, first.name AS first, second.name AS second"  # noqa: S608
                f" FROM decisions"
                f" JOIN {table} AS first ON first.id = decisions.{kind}_id"
                f" JOIN {table} AS second ON second.id = decisions.other_{kind}_id"
            ).columns(decided_at=UtcTime(), undone_at=UtcTime())
        )
        for row in found.mappings():
            pair = sorted(
                [(row[f"{kind}_id"], row["first"]), (row[f"other_{kind}_id"], row["second"])]
            )
            kept = {column: row[column] for column in KEPT}
            (one, name), (other, other_name) = pair
            rows.append(
                {**kept, "kind": kind, "key_of_one": one, "key_of_other": other, "one": name,
                 "other": other_name}
            )  # fmt: skip
    return rows


def _old_decisions() -> list[dict[str, Any]]:
    """The decisions on persons and bodies that are both there."""
    rows = []
    for kind, table in (("person", "persons"), ("body", "bodies")):
        found = op.get_bind().execute(
            sa.text(
                f"SELECT decisions.* FROM decisions"  # noqa: S608 - as above
                f" JOIN {table} AS first ON first.id = key_of_one"
                f" JOIN {table} AS second ON second.id = key_of_other"
                f" WHERE decisions.kind = '{kind}'"
            ).columns(decided_at=UtcTime(), undone_at=UtcTime())
        )
        for row in found.mappings():
            nobody = dict.fromkeys(("person_id", "other_person_id", "body_id", "other_body_id"))
            pair = {f"{kind}_id": row["key_of_one"], f"other_{kind}_id": row["key_of_other"]}
            rows.append({**{column: row[column] for column in KEPT}, **nobody, **pair})
    return rows


def _renew_decisions(rows: list[dict[str, Any]], *, is_old: bool = False) -> None:
    """Put the other shape of the table in place, and its rows into that."""
    op.drop_table("decisions")
    table = _create_old_decisions() if is_old else _create_decisions()
    if rows:
        op.bulk_insert(table, rows)


def _said() -> list[sa.schema.SchemaItem]:
    """What both shapes of the table have."""
    return [
        sa.Column("author", TEXT, nullable=False, comment="Who decided."),
        sa.Column("reason", TEXT, nullable=False, comment="Why."),
        sa.Column("decided_at", UtcTime(), nullable=False, comment="When (UTC)."),
        sa.Column("undone_at", UtcTime(), comment="When it was taken back (UTC); NULL: it holds."),
        sa.Column("undone_reason", TEXT, comment="Why it was taken back."),
        sa.CheckConstraint("verdict IN ('same', 'different')", name=op.f("ck_decisions_verdict")),
        sa.CheckConstraint(
            "undone_at IS NOT NULL OR undone_reason IS NULL",
            name=op.f("ck_decisions_undone_reason"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
    ]


def _create_decisions() -> sa.Table:
    table = op.create_table(
        "decisions",
        sa.Column("id", TEXT, nullable=False, comment=KEY),
        sa.Column("kind", TEXT, nullable=False, comment="What the two are: person, body, event."),
        sa.Column("verdict", TEXT, nullable=False, comment="same or different."),
        sa.Column(
            "key_of_one",
            TEXT,
            nullable=False,
            comment="Key that one of the two has by its name: the lesser of the two keys, and "
            "that under which both are kept where they are the same.",
        ),
        sa.Column(
            "key_of_other", TEXT, nullable=False, comment="Key that the other one has by its name."
        ),
        sa.Column(
            "one", TEXT, nullable=False, comment="The one for people, as it was called then."
        ),
        sa.Column(
            "other", TEXT, nullable=False, comment="The other for people, as it was called then."
        ),
        sa.Column("run_id", sa.Integer(), comment="The run that applied it."),
        sa.CheckConstraint("kind IN ('person', 'body', 'event')", name=op.f("ck_decisions_kind")),
        sa.CheckConstraint("key_of_one < key_of_other", name=op.f("ck_decisions_pair")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_decisions_run_id")),
        *_said(),
        comment="One row per decision of a person on who is who; undone ones stay.",
    )
    op.create_index(op.f("ix_decisions_key_of_one"), "decisions", ["key_of_one"])
    op.create_index(op.f("ix_decisions_run_id"), "decisions", ["run_id"])
    return table


def _create_old_decisions() -> sa.Table:
    table = op.create_table(
        "decisions",
        sa.Column("id", TEXT, nullable=False, comment=KEY),
        sa.Column("verdict", TEXT, nullable=False, comment="same or different."),
        sa.Column("person_id", TEXT, comment="One of two persons."),
        sa.Column("other_person_id", TEXT, comment="The other person."),
        sa.Column("body_id", TEXT, comment="One of two bodies."),
        sa.Column("other_body_id", TEXT, comment="The other body."),
        *_said(),
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
        *(
            sa.ForeignKeyConstraint([column], [f"{table}.id"], name=op.f(f"fk_decisions_{column}"))
            for column, table in POINTERS.items()
        ),
        comment="One row per decision of a person on who is who; undone ones stay.",
    )
    for column in POINTERS:
        op.create_index(op.f(f"ix_decisions_{column}"), "decisions", [column])
    return table
