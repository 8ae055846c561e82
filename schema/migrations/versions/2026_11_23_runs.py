"""Keep what was run, and where documents come from.

Every row that is loaded names the run that wrote it, so runs come first. Sources are what a
schedule reloads; failures are what a run could not read, so that nothing is lost in silence.
"""

import sqlalchemy as sa
from alembic import op

from interparl.schema.column_types import TEXT, UtcTime

revision = "2026_11_23_runs"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "sources",
        sa.Column(
            "id",
            TEXT,
            nullable=False,
            comment="Key made from the content (keys.make_key), the same in every database.",
        ),
        sa.Column("name", TEXT, nullable=False, comment="Name for people."),
        sa.Column("address", TEXT, nullable=False, comment="Path, pattern or URL."),
        sa.Column(
            "kind",
            TEXT,
            nullable=False,
            comment="What the address names: file, folder, glob, url, feed, sitemap.",
        ),
        sa.Column(
            "expected_every_days",
            sa.Integer(),
            comment="How often it should change; NULL: nobody said.",
        ),
        sa.Column(
            "rank",
            sa.Integer(),
            server_default="100",
            nullable=False,
            comment="Whom to believe when sources disagree: the lower number wins.",
        ),
        sa.Column("owner", TEXT, comment="Who looks after it, where somebody does."),
        sa.Column("last_fetched_at", UtcTime(), comment="When it was last read (UTC)."),
        sa.Column("last_changed_at", UtcTime(), comment="When its content last differed (UTC)."),
        sa.Column("last_error", TEXT, comment="Why the last reading failed; NULL: it did not."),
        sa.CheckConstraint(
            "kind IN ('file', 'folder', 'glob', 'url', 'feed', 'sitemap')",
            name=op.f("ck_sources_kind"),
        ),
        sa.CheckConstraint("expected_every_days > 0", name=op.f("ck_sources_expected_every_days")),
        sa.CheckConstraint(
            "length(address) BETWEEN 1 AND 600", name=op.f("ck_sources_address_length")
        ),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 500", name=op.f("ck_sources_name_length")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sources")),
        sa.UniqueConstraint("address", name=op.f("uq_sources_address")),
        comment="One row per registered source.",
    )
    op.create_table(
        "runs",
        sa.Column(
            "id",
            sa.Integer(),
            autoincrement=False,
            nullable=False,
            comment="Number of the run, from 1, given by the program.",
        ),
        sa.Column("command", TEXT, nullable=False, comment="What was run."),
        sa.Column(
            "status",
            TEXT,
            nullable=False,
            comment="How it stands: running, done, partly_failed, refused, interrupted.",
        ),
        sa.Column("started_at", UtcTime(), nullable=False, comment="When it began (UTC)."),
        sa.Column(
            "finished_at",
            UtcTime(),
            comment="When it ended (UTC); NULL: it is still running, or was killed.",
        ),
        sa.Column(
            "program_version", TEXT, nullable=False, comment="Version of interparl that ran."
        ),
        sa.Column(
            "documents", sa.Integer(), server_default="0", nullable=False, comment="Documents read."
        ),
        sa.Column(
            "inserted",
            sa.Integer(),
            server_default="0",
            nullable=False,
            comment="Rows that are new.",
        ),
        sa.Column(
            "updated",
            sa.Integer(),
            server_default="0",
            nullable=False,
            comment="Rows that changed.",
        ),
        sa.Column(
            "ended",
            sa.Integer(),
            server_default="0",
            nullable=False,
            comment="Rows that got a valid_to, or are gone.",
        ),
        sa.Column(
            "unchanged",
            sa.Integer(),
            server_default="0",
            nullable=False,
            comment="Rows told again as they were.",
        ),
        sa.Column(
            "unread",
            sa.Integer(),
            server_default="0",
            nullable=False,
            comment="Sentences not understood.",
        ),
        sa.Column(
            "failed",
            sa.Integer(),
            server_default="0",
            nullable=False,
            comment="Documents or sources that could not be read (see failures).",
        ),
        sa.Column(
            "warnings", sa.Integer(), server_default="0", nullable=False, comment="Warnings given."
        ),
        sa.CheckConstraint(
            "status IN ('running', 'done', 'partly_failed', 'refused', 'interrupted')",
            name=op.f("ck_runs_status"),
        ),
        sa.CheckConstraint(
            "documents >= 0 AND inserted >= 0 AND updated >= 0 AND ended >= 0 AND unchanged "
            ">= 0 AND unread >= 0 AND failed >= 0 AND warnings >= 0",
            name=op.f("ck_runs_counts"),
        ),
        sa.CheckConstraint("id > 0", name=op.f("ck_runs_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_runs")),
        comment="One row per run of a command that writes.",
    )
    op.create_table(
        "failures",
        sa.Column(
            "id",
            TEXT,
            nullable=False,
            comment="Key made from the content (keys.make_key), the same in every database.",
        ),
        sa.Column("run_id", sa.Integer(), nullable=False, comment="The run in which it failed."),
        sa.Column(
            "address", TEXT, nullable=False, comment="What failed: path, URL, or file and line."
        ),
        sa.Column("reason", TEXT, nullable=False, comment="Why."),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_failures_run_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_failures")),
        comment="One row per run and document or source that failed in it.",
    )
    op.create_index(op.f("ix_failures_run_id"), "failures", ["run_id"])


def downgrade() -> None:
    """Drop the tables, with all that they hold."""
    op.drop_table("failures")
    op.drop_table("runs")
    op.drop_table("sources")
