"""Seats that tables tell."""

import pytest

from interparl.loader.parse.facts import SeatFact
from interparl.loader.parse.stages import parse
from interparl.loader.read.document import Document

SEATS = [
    (
        (
            "The PABSEC: seats by country\n"
            "\n"
            "Country      Seats   Substitutes\n"
            "Albania      4       4\n"
            "Armenia      4       4\n"
            "Russian Federation   12   12\n"
            "Total        20      20"
        ),
        ["AL 4", "AM 4", "RU 12"],
    ),
]


@pytest.mark.parametrize(("text", "seats"), SEATS)
def test_seats_are_read(text: str, seats: list[str]) -> None:
    assert read(text) == seats


def read(text: str) -> list[str]:
    """The seats of a text, each as its state, its chamber and the count; told twice is once."""
    facts = [f for f in parse(Document(text, "example")).facts if isinstance(f, SeatFact)]
    told = [(f.state, f.chamber.name if f.chamber else None, f.seats) for f in facts]
    return [
        f"{state}:{chamber} {count}" if chamber else f"{state} {count}"
        for state, chamber, count in dict.fromkeys(told)
    ]
