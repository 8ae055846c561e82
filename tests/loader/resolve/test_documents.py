"""What identifies a document, and for which day it speaks."""

from dataclasses import replace
from datetime import date

import pytest

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.reading import Reading
from interparl.loader.read.document import Document
from interparl.loader.resolve.documents import document_key
from interparl.loader.resolve.resolver import resolve

PAGE = Document("Text.", "page.txt", "http://a.example/", "Title", "1 May 2020", date(2021, 1, 15))
LOADED = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("other", "is_same"),
    [
        (replace(PAGE, origin="elsewhere/copy.txt"), True),
        (replace(PAGE, encoding="cp1252"), True),
        (replace(PAGE, retrieved=date(2023, 6, 30)), False),  # read again on another day
        (replace(PAGE, text="Other text."), False),
        (replace(PAGE, url=None), False),
        (replace(PAGE, title=None), False),
        (replace(PAGE, published=None), False),
    ],
)
def test_key(other: Document, is_same: bool) -> None:
    assert (document_key(other) == document_key(PAGE)) == is_same


@pytest.mark.parametrize(
    ("retrieved", "published", "seen"),
    [
        (date(2021, 1, 15), "2020-05-01", (date(2021, 1, 15), "retrieved")),
        (None, "2020-05-01", (date(2020, 5, 1), "published")),
        (None, "2020-05", (date(2020, 5, 31), "published")),
        (None, "XXXX-05-01", (LOADED, "loaded")),
        (None, None, (LOADED, "loaded")),
    ],
)
def test_day_of_sight(
    retrieved: date | None, published: str | None, seen: tuple[date, str]
) -> None:
    reading = Reading("Title", PartialDate(published) if published else None, (), ())
    made = resolve(replace(PAGE, retrieved=retrieved), reading, LOADED)
    row = made.rows["documents", made.page.document_id]
    assert (row.values["seen_on"], row.values["seen_basis"]) == seen


@pytest.mark.parametrize(
    ("origin", "name"),
    [("a/b/page.txt", "page.txt"), ("pages.jsonl:7", "pages.jsonl:7"), ("-", None)],
)
def test_file_name(origin: str, name: str | None) -> None:
    made = resolve(replace(PAGE, origin=origin), Reading(None, None, (), ()), LOADED)
    assert made.rows["documents", made.page.document_id].values["file_name"] == name
