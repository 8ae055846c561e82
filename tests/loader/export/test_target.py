"""The target is whole or not there, and nothing of anybody else's gives way to it."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from interparl.loader.export.target import CannotWrite, TargetInTheWay, fresh

NAMES = {"seats.csv", "gaps.csv"}


def make(target: Path, *, force: bool = False, names: set[str] | None = None) -> None:
    """Write a folder of one file."""
    with fresh(target, names=names or NAMES, force=force) as made:
        made.mkdir()
        (made / "seats.csv").write_text("new")


def listed(folder: Path) -> list[str]:
    """All that is in a folder, hidden or not, by path."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_a_new_folder(tmp_path: Path) -> None:
    make(tmp_path / "out")
    assert listed(tmp_path) == ["out", "out/seats.csv"]


def test_an_empty_folder_gives_way(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    make(tmp_path / "out")
    assert listed(tmp_path) == ["out", "out/seats.csv"]


def test_a_folder_of_an_export_gives_way_by_force_alone(tmp_path: Path) -> None:
    make(tmp_path / "out")
    (tmp_path / "out" / "gaps.csv").write_text("old")
    with pytest.raises(TargetInTheWay, match="is there already; --force replaces it"):
        make(tmp_path / "out")
    assert listed(tmp_path) == ["out", "out/gaps.csv", "out/seats.csv"]
    make(tmp_path / "out", force=True)
    assert listed(tmp_path) == ["out", "out/seats.csv"]


@pytest.mark.parametrize("other", ["thesis.docx", "seats.csv.bak", ".git"])
def test_a_folder_with_other_files_never_gives_way(tmp_path: Path, other: str) -> None:
    make(tmp_path / "out")
    (tmp_path / "out" / other).write_text("mine")
    with pytest.raises(TargetInTheWay, match=f"other files \\({other}\\)"):
        make(tmp_path / "out", force=True)
    assert (tmp_path / "out" / other).read_text() == "mine"


def test_a_file_gives_way_by_force_alone(tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite"
    target.write_text("old")
    with pytest.raises(TargetInTheWay), fresh(target) as made:
        made.write_text("new")
    assert target.read_text() == "old"
    with fresh(target, force=True) as made:
        made.write_text("new")
    assert (listed(tmp_path), target.read_text()) == (["copy.sqlite"], "new")


def test_what_comes_meanwhile_stays(tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite"

    def export() -> None:
        with fresh(target) as made:
            made.write_text("new")
            target.write_text("somebody else's")

    with pytest.raises(TargetInTheWay):
        export()
    assert (listed(tmp_path), target.read_text()) == (["copy.sqlite"], "somebody else's")


@pytest.mark.parametrize("error", [KeyboardInterrupt, ArithmeticError])
def test_an_export_that_breaks_off_leaves_nothing(
    tmp_path: Path, error: type[BaseException]
) -> None:
    def export() -> None:
        with fresh(tmp_path / "out", names=NAMES) as made:
            made.mkdir()
            (made / "seats.csv").write_text("half")
            raise error

    with pytest.raises(error):
        export()
    assert listed(tmp_path) == []


KILLED = """
import os, signal, sys
from pathlib import Path
from interparl.loader.export.target import fresh

with fresh(Path(sys.argv[1]), force=True) as made:
    made.write_text("half")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_an_export_that_is_killed_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite"
    target.write_text("old")
    ended = subprocess.run([sys.executable, "-c", KILLED, target], check=False)
    assert ended.returncode == -signal.SIGKILL
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir() if not path.name.startswith(".")] == [
        "copy.sqlite"
    ]


@pytest.mark.parametrize("target", ["gone/out", "file/out"])
def test_what_cannot_be_written_is_told(tmp_path: Path, target: str) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(CannotWrite, match=r"^can't write /.*/out: N"):
        make(tmp_path / target)
    assert listed(tmp_path) == ["file"]
