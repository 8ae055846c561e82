"""Seats that sentences tell of states, parliaments and chambers."""

import pytest

from interparl.loader.parse.facts import SeatFact
from interparl.loader.parse.stages import parse
from interparl.loader.read.document import Document

SEATS = [
    (
        "PABSEC has 76 members: Albania 4, Armenia 4, Azerbaijan 5, Romania 7 and Türkiye 9.",
        ["AL 4", "AM 4", "AZ 5", "RO 7", "TR 9"],
    ),
    (
        (
            "The Mercosur Parliament has 139 members: Argentina (26), Brazil (37), Paraguay "
            "(18), Uruguay (18)."
        ),
        ["AR 26", "BR 37", "PY 18", "UY 18"],
    ),
    (
        (
            "The Benelux Parliament is composed of 49 members: 21 members of the Dutch "
            "parliament, 21 of the Belgian federal parliament and 7 of the Luxembourg parliament."
        ),
        ["NL 21", "BE 21", "LU 7"],
    ),
    (
        "Poland has 12 seats in PACE (Sejm 9, Senate 3).",
        ["PL 12", "PL:Sejm 9", "PL:Senate 3"],
    ),
    (
        (
            "The Parliamentary Assembly of the Council of Europe has 306 members. France, "
            "Germany, Italy and the United Kingdom have 18 seats each; Andorra, Liechtenstein, "
            "Monaco and San Marino have two."
        ),
        ["FR 18", "DE 18", "IT 18", "GB 18", "AD 2", "LI 2", "MC 2", "SM 2"],
    ),
    (
        (
            "In the OSCE Parliamentary Assembly, the United States holds 17 of the 323 seats, "
            "Russia 15."
        ),
        ["US 17", "RU 15"],
    ),
    (
        "Sweden appoints eight members and eight substitutes to the OSCE Parliamentary Assembly.",
        ["SE 8"],
    ),
    (
        "Iceland sends seven of its MPs to the Nordic Council.",
        ["IS 7"],
    ),
    (
        (
            "Iceland has seven seats in the Nordic Council, Norway, Sweden and Finland have "
            "twenty each."
        ),
        ["IS 7", "NO 20", "SE 20", "FI 20"],
    ),
    (
        (
            "The number of seats per country in the Nordic Council is as follows: Denmark - "
            "20; Iceland - 7."
        ),
        ["DK 20", "IS 7"],
    ),
    (
        (
            "Under Article 26 of the Statute, Germany shall be entitled to 18 representatives "
            "in the Parliamentary Assembly of the Council of Europe."
        ),
        ["DE 18"],
    ),
    (
        (
            "The Cortes Generales have 12 representatives and 12 substitutes in PACE: 8 "
            "members of the Congress of Deputies and 4 senators."
        ),
        ["ES 12", "ES:Congress of Deputies 8", "ES:Senate 4"],
    ),
    (
        (
            "Switzerland sends six members (four from the National Council and two from the "
            "Council of States) to PACE."
        ),
        ["CH 6", "CH:National Council 4", "CH:Council of States 2"],
    ),
    (
        (
            "British-Irish Parliamentary Assembly\n"
            "\n"
            "The British-Irish Parliamentary Assembly has 68 members: 25 each from the Houses "
            "of Parliament of the United Kingdom and the Houses of the Oireachtas, five each "
            "from the Scottish Parliament and the Northern Ireland Assembly, and one each from "
            "Jersey, Guernsey and the Isle of Man."
        ),
        ["GB 25", "IE 25", "JE 1", "GG 1", "IM 1"],
    ),
    (
        (
            "Members of the East African Legislative Assembly\n"
            "\n"
            "Burundi, Kenya, Rwanda, Tanzania and Uganda elect nine members each."
        ),
        ["BI 9", "KE 9", "RW 9", "TZ 9", "UG 9"],
    ),
    (
        (
            "Euronest Parliamentary Assembly\n"
            "\n"
            "The Assembly consists of 120 members: 60 from the European Parliament and ten "
            "each from Armenia, Azerbaijan, Georgia, Moldova, Ukraine."
        ),
        ["AM 10", "AZ 10", "GE 10", "MD 10", "UA 10"],
    ),
    (
        (
            "ECOWAS Parliament\n"
            "\n"
            "Each Member State is guaranteed at least five seats; the remaining forty are "
            "shared out by population. Nigeria has 35 seats."
        ),
        ["NG 35"],
    ),
    (
        (
            "Parliamentary Assembly of the Union for the Mediterranean\n"
            "\n"
            "Algeria, Egypt, Israel, Jordan and Morocco send twelve members each; Albania, "
            "Monaco and Montenegro two each."
        ),
        ["DZ 12", "EG 12", "IL 12", "JO 12", "MA 12", "AL 2", "MC 2", "ME 2"],
    ),
    (
        (
            "Mercosur Parliament\n"
            "\n"
            "Until 2010 each country had 18 seats. Since then Brazil has had 37 and Argentina "
            "26, while Paraguay and Uruguay have kept 18 each."
        ),
        ["BR 37", "AR 26", "PY 18", "UY 18"],
    ),
    (
        "Mercosur Parliament\n\nBrazil now holds 37 seats instead of 18.",
        ["BR 37"],
    ),
    (
        (
            "The Nordic Council\n"
            "\n"
            "Twenty members each are appointed by the Folketing, the Storting, the Riksdag and "
            "the Eduskunta, seven by the Althingi."
        ),
        ["DK 20", "NO 20", "SE 20", "FI 20", "IS 7"],
    ),
    (
        (
            "How EALA is made up\n"
            "\n"
            "The East African Legislative Assembly (EALA) has 62 members. Each of the six "
            "Partner States – Burundi, Kenya, Rwanda, South Sudan, Tanzania and Uganda – "
            "elects nine of them. The other eight sit ex officio."
        ),
        ["BI 9", "KE 9", "RW 9", "SS 9", "TZ 9", "UG 9"],
    ),
    (
        (
            "Parliamentary Assembly of the Union for the Mediterranean\n"
            "\n"
            "Two members each come from Albania, Bosnia and Herzegovina, Monaco and "
            "Montenegro; ten southern partners send twelve."
        ),
        ["AL 2", "BA 2", "MC 2", "ME 2"],
    ),
    (
        (
            "Parliamentary Assembly of the Union for the Mediterranean\n"
            "\n"
            "The Assembly has 280 members: 12 each for Algeria, Egypt and Jordan, and two each "
            "for Albania and Monaco."
        ),
        ["DZ 12", "EG 12", "JO 12", "AL 2", "MC 2"],
    ),
    (
        "The Baltic Assembly\n\nOf its 60 seats, each of Estonia, Latvia and Lithuania fills 20.",
        ["EE 20", "LV 20", "LT 20"],
    ),
    (
        (
            "Baltic Assembly\n"
            "\n"
            "20 parliamentarians each from Estonia, Latvia and Lithuania sit in the Assembly."
        ),
        ["EE 20", "LV 20", "LT 20"],
    ),
    (
        "Arab Parliament\n\nFour seats go to Algeria, four to Egypt and two to Comoros.",
        ["DZ 4", "EG 4", "KM 2"],
    ),
    (
        (
            "Arab Parliament\n"
            "\n"
            "Algeria and Egypt send four deputies each, the Comoros two; Jordan's four seats "
            "are vacant."
        ),
        ["DZ 4", "EG 4", "KM 2", "JO 4"],
    ),
    (
        (
            "Nordic Council\n"
            "\n"
            "Counted among the Danish twenty are two representatives each of the Faroe Islands "
            "and of Greenland."
        ),
        ["FO 2", "GL 2"],
    ),
    (
        (
            "Article 5. Composition\n"
            "\n"
            "The TURKPA shall be composed of 9 deputies appointed by the Parliament of "
            "Azerbaijan and 9 deputies appointed by the Grand National Assembly of Türkiye."
        ),
        ["AZ 9", "TR 9"],
    ),
    (
        "Armenia has five seats in PABSEC.\n\nBelarus has five seats.",
        ["AM 5", "BY 5"],
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
