"""What a Fetcher brings back from servers that behave, and asks of them."""

import subprocess
import sys

import pytest

from interparl.loader.read.web.exchange import Fetched, NotModified, Unfetched, Validators
from tests.loader.read.web.misbehaviour import TRUNCATED, chunks, hang_up, packed, reset
from tests.loader.read.web.server import Reply, Server
from tests.loader.read.web.visitor import POLICY, Visitor

TEXT = b"<p>The Senate met on Monday.</p>"
DAY = "Thu, 18 Mar 2021 09:00:00 GMT"


def test_a_page_with_what_the_server_says_of_it(server: Server, visitor: Visitor) -> None:
    server.page("/a?b=1", TEXT, etag='"1"', last_modified=DAY)
    address = server.url("/a?b=1#part")
    assert visitor.fetch(address) == Fetched(
        raw=TEXT,
        address=address,
        final_address=server.url("/a?b=1"),
        content_type="text/html; charset=utf-8",
        validators=Validators('"1"', DAY),
    )


def test_who_asks_says_who_it_is_and_what_it_takes(server: Server, visitor: Visitor) -> None:
    server.page("/a", TEXT)
    visitor.fetch(server.url("/a"))
    robots, page = server.received
    assert (robots.path, page.path) == ("/robots.txt", "/a")
    assert page.headers == {
        "host": f"127.0.0.1:{server.port}",
        "user-agent": POLICY.user_agent,
        "accept": "text/html,application/xhtml+xml,application/pdf,application/xml;q=0.9,*/*;q=0.8",
        "accept-language": "en, *;q=0.5",
        "accept-encoding": "gzip, deflate",
        "connection": "close",
    }


@pytest.mark.parametrize(
    "validators", [Validators('"1"', DAY), Validators('"1"', None), Validators(None, DAY)]
)
def test_a_page_that_has_not_changed(
    server: Server, visitor: Visitor, validators: Validators
) -> None:
    server.page("/a", TEXT, etag=validators.etag, last_modified=validators.last_modified)
    assert visitor.fetch(server.url("/a"), validators) == NotModified(server.url("/a"))
    headers = server.received[-1].headers
    assert headers.get("if-none-match") == validators.etag
    assert headers.get("if-modified-since") == validators.last_modified

    server.page("/a", b"<p>New", etag='"2"')
    found = visitor.fetch(server.url("/a"), validators)
    assert isinstance(found, Fetched)
    assert found.validators == Validators('"2"', None)


def test_validators_go_only_where_they_are_from(server: Server, visitor: Visitor) -> None:
    server.redirect("/a", "/b")
    server.page("/b", TEXT, last_modified=DAY)
    first = visitor.fetch(server.url("/a"))
    assert isinstance(first, Fetched)
    assert visitor.fetch(server.url("/a"), first.validators) == NotModified(server.url("/a"))

    server.redirect("/a", "/c")  # another page, and older than what we have
    server.page("/c", b"<p>Older", last_modified=DAY)
    found = visitor.fetch(server.url("/a"), first.validators)
    assert isinstance(found, Fetched)
    assert found.raw == b"<p>Older"


def test_not_modified_without_being_asked(server: Server, visitor: Visitor) -> None:
    server.answer("/a", Reply(304))
    assert "without conditions" in visitor.why(server.url("/a"))


@pytest.mark.parametrize("kind", ["gzip", "x-gzip", "deflate", "raw deflate", "gzip members"])
def test_compressed(server: Server, visitor: Visitor, kind: str) -> None:
    server.answer("/a", packed(TEXT, kind))
    assert visitor.body(server.url("/a")) == TEXT


def test_a_body_in_chunks(server: Server, visitor: Visitor) -> None:
    server.answer("/a", chunks)
    assert visitor.body(server.url("/a")) == b"<p>Text"


def test_redirects_are_followed(server: Server, visitor: Visitor) -> None:
    server.redirect("/a", "b/", 301)
    server.redirect("/b/", server.url("/c%20d?e=1#f"), 308)
    server.redirect("/c%20d?e=1", "/\u00c3\u00a9 x", 303)  # UTF-8, as it travels
    server.page("/%C3%A9%20x", TEXT)
    found = visitor.fetch(server.url("/a"))
    assert isinstance(found, Fetched)
    assert (found.address, found.final_address) == (server.url("/a"), server.url("/%C3%A9%20x"))
    assert found.raw == TEXT


def test_a_cookie_may_be_the_way_in(server: Server, visitor: Visitor) -> None:
    door = Reply(302, headers={"Location": "/a", "Set-Cookie": "seen=1; Path=/"})
    server.answer("/a", door, Reply(body=TEXT))
    assert visitor.body(server.url("/a")) == TEXT
    assert server.received[-1].headers["cookie"] == "seen=1"
    visitor.fetch(server.url("/a"))
    assert "cookie" not in server.received[-1].headers  # each page is asked for anew


def test_user_name_and_password_go_to_their_own_site_alone(
    server: Server, visitor: Visitor
) -> None:
    visitor.names["other.example"] = ["127.0.0.1"]
    server.redirect("/a", "/b")
    server.redirect("/b", server.url("/c", "other.example"))
    server.page("/c", TEXT)
    address = server.url("/a", "anna:secret@127.0.0.1")
    found = visitor.fetch(address)
    assert isinstance(found, Fetched)
    assert (found.address, found.final_address) == (address, server.url("/c", "other.example"))
    told = {one.path: "authorization" in one.headers for one in server.received}
    assert (told["/a"], told["/b"], told["/c"]) == (True, True, False)


@pytest.mark.parametrize(
    ("address", "sent"),
    [
        ("/@anna", None),
        ("//anna@127.0.0.1", "Basic YW5uYTo="),
        ("//anna:%D0%AF%40@127.0.0.1", "Basic YW5uYTrQr0A="),  # in UTF-8
    ],
)
def test_password(server: Server, visitor: Visitor, address: str, sent: str | None) -> None:
    host = address.removeprefix("//") if address.startswith("//") else "127.0.0.1"
    visitor.fetch(server.url("/" if host != "127.0.0.1" else address, host))
    assert server.received[-1].headers.get("authorization") == sent


def test_headers_that_can_not_be_stored_are_left_out(server: Server, visitor: Visitor) -> None:
    odd = {"ETag": '"\x01"', "Last-Modified": "\u00e9", "Content-Type": "a" * 501}
    server.answer("/a", Reply(body=TEXT, headers=odd))
    found = visitor.fetch(server.url("/a"), Validators('"\u0416"\n', "x" * 501))
    assert isinstance(found, Fetched)
    assert (found.content_type, found.validators) == (None, Validators())
    assert not {"if-none-match", "if-modified-since"} & set(server.received[-1].headers)


PASSING = [
    ([Reply(503)], 1),
    ([Reply(500), Reply(502)], 2),
    ([Reply(429), Reply(504)], 2),
    ([reset], 1),
    ([hang_up], 1),
    ([TRUNCATED], 1),
]


@pytest.mark.parametrize(("behaviours", "tries"), PASSING)
def test_what_may_pass_is_tried_again(
    server: Server,
    visitor: Visitor,
    behaviours: list[Reply],
    tries: int,
) -> None:
    server.answer("/a", *behaviours, Reply(body=TEXT))
    assert visitor.body(server.url("/a")) == TEXT
    assert len(server.paths) == tries + 1
    rests, pauses = visitor.clock.slept[:1], visitor.clock.slept[1:]
    assert rests == [POLICY.delay]  # after robots.txt
    assert len(pauses) == tries
    assert all(2**i <= pause <= 2**i * 1.25 for i, pause in enumerate(pauses))


def test_pauses_are_the_same_each_time(server: Server) -> None:
    server.answer("/a", Reply(503))
    first, second = Visitor(), Visitor()
    assert first.why(server.url("/a")) == second.why(server.url("/a"))
    assert first.clock.slept == second.clock.slept


def test_a_host_has_its_rest_between_pages(server: Server, visitor: Visitor) -> None:
    visitor.names["other.example"] = ["127.0.0.1"]
    for path in "/a", "/b", "/c":
        server.page(path, TEXT)
    visitor.fetch(server.url("/a"), delay=3)
    visitor.fetch(server.url("/b"), delay=3)
    visitor.fetch(server.url("/c", "other.example"), delay=0)
    assert visitor.clock.slept == [3, 3]  # after robots.txt, and after the first page


@pytest.mark.parametrize(
    ("told", "waited"),
    [("7", 7), ("Thu, 18 Mar 2021 12:00:31 GMT", 30), ("0", 1), ("soon", 1), ("-5", 1)],
)
def test_retry_after_is_heeded(server: Server, visitor: Visitor, told: str, waited: int) -> None:
    server.answer("/a", Reply(429, headers={"Retry-After": told}), Reply(body=TEXT))
    assert visitor.body(server.url("/a")) == TEXT
    assert int(visitor.clock.slept[-1]) == waited


def test_a_host_that_wants_a_long_rest_gets_it(server: Server, visitor: Visitor) -> None:
    server.answer("/a", Reply(503, headers={"Retry-After": "3600"}))
    server.page("/b", TEXT)
    until = visitor.clock.now().replace(hour=13, second=1)  # robots.txt was a second before
    for path, reason in [
        ("/a", "answers 503 (Service Unavailable); try later"),
        ("/b", "is on a host that wants no visit before 2021-03-18 13:00 UTC"),
    ]:
        found = visitor.fetch(server.url(path))
        assert found == Unfetched(server.url(path), reason, until)
    assert server.paths == ["/a"]
    visitor.clock.slept.append(3600)
    assert visitor.body(server.url("/b")) == TEXT


def test_nothing_of_the_web_is_loaded_before_it_is_fetched() -> None:
    modules = "fetcher, sitemaps, feeds, pages"
    code = (
        f"import sys; from interparl.loader.read.web import {modules}; "
        "print(sorted({'requests', 'urllib3', 'sqlalchemy'} & set(sys.modules)))"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ended.stdout == "[]\n"
