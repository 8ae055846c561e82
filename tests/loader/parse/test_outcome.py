"""How a sentence ends that no rule read: unread with a hint at facts, or ignored with a reason."""

import pytest

from interparl.loader.parse.stages import parse
from interparl.loader.read.document import Document

PROSE = "prose without date, number, address, office or event"
ENDS = [
    ("A bigger hall would help the clerks.", "ignored", PROSE),
    ("Forty years on the door still squeaks.", "ignored", PROSE),
    ("The clerks have kept the door shut since 2019.", "ignored", PROSE),  # a date in passing
    ("Who elects the Speaker of Malta?", "ignored", "a question"),
    ("The Congress shall elect a President of Malta.", "ignored",
     "a rule of procedure without a number"),
    ("The seat of the Union will be moved to Malta.", "unread", 'carries "seat"'),
    ("Malta has resigned itself to 12 more drafts.", "unread", 'carries number, "resigned"'),
    ("Malta's plenary of 5 May 2020 was a quiet one.", "unread", 'carries date, "plenary"'),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "status", "reason"), ENDS)
def test_how_a_sentence_ends(sentence: str, status: str, reason: str) -> None:
    text = f"The clerks sat down in the shade of the old tree. {sentence}"
    last = parse(Document(text, "example")).outcomes[-1]
    assert (last.status, last.reason) == (status, reason)
