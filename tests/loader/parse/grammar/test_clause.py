"""Clauses: what tells, plans or denies, and which date belongs to which words."""

import pytest

from interparl.loader.parse.grammar.clause import Modality, distance, has_verb, modality
from interparl.loader.parse.shape import MARK

BODY, DATE, PERSON, STATE = (MARK[kind] for kind in ("body", "date", "person", "state"))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (f"{BODY} signed a protocol.", "signed", "told"),
        (f"{BODY} will sign a protocol.", "sign", "planned"),
        (f"{BODY} is to sign a protocol.", "sign", "planned"),
        (f"A protocol is scheduled to be signed on {DATE}.", "signed", "planned"),
        (f"The session will take place on {DATE}.", "session", "planned"),
        ("No document was signed.", "signed", "denied"),
        (f"{BODY} did not sign a protocol.", "sign", "denied"),
        (f"{BODY} may sign a protocol.", "sign", "denied"),
        (f"If {STATE} signed a protocol, all would gain.", "signed", "denied"),
        (f"{BODY} proposed that a hearing be convened.", "hearing", "denied"),
        ("The statement was not adopted.", "statement", "denied"),
        (f"The forum, planned for {DATE}, was cancelled.", "forum", "denied"),
        ("No fewer than seven resolutions were adopted.", "adopted", "told"),
        (f"No document was signed, but {BODY} adopted a budget.", "adopted", "told"),
        (f"{BODY} looked back to the session.", "session", "told"),
    ],
)
def test_modality(text: str, word: str, expected: Modality) -> None:
    start = text.index(word)
    assert modality(text, start, start + len(word)) == expected


def nearest(text: str, word: str) -> int:
    """Which of the dates of a text, counted from 0, is nearest to a word."""
    start = text.index(word)
    dates = [at for at, character in enumerate(text) if character == DATE]
    costs = [distance(text, start, start + len(word), at) for at in dates]
    return costs.index(min(costs))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (f"{BODY} signed it on {DATE} and {STATE} ratified it on {DATE}.", "signed", 0),
        (f"{BODY} signed it on {DATE} and {STATE} ratified it on {DATE}.", "ratified", 1),
        (f"On {DATE} {BODY} adopted a statement.", "adopted", 0),
        (f"{BODY}, founded in {DATE}, held its session in {DATE}.", "founded", 0),
        (f"{BODY}, founded in {DATE}, held its session in {DATE}.", "session", 1),
        (f"The session, which opened on {DATE}, took up a report of {DATE}.", "session", 0),
        (f"Following the elections of {DATE}, {PERSON} was appointed on {DATE}.", "appointed", 1),
        (f"{STATE} joined on {DATE}; {STATE} left on {DATE}.", "left", 1),
    ],
)
def test_distance_tells_which_date_is_meant(text: str, word: str, expected: int) -> None:
    assert nearest(text, word) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Anna Berg was elected Speaker", True),
        ("Anna Berg took office as Speaker", True),
        ("Speaker of the Senate Anna Berg", False),
        ("Anna Berg, who is Acting Head of the Delegation", False),
        ("delegation of the OSCE PA led by Anna Berg", True),
    ],
)
def test_has_verb(words: str, expected: bool) -> None:
    assert has_verb(words) is expected
