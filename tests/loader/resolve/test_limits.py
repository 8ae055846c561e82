"""Facts that no row can hold leave their sentence unread, and everything else as it was."""

import pytest

from interparl.loader.load.writer import ORDER
from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.facts import (
    Body,
    BodyFact,
    EventFact,
    Fact,
    FigureFact,
    Participant,
    PersonFact,
    SeatFact,
    WebsiteFact,
)
from interparl.loader.resolve.limits import LONGEST
from interparl.loader.resolve.record import Records
from interparl.schema.tables import Base
from tests.loader.facts import ASSEMBLY, HERE, SENATE, office, records, seats

LONG = "A" * 501
LONG_BODY = Body("organization", f"{LONG} Council", "")
WIDE = Body("organization", "A " * 249, "")


def body_fact(body: Body) -> Fact:
    """A page names a body."""
    return BodyFact(body, at=HERE, rule="names")


def person(name: str) -> Fact:
    """A page names a person."""
    return PersonFact(name, at=HERE, rule="names")


def figure(value: float) -> Fact:
    """A page reports a number."""
    return FigureFact(value, "1", "ships", at=HERE, rule="figures")


def event(*who: Participant, when: str = "2021") -> Fact:
    """A page tells of a meeting."""
    return EventFact("meeting", PartialDate(when), who, at=HERE, rule="events")


def sender(assembly: Body, state: str | None, chamber: Body | None = None) -> Fact:
    """A page tells of 7 seats."""
    return SeatFact(assembly, state, None, chamber, 7, at=HERE, rule="seats")


UNSTORABLE = [
    (person(LONG), "a name of 501 characters; 500 are the most"),
    (person("—"), "a person whose name has no letter"),
    (body_fact(LONG_BODY), "a name of 509 characters; 500 are the most"),
    (body_fact(Body("committee", "Budget Committee", "", None, LONG_BODY)),
     "a name of 509 characters; 500 are the most"),
    (body_fact(Body("party", "“”", "")), "a party whose name has no letter"),
    (body_fact(Body("organization", "Sea Council", "", acronym=LONG)),
     "a acronym of 501 characters; 500 are the most"),
    (office("Ann Lee", LONG), "a title of 501 characters; 500 are the most"),
    (office(LONG), "a name of 501 characters; 500 are the most"),
    (office("Ann Lee", "..."), "an office whose title has no letter"),
    (WebsiteFact(ASSEMBLY, f"http://{LONG}{LONG}", at=HERE, rule="websites"),
     "a url of 1009 characters; 600 are the most"),
    (seats(0), "0 seats; a delegation has 1 to 9999"),
    (seats(9_999_999), "9999999 seats; a delegation has 1 to 9999"),
    (sender(Body("committee", "Budget Committee", ""), "KG"),
     "seats in a committee, which is no assembly"),
    (sender(ASSEMBLY, "KG", Body("party", "Sea Party", "")),
     "seats of a party, which is no chamber"),
    (sender(ASSEMBLY, None), "seats of nobody"),
    (sender(WIDE, "KG"), "a name of 526 characters; 500 are the most"),
    (figure(float("inf")), "a figure beyond all numbers"),
    (figure(float("nan")), "a figure beyond all numbers"),
    (figure(10**400), "a figure beyond all numbers"),
    (event(Participant(person="Ann Lee", ordinal=0)), "an ordinal of 0"),
    (event(Participant(person="Ann Lee", ordinal=10**12)), "an ordinal of 1000000000000"),
    (event(Participant(person="Ann Lee"), Participant(person=LONG)),
     "a name of 501 characters; 500 are the most"),
    (event(Participant(state="KG"), when="2021/2019"), "2021/2019 ends before it begins"),
]  # fmt: skip


def sentences(made: Records) -> list[tuple[str, str | None]]:
    """How the sentences of a document ended."""
    rows = [row for row in made.rows.values() if row.table == "sentences"]
    return [(row.values["status"], row.values["reason"]) for row in rows]


@pytest.mark.parametrize(("fact", "reason"), UNSTORABLE)
def test_an_unstorable_fact_leaves_its_sentence_unread(fact: Fact, reason: str) -> None:
    made = records(fact)
    assert sentences(made) == [("unread", reason)]
    assert {row.table for row in made.rows.values()} == {"documents", "sentences"}
    assert made.sightings == []


def test_the_other_facts_are_kept() -> None:
    made = records(person(LONG), seats(7, SENATE))
    assert [status for status, _ in sentences(made)] == ["unread", "read"]
    assert [sighting.value for sighting in made.sightings] == [(7,)]


@pytest.mark.parametrize(
    "fact",
    [person("A" * 500), office("Ann Lee", "A" * 500), seats(9999), figure(-1e300),
     event(Participant(person="Ann Lee", ordinal=2**31 - 1))],
)  # fmt: skip
def test_the_most_that_a_row_holds(fact: Fact) -> None:
    assert sentences(records(fact)) == [("read", None)]


def test_every_limited_column_that_is_loaded_is_known() -> None:
    limited = {
        (table.name, str(constraint.name).removeprefix(f"ck_{table.name}_").removesuffix("_length"))
        for table in Base.metadata.tables.values()
        if table.name in ORDER
        for constraint in table.constraints
        if str(constraint.name).endswith("_length")
    }
    assert limited - LONGEST.keys() == {("states", "name")}  # which is the reference's
