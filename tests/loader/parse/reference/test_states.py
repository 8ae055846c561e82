"""States: the codes of the standard, and spellings that mean one state each."""

from collections import defaultdict

import pycountry
import pytest

from interparl.loader.parse.reference import (
    City,
    State,
    cities,
    demonyms,
    fold,
    regions,
    state_names,
    states,
)
from interparl.loader.parse.reference.table import rows

# Territories without people of their own, and two states whose people have the name of a larger
# one's ("Congolese" stands with CG, "Dominican" with DO).
WITHOUT_DEMONYM = {"AQ", "BV", "CD", "DM", "GG", "GS", "HM", "IO", "JE", "SJ", "TF", "UM", "VA"}
NAME_KINDS = {"official", "short", "inverted", "former", "variant", "acronym"}


def test_codes_are_those_of_the_standard_and_kosovo() -> None:
    assert set(states()) == {country.alpha_2 for country in pycountry.countries} | {"XK"}


def test_codes_names_and_official_names_stand_once() -> None:
    found = rows("states")
    assert len({row["code"] for row in found}) == len(found)
    assert len({fold(row["name"]) for row in found}) == len(found)


@pytest.mark.parametrize("table", ["state_names", "demonyms", "cities"])
def test_spellings_point_at_states(table: str) -> None:
    column = "state_code" if table == "cities" else "code"
    assert {row[column] for row in rows(table)} <= set(states())


def test_kinds_of_names_are_the_stated_ones() -> None:
    assert {row["kind"] for row in rows("state_names")} == NAME_KINDS


def test_a_spelling_means_one_state_however_it_is_written() -> None:
    meant: dict[str, set[str]] = defaultdict(set)
    for spelling, code in state_names().items():
        meant[fold(spelling)].add(code)
    assert {name: codes for name, codes in meant.items() if len(codes) > 1} == {}


def test_a_demonym_means_one_state_however_it_is_written() -> None:
    meant: dict[str, set[str]] = defaultdict(set)
    for spelling, code in demonyms().items():
        meant[fold(spelling)].add(code)
    assert {name: codes for name, codes in meant.items() if len(codes) > 1} == {}


def test_every_state_has_a_demonym() -> None:
    assert set(states()) - set(demonyms().values()) == WITHOUT_DEMONYM


@pytest.mark.parametrize(
    ("spelling", "code"),
    [
        ("Kyrgyz Republic", "KG"),
        ("Kyrgyzstan", "KG"),
        ("Kyrghyzstan", "KG"),
        ("Iran", "IR"),
        ("Iran, Islamic Republic of", "IR"),
        ("Islamic Republic of Iran", "IR"),
        ("Moldova", "MD"),
        ("Republic of Moldova", "MD"),
        ("South Korea", "KR"),
        ("Republic of Korea", "KR"),
        ("DPRK", "KP"),
        ("Russia", "RU"),
        ("Russian Federation", "RU"),
        ("Turkey", "TR"),
        ("Türkiye", "TR"),
        ("Turkiye", "TR"),
        ("Ivory Coast", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("Viet Nam", "VN"),
        ("Swaziland", "SZ"),
        ("Byelorussia", "BY"),
        ("UK", "GB"),
        ("Great Britain", "GB"),
        ("U.S.", "US"),
        ("UAE", "AE"),
        ("DRC", "CD"),
        ("Congo", "CG"),
        ("PRC", "CN"),
        ("Republic of China", "TW"),
        ("The Gambia", "GM"),
        ("Czech Republic", "CZ"),
        ("Holy See", "VA"),
        ("Vatican City", "VA"),
        ("North Macedonia", "MK"),
        ("Niger", "NE"),
        ("Guinea", "GN"),
        ("Dominica", "DM"),
        ("Georgia", "GE"),
        ("Åland", "AX"),
        ("Kosovo", "XK"),
    ],
)
def test_state_names(spelling: str, code: str) -> None:
    assert state_names()[spelling] == code


@pytest.mark.parametrize(
    "name", ["Northern Ireland", "England", "Soviet Union", "America", "South Ossetia", "Asia"]
)
def test_what_is_no_state(name: str) -> None:
    assert name not in state_names()


def test_a_state_says_its_names() -> None:
    assert states()["KG"] == State("KG", "Kyrgyzstan", "Kyrgyz Republic")
    assert states()["CD"] == State(
        "CD", "Democratic Republic of the Congo", "Democratic Republic of the Congo"
    )


@pytest.mark.parametrize(
    ("spelling", "code"),
    [("Kyrgyz", "KG"), ("Kazakhstani", "KZ"), ("Dutch", "NL"), ("Nigerien", "NE"), ("Swiss", "CH")],
)
def test_demonyms(spelling: str, code: str) -> None:
    assert demonyms()[spelling] == code


def test_regions_are_no_states_towns_or_people() -> None:
    named = {fold(name) for name in regions()}
    known = {fold(name) for name in (*state_names(), *cities(), *demonyms())}
    assert named & known == set()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Northern Ireland", "part"),
        ("Soviet Union", "former"),
        ("South China Sea", "sea"),
        ("Central Asia", "region"),
    ],
)
def test_regions(name: str, kind: str) -> None:
    assert regions()[name] == kind


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Bishkek", (City("Bishkek", "KG", is_capital=True),)),
        ("Kiev", (City("Kiev", "UA", is_capital=True),)),
        ("Nur-Sultan", (City("Nur-Sultan", "KZ", is_capital=True),)),
        ("Geneva", (City("Geneva", "CH", is_capital=False),)),
        ("The Hague", (City("The Hague", "NL", is_capital=False),)),
        ("Saint Petersburg", (City("Saint Petersburg", "RU", is_capital=False),)),
    ],
)
def test_cities(name: str, found: tuple[City, ...]) -> None:
    assert cities()[name] == found


def test_every_member_of_the_un_has_a_capital() -> None:
    with_capital = {row["state_code"] for row in rows("cities") if row["is_capital"] == "true"}
    microstates = {"NR", "VA"}  # no town; the city itself is the state
    assert {code for code in UN_MEMBERS if code not in with_capital} <= microstates


# United Nations, member states: every state of the standard but the territories named here, the
# observers and the partly recognized.
TERRITORIES = set(
    "AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO "
    "MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT".split()
)
UN_MEMBERS = set(states()) - TERRITORIES - {"PS", "TW", "VA", "XK"}


def test_the_united_nations_have_193_members() -> None:
    assert len(UN_MEMBERS) == 193
