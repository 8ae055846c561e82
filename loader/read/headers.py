"""Header lines: ``URL:``, ``Title:``, ``Published:``, ``Retrieved:``, closed by a blank line."""

import re
from dataclasses import replace
from datetime import date, datetime

from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure

LINE = re.compile(r"(?P<key>URL|Title|Published|Retrieved):[ \t]*(?P<value>[^\n]*)(?:\n|\Z)")
BLANK = re.compile(r"[ \t]*(?:\n|\Z)")


def read_headers(document: Document) -> Document | Failure:
    r"""Move the header lines of a text, if it has any, into the document's fields.

    A text whose first lines look like headers but are not closed by a blank line is all body. A
    ``Retrieved:`` that is no ISO 8601 date is left out: no day is guessed. Headers with nothing
    below them are a Failure.

    >>> read_headers(Document("Title: A\nRetrieved: 2021-01-15\n\nBody.", "x")).retrieved
    datetime.date(2021, 1, 15)
    """
    text, at = document.text, 0
    values: dict[str, str | None] = {}
    while found := LINE.match(text, at):
        values[found["key"]] = found["value"].strip() or None
        at = found.end()
    closing = BLANK.match(text, at)
    if not values or not closing:
        return document
    body = text[closing.end() :]
    if not body.strip():
        return Failure(document.origin, "has header lines and no text below them")
    return replace(
        document,
        text=body,
        url=values.get("URL"),
        title=values.get("Title"),
        published=values.get("Published"),
        retrieved=read_day(values.get("Retrieved")),
    )


def read_day(text: str | None) -> date | None:
    """The day of an ISO 8601 date or time, as written; ``None`` for anything else.

    >>> read_day("2021-01-15T23:30:00-05:00"), read_day("2021-02-31"), read_day("15 January")
    (datetime.date(2021, 1, 15), None, None)
    """
    try:
        return datetime.fromisoformat(text).date() if text else None
    except ValueError:
        return None
