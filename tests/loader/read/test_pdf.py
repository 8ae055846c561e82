"""PDFs, made here by hand: their lines, cells and paragraphs, and those that can't be read."""

import pytest

from interparl.loader.parse.clean import clean
from interparl.loader.parse.structure import read_structure
from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from interparl.loader.read.formats import read_bytes
from interparl.loader.read.pdf import reader

Line = tuple[int, int, str]  # how far from the left and from the bottom, and the words


def pdf(*pages: list[Line], trailer: str = "") -> bytes:
    """A PDF of these pages, in Helvetica of 12 points."""
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for i, page in enumerate(pages):
        drawn = "".join(f"BT /F 12 Tf {x} {y} Td ({words}) Tj ET\n" for x, y, words in page)
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] "
            f"/Resources << /Font << /F 3 0 R >> >> /Contents {5 + 2 * i} 0 R >>"
        )
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}endstream")
    out, places = "%PDF-1.4\n", []
    for i, body in enumerate(objects):
        places.append(len(out))
        out += f"{i + 1} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    return (
        f"{out}xref\n0 {size}\n0000000000 65535 f \n{table}"
        f"trailer << /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{len(out)}\n%%EOF\n"
    ).encode("latin-1")


def column(*lines: str, top: int = 700) -> list[Line]:
    """Lines below each other; an empty one leaves its room."""
    return [(50, top - 14 * i, line) for i, line in enumerate(lines) if line]


READ = [
    ([column("One line,", "and another.")], "One line,\nand another.\n"),
    ([column("One.", "", "Two.", "Three.", "Four.")], "One.\n\nTwo.\nThree.\nFour.\n"),
    ([[(50, 700, "Belarus"), (200, 700, "7")]], "Belarus\t7\n"),
    ([column("First page."), column("Second page.")], "First page.\fSecond page.\n"),
    ([column("CSTO PA", "", text, "", str(i)) for i, text in enumerate(("One.", "Two.", "Six."))],
     "One.\fTwo.\fSix.\n"),
]  # fmt: skip


@pytest.mark.parametrize(("pages", "text"), READ)
def test_read(pages: list[list[Line]], text: str) -> None:
    document = read_bytes(pdf(*pages), "a.txt", None, 1000)
    assert isinstance(document, Document)
    assert document.text == text


def test_wrapped_and_divided_lines_are_joined_when_parsed() -> None:
    lines = (
        "The Council of the Parliamentary Assembly of the Collective Security Treaty Organi-",
        "zation met in Minsk on Monday, and the deputies of all the member states of it took",
        "part in the meeting. They adopted the budget of the Assembly for the next two years.",
    )
    document = read_bytes(pdf(column(*lines)), "a.pdf", None, 1000)
    assert isinstance(document, Document)
    (first, second) = read_structure(clean(document.text)).sentences
    assert first.text.startswith("The Council of the Parliamentary Assembly of the Collective "
                                 "Security Treaty Organization met in Minsk")  # fmt: skip
    assert second.text == "They adopted the budget of the Assembly for the next two years."


LOCK = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ({0}) /U ({0}) >> /ID [(a) (a)]"
LOCKED = pdf(column("Secret."), trailer=LOCK.format("x" * 32))
BROKEN = "is a broken PDF ("

REFUSED = [
    (LOCKED, 1000, "is a PDF with a password; save it without one"),
    (b"%PDF-1.7\n" + b"junk" * 100, 1000, BROKEN),
    (pdf(column("Text."))[:300], 1000, BROKEN),
    (pdf([]), 1000, "is a PDF without text, as scanned ones are; run OCR on it first"),
    (pdf(column("Text of a page.")), 9, "holds more than 9 characters; raise --max-bytes"),
    (pdf(*[column("Text.")] * 4), 1000, "has 4 pages, more than 3; split it"),
]


@pytest.mark.parametrize(("raw", "limit", "reason"), REFUSED)
def test_refused(monkeypatch: pytest.MonkeyPatch, raw: bytes, limit: int, reason: str) -> None:
    monkeypatch.setattr(reader, "MOST_PAGES", 3)
    failure = read_bytes(raw, "a.pdf", None, limit)
    assert isinstance(failure, Failure)
    assert failure.reason.startswith(reason)
