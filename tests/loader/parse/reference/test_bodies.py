"""Parliaments, chambers, organizations: no name points nowhere, and every state has its own."""

from collections import defaultdict

import pytest

from interparl.loader.parse.reference import (
    Chamber,
    Organization,
    Parliament,
    chambers,
    fold,
    organization_names,
    organizations,
    parliament_names,
    parliaments,
    states,
)
from interparl.loader.parse.reference.table import rows

# Dependent territories, and what is no state or has no parliament: without a parliament here.
WITHOUT_PARLIAMENT = set(
    "AQ BL BQ BV CC CX GF GP GS HM IO MF MQ NF PM PN RE SJ TF UM VA YT".split()
)
# The Palestinian National Council and the Legislative Council are two bodies.
WITH_TWO_PARLIAMENTS = {"PS"}
ORGANIZATION_KINDS = {"organization", "assembly", "organ"}
NAME_KINDS = {"variant", "acronym", "former"}


def test_keys_stand_once() -> None:
    keys = [row["key"] for name in ("parliaments", "chambers") for row in rows(name)]
    assert len(keys) == len(set(keys))
    keys = [row["key"] for row in rows("organizations")]
    assert len(keys) == len(set(keys))


def test_every_state_has_one_parliament() -> None:
    by_state: dict[str, int] = defaultdict(int)
    for parliament in parliaments().values():
        by_state[parliament.state_code] += 1
    assert set(by_state) == set(states()) - WITHOUT_PARLIAMENT
    assert {code for code, count in by_state.items() if count > 1} == WITH_TWO_PARLIAMENTS


def test_the_key_of_a_parliament_begins_with_its_state() -> None:
    assert [
        parliament.key
        for parliament in parliaments().values()
        if not parliament.key.startswith(f"{parliament.state_code.lower()}-")
    ] == []


def test_a_parliament_has_no_chamber_or_an_upper_and_a_lower_one() -> None:
    levels: dict[str, list[str]] = defaultdict(list)
    for chamber in chambers().values():
        levels[chamber.parliament].append(chamber.level)
    assert set(levels) <= set(parliaments())
    odd = {key: found for key, found in levels.items() if sorted(found) != ["lower", "upper"]}
    assert odd == {}


def test_names_point_at_parliaments_and_chambers() -> None:
    keys = {key for found in parliament_names().values() for key in found}
    assert keys == {*parliaments(), *chambers()}


def test_a_name_means_one_body_of_a_state() -> None:
    meant: dict[tuple[str, str], set[str]] = defaultdict(set)
    for spelling, keys in parliament_names().items():
        for key in keys:
            owner = parliaments().get(key) or parliaments()[chambers()[key].parliament]
            if owner.state_code not in WITH_TWO_PARLIAMENTS:
                meant[owner.state_code, fold(spelling)].add(key)
    assert {name: keys for name, keys in meant.items() if len(keys) > 1} == {}


@pytest.mark.parametrize(
    ("spelling", "key"),
    [
        ("Jogorku Kenesh", "kg-supreme-council"),
        ("Zhogorku Kenesh", "kg-supreme-council"),
        ("Majlisi Oli", "tj-supreme-assembly"),
        ("Majlisi Namoyandagon", "tj-assembly-of-representatives"),
        ("Majlisi Milli", "tj-national-assembly"),
        ("Majilis", "kz-mazhilis"),
        ("Mazhilis", "kz-mazhilis"),
        ("Oliy Majlis", "uz-oliy-majlis"),
        ("Milli Majlis", "az-milli-majlis"),
        ("State Duma", "ru-state-duma"),
        ("Federation Council", "ru-federation-council"),
        ("Council of the Republic", "by-council-of-the-republic"),
        ("Bundestag", "de-bundestag"),
        ("Sejm", "pl-sejm"),
        ("Riigikogu", "ee-riigikogu"),
        ("Saeima", "lv-saeima"),
        ("Seimas", "lt-seimas"),
        ("Verkhovna Rada", "ua-verkhovna-rada"),
        ("Rajya Sabha", "in-rajya-sabha"),
        ("Dail", "ie-dail-eireann"),
        ("Dáil Éireann", "ie-dail-eireann"),
        ("Stortinget", "no-storting"),
        ("Alþingi", "is-althingi"),
        ("Knesset", "il-knesset"),
        ("TBMM", "tr-grand-national-assembly"),
        ("Turkish Grand National Assembly", "tr-grand-national-assembly"),
        ("Inatsisartut", "gl-inatsisartut"),
    ],
)
def test_parliament_names(spelling: str, key: str) -> None:
    assert parliament_names()[spelling] == (key,)


def test_a_name_that_many_bodies_have_keeps_them_all() -> None:
    meant = parliament_names()["National Assembly"]
    assert {"by-national-assembly", "tj-national-assembly", "fr-national-assembly"} <= set(meant)
    assert len(parliament_names()["Parliament"]) == len(parliaments()) - 1  # of two, PS has one


def test_a_parliament_and_a_chamber() -> None:
    assert parliaments()["kg-supreme-council"] == Parliament(
        "kg-supreme-council", "KG", "Supreme Council"
    )
    assert chambers()["by-house-of-representatives"] == Chamber(
        "by-house-of-representatives", "by-national-assembly", "House of Representatives", "lower"
    )


def test_organizations_have_a_known_kind_and_parent() -> None:
    found = organizations().values()
    assert {organization.kind for organization in found} == ORGANIZATION_KINDS
    assert {o.parent for o in found} - {None} <= set(organizations())
    assert [o.key for o in found if o.kind == "organ" and o.parent is None] == []


def test_no_organization_is_part_of_itself() -> None:
    for organization in organizations().values():
        above, seen = organization.parent, {organization.key}
        while above:
            assert above not in seen
            seen.add(above)
            above = organizations()[above].parent


def test_acronyms_stand_once() -> None:
    acronyms = [o.acronym for o in organizations().values() if o.acronym]
    assert len(acronyms) == len(set(acronyms))


def test_names_of_organizations_point_at_them() -> None:
    assert set(organization_names().values()) == set(organizations())
    assert {row["kind"] for row in rows("organization_names")} == NAME_KINDS


def test_a_name_means_one_organization_however_it_is_written() -> None:
    meant: dict[str, set[str]] = defaultdict(set)
    for spelling, key in organization_names().items():
        meant[fold(spelling)].add(key)
    assert {name: keys for name, keys in meant.items() if len(keys) > 1} == {}


def test_no_organization_has_the_name_of_a_parliament() -> None:
    organizations_named = {fold(name) for name in organization_names()}
    assert organizations_named & {fold(name) for name in parliament_names()} == set()


@pytest.mark.parametrize(
    ("spelling", "key"),
    [
        ("CSTO PA", "csto-pa"),
        ("PA CSTO", "csto-pa"),
        ("CSTO Parliamentary Assembly", "csto-pa"),
        ("Parliamentary Assembly of the CSTO", "csto-pa"),
        ("Parliamentary Assembly of the Collective Security Treaty Organization", "csto-pa"),
        ("IPA CIS", "ipa-cis"),
        ("CIS IPA", "ipa-cis"),
        ("CIS Interparliamentary Assembly", "ipa-cis"),
        ("Interparliamentary Assembly of Member Nations of the CIS", "ipa-cis"),
        ("OSCE PA", "osce-pa"),
        ("OSCE Parliamentary Assembly", "osce-pa"),
        ("PACE", "pace"),
        ("Council of Europe Parliamentary Assembly", "pace"),
        ("NATO PA", "nato-pa"),
        ("TURKPA", "turkpa"),
        ("PABSEC", "pabsec"),
        ("AIPA", "aipa"),
        ("EALA", "eala"),
        ("Pan-African Parliament", "pap"),
        ("ECOWAS Parliament", "ecowas-parliament"),
        ("SADC PF", "sadc-pf"),
        ("Nordic Council", "nordic-council"),
        ("Benelux Parliament", "benelux-ia"),
        ("Baltic Assembly", "baltic-assembly"),
        ("Parlasur", "parlasur"),
        ("Latin American Parliament", "parlatino"),
        ("Andean Parliament", "parlandino"),
        ("PUIC", "puic"),
        ("Asian Parliamentary Assembly", "apa"),
        ("Parliamentary Assembly of the Mediterranean", "pam"),
        ("BRICS Parliamentary Forum", "brics-pf"),
        ("Commonwealth Parliamentary Association", "cpa"),
        ("Assemblée parlementaire de la Francophonie", "apf"),
        ("IOM", "iom"),
        ("Organization of the Islamic Conference", "oic"),
        ("OSCE/ODIHR", "odihr"),
        ("Union State", "union-state"),
        ("UN Security Council", "unsc"),
    ],
)
def test_organization_names(spelling: str, key: str) -> None:
    named = {fold(name): found for name, found in organization_names().items()}
    assert named[fold(spelling)] == key


def test_an_assembly_says_what_it_belongs_to() -> None:
    assert organizations()["csto-pa"] == Organization(
        "csto-pa",
        "Parliamentary Assembly of the Collective Security Treaty Organization",
        "CSTO PA",
        "assembly",
        "csto",
    )
    assert organizations()["union-state-pa"] == Organization(
        "union-state-pa",
        "Parliamentary Assembly of the Union of Belarus and Russia",
        None,
        "assembly",
        "union-state",
    )
