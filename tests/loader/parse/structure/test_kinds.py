"""Kinds of sentences."""

import pytest

from interparl.loader.parse.clean import clean
from interparl.loader.parse.structure import read_structure

# What the page says; the kind and the text of each sentence.
PAGES = [
    (
        (
            "Union PA: delegations\n\n"
            "Delegation of the Assembly of Utopia to the Union PA has 7 deputies.\n"
            "Representative of the Assembly of Utopia, deputy Secretary: Thomas More\n"
            "Website of the Assembly of Utopia:\n"
            "Delegation of the Senate of Freedonia to the Union PA has 4 members\n"
        ),
        [
            ("headline", "Union PA: delegations"),
            ("prose", "Delegation of the Assembly of Utopia to the Union PA has 7 deputies."),
            ("label", "Representative of the Assembly of Utopia, deputy Secretary: Thomas More"),
            ("label", "Website of the Assembly of Utopia:"),
            ("item", "Delegation of the Senate of Freedonia to the Union PA has 4 members"),
        ],
    ),
    (
        (
            "Members of the Bureau\n\nHead of the delegation:\n• Ms. Anna Berg, M.P.\n\n"
            "Senate:\n• Mr. Paolo Rossi\n• Ms. Ivana Novak\n\nStaff: Eva Lind, Adviser."
        ),
        [
            ("headline", "Members of the Bureau"),
            ("heading", "Head of the delegation:"),
            ("item", "Ms. Anna Berg, M.P."),
            ("heading", "Senate:"),
            ("item", "Mr. Paolo Rossi"),
            ("item", "Ms. Ivana Novak"),
            ("label", "Staff: Eva Lind, Adviser."),
        ],
    ),
    (
        "Baltic delegations\n\nLATVIA\nSaeima\nNumber of members: 16\nWebsite: www.saeima.lv\n",
        [
            ("headline", "Baltic delegations"),
            ("heading", "LATVIA"),
            ("heading", "Saeima"),
            ("label", "Number of members: 16"),
            ("label", "Website: www.saeima.lv"),
        ],
    ),
    (
        (
            "Where the seats go\n\n"
            "The Assembly has twelve seats, and they are shared out as follows:\n\n"
            "Utopia – 7\nFreedonia – 5\n\nThe chair changes every year in the month of May."
        ),
        [
            ("headline", "Where the seats go"),
            ("prose", "The Assembly has twelve seats, and they are shared out as follows:"),
            ("item", "Utopia – 7"),
            ("item", "Freedonia – 5"),
            ("prose", "The chair changes every year in the month of May."),
        ],
    ),
    (
        (
            "Seats by country\n\nCountry | Seats | Head\n---|---|---\nUtopia | 7 | Thomas More\n"
            "| Freedonia | 5 | – |\n"
        ),
        [
            ("headline", "Seats by country"),
            ("row", "Country | Seats | Head"),
            ("row", "Utopia | 7 | Thomas More"),
            ("row", "Freedonia | 5 | –"),
        ],
    ),
    (
        "Seats by country\n\nAlbania\t4\tMalta\t3\nBosnia and\t\tNorway\t5\n",
        [
            ("headline", "Seats by country"),
            ("row", "Albania\t4\tMalta\t3"),
            ("row", "Bosnia and\t\tNorway\t5"),
        ],
    ),
    (
        (
            "Two parliaments\n\n          NORTH      SOUTH\nseat      Malabo     Bamako\n"
            "members   10         5\n"
        ),
        [
            ("headline", "Two parliaments"),
            ("row", "          NORTH      SOUTH"),
            ("row", "seat      Malabo     Bamako"),
            ("row", "members   10         5"),
        ],
    ),
    (
        (
            "Presidents of the Assembly\n\n"
            " 5 Jul 1955 - 13 Oct 1956  Arthur Hale ........ 1891-1975\n"
            "13 Oct 1956 -              Sir Geoffrey Orme\n"
        ),
        [
            ("headline", "Presidents of the Assembly"),
            ("row", "5 Jul 1955 - 13 Oct 1956  Arthur Hale ........ 1891-1975"),
            ("row", "13 Oct 1956 -              Sir Geoffrey Orme"),
        ],
    ),
    (
        (
            "Andean Union\n\nLeadership\nPresident\nMarisol Vega, Peru\nsince 15 July 2024\n"
            "Secretary General\nEduardo Ch. Larrea\nSeats   24 parliamentarians\n\n"
            "The Union has four members.[1] It sits in Lima."
        ),
        [
            ("headline", "Andean Union"),
            ("item", "Leadership"),
            ("item", "President"),
            ("item", "Marisol Vega, Peru"),
            ("item", "since 15 July 2024"),
            ("item", "Secretary General"),
            ("item", "Eduardo Ch. Larrea"),
            ("row", "Seats   24 parliamentarians"),
            ("prose", "The Union has four members."),
            ("prose", "It sits in Lima."),
        ],
    ),
    (
        (
            "Board of Directors\n\nRosa Vega\n\nParaguay, Senator – President of the Board\n\n"
            "Ms. Vega has been a senator since 2013.\n\nBrigid Hall\n\n"
            "Belize, Deputy – Vice-President\n"
        ),
        [
            ("headline", "Board of Directors"),
            ("item", "Rosa Vega"),
            ("item", "Paraguay, Senator – President of the Board"),
            ("prose", "Ms. Vega has been a senator since 2013."),
            ("item", "Brigid Hall"),
            ("item", "Belize, Deputy – Vice-President"),
        ],
    ),
    (
        (
            "Rules of the Union\n\nArt. 6    Composition\n\n"
            "1    The delegations are made up as follows:\n"
            "  a.   Union PA: five members of the Senate, three of the House;\n"
            "1bis   The House elects them. It may replace them.\n\n⁶ In force since 1 May 2021."
        ),
        [
            ("headline", "Rules of the Union"),
            ("heading", "Art. 6    Composition"),
            ("prose", "The delegations are made up as follows:"),
            ("label", "Union PA: five members of the Senate, three of the House;"),
            ("item", "The House elects them."),
            ("item", "It may replace them."),
            ("item", "In force since 1 May 2021."),
        ],
    ),
    (
        (
            "Union PA: questions\n\nQ  Who belongs to it?\n"
            "A  Utopia does. Freedonia left in 2005.\n\n"
            "Q: Where does it sit?\nA: In Oslo."
        ),
        [
            ("headline", "Union PA: questions"),
            ("item", "Who belongs to it?"),
            ("item", "Utopia does."),
            ("item", "Freedonia left in 2005."),
            ("item", "Where does it sit?"),
            ("item", "In Oslo."),
        ],
    ),
    (
        (
            "Observers report\n3 May 2021\n\n"
            "OSLO – The mission had 12 observers. Head of the mission: "
            "Ada Berg. It left on Friday.\n\nPhoto: press service\nviews: 112\nShare  Tweet\n"
            "Related\nTurnout was 34.94 percent\nSnow and black ice\n"
        ),
        [
            ("headline", "Observers report"),
            ("dateline", "3 May 2021"),
            ("dateline", "OSLO –"),
            ("prose", "The mission had 12 observers."),
            ("label", "Head of the mission: Ada Berg."),
            ("prose", "It left on Friday."),
            ("noise", "Photo: press service"),
            ("noise", "views: 112"),
            ("noise", "Share Tweet"),
            ("noise", "Related"),
            ("noise", "Turnout was 34.94 percent"),
            ("noise", "Snow and black ice"),
        ],
    ),
    (
        (
            "Sessions of the Union\n\nSessions so far:-\n1.\nFirst Session\nTehran, 15 June 1999\n"
            "2.\nSecond Session\nRabat, 27 September 2001\n"
        ),
        [
            ("headline", "Sessions of the Union"),
            ("heading", "Sessions so far:-"),
            ("item", "First Session"),
            ("item", "Tehran, 15 June 1999"),
            ("item", "Second Session"),
            ("item", "Rabat, 27 September 2001"),
        ],
    ),
    (
        (
            "Observers report\n\nThe outcome was read out:\n- 854 crimes detected;\n"
            "- 399 persons held.\n"
            "China sent observers to the operation, and so did Iran and others."
        ),
        [
            ("headline", "Observers report"),
            ("prose", "The outcome was read out:"),
            ("item", "854 crimes detected;"),
            ("item", "399 persons held."),
            ("prose", "China sent observers to the operation, and so did Iran and others."),
        ],
    ),
    (
        (
            "Contacts of the Union\n\nNate Hall\nHead of Press\nOffice: +45 33 00 00 00\n"
            "Email: nate.hall@union.example\n"
            "Jana Berg, Union PA, +992 000 809 133, [email protected]\n"
        ),
        [
            ("headline", "Contacts of the Union"),
            ("item", "Nate Hall"),
            ("item", "Head of Press"),
            ("noise", "Office: +45 33 00 00 00"),
            ("noise", "Email:"),
            ("item", "Jana Berg, Union PA, +992 000 809 133,"),
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentences"), PAGES)
def test_kinds(text: str, sentences: list[tuple[str, str]]) -> None:
    read = read_structure(clean(text))
    assert [(sentence.kind, sentence.text) for sentence in read.sentences] == sentences
