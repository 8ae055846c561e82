"""Column types that answer alike on SQLite and on PostgreSQL."""

import datetime as dt

from sqlalchemy import DateTime, Dialect, Text
from sqlalchemy.dialects import sqlite
from sqlalchemy.types import TypeDecorator, TypeEngine

# Compared by code point on both engines, so that ORDER BY, MIN and MAX agree: SQLite does so by
# itself, PostgreSQL would follow the language of the server.
TEXT = Text().with_variant(Text(collation="C"), "postgresql")


class UtcTime(TypeDecorator[dt.datetime]):
    """A moment in UTC, to the second.

    TIMESTAMP WITH TIME ZONE on PostgreSQL; on SQLite ISO 8601 text (`2021-03-18T09:30:00Z`).
    Takes and gives aware datetimes; raises ValueError for a naive one.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[dt.datetime]:
        """Give the engine's own type; on SQLite one that writes ISO text with its Z."""
        if dialect.name != "sqlite":
            return dialect.type_descriptor(DateTime(timezone=True))
        return dialect.type_descriptor(
            sqlite.DATETIME(  # type: ignore[no-untyped-call]  # SQLAlchemy's own gap
                storage_format="%(year)04d-%(month)02d-%(day)02dT%(hour)02d:%(minute)02d:%(second)02dZ",
                regexp=r"(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)Z",
            )
        )

    def process_bind_param(
        self,
        value: dt.datetime | None,
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy's signature
    ) -> dt.datetime | None:
        """Turn what Python holds into UTC and whole seconds."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value!r} names no time zone")
        return value.astimezone(dt.UTC).replace(microsecond=0)

    def process_result_value(
        self,
        value: dt.datetime | None,
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy's signature
    ) -> dt.datetime | None:
        """Turn what the engine gives into UTC; SQLite's text comes without a zone."""
        if value is None:
            return None
        return value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)
