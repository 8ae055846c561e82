"""Sitemaps: the pages that a site lists of itself, over nested lists and packed ones."""

from collections import deque
from dataclasses import dataclass

from interparl.loader.read.web.address import WebAddress, join, read_address
from interparl.loader.read.web.elements import BadList, Element, walk
from interparl.loader.read.web.exchange import LONGEST_REASON, Fetched, Policy, Unfetched
from interparl.loader.read.web.fetcher import Fetcher
from interparl.loader.read.web.inflate import gunzip
from interparl.loader.read.web.trouble import Trouble

MAX_PAGES = 50_000  # of all lists together; as many as the standard allows to one
MAX_SITEMAPS = 50  # lists that are fetched
MAX_DEPTH = 3  # lists within lists


@dataclass(frozen=True)
class SitemapPage:
    """A page of a sitemap, and the day or time of its last change as it is told."""

    address: str
    changed: str | None = None


@dataclass(frozen=True)
class Sitemap:
    """What a sitemap lists, with all that it names."""

    pages: tuple[SitemapPage, ...]  # in their order, each once
    unfetched: tuple[Unfetched, ...] = ()  # nested lists that did not come
    is_cut: bool = False  # whether a limit left some out


def list_sitemap(fetcher: Fetcher, address: str, policy: Policy) -> Sitemap | Unfetched:
    """Fetch a sitemap with those it names, and list their pages, http and https only.

    Unfetched if the first one does not come; raises BadList if it is no sitemap. It is asked for
    without conditions: that an index is as it was says nothing of the lists in it.
    """
    pages: dict[str, SitemapPage] = {}
    unfetched: list[Unfetched] = []
    seen = {address}
    queue = deque([(address, 1)])
    is_cut = False
    fetched = 0
    while queue:
        if fetched == MAX_SITEMAPS or len(pages) >= MAX_PAGES:
            is_cut = True
            break
        here, depth = queue.popleft()
        fetched += 1
        answer = fetcher.fetch(here, policy=policy)
        try:
            found = _read(answer, policy) if isinstance(answer, Fetched) else None
        except BadList as bad:
            if depth == 1:
                raise
            answer, found = Unfetched(here, str(bad)[:LONGEST_REASON]), None
        if found is None:
            if isinstance(answer, Unfetched):
                if depth == 1:
                    return answer
                unfetched.append(answer)
            continue
        for page in found.pages:
            pages.setdefault(page.address, page)
        nested = [one for one in found.nested if one not in seen]
        is_cut = is_cut or (depth == MAX_DEPTH and bool(nested))
        if depth < MAX_DEPTH:
            seen.update(nested)
            queue += [(one, depth + 1) for one in dict.fromkeys(nested)]
    kept = tuple(pages.values())[:MAX_PAGES]
    return Sitemap(kept, tuple(unfetched), is_cut or len(pages) > MAX_PAGES)


def _read(fetched: Fetched, policy: Policy) -> "_List":
    try:
        raw = gunzip(fetched.raw, policy.max_bytes)
        base = read_address(fetched.final_address)
    except Trouble as trouble:
        raise BadList(trouble.reason) from trouble
    return walk(raw, lambda: _List(base))


class _List:
    """What of one list has been read."""

    def __init__(self, base: WebAddress) -> None:
        self.pages: list[SitemapPage] = []
        self.nested: list[str] = []
        self._base = base
        self._told: dict[str, str] = {}

    def end(self, element: Element) -> None:
        """Take one element."""
        if not element.around:
            if element.name not in {"urlset", "sitemapindex"}:
                raise BadList("is no sitemap; see the address")
        elif element.around[-1] in {"url", "sitemap"} and element.name in {"loc", "lastmod"}:
            self._told.setdefault(element.name, element.text)
        elif element.name in {"url", "sitemap"}:
            told, self._told = self._told, {}
            try:
                address = join(self._base, told.get("loc", "")).url if told.get("loc") else None
            except Trouble:
                address = None
            if len(self.pages) > MAX_PAGES or len(self.nested) > MAX_PAGES:
                return  # enough to know that some are left out
            if address and element.name == "url":
                self.pages.append(SitemapPage(address, told.get("lastmod") or None))
            elif address:
                self.nested.append(address)
