"""Sitemaps: lists of pages, lists of lists, and where they end."""

import gzip

import pytest

from interparl.loader.read.web import sitemaps
from interparl.loader.read.web.elements import BadList
from interparl.loader.read.web.exchange import Unfetched
from interparl.loader.read.web.sitemaps import Sitemap, SitemapPage, list_sitemap
from tests.loader.read.web.server import Server
from tests.loader.read.web.visitor import POLICY, Visitor

SPACE = "xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"


def urls(*addresses: str) -> str:
    inner = "".join(f"<url><loc>{one}</loc></url>" for one in addresses)
    return f"<?xml version='1.0'?><urlset {SPACE}>{inner}</urlset>"


def index(*addresses: str) -> str:
    inner = "".join(f"<sitemap><loc>{one}</loc></sitemap>" for one in addresses)
    return f"<sitemapindex {SPACE}>{inner}</sitemapindex>"


def listed(server: Server, visitor: Visitor) -> Sitemap:
    found = list_sitemap(visitor.fetcher, server.url("/sitemap.xml"), POLICY)
    assert isinstance(found, Sitemap), found
    return found


def test_pages_with_their_last_change(server: Server, visitor: Visitor) -> None:
    server.page(
        "/sitemap.xml",
        f"<urlset {SPACE} xmlns:i='i'><url><loc> http://a.example/1?a=1&amp;b=2 </loc>"
        "<lastmod>2021-03-18</lastmod><i:image><i:loc>http://a.example/i.png</i:loc></i:image>"
        "</url><url><loc>/2</loc></url><url><loc>file:///etc/passwd</loc></url><url/></urlset>",
    )
    assert listed(server, visitor) == Sitemap(
        (
            SitemapPage("http://a.example/1?a=1&b=2", "2021-03-18"),
            SitemapPage(server.url("/2")),
        )
    )


def test_lists_within_lists(server: Server, visitor: Visitor) -> None:
    server.page(
        "/sitemap.xml", index("/one.xml.gz", "/two.xml", "/gone.xml", "/bad.xml", "/two.xml")
    )
    server.page("/one.xml.gz", gzip.compress(urls("/1", "/2").encode()), content_type=None)
    server.page("/two.xml", urls("/2", "/3"), is_packed=True)
    server.page("/bad.xml", "<html></html>")
    assert listed(server, visitor) == Sitemap(
        tuple(SitemapPage(server.url(path)) for path in ("/1", "/2", "/3")),
        (
            Unfetched(
                server.url("/gone.xml"),
                "answers 404 (Not Found); see the address, or remove it",
                is_gone=True,
            ),
            Unfetched(server.url("/bad.xml"), "is no sitemap; see the address"),
        ),
    )


def test_a_circle_ends(server: Server, visitor: Visitor) -> None:
    server.page("/sitemap.xml", index("/sitemap.xml", "/a.xml"))
    server.page("/a.xml", index("/sitemap.xml", "/b.xml"))
    server.page("/b.xml", urls("/1"))
    assert listed(server, visitor) == Sitemap((SitemapPage(server.url("/1")),))
    assert server.paths == ["/sitemap.xml", "/a.xml", "/b.xml"]


def test_limits(server: Server, visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    server.page("/sitemap.xml", index("/a.xml", "/b.xml"))
    server.page("/a.xml", urls("/1", "/2", "/3"))
    server.page("/b.xml", index("/c.xml"))
    server.page("/c.xml", index("/d.xml"))
    three = tuple(SitemapPage(server.url(f"/{i}")) for i in (1, 2, 3))
    assert listed(server, visitor) == Sitemap(three, is_cut=True)
    assert "/d.xml" not in server.paths

    monkeypatch.setattr(sitemaps, "MAX_PAGES", 2)
    assert listed(server, visitor) == Sitemap(three[:2], is_cut=True)
    monkeypatch.setattr(sitemaps, "MAX_SITEMAPS", 1)
    assert listed(server, visitor) == Sitemap((), is_cut=True)


def test_a_bomb_in_a_packed_list(server: Server, visitor: Visitor) -> None:
    server.page("/sitemap.xml", gzip.compress(b"\0" * 10_000_000), content_type="application/gzip")
    with pytest.raises(BadList, match="is larger than 100000 bytes"):
        list_sitemap(visitor.fetcher, server.url("/sitemap.xml"), POLICY)


def test_the_first_list_must_come(server: Server, visitor: Visitor) -> None:
    address = server.url("/sitemap.xml")
    assert isinstance(list_sitemap(visitor.fetcher, address, POLICY), Unfetched)
    server.page("/sitemap.xml", "<html></html>")
    with pytest.raises(BadList, match="is no sitemap; see the address"):
        list_sitemap(visitor.fetcher, address, POLICY)
