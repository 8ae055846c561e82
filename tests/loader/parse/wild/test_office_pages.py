"""Pages about people, each of another house's style: all their offices, and no other."""

from pathlib import Path

import pytest

from interparl.loader.parse.extract import extract
from interparl.loader.parse.stages import parse
from interparl.loader.read.document import Document
from interparl.loader.read.headers import read_headers

# A page in the file: "== name", its text, "--", its offices as "person | title | body".
PAGES = (Path(__file__).parent / "office_pages.txt").read_text(encoding="utf-8")
TABLE = [
    pytest.param(text, [line for line in offices.splitlines() if line], id=name)
    for page in PAGES.split("== ")[1:]
    for name, _, rest in [page.partition("\n")]
    for text, _, offices in [rest.partition("\n--\n")]
]


def read(text: str) -> list[str]:
    """The offices of a page, as the table writes them."""
    document = read_headers(Document(text, "page"))
    assert isinstance(document, Document)
    told = extract(parse(document), document.url)["offices"]
    return [" | ".join((o["person"], o["title"], o["body"] or "-")) for o in told]


@pytest.mark.parametrize(("text", "offices"), TABLE)
def test_offices_of_a_page(text: str, offices: list[str]) -> None:
    assert read(text) == offices
