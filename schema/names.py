"""Names: what else things are called, and what people decided on who is who."""

import datetime as dt
from typing import Literal, get_args

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from interparl.schema.base import Base, Key
from interparl.schema.checks import exactly_one, one_of, set_only, short_text

AliasSource = Literal["reference", "text"]
DecidedKind = Literal["person", "body", "event"]
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
    """What a person decided: these two are the same, or are not. It wins over all rules.

    Keys come from names, so that a decision can be made before any document tells of the two. No
    foreign key: of two that are the same one row is left, and a run that told of both can be undone
    while the decision stays.
    """

    __tablename__ = "decisions"
    __table_args__ = (
        one_of("kind", get_args(DecidedKind)),
        one_of("verdict", get_args(Verdict)),
        CheckConstraint("key_of_one < key_of_other", name="pair"),
        CheckConstraint("undone_at IS NOT NULL OR undone_reason IS NULL", name="undone_reason"),
        Index(None, "key_of_one"),
        {"comment": "One row per decision of a person on who is who; undone ones stay."},
    )

    id: Mapped[Key]
    kind: Mapped[str] = mapped_column(
        comment="What the two are: " + ", ".join(get_args(DecidedKind)) + ".",
        info={"example": "person"},
    )
    verdict: Mapped[str] = mapped_column(comment="same or different.", info={"example": "same"})
    key_of_one: Mapped[str] = mapped_column(
        comment="Key that one of the two has by its name, were nothing decided: the lesser of the "
        "two keys.",
        info={"example": "2c3uk4l7ftgul2oa"},
    )
    key_of_other: Mapped[str] = mapped_column(
        comment="Key that the other one has by its name.", info={"example": "7hcsl2n3xq5yvz4m"}
    )
    one: Mapped[str] = mapped_column(
        comment="The one for people, as it was called then.", info={"example": "Anna Sokolova"}
    )
    other: Mapped[str] = mapped_column(
        comment="The other for people, as it was called then.", info={"example": "Hanna Sakalova"}
    )
    one_told: Mapped[str | None] = mapped_column(
        comment="What the key of the one is made of, as JSON (interparl.loader.resolve.named); "
        "NULL: nothing but the key is known.",
        info={"example": '{"name": "Anna Sokolova"}'},
    )
    other_told: Mapped[str | None] = mapped_column(
        comment="The same of the other.", info={"example": '{"name": "Hanna Sakalova"}'}
    )
    author: Mapped[str] = mapped_column(comment="Who decided.", info={"example": "a.editor"})
    reason: Mapped[str] = mapped_column(
        comment="Why.", info={"example": "the same biography on both pages"}
    )
    decided_at: Mapped[dt.datetime] = mapped_column(
        comment="When (UTC).", info={"example": "2021-03-20T10:15:00Z"}
    )
    run_id: Mapped[int | None] = mapped_column(
        ForeignKey("runs.id"), index=True, comment="The run that applied it."
    )
    undone_at: Mapped[dt.datetime | None] = mapped_column(
        comment="When it was taken back (UTC); NULL: it holds.",
        info={"example": "2021-04-01T08:00:00Z"},
    )
    undone_reason: Mapped[str | None] = mapped_column(
        comment="Why it was taken back.", info={"example": "father and son"}
    )
    undone_by_run_id: Mapped[int | None] = mapped_column(
        ForeignKey("runs.id"), index=True, comment="The run that took it back."
    )
