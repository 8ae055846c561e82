"""Each count of seats points to the words that tell it."""

import pytest

from interparl.loader.parse.facts import SeatFact
from interparl.loader.parse.stages import parse
from interparl.loader.read.document import Document

WORDS = [
    (
        (
            "Delegation of the Parliament of Kazakhstan to the CSTO PA consists of 8 deputies from "
            "the Mazhilis and 7 members of the Senate of the Parliament of Kazakhstan."
        ),
        [
            "8 deputies from the Mazhilis",
            "7 members of the Senate of the Parliament of Kazakhstan",
        ],
    ),
    (
        "The ECOWAS Parliament seats: Nigeria holds 35; Ghana has 8, Mali and Niger 6 each.",
        ["Nigeria holds 35", "Ghana has 8", "Mali and Niger 6 each", "Mali and Niger 6 each"],
    ),
    (
        "The French delegation to PACE comprises 24 deputies and 12 senators.",
        ["24 deputies", "12 senators"],
    ),
    (
        "Seats in the Benelux Parliament\n• Belgium –   21\n• Luxembourg (7)",
        ["Belgium –   21", "Luxembourg (7"],
    ),
    (
        "Baltic Assembly\n\nESTONIA\nRiigikogu\nNumber of members: 12",
        ["Number of members: 12"],
    ),
    (
        "PABSEC\n\nCountry | Seats | Votes\nAlbania | 4 | 12\nGreece | 5 | 13",
        ["4", "5"],
    ),
]


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_span_holds_the_words(text: str, words: list[str]) -> None:
    facts = [f for f in parse(Document(text, "example")).facts if isinstance(f, SeatFact)]
    assert [text[fact.at.start : fact.at.end] for fact in facts] == words
