"""Patience: how long one document may be parsed before it is given up."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

LONGEST = 60.0  # seconds of CPU time; the slowest page of the gold set takes a third of one


class TookTooLong(Exception):
    """A document was not parsed within its time."""


@contextmanager
def patience(seconds: float) -> Iterator[None]:
    """Raise TookTooLong in the block when it takes longer than so many seconds of CPU time.

    Only in the main thread of a process, which alone can be interrupted; elsewhere, and with 0, the
    block may take its time. A single search by a regular expression is not interrupted.
    """
    if seconds <= 0 or threading.current_thread() is not threading.main_thread():
        yield
        return

    def give_up(_number: int, _frame: FrameType | None) -> NoReturn:
        raise TookTooLong

    before = signal.signal(signal.SIGPROF, give_up)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
