"""The index for searching sentences, made and dropped beside the views; docs/search.md tells of it.

SQLite: `search_sentences`, an FTS5 table that keeps words and their places but no text;
`search_keys` says which sentence a row of it is; triggers on `sentences` keep both exact, whoever
writes. PostgreSQL: the function `search_words` makes a tsvector of a text, and the server keeps a
GIN index over it. On both, words are compared without case and accents, and text is stored once.
"""

import hashlib
import re
from collections.abc import Sequence
from functools import cache

from sqlalchemy import Connection, text

from interparl.sql.letters import ACCENTED, plain_letters, separators, small_letters

# PLAIN(x) stands for the text x with its plain letters; case and accents are unicode61's part.
# FTS5 keeps no text: to take a row out, it is told again what it was put in with.
SQLITE = (
    "CREATE TABLE search_keys (number INTEGER PRIMARY KEY, sentence_id TEXT NOT NULL UNIQUE)",
    """
CREATE VIRTUAL TABLE search_sentences USING fts5 (
    words, content = '', tokenize = "unicode61 remove_diacritics 2 separators 'YOUNGER'"
)""",
    """
CREATE TRIGGER search_inserted AFTER INSERT ON sentences
BEGIN
    INSERT INTO search_keys (sentence_id) VALUES (new.id);
    INSERT INTO search_sentences (rowid, words)
    SELECT number, PLAIN(new.text) FROM search_keys WHERE sentence_id = new.id;
END""",
    """
CREATE TRIGGER search_deleted AFTER DELETE ON sentences
BEGIN
    INSERT INTO search_sentences (search_sentences, rowid, words)
    SELECT 'delete', number, PLAIN(old.text) FROM search_keys WHERE sentence_id = old.id;
    DELETE FROM search_keys WHERE sentence_id = old.id;
END""",
    """
CREATE TRIGGER search_updated AFTER UPDATE OF text ON sentences WHEN new.text <> old.text
BEGIN
    INSERT INTO search_sentences (search_sentences, rowid, words)
    SELECT 'delete', number, PLAIN(old.text) FROM search_keys WHERE sentence_id = old.id;
    INSERT INTO search_sentences (rowid, words)
    SELECT number, PLAIN(new.text) FROM search_keys WHERE sentence_id = new.id;
END""",
    "INSERT INTO search_keys (sentence_id) SELECT id FROM sentences ORDER BY id",
    """
INSERT INTO search_sentences (rowid, words)
SELECT number, PLAIN(sentences.text)
FROM search_keys INNER JOIN sentences ON sentences.id = sentence_id ORDER BY number""",
)
SEARCH_TABLES = ("search_keys", "search_sentences")  # what lists of tables may leave out
SQLITE_DROPS = (
    "DROP TRIGGER IF EXISTS search_updated",
    "DROP TRIGGER IF EXISTS search_deleted",
    "DROP TRIGGER IF EXISTS search_inserted",
    "DROP TABLE IF EXISTS search_sentences",
    "DROP TABLE IF EXISTS search_keys",
)
# The parser takes signs, dots and hyphens for parts of words, so that it gets words alone.
POSTGRESQL = (
    """
CREATE FUNCTION search_text(given TEXT) RETURNS TEXT
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN regexp_replace(lower(PLAIN(given) COLLATE "C"), '[SEPARATORS]+', ' ', 'g')""",
    """
CREATE FUNCTION search_words(given TEXT) RETURNS TSVECTOR
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN to_tsvector('pg_catalog.simple', search_text(given))""",
    "CREATE INDEX search_index ON sentences USING gin (search_words(text))",
)
POSTGRESQL_DROPS = (
    "DROP INDEX IF EXISTS search_index",
    "DROP FUNCTION IF EXISTS search_words(TEXT)",
    "DROP FUNCTION IF EXISTS search_text(TEXT)",
)
# Signs that unicode61 takes for letters, as they are younger than its Unicode 6.1.
YOUNGER = "\u2066\u2067\u2068\u2069₺₻₼₽₾₿"
PLAIN = re.compile(r"PLAIN\(([\w.]+)\)")


def create_search(connection: Connection) -> None:
    """Make the index anew, over all sentences that are there.

    An SQLite without FTS5 and a PostgreSQL before 14 get none:
    everything else works there, too.
    """
    drop_search(connection)
    if _can_have(connection):
        for statement in _statements(connection.dialect.name):
            connection.exec_driver_sql(statement)


def pause_search(connection: Connection) -> bool:
    """Let sentences come without the index taking notice (SQLite); whether it was there.

    Until ``resume_search`` they are for ``take_in`` to tell.
    """
    if connection.dialect.name != "sqlite" or not has_search(connection):
        return False
    connection.exec_driver_sql("DROP TRIGGER search_inserted")
    return True


def take_in(connection: Connection, sentences: Sequence[str]) -> None:
    """Take new sentences into the index, by their keys, all at once: row by row costs far more."""
    before = connection.exec_driver_sql("SELECT max(number) FROM search_keys").scalar() or 0
    keys = [(key,) for key in sentences]
    if keys:
        connection.exec_driver_sql("INSERT INTO search_keys (sentence_id) VALUES (?)", keys)
    words, _, order = _sqlite()[-1].rpartition("ORDER BY")
    connection.exec_driver_sql(f"{words} WHERE number > ? ORDER BY{order}", (before,))


def resume_search(connection: Connection) -> None:
    """Let the index take notice of what is inserted again."""
    (trigger,) = (s for s in _sqlite() if s.startswith("CREATE TRIGGER search_inserted"))
    connection.exec_driver_sql(trigger)


def drop_search(connection: Connection) -> None:
    """Drop the index, if it is there."""
    is_sqlite = connection.dialect.name == "sqlite"
    for statement in SQLITE_DROPS if is_sqlite else POSTGRESQL_DROPS:
        connection.exec_driver_sql(statement)


def is_search_current(connection: Connection) -> bool:
    """Whether the index is as this program makes it, or can't be had."""
    return has_search(connection) or not _can_have(connection)


def has_search(connection: Connection) -> bool:
    """Whether the index is there, as this program makes it."""
    if connection.dialect.name == "sqlite":
        query = text("SELECT sql FROM sqlite_master WHERE type IN ('table', 'trigger')")
        there = set(connection.scalars(query))
        return {s for s in _statements("sqlite") if s.startswith("CREATE")} <= there
    query = text("SELECT obj_description(to_regclass('search_index'), 'pg_class')")
    return bool(connection.scalar(query) == _version())


def _can_have(connection: Connection) -> bool:
    """Whether the engine knows what the index is made of."""
    if connection.dialect.name == "sqlite":
        modules = text("SELECT count(*) FROM pragma_module_list WHERE name = 'fts5'")
        return bool(connection.scalar(modules))
    version: tuple[int, ...] = getattr(connection.dialect, "server_version_info", None) or (0,)
    return version >= (14,)


def _statements(dialect: str) -> list[str]:
    if dialect == "sqlite":
        return _sqlite()
    return [*_postgresql(), f"COMMENT ON INDEX search_index IS '{_version()}'"]


@cache
def _sqlite() -> list[str]:
    told = (statement.replace("YOUNGER", YOUNGER).strip() for statement in SQLITE)
    return [PLAIN.sub(_plain_sqlite, statement) for statement in told]


def _plain_sqlite(found: re.Match[str]) -> str:
    # Most texts have no letter but those of ASCII, of which each is one byte.
    name, letters = found[1], _replaced(found[1])
    return f"CASE WHEN length(CAST({name} AS BLOB)) = length({name}) THEN {name} ELSE {letters} END"


@cache
def _postgresql() -> list[str]:
    told = (statement.replace("SEPARATORS", separators()).strip() for statement in POSTGRESQL)
    return [PLAIN.sub(_plain_postgresql, statement) for statement in told]


def _plain_postgresql(found: re.Match[str]) -> str:
    name, letters = found[1], _replaced(f"normalize({found[1]}, NFD)")
    bare = rf"normalize(regexp_replace({letters}, '{ACCENTED.pattern}', '\1', 'g'), NFC)"
    small = "translate({}, '{}', '{}')".format(bare, *small_letters())
    return f"CASE WHEN octet_length({name}) = length({name}) THEN {name} ELSE {small} END"


def _replaced(words: str) -> str:
    for letter, plain in plain_letters().items():
        words = f"replace({words}, '{letter}', '{plain}')"
    return words


def _version() -> str:
    """What tells one way of making the index from another."""
    made = hashlib.sha256("\n".join(_postgresql()).encode()).hexdigest()
    return f"For searching sentences, see docs/search.md; version {made[:12]}"
