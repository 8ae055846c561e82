"""The search: every word that was asked for, in names, titles and sentences."""

import json
import sqlite3
from importlib.resources import files
from itertools import groupby
from typing import Any

from sqlalchemy import Connection

from interparl.sql.letters import fold_word, is_of_word
from interparl.sql.search import has_search

LONGEST = 200  # characters that are looked for
BY_INDEX = """
    SELECT search_keys.sentence_id AS id
    FROM search_sentences INNER JOIN search_keys ON search_sentences.rowid = search_keys.number
    WHERE search_sentences MATCH search_expression(:q)
    ORDER BY rank LIMIT 200
"""
BY_WORDS = """
    SELECT id FROM sentences
    WHERE NOT EXISTS (SELECT 1 FROM words WHERE instr(lower(sentences.text), word) = 0)
    LIMIT 200
"""


def search(connection: Connection) -> dict[str, Any]:
    """A canned query of Datasette, by the database's index of sentences where it has one.

    What is asked for is a bound parameter.
    """
    sql = files(__package__).joinpath("search.sql").read_text(encoding="utf-8")
    sentences = BY_INDEX if has_search(connection) else BY_WORDS
    return {
        "title": "Search",
        "sql": sql.replace("{sentences}", sentences.strip()),
        "params": ["q"],
        "hide_sql": True,
    }


def search_words(asked: str | None) -> list[str]:
    """The words that are looked for, as they are compared; a single letter is none.

    >>> search_words('Höfer "senate" OR a')
    ['hofer', 'senate', 'or']
    """
    parts = groupby((asked or "")[:LONGEST], is_of_word)
    words = [fold_word("".join(characters)) for is_word, characters in parts if is_word]
    return [word for word in words if len(word) > 1]


def search_expression(asked: str | None) -> str:
    """What FTS5 is asked for: words that begin so, all of them; without any nothing is found.

    >>> search_expression('Höfer "senate" OR a')
    '"hofer"* AND "senate"* AND "or"*'
    >>> search_expression(" - ")
    '""'
    """
    return " AND ".join(f'"{word}"*' for word in search_words(asked)) or '""'


def add_functions(connection: sqlite3.Connection) -> None:
    """Give a connection the functions that the search needs."""
    connection.create_function(
        "search_words", 1, lambda asked: json.dumps(search_words(asked)), deterministic=True
    )
    connection.create_function("search_expression", 1, search_expression, deterministic=True)
