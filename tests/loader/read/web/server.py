"""A web server on the loopback that behaves as it is told, well or badly.

    with serve() as server:
        server.page("/a", "<p>Text", etag='"1"')     # answers 304 to who has it already
        server.page("/a", "<p>New text", etag='"2"') # the page has changed
        server.answer("/b", Reply(503), Reply(body=b"Text"))   # one after the other; the last stays
        server.answer("/c", drip)                    # any function of a Handler
        server.url("/a")                             # "http://127.0.0.1:49152/a"
        server.received                              # what was asked: path and headers, in order
        server.paths                                 # the paths alone, without /robots.txt

What is not told is answered with 404, and so is /robots.txt. Fetch with `allow_private=True`. As a
fixture, where a conftest.py has it:

    @pytest.fixture
    def server() -> Iterator[Server]:
        with serve() as server:
            yield server
"""

import gzip
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

HTML = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Received:
    """One request; the names of its headers are in lower case."""

    path: str
    headers: Mapping[str, str]


@dataclass(frozen=True)
class Reply:
    """One answer; headers that are given here win over those that are made."""

    status: int = 200
    body: bytes = b""
    content_type: str | None = HTML
    headers: Mapping[str, str] = field(default_factory=dict)
    etag: str | None = None
    last_modified: str | None = None

    def __call__(self, handler: "Handler") -> None:
        """Send it, or 304 to who has it already."""
        asked = handler.headers
        if (self.etag and asked["If-None-Match"] == self.etag) or (
            self.last_modified
            and not asked["If-None-Match"]
            and asked["If-Modified-Since"] == self.last_modified
        ):
            handler.reply(304, {"ETag": self.etag}, b"")
            return
        made = {
            "Content-Type": self.content_type,
            "Content-Length": str(len(self.body)),
            "ETag": self.etag,
            "Last-Modified": self.last_modified,
        }
        handler.reply(self.status, made | dict(self.headers), self.body)


class Handler(BaseHTTPRequestHandler):
    """Notes what is asked, and lets the behaviour of the path answer."""

    server: "_Http"

    def do_GET(self) -> None:
        """Answer as the path was told to."""
        headers = {name.lower(): value for name, value in self.headers.items()}
        behaviour = self.server.owner.next_of(Received(self.path, headers))
        behaviour(self)

    def reply(self, status: int, headers: Mapping[str, str | None], body: bytes) -> None:
        """Send one answer whole; a header that is None is left out."""
        self.send_response(status)
        for name, value in headers.items():
            if value is not None:
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401 - as in the library
        """Say nothing."""


Behaviour = Callable[[Handler], None]


class Server:
    """What a test says to the server, and sees of it."""

    def __init__(self, scheme: str, port: int) -> None:
        self.scheme = scheme
        self.port = port
        self.received: list[Received] = []
        self._lock = threading.Lock()
        self._behaviours: dict[str, list[Behaviour]] = {}

    @property
    def paths(self) -> list[str]:
        """The paths that were asked for, in order, without /robots.txt."""
        return [one.path for one in self.received if one.path != "/robots.txt"]

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        """The address of a path."""
        return f"{self.scheme}://{host}:{self.port}{path}"

    def page(
        self,
        path: str,
        body: str | bytes = b"",
        *,
        etag: str | None = None,
        last_modified: str | None = None,
        content_type: str | None = HTML,
        is_packed: bool = False,
    ) -> None:
        """Put a page there, in place of what was; ``is_packed`` sends it with gzip."""
        raw = body.encode() if isinstance(body, str) else body
        headers = {"Content-Encoding": "gzip"} if is_packed else {}
        raw = gzip.compress(raw) if is_packed else raw
        self.answer(path, Reply(200, raw, content_type, headers, etag, last_modified))

    def redirect(self, path: str, location: str, status: int = 302) -> None:
        """Send who comes to a path on to another address."""
        self.answer(path, Reply(status, headers={"Location": location}))

    def answer(self, path: str, *behaviours: Behaviour) -> None:
        """Answer in these ways, one after the other; the last stays."""
        with self._lock:
            self._behaviours[path] = list(behaviours)

    def next_of(self, received: Received) -> Behaviour:
        """What is to be done with a request; called by the server's own threads."""
        with self._lock:
            self.received.append(received)
            told = self._behaviours.get(received.path)
            if not told:
                return Reply(404, b"<h1>Not found</h1>")
            return told.pop(0) if len(told) > 1 else told[0]


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    owner: Server

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: clients that hang up are what the tests are about."""


@contextmanager
def serve(tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    """A server for as long as the block runs; with ``tls``, its context, over https."""
    http = _Http(("127.0.0.1", 0), Handler)
    if tls is not None:
        http.socket = tls.wrap_socket(http.socket, server_side=True)
    server = http.owner = Server("https" if tls else "http", http.server_address[1])
    thread = threading.Thread(target=http.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        http.shutdown()
        thread.join()
        http.server_close()
