"""Seats that lists tell, through what stands around them."""

import pytest

from interparl.loader.parse.facts import SeatFact
from interparl.loader.parse.stages import parse
from interparl.loader.read.document import Document

SEATS = [
    (
        "NATO Parliamentary Assembly\n\nUnited States 36, United Kingdom 18, Canada 12 seats.",
        ["US 36", "GB 18", "CA 12"],
    ),
    (
        "Seats in the CSTO PA\nKazakhstan — 16 (8 — Senate, 8 — Mazhilis)",
        ["KZ 16", "KZ:Senate 8", "KZ:Mazhilis 8"],
    ),
    (
        "Seats in the Nordic Council: Denmark 20, Iceland 7.",
        ["DK 20", "IS 7"],
    ),
    (
        (
            "The National Assembly of the Republic of Armenia (6 deputies) and the Jogorku "
            "Kenesh of the Kyrgyz Republic (7 deputies) are members of the CSTO PA."
        ),
        ["AM 6", "KG 7"],
    ),
    (
        (
            "Members of the CSTO PA: Armenia – 6, Belarus – 12 (8 from the House of "
            "Representatives, 4 from the Council of the Republic)."
        ),
        ["AM 6", "BY 12", "BY:House of Representatives 8", "BY:Council of the Republic 4"],
    ),
    (
        (
            "Assembly of Western European Union at a glance\n"
            "\n"
            "Members: 115\n"
            "France, Germany, Italy, United Kingdom: 18 each\n"
            "Spain: 12\n"
            "Belgium, Greece, Netherlands, Portugal: 7 each\n"
            "Luxembourg: 3"
        ),
        ["FR 18", "DE 18", "IT 18", "GB 18", "ES 12", "BE 7", "GR 7", "NL 7", "PT 7", "LU 3"],
    ),
    (
        (
            "Members of the Nordic Council\n"
            "\n"
            "Denmark 20 (of whom 2 from the Faroe Islands and 2 from Greenland)\n"
            "Finland 20 (of whom 2 from Åland)"
        ),
        ["DK 20", "FO 2", "GL 2", "FI 20", "AX 2"],
    ),
    (
        (
            "Table of seats in the OSCE Parliamentary Assembly\n"
            "\n"
            "United States of America: 17\n"
            "Russian Federation: 15\n"
            "France, Germany, Italy, United Kingdom: 13\n"
            "Canada, Spain: 10"
        ),
        ["US 17", "RU 15", "FR 13", "DE 13", "IT 13", "GB 13", "CA 10", "ES 10"],
    ),
    (
        (
            "Parliamentary Assembly of the Union for the Mediterranean: seats\n"
            "\n"
            "Group III: Albania, Bosnia and Herzegovina, Monaco, Montenegro (two seats each)\n"
            "Group IV: Algeria, Egypt, Israel (12 each)"
        ),
        ["AL 2", "BA 2", "MC 2", "ME 2", "DZ 12", "EG 12", "IL 12"],
    ),
    (
        "Members of the Nordic Council\n\nNorway, Sweden, Finland: 20 per country\nIceland: 7",
        ["NO 20", "SE 20", "FI 20", "IS 7"],
    ),
    (
        (
            "WEU Assembly\n"
            "\n"
            "Seats:\n"
            "18 each: France, Germany, Italy, United Kingdom\n"
            "12: Spain\n"
            "7 each: Belgium, Greece, Netherlands, Portugal\n"
            "3: Luxembourg"
        ),
        ["FR 18", "DE 18", "IT 18", "GB 18", "ES 12", "BE 7", "GR 7", "NL 7", "PT 7", "LU 3"],
    ),
    (
        "Chile\n\nChile's five seats in the Andean Parliament were filled in 2015.",
        ["CL 5"],
    ),
    (
        (
            "Seats in the Benelux Parliament\n"
            "\n"
            "Belgium: 21 (10 from the Chamber of Representatives, 11 from the Senate)"
        ),
        ["BE 21", "BE:Chamber of Representatives 10", "BE:Senate 11"],
    ),
    (
        (
            "Seats in the OSCE PA by country (substitutes in brackets)\n"
            "\n"
            "Albania 3 (3)\n"
            "Andorra 2 (2)"
        ),
        ["AL 3", "AD 2"],
    ),
    (
        "PACE\n\nRussia's 18 seats have been empty since 2022.",
        ["RU 18"],
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
