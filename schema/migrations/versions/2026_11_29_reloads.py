"""Let reloads be scheduled, and runs be undone.

Pages keep how each address stood when it was fetched last, so that an unchanged one costs nothing.
Readings keep what each run read of a document, so that a run can be taken back without reading
again. Documents keep the words of their header lines, from which they are parsed again; for those
of an older database what was understood of the header stands in for its words.
"""

import sqlalchemy as sa
from alembic import op

from interparl.schema.column_types import TEXT, UtcTime

revision = "2026_11_29_reloads"
down_revision = "2026_11_23_names_and_catalogue"

KEY = "Key made from the content (keys.make_key), the same in every database."


def upgrade() -> None:
    """Add the columns and tables."""
    with op.batch_alter_table("sources") as batch:
        batch.add_column(
            sa.Column(
                "due_on",
                sa.Date(),
                comment="Day on which it is to be read next; NULL: at the next reload.",
            )
        )
        batch.add_column(
            sa.Column(
                "allow_private",
                sa.Boolean(),
                server_default=sa.false(),
                nullable=False,
                comment="Yes: it may lie on a private or loopback address.",
            )
        )
        batch.create_check_constraint(
            op.f("ck_sources_allow_private"), "allow_private IN (TRUE, FALSE)"
        )
        batch.create_unique_constraint(op.f("uq_sources_name"), ["name"])
        batch.alter_column(
            "expected_every_days",
            existing_type=sa.Integer(),
            comment="How often it is to be read, and should have news; NULL: at every reload.",
        )
    with op.batch_alter_table("runs") as batch:
        batch.add_column(
            sa.Column(
                "read_again",
                TEXT,
                comment="Keys of the documents that it read and that were there already, with "
                "blanks between; NULL: none. Undoing an earlier run leaves them.",
            )
        )
        batch.add_column(
            sa.Column(
                "accepted_shrink",
                TEXT,
                comment="Why pages that tell much less than before were let in (--accept-shrink).",
            )
        )
        batch.add_column(
            sa.Column(
                "undone_by",
                sa.Integer(),
                comment="The run that took this one back; NULL: it holds.",
            )
        )
        batch.create_foreign_key(op.f("fk_runs_undone_by"), "runs", ["undone_by"], ["id"])
        batch.create_index(op.f("ix_runs_undone_by"), ["undone_by"])
    with op.batch_alter_table("documents") as batch:
        batch.add_column(
            sa.Column(
                "header_title",
                TEXT,
                comment="Headline as a header line gave it; NULL: there was no such line.",
            )
        )
        batch.add_column(
            sa.Column(
                "header_published",
                TEXT,
                comment="Date of publication as a header line gave it; NULL: there was no such "
                "line.",
            )
        )
    op.execute("UPDATE documents SET header_title = title, header_published = published_text")
    _create_pages()
    _create_readings()


def downgrade() -> None:
    """Take the columns and tables away, with all that they hold."""
    op.drop_table("readings")
    op.drop_table("pages")
    with op.batch_alter_table("documents") as batch:
        batch.drop_column("header_published")
        batch.drop_column("header_title")
    with op.batch_alter_table("runs") as batch:
        batch.drop_index(op.f("ix_runs_undone_by"))
        batch.drop_constraint(op.f("fk_runs_undone_by"), type_="foreignkey")
        batch.drop_column("undone_by")
        batch.drop_column("accepted_shrink")
        batch.drop_column("read_again")
    with op.batch_alter_table("sources") as batch:
        batch.drop_constraint(op.f("uq_sources_name"), type_="unique")
        batch.drop_constraint(op.f("ck_sources_allow_private"), type_="check")
        batch.drop_column("allow_private")
        batch.drop_column("due_on")
        batch.alter_column(
            "expected_every_days",
            existing_type=sa.Integer(),
            comment="How often it should change; NULL: nobody said.",
        )


def _create_pages() -> None:
    op.create_table(
        "pages",
        sa.Column("id", TEXT, nullable=False, comment=KEY),
        sa.Column("source_id", TEXT, nullable=False, comment="The source that it belongs to."),
        sa.Column("address", TEXT, nullable=False, comment="Path or URL of the page."),
        sa.Column(
            "document_id",
            TEXT,
            comment="The document that was read from it last; NULL: none is left, read it anew.",
        ),
        sa.Column(
            "content_hash", TEXT, comment="SHA-256 of the bytes that were read last, hexadecimal."
        ),
        sa.Column("etag", TEXT, comment="What the server calls this version (ETag)."),
        sa.Column(
            "final_address",
            TEXT,
            comment="Where redirects led when it was fetched last; NULL for what is no web page.",
        ),
        sa.Column(
            "last_modified",
            TEXT,
            comment="When the server says that it changed (Last-Modified), as told.",
        ),
        sa.Column(
            "last_fetched_at", UtcTime(), comment="When it was last fetched with success (UTC)."
        ),
        sa.Column("last_changed_at", UtcTime(), comment="When its content last differed (UTC)."),
        sa.Column(
            "not_before",
            UtcTime(),
            comment="The server asked not to come again before (UTC, Retry-After).",
        ),
        sa.Column(
            "last_error", TEXT, comment="Why it could not be read the last time; NULL: it could."
        ),
        sa.CheckConstraint(
            "length(address) BETWEEN 1 AND 600", name=op.f("ck_pages_address_length")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_pages_document_id")
        ),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_pages_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pages")),
        sa.UniqueConstraint("source_id", "address", name=op.f("uq_pages_source_id_address")),
        comment="One row per source and page that was fetched for it.",
    )
    op.create_index(op.f("ix_pages_document_id"), "pages", ["document_id"])


def _create_readings() -> None:
    op.create_table(
        "readings",
        sa.Column("document_id", TEXT, nullable=False, comment="The document that was read."),
        sa.Column(
            "run_id",
            sa.Integer(),
            autoincrement=False,
            nullable=False,
            comment="The run that read it.",
        ),
        sa.Column(
            "told",
            TEXT,
            nullable=False,
            comment="Rows that it asks for (interparl.loader.load.readings); empty: as before.",
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_readings_document_id")
        ),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_readings_run_id")),
        sa.PrimaryKeyConstraint("document_id", "run_id", name=op.f("pk_readings")),
        comment="One row per document and run that read it, for the first time or anew.",
    )
    op.create_index(op.f("ix_readings_run_id"), "readings", ["run_id"])
