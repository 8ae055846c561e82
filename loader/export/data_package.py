"""Data package: CSV with its types, keys and meanings in datapackage.json (Frictionless Data).

Made for programs: the text stands as it is stored, also where a spreadsheet would take it for a
formula. The table `catalog_columns` is left out, because datapackage.json says the same.
"""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table

from interparl.loader.export.content import Column, Dataset, rows
from interparl.loader.export.csv_tables import SUFFIX, line, write_lines
from interparl.schema.catalogue import CatalogColumn

DESCRIPTOR = "datapackage.json"
TYPES = {
    "text": "string", "boolean": "boolean", "date": "date", "timestamp": "datetime",
    "number": "number", "integer": "integer",
}  # fmt: skip
ABOUT = {
    "profile": "tabular-data-package",
    "name": "interparl",
    "title": "Inter-parliamentary assemblies",
    "description": "What plain English pages tell of inter-parliamentary assemblies and regional "
    "organizations: members, seats, offices, events, figures, and the words that say so.",
}


def write(connection: Connection, datasets: Sequence[Dataset], folder: Path) -> int:
    """Write the files and their descriptor into a folder; gives how many rows they have."""
    kept = [each for each in datasets if each.name != CatalogColumn.__tablename__]
    names = {each.name for each in kept}
    count = 0
    resources = []
    for dataset in kept:
        path = folder / f"{dataset.name}{SUFFIX}"
        lines = (
            line(row) for part in ([dataset.header], rows(connection, dataset)) for row in part
        )
        count += write_lines(lines, path) - 1
        resources.append(_resource(dataset, path, names))
    descriptor = json.dumps(ABOUT | {"resources": resources}, ensure_ascii=False, indent=2)
    (folder / DESCRIPTOR).write_text(descriptor + "\n", encoding="utf-8", newline="\n")
    return count


def _resource(dataset: Dataset, path: Path, names: set[str]) -> dict[str, Any]:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in dataset.columns], "missingValues": [""],
    }  # fmt: skip
    if isinstance(dataset.origin, Table):
        schema["primaryKey"] = [column.name for column in dataset.origin.primary_key]
        schema["foreignKeys"] = _foreign_keys(dataset.origin, names)
    return {
        "profile": "tabular-data-resource",
        "name": dataset.name,
        "path": path.name,
        "description": dataset.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"lineTerminator": "\n"},
        "bytes": path.stat().st_size,
        "hash": f"sha256:{digest}",
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    told = {
        "name": column.name, "type": TYPES[column.type], "description": column.description,
        "example": column.example, "unit": column.unit,
    }  # fmt: skip
    field: dict[str, Any] = {name: value for name, value in told.items() if value is not None}
    return field if column.is_nullable else field | {"constraints": {"required": True}}


def _foreign_keys(table: Table, names: set[str]) -> list[dict[str, Any]]:
    """The references of a table; one to itself has no resource (Table Schema)."""
    keys = sorted(table.foreign_key_constraints, key=lambda key: [*key.column_keys])
    return [
        {
            "fields": [*key.column_keys],
            "reference": {
                "resource": "" if key.referred_table is table else key.referred_table.name,
                "fields": [element.column.name for element in key.elements],
            },
        }
        for key in keys
        if key.referred_table.name in names
    ]
