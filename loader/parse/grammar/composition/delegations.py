"""Delegation of the National Assembly of Belarus to the CSTO PA consists of 7 deputies from ..."""

import re
from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact
from interparl.loader.parse.grammar.composition.labels import is_label
from interparl.loader.parse.grammar.composition.page import page_of
from interparl.loader.parse.grammar.composition.seats import is_line, may_tell_seats, read_seats
from interparl.loader.parse.shape import Shape

NAME = "composition.delegations"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        (
            "Delegation of the Parliament of the Republic of Kazakhstan to the CSTO PA "
            "consists of 8 deputies from the Mazhilis of the Parliament of the Republic of "
            "Kazakhstan and 8 members of the Senate of the Parliament of Kazakhstan."
        ),
        ("seats: CSTO PA | KZ | Mazhilis | 8", "seats: CSTO PA | KZ | Senate | 8"),
    ),
    (
        (
            "Delegation of the Supreme Council of the Kyrgyz Republic to the CSTO PA consists "
            "of seven (7) deputies."
        ),
        ("seats: CSTO PA | KG | - | 7",),
    ),
    (
        (
            "The Polish delegation to the OSCE Parliamentary Assembly is made up of eight "
            "members: six from the Sejm and two from the Senate."
        ),
        (
            "seats: OSCE Parliamentary Assembly | PL | - | 8",
            "seats: OSCE Parliamentary Assembly | PL | Sejm | 6",
            "seats: OSCE Parliamentary Assembly | PL | Senate | 2",
        ),
    ),
    (
        (
            "The National Assembly of Armenia is represented in the CSTO Parliamentary "
            "Assembly by five deputies and as many substitutes."
        ),
        ("seats: CSTO Parliamentary Assembly | AM | - | 5",),
    ),
    (
        (
            "The French delegation to the Parliamentary Assembly of the Council of Europe "
            "comprises 24 deputies and 12 senators."
        ),
        (
            "seats: Parliamentary Assembly of the Council of Europe | FR | National Assembly | 24",
            "seats: Parliamentary Assembly of the Council of Europe | FR | Senate | 12",
        ),
    ),
    (
        (
            "Türkiye is represented in the NATO Parliamentary Assembly with 18 representatives "
            "and 18 substitutes."
        ),
        ("seats: NATO Parliamentary Assembly | TR | - | 18",),
    ),
    (
        (
            "The Dutch parliament delegates 14 members of the House of Representatives and 7 "
            "of the Senate to the Benelux Parliament."
        ),
        (
            "seats: Benelux Parliament | NL | House of Representatives | 14",
            "seats: Benelux Parliament | NL | Senate | 7",
        ),
    ),
    (
        (
            "A seven-member delegation represents the Jogorku Kenesh in the Parliamentary "
            "Assembly of Turkic States."
        ),
        ("seats: Parliamentary Assembly of Turkic States | KG | - | 7",),
    ),
    (
        (
            "The 12-member Latvian delegation to the Baltic Assembly is elected for the term "
            "of the Saeima."
        ),
        ("seats: Baltic Assembly | LV | - | 12",),
    ),
    (
        "Delegation of Ukraine to PABSEC: 12 seats, of which 2 vacant.",
        ("seats: PABSEC | UA | - | 12",),
    ),
    (
        (
            "The delegation of the Italian Parliament to the OSCE PA has 13 members, of whom "
            "seven are deputies and six are senators."
        ),
        (
            "seats: OSCE PA | IT | - | 13",
            "seats: OSCE PA | IT | Chamber of Deputies | 7",
            "seats: OSCE PA | IT | Senate of the Republic | 6",
        ),
    ),
    (
        (
            "Each Partner State's delegates sit together. The Parliament of Georgia has four "
            "delegates in the Parliamentary Assembly of the Council of Europe."
        ),
        ("seats: Parliamentary Assembly of the Council of Europe | GE | - | 4",),
    ),
    (
        (
            "The Riigikogu\n"
            "The delegation to the Baltic Assembly consists of 12 members and six substitutes."
        ),
        ("seats: Baltic Assembly | EE | - | 12",),
    ),
    (
        "The quota of the Kyrgyz delegation to the CSTO PA was raised from 5 to 7 deputies.",
        ("seats: CSTO PA | KG | - | 7",),
    ),
    (
        (
            "Swiss delegation to the EFTA Parliamentary Committee\n"
            "The delegation consists of three members from the National Council and two from the "
            "Council of States and keeps up relations with the European Parliament."
        ),
        (
            "seats: EFTA Parliamentary Committee | CH | National Council | 3",
            "seats: EFTA Parliamentary Committee | CH | Council of States | 2",
        ),
    ),
    (
        (
            "Of the eight Belgian delegates to the OSCE PA five are members of the Chamber "
            "of Representatives and the other three sit in the Senate."
        ),
        (
            "seats: OSCE PA | BE | Chamber of Representatives | 5",
            "seats: OSCE PA | BE | Senate | 3",
        ),
    ),
    (
        (
            "Romanian Delegation to the OSCE Parliamentary Assembly\n"
            "The Delegation is made up of seven members - four deputies and three senators - "
            "chosen at the proposal of the parliamentary groups."
        ),
        (
            "seats: OSCE Parliamentary Assembly | RO | - | 7",
            "seats: OSCE Parliamentary Assembly | RO | Chamber of Deputies | 4",
            "seats: OSCE Parliamentary Assembly | RO | Senate | 3",
        ),
    ),
    (
        "CSTO PA\n\nThe delegation of the Jogorku Kenesh consists of 7 deputies headed by A. Berg.",
        ("seats: CSTO PA | KG | - | 7",),
    ),
    (
        "Brazil has been represented in the Mercosur Parliament by 37 members and no longer by 18.",
        ("seats: Mercosur Parliament | BR | - | 37",),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    (
        "A delegation of ten people from the Senate of Kazakhstan arrived in Minsk for the "
        "session of the CSTO PA."
    ),
    "A delegation of 22 members of the CSTO PA will observe the elections in Belarus.",
    "The delegation of Belarus to the CSTO PA would have 14 members.",
    "It is proposed that the delegation of Armenia to the CSTO PA consist of 7 deputies.",
    "Until 2010 the delegation of Ukraine to PABSEC consisted of 10 deputies.",
    "The mission of the CSTO PA includes 5 deputies from Belarus and 4 from Kazakhstan.",
    "The delegation of the Parliament of Georgia met with 12 members of the Senate.",
    (
        "Delegation of the Senate to the CSTO PA consists of 5 deputies of the Mazhilis and 6 "
        "deputies of the Mazhilis."
    ),
    "Delegation of the National Assembly of Armenia to the CSTO PA consists of 0 deputies.",
    (
        "Delegation of the National Assembly of Armenia to the CSTO PA consists of 9,999,999 "
        "deputies."
    ),
    "The delegation of Ukraine to PABSEC has three women and two men under 40.",
    (
        "The standing delegations for relations with neighbouring parliaments have three "
        "members of the Senate each."
    ),
)
DELEGATION = re.compile(r"\b(?:delegat\w+|represent(?:ed|s)|composition)\b", re.IGNORECASE)


def is_delegation(shape: Shape) -> bool:
    """Whether a sentence speaks of a delegation, so that this family reads it."""
    return bool(DELEGATION.search(shape.sentence.text))


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say how many members of each chamber sit in an assembly's delegation."""
    page = page_of(shapes, discourse)
    facts: list[Fact] = []
    for shape in shapes:
        if may_tell_seats(shape) and is_delegation(shape):
            i = page.place(shape)
            told = page.told(i)
            if not is_label(told):
                facts += read_seats(page, i, NAME, as_line=is_line(told))
    return facts
