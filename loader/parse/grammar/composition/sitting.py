"""Six members of the Althingi sit on the West Nordic Council: the count first, the seat behind."""

import re
from collections.abc import Iterator, Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact
from interparl.loader.parse.grammar.composition import words as w
from interparl.loader.parse.grammar.composition.counts import HYPOTHETICAL, OVER
from interparl.loader.parse.grammar.composition.holders import holder_of
from interparl.loader.parse.grammar.composition.page import Page, page_of
from interparl.loader.parse.grammar.composition.progress import Share
from interparl.loader.parse.grammar.composition.seats import HAPPENING, may_tell_seats, seat_facts
from interparl.loader.parse.grammar.composition.text import Told, marked
from interparl.loader.parse.shape import Shape

NAME = "composition.sitting"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Six members of the Althingi sit on the West Nordic Council.",
        ("seats: West Nordic Council | IS | - | 6",),
    ),
    (
        "Six of Althingi's members have seats in the West Nordic Council.",
        ("seats: West Nordic Council | IS | - | 6",),
    ),
    (
        "Twelve MPs work for Latvia in the Baltic Assembly, a job that few of them want.",
        ("seats: Baltic Assembly | LV | - | 12",),
    ),
    (
        "Nine deputies of the Milli Majlis of Azerbaijan make up its delegation to TURKPA.",
        ("seats: TURKPA | AZ | - | 9",),
    ),
    (
        "Five of the 76 seats in PABSEC are held by Bulgaria.",
        ("seats: PABSEC | BG | - | 5",),
    ),
    (
        "Seven of the Benelux Parliament's 49 seats are Luxembourg's.",
        ("seats: Benelux Parliament | LU | - | 7",),
    ),
    (
        "The NATO PA reserves 12 places for Canadian parliamentarians.",
        ("seats: NATO PA | CA | - | 12",),
    ),
    (
        "Three Slovenian deputies serve in the OSCE Parliamentary Assembly.",
        ("seats: OSCE Parliamentary Assembly | SI | - | 3",),
    ),
    (
        "In the Nordic Council 18 members of the Eduskunta hold seats.",
        ("seats: Nordic Council | FI | - | 18",),
    ),
    (
        "Eight parliamentarians speak for Kazakhstan in the CSTO PA.",
        ("seats: CSTO PA | KZ | - | 8",),
    ),
    (
        "Eighteen Bolivian legislators were sworn in as members of the Mercosur Parliament.",
        ("seats: Mercosur Parliament | BO | - | 18",),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "Five Bolivian legislators took part in the session of the Mercosur Parliament.",
    "Six members of the Althingi sat in the gallery of the Nordic Council on Friday.",
    "Six members of the Althingi would sit on the West Nordic Council under the draft.",
    "Three Slovenian deputies serve on the committee of the OSCE Parliamentary Assembly.",
    "Twelve MPs work for Latvia in the Ministry of Culture.",
    "Five of the 76 seats in PABSEC are held by women.",
    "Until 2010 five of the 76 seats in PABSEC were held by Bulgaria.",
    "Nine deputies of the Milli Majlis of Azerbaijan arrived as its delegation to TURKPA.",
)
A_SEAT = (
    r"(?:sits?|serves?|(?:has|have|hold|take\ up|occupy|fill)\ (?:a\ |their\ )?(?:seats?|places?)|"
    r"are\ (?:full\ |now\ |currently\ )?(?:members|delegates|representatives|seated|delegated)|"
    r"belong)"
)
# "in the Assembly", which may stand before the count too.
ASSEMBLY = r"\ (?:on|in|at|of|to)\ (?:the\ )?{assembly}"
MEMBERS = rf"{w.MODIFIER}{w.NOUN}"
HOLDER = r"(?P<holder>{state|parliament|chamber})"
PEOPLE = (
    rf"(?P<count>{{number}})(?:\ \({{number}}\))?(?:"
    rf"\ (?P<citizens>{{adjective}})\ {w.NOUN}|"
    rf"\ (?:of\ (?:the\ |its\ )?{{number}}\ )?(?:{MEMBERS})\ (?:of|from|for)\ (?:the\ )?{HOLDER}|"
    rf"\ of\ (?:the\ )?(?P<owner>{{state|parliament|chamber}})'s?\ (?:{{number}}\ )?{MEMBERS})"
)
SEATS = r"(?:seats|places|mandates|members)"
# What such seats are: "held by", "belong to", or just the possessive behind "are".
ARE = (
    r"(?:(?:are|is|being)\ )?(?:now\ )?(?:held\ by|belongs?\ to|go(?:es)?\ to|falls?\ to|"
    r"reserved\ for|filled\ by|allotted\ to|come\ from|from|sent\ by|(?=the\ |\W))\ ?(?:the\ )?"
)
SIT = rf"{PEOPLE}\ {A_SEAT}{ASSEMBLY}"
SIT_THERE = (
    rf"(?:in|on|at|to)\ (?:the\ )?{{assembly}},?\ {PEOPLE}\ "
    r"(?:sit|serve|(?:hold|have)\ seats)\b"
)
WORK_FOR = (
    rf"(?P<count>{{number}})\ {MEMBERS}\ (?:sits?|works?|serves?|speaks?|stands?|acts?)\ "
    rf"(?:there\ )?(?:for|on\ behalf\ of)\ (?:the\ )?(?:\w+\ of\ )?{HOLDER}{ASSEMBLY}"
)
MAKE_UP = (
    rf"{PEOPLE}\ (?:makes?\ up|forms?|constitutes?|composes?)\ "
    rf"(?:its|the|their|her|his)\ (?:\w+\ )?delegation{ASSEMBLY}"
)
OF_ALL = (
    r"(?P<count>{number})\ (?:out\ )?of\ "
    rf"(?:the\ (?:{{number}}\ )?{SEATS}{ASSEMBLY}|"
    rf"(?:the\ )?{{assembly}}'s?\ (?:{{number}}\ )?{SEATS})"
    rf"\ {ARE}{HOLDER}"
)
RESERVED = (
    r"{assembly}\ (?:reserves?|has|keeps?|holds?|sets?\ aside|provides?|gives?)\ "
    rf"(?P<count>{{number}})\ {w.MODIFIER}(?:seats|places|mandates)\ (?:for|to)\ (?:the\ )?"
    r"(?:members\ of\ (?:the\ )?)?(?P<holder>{state|parliament|chamber|adjective})"
)
# "Eighteen Bolivian legislators took their oath as members of the Mercosur Parliament"
SWORN = (
    rf"{PEOPLE}\ (?:(?:have\ |had\ )?(?:took|taken|take|swore|sworn)\ (?:the|their|an)\ oath|"
    r"(?:were|are|have\ been)\ sworn\ in)(?:\ of\ office)?[^.;:]{0,40}?"
    r"\ (?:as\ (?:full\ |new\ )?(?:members|representatives|deputies)\ of|in|to|at|before)"
    r"\ (?:the\ )?{assembly}"
)
RULES = tuple(
    marked(rule, w.FLAGS) for rule in (SIT, SIT_THERE, WORK_FOR, MAKE_UP, OF_ALL, RESERVED, SWORN)
)


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say how many members of a parliament, or of a state's, sit in an assembly."""
    page = page_of(shapes, discourse)
    facts: list[Fact] = []
    for shape in shapes:
        if may_tell_seats(shape):
            i = page.place(shape)
            facts += seat_facts(list(_shares(page, i, page.told(i))), page, i, NAME)
    return facts


def _shares(page: Page, i: int, told: Told) -> Iterator[Share]:
    if HAPPENING.search(told.text) or HYPOTHETICAL.search(told.text):
        return
    if OVER.search(told.sentence.text):
        return
    for rule in RULES:
        for found in rule.finditer(told.text):
            if not w.ends(w.SMALLER, told.text, found.end() - 1, w.SMALLER_REACH):
                yield from _share(page, i, told, found)


def _share(page: Page, i: int, told: Told, found: re.Match[str]) -> Iterator[Share]:
    group = next(g for g in ("holder", "owner", "citizens") if found.groupdict().get(g))
    place = found.start("count")
    holder = holder_of(told.at(found.start(group)), page.state(i, place))
    if holder and holder.state:
        at = told.span(*found.span())
        yield Share(holder, int(told.number(place)), at, place)
