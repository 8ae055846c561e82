"""Bodies: whatever can have offices, websites or a part in an event, by name."""

from typing import Literal, get_args

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from interparl.schema.base import Base, Key
from interparl.schema.checks import one_of, short_text, yes_or_no

BodyKind = Literal[
    "organization",
    "parliament",
    "chamber",
    "delegation",
    "committee",
    "secretariat",
    "ministry",
    "government",
    "mission",
    "court",
    "university",
    "party",
    "other",
]
ChamberLevel = Literal["upper", "lower"]


class Body(Base):
    """Anything that acts under a name of its own.

    Offices, websites and participants point here with one foreign key, whatever the kind. Kinds
    with more to say have a table of their own under the same key (organizations, parliaments,
    chambers, delegations), which repeats kind and name so that it can be read by itself; the
    foreign key over all three keeps the copies equal.
    """

    __tablename__ = "bodies"
    __table_args__ = (
        one_of("kind", get_args(BodyKind)),
        short_text("name"),
        CheckConstraint("parent_id <> id", name="parent_id"),
        UniqueConstraint("id", "kind", "name"),
        Index(None, "name_key", postgresql_using="hash"),
        {"comment": "One row per body: organization, parliament, chamber, committee, ministry …"},
    )

    id: Mapped[Key]
    kind: Mapped[str] = mapped_column(
        comment="What sort of body: " + ", ".join(get_args(BodyKind)) + ".",
        info={"example": "chamber"},
    )
    name: Mapped[str] = mapped_column(
        comment="Name in English, without the state or the parent where that is no part of it.",
        info={"example": "Council of the Republic"},
    )
    name_key: Mapped[str] = mapped_column(
        comment="The name as it is compared: without case, accents, articles and punctuation.",
        info={"example": "council of republic"},
    )
    state_code: Mapped[str | None] = mapped_column(
        ForeignKey("states.code"),
        index=True,
        comment="The state that the body belongs to; NULL for an international one.",
        info={"example": "BY"},
    )
    parent_id: Mapped[str | None] = mapped_column(
        ForeignKey("bodies.id"),
        index=True,
        comment="The body that this one is a part of: of a committee its assembly.",
    )


class Organization(Base):
    """An international organization; inter-parliamentary assemblies are among them."""

    __tablename__ = "organizations"
    __table_args__ = (
        ForeignKeyConstraint(
            ["id", "kind", "name"], ["bodies.id", "bodies.kind", "bodies.name"], onupdate="CASCADE"
        ),
        one_of("kind", ["organization"]),
        *yes_or_no("is_assembly"),
        Index(None, "acronym"),
        {"comment": "One row per international organization or inter-parliamentary assembly."},
    )

    id: Mapped[Key]
    kind: Mapped[str] = mapped_column(
        server_default="organization", comment="Always organization; see bodies.kind."
    )
    name: Mapped[str] = mapped_column(
        comment="Name in English, kept equal to bodies.name.",
        info={"example": "International Organization for Migration"},
    )
    acronym: Mapped[str | None] = mapped_column(
        comment="Short form in use; NULL where none is known.", info={"example": "IOM"}
    )
    is_assembly: Mapped[bool] = mapped_column(
        comment="Yes: its members are parliaments or their delegations."
    )


class Parliament(Base):
    """The parliament of a state; it may have chambers."""

    __tablename__ = "parliaments"
    __table_args__ = (
        ForeignKeyConstraint(
            ["id", "kind", "name"], ["bodies.id", "bodies.kind", "bodies.name"], onupdate="CASCADE"
        ),
        one_of("kind", ["parliament"]),
        {"comment": "One row per parliament."},
    )

    id: Mapped[Key]
    kind: Mapped[str] = mapped_column(
        server_default="parliament", comment="Always parliament; see bodies.kind."
    )
    name: Mapped[str] = mapped_column(
        comment="Name in English without the state, kept equal to bodies.name.",
        info={"example": "Federal Assembly"},
    )
    state_code: Mapped[str | None] = mapped_column(
        ForeignKey("states.code"),
        index=True,
        comment="Whose parliament it is; NULL where that has no code of ISO 3166-1.",
        info={"example": "RU"},
    )


class Chamber(Base):
    """A chamber of a parliament; a parliament of one chamber has no row here."""

    __tablename__ = "chambers"
    __table_args__ = (
        ForeignKeyConstraint(
            ["id", "kind", "name"], ["bodies.id", "bodies.kind", "bodies.name"], onupdate="CASCADE"
        ),
        one_of("kind", ["chamber"]),
        one_of("level", get_args(ChamberLevel)),
        {"comment": "One row per chamber of a parliament."},
    )

    id: Mapped[Key]
    kind: Mapped[str] = mapped_column(
        server_default="chamber", comment="Always chamber; see bodies.kind."
    )
    name: Mapped[str] = mapped_column(
        comment="Name in English without the parliament, kept equal to bodies.name.",
        info={"example": "State Duma"},
    )
    parliament_id: Mapped[str | None] = mapped_column(
        ForeignKey("parliaments.id"),
        index=True,
        comment="The parliament it is a chamber of; NULL where no page tells.",
    )
    state_code: Mapped[str | None] = mapped_column(
        ForeignKey("states.code"),
        index=True,
        comment="Whose chamber it is; NULL where no page tells.",
        info={"example": "RU"},
    )
    level: Mapped[str | None] = mapped_column(
        comment="upper or lower; NULL where it is not known.", info={"example": "lower"}
    )
