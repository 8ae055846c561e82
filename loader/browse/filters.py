"""Filters in an address: they must name columns and comparisons that there are.

SQLite takes the name of a column that is not there for a text, and would answer with all rows or
none; Datasette passes over a comparison that it does not know.
"""

from datasette.app import Datasette
from datasette.filters import Filters
from datasette.utils.asgi import Request
from datasette.views.base import DatasetteError

from interparl.loader.load.answer import unknown_column

# What else in an address names a column.
NAMES = frozenset(
    {"_sort", "_sort_desc", "_facet", "_facet_array", "_facet_date", "_col", "_nocol"}
)
COMPARISONS = frozenset(key for key, _, _ in Filters([]).lookups())


async def require_columns(
    datasette: Datasette, database: str, table: str, request: Request
) -> None:
    """Pass if the address of a table's page names only what there is; else raise DatasetteError."""
    columns = await datasette.get_database(database).table_columns(table)
    for key in request.args:
        for name in _named(key, request.args.getlist(key)):
            if name not in columns:
                told = unknown_column(table, name, columns)
                raise DatasetteError(told, status=400, title="No such column")


def _named(key: str, values: list[str]) -> list[str]:
    """The columns that one part of an address names; raises DatasetteError for a comparison."""
    if key in NAMES:
        return values
    if key.startswith("_") and "__" not in key:
        return []
    column, _, comparison = key.rpartition("__")
    if not column:
        return [key]
    if comparison not in COMPARISONS:
        known = ", ".join(sorted(COMPARISONS))
        told = f"there is no comparison {comparison!r}; there are {known}"
        raise DatasetteError(told, status=400, title="No such comparison")
    return [column]
