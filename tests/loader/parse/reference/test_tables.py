"""What holds for every reference table: a source in each row, no row twice, no stray spaces."""

import csv

import pytest

from interparl.loader.parse.reference import table

MAY_BE_EMPTY = {("organizations", "acronym"), ("organizations", "parent")}
TABLES = sorted(path.stem for path in table.FOLDER.glob("*.csv"))


def test_there_are_tables() -> None:
    assert {"chambers", "organizations", "parliaments", "states", "titles"} <= set(TABLES)


@pytest.mark.parametrize("name", TABLES)
def test_every_row_names_its_source(name: str) -> None:
    assert [row for row in table.rows(name) if not row["source"]] == []


@pytest.mark.parametrize("name", TABLES)
def test_no_cell_is_empty_or_padded(name: str) -> None:
    assert [
        (row, column)
        for row in table.rows(name)
        for column, cell in row.items()
        if cell != cell.strip() or not (cell or (name, column) in MAY_BE_EMPTY)
    ] == []


@pytest.mark.parametrize("name", TABLES)
def test_every_row_has_as_many_cells_as_the_header(name: str) -> None:
    with (table.FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        header, *lines = csv.reader(file)
    assert [line for line in lines if len(line) != len(header)] == []


@pytest.mark.parametrize("name", TABLES)
def test_no_row_stands_twice(name: str) -> None:
    lines = [tuple(row.values()) for row in table.rows(name)]
    assert len(lines) == len(set(lines))
