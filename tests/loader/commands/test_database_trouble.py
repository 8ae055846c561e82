"""A database that can't be used: what is said, with which code, and that it is left as it is."""

import os
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import make_url, text

from interparl.schema.engine import connect
from interparl.schema.lock import take_lock
from tests.loader.commands.conftest import Interparl
from tests.loading import SAMPLE, all_rows, content

WRITES = ["load", SAMPLE]
READS = [
    ["ask", "seats-by-chamber"],
    ["check"],
    ["digest"],
    ["runs", "list"],
    ["runs", "show", "1"],
]


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that everybody may enter, which pytest's own is not."""
    made = Path(tempfile.mkdtemp(prefix="interparl-test-"))
    made.chmod(0o755)
    yield made
    made.chmod(0o755)
    shutil.rmtree(made)


@pytest.mark.parametrize("arguments", [WRITES, *READS], ids=str)
def test_no_database_file(interparl: Interparl, tmp_path: Path, arguments: list[str]) -> None:
    path = tmp_path / "notes.db"
    path.write_bytes(b"Notes of the day.\n" * 1000)
    ended = interparl(*arguments, "--db", path)
    assert (ended.code, ended.out) == (4, "")
    assert "is not a database of interparl: it is no database file" in ended.err
    assert path.read_bytes() == b"Notes of the day.\n" * 1000


@pytest.mark.parametrize("arguments", READS, ids=str)
def test_what_only_reads_makes_no_database(
    interparl: Interparl, tmp_path: Path, arguments: list[str]
) -> None:
    ended = interparl(*arguments, "--db", tmp_path / "gone.db")
    assert (ended.code, ended.out) == (4, "")
    assert "`interparl load` makes a file" in ended.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("arguments", [WRITES, *READS], ids=str)
def test_a_newer_version(interparl: Interparl, loaded_url: str, arguments: list[str]) -> None:
    engine = connect(loaded_url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '2099_01_01_later'"))
    ended = interparl(*arguments, "--db", loaded_url)
    assert (ended.code, ended.out) == (4, "")
    assert "is of a newer version (revision 2099_01_01_later)" in ended.err
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM documents")) == 1
    engine.dispose()


def test_a_read_only_file(interparl: Interparl, loaded_sqlite_url: str, folder: Path) -> None:
    path = Path(shutil.copy(str(make_url(loaded_sqlite_url).database), folder / "interparl.db"))
    before = all_rows(f"sqlite:///{path}")
    path.chmod(0o444)
    folder.chmod(0o555)
    if os.geteuid() == 0:
        os.seteuid(65534)
    try:
        ended = interparl("load", "-", "--db", path, stdin=b"The Senate met.")
        asked = interparl("digest", "--db", path)
    finally:
        if os.getuid() == 0:
            os.seteuid(0)
    assert ended.code == 4
    assert "can't be written: the file or its folder is read-only" in ended.err
    assert asked.code == 0
    assert all_rows(f"sqlite:///{path}") == before


@pytest.mark.parametrize("seconds", ["0", "1"])
@pytest.mark.parametrize("command", [["load", str(SAMPLE)], ["db", "upgrade"]], ids=str)
def test_another_run_holds_the_lock(
    interparl: Interparl, loaded_url: str, command: list[str], seconds: str
) -> None:
    before = all_rows(loaded_url)
    other = connect(loaded_url)
    with other.begin() as connection:
        take_lock(connection, loaded_url)
        begun = time.monotonic()
        ended = interparl(*command, "--db", loaded_url, "--wait", seconds)
        waited = time.monotonic() - begun
        assert interparl("digest", "--db", loaded_url).code == 0  # who reads goes on
    other.dispose()
    assert ended.code == 5
    assert "is locked by another run; try again when that has ended" in ended.err
    assert f"or wait longer than {seconds} s with --wait SECONDS" in ended.err
    assert waited >= int(seconds)
    assert all_rows(loaded_url) == before


def free_port() -> int:
    """Give a port on which nobody listens."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def down(_: str) -> str:
    """The address of a server that is not there."""
    return f"postgresql://ann:s3cret@127.0.0.1:{free_port()}/facts"


def refused(url: str) -> str:
    """The address with a wrong password."""
    wrong = make_url(url).set(password="s3cret")  # noqa: S106 - the wrong one
    return wrong.render_as_string(hide_password=False)


@pytest.mark.parametrize("address", [down, refused])
@pytest.mark.parametrize("arguments", [WRITES, ["digest"], ["db", "current"]], ids=str)
def test_a_server_that_is_down_or_refuses_the_password(
    interparl: Interparl,
    monkeypatch: pytest.MonkeyPatch,
    postgres_url: str,
    address: Callable[[str], str],
    arguments: list[str],
) -> None:
    monkeypatch.setenv("INTERPARL_DB", address(postgres_url))
    ended = interparl(*arguments)
    assert (ended.code, ended.out) == (4, "")
    assert "can't use the database" in ended.err
    assert "s3cret" not in ended.err


def test_a_full_disk(loaded_sqlite_url: str, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("The Senate met." + "\n" * 1_000_000, encoding="utf-8")
    database = Path(str(make_url(loaded_sqlite_url).database))
    before, digest = all_rows(loaded_sqlite_url), content(loaded_sqlite_url)
    room = database.stat().st_size + 200_000

    def fill_the_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    script = "from interparl.loader import cli; cli.main()"
    ended = subprocess.run(
        [sys.executable, "-c", script, "load", page, "--db", database],
        preexec_fn=fill_the_disk,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ended.returncode == 4, ended.stderr
    assert "the disk does not do its part" in ended.stderr
    assert all_rows(loaded_sqlite_url) == before
    assert content(loaded_sqlite_url) == digest
