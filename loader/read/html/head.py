"""The head of a page: its title, day of publication and address, as far as it tells them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import html

from interparl.loader.read.headers import read_day
from interparl.loader.read.html.json_ld import published_in
from interparl.loader.read.html.line import plain

LONGEST_TITLE, LONGEST_URL = 500, 2000  # characters
ADDRESS = re.compile(r"https?://[^\s<>\"/]+\.[^\s<>\"]+\Z")
PUBLISHED = ("article:published_time", "og:article:published_time")
OTHERS = frozenset("datepublished dcterms.issued dcterms.date dc.date.issued pubdate".split())


@dataclass(frozen=True)
class Head:
    """What a page says of itself; ``None`` where it says nothing, or several things."""

    title: str | None
    published: str | None  # an ISO date
    url: str | None


def read_head(tree: html.HtmlElement) -> Head:
    """Read title, day of publication and address; no date is guessed.

    >>> page = "<meta property='article:published_time' content='2021-03-18T09:00:00Z'><h1>A b"
    >>> read_head(html.document_fromstring(page))
    Head(title='A b', published='2021-03-18', url=None)
    """
    meta = _meta(tree)
    return Head(_title(tree, meta), _published(tree, meta), _url(tree, meta))


def _meta(tree: html.HtmlElement) -> dict[str, str]:
    told: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = plain(element.get("content") or "")
        if name and content:
            told.setdefault(name.lower(), content)
    return told


def _title(tree: html.HtmlElement, meta: dict[str, str]) -> str | None:
    """The headline that ``<title>`` or ``og:title`` repeats, else one of these, else it alone."""
    headlines = [text for h1 in tree.iter("h1") if (text := plain(h1.text_content()))]
    title = next((plain(element.text_content()) for element in tree.iter("title")), "")
    shared = meta.get("og:title", "")
    site = meta.get("og:site_name", "").casefold()
    for headline in headlines:
        names = (shared.casefold(), title.casefold())
        if headline.casefold() != site and any(headline.casefold() in name for name in names):
            return headline[:LONGEST_TITLE]
    alone = headlines[0] if len(headlines) == 1 else ""
    told = [name for name in (shared, title, alone) if name and name.casefold() != site]
    return told[0][:LONGEST_TITLE] if told else None


def _published(tree: html.HtmlElement, meta: dict[str, str]) -> str | None:
    """The first kind of telling that tells one day: times of other news are several."""
    tellings: tuple[Iterable[str], ...] = (
        [meta[name] for name in PUBLISHED if name in meta],
        published_in(tree),
        [value for name, value in meta.items() if name in OTHERS],
        _times(tree, is_marked=True),
        _times(tree, is_marked=False),
    )
    for telling in tellings:
        days = {day for text in telling if (day := read_day(text.strip()))}
        if len(days) == 1:
            return days.pop().isoformat()
    return None


def _times(tree: html.HtmlElement, *, is_marked: bool) -> Iterator[str]:
    for element in tree.iter("time"):
        marks = f"{element.get('class')} {element.get('itemprop')}".lower()
        marked = element.get("pubdate") is not None or "publish" in marks
        if marked or not is_marked:
            yield element.get("datetime") or ""


def _url(tree: html.HtmlElement, meta: dict[str, str]) -> str | None:
    canonical = [
        link.get("href") or ""
        for link in tree.iter("link")
        if "canonical" in (link.get("rel") or "").lower().split()
    ]
    told = [url.strip() for url in (*canonical[:1], meta.get("og:url", ""))]
    return next((url for url in told if ADDRESS.match(url) and len(url) <= LONGEST_URL), None)
