"""Albania – 4"""

from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact
from interparl.loader.parse.grammar.composition.columns import columns
from interparl.loader.parse.grammar.composition.delegations import is_delegation
from interparl.loader.parse.grammar.composition.labels import is_label
from interparl.loader.parse.grammar.composition.page import page_of
from interparl.loader.parse.grammar.composition.seats import (
    is_line,
    may_be_line,
    may_tell_seats,
    read_seats,
)
from interparl.loader.parse.grammar.composition.tables import is_plain_row
from interparl.loader.parse.shape import Shape

NAME = "composition.lines"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Seats in the Benelux Parliament\nBelgium – 21\nNetherlands – 21\nLuxembourg – 7",
        (
            "seats: Benelux Parliament | BE | - | 21",
            "seats: Benelux Parliament | NL | - | 21",
            "seats: Benelux Parliament | LU | - | 7",
        ),
    ),
    (
        "Andean Parliament\nSeats by country:\n• Bolivia (5)\n• Peru (5)",
        ("seats: Andean Parliament | BO | - | 5", "seats: Andean Parliament | PE | - | 5"),
    ),
    (
        (
            "Seats in the CSTO PA\n"
            "Republic of Belarus / House of Representatives: 8 / Council of the Republic: 4\n"
            "Kyrgyz Republic / Supreme Council: 7"
        ),
        (
            "seats: CSTO PA | BY | House of Representatives | 8",
            "seats: CSTO PA | BY | Council of the Republic | 4",
            "seats: CSTO PA | KG | - | 7",
        ),
    ),
    (
        (
            "Annex 2: Delegations to the Assembly from two Houses\n\nOSCE PARLIAMENTARY ASSEMBLY\n"
            "International Secretariat, Ringvej 4, Copenhagen\n\n"
            "Belgium — 8: Chamber of Representatives 4, Senate 4\n"
            "Italy — 13: Chamber of Deputies seven, Senate of the Republic six"
        ),
        (
            "seats: OSCE PARLIAMENTARY ASSEMBLY | BE | - | 8",
            "seats: OSCE PARLIAMENTARY ASSEMBLY | BE | Chamber of Representatives | 4",
            "seats: OSCE PARLIAMENTARY ASSEMBLY | BE | Senate | 4",
            "seats: OSCE PARLIAMENTARY ASSEMBLY | IT | - | 13",
            "seats: OSCE PARLIAMENTARY ASSEMBLY | IT | Chamber of Deputies | 7",
            "seats: OSCE PARLIAMENTARY ASSEMBLY | IT | Senate of the Republic | 6",
        ),
    ),
    (
        (
            "How the seats of the ECOWAS Parliament fall\n"
            "Nigeria - 35 (17 senators, 18 members of the House of Representatives)\n"
            "Mali, Niger and Senegal - 6 each"
        ),
        (
            "seats: ECOWAS Parliament | NG | - | 35",
            "seats: ECOWAS Parliament | NG | Senate | 17",
            "seats: ECOWAS Parliament | NG | House of Representatives | 18",
            "seats: ECOWAS Parliament | ML | - | 6",
            "seats: ECOWAS Parliament | NE | - | 6",
            "seats: ECOWAS Parliament | SN | - | 6",
        ),
    ),
    (
        (
            "Composition of TURKPA\n"
            "Azerbaijan: nine members of the Milli Majlis\n"
            "Kazakhstan: 5 deputies of the Mazhilis and 4 members of the Senate"
        ),
        (
            "seats: TURKPA | AZ | - | 9",
            "seats: TURKPA | KZ | Mazhilis | 5",
            "seats: TURKPA | KZ | Senate | 4",
        ),
    ),
    (
        (
            "Number of members of the Arab Parliament\n"
            "* ALGERIA ... 4\n"
            "* BAHRAIN ... 3, one seat unfilled\n"
            "* JORDAN ... none at present"
        ),
        ("seats: Arab Parliament | DZ | - | 4", "seats: Arab Parliament | BH | - | 3"),
    ),
    (
        (
            "The Parliamentary Assembly of the Council of Europe\n"
            "\n"
            "Members are entitled to the number of Representatives given below:\n"
            "\n"
            "Albania\t4\tMalta\t3\n"
            "Andorra\t2\tMoldova\t5"
        ),
        (
            "seats: Parliamentary Assembly of the Council of Europe | AL | - | 4",
            "seats: Parliamentary Assembly of the Council of Europe | MT | - | 3",
            "seats: Parliamentary Assembly of the Council of Europe | AD | - | 2",
            "seats: Parliamentary Assembly of the Council of Europe | MD | - | 5",
        ),
    ),
    (
        (
            "Delegation of the Houses of the Oireachtas to the OSCE Parliamentary Assembly\n"
            "Members of Dáil Éireann: 5\n"
            "Members of Seanad Éireann: 3\n"
            "Total: 8"
        ),
        (
            "seats: OSCE Parliamentary Assembly | IE | Dáil Éireann | 5",
            "seats: OSCE Parliamentary Assembly | IE | Seanad Éireann | 3",
        ),
    ),
    (
        (
            "Delegations of the Federal Assembly of Switzerland\n"
            "a. OSCE Parliamentary Assembly: three members from either Council\n"
            "b. NATO Parliamentary Assembly: National Council 3, Council of States 2"
        ),
        (
            "seats: OSCE Parliamentary Assembly | CH | National Council | 3",
            "seats: OSCE Parliamentary Assembly | CH | Council of States | 3",
            "seats: NATO Parliamentary Assembly | CH | National Council | 3",
            "seats: NATO Parliamentary Assembly | CH | Council of States | 2",
        ),
    ),
    (
        (
            "Member parliaments of the African Parliamentary Union and their seats\n"
            "Benin [National Assembly: 4]\nMorocco [House of Representatives: 6; House of "
            "Councillors: 4]"
        ),
        (
            "seats: African Parliamentary Union | BJ | - | 4",
            "seats: African Parliamentary Union | MA | House of Representatives | 6",
            "seats: African Parliamentary Union | MA | House of Councillors | 4",
        ),
    ),
    (
        (
            "OSCE PA: distribution of seats\nA. 17 seats: United States\n"
            "B. 3 seats each: Croatia, Mongolia (1)"
        ),
        (
            "seats: OSCE PA | US | - | 17",
            "seats: OSCE PA | HR | - | 3",
            "seats: OSCE PA | MN | - | 3",
        ),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "Baltic Assembly\nPopulation, in millions\nEstonia – 1\nLatvia – 2",
    "Women among the members of the Nordic Council\nNorway – 9\nIceland – 4",
    "OSCE Parliamentary Assembly\nElections observed\nGeorgia (5)\nArmenia (3)",
    "Seats in the Nordic Council\nTotal – 87",
    "Proposed seats in the Mercosur Parliament\nBrazil – 75\nArgentina – 43",
    "Medals at the games of the CSTO PA\nBelarus – 12\nKazakhstan – 8",
    "OSCE Parliamentary Assembly, sessions\nAstana, Kazakhstan (2008)\nVilnius, Lithuania (2009)",
    "Members of the CSTO PA in order of accession\n1) Armenia\n2) Belarus",
    "Substitutes in the Nordic Council\nNorway – 20",
    "Observers of the IPA CIS in Baku\nThe team was composed as follows:\nTajikistan: 2 deputies",
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say how many seats a line of a list gives to whom it begins with."""
    page = page_of(shapes, discourse)
    facts: list[Fact] = []
    for shape in shapes:
        if not may_tell_seats(shape) or is_delegation(shape) or not may_be_line(shape):
            continue
        i = page.place(shape)
        told = page.told(i)
        in_table = columns(page, i) or is_plain_row(page, i, shape)
        if is_line(told) and not is_label(told) and not in_table:
            facts += read_seats(page, i, NAME, as_line=True)
    return facts
