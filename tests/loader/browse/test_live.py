"""The page is read while loads go on, and doesn't hinder them."""

import sqlite3
from pathlib import Path

import pytest

from interparl.loader.commands.browse import served_file
from interparl.schema.engine import connect
from interparl.sql.search import drop_search
from tests.loader.browse.conftest import asked, words
from tests.loading import GOLD, SAMPLE, content, load


def test_a_load_shows_at_once(migrated_sqlite_url: str) -> None:
    get = asked(Path(migrated_sqlite_url.removeprefix("sqlite:///")))
    assert "Nothing is loaded yet" in words(get("/"))
    load(migrated_sqlite_url, SAMPLE)
    assert "1 documents" in words(get("/"))


def test_pages_come_while_a_run_writes(loaded_sqlite_url: str) -> None:
    get = asked(Path(loaded_sqlite_url.removeprefix("sqlite:///")))
    engine = connect(loaded_sqlite_url)
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM evidence")
        assert "State Duma" in words(get("/interparl/seats_by_chamber"))
        connection.rollback()
    engine.dispose()


def test_a_file_at_rest_stays_one_plain_file(loaded_sqlite_url: str) -> None:
    path = Path(loaded_sqlite_url.removeprefix("sqlite:///"))
    get = asked(path)
    get("/interparl/seats_by_chamber")
    load(loaded_sqlite_url, next(GOLD.iterdir()))
    get("/")
    assert [each.name for each in path.parent.glob(f"{path.name}*")] == [path.name]
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()


def test_a_server_is_shown_by_a_snapshot(migrated_postgres_url: str) -> None:
    load(migrated_postgres_url, SAMPLE)
    with served_file(migrated_postgres_url, quiet=True) as path:
        assert content(f"sqlite:///{path}") == content(migrated_postgres_url)
        assert "State Duma" in words(asked(path)("/interparl/seats_by_chamber"))
    assert not path.exists()


@pytest.mark.parametrize("form", ["sqlite:///{}", "{}"])
def test_a_file_is_shown_itself(loaded_sqlite_url: str, form: str) -> None:
    path = loaded_sqlite_url.removeprefix("sqlite:///")
    with served_file(form.format(path), quiet=True) as shown:
        assert shown == Path(path)


@pytest.mark.parametrize("has_index", [True, False])
def test_sentences_are_found_with_an_index_and_without(
    loaded_sqlite_url: str, has_index: bool
) -> None:
    if not has_index:
        engine = connect(loaded_sqlite_url)
        with engine.begin() as connection:
            drop_search(connection)
        engine.dispose()
    get = asked(Path(loaded_sqlite_url.removeprefix("sqlite:///")))
    found = get("/interparl/search.json?q=kazakhstan+senate&_shape=array").json()
    assert "sentences" in {row["found_in"] for row in found}
