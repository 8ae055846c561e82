"""JSON lines: a document a line; a broken line leaves the others as they are."""

import io
import json
from datetime import date

import pytest

from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from interparl.loader.read.json_lines import read_json_lines

LIMIT = 100_000


def read(raw: bytes, limit: int = LIMIT) -> list[Document | Failure]:
    """What a file of these bytes gives."""
    return list(read_json_lines(io.BytesIO(raw), "pages.jsonl", limit))


FULL = {
    "text": "Body.", "url": "http://a.example/", "title": "A", "published": "18 March 2021",
    "retrieved": "2021-03-20T10:00:00Z",
}  # fmt: skip

DOCUMENTS = [
    ({"text": "Body."}, Document("Body.", "pages.jsonl:1")),
    (
        FULL,
        Document(
            "Body.", "pages.jsonl:1", "http://a.example/", "A", "18 March 2021", date(2021, 3, 20)
        ),
    ),
    ({"text": "Title: B\n\nBody."}, Document("Body.", "pages.jsonl:1", title="B")),
    # A document with fields of its own has no header lines.
    (
        {"text": "Title: B\n\nBody.", "title": "A"},
        Document("Title: B\n\nBody.", "pages.jsonl:1", title="A"),
    ),
    ({"text": "Body.", "title": None, "more": [1]}, Document("Body.", "pages.jsonl:1")),
    ({"text": "Body.", "retrieved": "2021-02-31"}, Document("Body.", "pages.jsonl:1")),
    (
        {"text": "a\x00b\r\nc", "title": "d\x00", "url": "e\ud800"},
        Document("a\ufffdb\nc", "pages.jsonl:1", "e\ufffd", "d\ufffd"),
    ),
]


@pytest.mark.parametrize(("item", "document"), DOCUMENTS)
def test_document(item: dict[str, object], document: Document) -> None:
    assert read(json.dumps(item).encode()) == [document]


def test_a_byte_order_mark_before_the_first_line() -> None:
    raw = '{"text": "é"}\n{"text": "b"}'.encode("utf-8-sig")
    assert read(raw) == [Document("é", "pages.jsonl:1"), Document("b", "pages.jsonl:2")]


BROKEN = [
    (b"{", "is no JSON ("),
    (b"not json", "is no JSON ("),
    (b'{"text": "\xff"}', "is no JSON ("),
    (b"[" * 50_000, "is no JSON ("),
    (b'{"text": ' + b"[" * 40_000 + b"]" * 40_000 + b"}", "is no JSON ("),
    (b'{"text": ' + b"9" * 5000 + b"}", "is no JSON ("),
    (b"[]", 'has no "text"; {"text": "…", "url": "…"} is wanted'),
    (b'"text"', 'has no "text"; {"text": "…", "url": "…"} is wanted'),
    (b"{}", 'has no "text"; {"text": "…", "url": "…"} is wanted'),
    (b'{"text": 5}', 'has no "text"; {"text": "…", "url": "…"} is wanted'),
    (b'{"text": "a", "url": 5, "title": []}', "url, title must be text"),
    (b'{"text": " "}', "is empty; nothing to read"),
    (b'{"text": "Title: A"}', "has header lines and no text below them"),
    (b'{"text": "' + b"a" * LIMIT + b'"}', "is longer than 100000 bytes; raise --max-bytes"),
]


@pytest.mark.parametrize(("line", "reason"), BROKEN)
def test_a_broken_line_leaves_the_others(line: bytes, reason: str) -> None:
    first, failure, last = read(b'{"text": "a"}\r\n' + line + b'\n\n{"text": "b"}')
    assert (first, last) == (Document("a", "pages.jsonl:1"), Document("b", "pages.jsonl:4"))
    assert isinstance(failure, Failure)
    assert failure.origin == "pages.jsonl:2"
    assert failure.reason.startswith(reason)


@pytest.mark.parametrize("raw", [b"", b"\n\n \n"])
def test_an_empty_file(raw: bytes) -> None:
    assert read(raw) == [Failure("pages.jsonl", "is empty; nothing to read")]
