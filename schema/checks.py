"""CHECK constraints in words that SQLite and PostgreSQL both understand."""

from collections.abc import Iterable

from sqlalchemy import CheckConstraint, TextClause, text

# Names stand in unique keys; 500 characters are at most 2000 bytes, and PostgreSQL refuses to
# index more than 2704. Official names of bodies stay far below.
NAME_LIMIT = 500
# Addresses that stand in unique keys: as above, with room for long ones.
ADDRESS_LIMIT = 600


def one_of(column: str, values: Iterable[str]) -> CheckConstraint:
    """Let a column hold one of a short list of codes."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def exactly_one(name: str, *columns: str) -> CheckConstraint:
    """Let exactly one of several references be set."""
    return CheckConstraint(f"{_how_many(columns)} = 1", name=name)


def at_most_one(name: str, *columns: str) -> CheckConstraint:
    """Let none or one of several references be set."""
    return CheckConstraint(f"{_how_many(columns)} <= 1", name=name)


def yes_or_no(*columns: str) -> list[CheckConstraint]:
    """Let SQLite's booleans, which are numbers, be nothing but 0 and 1."""
    return [CheckConstraint(f"{column} IN (TRUE, FALSE)", name=column) for column in columns]


def short_text(column: str, limit: int = NAME_LIMIT) -> CheckConstraint:
    """Refuse the empty text, and text that is longer than an index can hold (in characters)."""
    return CheckConstraint(f"length({column}) BETWEEN 1 AND {limit}", name=f"{column}_length")


def in_order(first: str, second: str) -> CheckConstraint:
    """Refuse a span of days that ends before it begins; either end may be open (NULL)."""
    return CheckConstraint(f"{first} <= {second}", name=f"{first}_{second}")


def set_only(column: str) -> TextClause:
    """Say for a partial index that rows without the reference have no place in it."""
    return text(f"{column} IS NOT NULL")


def _how_many(columns: Iterable[str]) -> str:
    return " + ".join(f"(CASE WHEN {column} IS NULL THEN 0 ELSE 1 END)" for column in columns)
