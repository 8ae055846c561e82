"""A port for the tests' PostgreSQL, which listens on a socket alone: BI tools know only ports."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from socketserver import BaseRequestHandler, ThreadingTCPServer

from sqlalchemy import URL

ADDRESS = "127.0.0.1"


@contextmanager
def reachable(server: URL) -> Iterator[tuple[str, int]]:
    """The host and port of a server, for as long as the block runs."""
    folder = server.query.get("host")
    if server.host or not isinstance(folder, str) or not folder.startswith("/"):
        yield server.host or str(folder or ADDRESS), server.port or 5432
        return
    path = f"{folder}/.s.PGSQL.{server.port or 5432}"

    class Listener(ThreadingTCPServer):
        daemon_threads = True  # who forgot to hang up keeps nobody waiting

    class Caller(BaseRequestHandler):
        def handle(self) -> None:
            with socket.socket(socket.AF_UNIX) as server_side:
                server_side.connect(path)
                back = threading.Thread(
                    target=_pass_on, args=(server_side, self.request), daemon=True
                )
                back.start()
                _pass_on(self.request, server_side)
                back.join()

    with Listener((ADDRESS, 0), Caller) as listener:
        threading.Thread(target=listener.serve_forever).start()
        try:
            yield ADDRESS, int(listener.server_address[1])
        finally:
            listener.shutdown()


def _pass_on(one: socket.socket, other: socket.socket) -> None:
    """Hand on what one side says until it hangs up, then hang up on the other."""
    with suppress(OSError):  # the other side may have hung up first
        while said := one.recv(65536):
            other.sendall(said)
    with suppress(OSError):
        other.shutdown(socket.SHUT_WR)
