"""The page that a text may have been taken from: HTML with menus, a banner and a footer."""

import re
from collections.abc import Iterator
from html import escape
from itertools import groupby

HEAD = """\
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} | Parliament</title>
<script>var menu = "Home | News";</script><style>p {{ margin: 0 }}</style></head>
<body class="page has-menu">
<div id="cookie-banner"><p>We use cookies on this site.</p><button>Accept all</button></div>
<header><a href="/">Parliament</a>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav></header>
<div class="main-menu"><ul><li><a href="/about">About the Parliament</a></li>
<li><a href="/structure">Structure</a></li><li><a href="/documents">Documents</a></li></ul></div>
<main>
"""
FOOT = """
<div class="share-buttons"><a href="#">Share</a> <a href="#">Tweet</a></div>
</main>
<aside><h3>Related news</h3><ul><li><a href="/1">Speaker opens a museum</a></li>
<li><a href="/2">Committee holds a meeting</a></li></ul></aside>
<footer><p>© 2021 Parliament. All rights reserved.</p></footer>
</body></html>
"""
ITEM = re.compile(r"\s*(?:[-•*·–]|\d{1,2}[.)])\s+")
ROW = re.compile(r"\s*\|\s*|\t")


def as_page(headline: str | None, text: str) -> str:
    """Wrap a text in a page, its lines as headlines, paragraphs, lists and tables."""
    title = (headline or "").strip()
    blocks = re.split(r"\n\s*\n", text.strip("\n"))
    body = "\n".join(part for block in blocks for part in _parts(block.split("\n"), title))
    return HEAD.format(title=escape(title)) + body + FOOT


def _parts(lines: list[str], title: str) -> Iterator[str]:
    for kind, group in groupby(lines, key=lambda line: _kind(line, title)):
        told = [line for line in group if line.strip()]
        if kind == "headline":
            yield from (f"<h1>{escape(line.strip())}</h1>" for line in told)
        elif kind == "row":
            rows = ("".join(f"<td>{escape(cell)}</td>" for cell in _cells(line)) for line in told)
            yield f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
        elif kind == "item":
            items = (f"<li>{escape(ITEM.sub('', line, count=1))}</li>" for line in told)
            yield f"<ul>{''.join(items)}</ul>"
        elif told:
            yield f"<p>{'<br>'.join(map(escape, told))}</p>"


def _kind(line: str, title: str) -> str:
    if title and line.strip() == title:
        return "headline"
    if len(ROW.split(line.strip(" |"))) > 1:
        return "row"
    return "item" if ITEM.match(line) else "line"


def _cells(line: str) -> list[str]:
    return ROW.split(line.strip(" |"))
