"""The command line, run in this process, with what it printed."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

import pytest

from interparl.loader import cli
from tests.loading import SAMPLE, load


class Ended(NamedTuple):
    """How a command ended: its exit code, standard output and standard error."""

    code: int
    out: str
    err: str


Interparl = Callable[..., Ended]


@pytest.fixture
def interparl(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Interparl:
    """`interparl(*arguments, stdin=b"…")`: run one command."""

    def run(*arguments: str | Path, stdin: bytes = b"") -> Ended:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(stdin)))
        capsys.readouterr()
        code = cli.run([str(argument) for argument in arguments])
        return Ended(code, *capsys.readouterr())

    return run


@pytest.fixture
def loaded_url(migrated_url: str) -> str:
    """A database with the sample page, on one engine after the other."""
    load(migrated_url, SAMPLE)
    return migrated_url


@pytest.fixture
def loaded_sqlite_url(migrated_sqlite_url: str) -> str:
    """A file with the sample page."""
    load(migrated_sqlite_url, SAMPLE)
    return migrated_sqlite_url
