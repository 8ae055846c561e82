"""Word files: their paragraphs, lists and tables as lines, and those that can't be read."""

import io
import zipfile
from collections.abc import Mapping

import docx
import pytest

from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from interparl.loader.read.formats import read_bytes

BODY = "word/document.xml"
LIMIT = 1_000_000


def parts_of(document: bytes) -> dict[str, bytes]:
    """The parts of a Word file by their names."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    """An archive of such parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def sample() -> bytes:
    """A Word file with a heading, a paragraph, a list and a table with merged cells."""
    document = docx.Document()
    document.add_heading("Delegations", 1)
    document.add_paragraph("The Senate sends\ttwo.")
    document.add_paragraph("Anna Berg", style="List Bullet")
    table = document.add_table(3, 3)
    for row, cells in enumerate([("State", "Chamber", "Seats"), ("Belarus", "Senate", "8"),
                                 ("", "House", "7")]):  # fmt: skip
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def changed(old: str, new: str, declared: str = "") -> bytes:
    """The sample with its body changed, and a document type declared in it."""
    parts = parts_of(sample())
    body = parts[BODY].decode()
    assert old in body
    start = body.index("?>") + 2
    body = body[:start] + declared + body[start:].replace(old, new, 1)
    return packed({**parts, BODY: body.encode()})


LINES = [
    "## Delegations", "", "The Senate sends\ttwo.", "- Anna Berg", "",
    "State | Chamber | Seats", "Belarus | Senate | 8", "Belarus | House | 7",
]  # fmt: skip
FILE = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
BOMB = "<!DOCTYPE a [<!ENTITY e0 'aaaaaaaaaa'>" + "".join(
    f"<!ENTITY e{i} '{f'&e{i - 1};' * 10}'>" for i in range(1, 10)
) + "]>"  # fmt: skip


def test_lines() -> None:
    document = read_bytes(sample(), "a.txt", None, LIMIT)
    assert isinstance(document, Document)
    assert document.text.rstrip("\n").split("\n") == LINES


INSERTED = "<w:ins><w:r><w:t xml:space='preserve'> Ek</w:t></w:r></w:ins>"
DELETED = "<w:del><w:r><w:delText> Berg</w:delText></w:r></w:del>"
SEEN = [
    ("<w:t>Anna Berg</w:t></w:r>", f"<w:t>Anna</w:t></w:r>{INSERTED}{DELETED}", "", "- Anna Ek"),
    ("Anna Berg", "Anna &e;", FILE, "- Anna &e;"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "declared", "line"), SEEN)
def test_what_is_seen(old: str, new: str, declared: str, line: str) -> None:
    document = read_bytes(changed(old, new, declared), "a.docx", None, LIMIT)
    assert isinstance(document, Document)
    assert line in document.text.split("\n")


REFUSED = [
    (packed({"a.txt": b"a"}), "is an archive and no Word file"),
    (packed({BODY: b"<a/>"}), "is a broken Word file ("),
    (packed({BODY: b"\0" * (LIMIT + 1)}), "unpacks to 1000001 bytes; raise --max-bytes"),
    (packed({**parts_of(sample()), "a": b"\0" * 5 * LIMIT}), "unpacks to 58"),
    (sample()[:500], "is a broken archive ("),
    (changed("Anna Berg", "&e9;", BOMB), "is a broken Word file ("),
    (changed("<w:p>", "<w:sdt>" * 5000 + "<w:p>"), "is a broken Word file ("),
]


@pytest.mark.parametrize(("raw", "reason"), REFUSED)
def test_refused(raw: bytes, reason: str) -> None:
    failure = read_bytes(raw, "a.docx", None, LIMIT)
    assert isinstance(failure, Failure)
    assert failure.reason.startswith(reason)
