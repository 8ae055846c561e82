"""Compressed bodies, whole and in pieces, and those that want to cost much."""

import gzip

import pytest

from interparl.loader.read.web.inflate import MOST_MEMBERS, Inflater, gunzip
from interparl.loader.read.web.trouble import Trouble
from tests.loader.read.web.misbehaviour import packed

TEXT = b"The Senate met on Monday. " * 50
KINDS = ["gzip", "x-gzip", "deflate", "raw deflate", "gzip members"]


@pytest.mark.parametrize("size", [1, 2, 7, 100_000])
@pytest.mark.parametrize("kind", KINDS)
def test_in_pieces(kind: str, size: int) -> None:
    reply = packed(TEXT, kind)
    inflater = Inflater(reply.headers["Content-Encoding"], len(TEXT))
    for at in range(0, len(reply.body), size):
        inflater.feed(reply.body[at : at + size])
    assert inflater.end() == TEXT


@pytest.mark.parametrize("kind", KINDS)
def test_one_byte_too_much(kind: str) -> None:
    reply = packed(TEXT, kind)
    inflater = Inflater(reply.headers["Content-Encoding"], len(TEXT) - 1)
    with pytest.raises(Trouble, match="is larger than"):
        inflater.feed(reply.body)
    assert len(inflater.body) <= len(TEXT)


@pytest.mark.parametrize("behind", [b"", b"\0", b"\0" * 9, b"\x1f", b"<!-- cached -->"])
def test_what_stands_behind_the_end_is_left(behind: bytes) -> None:
    assert gunzip(gzip.compress(TEXT) + behind, 10_000) == TEXT
    assert gunzip(gzip.compress(b"") + behind, 10_000) == b""


def test_an_empty_body_is_none_of_gzip() -> None:
    assert Inflater("gzip", 10).end() == b""
    assert gunzip(b"<urlset/>", 10) == b"<urlset/>"


def test_members_without_end() -> None:
    """Each costs a copy of what comes after it: a million of them in one piece take hours."""
    member = gzip.compress(b"a")
    assert gunzip(member * (MOST_MEMBERS * 10), 1_000_000) == b"a" * MOST_MEMBERS
