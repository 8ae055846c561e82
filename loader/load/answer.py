"""An answer: the rows of a view, filtered by bound values, in a total order."""

import difflib
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, column, select, table
from sqlalchemy.types import Boolean, Date, Double, Integer, TypeEngine

from interparl.schema.column_types import TEXT, UtcTime
from interparl.schema.errors import InterparlError
from interparl.sql.views import View

TYPES: dict[str, TypeEngine[Any]] = {
    "text": TEXT, "boolean": Boolean(), "date": Date(), "timestamp": UtcTime(),
    "number": Double(), "integer": Integer(),
}  # fmt: skip
YES, NO = frozenset({"yes", "true", "1"}), frozenset({"no", "false", "0"})
LARGEST = 2**31 - 1  # of INTEGER
# The name of the collation that compares by code point, as the digest and the tests do.
BY_CODE_POINT = {"sqlite": "BINARY", "postgresql": "C"}
KEY = re.compile(r"(?:\w+_)?id(?:_before)?")
ORDER = re.compile(r"^-- Order: (.+)$", re.MULTILINE)

Rows = list[tuple[Any, ...]]


class BadFilter(InterparlError):
    """A filter names no column, or a value that the column can't hold."""

    exit_code = 2


def answer(
    connection: Connection,
    view: View,
    filters: Sequence[tuple[str, str]] = (),
    limit: int | None = None,
    wanted: Sequence[str] = (),
) -> tuple[list[str], Rows]:
    """Ask a view; gives its columns (all, or those wanted) and rows, typed as the catalogue says.

    ``filters`` are (column, value) as people write them; an empty value asks for NULL. Raises
    BadFilter.
    """
    types = {told.name: told.type for told in view.columns}
    columns = {name: column(name, TYPES[kind]) for name, kind in types.items()}
    for name in (*wanted, *(name for name, _ in filters)):
        if name not in columns:
            raise BadFilter(_unknown(view.name, name, list(columns)))
    names = list(wanted or columns)
    query = select(*(columns[name] for name in names))
    query = query.select_from(table(view.name, *columns.values()))
    for name, value in filters:
        query = query.where(columns[name] == _value(name, types[name], value))
    query = _ordered(query, view, types, columns, BY_CODE_POINT[connection.dialect.name])
    return names, [tuple(row) for row in connection.execute(query.limit(limit))]


def _ordered(
    query: Select[Any],
    view: View,
    types: dict[str, str],
    columns: Mapping[str, ColumnElement[Any]],
    collation: str,
) -> Select[Any]:
    """By the columns that the view's file names in its line "-- Order:", then by all others.

    The same on every engine: text by code point, what is not told (NULL) last. "seats DESC" begins
    with the most.
    """
    told = ORDER.search(view.sql)
    first = [name.strip() for name in told[1].split(",")] if told else []
    falling = {name.removesuffix(" DESC") for name in first if name.endswith(" DESC")}
    first = [name.removesuffix(" DESC") for name in first]
    rest = sorted((name for name in columns if name not in first), key=is_key)
    for name in (*first, *rest):
        by = columns[name]
        by = by.collate(collation) if types[name] == "text" else by
        query = query.order_by((by.desc() if name in falling else by.asc()).nulls_last())
    return query


def is_key(name: str) -> bool:
    """Whether a column holds keys, which are for joins and say nothing to people."""
    return bool(KEY.fullmatch(name))


def _unknown(view: str, name: str, columns: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, columns, n=3, cutoff=0.5)
    hint = f"did you mean {' or '.join(near)}?" if near else f"it has {', '.join(columns)}"
    return f"{view} has no column {name!r}; {hint}"


def _value(name: str, kind: str, value: str) -> object:
    if not value:
        return None
    try:
        return READERS[kind](value)
    except ValueError as error:
        raise BadFilter(f"{name} is of type {kind}; {value!r} is not") from error


def _text(value: str) -> str:
    value.encode()  # an argument that is no UTF-8 has lone surrogates, which no database stores
    return value


def _integer(value: str) -> int:
    number = int(value)
    if abs(number) > LARGEST:
        raise ValueError(value)
    return number


def _moment(value: str) -> datetime:
    moment = datetime.fromisoformat(value)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _yes_or_no(value: str) -> bool:
    if value.lower() in YES | NO:
        return value.lower() in YES
    raise ValueError(value)


READERS: dict[str, Callable[[str], object]] = {
    "text": _text, "integer": _integer, "number": float, "date": date.fromisoformat,
    "timestamp": _moment, "boolean": _yes_or_no,
}  # fmt: skip
