"""Errors are told in a sentence, without markup of others."""

import sqlite3

import pytest
from datasette.utils.asgi import NotFound
from datasette.views.base import DatasetteError

from interparl.loader.browse.trouble import LOCKED, told_of


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (NotFound("There is no document 'x'"), "There is no document 'x'"),
        (DatasetteError("no such table: x", title="Invalid SQL", status=400), "no such table: x"),
        (DatasetteError("database is locked", status=400), LOCKED),
        (sqlite3.OperationalError("database is locked"), LOCKED),
        (
            DatasetteError("<p>SQL query took too long</p>", message_is_html=True),
            "The answer takes longer than 10 seconds; ask for less, with a filter or a LIMIT.",
        ),
        (ValueError(), "ValueError"),
    ],
)
def test_an_error_is_told(error: Exception, told: str) -> None:
    assert told_of(error, 10) == told
