"""What a document told gives way to what it tells now, as if it had never told anything else."""

import pytest

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.facts import (
    Body,
    BodyFact,
    EventFact,
    Fact,
    FigureFact,
    Participant,
    PersonFact,
    WebsiteFact,
)  # fmt: skip
from tests.loader.facts import ASSEMBLY, HERE, SENATE, office, seats
from tests.loader.load.told import change, content, fresh, opened, page, take

Facts = list[Fact]
ANN, BOB = "Ann Lee", "Bob Day"
PARTY = Body("party", "Green Union", "Green Union", "KG")
LOUD = Body("party", "GREEN UNION", "GREEN UNION", "KG")
PANEL = Body("committee", "Committee on Seas", "Committee on Seas", parent=ASSEMBLY)
SUBPANEL = Body("committee", "Subcommittee on Reefs", "Subcommittee", parent=PANEL)


def named(body: Body) -> Fact:
    return BodyFact(body, at=HERE, rule="named")


def person(name: str) -> Fact:
    return PersonFact(name, at=HERE, rule="named")


def website(url: str = "http://seas.example/") -> Fact:
    return WebsiteFact(ASSEMBLY, url, at=HERE, rule="website")


def figure(value: float) -> Fact:
    return FigureFact(value, str(value), "drafts", said_by_person=ANN, at=HERE, rule="figure")


def met(*persons: str, place: str | None = None) -> Fact:
    parties = tuple(Participant(person=name) for name in persons)
    when = PartialDate("2021-01-03")
    return EventFact("meeting", when, parties, place, name="Talks", at=HERE, rule="met")


# What another page tells, what one told, and what it tells now (None: it goes).
CASES: dict[str, tuple[Facts, Facts, Facts | None]] = {
    "the better spelling goes": ([named(LOUD)], [named(PARTY)], None),
    "the worse spelling goes": ([named(PARTY)], [named(LOUD)], None),
    "an alias that one page told": ([person("Zoe Łee")], [person("Zoe Lee")], None),
    "who told a tenure goes, a vacancy stays": ([office(None)], [office(ANN)], None),
    "who told a vacancy goes, a tenure stays": ([office(ANN)], [office(None)], None),
    "an office that nobody tells any more": ([named(ASSEMBLY)], [office(ANN)], None),
    "bodies within bodies go together": ([person(ANN)], [named(SUBPANEL)], None),
    "a part goes, the whole stays": ([named(PANEL)], [named(SUBPANEL)], None),
    "a website's last day": ([website()], [website(), person(BOB)], [person(BOB)]),
    "a website's address": ([website()], [website()], [website("http://other.example/")]),
    "figures of a document": ([figure(3)], [figure(3), figure(4)], [figure(5)]),
    "an event that one page told more of": ([met(ANN)], [met(ANN, BOB, place="Minsk")], None),
    "a count that changes": ([seats(6)], [seats(7), seats(3, SENATE)], [seats(6), seats(3)]),
    "a delegation that nobody tells": ([person(ANN)], [seats(7, SENATE)], [office(ANN)]),
    "an office is for one after all": (
        [office(BOB, is_single=False)], [office(ANN, is_single=False)], [office(ANN)],
    ),
    "an office is for many after all": (
        [office(BOB, is_single=False)], [office(ANN)], [office(ANN, is_single=False)],
    ),
    "it tells nothing any more": ([person(ANN)], [office(ANN), seats(7), met(ANN)], []),
    "it tells more than before": ([person(ANN)], [], [office(ANN), seats(7), met(ANN)]),
}  # fmt: skip


@pytest.mark.parametrize(("others", "before", "after"), CASES.values(), ids=CASES)
def test_nothing_is_left_of_what_was_told(
    migrated_url: str, sqlite_url: str, others: Facts, before: Facts, after: Facts | None
) -> None:
    other = page(3, *others, url="http://other.example/")
    was, now = page(5, *before), None if after is None else page(5, *after)
    with opened(migrated_url) as engine:
        take(engine, was, other)
        change(engine, (was, now))
        expected = fresh(sqlite_url + ".2", *(told for told in (other, now) if told))
        assert content(engine) == expected


def test_a_website_s_first_day_and_its_last(migrated_url: str, sqlite_url: str) -> None:
    first, middle, last = (page(number, website()) for number in (1, 3, 5))
    with opened(migrated_url) as engine:
        take(engine, first, middle, last)
        change(engine, (first, None), (last, None))
        assert content(engine) == fresh(sqlite_url + ".2", middle)


def test_several_documents_change_at_once(migrated_url: str, sqlite_url: str) -> None:
    one, other = page(1, office(ANN), url="http://a.example/"), page(2, office(BOB))
    with opened(migrated_url) as engine:
        take(engine, one, other)
        change(engine, (one, None), (other, page(2, seats(7))))
        assert content(engine) == fresh(sqlite_url + ".2", page(2, seats(7)))


def test_a_sentence_ends_elsewhere_and_the_words_stay(migrated_url: str, sqlite_url: str) -> None:
    was, now = page(1, person(ANN), office(ANN)), page(1, person(ANN), office(ANN), skipped=1)
    with opened(migrated_url) as engine:
        take(engine, was)
        change(engine, (was, now))
        assert content(engine) == fresh(sqlite_url + ".2", now)
