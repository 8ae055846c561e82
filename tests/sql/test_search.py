"""The index for searches: exact whatever is written, of no concern to migrations, equal engines."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, inspect, text

from interparl.loader.load.database import downgrade, open_for_writing, opened, upgrade
from interparl.loader.load.search_words import places
from interparl.loader.reread import undo
from interparl.schema import migrate
from interparl.sql.letters import fold_word
from interparl.sql.search import create_search, drop_search, has_search, is_search_current
from tests.loading import GOLD, SAMPLE, load

CHECKOUT = Path(__file__).parents[2]
HISTORY = GOLD / "mixed-history-page-2021-01.txt"


@contextmanager
def writing(url: str) -> Iterator[Connection]:
    """A connection whose changes are taken back."""
    with opened(url) as engine, engine.connect() as connection:
        yield connection


def indexed(connection: Connection) -> set[tuple[str, str, int]]:
    """All that the index holds: word, sentence, place."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(
            "CREATE VIRTUAL TABLE temp.held USING fts5vocab(main, search_sentences, instance)"
        )
        query = "SELECT term, sentence_id, offset + 1 FROM held JOIN search_keys ON number = doc"
    else:  # what the index answers: the server keeps it
        query = (
            "SELECT lexeme, id, unnest(positions) FROM sentences,"
            " unnest(search_words(sentences.text))"
        )
    found = {(word, key, place) for word, key, place in connection.execute(text(query))}
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("DROP TABLE temp.held")
    return found


def expected(connection: Connection) -> set[tuple[str, str, int]]:
    """All that it should hold, by the sentences that are there."""
    return {
        (fold_word(told[start:end]), key, place)
        for key, told in connection.execute(text("SELECT id, text FROM sentences"))
        for place, (start, end) in enumerate(places(told), start=1)
    }


def test_the_index_is_exact_after_loads_and_undoing(migrated_url: str) -> None:
    load(migrated_url, SAMPLE)
    run = load(migrated_url, HISTORY)
    with writing(migrated_url) as connection:
        before = indexed(connection)
        assert before == expected(connection)
        assert {word for word, _, _ in before} >= {"autumn", "2020", "iom"}
    engine = open_for_writing(migrated_url)
    undo(engine, run.id, command="test")
    engine.dispose()
    with writing(migrated_url) as connection:
        after = indexed(connection)
        assert after == expected(connection)
    assert 0 < len(after) < len(before)


def test_the_index_is_exact_after_any_change(migrated_url: str) -> None:
    load(migrated_url, SAMPLE)
    with writing(migrated_url) as connection:
        connection.execute(text("DELETE FROM evidence"))
        connection.execute(text("DELETE FROM sentences WHERE position = 1"))
        connection.execute(text("UPDATE sentences SET text = 'Wałęsa, Łódź' WHERE position = 2"))
        connection.execute(text("UPDATE sentences SET status = 'read' WHERE position = 3"))
        kept = indexed(connection)
        assert kept == expected(connection)
        assert {word for word, _, _ in kept} >= {"walesa", "lodz"}
        create_search(connection)
        assert indexed(connection) == kept


def test_a_taken_back_change_leaves_the_index_as_it_was(migrated_sqlite_url: str) -> None:
    load(migrated_sqlite_url, SAMPLE)
    with writing(migrated_sqlite_url) as connection:
        before = indexed(connection)
        connection.execute(text("UPDATE sentences SET text = 'other words'"))
        connection.rollback()
        assert indexed(connection) == before
        connection.rollback()
    with closing(sqlite3.connect(migrated_sqlite_url.removeprefix("sqlite:///"))) as plain:
        plain.execute("VACUUM")
        assert plain.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        plain.execute("INSERT INTO search_sentences (search_sentences) VALUES ('integrity-check')")
        plain.rollback()
    with writing(migrated_sqlite_url) as connection:
        assert indexed(connection) == before


def test_making_and_dropping_again_changes_nothing(migrated_url: str) -> None:
    with writing(migrated_url) as connection:
        states = [has_search(connection)]
        for change in (create_search, drop_search, drop_search, create_search):
            change(connection)
            states.append(has_search(connection))
        assert states == [True, True, False, False, True]
        assert is_search_current(connection)


def test_a_load_makes_an_index_that_is_not_there_or_old(migrated_url: str) -> None:
    load(migrated_url, SAMPLE)
    with opened(migrated_url) as engine, engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("DROP TRIGGER search_updated")
        else:
            connection.exec_driver_sql("COMMENT ON INDEX search_index IS 'an old one'")
        assert not has_search(connection)
    load(migrated_url, SAMPLE)
    with writing(migrated_url) as connection:
        assert has_search(connection)
        assert indexed(connection) == expected(connection)


def test_migrations_pass_it_by(migrated_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTERPARL_DB", migrated_url)
    command.check(Config(CHECKOUT / "alembic.ini"))


def test_up_down_up(migrated_url: str) -> None:
    load(migrated_url, SAMPLE)
    with opened(migrated_url) as engine:
        downgrade(engine, "base")
        assert ours(engine) == set()
        assert migrate.state(engine) is migrate.State.EMPTY
        upgrade(engine)
    load(migrated_url, SAMPLE)
    with writing(migrated_url) as connection:
        assert has_search(connection)
        assert indexed(connection) == expected(connection)


def ours(engine: Engine) -> set[str]:
    """The names of tables that begin as the index's do."""
    return {name for name in inspect(engine).get_table_names() if name.startswith(migrate.SEARCH)}


# Not so: letters of two accents or of a ligature with one, and a Greek sign of numbers.
STRANGE = set("ǠǡǢǣǼǽǾǿẛʹ")
LETTERS = [
    chr(code)
    for codes in (
        range(0x20, 0x300),
        range(0x400, 0x528),
        range(0x1E00, 0x1F00),
        range(0x2000, 0x20C0),
    )
    for code in codes
    if chr(code) not in STRANGE and chr(code).isprintable()
]


def test_all_letters_are_compared_alike(migrated_url: str) -> None:
    texts = [f"A{letter}b {letter}" for letter in [*LETTERS, "e\u0301", "O\u0308\u0301", "\u2066"]]
    mine = [[fold_word(each[start:end]) for start, end in places(each)] for each in texts]
    assert mine == list(compared(migrated_url, texts))


def compared(url: str, texts: list[str]) -> Iterator[list[str]]:
    """The words of texts as the engine compares them."""
    with writing(url) as connection:
        load_one = "UPDATE sentences SET text = :text"
        if connection.dialect.name != "sqlite":
            for each in texts:
                found = connection.scalar(text("SELECT search_text(:text)"), {"text": each})
                yield str(found).split()
            return
        connection.rollback()
    load(url, SAMPLE)
    with writing(url) as connection:
        connection.execute(text("DELETE FROM evidence"))
        connection.execute(text("DELETE FROM sentences WHERE position > 0"))
        for each in texts:
            connection.execute(text(load_one), {"text": each})
            held = sorted(indexed(connection), key=lambda found: found[2])
            yield [word for word, _, _ in held]


def test_the_queries_of_the_page_work(migrated_url: str) -> None:
    page = (CHECKOUT / "docs" / "search.md").read_text(encoding="utf-8")
    queries = re.findall(r"```sql\n(.*?);\n```", page, re.DOTALL)
    load(migrated_url, SAMPLE)
    with writing(migrated_url) as connection:
        query = queries[0 if connection.dialect.name == "sqlite" else 1]
        asked = re.sub(r"MATCH '.*'|search_text\('.*'\)", in_place, query)
        assert "ÍOM" in asked
        assert connection.exec_driver_sql(query).all() is not None
        assert len(connection.exec_driver_sql(asked).all()) > 1


def in_place(found: re.Match[str]) -> str:
    """Ask for what the sample page tells."""
    return "MATCH 'ÍOM'" if found[0].startswith("MATCH") else "search_text('ÍOM')"
