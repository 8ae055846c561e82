"""Interrupts: Ctrl-C and SIGTERM leave the database as it was, or come too late."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

SIGNALS = (signal.SIGINT, signal.SIGTERM)
INTERRUPTED = "interrupted; the database is as before"


class Terminated(KeyboardInterrupt):
    """SIGTERM came: leave as after Ctrl-C, which drivers and click know how to do."""


def listen() -> None:
    """Let SIGTERM raise Terminated, as Ctrl-C raises KeyboardInterrupt."""
    signal.signal(signal.SIGTERM, _terminate)


def _terminate(_number: int, _frame: FrameType | None) -> NoReturn:
    raise Terminated


@contextmanager
def interruptible() -> Iterator[Callable[[], None]]:
    """Give a function to call right before a commit: from then on no interrupt is heard.

    So "interrupted; the database is as before" is never said of a run that was published. When
    the block ends, interrupts are heard as before.
    """
    before = {number: signal.getsignal(number) for number in SIGNALS}

    def close_ears() -> None:
        for number in SIGNALS:
            signal.signal(number, signal.SIG_IGN)

    try:
        yield close_ears
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
