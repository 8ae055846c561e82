"""`interparl load`: what it prints, to whom, and what a dry run leaves alone."""

import io
import json
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from interparl.loader.commands import logs, progress
from interparl.loader.pace import Pace
from tests.loader.commands.conftest import Interparl
from tests.loading import SAMPLE, content, count, untouched


def test_what_it_prints(interparl: Interparl, migrated_url: str) -> None:
    first = interparl("load", SAMPLE, "--db", migrated_url)
    second = interparl("load", SAMPLE, "--db", migrated_url)
    assert (first.code, first.out, second.code, second.out) == (0, "", 0, "")  # out is a pipe here
    assert first.err.startswith("Run 1 did:\n  documents                1\n  inserted ")
    assert second.err.splitlines() == [
        "Run 2 did:",
        "  documents                1",
        "  inserted                 0",
        "  updated                  0",
        "  ended                    0",
        "  unchanged                1",
        "  unread sentences         0",
        "  failed                   0",
        "  Nothing is new: 0 rows written.",
    ]


def test_json(interparl: Interparl, loaded_url: str) -> None:
    ended = interparl("load", SAMPLE, "gone.txt", "--db", loaded_url, "--json")
    assert ended.code == 1
    assert json.loads(ended.out) == {
        "run": 2,
        "dry_run": False,
        "resumed": 0,
        "documents": 1,
        "inserted": 0,
        "updated": 0,
        "ended": 0,
        "unchanged": 1,
        "unread": 0,
        "failed": 1,
        "failures": [{"origin": "gone.txt", "reason": "is not there; check the path"}],
    }


def test_quiet(interparl: Interparl, migrated_url: str) -> None:
    assert interparl("load", SAMPLE, "--quiet", "--db", migrated_url) == (0, "", "")
    ended = interparl("load", "gone.txt", "--quiet", "--db", migrated_url)
    assert ended == (1, "", "error: gone.txt is not there; check the path\n")


def test_a_dry_run_changes_nothing(interparl: Interparl, loaded_url: str, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("The Senate of Kazakhstan met on 5 May 2021.", encoding="utf-8")
    with untouched(loaded_url):
        new = interparl("load", page, "--dry-run", "--db", loaded_url)
        old = interparl("load", SAMPLE, "--dry-run", "--db", loaded_url)
        failed = interparl("load", "gone.txt", "--dry-run", "--db", loaded_url)
    assert (new.code, old.code, failed.code) == (6, 0, 1)
    assert new.err.startswith("Run 2 would do:\n  documents                1\n")


def test_a_dry_run_makes_no_database(interparl: Interparl, database_url: str) -> None:
    told = interparl("load", SAMPLE, "--dry-run", "--json", "--db", database_url)
    assert told.code == 6
    assert interparl("digest", "--db", database_url).code == 4  # there is none yet
    loaded = interparl("load", SAMPLE, "--json", "--db", database_url)
    assert json.loads(told.out)["inserted"] == json.loads(loaded.out)["inserted"]


def test_a_database_that_is_not_there_is_made(interparl: Interparl, database_url: str) -> None:
    assert interparl("load", SAMPLE, "--db", database_url).code == 0
    assert count(database_url, "documents", "runs") == (1, 1)


def test_the_database_of_the_environment(
    interparl: Interparl, monkeypatch: pytest.MonkeyPatch, sqlite_url: str, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert interparl("load", SAMPLE).code == 0
    monkeypatch.setenv("INTERPARL_DB", f"{sqlite_url}2")
    assert interparl("load", SAMPLE).code == 0
    assert {path.name for path in tmp_path.glob("*.db*")} == {"interparl.db", "interparl.db2"}
    assert content(sqlite_url) == content(f"{sqlite_url}2")


def test_what_a_run_did_is_shown(interparl: Interparl, loaded_url: str) -> None:
    interparl("load", SAMPLE, "gone.txt", "--db", loaded_url)
    listed = json.loads(interparl("runs", "list", "--json", "--db", loaded_url).out)
    told = [(run["id"], run["status"], run["documents"], run["failed"]) for run in listed]
    assert told == [(2, "partly_failed", 1, 1), (1, "done", 1, 0)]
    assert listed[0]["command"] == f"load {SAMPLE} gone.txt"
    first = json.loads(interparl("runs", "show", "1", "--json", "--db", loaded_url).out)
    second = json.loads(interparl("runs", "show", "2", "--json", "--db", loaded_url).out)
    assert [document["file_name"] for document in first["read_first"]] == [SAMPLE.name]
    assert second["failures"] == [{"address": "gone.txt", "reason": "is not there; check the path"}]
    missing = interparl("runs", "show", "3", "--db", loaded_url)
    assert (missing.code, missing.out) == (2, "")
    assert "no run 3; `interparl runs list` lists them" in missing.err


class Terminal:
    """Standard error that is a terminal, as far as a program can tell."""

    def __init__(self) -> None:
        self.written = ""

    def write(self, text: str) -> int:
        """Keep what is written."""
        self.written += text
        return len(text)

    def flush(self) -> None:
        """Have nothing to do."""

    def isatty(self) -> bool:
        """Say that people look on."""
        return True


FEW = Pace(failed=1, read=9, unread=1)


@pytest.mark.parametrize(
    ("is_wanted", "times", "written"),
    [
        (True, [0.0, 1.0, 1.9], ""),  # two seconds need no progress
        (
            True,
            [0.0, 1.0, 2.0, 2.1, 4.0],
            (
                "\r200 documents, 100 a second, 1 failed, 10 % of what tells facts unread, 6 s left"
                "\x1b[K\r400 documents, 100 a second, 1 failed, 10 % of what tells facts unread, "
                "4 s left\x1b[K\r\x1b[K"
            ),
        ),
        (False, [0.0, 3.0], ""),
    ],
)
def test_progress(
    monkeypatch: pytest.MonkeyPatch, is_wanted: bool, times: list[float], written: str
) -> None:
    terminal, clock = Terminal(), iter(times)
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    with progress.progress(is_wanted=is_wanted, whole=lambda: 8) as tell:
        for now in times[1:]:
            tell(replace(FEW, documents=round(now * 100), done=int(now)))
    assert terminal.written == written


@pytest.mark.parametrize(
    ("seconds", "left"),
    [(40, "40 s"), (89, "89 s"), (95, "2 min"), (3000, "50 min"), (7500, "2 h 5 min")],
)
def test_time_left(seconds: int, left: str) -> None:
    told = progress.line(Pace(1000, done=1, whole=1 + seconds), 1.0)
    assert told == f"1,000 documents, 1000 a second, {left} left"


def test_a_log_has_a_line_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    written, clock = io.StringIO(), iter([0.0, 30.0, 61.0, 100.0, 122.0])
    monkeypatch.setattr(sys, "stderr", written)
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    wanted = progress.progress
    with logs.logged("json", quiet=False) as log, wanted(log, is_wanted=False) as tell:
        for documents in (300, 610, 1000, 1220):
            tell(Pace(documents, 2, 9, 1, done=documents, whole=2440))
    told = [json.loads(one) for one in written.getvalue().splitlines()]
    fields = ("event", "documents", "failed", "unread_share", "seconds_left")
    assert [[one[name] for name in fields] for one in told] == [
        ["progress", 610, 2, 0.1, 183],
        ["progress", 1220, 2, 0.1, 122],
    ]


def test_a_quiet_log_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    written, clock = io.StringIO(), iter([0.0, 61.0])
    monkeypatch.setattr(sys, "stderr", written)
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    with logs.logged("json", quiet=True) as log, progress.progress(log, is_wanted=False) as tell:
        tell(Pace(610))
    assert written.getvalue() == ""


def test_no_progress_where_nobody_looks_on(capsys: pytest.CaptureFixture[str]) -> None:
    with progress.progress(is_wanted=True) as tell:
        tell(Pace(5))
    assert capsys.readouterr() == ("", "")
