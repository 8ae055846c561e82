"""Facts become rows with evidence: who shows what, and what stays with its page."""

import pytest

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.facts import (
    Body,
    EventFact,
    Fact,
    FigureFact,
    Participant,
    PersonFact,
    Span,
    StateFact,
)
from interparl.loader.resolve.record import Page, Records, Where
from tests.loader.facts import ASSEMBLY, HERE, LINE, TODAY, office, records

DAY = PartialDate("2021-03-18")


def tables(made: Records) -> dict[str, int]:
    """How many rows of each table are asked for."""
    names = [table for table, _ in made.rows]
    return {name: names.count(name) for name in sorted(set(names))}


def person(name: str) -> Fact:
    """A page names a person."""
    return PersonFact(name, at=HERE, rule="names")


def event(*who: Participant, when: PartialDate | None = DAY, name: str | None = None) -> EventFact:
    """A page tells of a meeting."""
    return EventFact("meeting", when, who, name=name, at=HERE, rule="events")


ANN, BOB = Participant(person="Ann Lee"), Participant(person="Bob Day")
STATE = Participant(state="KG", role="host")

ROWS = [
    (StateFact("KG", at=HERE, rule="names"),
     {"aliases": 1, "documents": 1, "evidence": 1, "sentences": 1, "states": 1}),
    (person("Ann Lee"),
     {"aliases": 1, "documents": 1, "evidence": 1, "persons": 1, "sentences": 1}),
    (office("Ann Lee"),
     {"bodies": 1, "documents": 1, "evidence": 2, "offices": 1, "organizations": 1, "persons": 1,
      "sentences": 1}),
    (event(ANN, BOB, STATE),
     {"documents": 1, "event_participants": 3, "events": 1, "evidence": 7, "persons": 2,
      "sentences": 1, "states": 1}),
    (FigureFact(5.0, "5", "ships", said_by_person="Ann Lee", at=HERE, rule="figures"),
     {"documents": 1, "evidence": 2, "figures": 1, "persons": 1, "sentences": 1}),
]  # fmt: skip


@pytest.mark.parametrize(("fact", "expected"), ROWS)
def test_rows(fact: Fact, expected: dict[str, int]) -> None:
    assert tables(records(fact)) == expected


def keys(made: Records, table: str) -> set[str]:
    """The keys of the rows of a table."""
    return {key for name, key in made.rows if name == table}


# Whether what two pages tell is one row.
ONE_ROW = [
    ("persons", person("Ann Lee"), person("ANN LEE"), True),
    ("persons", person("Lee"), person("Lee"), False),  # one of many
    ("offices", office("Ann Lee"), office("Bob Day"), True),
    ("offices", office("Ann Lee", body=None), office("Ann Lee", body=None), False),
    ("events", event(ANN, BOB), event(BOB, ANN), True),
    ("events", event(ANN), event(ANN, BOB), False),
    ("events", event(ANN, name="Summit"), event(BOB, name="SUMMIT"), True),
    ("events", event(ANN, when=None), event(ANN, when=None), False),
    ("events", event(), event(), False),
]


@pytest.mark.parametrize(("table", "one", "other", "is_one"), ONE_ROW)
def test_one_row_of_two_pages(table: str, one: Fact, other: Fact, is_one: bool) -> None:
    first = keys(records(one, url="http://a.example/"), table)
    second = keys(records(other, url="http://b.example/"), table)
    assert (first == second) == is_one


def test_an_office_without_a_body_is_never_for_one() -> None:
    (row,) = [
        r for r in records(office("Ann Lee", body=None)).rows.values() if r.table == "offices"
    ]
    assert not row.values["is_single_holder"]


def test_a_vacancy_is_shown_by_the_office() -> None:
    made = records(office(None))
    ((office_id,),) = [sighting.subject for sighting in made.sightings]
    assert made.sightings[0].value == (None, "held")
    assert made.sightings[0].evidence.values["office_id"] == office_id


def test_on_whose_behalf() -> None:
    speaker = Participant(person="Ann Lee", on_behalf_of=ASSEMBLY)
    made = records(event(speaker))
    (row,) = [r for r in made.rows.values() if r.table == "event_participants"]
    assert {row.values["on_behalf_of_body_id"]} == keys(made, "organizations")


def test_the_fullest_telling_within_a_page_wins() -> None:
    short = Body("organization", "Sea Council", "SC")
    full = Body("organization", "Sea Council", "Sea Council (SC)", acronym="SC", is_assembly=True)
    made = records(office("Ann Lee", body=short), office("Ann Lee", "Clerk", body=full))
    (row,) = [r for r in made.rows.values() if r.table == "organizations"]
    assert (row.values["acronym"], row.values["is_assembly"]) == ("SC", True)


PAGE = Page("document", TODAY, "One. Two.\n\nThree.", (Span(0, 4), Span(5, 9), Span(11, 17)))


@pytest.mark.parametrize(
    ("at", "position", "words"),
    [
        (Span(0, 3), 0, "One"),
        (Span(5, 9), 1, "Two."),
        (Span(11, 16), 2, "Three"),
        (Span(0, 8), None, "One. Two"),  # told by two sentences
        (Span(9, 10), None, "\n"),  # between sentences
    ],
)
def test_evidence_stands_in_its_sentence(at: Span, position: int | None, words: str) -> None:
    row = Records(PAGE).evidence(Where(at, "rule"), "person_id", "x").values
    sentence = None if position is None else PAGE.sentence_key(position)
    assert (row["sentence_id"], row["words"]) == (sentence, words)
    assert (row["start_offset"], row["end_offset"]) == (at.start, at.end)


def test_lines_are_what_facts_stand_at() -> None:
    (row,) = [r for r in records(person("Ann Lee")).rows.values() if r.table == "evidence"]
    assert row.values["words"] == LINE
