"""What a Fetcher does not bring back: the reason is a sentence, and the end comes soon."""

import time
import tracemalloc

import pytest

from interparl.loader.read.web.exchange import Fetched, Unfetched
from tests.loader.read.web import misbehaviour
from tests.loader.read.web.misbehaviour import bomb, packed
from tests.loader.read.web.server import Behaviour, Reply, Server
from tests.loader.read.web.visitor import Visitor

LARGE = "is larger than 100000 bytes; raise --max-bytes to read it"
BROKEN = "breaks off in the middle of its answer; try later"

ANSWERS: dict[str, tuple[Behaviour, str, int]] = {
    "404": (Reply(404), "answers 404 (Not Found); see the address, or remove it", 1),
    "410": (Reply(410), "answers 410 (Gone); remove it", 1),
    "403": (Reply(403), "answers 403 (Forbidden); it may want no programs", 1),
    "401": (Reply(401), "answers 401 (Unauthorized); it wants a user name and password", 1),
    "202": (Reply(202), "answers 202 (Accepted); see it in a browser", 1),
    "206": (Reply(206), "answers 206 (Partial Content); see it in a browser", 1),
    "302 to nowhere": (Reply(302), "answers 302 (Found); see it in a browser", 1),
    "501": (Reply(501), "answers 501 (Not Implemented); try later", 1),
    "799": (Reply(799), "answers 799; try later", 1),
    "429": (Reply(429), "answers 429 (Too Many Requests); try later, and less often", 3),
    "503": (Reply(503), "answers 503 (Service Unavailable); try later", 3),
    "huge": (Reply(body=b"a" * 100_001), LARGE, 1),
    "huge, by its length": (Reply(headers={"Content-Length": "9" * 12}), LARGE, 1),
    "endless": (misbehaviour.endless, LARGE, 1),
    "bomb": (bomb(50), LARGE, 1),
    "bomb in deflate": (packed(b"\0" * 50_000_000, "deflate"), LARGE, 1),
    "brotli": (packed(b"a", "br"), "comes in an encoding that was not asked for (br)", 1),
    "no gzip": (
        Reply(body=b"<p>Text", headers={"Content-Encoding": "gzip"}),
        "is not compressed as it says (gzip); tell its keeper",
        1,
    ),
    "half a gzip": (
        Reply(body=packed(b"abc" * 99).body[:-9], headers={"Content-Encoding": "gzip"}),
        "breaks off in the middle of its body; try later",
        3,
    ),
    "reset": (misbehaviour.reset, BROKEN, 3),
    "truncated": (misbehaviour.TRUNCATED, BROKEN, 3),
    "chunks without end": (misbehaviour.bad_chunks, BROKEN, 3),
    "hang up": (misbehaviour.hang_up, BROKEN, 3),
    "no HTTP": (misbehaviour.no_http, BROKEN, 3),
    "many headers": (misbehaviour.many_headers, BROKEN, 3),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_refused(server: Server, visitor: Visitor, name: str) -> None:
    behaviour, reason, tries = ANSWERS[name]
    server.answer("/a", behaviour)
    found = visitor.fetch(server.url("/a"))
    assert found == Unfetched(server.url("/a"), reason, is_gone=name in {"404", "410"})
    assert len(server.paths) == tries


@pytest.mark.parametrize("behaviour", [bomb(50), misbehaviour.endless])
def test_what_is_too_large_costs_no_memory(
    server: Server, visitor: Visitor, behaviour: Behaviour
) -> None:
    server.answer("/a", behaviour)
    visitor.why(server.url("/b"))  # what is imported is not counted
    tracemalloc.start()
    try:
        assert visitor.why(server.url("/a"), max_bytes=1_000_000).startswith("is larger")
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 8_000_000


DRIPS = [
    misbehaviour.drip_body,
    misbehaviour.drip_headers,
    misbehaviour.drip_without_length,
    misbehaviour.say_nothing,
]


@pytest.mark.parametrize("drip", DRIPS)
def test_a_drip_is_cut_off(server: Server, visitor: Visitor, drip: Behaviour) -> None:
    server.answer("/a", drip)
    visitor.why(server.url("/robots.txt"))  # however long it takes: it is not what drips
    started = time.monotonic()
    assert visitor.why(server.url("/a"), deadline=0.5, timeout=25).startswith("is not there after")
    assert time.monotonic() - started < misbehaviour.LONG / 2


def test_silence_is_not_waited_for(server: Server, visitor: Visitor) -> None:
    server.answer("/a", misbehaviour.say_nothing)
    visitor.why(server.url("/robots.txt"))  # however long it takes
    why = visitor.why(server.url("/a"), timeout=0.2, retries=1)
    assert why == "does not answer for 0.2 seconds; try later"
    assert server.paths == ["/a", "/a"]


REDIRECTS = {
    "to a file": ("file:///etc/passwd", "redirects to what is no http or https address (file:)"),
    "to another scheme": ("gopher://a.example/", "redirects to what is no http or https address"),
    "to nonsense": ("http://[x/", "redirects to what is no web address"),
    "to data": ("data:text/html,hello", "redirects to what is no http or https address (data:)"),
    "to itself": ("/a", "redirects in a circle, over http://127.0.0.1:"),
    "to a circle": ("/b", "redirects in a circle, over http://127.0.0.1:"),
    "without end": ("/1", "redirects more than 10 times; see it in a browser"),
}


@pytest.mark.parametrize("name", REDIRECTS)
def test_redirect_is_not_followed(server: Server, visitor: Visitor, name: str) -> None:
    location, reason = REDIRECTS[name]
    server.redirect("/a", location)
    server.redirect("/b", "/c")
    server.redirect("/c", "/b")
    for i in range(1, 20):
        server.redirect(f"/{i}", f"/{i + 1}")
    assert visitor.why(server.url("/a")).startswith(reason)


def test_the_body_of_a_redirect_is_not_read(server: Server, visitor: Visitor) -> None:
    server.answer("/a", Reply(302, bomb(1).body * 50, headers={"Location": "/b"}))
    server.page("/b", b"<p>Text")
    assert visitor.body(server.url("/a")) == b"<p>Text"


ADDRESSES = [
    ("file:///etc/passwd", "is no http or https address (file:); see its spelling"),
    ("senate.example/a", "is no http or https address (it has no scheme); see its spelling"),
    ("/etc/passwd", "is no http or https address (it has no scheme); see its spelling"),
    ("", "is no http or https address (it has no scheme); see its spelling"),
    ("http://", "is no web address (its host can't be read); see its spelling"),
    ("http://a.example:99999/", "is no web address; see its spelling"),
    ("http://[::1", "is no web address; see its spelling"),
    ("http://a.example\\@b.example/", "is no web address (its host can't be read)"),
    ("http://a example/", "is no web address (its host can't be read); see its spelling"),
    ("http://%31%32%37.0.0.1/", "is no web address (its host can't be read); see its spelling"),
    ("http://a.example/\r\nX: 1", "is no web address (too long, or with control characters)"),
    ("http://.a.example/", "is no web address (its host is no name); see its spelling"),
    (f"http://{'a' * 300}.example/", "has a host that no name server knows (aaaa"),
    ("http://nowhere.example/", "has a host that no name server knows (nowhere.example)"),
]


@pytest.mark.parametrize(("address", "reason"), ADDRESSES)
def test_address_is_refused(visitor: Visitor, address: str, reason: str) -> None:
    assert visitor.why(address).startswith(reason)


@pytest.mark.parametrize(
    "path", ["/gone", "/loop", "/file", "/drip", "/closed", "/large"]
)  # fmt: skip
def test_a_password_is_in_no_reason(server: Server, visitor: Visitor, path: str) -> None:
    server.redirect("/loop", server.url("/loop", "anna:secret@127.0.0.1"))
    server.redirect("/file", "file://anna:secret@127.0.0.1/etc/passwd")
    server.answer("/drip", misbehaviour.hang_up)
    server.page("/robots.txt", "User-agent: *\nDisallow: /closed")
    server.answer("/large", bomb(1))
    for host in "127.0.0.1", "nowhere.example":
        why = visitor.why(server.url(path, f"anna:secret@{host}"))
        assert "anna" not in why
        assert "secret" not in why
        assert len(why) <= 200


def test_proxies_of_the_environment_are_not_used(
    server: Server, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in "http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY":
        monkeypatch.setenv(name, "http://127.0.0.1:1/")
    server.page("/a", b"<p>Text")
    assert isinstance(visitor.fetch(server.url("/a")), Fetched)
