"""`interparl browse`, as people run it: a process of its own, on a port of its own."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

PROGRAM = "from interparl.loader.cli import main; main()"


class Served(NamedTuple):
    """A running page."""

    process: subprocess.Popen[str]
    address: str


@contextmanager
def serving(path: Path, *options: str) -> Iterator[Served]:
    """Serve a file for as long as the block runs."""
    command = [sys.executable, "-c", PROGRAM, "browse", "--db", str(path), "--port=0", *options]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        told = process.stdout.readline()
        try:
            assert " at http://" in told, process.communicate()
            yield Served(process, told.split(" at ")[1].split()[0])
        finally:
            process.terminate()
