"""Logs: a line an event on standard error, as text for people or JSON for programs."""

import datetime as dt
import json
import os
import signal
import sys
import unicodedata
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis.strategies import characters, text

from interparl.loader.commands import logs
from interparl.loader.commands.logs import LOGGER, Level, Lines, LogFormat
from interparl.loader.read.failure import Failure
from tests.loader.commands.conftest import Interparl
from tests.loading import SAMPLE

NASTY = "a\x1b[2J\nerror: forged\u202e\u2028"


def told(err: str) -> list[dict[str, object]]:
    """The lines of JSON without their times, which must be times of UTC."""
    lines = [json.loads(line) for line in err.splitlines()]
    for line in lines:
        at = dt.datetime.fromisoformat(line.pop("time"))
        assert at.utcoffset() == dt.timedelta(0)
    return lines


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    with logs.logged("json", quiet=False) as log:
        log.tell("info", "run_begun", "it begins")
        log.of_run(7).tell("warning", "shrank", "half is gone", source="CSTO PA", rows=3)
        log.of_run(7).failure(Failure("gone.txt", "is not there"))
    assert told(capsys.readouterr().err) == [
        {"level": "info", "event": "run_begun", "message": "it begins"},
        {
            "level": "warning",
            "event": "shrank",
            "run": 7,
            "message": "half is gone",
            "source": "CSTO PA",
            "rows": 3,
        },
        {
            "level": "error",
            "event": "document_failed",
            "run": 7,
            "message": "gone.txt is not there",
            "origin": "gone.txt",
            "reason": "is not there",
        },
    ]


@pytest.mark.parametrize("log_format", ["text", "json"])
def test_no_content_begins_a_line_or_steers_a_terminal(
    capsys: pytest.CaptureFixture[str], log_format: LogFormat
) -> None:
    with logs.logged(log_format, quiet=False) as log:
        log.failure(Failure(NASTY, NASTY))
        log.tell("warning", "odd", NASTY, field=NASTY)
    err = capsys.readouterr().err
    assert len(err.splitlines()) == 2
    assert not set(err) & set("\x1b\u202e\u2028")
    if log_format == "json":
        assert told(err)[1]["field"] == NASTY  # a program gets it whole


ANY = text(characters())  # lone surrogates, too


@settings(deadline=None)  # others may use the machine, too
@given(ANY, ANY)
def test_any_content_is_one_line_and_comes_back(message: str, field: str) -> None:
    told = {"event": "any", "run": 1, "message": message, "field": field}
    record = LOGGER.makeRecord("x", 30, "x", 1, "%s", (message,), None, extra={"told": told})
    as_json, as_text = (
        Lines(log_format).format(record) for log_format in get_args(LogFormat)[::-1]
    )
    assert {k: v for k, v in json.loads(as_json).items() if k in told} == told
    assert as_text.startswith("warning: ")
    for line in (as_json, as_text):
        assert len(line.splitlines()) == 1
        assert not any(unicodedata.category(letter) in {"Cc", "Cs"} for letter in line)


@pytest.mark.parametrize(
    ("log_format", "is_terminal", "quiet", "levels"),
    [
        ("text", True, False, ["info", "warning", "error"]),
        ("text", False, False, ["warning", "error"]),  # cron sends a mail of whatever it is told
        ("text", True, True, ["warning", "error"]),
        ("json", False, False, ["info", "warning", "error"]),
        ("json", False, True, ["warning", "error"]),
    ],
)
def test_what_is_told(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    log_format: LogFormat,
    is_terminal: bool,
    quiet: bool,
    levels: list[Level],
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: is_terminal)
    with logs.logged(log_format, quiet=quiet) as log:
        for level in logs.LEVELS:
            log.tell(level, "event", f"100% {level}")
    lines = capsys.readouterr().err.splitlines()
    if log_format == "json":
        assert [json.loads(line)["level"] for line in lines] == levels
    else:
        said = {
            "info": "100% info",
            "warning": "warning: 100% warning",
            "error": "error: 100% error",
        }
        assert lines == [said[level] for level in levels]


def test_a_load_tells_what_failed_and_what_it_did(
    interparl: Interparl, loaded_sqlite_url: str
) -> None:
    arguments = ("load", SAMPLE, "gone.txt", "--db", loaded_sqlite_url, "--log-format", "json")
    ended = interparl(*arguments)
    failed, done = told(ended.err)
    assert (ended.code, ended.out) == (1, "")
    assert (failed["level"], failed["event"], failed["run"]) == ("error", "document_failed", 2)
    assert (failed["origin"], failed["reason"]) == ("gone.txt", "is not there; check the path")
    assert (done["level"], done["event"], done["run"], done["failed"]) == (
        "info",
        "run_ended",
        2,
        1,
    )
    assert [line["level"] for line in told(interparl(*arguments, "--quiet").err)] == ["error"]
    both = interparl(*arguments, "--json")
    assert json.loads(both.out)["failed"] == 1
    assert len(told(both.err)) == 2


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("gone.txt", "--strict", "--db", "{db}"), 3, "1 documents can't be read"),
        (("gone.txt", "--db", "mysql://x@y/z"), 4, "use a path, sqlite:/// or postgresql://"),
    ],
)
def test_why_a_load_failed_is_a_line_of_json_too(
    interparl: Interparl,
    loaded_sqlite_url: str,
    arguments: tuple[str, ...],
    code: int,
    said: str,
) -> None:
    given = [argument.format(db=loaded_sqlite_url) for argument in arguments]
    ended = interparl("load", *given, "--log-format=json")
    (line,) = told(ended.err)
    assert (ended.code, line["level"], line["event"], line["exit_code"]) == (
        code,
        "error",
        "run_failed",
        code,
    )
    assert said in str(line["message"])
    as_text = interparl("load", *given)
    assert as_text.err == f"error: {line['message']}\n"


def test_an_interrupt_is_a_line_of_json_too(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(RuntimeError), logs.logged("json", quiet=True):  # click's Exit
        os.kill(os.getpid(), signal.SIGINT)
    (line,) = told(capsys.readouterr().err)
    assert (line["exit_code"], line["message"]) == (130, "interrupted; the database is as before")


def test_a_log_ends_with_its_block(interparl: Interparl, tmp_path: Path) -> None:
    interparl("load", "gone.txt", "--log-format=json", "--db", tmp_path / "one.db")
    ended = interparl("digest", "--db", tmp_path / "two.db")
    assert ended.err.startswith("error: there is no database at ")
