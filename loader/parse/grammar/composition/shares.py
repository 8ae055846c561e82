"""Of the 115 seats Nigeria holds 35; Ghana has 8, while Mali, Niger and Senegal have 6 each."""

from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact
from interparl.loader.parse.grammar.composition.delegations import is_delegation
from interparl.loader.parse.grammar.composition.page import page_of
from interparl.loader.parse.grammar.composition.seats import is_line, may_tell_seats, read_seats
from interparl.loader.parse.shape import Shape

NAME = "composition.shares"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        (
            "Of the 115 seats in the ECOWAS Parliament, Nigeria holds 35; Ghana has 8 and Côte "
            "d'Ivoire 7, while Mali and Niger have 6 each."
        ),
        (
            "seats: ECOWAS Parliament | NG | - | 35",
            "seats: ECOWAS Parliament | GH | - | 8",
            "seats: ECOWAS Parliament | CI | - | 7",
            "seats: ECOWAS Parliament | ML | - | 6",
            "seats: ECOWAS Parliament | NE | - | 6",
        ),
    ),
    (
        (
            "In the Benelux Parliament Belgium and the Netherlands have 21 seats each, "
            "Luxembourg seven."
        ),
        (
            "seats: Benelux Parliament | BE | - | 21",
            "seats: Benelux Parliament | NL | - | 21",
            "seats: Benelux Parliament | LU | - | 7",
        ),
    ),
    (
        (
            "The Nordic Council has 87 members: 20 each from Denmark, Finland, Norway and "
            "Sweden and seven from Iceland."
        ),
        (
            "seats: Nordic Council | DK | - | 20",
            "seats: Nordic Council | FI | - | 20",
            "seats: Nordic Council | NO | - | 20",
            "seats: Nordic Council | SE | - | 20",
            "seats: Nordic Council | IS | - | 7",
        ),
    ),
    (
        (
            "Azerbaijan, Georgia and Ukraine send ten deputies apiece to the GUAM "
            "Parliamentary Assembly."
        ),
        (
            "seats: GUAM Parliamentary Assembly | AZ | - | 10",
            "seats: GUAM Parliamentary Assembly | GE | - | 10",
            "seats: GUAM Parliamentary Assembly | UA | - | 10",
        ),
    ),
    (
        "The State Duma and the Federation Council have 11 seats each in the CSTO PA.",
        (
            "seats: CSTO PA | RU | State Duma | 11",
            "seats: CSTO PA | RU | Federation Council | 11",
        ),
    ),
    (
        (
            "Germany is entitled to 18 representatives in the Parliamentary Assembly of the "
            "Council of Europe."
        ),
        ("seats: Parliamentary Assembly of the Council of Europe | DE | - | 18",),
    ),
    (
        (
            "Of the Dutch seats in the Benelux Parliament, 14 fall to the House of "
            "Representatives and seven to the Senate."
        ),
        (
            "seats: Benelux Parliament | NL | House of Representatives | 14",
            "seats: Benelux Parliament | NL | Senate | 7",
        ),
    ),
    (
        (
            "The Baltic Assembly consists of 12 members from the Riigikogu, 16 from the Saeima "
            "and 14 from the Seimas."
        ),
        (
            "seats: Baltic Assembly | EE | - | 12",
            "seats: Baltic Assembly | LV | - | 16",
            "seats: Baltic Assembly | LT | - | 14",
        ),
    ),
    (
        (
            "The seats of the Andean Parliament are shared out as follows: Bolivia 5, Colombia "
            "5, Peru 4."
        ),
        (
            "seats: Andean Parliament | BO | - | 5",
            "seats: Andean Parliament | CO | - | 5",
            "seats: Andean Parliament | PE | - | 4",
        ),
    ),
    (
        "From the Jogorku Kenesh, 6 deputies work in the CSTO PA.",
        ("seats: CSTO PA | KG | - | 6",),
    ),
    (
        "Since July 2012 Brazil has 37 seats in the Mercosur Parliament and Argentina 26.",
        ("seats: Mercosur Parliament | BR | - | 37", "seats: Mercosur Parliament | AR | - | 26"),
    ),
    (
        "Seven seats in the Nordic Council belong to Iceland.",
        ("seats: Nordic Council | IS | - | 7",),
    ),
    (
        "The number of Brazil's seats in the Mercosur Parliament rose from 18 to 37.",
        ("seats: Mercosur Parliament | BR | - | 37",),
    ),
    (
        "In PABSEC Azerbaijan and Greece have 6 and 7 seats respectively.",
        ("seats: PABSEC | AZ | - | 6", "seats: PABSEC | GR | - | 7"),
    ),
    (
        "Türkiye holds 18 of the 257 seats of the NATO PA, on a par with Spain and Poland.",
        (
            "seats: NATO PA | TR | - | 18",
            "seats: NATO PA | ES | - | 18",
            "seats: NATO PA | PL | - | 18",
        ),
    ),
    (
        "Ghana has eight seats in the ECOWAS Parliament, second only to Nigeria, with 35.",
        ("seats: ECOWAS Parliament | GH | - | 8", "seats: ECOWAS Parliament | NG | - | 35"),
    ),
    (
        (
            "Seventy-six deputies sit in PABSEC. By its rules: Russia 12; Romania 7; Greece 5; "
            "Albania, Georgia and Moldova 4 each."
        ),
        (
            "seats: PABSEC | RU | - | 12",
            "seats: PABSEC | RO | - | 7",
            "seats: PABSEC | GR | - | 5",
            "seats: PABSEC | AL | - | 4",
            "seats: PABSEC | GE | - | 4",
            "seats: PABSEC | MD | - | 4",
        ),
    ),
    (
        (
            "Of the 60 members of the Euronest Parliamentary Assembly 30 are from the "
            "European Parliament, while Armenia, Georgia and Moldova have ten each."
        ),
        (
            "seats: Euronest Parliamentary Assembly | AM | - | 10",
            "seats: Euronest Parliamentary Assembly | GE | - | 10",
            "seats: Euronest Parliamentary Assembly | MD | - | 10",
        ),
    ),
    (
        (
            "In the ECOWAS Parliament no state has fewer than five seats. Nigeria comes "
            "first with 35, Ghana follows with eight, and Togo must be content with the "
            "minimum."
        ),
        (
            "seats: ECOWAS Parliament | NG | - | 35",
            "seats: ECOWAS Parliament | GH | - | 8",
            "seats: ECOWAS Parliament | TG | - | 5",
        ),
    ),
    (
        (
            "The parliaments that sit in the British-Irish Parliamentary Assembly, that of "
            "the United Kingdom and that of Ireland, supply 25 members each."
        ),
        (
            "seats: British-Irish Parliamentary Assembly | GB | - | 25",
            "seats: British-Irish Parliamentary Assembly | IE | - | 25",
        ),
    ),
    (
        "Ghana, which joined last, filled its eight seats in the ECOWAS Parliament in 2001.",
        ("seats: ECOWAS Parliament | GH | - | 8",),
    ),
    (
        "Delegation of Latvia to the Baltic Assembly\nThe size stays as it is: 16 members.",
        ("seats: Baltic Assembly | LV | - | 16",),
    ),
    (
        "The Danish delegation to the Nordic Council is led by Anna Berg. It comprises 16 members.",
        ("seats: Nordic Council | DK | - | 16",),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    (
        "Venezuela, as a guest of the Mercosur Parliament, has nine representatives, who may "
        "speak but not vote."
    ),
    "The committee of the Nordic Council met in Oslo. It has five members from Norway.",
    "The Senate of Kazakhstan has 50 members and hosted the CSTO PA in May.",
    (
        "The committee of PABSEC has ten members. They are: Russia 2; Romania 1; Greece 1; "
        "Georgia 1."
    ),
    "Brazil would get 75 seats in the Mercosur Parliament.",
    "Under the draft Brazil will have 37 seats in the Mercosur Parliament and Argentina 26.",
    "Originally Mauritania had five seats in the ECOWAS Parliament.",
    "Paraguay suggested that Brazil be given 24 seats in the Mercosur Parliament.",
    "Five members of the Senate of Kazakhstan took part in the session of the CSTO PA.",
    "The Labour Party holds 12 of the seats that Norway has in the Nordic Council.",
    (
        "The committee of the Nordic Council consists of three members from Denmark and two "
        "from Iceland."
    ),
    "In the Nordic Council, Denmark has two committees and Iceland one office.",
    "Belarus, Kazakhstan and Armenia took 12, 8 and 5 medals at the games of the CSTO PA.",
    (
        "The Parliament of Georgia appoints nine members of the Constitutional Court and joins "
        "PABSEC."
    ),
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say how many seats each state, parliament or chamber holds."""
    page = page_of(shapes, discourse)
    facts: list[Fact] = []
    for shape in shapes:
        if may_tell_seats(shape) and not is_delegation(shape):
            i = page.place(shape)
            if not is_line(page.told(i)):
                facts += read_seats(page, i, NAME, as_line=False)
    return facts
