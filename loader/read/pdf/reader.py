"""A PDF becomes text: opened, its pages read, joined by form feeds."""

import pypdfium2  # type: ignore[import-untyped]  # it comes without types

from interparl.loader.read.decode import storable
from interparl.loader.read.failure import Failure
from interparl.loader.read.pdf.page import page_lines
from interparl.loader.read.pdf.running import drop_running

MOST_PAGES = 2000
PASSWORD = "password"  # noqa: S105 - a word of PDFium's message


def read_text(raw: bytes, origin: str, limit: int) -> str | Failure:
    """Read the text layer of a PDF; a page begins with a form feed, which ends a line."""
    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        if PASSWORD in str(error).lower():
            return Failure(origin, "is a PDF with a password; save it without one")
        return Failure(origin, f"is a broken PDF ({error}); fetch it again")
    try:
        return _read(document, origin, limit)
    except pypdfium2.PdfiumError as error:
        return Failure(origin, f"is a broken PDF ({error}); fetch it again")
    finally:
        document.close()


def _read(document: pypdfium2.PdfDocument, origin: str, limit: int) -> str | Failure:
    number = len(document)
    if number > MOST_PAGES:
        return Failure(origin, f"has {number} pages, more than {MOST_PAGES}; split it")
    pages: list[list[str]] = []
    characters = 0
    for i in range(number):
        page = document[i]
        lines = page_lines(page.get_textpage())
        page.close()
        characters += sum(map(len, lines))
        if characters > limit:
            return Failure(origin, f"holds more than {limit} characters; raise --max-bytes")
        pages.append(lines)
    if not any(line.strip() for lines in pages for line in lines):
        return Failure(origin, "is a PDF without text, as scanned ones are; run OCR on it first")
    return storable(
        "\f".join("\n".join(lines) for lines in drop_running(pages)).strip("\n\f") + "\n"
    )
