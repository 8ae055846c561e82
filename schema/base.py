"""The base of all tables: how constraints are named and which types Python's types become."""

import datetime as dt
from typing import Annotated

from sqlalchemy import Boolean, Date, Double, Integer, MetaData
from sqlalchemy.orm import DeclarativeBase, mapped_column

from interparl.schema.column_types import TEXT, UtcTime

# Every constraint has a name, so that a migration can speak of it on both engines.
NAMING_CONVENTION = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
}

Key = Annotated[
    str,
    mapped_column(
        TEXT,
        primary_key=True,
        comment="Key made from the content (keys.make_key), the same in every database.",
        info={"example": "2c3uk4l7ftgul2oa"},
    ),
]


class Base(DeclarativeBase):
    """The one base; `Base.metadata` is complete once `interparl.schema.tables` is imported."""

    metadata = MetaData(naming_convention=NAMING_CONVENTION)
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy's own contract, not a mutable default
        str: TEXT,
        bool: Boolean(),
        int: Integer(),
        float: Double(),
        dt.date: Date(),
        dt.datetime: UtcTime(),
    }
