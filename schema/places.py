"""Places: the states that pages speak of."""

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from interparl.schema.base import Base
from interparl.schema.checks import short_text


class State(Base):
    """A state or territory of ISO 3166-1; its code is its key, on every machine."""

    __tablename__ = "states"
    __table_args__ = (
        CheckConstraint("length(code) = 2 AND code = upper(code)", name="code"),
        short_text("name"),
        {"comment": "One row per state or territory with a code of ISO 3166-1."},
    )

    code: Mapped[str] = mapped_column(
        primary_key=True, comment="ISO 3166-1 alpha-2 code.", info={"example": "KG"}
    )
    name: Mapped[str] = mapped_column(
        comment="Common English name.", info={"example": "Kyrgyzstan"}
    )
    official_name: Mapped[str | None] = mapped_column(
        comment="Official English name; NULL where it is the common one.",
        info={"example": "Kyrgyz Republic"},
    )
