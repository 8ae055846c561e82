"""What a decision does to the tables, and what can't be decided."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from interparl.loader.decide import Effects
from interparl.loader.load.agreement import Contradiction, Undecidable
from interparl.loader.load.database import reading
from interparl.loader.load.decisions import Decided
from interparl.loader.load.writer import TABLES
from interparl.loader.look_up import look_up_pair
from interparl.loader.parse.facts import Body
from interparl.loader.resolve.identity import name_key
from interparl.loader.resolve.named import NamedBody
from tests.loader.decide.stories import (
    DECISIONS,
    NORTH,
    REFERENCE,
    STATES,
    body,
    broken,
    decide,
    different,
    meeting,
    person,
    same,
    write_pages,
)
from tests.loading import ask, count, load, untouched


@pytest.fixture
def told_url(migrated_url: str, tmp_path: Path) -> str:
    """A database with three of the pages, on one engine after the other."""
    pages = write_pages(tmp_path)
    load(migrated_url, pages["march"], pages["april"], pages["may"])
    return migrated_url


@pytest.fixture
def told_sqlite_url(migrated_sqlite_url: str, tmp_path: Path) -> str:
    """A file with three of the pages."""
    pages = write_pages(tmp_path)
    load(migrated_sqlite_url, pages["march"], pages["april"], pages["may"])
    return migrated_sqlite_url


def holders(url: str) -> list[tuple[Any, ...]]:
    """Who was Secretary General of which body from when to when."""
    columns = "person body valid_from valid_to last_seen_on"
    told = ask(url, "office_holders", columns, title="Secretary General")
    return sorted(
        (who, what, str(a)[:7], b and str(b)[:7], str(c)[:7]) for who, what, a, b, c in told
    )


def test_two_spellings_hold_one_office_once(told_url: str) -> None:
    assert [who for who, body, *_ in holders(told_url) if body == NORTH] == [
        "Pavel Ivashko", "Pavel Iwaschko",
    ]  # fmt: skip
    _, effects = decide(told_url, DECISIONS["a person"], DECISIONS["the third spelling"],
                        DECISIONS["a union"])  # fmt: skip
    assert effects.decided == {"persons": (3, 1), "bodies": (2, 1)}
    assert holders(told_url) == [("Pavel Iwaschko", STATES, "2021-03", None, "2021-05")]
    assert broken(told_url) == []


def test_effects_are_told_before_anything_is_written(told_url: str) -> None:
    with untouched(told_url):
        _, dry = decide(told_url, DECISIONS["a person"], is_dry=True)
    _, effects = decide(told_url, DECISIONS["a person"])
    assert dry == effects
    assert effects == Effects(
        decided={"persons": (2, 1)}, rows={"persons": (6, 5)}, facts=5, documents=1, decisions=1
    )
    _, again = decide(told_url, DECISIONS["a person"])
    assert again == Effects({"persons": (1, 1)}, {}, 0, 0, 0)


def test_an_event_told_twice_is_one_with_two_evidences(told_url: str) -> None:
    decide(
        told_url, same(meeting("Pavel Ivashko", "Anna Berg"), meeting("Pavel Ivachko", "Ben Hall"))
    )
    events, evidence = TABLES["events"], TABLES["evidence"]
    with reading(told_url) as connection:
        shown = connection.execute(
            select(events.c.id, func.count(evidence.c.document_id.distinct()))
            .join(evidence, evidence.c.event_id == events.c.id)
            .group_by(events.c.id)
        ).all()
    assert sorted(number for _, number in shown) == [1, 2]
    assert "Anna Berg; Ben Hall; Pavel Ivachko; Pavel Ivashko" in str(
        [sorted(str(row[0]).split("; ")) for row in ask(told_url, "event_timeline", "participants")]
    ).replace("', '", "; ")


def test_events_meet_where_their_participants_do(told_url: str) -> None:
    before = count(told_url, "events")
    decide(told_url, same(person("Pavel Ivashko"), person("Pavel Iwaschko")))
    assert count(told_url, "events") == (before[0] - 1,)


def test_the_name_of_the_reference_wins(told_url: str) -> None:
    decide(told_url, DECISIONS["a union"], DECISIONS["the reference"])
    names = {row[1] for row in holders(told_url)}
    assert names == {"Parliamentary Assembly of the Collective Security Treaty Organization"}
    key = name_key(REFERENCE)
    bodies = TABLES["bodies"]
    with reading(told_url) as connection:
        parts = select(bodies.c.name).where(bodies.c.parent_id == key)
        assert set(connection.scalars(parts)) >= {"Committee on Water", "Committee on Rivers"}


def test_words_are_looked_up_as_documents_tell_them(told_sqlite_url: str) -> None:
    with reading(told_sqlite_url) as connection:
        events = list(connection.scalars(select(TABLES["events"].c.id)))
        told = look_up_pair(connection, events[0], events[1], None)
        assert [name_key(found.named) for found in told] == events[:2]
        one, other = look_up_pair(connection, f"Committee on Water of the {NORTH}", STATES, None)
    assert one.named == body("Committee on Water", "committee", NORTH)
    assert other.named == body(STATES)


def in_a_state(state: str) -> NamedBody:
    """A ministry of a state."""
    return NamedBody(Body("ministry", "Ministry of Water", "", state))


CYCLE = same(body("Committee on Water", "committee", NORTH),
             NamedBody(Body("committee", "Group", "", None, Body("committee", "Committee on Water",
                       "", None, Body("organization", NORTH, "")))))  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ([same(person("Anna Berg"), body(NORTH))], "are of two kinds: person, body"),
        ([same(body(NORTH), body("Committee on Water", "committee", NORTH))], "of two kinds"),
        ([same(person("Anna Berg"), person("Anna  BERG"))], "have one key by name"),
        ([same(in_a_state("KZ"), in_a_state("KG"))], "one is of KZ, the other of KG"),
        ([CYCLE], "would be a part of itself"),
    ],
)
def test_what_cannot_be_one(told_sqlite_url: str, asked: list[Decided], said: str) -> None:
    with untouched(told_sqlite_url), pytest.raises(Undecidable, match=said):
        decide(told_sqlite_url, *asked)


A, B, C = person("Pavel Ivashko"), person("Pavel Ivachko"), person("Pavel Iwaschko")
WATER, LAKES = (
    tuple(body(f"Committee on {name}", "committee", whole) for whole in (NORTH, STATES))
    for name in ("Water", "Lakes")
)


@pytest.mark.parametrize(
    ("there", "asked"),
    [
        ([same(A, B)], [different(A, B)]),
        ([different(A, B)], [same(A, B)]),
        ([same(A, B), same(B, C)], [different(A, C)]),
        ([different(A, C), same(A, B)], [same(B, C)]),
        ([], [same(A, B), different(A, B)]),
        # The committees become one by their wholes.
        ([different(*WATER)], [same(body(NORTH), body(STATES))]),
        ([same(body(NORTH), body(STATES)), same(WATER[0], LAKES[0])],
         [different(WATER[1], LAKES[1])]),
        ([different(meeting("Pavel Ivashko", "Anna Berg"), meeting("Pavel Iwaschko", "Anna Berg"))],
         [same(A, C)]),
    ],
)  # fmt: skip
def test_contradictions(told_sqlite_url: str, there: list[Decided], asked: list[Decided]) -> None:
    decide(told_sqlite_url, *there)
    with (
        untouched(told_sqlite_url),
        pytest.raises(Contradiction, match=r"(?s)different.*the same|the same.*different"),
    ):
        decide(told_sqlite_url, *asked)
