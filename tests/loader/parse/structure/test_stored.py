"""Spans in the reading text lead to the words in the stored text."""

from itertools import pairwise

import pytest

from interparl.loader.parse.clean import clean
from interparl.loader.parse.facts import EventFact, Participant, PersonFact, Span
from interparl.loader.parse.structure import read_structure

# A stored text, words of its reading text, and what stands for them in the stored one.
TEXTS = [
    ("Viktor Kogut met Ana Vega in Minsk.", "Ana Vega", "Ana Vega"),
    ("Viktor  Kogut met  Ana  Vega in Minsk.", "Ana Vega", "Ana  Vega"),
    ("The Assem-\nbly met in Minsk.", "Assembly met", "Assem-\nbly met"),
    ("In a hall of the Assem-\nbly they met in Minsk.", "Assembly", "Assem-\nbly"),
    ("Write to a.b@c.example. Ana Vega reads it.", "Ana Vega", "Ana Vega"),
    ("The pact of 1979.[1] Ana Vega signed it.", "Ana Vega", "Ana Vega"),
    ("E\u0301va Lind met A\u0301na Vega.", "Ána Vega", "A\u0301na Vega"),
    ("\r\n  Ana\r\n\r\nEva Lind  \u00a0 left the room at 5 p.m.\r\n", "left", "left"),
    ("Utopia  |  7  |  Ana  Vega\nX  |  8  |  Y", "Ana  Vega", "Ana  Vega"),
    ("• Head: Ana Vega\n• Deputy:  Eva Lind", "Eva Lind", "Eva Lind"),
]


@pytest.mark.parametrize(("text", "words", "stored"), TEXTS)
def test_stored(text: str, words: str, stored: str) -> None:
    read = read_structure(clean(text))
    (sentence,) = (s for s in read.sentences if words in s.text)
    start = sentence.start + sentence.text.index(words)
    span = read.stored(Span(start, start + len(words)))
    assert text[span.start : span.end] == stored


@pytest.mark.parametrize("text", [text for text, _, _ in TEXTS])
def test_sentences_stand_in_order_and_apart(text: str) -> None:
    read = read_structure(clean(text))
    spans = [(sentence.start, sentence.end) for sentence in read.sentences]
    assert spans == sorted(spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def test_facts_settle_in_the_stored_text() -> None:
    text = "It met  in  Oslo.  Ana  Vega  spoke."
    read = read_structure(clean(text))
    (sentence,) = (s for s in read.sentences if "Ana Vega" in s.text)
    at = Span(sentence.start, sentence.start + len("Ana Vega"))
    stored = Span(text.index("Ana"), text.index("  spoke"))
    who = Participant(person="Ana Vega", at=at)
    person = read.settle(PersonFact("Ana Vega", at=at, rule="names"))
    event = read.settle(EventFact("meeting", None, (who, Participant()), at=at, rule="met"))
    assert isinstance(event, EventFact)
    assert [person.at, event.at, *(one.at for one in event.participants)] == [stored] * 3 + [None]
