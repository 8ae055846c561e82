"""Ctrl-C, SIGTERM and SIGKILL in the middle: the database is as before, and the next run works."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import make_url

from interparl.loader import pipeline
from interparl.loader.commands.interrupts import Terminated, interruptible
from interparl.loader.parse.reading import Reading
from interparl.loader.parse.stages import try_parse
from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from tests.loader.commands.conftest import Interparl
from tests.loading import all_rows, count, untouched

PAGES = [f"The Senate of Kazakhstan met in Astana on {day} May 2021." for day in range(1, 10)]


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder of nine pages."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for number, text in enumerate(PAGES):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("interrupt", "code"), [(KeyboardInterrupt, 130), (Terminated, 143)], ids=["SIGINT", "SIGTERM"]
)
@pytest.mark.parametrize("after", [0, 1, 5, 8])
def test_an_interrupt_after_some_batches(
    interparl: Interparl,
    monkeypatch: pytest.MonkeyPatch,
    loaded_url: str,
    pages: Path,
    interrupt: type[KeyboardInterrupt],
    code: int,
    after: int,
) -> None:
    parsed = 0

    def interrupted(document: Document) -> Reading | Failure:
        nonlocal parsed
        if parsed == after:
            raise interrupt
        parsed += 1
        return try_parse(document)

    monkeypatch.setattr(pipeline, "BATCH", 2)
    monkeypatch.setattr(pipeline, "try_parse", interrupted)
    with untouched(loaded_url):
        ended = interparl("load", pages, "--db", loaded_url)
    assert ended.code == code
    assert ended.err.strip() == "interrupted; the database is as before"
    monkeypatch.setattr(pipeline, "try_parse", try_parse)
    assert interparl("load", pages, "--db", loaded_url).code == 0
    assert count(loaded_url, "documents", "runs") == (10, 2)


@contextmanager
def loading(url: str, pages: Path, pipe: Path, *options: str) -> Iterator[subprocess.Popen[str]]:
    """A load, in a process of its own, that has written rows and waits in its one transaction."""
    os.mkfifo(pipe)
    script = (
        "from interparl.loader import pipeline, cli; pipeline.BATCH = 2; import sys; cli.main()"
    )
    arguments = ["load", str(pages), str(pipe), "--db", url, *options]
    process = subprocess.Popen(
        [sys.executable, "-c", script, *arguments], stderr=subprocess.PIPE, text=True
    )
    # Opening blocks until the load opens the pipe, which comes after all pages.
    with pipe.open("wb"):
        yield process
        process.kill()
        process.wait()
        assert process.stderr is not None
        process.stderr.close()


@pytest.mark.parametrize(
    ("number", "code", "said"),
    [
        (signal.SIGINT, 130, "interrupted; the database is as before"),
        (signal.SIGTERM, 143, "interrupted; the database is as before"),
        (signal.SIGKILL, -signal.SIGKILL, ""),
    ],
)
def test_a_signal_in_the_middle(
    interparl: Interparl,
    loaded_url: str,
    pages: Path,
    tmp_path: Path,
    number: signal.Signals,
    code: int,
    said: str,
) -> None:
    before = all_rows(loaded_url)
    with loading(loaded_url, pages, tmp_path / "pipe.txt") as process:
        time.sleep(0.2)
        assert all_rows(loaded_url) == before  # who reads meanwhile sees no half of it
        process.send_signal(number)
        assert process.stderr is not None
        assert process.wait(timeout=20) == code
        assert process.stderr.read().strip() == said
    assert all_rows(loaded_url) == before
    assert interparl("load", pages, "--db", loaded_url).code == 0
    assert count(loaded_url, "documents", "runs") == (10, 2)
    if loaded_url.startswith("sqlite"):
        database = Path(str(make_url(loaded_url).database))
        assert list(database.parent.glob(f"{database.name}-*")) == []


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_is_told_to_programs(
    loaded_sqlite_url: str, pages: Path, tmp_path: Path, number: signal.Signals, code: int
) -> None:
    metrics = tmp_path / "interparl.prom"
    options = ("--quiet", "--log-format=json", f"--metrics-file={metrics}")
    with loading(loaded_sqlite_url, pages, tmp_path / "pipe.txt", *options) as process:
        process.send_signal(number)
        assert process.stderr is not None
        assert process.wait(timeout=20) == code
        line = json.loads(process.stderr.read())
    assert (line["event"], line["exit_code"]) == ("run_failed", code)
    assert f"\ninterparl_last_run_exit_code {code}\n" in metrics.read_text(encoding="utf-8")


def test_an_interrupt_of_a_published_run_comes_too_late() -> None:
    with interruptible() as close_ears:
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
        close_ears()
        os.kill(os.getpid(), signal.SIGINT)
        os.kill(os.getpid(), signal.SIGTERM)
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
