"""`interparl export`: where it goes, what it refuses, and what it says."""

import csv
import io
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from interparl.loader.export import formats
from interparl.loader.load.database import opened, snapshot
from interparl.loader.load.writer import TABLES
from interparl.sql.views import views
from tests.loader.commands.conftest import Interparl
from tests.loading import GOLD, SAMPLE, content, count, load


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("form", list(formats.MODULES))
def test_each_format_has_a_place(
    interparl: Interparl, loaded_url: str, here: Path, form: str
) -> None:
    ended = interparl("export", form, "--db", loaded_url)
    (made,) = here.iterdir()
    assert (ended.code, ended.out, made.stem) == (0, "", f"interparl-{form}")
    assert ended.err.startswith(f"{made.name}: ")
    again = interparl("export", form, "--db", loaded_url)
    assert (again.code, "--force" in again.err) == (2, True)
    assert interparl("export", form, "--db", loaded_url, "--force", "--quiet") == (0, "", "")
    assert [path.name for path in here.iterdir()] == [made.name]


def test_the_digest_of_the_file_is_that_of_the_database(
    interparl: Interparl, loaded_url: str
) -> None:
    interparl("export", "sqlite", "--out", "copy.sqlite", "--db", loaded_url)
    printed = interparl("digest", "--db", "copy.sqlite")
    assert printed == (0, f"{content(loaded_url)}\n", "")


@pytest.mark.parametrize(
    ("option", "names"),
    [("--tables-only", set(TABLES)), ("--views-only", {view.name for view in views()})],
)
def test_a_part(
    interparl: Interparl, loaded_sqlite_url: str, here: Path, option: str, names: set[str]
) -> None:
    assert interparl("export", "csv", option, "--db", loaded_sqlite_url).code == 0
    assert {path.stem for path in (here / "interparl-csv").iterdir()} == names


def test_a_file_of_answers(interparl: Interparl, loaded_url: str, here: Path) -> None:
    assert interparl("export", "sqlite", "--views-only", "--db", loaded_url).code == 0
    with closing(sqlite3.connect(here / "interparl-sqlite.sqlite")) as file:
        assert file.execute("SELECT state_code FROM seats_by_state").fetchone() == ("BY",)
    asked = interparl("ask", "seats-by-state", "--db", "interparl-sqlite.sqlite")
    assert (asked.code, asked.out) == (4, "")  # it is no database of ours, and says so
    assert "is not a database of interparl" in asked.err


@pytest.mark.parametrize("name", ["seats-by-state", "seats_by_state"])
def test_a_view_is_printed(interparl: Interparl, loaded_url: str, name: str) -> None:
    ended = interparl("export", "csv", "--view", name, "--db", loaded_url)
    rows = list(csv.DictReader(io.StringIO(ended.out)))
    assert (ended.code, ended.err, rows[0]["state_code"]) == (0, "", "BY")
    lines = interparl("export", "jsonl", "--view", name, "--db", loaded_url).out.splitlines()
    assert [json.loads(line)["state_code"] for line in lines] == [r["state_code"] for r in rows]


def test_a_table_goes_to_a_file(interparl: Interparl, loaded_url: str, here: Path) -> None:
    interparl("export", "csv", "--view", "seats", "--out", "seats.csv", "--db", loaded_url)
    rows = list(csv.DictReader(io.StringIO((here / "seats.csv").read_text())))
    assert len(rows) == count(loaded_url, "seats")[0]
    interparl("export", "parquet", "--view", "seats", "--db", loaded_url)
    assert sorted(path.name for path in here.iterdir()) == ["seats.csv", "seats.parquet"]


def test_popolo_is_printed(interparl: Interparl, loaded_url: str, here: Path) -> None:
    ended = interparl("export", "popolo", "--out", "-", "--db", loaded_url)
    assert (ended.code, ended.err, list(here.iterdir())) == (0, "", [])
    assert json.loads(ended.out)["persons"] != []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["xml"], "'xml' is not one of"),
        (["csv", "--view", "seat-by-state"], "did you mean seats_by_state"),
        (["csv", "--view", "zzz"], "no view or table 'zzz'; `interparl ask` lists the views"),
        (["popolo", "--view", "seats"], "popolo is of all tables"),
        (["sqlite", "--tables-only"], "go with a folder of files, --views-only with sqlite too"),
        (["popolo", "--views-only"], "go with a folder of files, --views-only with sqlite too"),
        (["csv", "--out", "-"], "this can't be printed; name a path"),
        (["sqlite", "--out", "-"], "this can't be printed; name a path"),
        (["csv", "--out", "."], "is there already; --force replaces it"),
        (["csv", "--out", ".", "--force"], "is a folder with other files (mine.txt)"),
        (["sqlite", "--out", "mine.txt"], "is there already; --force replaces it"),
    ],
)
def test_usage(
    interparl: Interparl, loaded_sqlite_url: str, here: Path, arguments: list[str], said: str
) -> None:
    (here / "mine.txt").write_text("mine")
    ended = interparl("export", *arguments, "--db", loaded_sqlite_url)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
    assert [path.name for path in here.iterdir()] == ["mine.txt"]


def test_the_database_itself_stays(interparl: Interparl, loaded_sqlite_url: str) -> None:
    path = loaded_sqlite_url.removeprefix("sqlite:///")
    before = content(loaded_sqlite_url)
    ended = interparl("export", "sqlite", "--out", path, "--force", "--db", path)
    assert (ended.code, "that is the database itself" in ended.err) == (2, True)
    assert content(loaded_sqlite_url) == before


def test_no_database(interparl: Interparl, here: Path) -> None:
    ended = interparl("export", "csv", "--db", "gone.db")
    assert (ended.code, list(here.iterdir())) == (4, [])
    assert "there is no database at " in ended.err


def test_what_others_load_meanwhile_is_not_seen(migrated_postgres_url: str) -> None:
    load(migrated_postgres_url, GOLD / "mixed-history-page-2021-01.txt")
    before = count(migrated_postgres_url, "documents")
    with snapshot(migrated_postgres_url) as connection:
        persons = "SELECT count(*) FROM persons"
        seen = [connection.exec_driver_sql(persons).scalar()]
        load(migrated_postgres_url, SAMPLE)
        seen += [connection.exec_driver_sql(persons).scalar()]
        documents = connection.exec_driver_sql("SELECT count(*) FROM documents").scalar()
    assert seen[0] == seen[1]
    assert (documents,) == before
    assert count(migrated_postgres_url, "documents") == (2,)


@pytest.mark.parametrize("change", ["gone", "old"])
def test_views_of_another_version_are_not_exported(
    interparl: Interparl, loaded_url: str, here: Path, change: str
) -> None:
    with opened(loaded_url) as engine, engine.begin() as connection:
        if change == "gone":
            connection.exec_driver_sql("DROP VIEW gaps")
        else:
            told = "UPDATE catalog_columns SET definition = 'old' WHERE object_name = 'gaps'"
            connection.exec_driver_sql(f"{told} AND column_name = ''")
    exports = (["csv"], ["csv", "--view", "gaps"], ["sqlite", "--views-only"])
    for arguments in (*(["export", *each] for each in exports), ["ask", "gaps"]):
        ended = interparl(*arguments, "--db", loaded_url)
        assert (ended.code, ended.out, list(here.iterdir())) == (4, "", [])
        assert "the view gaps of " in ended.err
        assert "`interparl db upgrade`" in ended.err
    assert interparl("ask", "seats-by-state", "--db", loaded_url).code == 0
    assert interparl("export", "csv", "--tables-only", "--db", loaded_url).code == 0
    assert interparl("db", "upgrade", "--db", loaded_url).code == 0
    assert interparl("ask", "gaps", "--db", loaded_url).code == 0
