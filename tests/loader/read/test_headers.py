"""Header lines go into fields; what only looks like them stays text."""

from datetime import date

import pytest

from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from interparl.loader.read.headers import read_day, read_headers

FULL = """\
URL: http://a.example/
Title: A
Published: 18 March 2021
Retrieved: 2021-03-20

Body.
"""
READ = [
    ("Body.", Document("Body.", "x")),
    (FULL, Document("Body.\n", "x", "http://a.example/", "A", "18 March 2021", date(2021, 3, 20))),
    ("Title: A\n\nBody.", Document("Body.", "x", title="A")),
    ("Title: A\n \t\nBody.", Document("Body.", "x", title="A")),
    ("Title:\n\nBody.", Document("Body.", "x")),
    ("Title: A\nBody.", Document("Title: A\nBody.", "x")),
    ("Title: A\nAuthor: B\n\nBody.", Document("Title: A\nAuthor: B\n\nBody.", "x")),
    ("\nTitle: A\n\nBody.", Document("\nTitle: A\n\nBody.", "x")),
    ("Retrieved: 2021-02-31\n\nBody.", Document("Body.", "x")),
    ("Retrieved: last week\n\nBody.", Document("Body.", "x")),
    ("Published: 31 February 2021\n\nBody.", Document("Body.", "x", published="31 February 2021")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "document"), READ)
def test_read_headers(text: str, document: Document) -> None:
    assert read_headers(Document(text, "x")) == document


@pytest.mark.parametrize("text", ["Title: A\n\n", "Title: A", "URL: b\n\n \n"])
def test_headers_alone_are_no_document(text: str) -> None:
    failure = Failure("x", "has header lines and no text below them")
    assert read_headers(Document(text, "x")) == failure


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2021-03-20", date(2021, 3, 20)),
        ("2021-03-20T23:59:00Z", date(2021, 3, 20)),
        ("2021-03-20 00:30:00+05:00", date(2021, 3, 20)),
        ("2021-02-31", None),
        ("2021-03", None),
        ("20 March 2021", None),
        ("", None),
        (None, None),
    ],
)
def test_read_day(text: str | None, day: date | None) -> None:
    assert read_day(text) == day
