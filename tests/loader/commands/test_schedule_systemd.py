"""`interparl schedule systemd`: units that systemd itself takes without a word."""

import re
import subprocess
from pathlib import Path

import pytest

from interparl.loader.commands.schedules.systemd import TEMPORARY
from tests.loader.commands.conftest import Interparl
from tests.loader.commands.systemd import systemd_analyze

SERVER = "postgresql://loader:s3cret@db.example/interparl"
UGLY = "a b%c$HOME"  # systemd starts no program with quotes in its path
UGLIER = "a b%c$HOME'd\"e\\f"
MOST_EXPOSED = 25  # tenths of systemd's own points, of 100; 96 without any hardening


def analyze(*arguments: str | Path) -> tuple[int, str]:
    """How systemd-analyze ends, and all that it says."""
    ended = subprocess.run(
        [systemd_analyze(), *arguments], capture_output=True, text=True, check=False
    )
    return ended.returncode, ended.stdout + ended.stderr


def words(text: str) -> list[str]:
    """What systemd reads in the list of words of ExecStart or ReadWritePaths."""
    found = re.findall(r'"((?:[^"\\]|\\.)*)"', text)
    return [re.sub(r"\\(.)", r"\1", word).replace("%%", "%").replace("$$", "$") for word in found]


def settings(text: str, name: str) -> list[str]:
    """The values of a setting of a unit."""
    return re.findall(rf"^{name}=(.*)$", text, re.MULTILINE)


def program(folder: Path) -> Path:
    """A program that is there."""
    folder.mkdir()
    path = folder / "interparl"
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize(
    ("arguments", "writable"),
    [
        ((), ["{cwd}"]),
        (("--db", SERVER), []),
        (("--every", "15m", "--db", "/var/lib/interparl/pages.db"), []),
        (("--db", f"{UGLIER}/x.db"), ["{cwd}/" + UGLIER]),
        (
            ("--metrics-file", f"/var/lib/{UGLIER}/x.prom", "--db", SERVER),
            [f"-/var/lib/{UGLIER}"],
        ),
        (("--metrics-file", "x.prom", "--name", "fortnight", "--user", "parl"), ["{cwd}"]),
    ],
)
@pytest.mark.parametrize("name", ["plain", UGLY])
def test_systemd_takes_the_units(
    interparl: Interparl,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    name: str,
    arguments: tuple[str, ...],
    writable: list[str],
) -> None:
    path = program(tmp_path / name)
    monkeypatch.chdir(path.parent)
    units = tmp_path / "units"
    units.mkdir()
    ended = interparl(
        "schedule", "systemd", "--program", path, "--out", units, "--environment-file",
        f"{name}.env", *arguments,
    )  # fmt: skip
    files = [Path(line) for line in ended.out.splitlines()]
    assert (ended.code, ended.err, len(files)) == (0, "", 2)
    assert analyze("verify", "--man=no", *files) == (0, "")
    service = files[0].read_text(encoding="utf-8")
    (started,) = settings(service, "ExecStart")
    assert words(started)[:5] == [str(path), "reload", "--wait", "60", "--metrics-file"]
    told = [word for line in settings(service, "ReadWritePaths") for word in words(line)]
    assert told == [folder.format(cwd=path.parent) for folder in writable]
    assert ("StateDirectory=interparl" in service) == ("--metrics-file" not in arguments)
    (environment,) = settings(service, "EnvironmentFile")
    assert environment.replace("%%", "%") == str(path.parent / f"{name}.env")


def test_systemd_would_say_what_is_wrong(interparl: Interparl, tmp_path: Path) -> None:
    interparl("schedule", "systemd", "--program", "/bin/true", "--out", tmp_path)
    service = tmp_path / "interparl.service"
    text = service.read_text(encoding="utf-8")
    for right, wrong in [("/bin/true", "/bin/no"), ("Type=one", "Type=n"), ("ProtectS", "ProtecS")]:
        service.write_text(text.replace(right, wrong), encoding="utf-8")
        assert analyze("verify", "--man=no", service)[1] != ""


def test_what_a_run_does_not_need_it_may_not_do(interparl: Interparl, tmp_path: Path) -> None:
    interparl("schedule", "systemd", "--db", SERVER, "--user", "parl", "--out", tmp_path)
    code, said = analyze(
        "security", "--offline=true", f"--threshold={MOST_EXPOSED}", tmp_path / "interparl.service"
    )
    assert code == 0, said


@pytest.mark.parametrize(
    ("folder", "is_private"),
    [("/srv/interparl", True), *((str(path), False) for path in TEMPORARY)],
)
def test_temporary_folders_are_private_unless_the_database_is_there(
    interparl: Interparl, monkeypatch: pytest.MonkeyPatch, folder: str, is_private: bool
) -> None:
    monkeypatch.chdir("/")
    text = interparl("schedule", "systemd", "--db", f"{folder}/pages.db", "--program", "/opt/x").out
    assert ("PrivateTmp=yes" in text) == is_private


def test_both_units_are_printed_as_they_would_be_written(
    interparl: Interparl, tmp_path: Path
) -> None:
    printed = interparl("schedule", "systemd", "--at", "04:30").out
    interparl("schedule", "systemd", "--at", "04:30", "--out", tmp_path)
    written = [
        f"# /etc/systemd/system/{path.name}\n{path.read_text(encoding='utf-8')}\n"
        for path in sorted(tmp_path.iterdir())
    ]
    assert printed == "".join(written)
    assert "OnCalendar=*-*-* 04:30:00\nRandomizedDelaySec=900\nPersistent=true" in printed


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--program", "/opt/it's/interparl"), "name a link to it with --program"),
        (("--user", "a b"), "'a b' is no name of a user"),
        (("--user", "%i"), "'%i' is no name of a user"),
        (("--out", "/no/such/folder"), "does not exist"),
        (("--out", "/proc/self"), "can't be written"),
    ],
)
def test_usage(interparl: Interparl, arguments: tuple[str, ...], said: str) -> None:
    ended = interparl("schedule", "systemd", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
