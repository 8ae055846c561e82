"""What Datasette is told of the tables and views: all of it from the catalogue in the database."""

from typing import Any

from sqlalchemy import Connection, select

from interparl.loader.browse.dashboards import DASHBOARDS
from interparl.loader.browse.links import DATABASE
from interparl.loader.browse.search import search
from interparl.loader.load.answer import ORDER, is_key
from interparl.schema.catalogue import CatalogColumn
from interparl.sql.search import SEARCH_TABLES
from interparl.sql.views import View, views

# Columns by which one looks around, the most telling first; a page shows those that it has.
FACETS = (
    "assembly", "state", "event_type", "kind", "fact", "status", "role", "as_what", "body_kind",
    "participant_kind", "reason", "chamber_level", "is_current", "approximation", "seen_basis",
    "year", "state_code", "object_name",
)  # fmt: skip
MOST_FACETS = 3
MOST_FIRST = {"cooperation": "events", "state_overview": "seats", "person_profiles": "documents"}
"""Views that say nothing of their order, and the column by which they are worth reading."""

LABELS = {"offices": "title", "websites": "url", "documents": "title", "sources": "name"}
"""Tables whose rows are called by another column than name."""

Metadata = dict[str, Any]


def metadata(connection: Connection) -> Metadata:
    """Describe the database for Datasette: titles, columns, order, facets, search and charts."""
    told = connection.execute(select(CatalogColumn.__table__)).mappings().all()
    about = {row["object_name"]: row["description"] for row in told if not row["column_name"]}
    columns: dict[str, dict[str, str]] = {name: {} for name in about}
    for row in told:
        if row["column_name"]:
            unit = f" In {row['unit']}." if row["unit"] else ""
            columns[row["object_name"]][row["column_name"]] = f"{row['description']}{unit}"
    types = {(row["object_name"], row["column_name"]): row["type"] for row in told}
    tables: dict[str, Metadata] = {
        name: {
            "description": about[name],
            "columns": columns[name],
            "facets": _facets(columns[name]),
        }
        for name in about
    }
    for name, label in LABELS.items():
        tables[name]["label_column"] = label
    for name in ("alembic_version", *SEARCH_TABLES):
        tables[name] = {"hidden": True}
    for view in views():
        first = types.get((view.name, _first(view)[0]), "")
        tables[view.name] |= {
            "title": view.question,
            "grain": view.grain,
            "leaves_out": view.leaves_out,
            **_order(view, first),
        }
    return {
        "title": "interparl",
        "databases": {DATABASE: {"tables": tables, "queries": {"search": search(connection)}}},
        "plugins": {"datasette-dashboards": DASHBOARDS},
    }


def _facets(columns: dict[str, str]) -> list[str]:
    found = [name for name in FACETS if name in columns]
    if "state" in found and "state_code" in found:
        found.remove("state_code")
    return found[:MOST_FACETS]


def _first(view: View) -> tuple[str, bool]:
    """The column by which a view's answer is ordered first, and whether the most comes first."""
    if view.name in MOST_FIRST:
        return MOST_FIRST[view.name], True
    told = ORDER.search(view.sql)
    by_name = next(column.name for column in view.columns if not is_key(column.name))
    first = told[1].split(",")[0].strip() if told else by_name
    return first.removesuffix(" DESC"), first.endswith(" DESC")


def _order(view: View, kind: str) -> dict[str, str]:
    """Datasette's order of a view; on a page the newest stands first."""
    name, is_falling = _first(view)
    falls = is_falling or kind in {"date", "timestamp"} or name == "run_id"
    return {"sort_desc" if falls else "sort": name}
