"""What the head of a page tells: its title, its day of publication, its address."""

import pytest

from interparl.loader.read.document import Document
from interparl.loader.read.formats import read_bytes
from interparl.loader.read.html.head import Head, read_head
from interparl.loader.read.html.tree import read_tree

TITLES = [
    ("<title>Council meets | News | CSTO PA</title><h1>Council meets</h1>", "Council meets"),
    ("<title>Council meets | CSTO PA</title>", "Council meets | CSTO PA"),
    ("<title>CSTO PA</title><h1>Council meets</h1><meta property=og:site_name content='CSTO PA'>",
     "Council meets"),
    ("<meta property=og:title content='Council meets'><title>CSTO PA</title>", "Council meets"),
    ("<h1>Council meets</h1>", "Council meets"),
    ("<h1>One</h1><h1>Two</h1>", None),
    ("<p>Text", None),
]  # fmt: skip


def ld(text: str) -> str:
    """A script of JSON-LD."""
    return f"<script type='application/ld+json'>{text}</script>"


DAYS = [
    ("<meta property='article:published_time' content='2021-03-18T23:00:00+03:00'>", "2021-03-18"),
    ("<meta property='article:published_time' content='18 March 2021'>", None),
    ("<meta itemprop=datePublished content=2021-03-18>", "2021-03-18"),
    ("<time datetime='2021-03-18'>18 March</time>", "2021-03-18"),
    ("<time datetime='2021-03-18'></time><time datetime='2021-03-17'></time>", None),
    ("<time datetime='2021-03-18' pubdate></time><time datetime='2021-03-17'></time>",
     "2021-03-18"),
    ("<time>2021-03-18</time>", None),
    ("<time datetime='2021-03'></time>", None),
    ("<time datetime='2021-02-31'></time>", None),
    (ld('{"@type": "NewsArticle", "datePublished": "2021-03-18"}'), "2021-03-18"),
    (ld('{"@graph": [{"@type": ["WebPage"], "datePublished": "2021-03-18"}]}'), "2021-03-18"),
    (ld('{"@type": "Comment", "datePublished": "2021-03-18"}'), None),
    (ld('[{"@type": "Article", "datePublished": 2021}]'), None),
    (ld("{"), None),
    (ld("[" * 100_000), None),
]  # fmt: skip

ADDRESSES = [
    ("<link rel=canonical href='https://a.example/news/1'>", "https://a.example/news/1"),
    ("<meta property=og:url content='https://a.example/news/1'>", "https://a.example/news/1"),
    ("<link rel=canonical href='/news/1'>", None),
    ("<link rel=canonical href='javascript:x'>", None),
    ("<link rel=stylesheet href='https://a.example/a.css'>", None),
]


def head(markup: str) -> Head:
    """The head of a page with such markup in it."""
    tree = read_tree(f"<html>{markup}<p>Text</p></html>")
    assert tree is not None
    return read_head(tree)


@pytest.mark.parametrize(("markup", "title"), TITLES)
def test_title(markup: str, title: str | None) -> None:
    assert head(markup).title == title


@pytest.mark.parametrize(("markup", "day"), DAYS)
def test_published(markup: str, day: str | None) -> None:
    assert head(markup).published == day


@pytest.mark.parametrize(("markup", "url"), ADDRESSES)
def test_url(markup: str, url: str | None) -> None:
    assert head(markup).url == url


def test_header_lines_win() -> None:
    raw = b"URL: http://b.example/\n\n<html><link rel=canonical href=http://a.example/><h1>A</h1>"
    assert read_bytes(raw, "x", None, 1000) == Document(
        "A", "x", url="http://b.example/", title="A"
    )
