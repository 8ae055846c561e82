"""Seats that sentences about delegations tell."""

import pytest

from interparl.loader.parse.facts import SeatFact
from interparl.loader.parse.stages import parse
from interparl.loader.read.document import Document

SEATS = [
    (
        (
            "The UK delegation to the Parliamentary Assembly of the Council of Europe "
            "comprises 18 full members and 18 substitute members drawn from both Houses."
        ),
        ["GB 18"],
    ),
    (
        (
            "The UK delegation to the NATO PA comprises 18 members drawn from both Houses of "
            "Parliament."
        ),
        ["GB 18"],
    ),
    (
        (
            "The German delegation to the NATO Parliamentary Assembly comprises 12 members of "
            "the Bundestag and six of the Bundesrat."
        ),
        ["DE:Bundestag 12", "DE:Bundesrat 6"],
    ),
    (
        (
            "The delegation of the Federal Assembly of the Russian Federation to the CSTO PA "
            "includes 12 members of the Federation Council and 10 deputies of the State Duma."
        ),
        ["RU:Federation Council 12", "RU:State Duma 10"],
    ),
    (
        (
            "Delegation of the Milli Majlis of the Republic of Azerbaijan to the "
            "Interparliamentary Assembly of the CIS – 12 deputies."
        ),
        ["AZ 12"],
    ),
    (
        (
            "Armenia is represented in the Parliamentary Assembly of the Council of Europe by "
            "4 representatives and 4 substitutes."
        ),
        ["AM 4"],
    ),
    (
        "Estonia's 12-member delegation to the Baltic Assembly is elected by the Riigikogu.",
        ["EE 12"],
    ),
    (
        "The Estonian delegation to the OSCE Parliamentary Assembly has three members.",
        ["EE 3"],
    ),
    (
        (
            "The Lithuanian Seimas is represented at the Baltic Assembly by a delegation of 12 "
            "members."
        ),
        ["LT 12"],
    ),
    (
        "The Turkish delegation to TURKPA, consisting of nine members, is chaired by Mr Ak.",
        ["TR 9"],
    ),
    (
        (
            "In the CSTO PA, the Republic of Armenia is represented by 6 deputies of the "
            "National Assembly."
        ),
        ["AM 6"],
    ),
    (
        (
            "The Belarusian side is represented in the CSTO PA by 8 deputies of the House of "
            "Representatives and 4 members of the Council of the Republic."
        ),
        ["BY:House of Representatives 8", "BY:Council of the Republic 4"],
    ),
    (
        "The Kazakh delegation to IPA CIS includes 7 senators and 9 deputies of the Mazhilis.",
        ["KZ:Senate 7", "KZ:Mazhilis 9"],
    ),
    (
        "Spain's Cortes Generales delegate 8 deputies and 4 senators to PACE.",
        ["ES:Congress of Deputies 8", "ES:Senate 4"],
    ),
    (
        (
            "The Belarusian delegation to the Parliamentary Assembly of the Union of Belarus "
            "and Russia is composed of 36 deputies: 24 representatives of the House of "
            "Representatives and 12 representatives of the Council of the Republic."
        ),
        ["BY 36", "BY:House of Representatives 24", "BY:Council of the Republic 12"],
    ),
    (
        "PACE news\n\nThe Azerbaijani delegation includes six MPs and six substitutes.",
        ["AZ 6"],
    ),
    (
        (
            "ECOWAS Parliament\n"
            "\n"
            "With 35 seats, Nigeria has the largest delegation in the ECOWAS Parliament, "
            "followed by Ghana (8) and Côte d'Ivoire (7)."
        ),
        ["NG 35", "GH 8", "CI 7"],
    ),
    (
        (
            "Bundestag\n"
            "\n"
            "The Bundestag sends delegations to the Parliamentary Assembly of the Council of "
            "Europe (18 members), the OSCE PA (13) and the NATO PA (12)."
        ),
        ["DE:Bundestag 18", "DE:Bundestag 13", "DE:Bundestag 12"],
    ),
    (
        (
            "The Polish Sejm and its delegations\n"
            "\n"
            "The delegation to the OSCE PA consists of eight members. The delegation to NATO "
            "PA has 12 members."
        ),
        ["PL 8", "PL 12"],
    ),
    (
        (
            "Inter-Parliamentary Union\n"
            "\n"
            "Switzerland is represented by eight members: five National Councillors and three "
            "members of the Council of States."
        ),
        ["CH 8", "CH:National Council 5", "CH:Council of States 3"],
    ),
    (
        (
            "PABSEC\n"
            "\n"
            "The delegation of the Hellenic Parliament to PABSEC has five members and is "
            "headed by Mr Papas."
        ),
        ["GR 5"],
    ),
    (
        (
            "Parliament of Finland\n"
            "\n"
            "Finland's delegation to the Nordic Council comprises 20 members, two of whom "
            "represent Åland."
        ),
        ["FI 20"],
    ),
    (
        (
            "Parliament of Finland\n"
            "\n"
            "The delegation of Åland to the Nordic Council comprises two members."
        ),
        ["AX 2"],
    ),
    (
        (
            "Delegation of Ukraine to the Parliamentary Assembly of the Council of Europe (12 "
            "members and 12 substitutes)"
        ),
        ["UA 12"],
    ),
    (
        "The Georgian Delegation to PABSEC (5 members)",
        ["GE 5"],
    ),
    (
        "Kazakhstan's delegation to TURKPA: 9",
        ["KZ 9"],
    ),
    (
        (
            "The OSCE PA delegation from Spain, made up of eight deputies and five senators, "
            "is chaired by Ms Ruiz."
        ),
        ["ES:Congress of Deputies 8", "ES:Senate 5"],
    ),
    (
        (
            "Delegation of the Senate of Kazakhstan to the CSTO PA consists of 5 deputies of "
            "the Mazhilis and 5 deputies of the Mazhilis."
        ),
        ["KZ:Mazhilis 5"],
    ),
    (
        (
            "Delegation of the Parliament of Kazakhstan to the CSTO PA consists of 10 "
            "deputies: 8 from the Mazhilis and 7 from the Senate."
        ),
        ["KZ:Mazhilis 8", "KZ:Senate 7"],
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
