"""The told text: which marks a sentence gets, and where they stand in the document."""

import pytest

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, Span
from interparl.loader.parse.grammar.composition.text import MARK, Told, tell_text
from interparl.loader.parse.mention import Mention, Quantity, StateName
from interparl.loader.parse.mentions.finders import find_mentions
from interparl.loader.parse.sentence import Sentence
from interparl.loader.parse.shape import shape

NAMES = {mark: f"<{sort}>" for sort, mark in MARK.items()}
TEXTS = [
    (
        "Delegation of the Senate of Kazakhstan to the CSTO PA has 8 members.",
        "Delegation of the <chamber> to the <assembly> has <number> members.",
    ),
    (
        "The Polish Delegation to the OSCE Parliamentary Assembly",
        "The <adjective> Delegation to the <assembly>",
    ),
    ("Its 174th member, 60% and about 20", "Its <measure> member, <measure> and <measure>"),
    ("six members, and half as many substitutes", "<number> members, and <echo> substitutes"),
    ("three members from either Council", "<number> members from either Council"),
]


def told(text: str) -> Told:
    sentence = Sentence(100, text)
    return tell_text(shape(sentence, find_mentions(sentence, Discourse())))


@pytest.mark.parametrize(("text", "marked"), TEXTS)
def test_marks(text: str, marked: str) -> None:
    assert "".join(NAMES.get(letter, letter) for letter in told(text).text) == marked


def test_places_lead_back_to_the_document() -> None:
    found = told("Seats: Belarus 8, Armenia 5.")
    first, last = found.places[0], found.places[-1]
    assert found.span(first, last + 1) == Span(107, 127)
    assert found.at(first) == Mention("state", 107, 114, StateName("BY"))
    assert found.number(last) == 5
    assert [m.value for m in found.within(0, first + 3)] == [StateName("BY"), Quantity(8, "8")]


def test_a_body_within_an_assembly_is_two() -> None:
    text = "Mazhilis to the CSTO PA"
    assembly = Body("organization", "CSTO PA", "CSTO PA", key="csto-pa", is_assembly=True)
    chamber = Body("chamber", "Mazhilis", text, "KZ", assembly, "kz-mazhilis")
    sentence = Sentence(0, text)
    found = tell_text(shape(sentence, [Mention("body", 0, len(text), chamber)]))
    assert [(m.start, m.end, m.value) for m in found.mentions] == [
        (0, 8, Body("chamber", "Mazhilis", "Mazhilis", "KZ", None, "kz-mazhilis")),
        (16, 23, assembly),
    ]
