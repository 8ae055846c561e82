"""The server: a port of this machine, until Ctrl-C."""

import errno
import signal
import socket
from contextlib import suppress
from typing import Any

import uvicorn

from interparl.schema.errors import InterparlError


class PortTaken(InterparlError):
    """The port can't be had."""

    exit_code = 2

    def __init__(self, host: str, port: int, reason: str) -> None:
        super().__init__(f"can't serve on {host}, port {port}: {reason}")


def listen(host: str, port: int) -> socket.socket:
    """Take a port, 0: one that is free; raises PortTaken."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except OSError as error:
        raise PortTaken(host, port, "this machine has no such address") from error
    taken = socket.socket(family, kind, protocol)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind(address)
        taken.listen()
    except OSError as error:
        taken.close()
        raise PortTaken(host, port, _why(error)) from error
    return taken


def _why(error: OSError) -> str:
    match error.errno:
        case errno.EADDRINUSE:
            return "another program has it; name another one with --port, or 0 for any"
        case errno.EACCES:
            return "only the administrator may have it; name one above 1023 with --port"
        case errno.EADDRNOTAVAIL:
            return "this machine has no such address"
        case _:
            return error.strerror or str(error)


def address_of(taken: socket.socket) -> str:
    """The address of the page, for people."""
    host, port = taken.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}/"


def serve(app: Any, taken: socket.socket) -> None:  # noqa: ANN401 - an ASGI application
    """Answer until Ctrl-C or SIGTERM, which end it as they should: with no error."""
    config = uvicorn.Config(app, log_level="warning", lifespan="on", timeout_graceful_shutdown=2)
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        with suppress(KeyboardInterrupt):  # uvicorn raises its signal again when it has ended
            uvicorn.Server(config).run(sockets=[taken])
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        taken.close()
