"""The wheel holds the whole program, and runs without the checkout that it came from."""

import csv
import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("schema", "loader", "sql")
SAMPLE = ROOT / "tests" / "pages" / "csto-pa-2021-03-18.txt"
MANUAL = ROOT / "docs" / "interparl.1"
PIP = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]


def run(*command: str | Path, cwd: Path) -> str:
    """What a program prints; fails with what it says if it does not end with 0."""
    own = ("PYTHONPATH", "INTERPARL_DB")
    environment = {name: value for name, value in os.environ.items() if name not in own}
    ended = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, f"{command}\n{ended.stdout}\n{ended.stderr}"
    return ended.stdout


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from a copy, so that no old build/ of the checkout gets into it."""
    source = tmp_path_factory.mktemp("source")
    for folder in FOLDERS:
        shutil.copytree(
            ROOT / folder, source / folder, ignore=shutil.ignore_patterns("__pycache__")
        )
    for path in ROOT.glob("*.*"):
        if path.suffix in {".toml", ".md"}:
            shutil.copy(path, source)
    shutil.copy(ROOT / "LICENSE", source)
    (source / "docs").mkdir()
    shutil.copy(MANUAL, source / "docs")
    run(*PIP, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", "made", ".", cwd=source)
    (made,) = (source / "made").glob("*.whl")
    return made


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a new environment that holds the wheel and what it needs."""
    home = tmp_path_factory.mktemp("installed")
    run(sys.executable, "-m", "venv", "--without-pip", ".", cwd=home)
    target = ["--python", str(home / "bin" / "python")]
    constraints = ROOT / "constraints.txt"
    run(*PIP, *target, "install", "--constraint", constraints, wheel, cwd=home)
    return home / "bin"


def test_wheel_holds_every_file(wheel: Path) -> None:
    expected = {
        Path("interparl", path.relative_to(ROOT)).as_posix()
        for folder in FOLDERS
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    held = {name for name in ZipFile(wheel).namelist() if ".dist-info/" not in name}
    (manual,) = held - expected
    assert manual.endswith(".data/data/share/man/man1/interparl.1")
    assert held - {manual} == expected


@pytest.mark.slow
def test_wheel_runs_without_the_checkout(installed: Path, tmp_path: Path) -> None:
    where = run(installed / "python", "-c", "import interparl.sql as s; print(s)", cwd=tmp_path)
    assert str(installed.parent) in where

    assert (installed.parent / "share" / "man" / "man1" / MANUAL.name).is_file()
    page = shutil.copy(SAMPLE, tmp_path)
    run(installed / "interparl", "load", page, cwd=tmp_path)
    answer = run(installed / "interparl", "ask", "seats-by-chamber", "--format=csv", cwd=tmp_path)

    rows = list(csv.DictReader(answer.splitlines()))
    seats = {row["chamber"]: row["seats"] for row in rows if row["state_code"] == "RU"}
    assert seats == {"State Duma": "10", "Federation Council": "12"}
