"""Sources: the places that are read again and again, and how each of their pages stands."""

import datetime as dt
from typing import Literal, get_args

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from interparl.schema.base import Base, Key
from interparl.schema.checks import ADDRESS_LIMIT, one_of, short_text, yes_or_no

SourceKind = Literal["file", "folder", "glob", "url", "feed", "sitemap"]


class Source(Base):
    """A registered place to read from again and again."""

    __tablename__ = "sources"
    __table_args__ = (
        short_text("name"),
        short_text("address", ADDRESS_LIMIT),
        one_of("kind", get_args(SourceKind)),
        CheckConstraint("expected_every_days > 0", name="expected_every_days"),
        *yes_or_no("allow_private"),
        {"comment": "One row per registered source."},
    )

    id: Mapped[Key]
    name: Mapped[str] = mapped_column(
        unique=True, comment="Name for people.", info={"example": "CSTO PA, composition"}
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
        comment="How often it is to be read, and should have news; NULL: at every reload.",
        info={"unit": "days", "example": "30"},
    )
    due_on: Mapped[dt.date | None] = mapped_column(
        comment="Day on which it is to be read next; NULL: at the next reload.",
        info={"example": "2021-04-19"},
    )
    rank: Mapped[int] = mapped_column(
        server_default="100",
        comment="Whom to believe when sources disagree: the lower number wins.",
        info={"example": "100"},
    )
    allow_private: Mapped[bool] = mapped_column(
        server_default=false(),
        comment="Yes: it may lie on a private or loopback address.",
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


class Page(Base):
    """One page of a source, as it was when it was last fetched."""

    __tablename__ = "pages"
    __table_args__ = (
        UniqueConstraint("source_id", "address"),
        short_text("address", ADDRESS_LIMIT),
        {"comment": "One row per source and page that was fetched for it."},
    )

    id: Mapped[Key]
    source_id: Mapped[str] = mapped_column(
        ForeignKey("sources.id"), comment="The source that it belongs to."
    )
    address: Mapped[str] = mapped_column(
        comment="Path or URL of the page.", info={"example": "https://example.org/delegations/kg"}
    )
    document_id: Mapped[str | None] = mapped_column(
        ForeignKey("documents.id"),
        index=True,
        comment="The document that was read from it last; NULL: none is left, read it anew.",
    )
    content_hash: Mapped[str | None] = mapped_column(
        comment="SHA-256 of the bytes that were read last, hexadecimal."
    )
    etag: Mapped[str | None] = mapped_column(
        comment="What the server calls this version (ETag).", info={"example": '"5f3a"'}
    )
    final_address: Mapped[str | None] = mapped_column(
        comment="Where redirects led when it was fetched last; NULL for what is no web page.",
        info={"example": "https://www.example.org/delegations/kg/"},
    )
    last_modified: Mapped[str | None] = mapped_column(
        comment="When the server says that it changed (Last-Modified), as told.",
        info={"example": "Thu, 18 Mar 2021 09:30:00 GMT"},
    )
    last_fetched_at: Mapped[dt.datetime | None] = mapped_column(
        comment="When it was last fetched with success (UTC).",
        info={"example": "2021-03-20T06:00:00Z"},
    )
    last_changed_at: Mapped[dt.datetime | None] = mapped_column(
        comment="When its content last differed (UTC).", info={"example": "2021-03-18T06:00:00Z"}
    )
    not_before: Mapped[dt.datetime | None] = mapped_column(
        comment="The server asked not to come again before (UTC, Retry-After).",
        info={"example": "2021-03-20T07:00:00Z"},
    )
    last_error: Mapped[str | None] = mapped_column(
        comment="Why it could not be read the last time; NULL: it could.",
        info={"example": "404 Not Found"},
    )
