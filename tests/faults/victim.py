"""The program as the victim of a fault: forked from one that is warm, each time anew."""

import multiprocessing
import os
import resource
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import AbstractContextManager
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from tests.faults.steps import Deed, Steps

PATIENCE = 120  # seconds until a run counts as stuck
NOTHING = Deed("nothing")


class Ended(NamedTuple):
    """How a run ended: its exit code (negative: of which signal it died), and what it said."""

    code: int
    said: str


def _run(arguments: Sequence[str], deed: Deed, said: Path, room: int | None) -> None:
    """Be the program, in a process of its own; `room` is how many bytes a file may have."""
    with said.open("wb") as file:
        for stream in (1, 2):
            os.dup2(file.fileno(), stream)
    if room is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    from tests.faults.warm import main  # noqa: PLC0415 - loaded before, in the one that is forked

    Steps(deed).listen()
    sys.argv = ["interparl", *arguments]
    main()


class Victim:
    """A run that has begun."""

    def __init__(self, process: BaseProcess, said: Path) -> None:
        self.process = process
        self.said = said

    def end(self, *, kill_after: float | None = None) -> Ended:
        """Wait until it ends, or kill it after some seconds; RuntimeError for a stuck one."""
        self.process.join(PATIENCE if kill_after is None else kill_after)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
            if kill_after is None:
                raise RuntimeError(f"stuck: {self.said.read_text(errors='replace')}")
        code = self.process.exitcode
        assert code is not None
        return Ended(code, self.said.read_text(errors="replace"))


class Nursery(AbstractContextManager["Nursery"]):
    """Where runs come from: a warm program, of which each run is a fork."""

    def __init__(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="interparl-faults-")
        self.context = multiprocessing.get_context("forkserver")
        self.context.set_forkserver_preload(["tests.faults.warm"])
        self.born = 0

    def begin(
        self, arguments: Sequence[str], deed: Deed = NOTHING, *, room: int | None = None
    ) -> Victim:
        """Begin a run of `interparl` with some arguments."""
        self.born += 1
        said = Path(self.folder.name, f"{self.born}.txt")
        said.touch()
        process = self.context.Process(target=_run, args=(list(arguments), deed, said, room))
        process.start()
        return Victim(process, said)

    def run(self, arguments: Sequence[str], deed: Deed = NOTHING) -> Ended:
        """Run to the end."""
        return self.begin(arguments, deed).end()

    def steps(self, arguments: Sequence[str]) -> list[str]:
        """Run undisturbed; gives the names of the steps that the run took."""
        note = Path(self.folder.name, f"steps-{self.born}.txt")
        ended = self.run(arguments, Deed("count", note=note))
        if ended.code != 0:
            raise RuntimeError(ended.said)
        return note.read_text(encoding="utf-8").splitlines()

    def seconds(self, arguments: Sequence[str]) -> float:
        """Run undisturbed; gives how long that took."""
        begun = time.monotonic()
        ended = self.run(arguments)
        if ended.code != 0:
            raise RuntimeError(ended.said)
        return time.monotonic() - begun

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """Remove what the runs said."""
        self.folder.cleanup()

    def __enter__(self) -> Self:
        """Give itself; nothing runs before the first run begins."""
        return self
