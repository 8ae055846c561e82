"""Formats: what bytes are is told by what they hold, whatever the file is called.

The readers of HTML, PDF and Word files are extras, and slow to import: each is imported when the
first such file comes.
"""

import codecs
import re
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from typing import cast

from interparl.loader.read.decode import decode
from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from interparl.loader.read.headers import read_headers

Reader = Callable[[bytes, str, int], str | Failure]
PageReader = Callable[[Document], Document | Failure]

SPACE = b"\xef\xbb\xbf \t\r\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
CHARSET = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]{2,40})"
)
WINDOWS = {"iso8859-1": "cp1252", "ascii": "cp1252"}  # what browsers take these names for
NO_TEXTS = frozenset("punycode idna unicode-escape raw-unicode-escape undefined".split())
SAMPLE = 65_536
WHOLE = re.compile(
    r"(?>(?><\?xml[^>]{0,200}>|<!--.{0,5000}?-->|\s)*)<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
PART = re.compile(
    r"(?>(?><!--.{0,5000}?-->|\s)*)<(?:article|b|center|div|dl|font|h[1-6]|header|link|main|meta|ol|p|"
    r"section|span|strong|style|script|table|title|ul)\b[^>]{0,2000}>",
    re.IGNORECASE | re.DOTALL,
)
CLOSED = re.compile(r"</[a-z][a-z0-9]{0,10}\s*>", re.IGNORECASE)


def read_bytes(
    raw: bytes,
    origin: str,
    encoding: str | None,
    limit: int,
    *,
    url: str | None = None,
    is_page: bool = False,
) -> Document | Failure:
    r"""Make a Document of the bytes of one file; ``limit`` is the longest text in characters.

    ``url`` is where it is known to be from: header lines win over it, and it over the page's head.
    ``is_page`` is told of what is called HTML: then tags tell it, also below other words.

    >>> read_bytes(b"Title: A\n\n<p>Text &amp; more</p>", "x", None, 100).text
    'Text & more'
    """
    start = raw[:1024].lstrip(SPACE)
    if start.startswith(b"%PDF-"):
        return _of_text(_extract("pdf", raw, origin, limit), origin, url)
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _of_text(_extract("word", raw, origin, limit), origin, url)
    if start.startswith(OLE):
        return Failure(origin, "is an old or locked Office file; save it as .docx without password")
    text = _decode(raw, origin, encoding)
    if isinstance(text, Failure):
        return text
    document = read_headers(Document(text[0], origin, encoding=text[1]))
    if isinstance(document, Failure):
        return document
    return read_markup(replace(document, url=document.url or url), is_page=is_page)


def read_markup(document: Document, *, is_page: bool = False) -> Document | Failure:
    """Extract the text of a Document that holds HTML; any other stays as it is."""
    if not is_html(document.text) and not (is_page and CLOSED.search(document.text)):
        return document
    try:
        module = import_module("interparl.loader.read.html.page")
    except ImportError as error:
        return _missing(document.origin, "an HTML page", "html", error)
    return cast("PageReader", module.read_page)(document)


def is_html(text: str) -> bool:
    """Whether a text is a page, or a part of one, that a browser would show.

    >>> is_html("<!DOCTYPE html><title>A"), is_html("<p>One</p><p>Two</p>"), is_html("a <p>b</p>")
    (True, True, False)
    """
    if not text[:SAMPLE].lstrip("\ufeff \t\r\n").startswith("<"):
        return False
    start = text[:SAMPLE].lstrip("\ufeff")
    return WHOLE.match(start) is not None or (
        PART.match(start) is not None and CLOSED.search(text) is not None
    )


def _extract(kind: str, raw: bytes, origin: str, limit: int) -> str | Failure:
    name, extra = {"pdf": ("a PDF", "pdf"), "word": ("a Word file", "docx")}[kind]
    try:
        module = import_module(f"interparl.loader.read.{kind}.reader")
    except ImportError as error:
        return _missing(origin, name, extra, error)
    return cast("Reader", module.read_text)(raw, origin, limit)


def _of_text(text: str | Failure, origin: str, url: str | None) -> Document | Failure:
    return text if isinstance(text, Failure) else Document(text, origin, url)


def _missing(origin: str, what: str, extra: str, error: ImportError) -> Failure:
    if (error.name or "").startswith("interparl"):
        raise error
    return Failure(
        origin, f"is {what}, and {error.name} is missing; pip install 'interparl[{extra}]'"
    )


def _decode(raw: bytes, origin: str, encoding: str | None) -> tuple[str, str] | Failure:
    """Decode a text; what a page says of its encoding counts if nobody else says anything."""
    told = None if encoding else _charset(raw)
    text = decode(raw, origin, encoding or told)
    return decode(raw, origin) if told and isinstance(text, Failure) else text


def _charset(raw: bytes) -> str | None:
    """The encoding that a page names, if there is one of that name."""
    found = CHARSET.search(raw[:4096].lower()) if b"<" in raw[:4096] else None
    return known_charset(found[1].decode("ascii")) if found else None


def known_charset(name: str) -> str | None:
    """The encoding that a page or server means by a name; None if there is none.

    UTF-8 and its wide kin are None too: bytes show by themselves whether they are in it, and what
    is not is often called so.

    >>> known_charset("ISO-8859-1"), known_charset("utf8"), known_charset("nonsense")
    ('cp1252', None, None)
    """
    try:
        b"a".decode(name)
        name = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    return None if name.startswith("utf") or name in NO_TEXTS else WINDOWS.get(name, name)
