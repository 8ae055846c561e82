"""`interparl schedule cron`: what cron makes of the line runs the program, whatever its path."""

import os
import shlex
import subprocess
from pathlib import Path

import pytest
from cronsim import CronSim

from tests.loader.commands.conftest import Interparl
from tests.loader.commands.test_schedule import BEGIN

UGLY = "a b%c$HOME'd\"e*;&"
SERVER = "postgresql://loader:s3cret@db.example/interparl?application_name=a%2Bb&sslmode=require"
TELL_ALL = """#!/bin/sh
printf '%s\\n' "$INTERPARL_DB" "$PWD" "$@"
"""


def as_cron_reads(line: str) -> tuple[str, str]:
    """The five fields of a line, and the command, which a bare % would end (crontab(5))."""
    *fields, command = line.split(maxsplit=5)
    assert "%" not in command.replace(r"\%", "")
    return " ".join(fields), command.replace(r"\%", "%")


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("pages.db", "{folder}/pages.db"),
        (f"{UGLY}.db", "{folder}/" + f"{UGLY}.db"),
        (SERVER, SERVER),
    ],
)
@pytest.mark.parametrize("name", ["plain", UGLY])
def test_the_line_runs_the_program(
    interparl: Interparl,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    name: str,
    address: str,
    found: str,
) -> None:
    folder = tmp_path / name
    folder.mkdir()
    program = folder / "interparl"
    program.write_text(TELL_ALL, encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.chdir(folder)
    ended = interparl(
        *("schedule", "cron", "--every=6h", "--db", address, "--program", program),
        *("--environment-file", "address.env", "--metrics-file", "last.prom"),
    )
    assert (ended.code, ended.err) == (0, "")
    *comments, line = ended.out.splitlines()
    assert all(comment.startswith("#") for comment in comments)
    fields, command = as_cron_reads(line)
    assert next(CronSim(fields, BEGIN)) == BEGIN.replace(day=28, hour=0, minute=15)
    (setting,) = [c.removeprefix("#   ") for c in comments if "INTERPARL_DB=" in c]
    (folder / "address.env").write_text(setting.replace("***", "s3cret") + "\n", encoding="utf-8")
    environment = {n: v for n, v in os.environ.items() if n != "INTERPARL_DB"}
    ran = subprocess.run(
        ["/bin/sh", "-c", command],
        cwd="/",
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    metrics = str(folder / "last.prom")
    expected = ["reload", "--wait", "60", "--metrics-file", metrics, "--quiet"]
    assert ran.stdout.splitlines() == [found.format(folder=folder), str(folder), *expected]


def test_without_its_environment_file_nothing_runs(interparl: Interparl, tmp_path: Path) -> None:
    gone = tmp_path / "gone.env"
    out = interparl("schedule", "cron", "--program=/bin/echo", "--environment-file", gone).out
    _, command = as_cron_reads(out.splitlines()[-1])
    ran = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)
    assert (ran.returncode != 0, ran.stdout) == (True, "")
    assert str(gone) in ran.stderr


@pytest.mark.parametrize(
    ("name", "said"),
    [("b" * 980, "and cron takes 998: shorten the paths"), ("a\\b", "crons differ in what")],
)
def test_what_a_crontab_cannot_hold_is_refused(interparl: Interparl, name: str, said: str) -> None:
    ended = interparl("schedule", "cron", "--metrics-file", name)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


def test_the_words_are_quoted_for_the_shell(interparl: Interparl) -> None:
    out = interparl("schedule", "cron", "--program", "/opt/my tools/interparl").out
    words = shlex.split(as_cron_reads(out.splitlines()[-1])[1])
    assert "/opt/my tools/interparl" in words
