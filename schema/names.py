"""Names: what else things are called, and what people decided on who is who."""

import datetime as dt
from typing import Literal, get_args

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from interparl.schema.base import Base, Key
from interparl.schema.checks import exactly_one, one_of, set_only, short_text

AliasSource = Literal["reference", "text"]
Verdict = Literal["same", "different"]


class Alias(Base):
    """Another name under which a state, body or person is printed."""

    __tablename__ = "aliases"
    __table_args__ = (
        exactly_one("named", "state_code", "body_id", "person_id"),
        one_of("source", get_args(AliasSource)),
        short_text("name"),
        Index(None, "name_key", postgresql_using="hash"),
        *(
            Index(None, column, postgresql_where=set_only(column), sqlite_where=set_only(column))
            for column in ("state_code", "body_id", "person_id")
        ),
        {"comment": "One row per name and the state, body or person that it stands for."},
    )

    id: Mapped[Key]
    state_code: Mapped[str | None] = mapped_column(
        ForeignKey("states.code"),
        comment="What is named, where it is a state.",
        info={"example": "KG"},
    )
    body_id: Mapped[str | None] = mapped_column(
        ForeignKey("bodies.id"), comment="What is named, where it is a body."
    )
    person_id: Mapped[str | None] = mapped_column(
        ForeignKey("persons.id"), comment="Who is named, where it is a person."
    )
    name: Mapped[str] = mapped_column(
        comment="The name as printed.", info={"example": "Jogorku Kenesh"}
    )
    name_key: Mapped[str] = mapped_column(
        comment="The name as it is compared: without case, accents, articles and punctuation.",
        info={"example": "jogorku kenesh"},
    )
    source: Mapped[str] = mapped_column(
        comment="reference: the program's own data; text: a document told it.",
        info={"example": "reference"},
    )


class Decision(Base):
    """What a person decided: these two are the same, or are not. It wins over all rules."""

    __tablename__ = "decisions"
    __table_args__ = (
        one_of("verdict", get_args(Verdict)),
        CheckConstraint(
            "(person_id IS NOT NULL AND other_person_id IS NOT NULL"
            " AND body_id IS NULL AND other_body_id IS NULL)"
            " OR (person_id IS NULL AND other_person_id IS NULL"
            " AND body_id IS NOT NULL AND other_body_id IS NOT NULL)",
            name="pair",
        ),
        CheckConstraint("person_id <> other_person_id", name="other_person_id"),
        CheckConstraint("body_id <> other_body_id", name="other_body_id"),
        CheckConstraint("undone_at IS NOT NULL OR undone_reason IS NULL", name="undone_reason"),
        {"comment": "One row per decision of a person on who is who; undone ones stay."},
    )

    id: Mapped[Key]
    verdict: Mapped[str] = mapped_column(comment="same or different.", info={"example": "same"})
    person_id: Mapped[str | None] = mapped_column(
        ForeignKey("persons.id"), index=True, comment="One of two persons."
    )
    other_person_id: Mapped[str | None] = mapped_column(
        ForeignKey("persons.id"), index=True, comment="The other person."
    )
    body_id: Mapped[str | None] = mapped_column(
        ForeignKey("bodies.id"), index=True, comment="One of two bodies."
    )
    other_body_id: Mapped[str | None] = mapped_column(
        ForeignKey("bodies.id"), index=True, comment="The other body."
    )
    author: Mapped[str] = mapped_column(comment="Who decided.", info={"example": "a.editor"})
    reason: Mapped[str] = mapped_column(
        comment="Why.", info={"example": "the same biography on both pages"}
    )
    decided_at: Mapped[dt.datetime] = mapped_column(
        comment="When (UTC).", info={"example": "2021-03-20T10:15:00Z"}
    )
    undone_at: Mapped[dt.datetime | None] = mapped_column(
        comment="When it was taken back (UTC); NULL: it holds.",
        info={"example": "2021-04-01T08:00:00Z"},
    )
    undone_reason: Mapped[str | None] = mapped_column(
        comment="Why it was taken back.", info={"example": "father and son"}
    )
