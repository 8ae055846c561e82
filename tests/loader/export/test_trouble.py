"""A disk that is full or may not be written: it is told, and nothing half is left."""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from interparl.loader import cli
from interparl.loader.export import formats
from tests.loading import SAMPLE, load

PROGRAM = [sys.executable, "-c", "from interparl.loader.cli import main; main()"]
NOBODY = 65534


@pytest.fixture(scope="module")
def source(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the sample page."""
    path = Path(shutil.copy(sqlite_template, tmp_path_factory.mktemp("source")))
    load(f"sqlite:///{path}", SAMPLE)
    return path


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that everybody may enter, which pytest's own is not."""
    made = Path(tempfile.mkdtemp(prefix="interparl-test-"))
    made.chmod(0o755)
    yield made
    made.chmod(0o755)
    shutil.rmtree(made)


def exported(*arguments: str | Path, room: int | None = None, stdout: int = subprocess.PIPE) -> str:
    """What an export says that fails, where a file may have so many bytes."""

    def leave_room() -> None:
        if room is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    ended = subprocess.run(
        [*PROGRAM, "export", *arguments],
        preexec_fn=leave_room,
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert ended.returncode == 1, ended.stderr
    assert "Traceback" not in ended.stderr
    return ended.stderr


@pytest.mark.parametrize("form", list(formats.MODULES))
def test_a_full_disk(source: Path, tmp_path: Path, form: str) -> None:
    target = tmp_path / "out"
    said = exported(form, "--db", source, "--out", target, room=2000)
    assert said.startswith(f"error: can't write {target}: ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", ["csv", "sqlite"])
def test_a_full_disk_leaves_the_export_before(source: Path, tmp_path: Path, form: str) -> None:
    target = tmp_path / "out"
    assert cli.run(["export", form, "--db", str(source), "--out", str(target)]) == 0
    before = sorted((each, each.stat().st_size) for each in tmp_path.rglob("*"))
    exported(form, "--db", source, "--out", target, "--force", room=2000)
    assert sorted((each, each.stat().st_size) for each in tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    "arguments", [["csv", "--view", "seats"], ["popolo", "--out", "-"]], ids=" ".join
)
def test_a_full_disk_behind_standard_output(source: Path, arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        said = exported(*arguments, "--db", source, stdout=full.fileno())
    assert said == "error: can't write: No space left on device; make room and try again\n"


@pytest.mark.parametrize("form", list(formats.MODULES))
def test_a_folder_that_may_not_be_written(
    source: Path, folder: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(shutil.copy(source, folder))
    folder.chmod(0o555)
    if os.geteuid() == 0:
        os.seteuid(NOBODY)
    try:
        code = cli.run(["export", form, "--db", str(path), "--out", str(folder / "out")])
    finally:
        if os.getuid() == 0:
            os.seteuid(0)
    assert code == 1
    assert capsys.readouterr().err == f"error: can't write {folder / 'out'}: Permission denied\n"
    assert [each.name for each in folder.iterdir()] == [path.name]
