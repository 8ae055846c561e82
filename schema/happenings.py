"""Happenings: events, who took part in them, and the figures that were reported."""

import datetime as dt
from typing import Literal, get_args

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from interparl.schema.base import Base, Key
from interparl.schema.checks import at_most_one, exactly_one, in_order, one_of, set_only

EventStatus = Literal["happened", "planned", "recurring"]
ParticipantRole = Literal[
    "participant",
    "host",
    "chair",
    "signatory",
    "party",
    "member",
    "observer",
    "partner",
    "joined",
    "appointee",
    "sitting_body",
    "founded",
    "author",
    "observing_body",
]
Approximation = Literal["exact", "about", "more_than", "less_than", "up_to", "at_least"]


class Event(Base):
    """Something that happened, is to happen, or happens again and again."""

    __tablename__ = "events"
    __table_args__ = (
        one_of("status", get_args(EventStatus)),
        in_order("earliest", "latest"),
        CheckConstraint(
            "date_text IS NOT NULL OR (earliest IS NULL AND latest IS NULL)", name="date_text"
        ),
        Index(None, "event_type", "earliest"),
        Index(None, "earliest"),
        {"comment": "One row per event, however many pages tell it."},
    )

    id: Mapped[Key]
    event_type: Mapped[str] = mapped_column(
        ForeignKey("event_types.code"), comment="What sort of event.", info={"example": "meeting"}
    )
    name: Mapped[str | None] = mapped_column(
        comment="Its own name, or that of what was signed or adopted; NULL: it has none.",
        info={"example": "Protocol on Cooperation"},
    )
    date_text: Mapped[str | None] = mapped_column(
        comment="When, in Extended Date/Time Format (ISO 8601-2); NULL: no page dates it.",
        info={"example": "2020-23"},
    )
    earliest: Mapped[dt.date | None] = mapped_column(
        comment="First day that date_text allows; NULL: open.", info={"example": "2020-09-01"}
    )
    latest: Mapped[dt.date | None] = mapped_column(
        comment="Last day that date_text allows; NULL: open.", info={"example": "2020-11-30"}
    )
    place: Mapped[str | None] = mapped_column(
        comment="Town or state where it took place, as told.", info={"example": "Dushanbe"}
    )
    place_state_code: Mapped[str | None] = mapped_column(
        ForeignKey("states.code"),
        index=True,
        comment="The state of that place.",
        info={"example": "TJ"},
    )
    status: Mapped[str] = mapped_column(
        comment="Whether it was: " + ", ".join(get_args(EventStatus)) + ".",
        info={"example": "happened"},
    )


class EventParticipant(Base):
    """A person, body or state that had a part in an event."""

    __tablename__ = "event_participants"
    __table_args__ = (
        exactly_one("participant", "person_id", "body_id", "state_code"),
        at_most_one("on_behalf_of", "on_behalf_of_body_id", "on_behalf_of_state_code"),
        one_of("role", get_args(ParticipantRole)),
        CheckConstraint("ordinal > 0", name="ordinal"),
        *(
            Index(None, column, postgresql_where=set_only(column), sqlite_where=set_only(column))
            for column in (
                "person_id",
                "body_id",
                "state_code",
                "on_behalf_of_body_id",
                "on_behalf_of_state_code",
            )
        ),
        {"comment": "One row per event, participant and role."},
    )

    id: Mapped[Key]
    event_id: Mapped[str] = mapped_column(ForeignKey("events.id"), index=True, comment="The event.")
    person_id: Mapped[str | None] = mapped_column(
        ForeignKey("persons.id"), comment="The participant, where it is a person."
    )
    body_id: Mapped[str | None] = mapped_column(
        ForeignKey("bodies.id"), comment="The participant, where it is a body."
    )
    state_code: Mapped[str | None] = mapped_column(
        ForeignKey("states.code"),
        comment="The participant, where it is a state.",
        info={"example": "RU"},
    )
    role: Mapped[str] = mapped_column(
        comment="What part it had: " + ", ".join(get_args(ParticipantRole)) + ".",
        info={"example": "member"},
    )
    ordinal: Mapped[int | None] = mapped_column(
        comment="Which one it is in that role, where told: the 174th member.",
        info={"example": "174"},
    )
    on_behalf_of_body_id: Mapped[str | None] = mapped_column(
        ForeignKey("bodies.id"), comment="The body that it acted for, where told."
    )
    on_behalf_of_state_code: Mapped[str | None] = mapped_column(
        ForeignKey("states.code"),
        comment="The state that it acted for, where told.",
        info={"example": "KZ"},
    )


class Figure(Base):
    """A number that a page reports as a finding."""

    __tablename__ = "figures"
    __table_args__ = (
        # Keeps out infinity and, on PostgreSQL, "not a number".
        CheckConstraint("value BETWEEN -1e300 AND 1e300", name="value"),
        CheckConstraint("length(currency) = 3 AND currency = upper(currency)", name="currency"),
        one_of("approximation", get_args(Approximation)),
        at_most_one("said_by", "said_by_person_id", "said_by_body_id"),
        in_order("earliest", "latest"),
        CheckConstraint(
            "date_text IS NOT NULL OR (earliest IS NULL AND latest IS NULL)", name="date_text"
        ),
        {"comment": "One row per document and figure reported in it."},
    )

    id: Mapped[Key]
    document_id: Mapped[str] = mapped_column(
        ForeignKey("documents.id"), index=True, comment="The document that reports it."
    )
    value: Mapped[float] = mapped_column(
        comment="The number; what it counts stands in unit.", info={"example": "1500000.0"}
    )
    value_text: Mapped[str] = mapped_column(
        comment="The number as printed.", info={"example": "1,5 million"}
    )
    unit: Mapped[str] = mapped_column(
        comment="What is counted or measured.",
        info={"example": "violations of the migration legislation"},
    )
    currency: Mapped[str | None] = mapped_column(
        comment="ISO 4217 code where it is money.", info={"example": "USD"}
    )
    approximation: Mapped[str] = mapped_column(
        comment="How exact the page is: " + ", ".join(get_args(Approximation)) + ".",
        info={"example": "more_than"},
    )
    said_by_person_id: Mapped[str | None] = mapped_column(
        ForeignKey("persons.id"), index=True, comment="The person who said it, where told."
    )
    said_by_body_id: Mapped[str | None] = mapped_column(
        ForeignKey("bodies.id"), index=True, comment="The body that said it, where told."
    )
    topic: Mapped[str | None] = mapped_column(
        comment="What the figure is about, where told.", info={"example": "operation Nelegal"}
    )
    date_text: Mapped[str | None] = mapped_column(
        comment="The time that it covers, in Extended Date/Time Format; NULL: not told.",
        info={"example": "2008/.."},
    )
    earliest: Mapped[dt.date | None] = mapped_column(
        comment="First day that date_text allows; NULL: open.", info={"example": "2008-01-01"}
    )
    latest: Mapped[dt.date | None] = mapped_column(
        comment="Last day that date_text allows; NULL: open.", info={"example": "2020-12-31"}
    )
