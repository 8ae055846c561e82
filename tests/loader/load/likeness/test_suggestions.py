"""Pairs that are suggested from a database, why, and what is never suggested."""

from datetime import date
from pathlib import Path
from random import Random
from typing import Any, get_args

import pytest
from sqlalchemy import insert

from interparl.loader.load.database import reading
from interparl.loader.load.likeness.blocks import pairs
from interparl.loader.load.likeness.persons import Known, blocks
from interparl.loader.load.suggestions import suggest
from interparl.loader.load.writer import TABLES
from interparl.loader.parse.reference import fold
from interparl.schema.keys import make_key
from interparl.schema.names import DecidedKind
from tests.loader.decide.stories import (
    DECISIONS,
    decide,
    different,
    opened,
    person,
    write_pages,
)
from tests.loading import load, untouched


def suggested(url: str, *kinds: DecidedKind) -> dict[tuple[str, str], tuple[float, str]]:
    """By the two names: score and reasons."""
    with reading(url) as connection:
        found = suggest(connection, kinds or get_args(DecidedKind))
    return {(s.one, s.other): (s.score, "; ".join(s.reasons)) for s in found}


def test_what_the_pages_suggest(migrated_url: str, tmp_path: Path) -> None:
    load(migrated_url, *write_pages(tmp_path).values())
    with untouched(migrated_url):
        found = suggested(migrated_url)
    assert found["Pavel Ivashko", "Pavel Iwaschko"] == (
        0.98,
        (
            "Ivashko and Iwaschko: two ways of writing one name; both Secretary General of "
            "Parliamentary Union of the North"
        ),
    )
    assert found[
        "meeting, 2021-02-18, Geneva, Anna Berg, Pavel Ivashko",
        "meeting, 2021-02-18, Geneva, Anna Berg, Pavel Iwaschko",
    ] == (0.77, "both meeting of 2021-02-18; both with Anna Berg; both in Geneva")
    assert not [pair for pair in found if "Ben Hall" in pair or "Anne Berg" in pair]


def test_what_is_decided_is_not_suggested_again(migrated_url: str, tmp_path: Path) -> None:
    load(migrated_url, *write_pages(tmp_path).values())
    before = suggested(migrated_url, "person")
    assert len(before) == 3
    decide(migrated_url, DECISIONS["a person"])
    assert len(suggested(migrated_url, "person")) == 1  # two are one; the third is left
    decide(migrated_url, different(person("Pavel Ivashko"), person("Pavel Iwaschko")))
    assert suggested(migrated_url, "person") == {}


PERSONS = [
    ("Ivan Orlovsky", "Speaker", "Senate", "KZ"),
    ("Iwan Orlowski", "Speaker", "Senate", "KZ"),
    ("Ivan Orlovskii", "Deputy", "Senate", "KZ"),
    ("Ivan Orlovskiy", "Minister", "Ministry", "KZ"),
    ("Ivan Orlovskij", "Speaker", "Majilis", "KG"),
    ("Igor Orlovsky", "Speaker", "Senate", "KZ"),
    ("Orlovsky", "Speaker", "Senate", "KZ"),
]
EXPECTED = [
    ("Iwan Orlowski", 0.97, "both Speaker of Senate"),
    ("Ivan Orlovskii", 0.91, "both of Senate"),
    ("Ivan Orlovskiy", 0.85, "both of KZ"),
    ("Orlovsky", 0.7, "both Speaker of Senate"),
    ("Ivan Orlovskij", 0.63, "one of KG, one of KZ"),
]


def test_what_persons_have_in_common_counts(migrated_sqlite_url: str) -> None:
    fill(migrated_sqlite_url)
    found = suggested(migrated_sqlite_url, "person")
    ours: list[tuple[str, float, str]] = []
    for pair, (score, reasons) in found.items():
        if "Ivan Orlovsky" in pair:
            (other,) = set(pair) - {"Ivan Orlovsky"}
            ours.append((other, score, reasons.rpartition("; ")[2]))
    assert [name for name, _, _ in ours] == [name for name, _, _ in EXPECTED]
    assert [reason for _, _, reason in ours] == [reason for _, _, reason in EXPECTED]
    assert [score for _, score, _ in ours] == pytest.approx([s for _, s, _ in EXPECTED], abs=0.02)


BODIES = [
    ("Committee on Foreign Affairs", "committee", "KZ", None),
    ("Committee for Foreign Affairs", "committee", "KZ", None),
    ("Committee on Foreign Affair", "committee", "KZ", None),
    ("Committee on Foreign Affairs", "committee", "KG", None),
    ("Committee on Budget", "committee", "KZ", None),
    ("Chamber 1", "committee", "KZ", None),
    ("Chamber 2", "committee", "KZ", None),
    ("Union of Island Parliaments", "organization", None, "UIP"),
    ("Union of Islands Parliaments", "organization", None, None),
    ("UIP", "organization", None, None),
    ("Union of Hill Parliaments", "organization", None, None),
]


def test_bodies_that_may_be_one(migrated_sqlite_url: str) -> None:
    write(migrated_sqlite_url, "states", *STATES)
    for name, kind, state, acronym in BODIES:
        key = make_key("body", name, kind, state)
        row = {"id": key, "kind": kind, "name": name}
        write(migrated_sqlite_url, "bodies", row | {"name_key": fold(name), "state_code": state})
        if kind == "organization":
            more = {"acronym": acronym, "is_assembly": True}
            write(migrated_sqlite_url, "organizations", row | more)
    found = {pair: told[0] for pair, told in suggested(migrated_sqlite_url, "body").items()}
    assert found == {
        ("Committee for Foreign Affairs", "Committee on Foreign Affairs"): 0.97,
        ("Committee for Foreign Affairs", "Committee on Foreign Affair"): 0.95,
        ("Committee on Foreign Affair", "Committee on Foreign Affairs"): 0.95,
        ("Union of Island Parliaments", "Union of Islands Parliaments"): 0.95,
        ("UIP", "Union of Island Parliaments"): 0.8,
        ("UIP", "Union of Islands Parliaments"): 0.8,
    }


def test_far_fewer_pairs_are_compared_than_there_are() -> None:
    chance = Random(7)  # noqa: S311 - names, no secrets
    given = [f"{a}{b}" for a in ("An", "Bor", "Vik", "Gal", "Dim") for b in ("ton", "ina", "or")]
    ends = ("ov", "enko", "sky", "ev", "in", "uk", "yan")
    roots = [f"{a}{b}{c}" for a in "BDGKLMNPRSTVZ" for b in "aeiou" for c in "bdgklmnprstvz"]
    people = [
        Known(str(at), f"{chance.choice(given)} {chance.choice(roots)}{chance.choice(ends)}")
        for at in range(8000)
    ]
    compared = sum(1 for _ in pairs(people, blocks, lambda known: known.name + known.key))
    assert compared < 8000 * 60


DAY = date(2021, 3, 1)
STATES = ({"code": "KZ", "name": "Kazakhstan"}, {"code": "KG", "name": "Kyrgyzstan"})


def fill(url: str) -> None:
    """Write the persons with their offices, as documents would."""
    write(url, "states", *STATES)
    for name, kind, state in {(body, "chamber", state) for _, _, body, state in PERSONS}:
        row = {"id": make_key("body", name), "kind": kind, "name": name, "state_code": state}
        write(url, "bodies", row | {"name_key": fold(name)})
    for name, title, body, _ in PERSONS:
        key, office = make_key("person", name), make_key("office", title, body)
        write(url, "persons", {"id": key, "name": name, "name_key": fold(name)})
        more = {"title": title, "body_id": make_key("body", body), "is_single_holder": False}
        write(url, "offices", {"id": office, **more}, is_new=False)
        days = {"valid_from": DAY, "last_seen_on": DAY, "is_shown": True, "status": "held"}
        tenure = {"id": make_key("tenure", name), "person_id": key, "office_id": office}
        write(url, "tenures", tenure | days)


def write(url: str, name: str, *rows: dict[str, Any], is_new: bool = True) -> None:
    """Insert rows; with ``is_new`` false, those that are not there yet."""
    table = TABLES[name]
    with opened(url) as engine, engine.begin() as connection:
        for row in rows:
            key = next(iter(table.primary_key.columns))
            there = connection.scalar(table.select().where(key == row[key.name]))
            if is_new or there is None:
                connection.execute(insert(table), [row])
