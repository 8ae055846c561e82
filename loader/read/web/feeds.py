"""Feeds: the pages that RSS 0.9x, 1.0 and 2.0 and Atom point at."""

from urllib.parse import urldefrag

from interparl.loader.read.web.address import WebAddress, join, read_address
from interparl.loader.read.web.elements import BadList, Element, walk
from interparl.loader.read.web.trouble import Trouble

MAX_ENTRIES = 1000
ROOTS = frozenset({"rss", "rdf", "feed"})


def list_feed(raw: bytes, address: str) -> list[str]:
    """The addresses of a feed's entries, in its order, each once, at most MAX_ENTRIES.

    ``address`` is where the feed was fetched; what it names without a host is read from there.
    Raises BadList for what is no feed. A feed without entries is an empty list.

    >>> list_feed(b"<rss><channel><item><link>/a</link></item></channel></rss>", "http://x.example")
    ['http://x.example/a']
    """
    base = _base(address)
    feed = walk(raw, lambda: _Feed(base))
    return list(feed.found)


class _Feed:
    """What of a feed has been read."""

    def __init__(self, base: WebAddress) -> None:
        self.found: dict[str, None] = {}  # in order
        self._base = base
        self._entry: dict[str, str] = {}  # kind of link -> address

    def end(self, element: Element) -> None:
        """Take one element."""
        if not element.around:
            if element.name not in ROOTS:
                raise BadList("is no feed (neither RSS nor Atom); see the address")
        elif element.name in {"item", "entry"}:
            told = next((self._entry[kind] for kind in KINDS if kind in self._entry), None)
            self._entry = {}
            if told and len(self.found) < MAX_ENTRIES:
                self.found[told] = None
        elif element.around[-1] in {"item", "entry"}:
            kind, told = _link(element)
            link = _absolute(self._base, element, told) if told else None
            if link:
                self._entry.setdefault(kind, link)


KINDS = ("link", "href", "id")  # the first that an entry has is its page


def _link(element: Element) -> tuple[str, str]:
    """What an element of an entry says of the entry's page; an empty address if nothing."""
    attributes = element.attributes
    if element.name == "link" and element.text:
        return "link", element.text
    if element.name == "link" and attributes.get("rel", "alternate") == "alternate":
        return "href", attributes.get("href", "")
    if element.name == "guid" and attributes.get("isPermaLink", "true").lower() != "false":
        # Without the attribute it is an address by the standard, and a mere number in practice.
        return "id", element.text if element.text.startswith(("http://", "https://")) else ""
    return "", ""


def _absolute(base: WebAddress, element: Element, told: str) -> str | None:
    """An http or https address, or None for any other."""
    try:
        for inner in element.bases:
            base = join(base, inner)
        return urldefrag(join(base, told).url)[0]
    except Trouble:
        return None


def _base(address: str) -> WebAddress:
    try:
        return read_address(address)
    except Trouble as trouble:
        raise BadList(trouble.reason) from trouble
