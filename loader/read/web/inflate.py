"""Inflate: compressed bytes come out in bounded memory, whatever they grow to."""

import zlib

from interparl.loader.read.web.trouble import Trouble

GZIP = b"\x1f\x8b"
PIECE = 65_536  # bytes
MOST_MEMBERS = 10_000  # of a gzip body; each costs a copy of the piece that it stands in
ENCODINGS = {"": None, "identity": None, "gzip": "gzip", "x-gzip": "gzip", "deflate": "deflate"}


class Inflater:
    """Takes a body piece by piece, and holds at most ``limit`` bytes of it, decompressed.

    ``encoding`` is the value of Content-Encoding. Raises Trouble for one that was not asked for.
    """

    def __init__(self, encoding: str, limit: int) -> None:
        name = encoding.strip().lower()
        if name not in ENCODINGS:
            raise Trouble(f"comes in an encoding that was not asked for ({name[:40]})")
        self.body = bytearray()
        self._kind = ENCODINGS[name]
        self._limit = limit
        self._engine: zlib._Decompress | None = None
        self._held = b""
        self._members = 0
        self._is_over = False

    def feed(self, data: bytes) -> None:
        """Take one piece; raises Trouble if the body is too large, or not what it says."""
        if self._kind is None:
            self.body += data
            self._check_size()
            return
        data = self._held + data
        self._held = b""
        try:
            self._inflate(data)
        except zlib.error as error:
            raise Trouble(
                f"is not compressed as it says ({self._kind}); tell its keeper"
            ) from error

    def end(self) -> bytes:
        """The whole body; raises Trouble if it was cut off."""
        has_begun = self._held and not self._members
        if has_begun or (self._engine and not self._engine.eof):
            raise Trouble("breaks off in the middle of its body; try later", may_pass=True)
        return bytes(self.body)

    def _inflate(self, data: bytes) -> None:
        while data and not self._is_over:
            if self._engine is None:
                if len(data) < 2:
                    self._held = data
                    return
                if self._members and not data.startswith(GZIP):  # what stands behind the end
                    self._is_over = True
                    return
                self._engine = zlib.decompressobj(_window(self._kind, data))
            self.body += self._engine.decompress(data, self._limit - len(self.body) + 1)
            self._check_size()
            data = self._engine.unconsumed_tail
            if self._engine.eof:
                data = self._engine.unused_data
                self._members += 1
                # A gzip body may have several members; one of deflate has an end.
                self._is_over = self._kind != "gzip" or self._members == MOST_MEMBERS
                if data:
                    self._engine = None

    def _check_size(self) -> None:
        if len(self.body) > self._limit:
            raise too_large(self._limit)


def too_large(limit: int) -> Trouble:
    """The Trouble of a body that is longer than ``limit`` bytes."""
    return Trouble(f"is larger than {limit} bytes; raise --max-bytes to read it")


def gunzip(raw: bytes, limit: int) -> bytes:
    """Unpack a .gz file, or give back what is none; raises Trouble as an Inflater does."""
    if not raw.startswith(GZIP):
        return raw
    inflater = Inflater("gzip", limit)
    for at in range(0, len(raw), PIECE):
        inflater.feed(raw[at : at + PIECE])
    return inflater.end()


def _window(kind: str | None, data: bytes) -> int:
    """How zlib is told what comes; some servers send deflate without the frame of its standard."""
    if kind == "gzip":
        return 31
    is_framed = data[0] & 0x0F == 8 and int.from_bytes(data[:2]) % 31 == 0
    return 15 if is_framed else -15
