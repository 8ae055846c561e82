"""The rows of a document itself and of its sentences."""

import hashlib
from collections.abc import Mapping
from datetime import date
from pathlib import PurePath

from interparl.loader.parse.reading import Reading
from interparl.loader.read.document import Document
from interparl.loader.resolve.record import Page, Records
from interparl.schema.keys import make_key


def document_key(document: Document) -> str:
    """The key of a document: its text and what its header says, wherever it was read from."""
    retrieved = document.retrieved.isoformat() if document.retrieved else None
    return make_key(
        "document", document.url, document.title, document.published, retrieved, document.text
    )


def make_page(document: Document, reading: Reading, loaded_on: date) -> Page:
    """What Records need to know of a document."""
    spans = tuple(outcome.at for outcome in reading.outcomes)
    day, _ = _seen(document, reading, loaded_on)
    return Page(document_key(document), day, document.text, spans)


def add_document(document: Document, reading: Reading, loaded_on: date, out: Records) -> None:
    """Ask for the row of a document; ``loaded_on`` is its day where it gives none itself."""
    published = reading.published
    earliest, latest = (published.earliest, published.latest) if published else (None, None)
    if earliest and latest and earliest > latest:
        earliest = latest = None
    day, basis = _seen(document, reading, loaded_on)
    out.add(
        "documents", out.page.document_id,
        url=document.url,
        title=reading.title,
        header_title=document.title,
        header_published=document.published,
        published_text=published.text if published else None,
        published_earliest=earliest,
        published_latest=latest,
        retrieved_on=document.retrieved,
        seen_on=day,
        seen_basis=basis,
        text=document.text,
        text_hash=hashlib.sha256(document.text.encode()).hexdigest(),
        encoding=document.encoding,
        file_name=PurePath(document.origin).name if document.origin != "-" else None,
    )  # fmt: skip


def add_sentences(reading: Reading, refused: Mapping[int, str], out: Records) -> None:
    """Ask for the rows of all sentences; ``refused`` tells of some why a fact was left out."""
    page = out.page
    for position, outcome in enumerate(reading.outcomes):
        span = page.sentences[position]
        out.add(
            "sentences", page.sentence_key(position),
            document_id=page.document_id,
            position=position,
            start_offset=span.start,
            end_offset=span.end,
            text=page.text[span.start : span.end],
            status="unread" if position in refused else outcome.status,
            reason=refused.get(position, outcome.reason),
        )  # fmt: skip


def _seen(document: Document, reading: Reading, loaded_on: date) -> tuple[date, str]:
    """The day for which a page speaks, and which day that is: retrieved, published or loaded."""
    if document.retrieved:
        return document.retrieved, "retrieved"
    if reading.published and reading.published.latest:
        return reading.published.latest, "published"
    return loaded_on, "loaded"
