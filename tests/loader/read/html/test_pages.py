"""Pages of the kinds that sites of parliaments have: what of each becomes text, line by line."""

import pytest

from interparl.loader.read.document import Document
from interparl.loader.read.html.page import read_page

COUNT = "Delegation of the Senate to the Assembly consists of 7 deputies."
HEAD = "Head of the delegation: Anna Berg"
SITE = "Website of the Senate: http://senate.example/"
STORY = "The Speaker of the Senate met the delegation of the Assembly in Minsk on Monday. " * 8

ELSEWHERE = "<div><a href=/a>About us all</a></div><div><a href=/b>Where we are</a></div>"

PAGES = {
    "paragraphs": (f"<p>{COUNT}</p><p>{HEAD}</p>", [COUNT, "", HEAD]),
    "lines": (f"<p>{COUNT}<br>{HEAD}<br/>{SITE}</p>", [COUNT, HEAD, SITE]),
    "two breaks part": (f"<div>{HEAD}<br><br>{SITE}</div>", [HEAD, "", SITE]),
    "divs": (f"<div><div>{HEAD}</div><div>{SITE}</div></div>", [HEAD, SITE]),
    "words over lines": (
        "<p>The\n   Senate&nbsp;of <b>the</b>\tSeas</p>", ["The Senate\xa0of the Seas"]
    ),
    "list": ("<ul><li>Anna Berg<li><p>Bo Ek</p></ul>", ["- Anna Berg", "- Bo Ek"]),
    "list in list": (
        "<ul><li>Senate<ul><li>Anna Berg</li></ul></li><li>House</li></ul>",
        ["- Senate", "  - Anna Berg", "- House"],
    ),
    "numbered": ("<ol><li>Anna Berg</li><li>Bo Ek</li></ol>", ["1. Anna Berg", "2. Bo Ek"]),
    "definitions": (
        "<dl><dt>Chair</dt><dd>Anna Berg</dd><dt>Seats:</dt><dd><p>12</p></dd></dl>",
        ["Chair: Anna Berg", "Seats: 12"],
    ),
    "several definitions": (
        "<dl><dt>Members<dd>Anna Berg<dd>Bo Ek</dl>", ["Members: Anna Berg", "- Bo Ek"]
    ),
    "table": (
        "<table><thead><tr><th>State<th>Number of<br>seats</thead><tr><td>Belarus<td>7</table>",
        ["State | Number of seats", "Belarus | 7"],
    ),
    "cell over rows": (
        "<table><tr><td rowspan=2>Belarus<td>Senate<td>8<tr><td>House<td>7</table>",
        ["Belarus | Senate | 8", "Belarus | House | 7"],
    ),
    "cell over columns": (
        "<table><tr><th colspan=2>Belarus<tr><td>Senate<td>8</table>", ["Belarus", "Senate | 8"]
    ),
    "empty corner": (
        "<table><tr><th><th>Seats<tr><td>Belarus<td>7</table>", ["… | Seats", "Belarus | 7"]
    ),
    "lines in a cell": (
        "<table><tr><td>Belarus<td><p>Anna Berg</p><p>Bo Ek</p></table>",
        ["Belarus | Anna Berg; Bo Ek"],
    ),
    "page laid out by a table": (
        f"<table><tr><td><ul class=menu><li><a>Home</a></ul><td><h1>News</h1><p>{COUNT}</table>",
        ["News", "", COUNT],
    ),
    "headings": (
        f"<h1>Delegations</h1><h2>Senate</h2><p>{HEAD}</p><h3>{COUNT}</h3>",
        ["Delegations", "", "## Senate", "", HEAD, "", COUNT],
    ),
    "preformatted": ("<pre>State    Seats\nBelarus      7\n\nTotal  7</pre>",
                     ["State    Seats", "Belarus      7", "", "Total  7"]),
    "cookie banner": (
        f"<div class='cookieBanner'><p>We use cookies.</p><a>Accept</a></div><p>{STORY}</p>",
        [STORY.strip()],
    ),
    "menus": (
        f"<nav><a>Home</a></nav><div id=menu><a>News</a></div><p>{COUNT}</p><footer>©</footer>",
        [COUNT],
    ),
    "share buttons": (
        f"<p>{STORY}</p><div class=share-links>Share <a>Facebook</a></div><button>Print</button>",
        [STORY.strip()],
    ),
    "aside of links": (f"<p>{COUNT}</p><aside><ul><li><a>Other news</a></ul></aside>", [COUNT]),
    "aside that says something": (f"<p>{STORY}</p><aside>{HEAD}</aside>",
                                  [STORY.strip(), "", HEAD]),
    "a body that is named like a menu": (f"<body class='menu sidebar'><p>{COUNT}</p>", [COUNT]),
    "form around the page": (f"<form><input value=x><div><p>{COUNT}</p></div></form>", [COUNT]),
    "links that trafilatura leaves out": (
        f"{ELSEWHERE}<article><h1>Visit</h1><p>{STORY}</p><p>{STORY}</p></article>",
        ["Visit", "", STORY.strip(), "", STORY.strip()],
    ),
    "links with addresses stay": (
        "<ul><li><a href=http://a.example/>http://a.example/</a><li><a>http://b.example/</a></ul>",
        ["- http://a.example/", "- http://b.example/"],
    ),
    "nested entities are not put in": (
        f'<!DOCTYPE html [<!ENTITY a "b">]><html><p>{COUNT} &a;</p>', ["]>", "", f"{COUNT} &a;"]
    ),
    "controls": ("<p>Se&#1;nate\x07 of Seas</p>", ["Se\ufffdnate\ufffd of Seas"]),
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_page(name: str) -> None:
    page, lines = PAGES[name]
    read = read_page(Document(page, "page.html"))
    assert isinstance(read, Document)
    assert read.text.split("\n") == lines
