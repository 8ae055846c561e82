"""Write schema/TABLES.md and docs/schema.md from the models; `--check` says whether they are old.

    python -m interparl.schema.describe [--check]

For a checkout: an installed wheel has no such files. Exits with 1 if `--check` finds one stale.
"""

import argparse
import inspect
import sys
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import CheckConstraint, Column, Table, UniqueConstraint

from interparl.schema.catalogue import type_name
from interparl.schema.tables import Base

ROOT = Path(__file__).parents[1]
GENERATED = "<!-- Written by `python -m interparl.schema.describe`; change the models instead. -->"
# The order in which the tables make sense to a newcomer; a group is a module of the schema.
GROUPS = (
    "places",
    "bodies",
    "composition",
    "people",
    "event_types",
    "happenings",
    "evidence",
    "runs",
    "sources",
    "names",
    "catalogue",
)


def main(arguments: list[str]) -> int:
    """Write the pages, or with --check compare them; give the exit code."""
    parser = argparse.ArgumentParser(prog="python -m interparl.schema.describe")
    parser.add_argument("--check", action="store_true", help="only say which pages are stale")
    only_check = parser.parse_args(arguments).check
    stale = 0
    for name, text in pages().items():
        path = ROOT / name
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        stale += 1
        sys.stdout.write(f"{name} {'is stale: run make docs' if only_check else 'written'}\n")
        if not only_check:
            path.write_text(text, encoding="utf-8")
    return int(only_check and stale > 0)


def pages() -> dict[str, str]:
    """Give each generated page, by its path in the checkout."""
    return {"schema/TABLES.md": tables_page(), "docs/schema.md": diagram_page()}


def tables_page() -> str:
    """Tell of every table and column, in Markdown."""
    lines = [GENERATED, "", "# The tables", "", f"{len(Base.metadata.tables)} tables, by group."]
    for title, about, models in groups():
        lines += ["", f"## {title}", "", about]
        for model, table in models:
            lines += ["", f"### {table.name}", "", f"{table.comment}", "", model, ""]
            lines += ["| column | type | holds | refers to | example |", "| --- " * 5 + "|"]
            lines += [_column_line(column) for column in table.columns]
            rules = [*_unique_keys(table), *_checks(table)]
            lines += ["", *(f"- {rule}" for rule in rules)] if rules else []
    return "\n".join(lines) + "\n"


def diagram_page() -> str:
    """Draw the tables and their references, one Mermaid diagram for each group."""
    lines = [GENERATED, "", "# The tables and their references", ""]
    lines += ["Each line leads from what is referred to, to what refers to it. Columns: "]
    lines[-1] += "[TABLES.md](../schema/TABLES.md)."
    for title, about, models in groups():
        lines += ["", f"## {title}", "", about, "", "```mermaid", "erDiagram"]
        for _, table in models:
            lines += [f"    {table.name} {{", *_diagram_columns(table), "    }"]
        for _, table in models:
            lines += sorted(_diagram_references(table))
        lines += ["```"]
    return "\n".join(lines) + "\n"


def groups() -> Iterator[tuple[str, str, list[tuple[str, Table]]]]:
    """Give each group's title, what it is about, and its models' docstrings and tables."""
    for group in GROUPS:
        module = sys.modules[f"interparl.schema.{group}"]
        title, about = inspect.cleandoc(module.__doc__ or "").splitlines()[0].split(": ", 1)
        models = [
            (inspect.cleandoc(mapper.class_.__doc__ or ""), table)
            for mapper in Base.registry.mappers
            if mapper.class_.__module__ == module.__name__
            and isinstance(table := mapper.local_table, Table)
        ]
        models.sort(key=lambda model: Base.metadata.sorted_tables.index(model[1]))
        yield title, about[0].upper() + about[1:], models


def _column_line(column: Column[object]) -> str:
    kind = type_name(column) + (", or NULL" if column.nullable else "")
    unit = column.info.get("unit")
    holds = f"{column.comment}" + (f" In {unit}." if unit else "")
    refers = ", ".join(sorted(key.target_fullname for key in column.foreign_keys))
    example = f"`{column.info['example']}`" if "example" in column.info else ""
    name = f"**{column.name}**" if column.primary_key else column.name
    return f"| {name} | {kind} | {holds} | {refers} | {example} |"


def _unique_keys(table: Table) -> list[str]:
    keys = [
        f"`{', '.join(column.name for column in key.columns)}`"
        for key in table.constraints
        if isinstance(key, UniqueConstraint)
    ]
    for index in table.indexes:
        if index.unique:
            where = index.dialect_options["sqlite"]["where"]
            columns = ", ".join(column.name for column in index.columns)
            keys.append(f"`{columns}`" + (f" where `{where}`" if where is not None else ""))
    return sorted(f"Unique: {key}." for key in keys)


def _checks(table: Table) -> list[str]:
    return sorted(
        f"Holds: `{check.sqltext}`."
        for check in table.constraints
        if isinstance(check, CheckConstraint)
    )


def _diagram_columns(table: Table) -> list[str]:
    lines = []
    for column in table.columns:
        marks = ["PK"] * column.primary_key + ["FK"] * bool(column.foreign_keys)
        lines.append(f"        {type_name(column)} {column.name} {', '.join(marks)}".rstrip())
    return lines


def _diagram_references(table: Table) -> set[str]:
    lines = set()
    for key in table.foreign_key_constraints:
        names = ", ".join(column.name for column in key.columns)
        whose = "|o" if any(column.nullable for column in key.columns) else "||"
        many = "o|" if set(key.columns) >= set(table.primary_key) else "o{"
        lines.add(f'    {key.referred_table.name} {whose}--{many} {table.name} : "{names}"')
    return lines


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
