"""Seats of every member state alike."""

import pytest

from interparl.loader.parse.facts import SeatFact
from interparl.loader.parse.stages import parse
from interparl.loader.read.document import Document

SEATS = [
    (
        (
            "East African Legislative Assembly\n"
            "\n"
            "The Assembly has 54 elected members, nine from each of the Partner States "
            "(Burundi, Kenya, Rwanda, South Sudan, Tanzania and Uganda), and seven ex officio "
            "members."
        ),
        ["BI 9", "KE 9", "RW 9", "SS 9", "TZ 9", "UG 9"],
    ),
    (
        (
            "Amazonian Parliament\n"
            "\n"
            "Bolivia, Brazil and Peru are represented by five parliamentarians per country."
        ),
        ["BO 5", "BR 5", "PE 5"],
    ),
    (
        (
            "Article 3\n"
            "The Parliamentary Assembly of Turkic States shall be composed of nine "
            "representatives of each Party.\n"
            "The Parties are Azerbaijan, Kazakhstan, Kyrgyzstan and Türkiye."
        ),
        ["AZ 9", "KZ 9", "KG 9", "TR 9"],
    ),
    (
        (
            "East African Legislative Assembly\n"
            "\n"
            "The Partner States each elect nine members. Partner States: Kenya, Rwanda, Uganda."
        ),
        ["KE 9", "RW 9", "UG 9"],
    ),
    (
        (
            "Andean Parliament\n"
            "\n"
            "Every one of the four countries is represented by five members: Bolivia, "
            "Colombia, Ecuador and Peru."
        ),
        ["BO 5", "CO 5", "EC 5", "PE 5"],
    ),
    (
        (
            "Andean Parliament\n"
            "\n"
            "The four member countries have five seats each. Member countries are Bolivia, "
            "Colombia, Ecuador and Peru."
        ),
        ["BO 5", "CO 5", "EC 5", "PE 5"],
    ),
    (
        (
            "Central American Parliament\n"
            "\n"
            "The Central American Parliament has 120 deputies, 20 directly elected in each of "
            "the six member states: Guatemala, Honduras, El Salvador, Nicaragua, Panama and "
            "the Dominican Republic."
        ),
        ["GT 20", "HN 20", "SV 20", "NI 20", "PA 20", "DO 20"],
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
