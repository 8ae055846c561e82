"""Pipes: who waits for bytes that may never come still hears Ctrl-C and SIGTERM.

Python's own reader waits within C: a signal that comes between two of its reads is heard when the
next bytes arrive, which may be never. This one looks up every half second.
"""

from __future__ import annotations

import io
import os
import select
import stat
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

LOOK_UP = 0.5  # seconds


class Pipe(io.RawIOBase):
    """The bytes of an open file that is none on a disk: a pipe, a socket, a terminal."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def readable(self) -> bool:
        """Say that one can read here, which io.BufferedReader asks."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Wait for bytes and put them into `buffer`; gives how many, 0 at the end."""
        while not select.select([self.number], [], [], LOOK_UP)[0]:
            pass
        return os.readv(self.number, [buffer])


def attentive(stream: BinaryIO) -> BinaryIO:
    """The same bytes; where one may have to wait for them, signals are heard."""
    try:
        number = stream.fileno()
    except OSError:  # a stream without a file, as tests put in place of standard input
        return stream
    if stat.S_ISREG(os.fstat(number).st_mode):
        return stream
    return io.BufferedReader(Pipe(number))
