"""Let a decision say what its two keys are made of, and which run took it back.

A key alone does not tell that it is that of a committee of a certain parliament; where that is
decided to be another one's other name, the committee gets another key. And a run that took a
decision back can only be undone if the decision says so.
"""

import sqlalchemy as sa
from alembic import op

from interparl.schema.column_types import TEXT

revision = "2026_11_29_told_decisions"
down_revision = "2026_11_29_who_is_who"

OLD = (
    "Key that one of the two has by its name: the lesser of the two keys, and that under which "
    "both are kept where they are the same."
)
NEW = "Key that one of the two has by its name, were nothing decided: the lesser of the two keys."
TOLD = (
    "What the key of the one is made of, as JSON (interparl.loader.resolve.named); NULL: nothing "
    "but the key is known."
)


def upgrade() -> None:
    """Add the columns."""
    with op.batch_alter_table("decisions") as batch:
        batch.alter_column("key_of_one", existing_type=TEXT, existing_nullable=False, comment=NEW)
        batch.add_column(sa.Column("one_told", TEXT, comment=TOLD))
        batch.add_column(sa.Column("other_told", TEXT, comment="The same of the other."))
        batch.add_column(
            sa.Column("undone_by_run_id", sa.Integer(), comment="The run that took it back.")
        )
        batch.create_foreign_key(
            op.f("fk_decisions_undone_by_run_id"), "runs", ["undone_by_run_id"], ["id"]
        )
        batch.create_index(op.f("ix_decisions_undone_by_run_id"), ["undone_by_run_id"])


def downgrade() -> None:
    """Take the columns away; keys stay as they are."""
    with op.batch_alter_table("decisions") as batch:
        batch.drop_index(op.f("ix_decisions_undone_by_run_id"))
        batch.drop_constraint(op.f("fk_decisions_undone_by_run_id"), type_="foreignkey")
        batch.drop_column("undone_by_run_id")
        batch.drop_column("other_told")
        batch.drop_column("one_told")
        batch.alter_column("key_of_one", existing_type=TEXT, existing_nullable=False, comment=OLD)
