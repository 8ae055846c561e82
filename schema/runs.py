"""Runs: where documents come from, what each run did, and what failed."""

import datetime as dt
from typing import Literal, get_args

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from interparl.schema.base import Base, Key
from interparl.schema.checks import ADDRESS_LIMIT, one_of, short_text

SourceKind = Literal["file", "folder", "glob", "url", "feed", "sitemap"]
RunStatus = Literal["running", "done", "partly_failed", "refused", "interrupted"]

COUNTS = ("documents", "inserted", "updated", "ended", "unchanged", "unread", "failed", "warnings")
"""The columns of runs that count."""


class Source(Base):
    """A registered place to read from again and again."""

    __tablename__ = "sources"
    __table_args__ = (
        short_text("name"),
        short_text("address", ADDRESS_LIMIT),
        one_of("kind", get_args(SourceKind)),
        CheckConstraint("expected_every_days > 0", name="expected_every_days"),
        {"comment": "One row per registered source."},
    )

    id: Mapped[Key]
    name: Mapped[str] = mapped_column(
        comment="Name for people.", info={"example": "CSTO PA, composition"}
    )
    address: Mapped[str] = mapped_column(
        unique=True,
        comment="Path, pattern or URL.",
        info={"example": "https://example.org/delegations"},
    )
    kind: Mapped[str] = mapped_column(
        comment="What the address names: " + ", ".join(get_args(SourceKind)) + ".",
        info={"example": "url"},
    )
    expected_every_days: Mapped[int | None] = mapped_column(
        comment="How often it should change; NULL: nobody said.",
        info={"unit": "days", "example": "30"},
    )
    rank: Mapped[int] = mapped_column(
        server_default="100",
        comment="Whom to believe when sources disagree: the lower number wins.",
        info={"example": "100"},
    )
    owner: Mapped[str | None] = mapped_column(
        comment="Who looks after it, where somebody does.", info={"example": "data desk"}
    )
    last_fetched_at: Mapped[dt.datetime | None] = mapped_column(
        comment="When it was last read (UTC).", info={"example": "2021-03-20T06:00:00Z"}
    )
    last_changed_at: Mapped[dt.datetime | None] = mapped_column(
        comment="When its content last differed (UTC).", info={"example": "2021-03-18T06:00:00Z"}
    )
    last_error: Mapped[str | None] = mapped_column(
        comment="Why the last reading failed; NULL: it did not.", info={"example": "404 Not Found"}
    )


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
