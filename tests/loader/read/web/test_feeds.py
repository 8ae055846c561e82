"""Feeds of every kind, and those that are broken or hostile."""

import pytest

from interparl.loader.read.web.elements import BadList
from interparl.loader.read.web.feeds import MAX_ENTRIES, list_feed

AT = "https://senate.example/news/feed.xml"
SITE = "https://senate.example"


def rss(items: str, head: str = "") -> str:
    return f"<?xml version='1.0'?>{head}<rss version='2.0'><channel>{items}</channel></rss>"


def item(inner: str) -> str:
    return f"<item>{inner}</item>"


ATOM = "xmlns='http://www.w3.org/2005/Atom'"
NETSCAPE = "<!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN' 'http://my.example/rss-0.91.dtd'>"

FEEDS = {
    "RSS 2.0": (
        rss("<title>News</title><link>/</link><image><link>/i</link></image>"
            "<item><title>A</title><link>/a?b=1&amp;c=2</link></item>"
            "<item><link> https://other.example/b#c </link><guid>5</guid></item>"),
        [f"{SITE}/a?b=1&c=2", "https://other.example/b"],
    ),
    "RSS 0.91": (rss(item("<link>http://a.example/1</link>"), NETSCAPE), ["http://a.example/1"]),
    "RSS 1.0": (
        ("<rdf:RDF xmlns:rdf='r' xmlns='http://purl.org/rss/1.0/'><channel rdf:about='c'>"
         "<link>http://a.example/</link><items><rdf:Seq/></items></channel>"
         "<item rdf:about='http://a.example/1'><link>http://a.example/1</link></item></rdf:RDF>"),
        ["http://a.example/1"],
    ),
    "Atom": (
        (f"<feed {ATOM} xml:base='/b/'><link rel='self' href='x'/><link href='/'/>"
         "<entry><id>urn:1</id><link rel='enclosure' href='e.mp3'/><link href='1'/>"
         "<link rel='alternate' href='2'/></entry>"
         "<entry xml:base='c/'><link rel='alternate' type='text/html' href='3'/>"
         "<source><link href='4'/></source></entry></feed>"),
        [f"{SITE}/b/1", f"{SITE}/b/c/3"],
    ),
    "a prefix before all": (
        ("<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:link href='/1'/></a:entry>"
         "</a:feed>"),
        [f"{SITE}/1"],
    ),
    "guid for link": (
        rss(item("<guid>http://a.example/1</guid>") + item("<guid isPermaLink='false'>http://n"
            "</guid>") + item("<guid>tag:5</guid>") + item("<title>Nothing</title>")),
        ["http://a.example/1"],
    ),
    "link before guid": (
        rss(item("<guid>http://a.example/1</guid><link>http://a.example/2</link>")),
        ["http://a.example/2"],
    ),
    "atom in RSS": (
        rss("<atom:link xmlns:atom='x' rel='self' href='/f'/>"
            + item("<link>/1</link><atom:link xmlns:atom='x' rel='replies' href='/2'/>")),
        [f"{SITE}/1"],
    ),
    "each once": (rss(item("<link>/1</link>") * 3 + item("<link>/2</link>")),
                  [f"{SITE}/1", f"{SITE}/2"]),
    "only http and https": (
        rss("".join(item(f"<link>{link}</link>") for link in
                    ("file:///etc/passwd", "javascript:a", "mailto:a@b.example", "ftp://a.example/",
                     "http://[", "HTTP://A.example/1"))),
        ["http://a.example/1"],
    ),
    "CDATA": (rss(item("<link><![CDATA[/1?a=1&b=2]]></link>")), [f"{SITE}/1?a=1&b=2"]),
    "loose": (
        "\n \ufeff" + rss(item("<title>A&nbsp;B & C &unknown; \x0b</title><link>/1?a=1&b=2</link>"
                    "<description><![CDATA[&nbsp;]]></description>")),
        [f"{SITE}/1?a=1&b=2"],
    ),
    "empty": (rss(""), []),
    "many": (rss("".join(item(f"<link>/{i}</link>") for i in range(MAX_ENTRIES + 9))),
             [f"{SITE}/{i}" for i in range(MAX_ENTRIES)]),
    "a long text": (rss(item(f"<description>{'a' * 500_000}</description><link>/1</link>")),
                    [f"{SITE}/1"]),
}  # fmt: skip


@pytest.mark.parametrize("name", FEEDS)
def test_feed(name: str) -> None:
    feed, expected = FEEDS[name]
    assert list_feed(feed.encode(), AT) == expected


ENCODED = [
    ("windows-1251", "<?xml version='1.0' encoding='windows-1251'?>"),
    ("utf-16", "<?xml version='1.0' encoding='utf-16'?>"),
    ("utf-8-sig", ""),
]


@pytest.mark.parametrize(("encoding", "head"), ENCODED)
def test_encoding(encoding: str, head: str) -> None:
    feed = f"{head}<rss><channel><item><title>Дума</title><link>/Дума</link></item></channel></rss>"
    assert list_feed(feed.encode(encoding), AT) == [f"{SITE}/Дума"]


BOMB = "<!DOCTYPE a [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>"
FILE = "<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
PARAMETER = "<!DOCTYPE a [<!ENTITY % a SYSTEM 'http://a.example/x.dtd'> %a;]>"
ENTITIES = "defines entities of its own, as attacks do; it is not read"
LARGE = "has too many elements, or nests them too deeply; it is not read"

BAD = {
    "entities in entities": (rss(item("<link>&b;</link>"), BOMB), ENTITIES),
    "entity of a file": (rss(item("<link>&a;</link>"), FILE), ENTITIES),
    "entity of a parameter": (rss("", PARAMETER), ENTITIES),
    "deep": (rss("<a>" * 100_000), LARGE),
    "a page": ("<!DOCTYPE html><html><body><p>Text</p></body></html>",
               "is no feed (neither RSS nor Atom); see the address"),
    "a sitemap": ("<urlset><url><loc>http://a.example/</loc></url></urlset>",
                  "is no feed (neither RSS nor Atom); see the address"),
    "cut off": (rss(item("<link>/1</link>"))[:-9], "is no XML (unclosed token"),
    "empty": ("", "is no XML (no element found"),
    "text": ("Nothing here", "is no XML (syntax error"),
    "an encoding that is none": ("<?xml version='1.0' encoding='nonsense'?><rss/>", "is "),
    "an encoding of no bytes": ("<?xml version='1.0' encoding='base64'?><rss/>", "is "),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_bad(name: str) -> None:
    feed, reason = BAD[name]
    with pytest.raises(BadList) as caught:
        list_feed(feed.encode(), AT)
    assert str(caught.value).startswith(reason)


def test_no_address() -> None:
    with pytest.raises(BadList, match="is no http or https address"):
        list_feed(b"<rss/>", "feed.xml")
