"""Evidence: what was read, sentence by sentence, and which words say which fact."""

import datetime as dt
from typing import Literal, get_args

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from interparl.schema.base import Base, Key
from interparl.schema.checks import exactly_one, in_order, one_of, set_only

SeenBasis = Literal["retrieved", "published", "loaded"]
SentenceStatus = Literal["read", "ignored", "unread"]

FACT_COLUMNS = (
    "state_code",
    "body_id",
    "person_id",
    "office_id",
    "seat_id",
    "website_id",
    "tenure_id",
    "event_id",
    "event_participant_id",
    "figure_id",
)
"""The columns of evidence that point at a fact, one of which is set."""


class Document(Base):
    """A text as it was read; all that is known can be read from here again."""

    __tablename__ = "documents"
    __table_args__ = (
        one_of("seen_basis", get_args(SeenBasis)),
        in_order("published_earliest", "published_latest"),
        CheckConstraint("length(text_hash) = 64", name="text_hash"),
        Index(None, "url", postgresql_using="hash"),
        Index(None, "text_hash"),
        Index(None, "seen_on"),
        {"comment": "One row per text read; the same page read on another day is another row."},
    )

    id: Mapped[Key]
    source_id: Mapped[str | None] = mapped_column(
        ForeignKey("sources.id"), index=True, comment="The registered source it came from."
    )
    run_id: Mapped[int] = mapped_column(
        ForeignKey("runs.id"), index=True, comment="The run that read it first."
    )
    url: Mapped[str | None] = mapped_column(
        comment="Address of the page, where known.",
        info={"example": "https://example.org/news/18-03-2021"},
    )
    title: Mapped[str | None] = mapped_column(
        comment="Headline, where there is one.",
        info={"example": "CSTO and the IOM Mission will strengthen cooperation"},
    )
    header_title: Mapped[str | None] = mapped_column(
        comment="Headline as a header line gave it; NULL: there was no such line.",
        info={"example": "CSTO and the IOM Mission will strengthen cooperation"},
    )
    header_published: Mapped[str | None] = mapped_column(
        comment="Date of publication as a header line gave it; NULL: there was no such line.",
        info={"example": "18 March 2021"},
    )
    published_text: Mapped[str | None] = mapped_column(
        comment="Date of publication in Extended Date/Time Format; NULL: not told.",
        info={"example": "2021-03-18"},
    )
    published_earliest: Mapped[dt.date | None] = mapped_column(
        comment="First day that published_text allows.", info={"example": "2021-03-18"}
    )
    published_latest: Mapped[dt.date | None] = mapped_column(
        comment="Last day that published_text allows.", info={"example": "2021-03-18"}
    )
    retrieved_on: Mapped[dt.date | None] = mapped_column(
        comment="Day on which the page was fetched; NULL: not told.",
        info={"example": "2021-03-20"},
    )
    seen_on: Mapped[dt.date] = mapped_column(
        comment="The day for which it speaks: retrieved, else published, else first loaded.",
        info={"example": "2021-03-20"},
    )
    seen_basis: Mapped[str] = mapped_column(
        comment="Which of them seen_on is: " + ", ".join(get_args(SeenBasis)) + ".",
        info={"example": "retrieved"},
    )
    text: Mapped[str] = mapped_column(
        comment="The whole text as decoded; all offsets refer to it.",
        info={"unit": "characters (Unicode code points)"},
    )
    text_hash: Mapped[str] = mapped_column(comment="SHA-256 of the text in UTF-8, hexadecimal.")
    encoding: Mapped[str] = mapped_column(
        comment="The encoding that it was decoded from.", info={"example": "utf-8"}
    )
    file_name: Mapped[str | None] = mapped_column(
        comment="Name of the file when it was first read; NULL: it came from no file.",
        info={"example": "csto-pa-2021-03-18.txt"},
    )


class Sentence(Base):
    """A sentence, line or list item of a document; each ends in one of three ways."""

    __tablename__ = "sentences"
    __table_args__ = (
        UniqueConstraint("document_id", "position"),
        CheckConstraint("position >= 0", name="position"),
        CheckConstraint("start_offset >= 0 AND end_offset > start_offset", name="offsets"),
        one_of("status", get_args(SentenceStatus)),
        CheckConstraint("status <> 'ignored' OR reason IS NOT NULL", name="reason"),
        Index(None, "status"),
        {"comment": "One row per sentence of a document, read or not."},
    )

    id: Mapped[Key]
    document_id: Mapped[str] = mapped_column(
        ForeignKey("documents.id"), comment="The document it stands in."
    )
    position: Mapped[int] = mapped_column(
        comment="Its place among the document's sentences, from 0.", info={"example": "4"}
    )
    start_offset: Mapped[int] = mapped_column(
        comment="Where it begins in documents.text, from 0.",
        info={"unit": "characters", "example": "512"},
    )
    end_offset: Mapped[int] = mapped_column(
        comment="Where it ends in documents.text (excluded).",
        info={"unit": "characters", "example": "640"},
    )
    text: Mapped[str] = mapped_column(
        comment="The words as they stand in documents.text.",
        info={"example": "In autumn 2020, the Russian Federation joined the IOM."},
    )
    status: Mapped[str] = mapped_column(
        comment="read: facts came of it; ignored: a rule says why not; unread: not understood.",
        info={"example": "read"},
    )
    reason: Mapped[str | None] = mapped_column(
        comment="Why it was ignored or stayed unread.", info={"example": "greeting"}
    )


class Evidence(Base):
    """The words of a document that say one fact, and the rule that read them."""

    __tablename__ = "evidence"
    __table_args__ = (
        CheckConstraint("start_offset >= 0 AND end_offset > start_offset", name="offsets"),
        exactly_one("fact", *FACT_COLUMNS),
        *(
            Index(None, column, postgresql_where=set_only(column), sqlite_where=set_only(column))
            for column in FACT_COLUMNS
        ),
        # The key of the fact, whatever it is, as the view evidence_of_facts has it.
        Index("ix_evidence_fact", text(f"coalesce({', '.join(FACT_COLUMNS)})")),
        {"comment": "One row per fact and place of a document that tells it."},
    )

    id: Mapped[Key]
    document_id: Mapped[str] = mapped_column(
        ForeignKey("documents.id"), index=True, comment="The document that tells it."
    )
    sentence_id: Mapped[str | None] = mapped_column(
        ForeignKey("sentences.id"),
        index=True,
        comment="The sentence that tells it; NULL: told by more than one, or by a header.",
    )
    start_offset: Mapped[int] = mapped_column(
        comment="Where the words begin in documents.text, from 0.",
        info={"unit": "characters", "example": "512"},
    )
    end_offset: Mapped[int] = mapped_column(
        comment="Where they end in documents.text (excluded).",
        info={"unit": "characters", "example": "640"},
    )
    words: Mapped[str] = mapped_column(
        comment="The words themselves: documents.text from start_offset to end_offset.",
        info={"example": "7 deputies"},
    )
    rule: Mapped[str] = mapped_column(
        comment="Name of the rule that read them.", info={"example": "delegation_consists_of"}
    )
    run_id: Mapped[int] = mapped_column(
        ForeignKey("runs.id"), index=True, comment="The run that wrote this row."
    )
    state_code: Mapped[str | None] = mapped_column(
        ForeignKey("states.code"), comment="The fact, where it is that a state is named."
    )
    body_id: Mapped[str | None] = mapped_column(
        ForeignKey("bodies.id"), comment="The fact, where it is a body."
    )
    person_id: Mapped[str | None] = mapped_column(
        ForeignKey("persons.id"), comment="The fact, where it is a person."
    )
    office_id: Mapped[str | None] = mapped_column(
        ForeignKey("offices.id"), comment="The fact, where it is an office."
    )
    seat_id: Mapped[str | None] = mapped_column(
        ForeignKey("seats.id"), comment="The fact, where it is a count of seats."
    )
    website_id: Mapped[str | None] = mapped_column(
        ForeignKey("websites.id"), comment="The fact, where it is a website."
    )
    tenure_id: Mapped[str | None] = mapped_column(
        ForeignKey("tenures.id"), comment="The fact, where it is a person in an office."
    )
    event_id: Mapped[str | None] = mapped_column(
        ForeignKey("events.id"), comment="The fact, where it is an event."
    )
    event_participant_id: Mapped[str | None] = mapped_column(
        ForeignKey("event_participants.id"), comment="The fact, where it is a part in an event."
    )
    figure_id: Mapped[str | None] = mapped_column(
        ForeignKey("figures.id"), comment="The fact, where it is a figure."
    )
