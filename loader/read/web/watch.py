"""Watch: shuts a connection when its time is up, wherever it hangs.

A timeout of a socket counts from byte to byte: a server that drips one a second, in its headers or
in its body, holds a reader for hours. Only another thread sees that the whole takes too long.
"""

import socket
import threading
from contextlib import suppress
from typing import Self


class Watch:
    """Runs for some seconds of a block, and then shuts the connection that it guards.

    ``is_up`` tells whoever reads a broken connection that it was this.
    """

    def __init__(self, seconds: float) -> None:
        self.is_up = False
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._timer.cancel()
        with self._lock:
            self._socket = None

    def guard(self, connected: socket.socket) -> None:
        """Take a connection in charge; one that comes late is shut at once."""
        with self._lock:
            self._socket = connected
            if self.is_up:
                self._shut()

    def _end(self) -> None:
        with self._lock:
            self.is_up = True
            self._shut()

    def _shut(self) -> None:
        if self._socket is not None:
            with suppress(OSError):
                # Not that of ssl.SSLSocket, which changes what the reading thread holds.
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)
