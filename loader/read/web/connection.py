"""Connections: opened to a checked peer alone, and handed to the Watch of their page."""

import socket
from typing import Any, Self
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util.connection import create_connection

from interparl.loader.read.web.peers import Resolver, find_peers
from interparl.loader.read.web.trouble import Trouble
from interparl.loader.read.web.watch import Watch


class Gate(HTTPAdapter):
    """Sends one request of requests through a connection that goes only where it may.

    ``timeout`` is for each peer of a name; ``resolver`` and ``allow_private`` say which those are.
    """

    def __init__(
        self, watch: Watch, timeout: float, resolver: Resolver, *, allow_private: bool
    ) -> None:
        super().__init__()
        self.watch = watch
        self.timeout = timeout
        self.resolver = resolver
        self.allow_private = allow_private
        self.pool: HTTPConnectionPool | None = None
        self.peer: str | None = None  # that is connected to

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        if self.pool is not None:
            self.pool.close()
        self.close()

    def get_connection_with_tls_context(
        self,
        request: requests.PreparedRequest,
        verify: object,  # noqa: ARG002 - requests writes it into the pool itself
        proxies: object = None,  # noqa: ARG002 - none is ever used
        cert: object = None,  # noqa: ARG002 - we have none
    ) -> HTTPConnectionPool:
        """The pool of one connection by which requests is to send: ours, in place of its own."""
        parts = urlsplit(request.url or "")
        kind = _SafePool if parts.scheme == "https" else _PlainPool
        self.pool = kind(parts.hostname or "", parts.port, gate=self)
        return self.pool

    def connect(self, host: str, port: int) -> socket.socket:
        """Open a connection to a peer of a name; raises Trouble if none may, or can, be reached."""
        told = "no connection"
        for peer in find_peers(host, port, self.resolver, allow_private=self.allow_private):
            if self.watch.is_up:
                break
            try:
                opened = create_connection(
                    (peer, port),
                    self.timeout,
                    socket_options=HTTPConnection.default_socket_options,
                )
            except OSError as error:
                told = "no answer" if isinstance(error, TimeoutError) else error.strerror or told
            else:
                self.peer = peer
                return opened
        raise Trouble(f"can't be reached ({told}); try later", may_pass=True, is_of_host=True)


class _Plain(HTTPConnection):
    """A connection without TLS."""

    def __init__(self, host: str, *, gate: Gate, **named: Any) -> None:  # noqa: ANN401 - urllib3's
        super().__init__(host, **named)
        self.gate = gate

    def _new_conn(self) -> socket.socket:
        return self.gate.connect(self.host, self.port)

    def connect(self) -> None:
        super().connect()
        _hand_over(self.sock, self.gate)


class _Safe(HTTPSConnection):
    """One with TLS; name and certificate are those of the host, not of the peer's number."""

    def __init__(self, host: str, *, gate: Gate, **named: Any) -> None:  # noqa: ANN401 - urllib3's
        super().__init__(host, **named)
        self.gate = gate

    def _new_conn(self) -> socket.socket:
        return self.gate.connect(self.host, self.port)

    def connect(self) -> None:
        super().connect()
        _hand_over(self.sock, self.gate)


def _hand_over(opened: socket.socket | None, gate: Gate) -> None:
    """Let a connection be watched; one that a future urllib3 opened itself is never used."""
    if opened is None or gate.peer is None:
        raise RuntimeError("urllib3 opened a connection that was not checked")
    gate.watch.guard(opened)


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _Plain


class _SafePool(HTTPSConnectionPool):
    ConnectionCls = _Safe
