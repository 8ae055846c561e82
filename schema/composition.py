"""Composition: who sends how many members to which assembly, and where bodies publish."""

import datetime as dt

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from interparl.schema.base import Base, Key
from interparl.schema.checks import ADDRESS_LIMIT, in_order, one_of, short_text
from interparl.schema.intervals import interval_checks

_FROM_PARLIAMENT = text("parliament_id IS NOT NULL")
_FROM_STATE = text("parliament_id IS NULL")
_OPEN_CHAMBER = text("is_shown AND valid_to IS NULL AND chamber_id IS NOT NULL")
_OPEN_WHOLE = text("is_shown AND valid_to IS NULL AND chamber_id IS NULL")
_OPEN = text("is_shown AND valid_to IS NULL")
_HIDDEN = text("NOT is_shown")


class Delegation(Base):
    """What a parliament, or a state whose parliament is not named, sends to an assembly."""

    __tablename__ = "delegations"
    __table_args__ = (
        ForeignKeyConstraint(
            ["id", "kind", "name"], ["bodies.id", "bodies.kind", "bodies.name"], onupdate="CASCADE"
        ),
        one_of("kind", ["delegation"]),
        CheckConstraint("state_code IS NOT NULL OR parliament_id IS NOT NULL", name="sender"),
        # NULLs never collide in a plain unique key, on either engine.
        Index(
            "uq_delegations_parliament",
            "assembly_id",
            "parliament_id",
            unique=True,
            postgresql_where=_FROM_PARLIAMENT,
            sqlite_where=_FROM_PARLIAMENT,
        ),
        Index(
            "uq_delegations_state",
            "assembly_id",
            "state_code",
            unique=True,
            postgresql_where=_FROM_STATE,
            sqlite_where=_FROM_STATE,
        ),
        {"comment": "One row per assembly and the parliament or state that sends members to it."},
    )

    id: Mapped[Key]
    kind: Mapped[str] = mapped_column(
        server_default="delegation", comment="Always delegation; see bodies.kind."
    )
    name: Mapped[str] = mapped_column(
        comment="Name for people, kept equal to bodies.name.",
        info={"example": "Delegation of the Supreme Council to the CSTO Parliamentary Assembly"},
    )
    assembly_id: Mapped[str] = mapped_column(
        ForeignKey("organizations.id"), index=True, comment="The assembly that it sits in."
    )
    state_code: Mapped[str | None] = mapped_column(
        ForeignKey("states.code"),
        index=True,
        comment="The state that it speaks for; NULL where the parliament belongs to none.",
        info={"example": "KG"},
    )
    parliament_id: Mapped[str | None] = mapped_column(
        ForeignKey("parliaments.id"),
        index=True,
        comment="The parliament that sends it; NULL where pages name the state alone.",
    )


class Seat(Base):
    """So many seats of a delegation come from one chamber, for as long as pages said so.

    Pages tell a count for the day on which they were seen. A row is one unbroken time of sight:
    from the first sight of this count to the first sight of another one. A count that goes and
    comes back is two rows.
    """

    __tablename__ = "seats"
    __table_args__ = (
        CheckConstraint("seats BETWEEN 1 AND 9999", name="seats"),
        *interval_checks(),
        Index(None, "delegation_id", "chamber_id", "valid_from"),
        # One truth at a time; also what finds today's counts.
        Index(
            "uq_seats_open_chamber",
            "delegation_id",
            "chamber_id",
            unique=True,
            postgresql_where=_OPEN_CHAMBER,
            sqlite_where=_OPEN_CHAMBER,
        ),
        Index(
            "uq_seats_open_whole",
            "delegation_id",
            unique=True,
            postgresql_where=_OPEN_WHOLE,
            sqlite_where=_OPEN_WHOLE,
        ),
        # Holds all that answers on today's seats ask of this table, in the order of delegations.
        Index(
            "ix_seats_open",
            "delegation_id",
            "chamber_id",
            "seats",
            "last_seen_on",
            "is_shown",
            "valid_to",
            postgresql_where=_OPEN,
            sqlite_where=_OPEN,
        ),
        # Few rows: where conflicts begin.
        Index("ix_seats_hidden", "delegation_id", postgresql_where=_HIDDEN, sqlite_where=_HIDDEN),
        {"comment": "One row per delegation, chamber, count and unbroken time of sight."},
    )

    id: Mapped[Key]
    delegation_id: Mapped[str] = mapped_column(
        ForeignKey("delegations.id"), comment="The delegation that holds the seats."
    )
    chamber_id: Mapped[str | None] = mapped_column(
        ForeignKey("chambers.id"),
        index=True,
        comment="The chamber they come from; NULL: the whole parliament.",
    )
    seats: Mapped[int] = mapped_column(
        comment="How many seats, 1 to 9999.", info={"unit": "seats", "example": "7"}
    )
    valid_from: Mapped[dt.date] = mapped_column(
        comment="Day on which this count was first seen.", info={"example": "2021-01-15"}
    )
    valid_to: Mapped[dt.date | None] = mapped_column(
        comment="Day on which another count was first seen (excluded); NULL: still so.",
        info={"example": "2023-06-01"},
    )
    last_seen_on: Mapped[dt.date] = mapped_column(
        comment="Last day on which a page told this count.", info={"example": "2022-11-30"}
    )
    is_shown: Mapped[bool] = mapped_column(
        comment="No: a page told it, but another source outranked it then (a conflict)."
    )


class Website(Base):
    """Where a body publishes."""

    __tablename__ = "websites"
    __table_args__ = (
        UniqueConstraint("body_id", "url"),
        short_text("url", ADDRESS_LIMIT),
        in_order("valid_from", "last_seen_on"),
        {"comment": "One row per body and address."},
    )

    id: Mapped[Key]
    body_id: Mapped[str] = mapped_column(
        ForeignKey("bodies.id"), index=True, comment="The body that publishes there."
    )
    url: Mapped[str] = mapped_column(
        comment="The address as pages give it.", info={"example": "http://www.kenesh.kg/"}
    )
    valid_from: Mapped[dt.date] = mapped_column(
        comment="First day on which a page told it.", info={"example": "2021-01-15"}
    )
    last_seen_on: Mapped[dt.date] = mapped_column(
        comment="Last day on which a page told it.", info={"example": "2023-06-01"}
    )
