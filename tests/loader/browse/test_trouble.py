"""Errors are told in a sentence, without markup of others."""

import html
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from datasette.utils.asgi import NotFound
from datasette.views.base import DatasetteError

from interparl.loader import cli
from interparl.loader.browse.trouble import LOCKED, told_of
from tests.loader.browse.conftest import Get, asked, words


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


FILTERS = [
    ("nope=1", "seats_by_state has no column 'nope'; it has assembly, "),
    ("nope__gt=1", "seats_by_state has no column 'nope'; it has assembly, "),
    ("seat__gt=1", "seats_by_state has no column 'seat'; did you mean seats or "),
    ("seats__moore=1", "there is no comparison 'moore'; there are arraycontains, "),
    ("_sort=nope", "seats_by_state has no column 'nope'; it has assembly, "),
    ("_facet=nope", "seats_by_state has no column 'nope'; it has assembly, "),
    ("_where=nope=1", "no such column: nope"),
]


@pytest.mark.parametrize("form", ["", ".json", ".csv"])
@pytest.mark.parametrize(("query", "told"), FILTERS)
def test_a_filter_on_what_is_not_there_is_refused(
    get: Get, query: str, told: str, form: str
) -> None:
    answer = get(f"/interparl/seats_by_state{form}?{query}")
    assert answer.status_code == 400
    assert told in html.unescape(answer.text)


@pytest.mark.parametrize("query", ["seats__gte=10", "state_code=RU", "_sort=seats", "_facet=state"])
def test_a_filter_on_what_is_there_is_not(get: Get, query: str) -> None:
    assert get(f"/interparl/seats_by_state?{query}").status_code == 200


def test_a_locked_file_is_told_of_on_the_page(
    browse_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(shutil.copy(browse_file, tmp_path))
    get = asked(path)
    with locked(path):
        page = get("/interparl/seats_by_state")
    assert (page.status_code, LOCKED in words(page)) == (503, True)
    assert "Traceback" not in capsys.readouterr().err
    assert get("/interparl/seats_by_state").status_code == 200


def test_a_locked_file_is_told_of_at_the_start(
    browse_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(shutil.copy(browse_file, tmp_path))
    with locked(path):
        assert cli.run(["browse", "--db", str(path), "--port", "0"]) == 5
    told = f"error: {path} is locked by another program; try again when that has ended\n"
    assert capsys.readouterr() == ("", told)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another program holds a file for itself alone."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
