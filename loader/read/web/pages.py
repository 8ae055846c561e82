"""Pages: what was fetched becomes a Document, or a Failure that says why it is none."""

import re
from email.message import Message

from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from interparl.loader.read.formats import known_charset, read_bytes
from interparl.loader.read.web.address import shown
from interparl.loader.read.web.exchange import Fetched
from interparl.loader.read.web.no_content import why_no_content

HTML = frozenset({"text/html", "application/xhtml+xml"})
DATA = frozenset("application/json text/css text/javascript application/javascript".split())
LIST = re.compile(
    rb"(?>(?><\?xml[^>]{0,200}>|<!--.{0,5000}?-->|[\s\xef\xbb\xbf])*)"
    rb"<(?:!DOCTYPE\s+)?(?:rss|rdf:RDF|feed|urlset|sitemapindex)\b",
    re.DOTALL,
)


def read_page(fetched: Fetched, max_bytes: int) -> Document | Failure:
    r"""Read a page that was fetched; ``max_bytes`` is the longest text in characters.

    What it is, is told by what it holds: a PDF or a page that is called plain text is read as what
    it is. The charset that the server names is used if the bytes are in it, else the page's own
    word or their look tells. ``url`` becomes the final address, unless header lines give one.

    >>> from interparl.loader.read.web.exchange import Validators
    >>> page = b"<title>Visit</title><p>The Speaker came."
    >>> fetched = Fetched(page, "http://a.example", "http://a.example/b", None, Validators())
    >>> read_page(fetched, 99).url
    'http://a.example/b'
    """
    origin = shown(fetched.address)
    if not fetched.raw.strip():
        return Failure(origin, "is an empty page; see it in a browser")
    if LIST.match(fetched.raw[:10_000]):
        return Failure(origin, "is a feed or sitemap and no page; have its pages fetched")
    kind, charset = read_content_type(fetched.content_type)
    if kind in DATA and not fetched.raw.lstrip().startswith((b"<", b"%PDF-", b"PK")):
        return Failure(origin, f"is data for programs ({kind}) and no page; see the address")
    document = read_bytes(
        fetched.raw,
        origin,
        charset if charset and _is_in(fetched.raw, charset) else None,
        max_bytes,
        url=fetched.final_address,
        is_page=kind in HTML,
    )
    if isinstance(document, Failure):
        return document
    why = why_no_content(document)
    return Failure(origin, why) if why else document


def read_content_type(value: str | None) -> tuple[str, str | None]:
    """Type and charset of a Content-Type; None for a charset that nobody knows.

    >>> read_content_type("Text/HTML; Charset='ISO-8859-1'"), read_content_type(None)
    (('text/html', 'cp1252'), ('', None))
    """
    if not value:
        return "", None
    message = Message()
    message["Content-Type"] = re.sub(r"\s+", " ", value)
    told = message.get_param("charset")
    name = told if isinstance(told, str) else ""
    return message.get_content_type(), known_charset(name.strip(" '\""))


def _is_in(raw: bytes, charset: str) -> bool:
    """Whether bytes are in a charset from first to last."""
    try:
        raw.decode(charset)
    except (UnicodeError, LookupError):
        return False
    return True
