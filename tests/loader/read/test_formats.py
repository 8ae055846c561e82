"""What a file is, is told by what it holds; a reader that is missing is named."""

import sys

import pytest

from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from interparl.loader.read.formats import is_html, read_bytes

MARKUP = [
    ("<!DOCTYPE html><title>A</title>", True),
    ("\ufeff  <!-- saved --> <HTML lang=en>", True),
    ("<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html>", True),
    ("<div class='a'>One</div>", True),
    ("<p>One", False),  # nothing is closed: a text that begins with a sign
    ("<?xml version='1.0'?><rss><channel></channel></rss>", False),
    ("The tag <p>is</p> a paragraph.", False),
    ("< 5 members", False),
    ("<anna@example.org> wrote:", False),
    ("", False),
]


@pytest.mark.parametrize(("text", "expected"), MARKUP)
def test_is_html(text: str, *, expected: bool) -> None:
    assert is_html(text) is expected


WORDS = "<p>Łódź</p>"
ENCODED = [
    (f"<html><meta charset=iso-8859-2>{WORDS}".encode("iso-8859-2"), None, "Łódź"),
    (f"<html><meta charset=iso-8859-2>{WORDS}".encode(), None, "Łódź"),  # UTF-8, whatever it says
    (f"<html><meta http-equiv=a content='text/html; charset=ISO-8859-2'>{WORDS}".encode(
        "iso-8859-2"), None, "Łódź"),
    ("<html><meta charset=latin1><p>“Löwe”</p>".encode("cp1252"), None, "“Löwe”"),
    ("<html><meta charset=nonsense><p>Löwe</p>".encode("cp1252"), None, "Löwe"),
    ("<html><meta charset=utf-16><p>Löwe</p>".encode("cp1252"), None, "Löwe"),
    (f"<html><meta charset=cp1252>{WORDS}".encode("iso-8859-2"), "iso-8859-2", "Łódź"),
    (f"<html>{WORDS}".encode("utf-16"), None, "Łódź"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "declared", "text"), ENCODED)
def test_encoding_of_a_page(raw: bytes, declared: str | None, text: str) -> None:
    document = read_bytes(raw, "a.txt", declared, 1000)
    assert isinstance(document, Document)
    assert document.text == text


OLD = "is an old or locked Office file; save it as .docx without password"
ZIP = "is an archive and no Word file; give the files that are in it"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, OLD),
        (b"PK\x05\x06" + b"\0" * 18, ZIP),
        (
            b"PK\x03\x04" + b"\0" * 18,
            "is a broken archive (File is not a zip file); fetch it again",
        ),
    ],
)
def test_refused(raw: bytes, reason: str) -> None:
    assert read_bytes(raw, "a.txt", None, 1000) == Failure("a.txt", reason)


MISSING = [
    (b"<html><p>Text", "trafilatura", "html.main_text", "html.page", "an HTML page", "html"),
    (b"%PDF-1.7", "pypdfium2", "pdf.page", "pdf.reader", "a PDF", "pdf"),
    (b"PK\x03\x04", "docx", "word.body", "word.reader", "a Word file", "docx"),
]


@pytest.mark.parametrize(("raw", "library", "part", "reader", "what", "extra"), MISSING)
def test_an_extra_that_is_missing(
    monkeypatch: pytest.MonkeyPatch,
    raw: bytes,
    library: str,
    part: str,
    reader: str,
    what: str,
    extra: str,
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    for name in (part, reader):
        monkeypatch.delitem(sys.modules, f"interparl.loader.read.{name}", raising=False)
    reason = f"is {what}, and {library} is missing; pip install 'interparl[{extra}]'"
    assert read_bytes(raw, "x", None, 1000) == Failure("x", reason)
