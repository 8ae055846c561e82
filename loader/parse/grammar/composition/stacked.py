"""Country // Seats // Algeria // 5 // Angola // 5: a table copied with one cell a line"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, Fact
from interparl.loader.parse.grammar.composition import words as w
from interparl.loader.parse.grammar.composition.columns import NO_SEATS, SEATS
from interparl.loader.parse.grammar.composition.holders import Holder, holder_of
from interparl.loader.parse.grammar.composition.page import Page, page_of
from interparl.loader.parse.grammar.composition.progress import Share
from interparl.loader.parse.grammar.composition.seats import seat_facts
from interparl.loader.parse.grammar.composition.text import MARK, marked
from interparl.loader.parse.shape import MARK as SHAPE_MARK
from interparl.loader.parse.shape import Shape

NAME = "composition.stacked"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Pan-African Parliament\n\nCountry\nSeats\nAlgeria\n5\nAngola\n4",
        (
            "seats: Pan-African Parliament | DZ | - | 5",
            "seats: Pan-African Parliament | AO | - | 4",
        ),
    ),
    (
        (
            "Members of PABSEC\n\nNo.\nCountry\nPopulation\nMembers\n"
            "1\nAlbania\n3\n4\n2\nGreece\n11\n5\n3\nRomania\n19\n7"
        ),
        (
            "seats: PABSEC | AL | - | 4",
            "seats: PABSEC | GR | - | 5",
            "seats: PABSEC | RO | - | 7",
        ),
    ),
    (
        (
            "Composition of the Baltic Assembly\n\nParliament\nNumber of members\n"
            "Riigikogu\n12\nSaeima\n16"
        ),
        ("seats: Baltic Assembly | EE | - | 12", "seats: Baltic Assembly | LV | - | 16"),
    ),
    (
        (
            "International delegations of the Riigikogu\n\n"
            "Assembly\nSince\nMembers\nOSCE PA\n1992\n3\nNATO Parliamentary Assembly\n1991\n5"
        ),
        (
            "seats: OSCE PA | EE | - | 3",
            "seats: NATO Parliamentary Assembly | EE | - | 5",
        ),
    ),
    (
        "Andean Parliament\n\nCountry\nParliamentarians\nBolivia\n5\nPeru\n5\nTotal\n10",
        ("seats: Andean Parliament | BO | - | 5", "seats: Andean Parliament | PE | - | 5"),
    ),
    (
        "Nordic Council\n\nDelegation\nMembers\nWomen\nIceland\n7\n3\nNorway\n20\n9",
        ("seats: Nordic Council | IS | - | 7", "seats: Nordic Council | NO | - | 20"),
    ),
    (
        "ECOWAS Parliament\n\nMember State\nSeats\nGhana\n8 seats\nTogo\n5 seats",
        ("seats: ECOWAS Parliament | GH | - | 8", "seats: ECOWAS Parliament | TG | - | 5"),
    ),
    (
        ("Arab Parliament\n\nState\nRepresentatives\nJoined\nJordan\n4\n2005\nBahrain\n4\n2005"),
        ("seats: Arab Parliament | JO | - | 4", "seats: Arab Parliament | BH | - | 4"),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "Baltic Assembly\n\nCountry\nPopulation\nEstonia\n1\nLatvia\n2",
    "Nordic Council\n\nDelegation\nWomen\nIceland\n3\nNorway\n9",
    "OSCE PA\n\nState\nElections observed\nGeorgia\n5\nArmenia\n3",
    "Nordic Council\n\nParty group\nSeats\nSocial Democrats\n25\nCentre\n19",
    "OSCE PA: sessions held\n\nGeorgia\n2\nGreece\n3",
)
GIVES = re.compile(rf"{SEATS.pattern}|\bdelegations?\b", re.IGNORECASE)
LINES = 8  # cells of the widest row that is read
LONGEST = 80  # characters of a cell
NAMED = marked(r"{other}*(?:the\ )?{state|parliament|chamber|assembly}{other}*\Z", w.FLAGS)
VALUE = marked(
    rf"{{other}}*(?P<count>{{number}})(?:{w.UNIT})?(?:\ ?\([^()]{{1,30}}\))?{{other}}*\Z", w.FLAGS
)


@dataclass(frozen=True)
class Stack:
    """Rows of ``width`` lines each; ``rows`` are the lines that name whose row it is."""

    rows: tuple[int, ...]
    width: int


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say how many seats a row gives whose cells stand below each other."""
    if sum(len(s.text) < LONGEST and SHAPE_MARK["number"] in s.text for s in shapes) < 2:
        return []
    page = page_of(shapes, discourse)
    facts: list[Fact] = []
    headed: dict[int, int] = {}  # by width, the column that a header gave to a run above
    for stack in _stacks(page, [page.place(shape) for shape in shapes]):
        column = _column(page, stack)
        if column is None and stack.width in headed and stack.width <= LINES:
            column = headed[stack.width]  # a row with a cell too few parts a table into runs
        if column is not None:
            headed[stack.width] = column
        if column is not None:
            for row in stack.rows:
                facts += seat_facts(list(_share(page, row, row + column)), page, row + column, NAME)
    return facts


def _stacks(page: Page, lines: Sequence[int]) -> Iterator[Stack]:
    """The longest runs of names at equal distances."""
    named = [i for i in lines if _is_name(page, i)]
    rows = named[:1]
    for last, following in pairwise(named):
        if len(rows) > 1 and following - last != rows[1] - rows[0]:
            yield Stack(tuple(rows), rows[1] - rows[0])
            rows = [last] if following - last <= LINES else []
        rows.append(following)
    if len(rows) > 1:
        yield Stack(tuple(rows), rows[1] - rows[0])


def _is_name(page: Page, i: int) -> bool:
    return len(page.shapes[i].text) < LONGEST and bool(NAMED.match(page.told(i).text))


def _column(page: Page, stack: Stack) -> int | None:
    """Which line of each row gives seats, by the words above the first row; ``None``: none."""
    if not 1 < stack.width <= LINES:
        return None
    fitting: list[int] = []
    for column in range(1, stack.width):
        header = stack.rows[0] - stack.width + column
        words = page.shapes[header].sentence.text if header >= 0 else ""
        is_header = len(words) < LONGEST and MARK["number"] not in page.told(max(header, 0)).text
        if is_header and GIVES.search(words) and not NO_SEATS.search(words):
            fitting.append(column)
    return fitting[0] if len(fitting) == 1 else None


def _share(page: Page, row: int, cell: int) -> Iterator[Share]:
    if cell >= len(page.shapes):
        return
    told, name = page.told(cell), page.told(row).mentions
    found = VALUE.match(told.text)
    holder = _holder(page, row) if name else None
    if found and holder:
        place = found.start("count")
        body = name[0].value
        assembly = (
            body if isinstance(body, Body) and MARK["assembly"] in page.told(row).text else None
        )
        count = int(told.number(place))
        yield Share(holder, count, told.span(*found.span()), place, assembly)


def _holder(page: Page, row: int) -> Holder | None:
    """Whose row it is; where it is an assembly's, the parliament that the page is about."""
    told = page.told(row)
    if MARK["assembly"] in told.text:
        return page.holder(row)
    holder = holder_of(told.mentions[0])
    if holder and holder.state is None:
        holder = holder_of(told.mentions[0], page.state(row, 0))
    return holder
