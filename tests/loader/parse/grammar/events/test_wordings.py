"""The many ways in which sites tell an event, beyond the examples of each rule."""

from pathlib import Path

import pytest

from interparl.loader.parse.extract import extract
from interparl.loader.parse.stages import parse
from interparl.loader.read.document import Document

LINES = [
    line
    for line in Path(__file__).with_name("wordings.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
TITLE = "News from the Nordic Council"


def page(text: str) -> Document:
    """The page on which a wording stands."""
    text = text.replace("\\n", "\n")
    if text.startswith("~"):
        return Document(text[1:], "wording")
    return Document(f"{TITLE}\n\n{text}", "wording", title=TITLE, published="2023-06-14")


@pytest.mark.parametrize("line", LINES)
def test_wording_is_read(line: str) -> None:
    wanted, text = line.split(" @ ", 1)
    told = extract(parse(page(text)), None)["events"]
    if wanted == "none":
        assert told == []
        return
    for one in wanted.split(" + "):
        kinds, days, names = (f"{one}||").split("|")[:3]
        assert any(
            event["type"] in kinds.split("/")
            and event["date"] in days.split(" or ")
            and all(any(n in who for who in event["participants"]) for n in names.split(";") if n)
            for event in told
        ), told
