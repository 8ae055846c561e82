"""Whose delegation it is, and which chamber the seats come from."""

import pytest

from interparl.loader.parse.facts import Body, SeatFact, WebsiteFact
from interparl.loader.resolve.record import Records
from tests.loader.facts import ASSEMBLY, HERE, TODAY, records

BY = Body("parliament", "National Assembly", "", "BY", None, "by-national-assembly")
HOUSE = Body("chamber", "House of Representatives", "", "BY", BY, "by-house-of-representatives")
DIET = Body("parliament", "Diet", "")
PEERS = Body("chamber", "House of Peers", "", None, Body("parliament", "Diet", "", "JP"))


def told(state: str | None, parliament: Body | None, chamber: Body | None) -> Records:
    """The Records of a page that tells of 7 seats."""
    return records(SeatFact(ASSEMBLY, state, parliament, chamber, 7, at=HERE, rule="seats"))


def name(made: Records, key: str | None) -> str | None:
    """The name of a body."""
    return made.rows["bodies", key].values["name"] if key else None


DELEGATIONS = [
    ("BY", BY, None, ("Belarus", "BY", "National Assembly", None)),
    ("BY", None, None, ("Belarus", "BY", None, None)),
    (None, BY, None, ("Belarus", "BY", "National Assembly", None)),
    (None, None, HOUSE, ("Belarus", "BY", "National Assembly", "House of Representatives")),
    # The chamber's own parliament, whatever else is named; and where it is.
    ("RU", DIET, HOUSE, ("Belarus", "BY", "National Assembly", "House of Representatives")),
    ("JP", DIET, None, ("Japan", "JP", "Diet", None)),
    (None, DIET, None, ("Diet", None, "Diet", None)),
    (None, None, PEERS, ("Japan", "JP", "Diet", "House of Peers")),
    (None, PEERS, None, ("Japan", "JP", "Diet", None)),
    # A parliament of one chamber, told as if it were the chamber.
    ("BY", None, BY, ("Belarus", "BY", "National Assembly", None)),
]


@pytest.mark.parametrize(("state", "parliament", "chamber", "expected"), DELEGATIONS)
def test_delegation(
    state: str | None,
    parliament: Body | None,
    chamber: Body | None,
    expected: tuple[str | None, ...],
) -> None:
    made = told(state, parliament, chamber)
    (delegation,) = [row for row in made.rows.values() if row.table == "delegations"]
    ((subject, value),) = [(sighting.subject, sighting.value) for sighting in made.sightings]
    assert (subject[0], value) == (delegation.id, (7,))
    assert (
        delegation.values["name"],
        delegation.values["state_code"],
        name(made, delegation.values["parliament_id"]),
        name(made, subject[1]),
    ) == (f"Delegation of {expected[0]} to Assembly of the Seas", *expected[1:])


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        (("BY", BY, None), ("BY", None, None), True),
        (("BY", BY, None), (None, None, HOUSE), True),
        (("BY", None, None), ("KG", None, None), False),
        ((None, DIET, None), ("JP", DIET, None), False),
    ],
)
def test_one_delegation_told_twice(
    one: tuple[str | None, Body | None, Body | None],
    other: tuple[str | None, Body | None, Body | None],
    is_same: bool,
) -> None:
    first, second = ({s.subject[0] for s in told(*each).sightings} for each in (one, other))
    assert (first == second) == is_same


def test_website() -> None:
    made = records(WebsiteFact(BY, "http://by.example/", at=HERE, rule="websites"))
    (website,) = [row for row in made.rows.values() if row.table == "websites"]
    (parliament,) = [row for row in made.rows.values() if row.table == "parliaments"]
    assert website.values == {
        "body_id": parliament.id,
        "url": "http://by.example/",
        "valid_from": TODAY,
        "last_seen_on": TODAY,
    }
