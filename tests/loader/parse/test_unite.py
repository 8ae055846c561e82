"""Unite: which tellings are one event, and what the one event is then."""

import pytest

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.facts import Body, EventFact, Participant, Span
from interparl.loader.parse.tell import tell
from interparl.loader.parse.unite import is_same, unite

ANNA = Participant(person="Anna Berg", words="Anna Berg")
PAUL = Participant(person="Paul Novak", words="Paul Novak")
JOHN = Participant(person="John Smith", words="John Smith")
SPAIN = Participant(state="ES", words="Spain", role="member")
CHILE = Participant(state="CL", words="Chile", role="member")
COUNCIL = Participant(
    body=Body("organization", "Nordic Council", "Nordic Council", key="nordic-council"),
    words="Nordic Council",
    role="sitting_body",
)
BUREAU = Participant(
    body=Body("committee", "Bureau", "Bureau"), words="Bureau", role="sitting_body"
)


def event(kind: str, day: str | None, *parties: Participant, place: str | None = None) -> EventFact:
    """An event told somewhere."""
    date = PartialDate(day) if day else None
    return EventFact(kind, date, parties, place, at=Span(0, 1), rule="events.test")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (event("meeting", "2021-03-18", ANNA, PAUL), event("meeting", None, ANNA, PAUL), True),
        (event("meeting", "2021-03-18", ANNA, PAUL), event("meeting", None, ANNA), True),
        # who meets two people on one day meets twice
        (event("meeting", "2021-03-18", ANNA, PAUL), event("meeting", None, ANNA, JOHN), False),
        (event("meeting", "2021-03-18", ANNA), event("meeting", "2021-03-19", ANNA), False),
        (event("session", "2021-03", COUNCIL), event("session", "2021-03-18", COUNCIL), True),
        (event("session", "2021-03-18", COUNCIL), event("session", "2021-03-18", BUREAU), False),
        (event("session", "2021-03-18", COUNCIL), event("session", "2020-03-18", COUNCIL), False),
        (event("session", "2021-03-18", COUNCIL), event("meeting", "2021-03-18", COUNCIL), True),
        (event("accession", "1986", SPAIN), event("accession", "1986", CHILE), False),
        (event("agreement", "1994", SPAIN), event("agreement", "1994-06-13"), False),
        (event("agreement", "1994-06-13", SPAIN), event("agreement", "1994-06-13"), True),
        (event("visit", "2021-03-18", ANNA), event("meeting", "2021-03-18", ANNA), False),
    ],
)
def test_is_same(one: EventFact, other: EventFact, expected: bool) -> None:
    assert is_same(one, other) is expected
    assert is_same(other, one) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            event("session", "2021-03", COUNCIL),
            event("session", "2021-03-18", COUNCIL, ANNA, place="Oslo"),
            "event: session | 2021-03-18 | Nordic Council, Anna Berg | in Oslo",
        ),
        (
            event("meeting", None, ANNA),
            event("meeting", "2021-03-18", ANNA, PAUL),
            "event: meeting | 2021-03-18 | Anna Berg, Paul Novak",
        ),
    ],
)
def test_unite_keeps_the_precise_day_and_all_parties(
    one: EventFact, other: EventFact, expected: str
) -> None:
    assert tell(unite(one, other)) == expected
