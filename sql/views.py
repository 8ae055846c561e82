"""Views: read from their files, made in a database, described in its catalogue.

The files hold the portable profile that SQLite 3.40, PostgreSQL and DuckDB share, but for lists:
``string_agg`` of an ordered subquery. SQLite before 3.44 has it as ``group_concat``, and DuckDB,
whose threads take a large subquery in parts, must be told the order again. Where one way of asking
is not fast on both engines, a file ``.postgresql.sql`` beside it has the other one.
"""

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, delete, insert, inspect, select, text

from interparl.schema.catalogue import CatalogColumn

FOLDER = Path(__file__).parent
HEAD = re.compile(
    r"-- Question: (?P<question>[^\n]+)\n"
    r"-- One row: (?P<grain>(?:[^\n]+\n)(?:--  [^\n]+\n)*?)"
    r"-- Leaves out: (?P<leaves_out>(?:[^\n]+\n)(?:--  [^\n]+\n)*)"
)
LIST = re.compile(r"string_agg\((\S+), '; '\)")


@dataclass(frozen=True)
class ViewColumn:
    """One column of a view: its name, type (as in ``catalog_columns``) and meaning."""

    name: str
    type: str
    description: str
    unit: str | None
    example: str | None


@dataclass(frozen=True)
class View:
    """One answer: its name, the question, what a row is, what it leaves out, and its SQL."""

    name: str
    question: str
    grain: str
    leaves_out: str
    sql: str
    columns: tuple[ViewColumn, ...]
    on_postgresql: str | None = None


@cache
def views() -> tuple[View, ...]:
    """All views, in the order of their names; ValueError for a file without its three lines."""
    columns = _columns()
    return tuple(
        _read(path, columns) for path in sorted(FOLDER.glob("*.sql")) if "." not in path.stem
    )


def _read(path: Path, columns: dict[str, tuple[ViewColumn, ...]]) -> View:
    sql = path.read_text(encoding="utf-8")
    head = HEAD.match(sql)
    if not head:
        raise ValueError(f"{path.name} must open with -- Question:, -- One row:, -- Leaves out:")
    grain, leaves_out = (
        " ".join(head[g].replace("--", "").split()) for g in ("grain", "leaves_out")
    )
    other = path.with_suffix(".postgresql.sql")
    return View(
        path.stem, head["question"], grain, leaves_out, sql, columns.get(path.stem, ()),
        other.read_text(encoding="utf-8") if other.exists() else None,
    )  # fmt: skip


def _columns() -> dict[str, tuple[ViewColumn, ...]]:
    out: dict[str, tuple[ViewColumn, ...]] = {}
    with (FOLDER / "columns.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            column = ViewColumn(
                row["column"], row["type"], row["description"], row["unit"] or None,
                row["example"] or None,
            )  # fmt: skip
            out[row["view"]] = (*out.get(row["view"], ()), column)
    return out


def statement(view: View, dialect: str) -> str:
    """The CREATE VIEW of a view, for ``sqlite``, ``postgresql`` or ``duckdb``."""
    match dialect:
        case "sqlite":
            return LIST.sub(r"group_concat(\1, '; ')", view.sql)
        case "duckdb":
            return LIST.sub(r"string_agg(\1, '; ' ORDER BY \1)", view.sql)
        case "postgresql" if view.on_postgresql:
            return view.on_postgresql
        case _:
            return view.sql


def _definition(view: View) -> str:
    """What the catalogue keeps of a view: its files, so that it is the same on all engines."""
    return view.sql + (view.on_postgresql or "")


def create_views(connection: Connection) -> None:
    """Make all views anew and describe them in the catalogue, and on PostgreSQL as comments."""
    drop_views(connection)
    dialect = connection.dialect.name
    for view in views():
        connection.exec_driver_sql(_escaped(statement(view, dialect), dialect))
    connection.execute(insert(CatalogColumn), _catalogue())
    if dialect == "postgresql":
        for row in _catalogue():
            connection.exec_driver_sql(_comment(row))
        from interparl.sql.readers import let_read  # noqa: PLC0415 - SQLite needs no driver of it

        let_read(connection)


def drop_views(connection: Connection) -> None:
    """Drop the views that are ours, also those of an older version, and forget their columns."""
    names = {view.name for view in views()}
    if inspect(connection).has_table(CatalogColumn.__tablename__):
        ours = CatalogColumn.object_kind == "view"
        names |= set(connection.scalars(select(CatalogColumn.object_name).where(ours)))
        connection.execute(delete(CatalogColumn).where(ours))
    there = set(inspect(connection).get_view_names())
    for name in sorted(names & there):
        connection.execute(text(f'DROP VIEW "{name}"'))


def are_current(connection: Connection) -> bool:
    """Whether the catalogue holds just the views of this program, by meaning and by SQL."""
    query = select(CatalogColumn.__table__).where(CatalogColumn.object_kind == "view")
    there = {tuple(row) for row in connection.execute(query)}
    return there == {tuple(row.values()) for row in _catalogue()}


def outdated(connection: Connection, asked: Iterable[View]) -> list[str]:
    """Which of some views are not there as this program makes them."""
    about = (CatalogColumn.object_kind == "view") & (CatalogColumn.column_name == "")
    query = select(CatalogColumn.object_name, CatalogColumn.definition).where(about)
    made = {row.object_name: row.definition for row in connection.execute(query)}
    there = set(inspect(connection).get_view_names())
    return [
        view.name
        for view in asked
        if view.name not in there or made.get(view.name) != _definition(view)
    ]


def _catalogue() -> list[dict[str, str | None]]:
    rows: list[dict[str, str | None]] = []
    for view in views():
        about = {
            "object_name": view.name, "object_kind": "view", "column_name": "", "type": "view",
            "description": f"{view.question} One row: {view.grain} Leaves out: {view.leaves_out}",
            "unit": None, "example": None, "definition": _definition(view),
        }  # fmt: skip
        rows.append(about)
        rows += [
            about | {
                "column_name": c.name, "type": c.type, "description": c.description,
                "unit": c.unit, "example": c.example, "definition": None,
            }
            for c in view.columns
        ]  # fmt: skip
    return rows


def _comment(row: dict[str, str | None]) -> str:
    words = (row["description"] or "").replace("'", "''").replace("%", "%%")
    name = f'"{row["object_name"]}"'
    if row["column_name"]:
        return f"COMMENT ON COLUMN {name}.\"{row['column_name']}\" IS '{words}'"
    return f"COMMENT ON VIEW {name} IS '{words}'"


def _escaped(sql: str, dialect: str) -> str:
    """Double each percent sign for psycopg, which reads one as a parameter."""
    return sql.replace("%", "%%") if dialect == "postgresql" else sql
