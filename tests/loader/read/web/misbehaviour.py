"""Ways in which servers answer and misbehave, for `server.answer(path, …)`."""

import gzip
import socket
import struct
import time
import zlib

from tests.loader.read.web.server import Handler, Reply

LONG = 30.0  # seconds that a server would hold who waits for it


def drip_body(handler: Handler) -> None:
    """A byte every twentieth of a second."""
    handler.reply(200, {"Content-Type": "text/html", "Content-Length": "100000"}, b"<p>")
    _drip(handler, b"a")


def drip_headers(handler: Handler) -> None:
    """The same, before the body has begun."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
    _drip(handler, b"a")


def drip_without_length(handler: Handler) -> None:
    """The same for a body that ends with the connection."""
    handler.reply(200, {"Content-Type": "text/html"}, b"<p>")
    _drip(handler, b"a")


def say_nothing(handler: Handler) -> None:
    """Hold the connection until the client gives up."""
    handler.connection.settimeout(LONG)
    handler.rfile.read(1)


def reset(handler: Handler) -> None:
    """Reset the connection in the middle of the body."""
    handler.reply(200, {"Content-Length": "1000"}, b"<p>Half")
    handler.wfile.flush()
    linger = struct.pack("ii", 1, 0)
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    handler.connection.close()


def hang_up(handler: Handler) -> None:
    """Close the connection without a word."""
    handler.close_connection = True


def endless(handler: Handler) -> None:
    """A body without end or length, as fast as it goes."""
    handler.reply(200, {"Content-Type": "text/html"}, b"")
    while True:
        handler.wfile.write(b"a" * 65_536)


def chunks(handler: Handler) -> None:
    """A body in chunks, as it should be."""
    handler.protocol_version = "HTTP/1.1"
    body = b"4\r\n<p>T\r\n3;a=b\r\next\r\n0\r\n\r\n"
    handler.reply(200, {"Transfer-Encoding": "chunked"}, body)
    handler.close_connection = True


def bad_chunks(handler: Handler) -> None:
    """A body in chunks, the last of which is missing."""
    handler.protocol_version = "HTTP/1.1"
    handler.reply(200, {"Transfer-Encoding": "chunked"}, b"4\r\n<p>H\r\n8\r\nalf")
    handler.close_connection = True


def many_headers(handler: Handler) -> None:
    """More headers than anybody reads."""
    handler.reply(200, {f"X-{i}": "a" for i in range(500)}, b"")


TRUNCATED = Reply(body=b"<p>Half", headers={"Content-Length": "1000"})
NO_HTTP = b"SSH-2.0-OpenSSH_9.2\r\n"


def no_http(handler: Handler) -> None:
    """Another protocol."""
    handler.wfile.write(NO_HTTP)


def packed(body: bytes, kind: str = "gzip") -> Reply:
    """A body that is compressed, in a way that Content-Encoding calls ``kind``."""
    if kind == "deflate":
        raw = zlib.compress(body)
    elif kind == "raw deflate":
        engine = zlib.compressobj(wbits=-15)
        raw = engine.compress(body) + engine.flush()
    elif kind == "gzip members":
        raw = gzip.compress(body[:9]) + gzip.compress(body[9:]) + b"\0" * 9
    else:
        raw = gzip.compress(body)
    encoding = {"raw deflate": "deflate", "gzip members": "gzip"}.get(kind, kind)
    return Reply(body=raw, headers={"Content-Encoding": encoding})


def bomb(megabytes: int) -> Reply:
    """So many megabytes in a thousandth of them."""
    return packed(b"\0" * 1_000_000 * megabytes)


def _drip(handler: Handler, drop: bytes) -> None:
    end = time.monotonic() + LONG
    while time.monotonic() < end:
        handler.wfile.write(drop)
        handler.wfile.flush()
        time.sleep(0.05)
