"""Country // Head of delegation // Ghana // A B // Togo // C D: a table with one cell a line"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact, OfficeFact, Span
from interparl.loader.parse.grammar.offices.bare import Setting
from interparl.loader.parse.grammar.offices.body import office, person_of
from interparl.loader.parse.grammar.offices.phrase import OFFICE, Phrase, phrases
from interparl.loader.parse.grammar.offices.tables import owned
from interparl.loader.parse.mention import Mention
from interparl.loader.parse.shape import MARK, Shape, pattern

NAME = "offices.stacked"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        (
            "Nordic Council\n\nCountry\nSeats\nHead of delegation\n"
            "Sweden\n20\nAnna Lindh\nDenmark\n16\nRobert Troy"
        ),
        (
            "office: Anna Lindh | Head of Delegation | SE",
            "office: Robert Troy | Head of Delegation | DK",
        ),
    ),
    (
        (
            "Delegations\n\nCountry\nHead of delegation\nGhana\nMs Anna Lindh\nTogo\nvacant\n"
            "Mali\nMr Robert Troy"
        ),
        (
            "office: Anna Lindh | Head of Delegation | GH",
            "office: Robert Troy | Head of Delegation | ML",
        ),
    ),
    (
        (
            "Our committees\n\nCommittee\nChairperson\nMembers\nCommittee on Trade\n"
            "Hon. Anna Lindh\n12\n"
            "Committee on Health\nHon. Robert Troy\n9"
        ),
        (
            "office: Anna Lindh | Chairperson | Committee on Trade",
            "office: Robert Troy | Chairperson | Committee on Health",
        ),
    ),
    (
        (
            "Parliaments of the region\n\nNo.\nState\nSpeaker\n1\nLatvia\nAnna Ozola\n2\n"
            "Estonia\nJüri Ratas"
        ),
        ("office: Anna Ozola | Speaker | LV", "office: Jüri Ratas | Speaker | EE"),
    ),
    (
        (
            "Members of the union\n\nCountry\nLeader\nDeputy Leader\nMalta\nAnna Lindh\n"
            "Robert Troy\n"
            "Cyprus\nLaura Jones\nKarin Åkerström"
        ),
        (
            "office: Anna Lindh | Leader | MT",
            "office: Robert Troy | Deputy Leader | MT",
            "office: Laura Jones | Leader | CY",
            "office: Karin Åkerström | Deputy Leader | CY",
        ),
    ),
    (
        "Who leads whom\n\nAssembly\nPresident\nNordic Council\nAnna Lindh\nPABSEC\nRobert Troy",
        (
            "office: Anna Lindh | President | Nordic Council",
            "office: Robert Troy | President | PABSEC",
        ),
    ),
    (
        (
            "National groups\n\nGroup of\nPresident\nSince\nMalta\nAnna Lindh\n2019\n"
            "Cyprus\nRobert Troy\n2020"
        ),
        ("office: Anna Lindh | President | MT", "office: Robert Troy | President | CY"),
    ),
    (
        (
            "Delegations to the IPU\n\nCountry\nHead of delegation\nParty\nMalta\n"
            "Anna Lindh\nLabour\n"
            "Cyprus\nRobert Troy\nGreens"
        ),
        (
            "office: Anna Lindh | Head of Delegation | MT",
            "office: Robert Troy | Head of Delegation | CY",
        ),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "Country\nSpeaker\nLatvia\nvacant\nEstonia\nvacant",
    "Country\nSeats\nLatvia\n12\nEstonia\n12",
    "Delegations\n\nCountry\nGuests\nSweden\nAnna Lindh\nDenmark\nRobert Troy",
    "President\nVice-President\nTreasurer\nSweden",
)
TITLE_CELL = pattern(rf"^\s*(?P<offices>{OFFICE})\s*$")
WIDEST = 8  # columns of a table
LONGEST = 120  # characters of a cell
FEWEST = 2  # rows of a table
MOST = 800  # lines of a table
NO_HEADER = tuple(MARK[kind] for kind in ("person", "number", "state", "date", "url"))
OWNERS = frozenset({"state", "body"})


@dataclass(frozen=True)
class Grid:
    """A table: where its header begins, how many columns it has, how many rows are filled."""

    start: int
    width: int
    rows: int
    owner: int  # the column whose cells are states or bodies
    people: int  # how many cells under a title name somebody


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Read the offices of a table that was copied with one cell a line."""
    if not any(TITLE_CELL.match(s.text) for s in shapes if MARK["title"] in s.text):
        return []
    start, end = shapes[0].sentence.start, shapes[-1].sentence.start
    below = [s for s in discourse.page or shapes if s.sentence.start >= start][:MOST]
    lines = [s for s in below if s.sentence.kind != "noise"]
    setting = Setting(NAME, (), discourse)
    facts: list[Fact] = []
    done = 0
    for at, line in enumerate(lines):
        if line.sentence.start > end:
            break
        if at < done or MARK["title"] not in line.text or not TITLE_CELL.match(line.text):
            continue
        grid = _grid(lines, at)
        if grid is not None:
            facts += _read(lines, grid, setting)
            done = grid.start + grid.width * (grid.rows + 1)
    return facts


def _grid(lines: Sequence[Shape], title: int) -> Grid | None:
    """The table of which a line with a title is a cell of the header."""
    found = [
        grid
        for start in range(max(0, title - WIDEST + 1), title + 1)
        for width in range(max(2, title - start + 1), WIDEST + 1)
        if (grid := _fitting(lines, start, width, title - start)) is not None
    ]
    return max(found, key=lambda grid: (grid.people, -grid.width), default=None)


def _fitting(lines: Sequence[Shape], start: int, width: int, title: int) -> Grid | None:
    header = lines[start : start + width]
    if len(header) < width or any(mark in line.text for line in header for mark in NO_HEADER):
        return None
    for owner in range(min(width, 3)):
        rows = people = 0
        for at in range(start + width, len(lines) - max(owner, title), width):
            if owner == title or _alone(lines[at + owner]) is None:
                break
            rows += 1
            people += _person(lines[at + title]) is not None
        if rows >= FEWEST and people >= FEWEST:
            return Grid(start, width, rows, owner, people)
    return None


def _read(lines: Sequence[Shape], grid: Grid, setting: Setting) -> Iterator[OfficeFact]:
    titles: dict[int, Phrase] = {}
    for column in range(grid.width):
        line = lines[grid.start + column]
        match = TITLE_CELL.match(line.text)
        if match:
            titles[column] = next(phrases(line, *match.span("offices")))
    for row in range(1, grid.rows + 1):
        first = grid.start + row * grid.width
        owner = _alone(lines[first + grid.owner])
        for column, phrase in titles.items():
            who = _person(lines[first + column]) if first + column < len(lines) else None
            if who is not None:
                at = Span(who.start, who.end)
                yield owned(office(phrase, person_of(who), at, setting), owner)


def _alone(line: Shape) -> Mention | None:
    """The state or body that fills a line."""
    named = [m for m in line.mentions if m.kind in OWNERS]
    is_filled = len(line.text.strip()) < len("the ?  ") + 4 and len(line.mentions) == 1
    return named[0] if named and is_filled else None


def _person(line: Shape) -> Mention | None:
    """The person that a short line names."""
    if len(line.text) > LONGEST or not line.text.lstrip().startswith(MARK["person"]):
        return None
    return next((m for m in line.mentions if m.kind == "person"), None)
