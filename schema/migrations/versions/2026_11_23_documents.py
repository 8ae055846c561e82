"""Keep what was read.

Everything can be rebuilt from the documents: their text, and the sentences with their status.
"""

import sqlalchemy as sa
from alembic import op

from interparl.schema.column_types import TEXT

revision = "2026_11_23_documents"
down_revision = "2026_11_23_runs"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "documents",
        sa.Column(
            "id",
            TEXT,
            nullable=False,
            comment="Key made from the content (keys.make_key), the same in every database.",
        ),
        sa.Column("source_id", TEXT, comment="The registered source it came from."),
        sa.Column("run_id", sa.Integer(), nullable=False, comment="The run that read it first."),
        sa.Column("url", TEXT, comment="Address of the page, where known."),
        sa.Column("title", TEXT, comment="Headline, where there is one."),
        sa.Column(
            "published_text",
            TEXT,
            comment="Date of publication in Extended Date/Time Format; NULL: not told.",
        ),
        sa.Column("published_earliest", sa.Date(), comment="First day that published_text allows."),
        sa.Column("published_latest", sa.Date(), comment="Last day that published_text allows."),
        sa.Column(
            "retrieved_on", sa.Date(), comment="Day on which the page was fetched; NULL: not told."
        ),
        sa.Column(
            "seen_on",
            sa.Date(),
            nullable=False,
            comment="The day for which it speaks: retrieved, else published, else first loaded.",
        ),
        sa.Column(
            "seen_basis",
            TEXT,
            nullable=False,
            comment="Which of them seen_on is: retrieved, published, loaded.",
        ),
        sa.Column(
            "text",
            TEXT,
            nullable=False,
            comment="The whole text as decoded; all offsets refer to it.",
        ),
        sa.Column(
            "text_hash", TEXT, nullable=False, comment="SHA-256 of the text in UTF-8, hexadecimal."
        ),
        sa.Column(
            "encoding", TEXT, nullable=False, comment="The encoding that it was decoded from."
        ),
        sa.Column(
            "file_name",
            TEXT,
            comment="Name of the file when it was first read; NULL: it came from no file.",
        ),
        sa.CheckConstraint(
            "seen_basis IN ('retrieved', 'published', 'loaded')",
            name=op.f("ck_documents_seen_basis"),
        ),
        sa.CheckConstraint("length(text_hash) = 64", name=op.f("ck_documents_text_hash")),
        sa.CheckConstraint(
            "published_earliest <= published_latest",
            name=op.f("ck_documents_published_earliest_published_latest"),
        ),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_documents_run_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_documents_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents")),
        comment="One row per text read; the same page read on another day is another row.",
    )
    op.create_index(op.f("ix_documents_run_id"), "documents", ["run_id"])
    op.create_index(op.f("ix_documents_seen_on"), "documents", ["seen_on"])
    op.create_index(op.f("ix_documents_source_id"), "documents", ["source_id"])
    op.create_index(op.f("ix_documents_text_hash"), "documents", ["text_hash"])
    op.create_index(op.f("ix_documents_url"), "documents", ["url"], postgresql_using="hash")
    op.create_table(
        "sentences",
        sa.Column(
            "id",
            TEXT,
            nullable=False,
            comment="Key made from the content (keys.make_key), the same in every database.",
        ),
        sa.Column("document_id", TEXT, nullable=False, comment="The document it stands in."),
        sa.Column(
            "position",
            sa.Integer(),
            nullable=False,
            comment="Its place among the document's sentences, from 0.",
        ),
        sa.Column(
            "start_offset",
            sa.Integer(),
            nullable=False,
            comment="Where it begins in documents.text, from 0.",
        ),
        sa.Column(
            "end_offset",
            sa.Integer(),
            nullable=False,
            comment="Where it ends in documents.text (excluded).",
        ),
        sa.Column(
            "text",
            TEXT,
            nullable=False,
            comment="The words as they stand in documents.text.",
        ),
        sa.Column(
            "status",
            TEXT,
            nullable=False,
            comment="read: facts came of it; ignored: a rule says why not; unread: not understood.",
        ),
        sa.Column("reason", TEXT, comment="Why it was ignored or stayed unread."),
        sa.CheckConstraint(
            "status <> 'ignored' OR reason IS NOT NULL", name=op.f("ck_sentences_reason")
        ),
        sa.CheckConstraint(
            "status IN ('read', 'ignored', 'unread')", name=op.f("ck_sentences_status")
        ),
        sa.CheckConstraint("position >= 0", name=op.f("ck_sentences_position")),
        sa.CheckConstraint(
            "start_offset >= 0 AND end_offset > start_offset", name=op.f("ck_sentences_offsets")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_sentences_document_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sentences")),
        sa.UniqueConstraint(
            "document_id", "position", name=op.f("uq_sentences_document_id_position")
        ),
        comment="One row per sentence of a document, read or not.",
    )
    op.create_index(op.f("ix_sentences_status"), "sentences", ["status"])


def downgrade() -> None:
    """Drop the tables, with all that they hold."""
    op.drop_table("sentences")
    op.drop_table("documents")
