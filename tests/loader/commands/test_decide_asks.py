"""On a terminal `interparl decide` asks before it changes anything."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.loader.decide.stories import write_pages
from tests.loading import content, load

MAIN = "from interparl.loader.cli import main; main()"


@pytest.mark.parametrize(("answer", "is_changed"), [("n", False), ("y", True)])
def test_it_asks(migrated_sqlite_url: str, tmp_path: Path, answer: str, is_changed: bool) -> None:
    load(migrated_sqlite_url, *write_pages(tmp_path).values())
    before = content(migrated_sqlite_url)
    words = ["decide", "same", "Pavel Ivashko", "Pavel Ivachko", "--reason", "one portrait"]
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", MAIN, *words, "--db", migrated_sqlite_url]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs) as program:
        os.close(theirs)
        os.write(ours, f"{answer}\n".encode())
        said = read_all(ours)
    assert program.returncode == 0
    assert "joins 2 persons into 1" in said
    assert "Decide so? [y/N]" in said
    assert (content(migrated_sqlite_url) != before) is is_changed


def read_all(terminal: int) -> str:
    """What a program prints on a terminal until it ends."""
    said = b""
    while True:
        try:
            some = os.read(terminal, 1024)
        except OSError:  # the other end is closed
            some = b""
        if not some:
            os.close(terminal)
            return said.decode()
        said += some
