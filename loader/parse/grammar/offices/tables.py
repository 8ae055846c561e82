"""A table with a column of offices: "Assembly | Chair of the delegation" over "PACE | A B"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, BodyKind, Fact, OfficeFact, Span
from interparl.loader.parse.grammar.offices.bare import Setting
from interparl.loader.parse.grammar.offices.body import office, person_of
from interparl.loader.parse.grammar.offices.cells import Cell, cells, is_wide, under
from interparl.loader.parse.grammar.offices.lines import has_ended
from interparl.loader.parse.grammar.offices.page import above, body_above
from interparl.loader.parse.grammar.offices.phrase import OFFICE, OFFICES_THERE, Phrase, phrases
from interparl.loader.parse.grammar.offices.plural import is_membership, plural_shapes
from interparl.loader.parse.grammar.offices.topics import ORGANS
from interparl.loader.parse.mention import Mention, StateName
from interparl.loader.parse.mentions.titles.case import canonical
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
    (
        (
            "country;members;head of delegation;party\nSweden;7;Anna Lindh;S\n"
            "Ireland;4;Robert Troy;FF"
        ),
        (
            "office: Anna Lindh | Head of Delegation | SE",
            "office: Robert Troy | Head of Delegation | IE",
        ),
    ),
    (
        (
            "Country          Seats     Head of the national group\n"
            "Sweden              20     Anna Lindh\nIreland              4     Robert Troy"
        ),
        (
            "office: Anna Lindh | Head of the National Group | SE",
            "office: Robert Troy | Head of the National Group | IE",
        ),
    ),
    (
        (
            "List of presidents of the Nordic Council\n\nNo. | Name | Country | Term\n"
            "1 | Anna Lindh | Sweden | 2001\n2 | Robert Troy | Denmark | 2002"
        ),
        (
            "office: Anna Lindh | President | Nordic Council",
            "office: Robert Troy | President | Nordic Council",
        ),
    ),
    (
        (
            "Name | Country | Position\nAnna Lindh | Sweden | Speaker of the Riksdag\n"
            "Robert Troy | Ireland | Clerk of the Dáil"
        ),
        (
            "office: Anna Lindh | Speaker | Riksdag",
            "office: Robert Troy | Clerk | Dáil",
        ),
    ),
    (
        "Committee | Chair | Vice-Chair\nTrade | Anna Lindh | Robert Troy",
        (
            "office: Anna Lindh | Chair | Trade",
            "office: Robert Troy | Vice-Chair | Trade",
        ),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "Committee | Members\nCommittee on Trade | Anna Lindh, Robert Troy",
    "Speaker | Chair | Secretary",
    "Assembly | Seats\nPACE | 18\nOSCE PA | 8",
    "Country | Speaker\nLatvia | vacant\nEstonia | to be elected",
)
TITLE_CELL = pattern(rf"^\s*(?P<offices>{OFFICE})\s*$")
OFFICES_CELL = pattern(
    rf"^\s*(?:[Tt]he\ |(?:[Ff]ull|[Ss]ubstitute|[Aa]lternate)(?:\ member)?[,;/]\ )?"
    rf"(?P<offices>{OFFICES_THERE})"
)
NAME_CELL = re.compile(
    r"\s*(?:full )?(?:names?|persons?|members?|(?:office-?)?holders?|incumbents?|representatives?"
    r"|participants?)\s*\Z",
    re.IGNORECASE,
)
POSITION_CELL = re.compile(
    r"\s*(?:positions?|posts?|office|titles?|functions?|roles?|designations?|capacity|rank)"
    r"(?: held)?(?: ?[/,(].{0,30})?\s*\Z",
    re.IGNORECASE,
)
RULER = re.compile(r"[\s|:–=_-]+\Z")  # the line under a header
CAPTION = re.compile(
    r"\W*(?:(?:table|box|annex) \w{1,4}[.:] )?(?:(?:list|roll|table) of )?"
    r"(?:the |former |past |previous |current |successive |present )*\Z",
    re.IGNORECASE,
)

TOPIC = re.compile(r"[A-Z][\w'&,/ -]{2,80}\Z")

LONGEST = 120  # characters of a caption


@dataclass(frozen=True)
class Header:
    """What the columns of a table hold: offices by their title, names, positions."""

    cells: tuple[Cell, ...]
    is_wide: bool
    titles: dict[int, Phrase] = field(default_factory=dict)
    name: int | None = None
    position: int | None = None
    of: BodyKind | None = None  # of bodies that the first column tells by their subjects
    caption: Phrase | None = None  # the office of all who are named: "List of presidents"


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Read the rows under a header that has offices in some of its cells, or over them."""
    setting = Setting(NAME, shapes, discourse)
    facts: list[Fact] = []
    header: Header | None = None
    for shape in shapes:
        found = cells(shape)
        if RULER.match(shape.text):
            continue
        if len(found) < 2:
            header = header if header and header.is_wide else None
            continue
        new = _header(shape, found, setting)
        if new:
            header = new
        elif header:
            facts += _row(shape, header, under(header.cells, found, wide=header.is_wide), setting)
    return facts


def _header(shape: Shape, found: Sequence[Cell], setting: Setting) -> Header | None:
    """What the columns hold; none where the row names somebody, or no office is told."""
    if MARK["person"] in shape.text or MARK["date"] in shape.text:
        return None
    titles: dict[int, Phrase] = {}
    name = position = None
    for index, cell in enumerate(found):
        words = shape.text[cell.start : cell.end].replace("_", " ")
        if TITLE_CELL.match(words):
            titles[index] = next(phrases(shape, cell.start, cell.end))
        elif name is None and NAME_CELL.match(words):
            name = index
        elif position is None and POSITION_CELL.match(words):
            position = index
    caption = None
    if name is not None and position is None and not titles:
        caption = _caption(shape, setting)
    if not titles and caption is None and (name is None or position is None):
        return None
    of = ORGANS.get(shape.text[found[0].start : found[0].end].strip(" |").casefold().rstrip("s"))
    return Header(tuple(found), is_wide(shape), titles, name, position, of, caption)


def _caption(shape: Shape, setting: Setting) -> Phrase | None:
    """The title in the plural that the nearest heading above a table begins with."""
    for line in above(shape, setting.shapes, setting.discourse):
        if len(line.text) > LONGEST:
            continue
        for marked, at in plural_shapes(line):
            if not CAPTION.match(marked.text[:at]):
                continue
            phrase = next(phrases(marked, at, len(marked.text)), None)
            if phrase and phrase.start <= at and not is_membership(phrase):
                return phrase
        if line.sentence.kind == "heading":
            return None
    return None


def _row(
    shape: Shape, header: Header, row: dict[int, Cell], setting: Setting
) -> Iterator[OfficeFact]:
    first = shape.between(row[0].start, row[0].end) if 0 in row else ()
    owner = next((m for m in first if m.kind in {"body", "state"}), None)
    topic = None if owner or first or 0 not in row else _topic(shape, row[0], header)
    for index, phrase in header.titles.items():
        if index not in row or (index == 0 and len(row) == 1):
            continue
        for who in _people(shape, row[index]):
            fact = owned(_office(phrase, who, shape, setting, owner), owner)
            yield replace(fact, body=topic, state=None) if topic else fact
    if header.name is None or header.name not in row:
        return
    for who in _people(shape, row[header.name]):
        if header.caption:
            fact = _office(header.caption, who, shape, setting, None)
            yield replace(fact, status="former") if has_ended(shape) else fact
        elif header.position is not None and header.position in row:
            cell = row[header.position]
            match = OFFICES_CELL.match(shape.text[cell.start : cell.end])
            end = cell.start + match.end("offices") if match else cell.start
            for phrase in phrases(shape, cell.start, end):
                if is_membership(phrase):
                    continue
                yield _office(phrase, who, shape, setting, _body_in(shape, row, header))


def _topic(shape: Shape, cell: Cell, header: Header) -> Body | None:
    """A committee by its subject, under a column of committees: "Trade"."""
    if header.of is None:
        return None
    words = shape.text[cell.start : cell.end].strip()
    return Body(header.of, words, words) if TOPIC.match(words) else None


def _people(shape: Shape, cell: Cell) -> list[Mention]:
    return [m for m in shape.between(cell.start, cell.end) if m.kind == "person"]


def _body_in(shape: Shape, row: dict[int, Cell], header: Header) -> Mention | None:
    """The body that another cell of the row names."""
    for index, cell in row.items():
        if index not in {header.name, header.position}:
            for mention in shape.between(cell.start, cell.end):
                if isinstance(mention.value, Body) and mention.value.kind != "party":
                    return mention
    return None


def _office(
    phrase: Phrase, who: Mention, shape: Shape, setting: Setting, owner: Mention | None
) -> OfficeFact:
    default = owner.value if owner and isinstance(owner.value, Body) else None
    if owner is None:
        default = body_above(shape, setting.shapes, setting.discourse)
    here = Setting(setting.rule, (), setting.discourse, default)
    return office(phrase, person_of(who), Span(who.start, who.end), here)


def owned(fact: OfficeFact, owner: Mention | None) -> OfficeFact:
    """The first cell says whose office it is, also that of a delegation or of a state."""
    if owner is None:
        return fact
    if fact.body is not None and fact.body.kind == "other" and not fact.body.key:
        title = f"{fact.title} of the {canonical(fact.body.words)}"  # "Head of the national group"
        fact = replace(fact, title=title)
    match owner.value:
        case Body() as body:
            return replace(fact, body=body, state=None)
        case StateName(code=code):
            return replace(fact, body=None, state=code)
    return fact
