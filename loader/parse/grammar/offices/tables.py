"""A table with a column of offices: "Assembly | Chair of the delegation" over "PACE | A B"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, Fact, OfficeFact, Span
from interparl.loader.parse.grammar.offices.bare import Setting
from interparl.loader.parse.grammar.offices.body import office, person_of
from interparl.loader.parse.grammar.offices.phrase import OFFICE, Phrase, phrases
from interparl.loader.parse.mention import Mention, StateName
from interparl.loader.parse.shape import MARK, Shape, pattern

NAME = "offices.table"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Assembly | Seats | Chair of the delegation\nPACE | 18 | Anna Lindh\nAPA | 8 | Robert Troy",
        (
            "office: Anna Lindh | Chair of the Delegation | PACE",
            "office: Robert Troy | Chair of the Delegation | APA",
        ),
    ),
    (
        (
            "Committee | Chairperson | Secretary\nCommittee on Trade | Anna Lindh | Robert Troy\n"
            "Committee on Health | Laura Jones | vacant"
        ),
        (
            "office: Anna Lindh | Chairperson | Committee on Trade",
            "office: Robert Troy | Secretary | Committee on Trade",
            "office: Laura Jones | Chairperson | Committee on Health",
        ),
    ),
    (
        "Country | Speaker | Seats\nLatvia | Anna Ozola | 100\nEstonia | Jüri Ratas | 101",
        ("office: Anna Ozola | Speaker | LV", "office: Jüri Ratas | Speaker | EE"),
    ),
    (
        "Assembly | Head of delegation | Deputy head\nPABSEC | Robert Troy | Laura Jones",
        (
            "office: Robert Troy | Head of Delegation | PABSEC",
            "office: Laura Jones | Deputy Head | PABSEC",
        ),
    ),
    (
        "Body | President | Since\nNordic Council | Anna Lindh | 2019\nPABSEC | Robert Troy | 2020",
        (
            "office: Anna Lindh | President | Nordic Council",
            "office: Robert Troy | President | PABSEC",
        ),
    ),
    (
        "Group | Coordinator | Members\nWorking Group on Trade | Ms Laura Jones | 12",
        ("office: Laura Jones | Coordinator | Working Group on Trade",),
    ),
    (
        "Committee | Chair | Vice-Chair\nCommittee on Trade | – | Robert Troy",
        ("office: Robert Troy | Vice-Chair | Committee on Trade",),
    ),
    (
        "Office | Director | Place\nIOM Office | Robert Troy | Lagos",
        ("office: Robert Troy | Director | IOM Office",),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "Committee | Members\nCommittee on Trade | Anna Lindh, Robert Troy",
    "Speaker | Chair | Secretary",
    "Assembly | Seats\nPACE | 18\nOSCE PA | 8",
    "Country | Speaker\nLatvia | vacant\nEstonia | to be elected",
)
LINE = re.compile(r"[|\t]")
TITLE_CELL = pattern(rf"^\s*(?P<offices>{OFFICE})\s*$")


@dataclass(frozen=True)
class Cell:
    """One cell of a row: the stretch of the shape's text between two lines of the table."""

    start: int
    end: int


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Read the rows under a header that has offices in some of its cells."""
    setting = Setting(NAME, shapes, discourse)
    facts: list[Fact] = []
    columns: dict[int, Phrase] = {}
    for shape in shapes:
        if "|" not in shape.text and "\t" not in shape.text:
            columns = {}
            continue
        cells = _cells(shape)
        header = _header(shape, cells)
        if header:
            columns = header
        elif columns:
            facts += _row(shape, cells, columns, setting)
    return facts


def _cells(shape: Shape) -> list[Cell]:
    text = shape.text.rstrip("| ")
    ends = [found.start() for found in LINE.finditer(text)]
    starts = [0, *(end + 1 for end in ends)]
    return [Cell(*cell) for cell in zip(starts, [*ends, len(text)], strict=True)]


def _header(shape: Shape, cells: Sequence[Cell]) -> dict[int, Phrase]:
    """The columns that hold people by their office; none where the row names somebody."""
    if MARK["person"] in shape.text or MARK["title"] not in shape.text or len(cells) < 2:
        return {}
    columns: dict[int, Phrase] = {}
    for index, cell in enumerate(cells):
        match = TITLE_CELL.match(shape.text[cell.start : cell.end])
        if match:
            columns[index] = next(phrases(shape, cell.start, cell.end))
    return columns


def _row(
    shape: Shape, cells: Sequence[Cell], columns: dict[int, Phrase], setting: Setting
) -> Iterator[OfficeFact]:
    if len(cells) <= max(columns) - 1:
        return
    first = shape.between(cells[0].start, cells[0].end)
    owner = next((m for m in first if m.kind in {"body", "state"}), None)
    for index, phrase in columns.items():
        if index >= len(cells) or (index == 0 and len(cells) == 1):
            continue
        for who in shape.between(cells[index].start, cells[index].end):
            if who.kind != "person":
                continue
            default = owner.value if owner and isinstance(owner.value, Body) else None
            here = Setting(setting.rule, (), setting.discourse, default)
            fact = office(phrase, person_of(who), Span(who.start, who.end), here)
            yield _owned(fact, owner)


def _owned(fact: OfficeFact, owner: Mention | None) -> OfficeFact:
    """The first cell says whose office it is, also that of a delegation or of a state."""
    if owner is None:
        return fact
    match owner.value:
        case Body() as body:
            return replace(fact, body=body, state=None)
        case StateName(code=code):
            return replace(fact, body=None, state=code)
    return fact
