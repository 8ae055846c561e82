"""Ctrl-C and SIGTERM are heard within five seconds, whatever a load waits for."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from interparl.schema.engine import connect
from interparl.schema.lock import take_lock
from tests.loading import SAMPLE, untouched

BOTH = pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["SIGINT", "SIGTERM"]
)
SOON = 5  # seconds
LONG = "The Senate of Kazakhstan met in Astana on 3 May 2021 and sent Ann Lee to Minsk.\n" * 60_000
# Says "begun" before it parses the first document.
SCRIPT = """
from interparl.loader import cli, pipeline
parse = pipeline.try_parse

def tell(document):
    print("begun", flush=True)
    return parse(document)

pipeline.try_parse = tell
cli.main()
"""


@contextmanager
def program(*arguments: str | Path, script: str = SCRIPT) -> Iterator[subprocess.Popen[str]]:
    """A command in a process of its own, with pipes to its three streams."""
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", script, *arguments]
    with subprocess.Popen(command, text=True, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        yield process
        process.kill()


def ends_soon(process: subprocess.Popen[str], number: signal.Signals, code: int) -> None:
    """Hold that a signal ends a process within five seconds, with its code and a sentence."""
    process.send_signal(number)
    assert process.wait(timeout=SOON) == code
    assert process.stderr is not None
    assert process.stderr.read().strip() == "interrupted; the database is as before"


@BOTH
def test_a_signal_while_waiting_for_the_lock(
    loaded_url: str, number: signal.Signals, code: int
) -> None:
    holder = connect(loaded_url)
    script = (
        "from interparl.loader import cli; from interparl.schema import lock\n"
        "sleep = lock.time.sleep\n"
        "lock.time.sleep = lambda s: (print('waits', flush=True), sleep(s))\n"
        "cli.main()"
    )
    arguments = ("load", SAMPLE, "--db", loaded_url, "--wait", "600")
    with untouched(loaded_url), holder.begin() as connection:
        take_lock(connection, loaded_url)
        with program(*arguments, script=script) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "waits\n"
            ends_soon(process, number, code)
    holder.dispose()


@BOTH
def test_a_signal_while_parsing_a_long_document(
    loaded_url: str, tmp_path: Path, number: signal.Signals, code: int
) -> None:
    page = tmp_path / "long.txt"
    page.write_text(LONG, encoding="utf-8")
    with untouched(loaded_url), program("load", page, "--db", loaded_url) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begun\n"
        time.sleep(0.5)
        ends_soon(process, number, code)


@BOTH
def test_a_signal_while_reading_from_a_pipe(
    loaded_url: str, number: signal.Signals, code: int
) -> None:
    with untouched(loaded_url), program("load", SAMPLE, "-", "--db", loaded_url) as process:
        assert process.stdin is not None
        process.stdin.write("The Senate of Kazakhstan met.\n" * 10_000)  # more than a pipe holds
        process.stdin.flush()
        ends_soon(process, number, code)
