"""Pages that came: what they are is told by what they hold, where they are from by the visit."""

import pytest

from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from interparl.loader.read.web.exchange import Fetched, Validators
from interparl.loader.read.web.pages import read_content_type, read_page

ASKED, FINAL = "http://senate.example/a", "http://senate.example/b"
WORDS = "The Löwe met the Häuser in Łódź."
WESTERN = "The Löwe met the Häuser."


def fetched(raw: bytes, content_type: str | None = "text/html", address: str = ASKED) -> Fetched:
    return Fetched(raw, address, FINAL, content_type, Validators())


def text_of(raw: bytes, content_type: str | None) -> str:
    document = read_page(fetched(raw, content_type), 10_000)
    assert isinstance(document, Document), document
    return document.text


CHARSETS = [
    (f"<p>{WORDS}</p>".encode(), "text/html; charset=utf-8", WORDS),
    (f"<p>{WORDS}</p>".encode("iso-8859-2"), "text/html; charset=ISO-8859-2", WORDS),
    (f"<p>{WORDS}</p>".encode(), "text/html; charset=iso-8859-2", WORDS),  # wrong
    (f"<p>{WESTERN}</p>".encode("cp1252"), "text/html; charset=utf-8", WESTERN),  # wrong
    (f"<p>{WESTERN}</p>".encode("cp1252"), "text/html; charset=us-ascii", WESTERN),
    (f"<p>{WESTERN}</p>".encode("cp1252"), "text/html; charset=utf-16", WESTERN),  # wrong
    (f"<p>{WESTERN}</p>".encode("cp1252"), "text/html; charset=nonsense", WESTERN),
    (f"<p>{WESTERN}</p>".encode("cp1252"), "text/html; charset=shift_jis", WESTERN),  # wrong
    (f"<p>{WESTERN}</p>".encode("cp1252"), None, WESTERN),
    (f"<meta charset=utf-8><p>{WESTERN}</p>".encode("cp1252"), "text/html", WESTERN),  # wrong
    (f"<meta charset=iso-8859-2><p>{WORDS}</p>".encode("iso-8859-2"), "text/html", WORDS),
    (f"<meta charset=iso-8859-2><p>{WORDS}</p>".encode("iso-8859-2"),
     "text/html; charset=utf-8", WORDS),
    (f"<p>{WORDS}</p>".encode("utf-16"), "text/html; charset=utf-16", WORDS),
    (f"<p>{WORDS}</p>".encode("utf-16"), "text/html; charset=iso-8859-1", WORDS),  # wrong
]  # fmt: skip


@pytest.mark.parametrize(("raw", "content_type", "text"), CHARSETS)
def test_charset(raw: bytes, content_type: str | None, text: str) -> None:
    assert text_of(raw, content_type) == text


KINDS = [
    (b"<!DOCTYPE html><p>One</p><p>Two</p>", "text/plain", "One\n\nTwo"),
    (b"<!DOCTYPE html><p>One</p><p>Two</p>", "application/octet-stream", "One\n\nTwo"),
    (b"Notice: line 3\n<p>One</p><p>Two</p>", "text/html; charset=utf-8",
     "Notice: line 3\n\nOne\n\nTwo"),
    (b"Notice: line 3\n<p>One</p>", "text/plain", "Notice: line 3\n<p>One</p>"),
    (b"Members: 5 < 7", "text/html", "Members: 5 < 7"),
    (b"One\r\nTwo", "text/plain", "One\nTwo"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "content_type", "text"), KINDS)
def test_kind(raw: bytes, content_type: str, text: str) -> None:
    assert text_of(raw, content_type) == text


def test_a_pdf_that_is_called_a_page() -> None:
    assert read_page(fetched(b"%PDF-1.7\nbroken"), 100) == Failure(
        ASKED, "is a broken PDF (Failed to load document (PDFium: Data format error).); "
        "fetch it again"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("raw", "url"),
    [
        (b"<p>Text</p>", FINAL),
        (b"<link rel=canonical href='http://other.example/'><p>Text</p>", FINAL),
        (b"URL: http://own.example/\n\nText", "http://own.example/"),
        (b"Title: A\n\nText", FINAL),
    ],
)
def test_url_is_the_final_address(raw: bytes, url: str) -> None:
    document = read_page(fetched(raw), 100)
    assert isinstance(document, Document)
    assert (document.origin, document.url, document.text) == (ASKED, url, "Text")


def test_a_password_stays_out_of_the_document() -> None:
    page = fetched(b"<p>Text</p>", address="http://anna:secret@senate.example/a")
    document = read_page(page, 100)
    assert isinstance(document, Document)
    assert document.origin == ASKED


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "is an empty page; see it in a browser"),
        (b" \r\n\t", "is an empty page; see it in a browser"),
        (b"<html><body></body></html>", "is a page without text; save what the browser shows"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "is no text (binary data); give a text file"),
        (b"<?xml version='1.0'?>\n<rss version='2.0'>",
         "is a feed or sitemap and no page; have its pages fetched"),
        (b"<!-- a -->" * 900 + b"<!DOCTYPE rss SYSTEM 'a'><rss>",
         "is a feed or sitemap and no page; have its pages fetched"),
        (b"<urlset xmlns='a'>", "is a feed or sitemap and no page; have its pages fetched"),
        (b"<title>Page not found</title><h1>404</h1><p>Go home.</p>",
         "says that the page is not found; see the address, or remove it"),
    ],
)  # fmt: skip
def test_no_page(raw: bytes, reason: str) -> None:
    assert read_page(fetched(raw), 100) == Failure(ASKED, reason)


def test_data_is_no_page() -> None:
    assert read_page(fetched(b'{"a": 1}', "application/json; charset=utf-8"), 100) == Failure(
        ASKED, "is data for programs (application/json) and no page; see the address"
    )
    assert text_of(b"<!DOCTYPE html><p>One</p>", "application/json") == "One"


@pytest.mark.parametrize("raw", [b"<!-- a -->" * 990, b"<!-- a --" * 990, b"<?xml a>" * 990])
def test_what_looks_like_a_list_is_looked_at_once(raw: bytes) -> None:
    assert isinstance(read_page(fetched(raw + b"text", "text/plain"), 10_000), Document)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ("", None)),
        ("", ("", None)),
        ("text/html", ("text/html", None)),
        ("TEXT/HTML;charset=Windows-1252", ("text/html", "cp1252")),
        ('text/html; charset="iso-8859-1"; a=b', ("text/html", "cp1252")),
        ("text/html; charset=", ("text/html", None)),
        ("text/html; charset=utf-8\r\nX: y", ("text/html", None)),
        ("text/html; charset=punycode", ("text/html", None)),
        ("text/html; charset=base64", ("text/html", None)),
        ("nonsense; charset=cp1251", ("text/plain", "cp1251")),
        ("text/html; charset*=utf-8''x", ("text/html", None)),
    ],
)
def test_content_type(value: str | None, expected: tuple[str, str | None]) -> None:
    assert read_content_type(value) == expected
