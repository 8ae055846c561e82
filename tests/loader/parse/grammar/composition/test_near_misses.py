"""Numbers of people, of seats elsewhere, planned or past: no seats in an assembly."""

import pytest

from interparl.loader.parse.facts import SeatFact
from interparl.loader.parse.stages import parse
from interparl.loader.read.document import Document

NEAR_MISSES = [
    "Kazakhstan's Mazhilis has 98 deputies and hosted the CSTO PA.",
    "CSTO PA\n\nKazakhstan's Mazhilis has 98 deputies.",
    "The CSTO PA elected 12 Vice-Presidents from Belarus and Kazakhstan.",
    "In the Bureau of the CSTO PA, Belarus has two seats.",
    "CSTO PA\n\nThe opposition in Armenia holds 36 seats.",
    "CSTO PA\n\nThe President of Kazakhstan appoints 15 senators.",
    "CSTO PA\n\nThe Speaker of the Senate of Kazakhstan appoints two members.",
    "CSTO PA\n\nBelarus has 110 deputies in the House of Representatives.",
    "At the 2019 session of the CSTO PA Armenia had 5 members.",
    "CSTO PA\n\nKazakhstan sends 5 observers to Minsk.",
    "PACE\n\nARMENIA (4)\nRepresentatives:",
    "Kyrgyzstan is to get nine seats in TURKPA.",
    "Kyrgyzstan will have nine seats in TURKPA.",
    "Five of the nine Turkish members of TURKPA come from one party.",
    "Seven of the twelve deputies of the Mazhilis in the CSTO PA are women.",
    "Belarus contributes 5 million dollars to the CSTO PA.",
    "CSTO PA\n\nRussia won 12 medals, Belarus 8.",
    "Nordic Council\n\nIn Norway 20 members of parliament resigned.",
    (
        "OSCE PA\n"
        "\n"
        "Twenty members of the OSCE PA from Germany, France and Italy will observe the vote."
    ),
    "OSCE PA\n\nThe observation mission consists of 25 MPs from Germany and 3 from Italy.",
    "ECOWAS Parliament\n\nEvery member state has a guaranteed minimum of five seats.",
    (
        "Pan-African Parliament\n"
        "\n"
        "Each Member State is represented by five members, at least one of whom must be a woman."
    ),
    (
        "Plenary Assembly of the SADC Parliamentary Forum\n"
        "\n"
        "The Plenary Assembly is made up of the presiding officer and not more than five "
        "representatives of each national parliament."
    ),
    "Mercosur Parliament\n\nParaguay and Uruguay kept their 18 seats.",
    "The Arab Inter-Parliamentary Union\n\nThe parliament of Jordan takes part with four members.",
    (
        "Baltic Assembly\n"
        "\n"
        "The national delegations of Estonia, Latvia and Lithuania have between 12 and 16 "
        "members."
    ),
    (
        "PACE\n"
        "\n"
        "A delegation of PACE, including two members from Italy and three from Spain, will "
        "visit Georgia."
    ),
    "PACE\n\nThe pre-electoral delegation is composed of five members: Germany 2, Spain 1.",
    "OSCE PA\n\nThe Bureau comprises nine Vice-Presidents, three from Western Europe.",
    "NATO PA\n\nThe US Senate has 100 members and the House of Representatives 435.",
    (
        "CSTO PA\n"
        "\n"
        "Following the elections in Kyrgyzstan six parties won 90 seats in the Jogorku Kenesh."
    ),
    "CSTO PA\n\nAmanat got 23 of the 29 seats in Kazakhstan.",
    "CSTO PA\n\nThe Mazhilis of Kazakhstan consists of 98 deputies, the Senate of 50.",
    "IPU\n\nWomen hold 33 percent of seats in Mexico and 14 in Brazil.",
    "IPU\n\nRwanda has 49 women members of parliament.",
    "IPU\n\nIn Sweden 161 members of parliament are women.",
    (
        "CSTO PA\n"
        "\n"
        "More than 200 observers from Belarus and 15 deputies from Armenia watched the vote."
    ),
    (
        "CSTO PA\n"
        "\n"
        "The meeting brought together 12 parliamentarians from Armenia and seven from Belarus."
    ),
    (
        "CSTO PA\n"
        "\n"
        "Parliamentarians of the six states, among them 7 deputies from Armenia, discussed the "
        "draft."
    ),
    "IPA CIS\n\nArmenia, Belarus and Kazakhstan have ratified 12, 15 and 9 model laws.",
    (
        "Nordic Council\n"
        "\n"
        "The Conservative Group has 6 members from Norway, 5 from Denmark and 2 from Iceland."
    ),
    "Nordic Council\n\nNorway – 5 October, Denmark – 6 October",
    "OSCE PA\n\nNew members of the Bureau: Ms A (Norway), Mr B (Iceland, 2019)",
    (
        "Article 5. Composition\n"
        "\n"
        "The Baltic Assembly shall consist of 12 to 16 members from each parliament."
    ),
    "Until 2022, Russia held 18 of the seats in PACE.",
    "Estonia increased its delegation to the Baltic Assembly to 12 members.",
    "Spain received three additional seats in PACE.",
    "The Assembly of the WEU had 115 members: France 18, Spain 12.",
    "Seats in the CSTO PA\nBelarus – 0",
    "Seats in the CSTO PA\nBelarus – 9,999,999",
    "Belarus has five seats.",
]


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_no_seats_are_read(text: str) -> None:
    facts = parse(Document(text, "example")).facts
    assert [fact for fact in facts if isinstance(fact, SeatFact)] == []
