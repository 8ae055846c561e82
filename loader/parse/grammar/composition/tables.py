"""Country | Seats | Population // Belarus | 12 | 9.3 million"""

import re
from collections.abc import Iterator, Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, Fact
from interparl.loader.parse.grammar.composition.breakdown import Part, read_parts
from interparl.loader.parse.grammar.composition.columns import (
    EACH,
    LONGEST,
    SEATS,
    Cell,
    Column,
    columns,
    giving_columns,
    plain_header,
    seats_index,
    table_cells,
)
from interparl.loader.parse.grammar.composition.groups import Groups
from interparl.loader.parse.grammar.composition.holders import (
    Holder,
    chamber_by_level,
    holder_of,
    in_state,
)
from interparl.loader.parse.grammar.composition.page import Page, page_of
from interparl.loader.parse.grammar.composition.progress import Share
from interparl.loader.parse.grammar.composition.seats import seat_facts
from interparl.loader.parse.grammar.composition.text import MARK as TEXT_MARK
from interparl.loader.parse.grammar.composition.text import Told, marked
from interparl.loader.parse.grammar.composition.words import UNIT
from interparl.loader.parse.shape import MARK, Shape

NAME = "composition.tables"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        (
            "PABSEC\n\nCountry | Seats | Population | Parliament\n"
            "Albania | 4 | 3 million | Assembly\n"
            "Romania | 7 | 19 million | Parliament (Senate and Chamber of Deputies)\n"
            "Total | 11 | 22 million"
        ),
        ("seats: PABSEC | AL | - | 4", "seats: PABSEC | RO | - | 7"),
    ),
    (
        (
            "Delegations of the Grand National Assembly of Türkiye\n"
            "\n"
            "Assembly | Deputies | Chair\n"
            "PACE | 18 (18) | vacant\n"
            "OSCE PA | eight | –"
        ),
        ("seats: PACE | TR | - | 18", "seats: OSCE PA | TR | - | 8"),
    ),
    (
        (
            "The CSTO PA\n"
            "\n"
            "State | Chamber | Members | Substitutes\n"
            "Belarus | House of Representatives | 7 | 2\n"
            "Belarus | Council of the Republic | 4 | 1"
        ),
        (
            "seats: CSTO PA | BY | House of Representatives | 7",
            "seats: CSTO PA | BY | Council of the Republic | 4",
        ),
    ),
    (
        "Nordic Council\n\nCountry\tPopulation\tMembers\nNorway\t5400000\t20\nIceland\t370000\t7",
        ("seats: Nordic Council | NO | - | 20", "seats: Nordic Council | IS | - | 7"),
    ),
    (
        (
            "Number of members by state\n"
            "\n"
            "Country | PACE | OSCE PA\n"
            "Germany | 18 | 13\n"
            "Andorra | 2 | 2"
        ),
        (
            "seats: PACE | DE | - | 18",
            "seats: OSCE PA | DE | - | 13",
            "seats: PACE | AD | - | 2",
            "seats: OSCE PA | AD | - | 2",
        ),
    ),
    (
        (
            "Baltic Assembly\n"
            "\n"
            "| Parliament | Number of members | Women |\n"
            "|---|---|---|\n"
            "| Riigikogu | 12 | 5 |\n"
            "| Saeima | 16 | 4 |"
        ),
        ("seats: Baltic Assembly | EE | - | 12", "seats: Baltic Assembly | LV | - | 16"),
    ),
    (
        "Delegations to the OSCE PA\n\nState  |  Lower house  |  Upper house\nBelgium  |  4  |  4",
        (
            "seats: OSCE PA | BE | House of Representatives | 4",
            "seats: OSCE PA | BE | Senate | 4",
        ),
    ),
    (
        (
            "Seats and population of the members of PABSEC\n"
            "\n"
            "Country Population Seats\n"
            "Albania 3 4\n"
            "Greece 11 5"
        ),
        ("seats: PABSEC | AL | - | 4", "seats: PABSEC | GR | - | 5"),
    ),
    (
        (
            "Members of the OSCE PA\n"
            "\n"
            "Country | Senate | House of Representatives\n"
            "Belgium | 4 | 4\n"
            "United States | 8 | 9"
        ),
        (
            "seats: OSCE PA | BE | Senate | 4",
            "seats: OSCE PA | BE | House of Representatives | 4",
            "seats: OSCE PA | US | Senate | 8",
            "seats: OSCE PA | US | House of Representatives | 9",
        ),
    ),
    (
        (
            "Andean Parliament\n"
            "\n"
            "Member state     Representatives     Since\n"
            "Bolivia          5                   1979\n"
            "Peru             5                   1979"
        ),
        ("seats: Andean Parliament | BO | - | 5", "seats: Andean Parliament | PE | - | 5"),
    ),
    (
        (
            "The OSCE PA\n\ncountry;lower_house;upper_house;members;head\n"
            "Poland;6;2;8;Anna Lis\nLatvia;3;n/a;3;"
        ),
        (
            "seats: OSCE PA | PL | Sejm | 6",
            "seats: OSCE PA | PL | Senate | 2",
            "seats: OSCE PA | PL | - | 8",
            "seats: OSCE PA | LV | - | 3",
        ),
    ),
    (
        (
            "Seats in PABSEC\n\nState     Seats     By chamber\n"
            "Romania   6         2 (Senate), 4 (Chamber of Deputies)"
        ),
        (
            "seats: PABSEC | RO | - | 6",
            "seats: PABSEC | RO | Senate | 2",
            "seats: PABSEC | RO | Chamber of Deputies | 4",
        ),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "PABSEC\n\nCountry | Population | Joined\nAlbania | 3 | 1993\nGreece | 11 | 1993",
    "Baltic Assembly\n\nParliament | Women | Substitutes\nRiigikogu | 5 | 6",
    "Nordic Council\n\nParty group | Seats\nSocial Democrats | 25\nCentre | 19",
    "OSCE PA\n\nState | Observers sent | Votes\nGermany | 18 | 13",
    "Nordic Council\n\nCountry | Seats\nTotal | 87",
    "Members of PABSEC\n\nCountry | Population | Joined\nAlbania | 3 | 1993\nGreece | 11 | 1993",
)
PLAIN = marked(
    r"{other}*(?:the\ )?(?P<holder>{state|parliament|chamber})"
    r"(?P<numbers>(?:\ {number|measure}){2,8})\s*\Z",
    re.VERBOSE | re.IGNORECASE,
)
CELLS = re.compile(r"\||\t| {2}|[;,](?! )")
# "Parliament (Senate and Sejm)": the number is of both.
OF_BOTH = marked(r"{parliament}\ \((?:the\ )?{chamber}(?:,|\ and|\ &|\ /)\ (?:the\ )?{chamber}\)")
VALUE = marked(rf"{{other}}*(?P<number>{{number}})(?P<unit>{UNIT})?")


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say how many seats the rows of a table give."""
    page = page_of(shapes, discourse)
    facts: list[Fact] = []
    for shape in shapes:
        if MARK["number"] in shape.text:
            i = page.place(shape)
            shares = _row(page, i) if CELLS.search(shape.text) else _plain_row(page, i, shape)
            facts += seat_facts(list(shares), page, i, NAME)
    return facts


def is_plain_row(page: Page, i: int, shape: Shape) -> bool:
    """Whether a line is a state and several numbers under words that say what they are of."""
    if len(shape.text) > LONGEST or CELLS.search(shape.text):
        return False
    return bool(PLAIN.match(page.told(i).text)) and plain_header(page, i) is not None


def _plain_row(page: Page, i: int, shape: Shape) -> Iterator[Share]:
    if not is_plain_row(page, i, shape):
        return
    told = page.told(i)
    found, header = PLAIN.match(told.text), plain_header(page, i)
    index = seats_index(header or "")
    if not found or index is None:
        return
    places = [place for place in told.places if place >= found.start("numbers")]
    holder = holder_of(told.at(found.start("holder")))
    if holder and index < len(places) and told.text[places[index]] == TEXT_MARK["number"]:
        count = int(told.number(places[index]))
        yield Share(holder, count, told.span(*found.span()), places[index])


def _row(page: Page, i: int) -> Iterator[Share]:
    header = columns(page, i)
    told = page.told(i)
    row = table_cells(told, header) if header else []
    if len(row) < 2:
        return
    giving = giving_columns(header)
    parts = _parts_of_row(told, row)
    for cell in row[1:]:
        column = header[cell.column]
        named = column.is_read and bool(column.mention or column.level)
        if not named and giving != [cell.column]:
            continue
        found = VALUE.match(told.text, cell.start, cell.end)
        if not found:
            continue
        count = int(told.number(found.start("number")))
        if named and not (found["unit"] or giving or _is_about_seats(page, i, told, row[0])):
            continue
        at = told.span(found.start("number"), found.end())
        assembly = _assembly(told, row, column)
        for holder in _holders(page, i, row, column, assembly, parts):
            yield Share(holder, count, at, found.start("number"), assembly)
        if parts and sum(part.count for part in parts) == count:
            for part in parts:
                at = told.span(part.start, part.end)
                yield Share(part.holder, part.count, at, part.place, assembly)


def _parts_of_row(told: Told, row: Sequence[Cell]) -> list[Part]:
    """The chambers' parts that a row tells beside its total: "4 (Sejm), 2 (Senate)"."""
    start, end = row[0].start, row[-1].end
    states = [h.state for m in told.within(start, end) if (h := holder_of(m)) and h.is_state]
    return read_parts(told, states[0], start, end) if states and states[0] else []


def _is_about_seats(page: Page, i: int, told: Told, first: Cell) -> bool:
    return bool(SEATS.search(told.text[first.start : first.end])) or page.means_seats(i)


def _assembly(told: Told, row: Sequence[Cell], column: Column) -> Body | None:
    mentions = [column.mention] if column.mention else []
    mentions += told.within(row[0].start, row[-1].end)
    for mention in mentions:
        if isinstance(mention.value, Body) and mention.value.is_assembly:
            return mention.value
    return None


def _holders(
    page: Page,
    i: int,
    row: Sequence[Cell],
    column: Column,
    assembly: Body | None,
    parts: Sequence[Part] = (),
) -> list[Holder]:
    told = page.told(i)
    label = told.text[row[0].start : row[0].end]
    if EACH.search(label):
        return [Holder(code) for code in Groups(page).states(label, None, assembly)]
    named_in_row = told.within(row[0].start, row[-1].end)
    taken = [m for part in parts for m in told.within(part.start, part.end)]
    own = [h for m in named_in_row if m not in taken and (h := holder_of(m))]
    state = next((h.state for h in own if h.state), None)
    if column.mention and (named := holder_of(column.mention, state)):
        return [h for h in (in_state(named, state) if state else named,) if h.state]
    if column.level:
        named_by_level = chamber_by_level(state, column.level, "") if state else None
        return [named_by_level] if named_by_level else []
    own = [in_state(h, state) if state else h for h in own]
    if OF_BOTH.search(told.text, row[0].start, row[-1].end):
        own = [h for h in own if h.chamber is None]
    own.sort(key=lambda holder: (holder.chamber is None, holder.parliament is None))
    if own and own[0].state is None:
        state = page.state(i, 0)
        own = [h for m in told.within(row[0].start, row[-1].end) if (h := holder_of(m, state))]
    if own:
        return own[:1]
    above = page.holder(i) if assembly and not column.mention else None
    return [above] if above else []
