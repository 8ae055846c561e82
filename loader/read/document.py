"""A Document: one text as it was read, with what its header lines say."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Document:
    """One text, before anybody has understood it.

    ``text`` is the body without header lines, stored as it is: every span refers to it.
    The header fields keep the words of the header; ``None`` where the text gives none.
    """

    text: str
    origin: str  # where it was read from, for messages: a path, "-", "pages.jsonl:7"
    url: str | None = None
    title: str | None = None
    published: str | None = None  # as printed; the parser makes a PartialDate of it
    retrieved: date | None = None
    encoding: str = "utf-8"
    size: int = field(default=0, compare=False)  # bytes that it was read from
