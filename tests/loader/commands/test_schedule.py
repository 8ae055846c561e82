"""`interparl schedule`: when, and what none of the formats prints or takes."""

import os
import re
import subprocess
from datetime import UTC, datetime, timedelta
from itertools import islice, pairwise
from pathlib import Path

import pytest
from cronsim import CronSim

from interparl.loader.commands.schedules.timing import when
from tests.loader.commands.conftest import Interparl
from tests.loader.commands.systemd import systemd_analyze

SERVER = "postgresql://loader:s3cret@db.example/interparl?sslpassword=s3cret"
FORMATS = {"cron": (), "systemd": (), "kubernetes": ("--image", "interparl:0.1.0")}
PERIODS = [
    *("1m", "2m", "15m", "30m", "60m", "1h", "120m", "6h", "12h", "24h", "1d", "7d", "1w"),
]
MINUTES = {"m": 1, "h": 60, "d": 24 * 60, "w": 7 * 24 * 60}
BEGIN = datetime(2028, 2, 27, 23, 59, tzinfo=UTC)  # before the end of a month, and of a leap one


def by_cron(expression: str, number: int) -> list[datetime]:
    """The next times by a crontab."""
    return list(islice(CronSim(expression, BEGIN), number))


def by_systemd(calendar: str, number: int) -> list[datetime]:
    """The next times by a timer."""
    ended = subprocess.run(
        [
            *(systemd_analyze(), "calendar", f"--iterations={number}"),
            *(f"--base-time={BEGIN:%Y-%m-%d %H:%M:%S} UTC", calendar),
        ],
        env={**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
    )
    lines = (line.split(": ", 1) for line in ended.stdout.splitlines() if ": " in line)
    times = [text for label, text in lines if "Next elapse" in label or "Iter" in label]
    return [datetime.strptime(f"{text} +0000", "%a %Y-%m-%d %H:%M:%S UTC %z") for text in times]


@pytest.mark.parametrize("every", PERIODS)
def test_each_period_is_even_and_the_same_for_cron_and_systemd(every: str) -> None:
    told = when(every, None)
    times = by_cron(told.cron, 30)
    period = timedelta(minutes=int(every[:-1]) * MINUTES[every[-1]])
    assert {later - earlier for earlier, later in pairwise(times)} == {period}
    assert by_systemd(told.calendar, 30) == times


@pytest.mark.parametrize(
    ("every", "at", "cron", "said"),
    [
        (None, None, "15 5 * * *", "every day at 05:15"),
        (None, "23:40", "40 23 * * *", "every day at 23:40"),
        ("1d", "0:05", "5 0 * * *", "every day at 00:05"),
        ("1w", "07:30", "30 7 * * 1", "every Monday at 07:30"),
        ("1m", None, "* * * * *", "every minute"),
        ("15m", None, "*/15 * * * *", "every 15 minutes"),
        ("1h", None, "15 * * * *", "every hour, at minute 15"),
        ("6h", None, "15 */6 * * *", "every 6 hours, at minute 15"),
    ],
)
def test_when(every: str | None, at: str | None, cron: str, said: str) -> None:
    told = when(every, at)
    assert (told.cron, str(told)) == (cron, said)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--every", "7m"), "no scheduler can keep to 7m"),
        (("--every", "90m"), "no scheduler can keep to 90m"),
        (("--every", "5h"), "no scheduler can keep to 5h"),
        (("--every", "2d"), "no scheduler can keep to 2d"),
        (("--every", "0m"), "'0m' is no period; 15m, 6h, 1d and 1w are some"),
        (("--every", "often"), "'often' is no period"),
        (("--at", "24:00"), "'24:00' is no time of the day; 05:15 is one"),
        (("--at", "5"), "'5' is no time of the day"),
        (("--every", "1h", "--at", "05:15"), "a time of the day does not go with every 1h"),
        (("--name", "A b"), "up to 52 of a-z, 0-9 and -"),
        (("--name", "a" * 53), "up to 52 of a-z, 0-9 and -"),
        (("--metrics-file", "a\nb"), "it has a control character"),
        (("--db", "a\u202eb"), "it has a control character"),
        (("--db", "sqlite://"), "a database in memory is gone after each run"),
        (("--db", ":memory:"), "a database in memory is gone after each run"),
    ],
)
def test_usage(interparl: Interparl, name: str, arguments: tuple[str, ...], said: str) -> None:
    ended = interparl("schedule", name, *FORMATS[name], *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


@pytest.mark.parametrize("name", FORMATS)
def test_a_password_is_never_printed(
    interparl: Interparl, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    given = interparl("schedule", name, *FORMATS[name], "--db", SERVER)
    monkeypatch.setenv("INTERPARL_DB", SERVER)
    from_environment = interparl("schedule", name, *FORMATS[name])
    assert given == from_environment
    assert (given.code, given.err) == (0, "")
    assert "s3cret" not in given.out
    assert "INTERPARL_DB=postgresql://loader:***@db.example/interparl" in given.out.replace("'", "")
    assert "(with its password, which is not printed here)" in given.out


@pytest.mark.parametrize("name", FORMATS)
def test_exit_codes_are_explained(interparl: Interparl, name: str) -> None:
    out = interparl("schedule", name, *FORMATS[name]).out
    for code in (1, 3, 4, 5):
        assert f"\n#   {code}  " in out


@pytest.mark.parametrize("name", ["cron", "systemd"])
def test_the_program_is_the_one_that_runs(interparl: Interparl, name: str) -> None:
    out = interparl("schedule", name).out
    (told,) = re.findall(r'(/\S+?)"? "?reload"? ', out)
    program = Path(told)
    assert program.is_absolute()
    assert (program.name, program.is_file()) == ("interparl", True)
