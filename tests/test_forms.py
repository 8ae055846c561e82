"""The gold documents in other forms are read as well as in their own (tests/forms)."""

import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from typing import Any

import pytest

from interparl.loader.parse.extract import extract
from interparl.loader.parse.stages import parse
from interparl.loader.read.document import Document
from interparl.loader.read.formats import read_markup
from interparl.loader.read.sources import read
from tests.forms import page, plain
from tests.test_gold import GOLD, scorer

MOST_LOST = 0.02  # of micro F1

Form = Callable[[str | None, str], str]  # the headline, as the gold set has it, and the text


def _of_text(change: Callable[[str], str]) -> Form:
    return lambda _, text: change(text)


FORMS: dict[str, Form] = {
    "wrapped": _of_text(plain.wrapped),
    "double spaces": _of_text(plain.double_spaced),
    "no-break spaces": _of_text(plain.unbreakable),
    "curly quotes": _of_text(partial(plain.quoted, "“", "”", "’")),
    "straight quotes": _of_text(partial(plain.quoted, '"', '"', "'")),
    "guillemets": _of_text(partial(plain.quoted, "«", "»", "’")),
    "en dashes": _of_text(partial(plain.dashed, "–")),
    "em dashes": _of_text(partial(plain.dashed, "—")),
    "hyphens": _of_text(partial(plain.dashed, "-")),
    "entities": _of_text(partial(plain.dashed, "&mdash;")),
    "British spelling": _of_text(plain.british),
    "headline in capitals": plain.shouted,
    "banner and footer": _of_text(plain.framed),
    "HTML": page.as_page,
}


@cache
def documents() -> list[tuple[Document, dict[str, Any]]]:
    """Each gold document, and what is to be read in it."""
    names = sorted(path.stem for path in (GOLD / "documents").glob("*.txt"))
    found = []
    for name in names:
        (document,) = read([str(GOLD / "documents" / f"{name}.txt")])
        assert isinstance(document, Document)
        gold = json.loads((GOLD / "documents" / f"{name}.json").read_text(encoding="utf-8"))
        found.append((document, gold))
    return found


@cache
def micro(name: str | None) -> float:
    """Micro F1 over the gold set in one form; in its own for ``None``."""
    score = scorer()
    true = missed = extra = 0
    for document, gold in documents():
        for counts in score.score_document(gold, read_as(name, document, gold))[0].values():
            true, missed, extra = (
                a + b for a, b in zip((true, missed, extra), counts, strict=True)
            )
    figures: dict[str, float] = score.ratio(true, missed, extra)
    return figures["f1"]


def read_as(name: str | None, document: Document, gold: dict[str, Any]) -> dict[str, Any]:
    """What is read in a document when its text has another form."""
    if name:
        title = (gold.get("document") or {}).get("title")
        headline = title[0] if isinstance(title, list) else title
        changed = read_markup(replace(document, text=FORMS[name](headline, document.text)))
        assert isinstance(changed, Document)
        document = changed
    return extract(parse(document), document.url)


@pytest.mark.slow
@pytest.mark.parametrize("name", FORMS)
def test_a_form_costs_next_to_nothing(name: str) -> None:
    assert micro(name) >= micro(None) - MOST_LOST
