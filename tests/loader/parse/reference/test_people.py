"""Titles, ranks, nouns of bodies and names of people."""

import pytest

from interparl.loader.parse.reference import (
    Title,
    demonyms,
    fold,
    given_names,
    months,
    name_particles,
    organs,
    ranks,
    regions,
    state_names,
    titles,
)
from interparl.loader.parse.reference.table import rows

TITLE_KINDS = {
    "head", "deputy", "member", "secretary", "minister", "diplomat", "military", "staff", "royal",
    "expert",
}  # fmt: skip
ORGAN_KINDS = {
    "organization", "assembly", "parliament", "chamber", "committee", "secretariat", "ministry",
    "government", "mission", "court", "university", "party", "other",
}  # fmt: skip


def test_titles_and_nouns_stand_once() -> None:
    assert len(titles()) == len(rows("titles"))
    assert len(organs()) == len(rows("organs"))
    assert len(ranks()) == len({row["seen_as"] for row in rows("ranks")})


def test_kinds_are_the_stated_ones() -> None:
    assert {title.kind for title in titles().values()} == TITLE_KINDS
    assert set(organs().values()) == ORGAN_KINDS
    assert set(ranks().values()) == {"honorific", "academic", "military"}


def test_a_normal_title_is_a_title_and_normal_itself() -> None:
    for title in titles().values():
        normal = titles()[title.normal]
        assert normal == Title(title.normal, title.normal, title.is_single, title.kind)


def test_is_single_is_true_or_false() -> None:
    assert {row["is_single"] for row in rows("titles")} == {"true", "false"}


def test_no_deputy_or_member_is_alone() -> None:
    many = [t for t in titles().values() if t.kind == "deputy" or t.normal.startswith("Member")]
    assert [title for title in many if title.is_single] == []


@pytest.mark.parametrize(
    ("text", "normal", "is_single", "kind"),
    [
        ("Speaker", "Speaker", True, "head"),
        ("Toraga", "Toraga", True, "head"),
        ("Chief of Mission", "Head of Mission", True, "head"),
        ("Vice-Chairperson", "Deputy Chairman", False, "deputy"),
        ("Vice President", "Vice-President", False, "deputy"),
        ("Secretary-General", "Secretary General", True, "secretary"),
        ("Executive Secretary", "Executive Secretary", True, "secretary"),
        ("Plenipotentiary representative", "Plenipotentiary Representative", True, "diplomat"),
        ("Foreign Minister", "Minister of Foreign Affairs", True, "minister"),
        ("MP", "Member of Parliament", False, "member"),
        ("Senator", "Senator", False, "member"),
    ],
)
def test_titles(text: str, normal: str, is_single: bool, kind: str) -> None:
    assert titles()[text] == Title(text, normal, is_single, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mr", "honorific"),
        ("Mr.", "honorific"),
        ("H.E.", "honorific"),
        ("Rt Hon", "honorific"),
        ("Tan Sri", "honorific"),
        ("Dr", "academic"),
        ("Academician", "academic"),
        ("Colonel General", "military"),
        ("Lt. Gen.", "military"),
    ],
)
def test_ranks(text: str, kind: str) -> None:
    assert ranks()[text] == kind


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("Organization", "organization"),
        ("Parliamentary Assembly", "assembly"),
        ("Parliament", "parliament"),
        ("Senate", "chamber"),
        ("Standing Committee", "committee"),
        ("Council", "committee"),
        ("Collective Security Council", "committee"),
        ("Secretariat", "secretariat"),
        ("Joint Staff", "secretariat"),
        ("Ministry", "ministry"),
        ("Cabinet", "government"),
        ("Embassy", "mission"),
        ("Court", "court"),
        ("Institute", "university"),
        ("Faction", "party"),
        ("Foundation", "other"),
    ],
)
def test_organs(noun: str, kind: str) -> None:
    assert organs()[noun] == kind


def test_particles_are_lower_case() -> None:
    some = {"van", "de", "der", "von", "bin", "ibn", "ould", "uulu", "kyzy", "ogly"}
    assert some <= name_particles()
    assert [particle for particle in name_particles() if particle != particle.lower()] == []


def test_given_names_come_from_all_parts_of_the_world() -> None:
    assert len(given_names()) > 4000
    some = "Viktor Sergey Talantbek Nurlan Emomali Dilorom Ilham Giorgi Armen Mehmet Mohamed Fatima"
    more = "Alireza Narendra Jinping Kwame Ngozi Wanjiru Thabo Joao Xiomara Keiko Valdis Enkhbold"
    folded = {fold(name) for name in given_names()}
    assert {fold(name) for name in (some + " " + more).split()} - folded == set()


def test_given_names_are_single_capitalized_words() -> None:
    assert [n for n in given_names() if " " in n or not n[0].isupper() or len(n) < 2] == []


# Names of people first of all: a state, a month's abbreviation, a part of Malaysia.
GIVEN_NAMES_TOO = {"jordan", "jan", "sabah"}


def test_a_given_name_is_nothing_else() -> None:
    others = {*state_names(), *demonyms(), *months(), *regions(), *titles(), *organs()}
    assert {fold(n) for n in given_names()} & {fold(n) for n in others} == GIVEN_NAMES_TOO
