"""A page that is out to do harm, shown by every command: nothing of it steers anything."""

import csv
import io
import json
import re
import shutil
from pathlib import Path

import pytest

from interparl.loader import cli
from interparl.sql.views import views
from tests.loader.commands.conftest import Interparl
from tests.loader.commands.test_shown import STEERS

LONG = "W" * 5000
HOSTILE = f"""\
URL: https://example.org/\x1b]8;;https://evil.example\x07?a=<script>
Title: =cmd|' /C calc'!A0 \x1b[2J<img src=x onerror=alert(1)> \u202e{LONG}
Published: 2021-03-18

Delegation of the Parliament of Kazakhstan\x1b[31m to the CSTO PA consists of 8 deputies.
Speaker of the Parliament of Kazakhstan: Anna \x1b[5mBerg <script>alert(2)</script>
@SUM(A1) On 18 March 2021 the Speaker of the Senate of Kazakhstan met with Anna\x07 Berg in Astana.
The {LONG} of the Senate \x9b31m | `x` **bold** [red]x[/red] was not \u2066told on 5 May 2021.
"""
QUESTIONS = [view.name.replace("_", "-") for view in views()]
SHOWS = [
    ["explain", "{page}"],
    ["load", "{page}"],
    ["load", "{page}", "{page}.gone\x1b[31m"],
    ["search", "senate"],
    ["search", "met", "--in", "events"],
    ["runs", "list"],
    ["runs", "show", "1"],
    ["decide", "suggest"],
    ["decide", "same", "Anna \x1b[31mBerg", "Anna Berk", "--reason", "\x1b[2Jone", "--dry-run"],
    ["sources", "list"],
    ["rebuild", "--dry-run"],
    ["check"],
    *(["ask", name, "--format", form] for name in QUESTIONS for form in ("table", "markdown")),
]
PROGRAMS = [
    *(["ask", name, "--format", form] for name in QUESTIONS for form in ("csv", "json")),
    *(["export", "csv", "--view", name] for name in ("documents", "sentences", "evidence")),
    ["export", "popolo", "--out", "-"],
]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page, in a file whose name is hostile, too."""
    path = tmp_path_factory.mktemp("pages") / "=1+1 \x1b[31m<b>.txt"
    path.write_text(HOSTILE, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def hostile_url(page: Path, sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A database with the page, registered as a source, too."""
    path = shutil.copy(sqlite_template, tmp_path_factory.mktemp("hostile"))
    assert cli.run(["load", str(page), "--db", str(path), "--quiet"]) == 0
    name = "\x1b[31m=1+1<script>"
    assert cli.run(["sources", "add", str(page), "--name", name, "--db", str(path)]) == 0
    return str(path)


@pytest.mark.parametrize("arguments", SHOWS, ids=lambda words: " ".join(words).encode().hex()[:40])
def test_a_terminal_is_not_steered(
    interparl: Interparl, hostile_url: str, page: Path, arguments: list[str]
) -> None:
    called = [word.format(page=page) for word in arguments]
    database = [] if called[0] in {"explain", "extract"} else ["--db", hostile_url]
    ended = interparl(*called, *database)
    assert ended.code in {0, 1, 6}
    shown = ended.out + ended.err
    assert sorted(STEERS & set(shown) - {"\n"}) == []


@pytest.mark.parametrize("arguments", PROGRAMS, ids=" ".join)
def test_a_program_gets_no_formula_and_no_control(
    interparl: Interparl, hostile_url: str, arguments: list[str]
) -> None:
    ended = interparl(*arguments, "--db", hostile_url)
    assert (ended.code, ended.err) == (0, "")
    if "json" in arguments or "popolo" in arguments:
        json.loads(ended.out)
        assert sorted(STEERS & set(ended.out) - {"\n"}) == []
    else:
        for row in csv.reader(io.StringIO(ended.out)):
            assert [cell for cell in row if re.match(r"[=+@\t\r]|-(?!\d)", cell)] == []
