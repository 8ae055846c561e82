"""People: persons, the posts that outlive them, and who held which when."""

import datetime as dt
from typing import Literal, get_args

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from interparl.schema.base import Base, Key
from interparl.schema.checks import one_of, short_text, yes_or_no
from interparl.schema.intervals import interval_checks

TenureStatus = Literal["held", "acting", "former", "elect", "outgoing"]

_OPEN = text("is_shown AND valid_to IS NULL")
_HIDDEN = text("NOT is_shown")


class Person(Base):
    """A person, by the fullest name that pages give."""

    __tablename__ = "persons"
    __table_args__ = (
        short_text("name"),
        Index(None, "name_key", postgresql_using="hash"),
        Index(None, "name"),
        {"comment": "One row per person."},
    )

    id: Mapped[Key]
    name: Mapped[str] = mapped_column(
        comment="Fullest name told, without title or rank.", info={"example": "Viktor Rogozev"}
    )
    name_key: Mapped[str] = mapped_column(
        comment="The name as it is compared: without case, accents and punctuation.",
        info={"example": "viktor rogalev"},
    )


class Office(Base):
    """A post of a body, which outlives its holder."""

    __tablename__ = "offices"
    __table_args__ = (
        short_text("title"),
        *yes_or_no("is_single_holder"),
        {"comment": "One row per post of a body (or of a state, where no body is named)."},
    )

    id: Mapped[Key]
    title: Mapped[str] = mapped_column(
        comment="What the holder is called.", info={"example": "Deputy Executive Secretary"}
    )
    body_id: Mapped[str | None] = mapped_column(
        ForeignKey("bodies.id"), index=True, comment="The body whose post it is; NULL: none named."
    )
    state_code: Mapped[str | None] = mapped_column(
        ForeignKey("states.code"),
        index=True,
        comment="The state whose post it is, where no body is named.",
        info={"example": "KZ"},
    )
    is_single_holder: Mapped[bool] = mapped_column(
        comment="Yes: one person at a time holds it, so a new holder ends the one before."
    )


class Tenure(Base):
    """One person in one office, for as long as pages said so (see Seat on times of sight)."""

    __tablename__ = "tenures"
    __table_args__ = (
        one_of("status", get_args(TenureStatus)),
        *interval_checks(),
        Index(None, "office_id", "valid_from"),
        Index(
            "uq_tenures_open",
            "person_id",
            "office_id",
            "status",
            unique=True,
            postgresql_where=_OPEN,
            sqlite_where=_OPEN,
        ),
        # Few rows: where conflicts begin.
        Index("ix_tenures_hidden", "office_id", postgresql_where=_HIDDEN, sqlite_where=_HIDDEN),
        {"comment": "One row per person, office, status and unbroken time of sight."},
    )

    id: Mapped[Key]
    person_id: Mapped[str] = mapped_column(
        ForeignKey("persons.id"), index=True, comment="Who holds the office."
    )
    office_id: Mapped[str] = mapped_column(
        ForeignKey("offices.id"), comment="The post held; the post outlives the holder."
    )
    status: Mapped[str] = mapped_column(
        comment="How it is held: " + ", ".join(get_args(TenureStatus)) + ".",
        info={"example": "held"},
    )
    valid_from: Mapped[dt.date] = mapped_column(
        comment="Day on which the person was first seen in it.", info={"example": "2021-03-18"}
    )
    valid_to: Mapped[dt.date | None] = mapped_column(
        comment="Day on which somebody else was first seen in it (excluded); NULL: still so.",
        info={"example": "2023-06-01"},
    )
    last_seen_on: Mapped[dt.date] = mapped_column(
        comment="Last day on which a page told it.", info={"example": "2022-11-30"}
    )
    is_shown: Mapped[bool] = mapped_column(
        comment="No: a page told it, but another source outranked it then (a conflict)."
    )
