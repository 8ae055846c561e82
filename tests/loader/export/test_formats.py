"""Each format, read back by a program of its own field, tells what the database tells."""

import csv
import json
import warnings
from datetime import date, datetime
from pathlib import Path

import duckdb
import pytest
from sqlalchemy import Connection

from interparl.loader.export import formats
from interparl.loader.export.cells import iso, unarmed
from tests.loader.export.conftest import Table, content, datasets


def export(connection: Connection, form: str, path: Path) -> Path:
    """Write a folder or file of a format."""
    formats.write(connection, form, datasets(), path)
    return path


@pytest.mark.parametrize("form", [*formats.OF_EACH])
def test_a_folder_has_a_file_for_each_table_and_view(
    told: Connection, tmp_path: Path, form: str
) -> None:
    folder = export(told, form, tmp_path / "out")
    assert {path.name for path in folder.iterdir()} == formats.file_names(form)


def as_text(table: Table) -> list[list[str | None]]:
    """Rows as CSV has them."""
    return [[None if v is None else iso(unarmed(v)) for v in row] for row in table]


def test_csv_in_duckdb(told: Connection, tmp_path: Path) -> None:
    folder = export(told, "csv", tmp_path / "out")
    for name, expected in content(told).items():
        found = duckdb.execute(
            f"FROM read_csv('{folder / name}.csv', header = true, all_varchar = true,"
            " delim = ',', quote = '\"', escape = '\"', allow_quoted_nulls = false,"
            " strict_mode = true, parallel = false)"
        )
        assert [list(row) for row in found.fetchall()] == as_text(expected), name


def test_csv_in_python(told: Connection, tmp_path: Path) -> None:
    folder = export(told, "csv", tmp_path / "out")
    rows = content(told)
    for each in datasets():
        with (folder / f"{each.name}.csv").open(encoding="utf-8", newline="") as file:
            header, *found = csv.reader(file)
        assert header == [column.name for column in each.columns]
        expected = as_text(rows[each.name])
        assert found == [["" if cell is None else cell for cell in row] for row in expected]


def test_a_formula_is_text_in_a_spreadsheet(told: Connection, tmp_path: Path) -> None:
    folder = export(told, "csv", tmp_path / "out")
    with (folder / "sentences.csv").open(encoding="utf-8", newline="") as file:
        texts = [row["text"] for row in csv.DictReader(file)]
    (hostile,) = (text for text in texts if "SUM(A1)" in text)
    assert hostile.startswith("'@SUM(A1) The Senate")


def test_json_lines(told: Connection, tmp_path: Path) -> None:
    folder = export(told, "jsonl", tmp_path / "out")
    tables = content(told)
    for each in datasets():
        lines = (folder / f"{each.name}.jsonl").read_text(encoding="utf-8").splitlines()
        assert [json.loads(line) for line in lines] == [
            {
                name: iso(v) if isinstance(v, date) else v
                for name, v in zip(each.header, row, strict=True)
            }
            for row in tables[each.name]
        ], each.name


def test_parquet_in_duckdb(told: Connection, tmp_path: Path) -> None:
    folder = export(told, "parquet", tmp_path / "out")
    duckdb.execute("SET TimeZone = 'UTC'")
    for name, expected in content(told).items():
        found = duckdb.execute(f"FROM read_parquet('{folder / name}.parquet')").fetchall()
        assert found == expected, name


DUCKDB_TYPES = {
    "text": "VARCHAR", "boolean": "BOOLEAN", "date": "DATE", "integer": "INTEGER",
    "number": "DOUBLE", "timestamp": "TIMESTAMP WITH TIME ZONE",
}  # fmt: skip


def test_parquet_is_typed(told: Connection, tmp_path: Path) -> None:
    folder = export(told, "parquet", tmp_path / "out")
    for each in datasets():
        found = duckdb.execute(f"DESCRIBE FROM read_parquet('{folder / each.name}.parquet')")
        assert {name: kind for name, kind, *_ in found.fetchall()} == {
            column.name: DUCKDB_TYPES[column.type] for column in each.columns
        }


def test_a_data_package_is_valid_and_tells_the_same(told: Connection, tmp_path: Path) -> None:
    folder = export(told, "datapackage", tmp_path / "out")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the libraries that the validator uses
        from frictionless import Package, validate  # noqa: PLC0415 - as above
        from frictionless.resources import TableResource  # noqa: PLC0415 - as above

        report = validate(str(folder / "datapackage.json"))
        assert [error for task in report.tasks for error in task.errors] == []
        assert report.valid
        package = Package(str(folder / "datapackage.json"))
        found = {
            each.name: each.read_rows()
            for each in package.resources
            if isinstance(each, TableResource)
        }
    expected = content(told)
    expected.pop("catalog_columns")  # which datapackage.json tells
    assert {path.stem for path in folder.glob("*.csv")} == found.keys() == expected.keys()
    for name, rows in expected.items():
        assert [tuple(plainly(row[column]) for column in row) for row in found[name]] == [
            tuple(plainly(cell) for cell in row) for row in rows
        ], name


def plainly(value: object) -> object:
    """A value without what is the validator's own: exact decimals, times without a zone."""
    match value:
        case datetime():
            return value.replace(tzinfo=None)
        case bool() | int() | str() | date() | None:
            return value
        case _:
            return float(str(value))


def test_a_data_package_has_keys_and_descriptions(told: Connection, tmp_path: Path) -> None:
    folder = export(told, "datapackage", tmp_path / "out")
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    by_name = {each["name"]: each for each in package["resources"]}
    for each in datasets():
        if each.name == "catalog_columns":
            continue
        fields = by_name[each.name]["schema"]["fields"]
        assert [(f["name"], f["description"]) for f in fields] == [
            (column.name, column.description) for column in each.columns
        ]
    seats = by_name["seats"]["schema"]
    assert seats["primaryKey"] == ["id"]
    assert seats["foreignKeys"] == [
        {"fields": ["chamber_id"], "reference": {"resource": "chambers", "fields": ["id"]}},
        {"fields": ["delegation_id"], "reference": {"resource": "delegations", "fields": ["id"]}},
    ]
    assert "primaryKey" not in by_name["seats_by_state"]["schema"]


@pytest.mark.parametrize("form", list(formats.MODULES))
def test_two_exports_are_equal_to_the_byte(told: Connection, tmp_path: Path, form: str) -> None:
    one, other = (export(told, form, tmp_path / name) for name in ("one", "other"))
    assert held(one) == held(other)


def held(path: Path) -> dict[str, bytes]:
    """The bytes of a file, or of all files of a folder."""
    paths = [path] if path.is_file() else sorted(path.iterdir())
    return {"" if path.is_file() else each.name: each.read_bytes() for each in paths}


@pytest.mark.parametrize("kind", ["table", "view"])
def test_a_data_package_of_a_part_refers_to_nothing_outside(
    told: Connection, tmp_path: Path, kind: str
) -> None:
    part = [each for each in datasets() if each.kind == kind and each.name != "bodies"]
    formats.write(told, "datapackage", part, tmp_path / "out")
    package = json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))
    names = {each["name"] for each in package["resources"]}
    meant = {
        key["reference"]["resource"] or each["name"]
        for each in package["resources"]
        for key in each["schema"].get("foreignKeys", [])
    }
    assert meant <= names
    assert names
