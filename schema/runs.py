"""Runs: what each run did, what was read of each document, and what failed."""

import datetime as dt
from typing import Literal, get_args

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from interparl.schema.base import Base, Key
from interparl.schema.checks import one_of

RunStatus = Literal["running", "done", "partly_failed", "refused", "interrupted"]

COUNTS = ("documents", "inserted", "updated", "ended", "unchanged", "unread", "failed", "warnings")
"""The columns of runs that count."""


class Run(Base):
    """One run of a command that writes, with what it did."""

    __tablename__ = "runs"
    __table_args__ = (
        one_of("status", get_args(RunStatus)),
        CheckConstraint("id > 0", name="id"),
        CheckConstraint(" AND ".join(f"{count} >= 0" for count in COUNTS), name="counts"),
        {"comment": "One row per run of a command that writes."},
    )

    id: Mapped[int] = mapped_column(
        primary_key=True,
        autoincrement=False,
        comment="Number of the run, from 1, given by the program.",
        info={"example": "1"},
    )
    command: Mapped[str] = mapped_column(comment="What was run.", info={"example": "load pages/"})
    status: Mapped[str] = mapped_column(
        comment="How it stands: " + ", ".join(get_args(RunStatus)) + ".", info={"example": "done"}
    )
    started_at: Mapped[dt.datetime] = mapped_column(
        comment="When it began (UTC).", info={"example": "2021-03-20T06:00:00Z"}
    )
    finished_at: Mapped[dt.datetime | None] = mapped_column(
        comment="When it ended (UTC); NULL: it is still running, or was killed.",
        info={"example": "2021-03-20T06:00:04Z"},
    )
    program_version: Mapped[str] = mapped_column(
        comment="Version of interparl that ran.", info={"example": "0.1.0"}
    )
    documents: Mapped[int] = mapped_column(
        server_default="0", comment="Documents read.", info={"unit": "documents"}
    )
    inserted: Mapped[int] = mapped_column(
        server_default="0", comment="Rows that are new.", info={"unit": "rows"}
    )
    updated: Mapped[int] = mapped_column(
        server_default="0", comment="Rows that changed.", info={"unit": "rows"}
    )
    ended: Mapped[int] = mapped_column(
        server_default="0",
        comment="Rows that got a valid_to, or are gone.",
        info={"unit": "rows"},
    )
    unchanged: Mapped[int] = mapped_column(
        server_default="0", comment="Rows told again as they were.", info={"unit": "rows"}
    )
    unread: Mapped[int] = mapped_column(
        server_default="0", comment="Sentences not understood.", info={"unit": "sentences"}
    )
    failed: Mapped[int] = mapped_column(
        server_default="0",
        comment="Documents or sources that could not be read (see failures).",
        info={"unit": "documents"},
    )
    warnings: Mapped[int] = mapped_column(
        server_default="0", comment="Warnings given.", info={"unit": "warnings"}
    )
    read_again: Mapped[str | None] = mapped_column(
        comment="Keys of the documents that it read and that were there already, with blanks "
        "between; NULL: none. Undoing an earlier run leaves them.",
        info={"example": "2c3uk4l7ftgul2oa 7hcsl2n3xq5yvz4m"},
    )
    accepted_shrink: Mapped[str | None] = mapped_column(
        comment="Why pages that tell much less than before were let in (--accept-shrink).",
        info={"example": "the site has a new design"},
    )
    undone_by: Mapped[int | None] = mapped_column(
        ForeignKey("runs.id"),
        index=True,
        comment="The run that took this one back; NULL: it holds.",
        info={"example": "4"},
    )


class Reading(Base):
    """What a run read of a document, as it was resolved.

    Of the readings of a document that of the latest run holds. Kept so that undoing a run, and
    telling what better rules change, need not read anything again.
    """

    __tablename__ = "readings"
    __table_args__ = (
        {"comment": "One row per document and run that read it, for the first time or anew."},
    )

    document_id: Mapped[str] = mapped_column(
        ForeignKey("documents.id"), primary_key=True, comment="The document that was read."
    )
    run_id: Mapped[int] = mapped_column(
        ForeignKey("runs.id"), primary_key=True, index=True, comment="The run that read it."
    )
    told: Mapped[str] = mapped_column(
        comment="Rows that it asks for (interparl.loader.load.readings); empty: as before.",
    )


class Failure(Base):
    """A document or source that a run could not read."""

    __tablename__ = "failures"
    __table_args__ = ({"comment": "One row per run and document or source that failed in it."},)

    id: Mapped[Key]
    run_id: Mapped[int] = mapped_column(
        ForeignKey("runs.id"), index=True, comment="The run in which it failed."
    )
    address: Mapped[str] = mapped_column(
        comment="What failed: path, URL, or file and line.", info={"example": "pages.jsonl:17"}
    )
    reason: Mapped[str] = mapped_column(comment="Why.", info={"example": "broken JSON"})
