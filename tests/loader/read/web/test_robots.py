"""robots.txt: what is asked of programs is heeded, also when it can't be read."""

import pytest

from interparl.loader.read.web.robots import Rules, fits, read_robots
from tests.loader.read.web.misbehaviour import hang_up
from tests.loader.read.web.server import Behaviour, Reply, Server
from tests.loader.read.web.visitor import Visitor

FITS = [
    ("/a", "/a", True),
    ("/a", "/abc", True),
    ("/a/", "/a", False),
    ("/*.pdf", "/x/a.pdf?b", True),
    ("/*.pdf$", "/x/a.pdf", True),
    ("/*.pdf$", "/x/a.pdf?b", False),
    ("/a*b*c", "/aXcXb", False),
    ("/a$", "/ab", False),
    ("/a*a$", "/a", False),
    ("*", "/", True),
    ("/*a*a*a*a*a*a*a*a*a*a*b", "/" + "a" * 50_000, False),
]


@pytest.mark.parametrize(("pattern", "path", "expected"), FITS)
def test_fits(pattern: str, path: str, *, expected: bool) -> None:
    assert fits(pattern, path) is expected


TEXTS = [
    ("", Rules()),
    ("User-agent: *\nDisallow:", Rules()),
    ("<html><p>Not found: user-agent", Rules()),
    ("Disallow: /", Rules()),  # for nobody
    ("User-agent: *\nDisallow: /", Rules((("/", False),))),
    ("User-agent: other\nDisallow: /\nUser-agent: *\nAllow: /", Rules((("/", True),))),
    ("User-agent: *\nDisallow: /\n\nUser-Agent: InterParl/2.0\nDisallow: /x",
     Rules((("/x", False),))),
    ("user-agent: a\nuser-agent: interparl\nDisallow: /x # no\nCrawl-delay: 2.5",
     Rules((("/x", False),), 2.5)),
    ("User-agent: *\nCrawl-delay: soon\nDisallow: /%7ea%2fb/é",
     Rules((("/~a%2Fb/%C3%A9", False),))),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rules"), TEXTS)
def test_rules(text: str, rules: Rules) -> None:
    assert read_robots(text.encode(), "interparl") == rules


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/", True),
        ("/news?print=Y", False),
        ("/news/print", True),
        ("/admin/", False),
        ("/admin/public/a", True),
        ("/same", True),
    ],
)
def test_the_longest_rule_decides(path: str, *, allowed: bool) -> None:
    text = """
        User-agent: *
        Disallow: /admin
        Allow: /admin/public
        Disallow: /*?print=
        Disallow: /same
        Allow: /same
    """
    assert read_robots(text.encode(), "interparl").allows(path) is allowed


CLOSED = "is closed to programs by its site's robots.txt; ask its keeper"
ALL = "User-agent: *\nDisallow: /a"

ANSWERS: list[tuple[Behaviour, str | None]] = [
    (Reply(body=ALL.encode()), CLOSED),
    (Reply(404), None),
    (Reply(403), None),
    (
        Reply(429),
        "has a robots.txt that answers 429 (Too Many Requests); try later, and less often",
    ),
    (Reply(500), "has a robots.txt that answers 500 (Internal Server Error); try later"),
    (hang_up, "has a robots.txt that breaks off in the middle of its answer; try later"),
    (Reply(302, headers={"Location": "/moved"}), CLOSED),
    (Reply(302, headers={"Location": "/nowhere"}), None),
    (
        Reply(302, headers={"Location": "/robots.txt"}),
        "has a robots.txt that redirects in a circle",
    ),
    (Reply(body=b"a" * 200_000), "has a robots.txt that is larger than 100000 bytes"),
]


@pytest.mark.parametrize(("behaviour", "reason"), ANSWERS)
def test_robots_is_heeded(
    server: Server, visitor: Visitor, behaviour: Behaviour, reason: str | None
) -> None:
    server.answer("/robots.txt", behaviour)
    server.page("/moved", ALL)
    server.page("/a", b"<p>Text")
    for _ in range(2):
        if reason is None:
            assert visitor.body(server.url("/a")) == b"<p>Text"
        else:
            assert visitor.why(server.url("/a")).startswith(reason)
    assert ("/a" in server.paths) is (reason is None)


def test_it_is_read_once_a_run(server: Server, visitor: Visitor) -> None:
    server.page("/a", b"<p>Text")
    for _ in range(3):
        visitor.fetch(server.url("/a"))
    assert [one.path for one in server.received] == ["/robots.txt", "/a", "/a", "/a"]


def test_a_redirect_leads_to_no_closed_page(server: Server, visitor: Visitor) -> None:
    server.page("/robots.txt", ALL)
    server.redirect("/b", "/a")
    assert visitor.why(server.url("/b")) == CLOSED
    assert server.paths == ["/b"]


@pytest.mark.parametrize(("told", "rest"), [("4", 4), ("0.5", 1), ("9999", 60)])
def test_crawl_delay(server: Server, visitor: Visitor, told: str, rest: int) -> None:
    server.page("/robots.txt", f"User-agent: *\nCrawl-delay: {told}")
    server.page("/a", b"<p>Text")
    visitor.fetch(server.url("/a"))
    visitor.fetch(server.url("/a"))
    assert visitor.clock.slept == [rest, rest]
