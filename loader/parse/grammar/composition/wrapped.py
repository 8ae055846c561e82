"""Bosnia and // Herzegovina 5: a row whose name began in the row above"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact
from interparl.loader.parse.grammar.composition.holders import Holder
from interparl.loader.parse.grammar.composition.page import Page, page_of
from interparl.loader.parse.grammar.composition.progress import Share
from interparl.loader.parse.grammar.composition.seats import seat_facts
from interparl.loader.parse.grammar.composition.text import Told, marked
from interparl.loader.parse.reference import fold, state_names
from interparl.loader.parse.shape import MARK, Shape

NAME = "composition.wrapped"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Seats in the Baltic Assembly\nEstonia  12\nBosnia and\nHerzegovina  5",
        ("seats: Baltic Assembly | BA | - | 5",),
    ),
    (
        (
            "Members of the OSCE Parliamentary Assembly by country\n"
            "Albania\t3\n"
            "United Kingdom of\n"
            "Great Britain and\n"
            "Northern Ireland\t13"
        ),
        ("seats: OSCE Parliamentary Assembly | GB | - | 13",),
    ),
    (
        (
            "Members of the OSCE Parliamentary Assembly by country\n"
            "France: 13\n"
            "Trinidad and\n"
            "Tobago: 2"
        ),
        ("seats: OSCE Parliamentary Assembly | TT | - | 2",),
    ),
    (
        "Seats in the OSCE Parliamentary Assembly\nSaint Vincent and the\nGrenadines (2)",
        ("seats: OSCE Parliamentary Assembly | VC | - | 2",),
    ),
    (
        "Number of representatives in PABSEC\nAlbania\t4\tBosnia and\nArmenia\t4\tHerzegovina\t5",
        ("seats: PABSEC | BA | - | 5",),
    ),
    (
        "Delegates to the Andean Parliament\n• Bolivia – 5\n• Antigua and\nBarbuda – 4",
        ("seats: Andean Parliament | AG | - | 4",),
    ),
    (
        "Seats of the members of PACE\nPoland  12\nSao Tome and\nPrincipe  2",
        ("seats: PACE | ST | - | 2",),
    ),
    (
        "Representatives in the Nordic Council\nIceland | 7\nUnited States of\nAmerica | 3",
        ("seats: Nordic Council | US | - | 3",),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "Seats in the OSCE Parliamentary Assembly\nBosnia and\nHerzegovina – none",
    (
        "Population, in millions, of the states of the OSCE Parliamentary Assembly\n"
        "Bosnia and\n"
        "Herzegovina 3"
    ),
    "Seats in the OSCE Parliamentary Assembly\nAlbania and\nmany others 5",
    "He has been to Bosnia and\nHerzegovina 5 times.",
)
BROKEN = re.compile(r"(?:\b(?:of|and|the)|[&,-])\s*(?:\t| {2}|\Z)")
UNFINISHED = re.compile(r"(?:\b(?:of|and|the)|[&,-])\Z")
SEGMENT = marked(
    r"(?P<words>(?:(?!\t|\ {2}|{number})[^:()|])+?)[\s:.(|–-]*(?P<count>{number})?"
    r"(?=\t|\ {2}|\)|\s*\Z)"
)
LINES = 3  # over which a name may run
LONGEST = 120  # characters of a row


@dataclass(frozen=True)
class Segment:
    """Words of a row up to a gap or a number, in the document's own letters."""

    start: int
    end: int
    words: str
    count: int | None  # place of the number behind them


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say how many seats a state holds whose name is broken over rows."""
    page = page_of(shapes, discourse)
    facts: list[Fact] = []
    for shape in shapes:
        if MARK["number"] in shape.text and len(shape.text) < LONGEST:
            i = page.place(shape)
            facts += seat_facts(list(_shares(page, i)), page, i, NAME)
    return facts


def _shares(page: Page, i: int) -> Iterator[Share]:
    above = list(islice(page.above(i), LINES - 1))
    if not any(BROKEN.search(page.shapes[row].sentence.text) for row in above):
        return
    unfinished = [
        s.words
        for row in reversed(above)
        for s in _segments(page.told(row))
        if s.count is None and UNFINISHED.search(s.words)
    ]
    told = page.told(i)
    for segment in _segments(told):
        if segment.count is None or not segment.words or not page.means_seats(i):
            continue
        for first in range(len(unfinished)):
            code = _states().get(fold(" ".join([*unfinished[first:], segment.words])))
            if code:
                at = told.span(segment.start, segment.count + 1)
                yield Share(Holder(code), int(told.number(segment.count)), at, segment.count)
                break


def _segments(told: Told) -> Iterator[Segment]:
    for found in SEGMENT.finditer(told.text):
        span = told.span(*found.span("words"))
        first = told.sentence.start
        words = told.sentence.text[span.start - first : span.end - first].strip(" \t*•")
        count = found.start("count") if found["count"] else None
        yield Segment(found.start("words"), found.end("words"), words, count)


@cache
def _states() -> dict[str, str]:
    return {fold(name): code for name, code in state_names().items()}
