"""Merge: what several documents tell of one row becomes one value, whatever their order.

Each rule takes the better of two values by a total order, so that the result is a function of the
set of values: a row loaded in any order, in any batch, is the same.
"""

from collections.abc import Callable, Mapping
from typing import Any

Values = Mapping[str, Any]
STATUS_RANK = {"happened": 2, "recurring": 1, "planned": 0}  # of events: what came true stays true
SPELLINGS = frozenset({"name", "title"})
WHEN = ("date_text", "earliest", "latest")
YES_OR_LATEST = frozenset({"last_seen_on", "is_assembly", "is_single_holder"})


def merge(table: str, old: Values, new: Values) -> dict[str, Any]:
    """The row that both tell, of the columns that both have.

    >>> merge("bodies", {"name": "SENATE", "state_code": None}, {"name": "Senate",
    ...     "state_code": "KZ"})
    {'name': 'Senate', 'state_code': 'KZ'}
    """
    merged = {column: _better(table, column)(old[column], new[column]) for column in old}
    if "date_text" in old:  # the three say one thing
        finer = min((old, new), key=_vagueness)
        merged |= {column: finer[column] for column in WHEN}
    if "name_key" in old:  # of two that people decided to be one
        better = min((old, new), key=lambda row: (_plainness(row["name"]), row["name_key"]))
        merged["name_key"] = better["name_key"]
    return merged


def _vagueness(row: Values) -> tuple[bool, bool, int, str]:
    """How little a row says of its date: nothing, an open time, a long time; at last its words."""
    text, first, last = (row[column] for column in WHEN)
    is_open = first is None or last is None
    return text is None, is_open, 0 if is_open else (last - first).days, text or ""


def _better(table: str, column: str) -> Callable[[Any, Any], Any]:
    if column in SPELLINGS:
        return _fuller
    if column in YES_OR_LATEST:
        return max
    if (table, column) == ("events", "status"):
        return lambda a, b: max(a, b, key=STATUS_RANK.__getitem__)
    return _least


def _fuller(a: str | None, b: str | None) -> str | None:
    """The better spelling: not in capitals, with its accents, the longer, the first by code."""
    told = [name for name in (a, b) if name is not None]
    return min(told, key=_plainness, default=None)


def _plainness(name: str) -> tuple[bool, bool, int, str]:
    return name.isupper(), name.isascii(), -len(name), name


def _least(a: Any, b: Any) -> Any:  # noqa: ANN401 - whatever a column holds
    """The only one told, else the lesser."""
    if a is None or b is None:
        return b if a is None else a
    return min(a, b)
