"""Bytes of every kind become text, or a reason why not."""

import random

import pytest

from interparl.loader.read.decode import decode, storable
from interparl.loader.read.failure import Failure

POLISH = "Sejm: Łódź, Gdańsk."
RUSSIAN = "Совет Республики Национального собрания Республики Беларусь"

DECODED = [
    (b"plain", None, "plain", "utf-8"),
    ("Löwe".encode(), None, "Löwe", "utf-8"),
    ("Löwe".encode("utf-8-sig"), None, "Löwe", "utf-8"),
    ("Löwe".encode("utf-16"), None, "Löwe", "utf-16"),
    ("Löwe".encode("utf-32"), None, "Löwe", "utf-32"),
    (b"\xfe\xff" + "Löwe".encode("utf-16-be"), None, "Löwe", "utf-16"),
    ("The Senate of the Seas".encode("utf-16-le"), None, "The Senate of the Seas", "utf-16-le"),
    ("The Senate of the Seas".encode("utf-16-be"), None, "The Senate of the Seas", "utf-16-be"),
    ("Löwe – “Senate”".encode("cp1252"), None, "Löwe – “Senate”", "cp1252"),
    (POLISH.encode("iso-8859-2"), "iso-8859-2", POLISH, "iso-8859-2"),
    (RUSSIAN.encode("cp1251"), "cp1251", RUSSIAN, "cp1251"),
    (RUSSIAN.encode("utf-16-le"), "utf-16-le", RUSSIAN, "utf-16-le"),
    (RUSSIAN.encode(), "cp1251", RUSSIAN, "utf-8"),  # what is UTF-8 needs no declaration
    ("é".encode("utf-8-sig"), "cp1251", "é", "utf-8"),  # a mark tells more than people
    # A page cut off in the middle of a letter, and one with a bad byte, are UTF-8 still.
    ("Dáil Éireann".encode()[:-7], None, "Dáil \ufffd", "utf-8"),
    ("Dáil ".encode() + b"\xff" + "Éireann".encode(), None, "Dáil \ufffdÉireann", "utf-8"),
    (b"one\r\ntwo\rthree\n", None, "one\ntwo\nthree\n", "utf-8"),
    (b"\r\n one \f two\t\v", None, "\n one \f two\t\v", "utf-8"),
    (b"a page with \x00 and \x1b[31m", None, "a page with \ufffd and \ufffd[31m", "utf-8"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "declared", "text", "encoding"), DECODED)
def test_decode(raw: bytes, declared: str | None, text: str, encoding: str) -> None:
    assert decode(raw, "page.txt", declared) == (text, encoding)


EMPTY = "is empty; nothing to read"
BINARY = "is no text (binary data); give a text file"
NOISE = random.Random(7).randbytes(2000)  # noqa: S311 - no secret

REFUSED = [
    (b"", None, EMPTY),
    (b" \r\n\t", None, EMPTY),
    (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", None, BINARY),
    (b"\x00" * 4096, None, BINARY),
    (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + NOISE, None, BINARY),
    (NOISE[:200], None, BINARY),
    (NOISE, None, BINARY),
    (b"\xff\xfeabc", None, "is no text in utf-16 ("),
    (b"\xef\xbb\xbf\xff", None, "is no text in utf-8-sig ("),
    ("ÿ".encode("latin-1"), "ascii", "is no text in ascii ("),
]


@pytest.mark.parametrize(("raw", "declared", "reason"), REFUSED)
def test_refused(raw: bytes, declared: str | None, reason: str) -> None:
    refusal = decode(raw, "page.txt", declared)
    assert isinstance(refusal, Failure)
    assert refusal.origin == "page.txt"
    assert refusal.reason.startswith(reason)


def test_what_fits_no_western_encoding_is_detected() -> None:
    # 0x81 and 0x8d stand for nothing in Windows-1252.
    text = "Џ Ѓ Ќ " + RUSSIAN * 5
    assert decode(text.encode("cp1251"), "page.txt") == (text, "cp1251")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\x00b", "a\ufffdb"),
        ("a\ud800b", "a\ufffdb"),
        ("a\x7fb", "a\ufffdb"),
        ("a\tb\nc", "a\tb\nc"),
        ("a\r\n\rb", "a\n\nb"),
        ("naïve — «café» 議会 🏛", "naïve — «café» 議会 🏛"),
    ],
)
def test_storable(text: str, kept: str) -> None:
    assert storable(text) == kept
    storable(text).encode()
