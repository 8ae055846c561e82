"""An answer: the rows of a view, filtered by bound values, in a total order."""

import difflib
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from operator import eq, ge, gt, le, lt
from typing import Any, NamedTuple

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


# How a column may be compared; what is not told (NULL) differs from every value, but is neither
# more nor less than any.
COMPARISONS: dict[str, Callable[[ColumnElement[Any], Any], ColumnElement[bool]]] = {
    "=": eq, "!=": lambda a, b: a.is_distinct_from(b), ">=": ge, "<=": le, ">": gt, "<": lt,
}  # fmt: skip


class Filter(NamedTuple):
    """A condition as people write it: an empty value stands for what is not told (NULL)."""

    column: str
    value: str
    comparison: str = "="


class BadFilter(InterparlError):
    """A filter names no column, or a value that the column can't hold."""

    exit_code = 2


def answer(
    connection: Connection,
    view: View,
    filters: Sequence[Filter | tuple[str, str]] = (),
    limit: int | None = None,
    wanted: Sequence[str] = (),
    offset: int | None = None,
) -> tuple[list[str], Rows]:
    """Ask a view; gives its columns (all, or those wanted) and rows, typed as the catalogue says.

    A filter without a comparison asks for what is equal. Raises BadFilter.
    """
    query = question(connection, view, [Filter(*given) for given in filters], wanted)
    found = connection.execute(query.limit(limit).offset(offset))
    return list(found.keys()), [tuple(row) for row in found]


def values(connection: Connection, view: View, name: str, limit: int) -> list[Any]:
    """Some values of a column that are told, each once; raises BadFilter for no column."""
    query = question(connection, view, wanted=[name]).order_by(None)
    asked = query.where(column(name).is_not(None)).distinct().limit(limit)
    return [row[0] for row in connection.execute(asked)]


def question(
    connection: Connection,
    view: View,
    filters: Sequence[Filter] = (),
    wanted: Sequence[str] = (),
) -> Select[Any]:
    """The query that asks a view, in a total order; raises BadFilter."""
    types = {told.name: told.type for told in view.columns}
    columns = {name: column(name, TYPES[kind]) for name, kind in types.items()}
    for name in (*wanted, *(given.column for given in filters)):
        if name not in columns:
            raise BadFilter(unknown_column(view.name, name, list(columns)))
    query = select(*(columns[name] for name in wanted or columns))
    query = query.select_from(table(view.name, *columns.values()))
    collation = BY_CODE_POINT[connection.dialect.name]
    for given in filters:
        query = query.where(_condition(given, types, columns, collation))
    return _ordered(query, view, types, columns, collation)


def _condition(
    given: Filter,
    types: Mapping[str, str],
    columns: Mapping[str, ColumnElement[Any]],
    collation: str,
) -> ColumnElement[bool]:
    name, kind = given.column, types[given.column]
    value = _value(name, kind, given.value)
    if value is None and given.comparison not in {"=", "!="}:
        raise BadFilter(f"{name}{given.comparison} names no value to compare with")
    compared = columns[name].collate(collation) if kind == "text" else columns[name]
    return COMPARISONS[given.comparison](compared, value)


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


def unknown_column(view: str, name: str, columns: Sequence[str]) -> str:
    """Say that there is no such column, and which one may be meant."""
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
