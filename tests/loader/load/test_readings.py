"""A reading gives back what it was made of, and of several the right one holds."""

import pytest

from interparl.loader.load.readings import read_reading, write_reading
from interparl.loader.parse.facts import Fact
from tests.loader.facts import SENATE, office, seats
from tests.loader.load.told import page


@pytest.mark.parametrize(
    "facts",
    [[], [seats(7)], [seats(7, SENATE), office("Ann Lee")], [office(None), office(None)]],
    ids=["nothing", "a count", "a count and a tenure", "a vacancy told twice"],
)
@pytest.mark.parametrize("is_dated", [True, False])
def test_a_reading_gives_back_what_it_was_made_of(facts: list[Fact], *, is_dated: bool) -> None:
    told = page(3, *facts, is_dated=is_dated)
    back = read_reading(write_reading(told), told.page.text)
    assert (back.page, back.rows) == (told.page, told.rows)
    assert sorted(map(repr, back.sightings)) == sorted(map(repr, told.sightings))
    assert write_reading(back) == write_reading(told)
