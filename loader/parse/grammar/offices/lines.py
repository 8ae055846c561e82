"""Office on one line, name on the next, or the other way round; names under a title as heading."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact, OfficeFact, Span
from interparl.loader.parse.grammar.offices.bare import Setting
from interparl.loader.parse.grammar.offices.body import office, person_of
from interparl.loader.parse.grammar.offices.page import above, body_above, state_above
from interparl.loader.parse.grammar.offices.phrase import DETERMINER, OFFICES_THERE, Phrase, phrases
from interparl.loader.parse.grammar.offices.plural import is_membership, plural_shapes
from interparl.loader.parse.mention import Mention, Title, When
from interparl.loader.parse.shape import Shape, pattern

NAME = "offices.lines"
EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Secretary General of the Baltic Assembly\nAnna Ozola",
        ("office: Anna Ozola | Secretary General | Baltic Assembly",),
    ),
    (
        "Nate Perrault\nHead of Communications and Press",
        ("office: Nate Perrault | Head of Communications and Press | -",),
    ),
    (
        "Benelux Parliament\nVice-Presidents\nPatricia Creutz, Belgium\nGustaaf Pelckmans, Belgium",
        (
            "office: Patricia Creutz | Vice-President | Benelux Parliament",
            "office: Gustaaf Pelckmans | Vice-President | Benelux Parliament",
        ),
    ),
    (
        "Rosa Martínez\nParaguay, Senator – President of ParlAmericas",
        (
            "office: Rosa Martínez | Senator | -",
            "office: Rosa Martínez | President | ParlAmericas",
        ),
    ),
    (
        "Presidents of PABSEC\n1955 - 1956  Arthur Andersen\n1956 - 1959  Georg Nielsen",
        (
            "office: Arthur Andersen | President | PABSEC | former",
            "office: Georg Nielsen | President | PABSEC | former",
        ),
    ),
    (
        "Alisha Martin\nDirector General, ParlAmericas Secretariat\nJosé García\nLegal Adviser",
        (
            "office: Alisha Martin | Director General | ParlAmericas Secretariat",
            "office: José García | Legal Adviser | -",
        ),
    ),
    (
        (
            "Chairman\nNuman Kaya\nSpeaker of the Riigikogu\n\nMembers\nAnna Lindh\nSpeaker of the "
            "Milli Majlis\nLaura Jones\nChairman of the Mazhilis"
        ),
        (
            "office: Numan Kaya | Chairman | -",
            "office: Numan Kaya | Speaker | Riigikogu",
            "office: Anna Lindh | Speaker | Milli Majlis",
            "office: Laura Jones | Chairman | Mazhilis",
        ),
    ),
    (
        "Treasurer of the Nordic Council:\nMs Anna Lindh (Sweden)",
        ("office: Anna Lindh | Treasurer | Nordic Council",),
    ),
    (
        "Baltic Assembly\nPresident\nJānis Vilcāns\nVice-President\nAstrid Johansen",
        (
            "office: Jānis Vilcāns | President | Baltic Assembly",
            "office: Astrid Johansen | Vice-President | Baltic Assembly",
        ),
    ),
    (
        "Vice-Presidents of PABSEC\nDelegation of Albania: Anna Lindh\nGreece – Robert Troy",
        (
            "office: Anna Lindh | Vice-President | PABSEC",
            "office: Robert Troy | Vice-President | PABSEC",
        ),
    ),
    (
        "Presidents of PABSEC\n• 2020: Anna Lindh\n• since 2021: Robert Troy",
        (
            "office: Anna Lindh | President | PABSEC",
            "office: Robert Troy | President | PABSEC",
        ),
    ),
    (
        "Chairman of PABSEC\n  dep. Anna Lindh\nVice-Chairmen of PABSEC\n  sen. Robert Troy (KO)",
        (
            "office: Anna Lindh | Chairman | PABSEC",
            "office: Robert Troy | Vice-Chairman | PABSEC",
        ),
    ),
    (
        "President\nMr. Numan Kaya\n\nMembers\nMs. Anna Lindh\n\nTreasurer\nMs. Laura Jones",
        ("office: Numan Kaya | President | -", "office: Laura Jones | Treasurer | -"),
    ),
)
NEAR_MISSES: tuple[str, ...] = (
    "Anna Lindh\nSweden",
    "Secretary General\nTel: 112",
    "The President of the Nordic Council\nand Anna Lindh met the press.",
    "President\nVice-President",
)
BULLET = r"^[\s•*·–\d.)(-]*"
TITLE_LINE = pattern(rf"{BULLET}{DETERMINER}?(?P<offices>{OFFICES_THERE})\s?:?\s*\Z")
OFFICE_LINE = pattern(
    rf"{BULLET}(?:{{state}},\ )?(?P<offices>{OFFICES_THERE})"
    r"(?:\s?[(–-](?!\ ?{person}).{0,40}|,\ .{0,60}|:(?!\ ?{person})\ ?\W.*)?\s*\Z"
)
NAME_LINE = pattern(
    rf"{BULLET}(?P<member>{{title}}\ )?{{person:who}}"
    r"(?:\ ?\([^()]{1,60}\)|[,;]\ [^.]{1,60}){0,3}\s?(?:\.{3,}.*)?\s*\Z"
)
DATED_NAME = pattern(
    r"^(?P<term>(?:{date}|{number}|[\s\d–.:/•*-]|(?:[Ss]ince|[Ff]rom|to|until)\ "
    r"|(?:[A-Z][a-z]{2,8})(?=\ \d{4})){0,40}+)"
    r"{person:who}.{0,80}$"
)
# Under "Vice-Presidents": "Delegation of Malta: A B", "Finland – C D".
GROUP_NAME = pattern(
    rf"{BULLET}(?:{{body}}|{{state}}|[A-Z][^:\n\ue000-\uf8ff]{{2,50}})(?:\s?:|\s–)\s"
    r"{person:who}(?:[.,(\s].{0,120})?$"
)
STATE_LINE = pattern(r"^\s*{state}\s*\Z")
SPEAKERS = re.compile(r"\W*(?:[Kk]eynote |[Mm]ain |[Gg]uest )?(?i:speakers)\W*\Z")  # who speak
VACANT = re.compile(r"[\W\d]*(?:vacant|none|n/a|to be (?:elected|appointed))\b", re.IGNORECASE)
# "Vice-Presidents Anna Berg (Sweden)": names on the lines below go on with it.
OPENED = pattern(
    rf"{BULLET}{DETERMINER}?(?P<offices>{OFFICES_THERE})\ {{1,8}}{{person}}"
    r"(?:\ ?\([^()]{1,60}\))?\s*\Z"
)
LINES_BACK = 12  # lines that tell whether a page puts titles above names
LINE_BREAK = 1  # characters between a line and the next, without an empty one
LONGEST = 320  # characters of a line; longer ones are prose
SHORT_KINDS = frozenset({"item", "row", "label", "heading", "headline"})


@dataclass(frozen=True)
class Above:
    """The title under which names stand: where it was read, and whether it is one of many."""

    phrase: Phrase
    is_plural: bool


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Read titles and names that are told on lines of their own."""
    return list(Lines(shapes, discourse).facts())


class Lines:
    """Walks down the lines of a block; knows the title or the name of the line above.

    A page puts either each title above its name or each name above its titles: which one comes
    first in the block tells.
    """

    def __init__(self, shapes: Sequence[Shape], discourse: Discourse) -> None:
        self.shapes = shapes
        self.discourse = discourse
        self.title: Above | None = None  # a title line above, that waits for its names
        self.name: Mention | None = None  # a name line above, that waits for its titles
        self.end = 0  # of the line of the name
        self.is_title_first: bool | None = None

    def facts(self) -> Iterator[OfficeFact]:
        """The offices of the block."""
        for before in reversed(self._above()):
            list(self._line(before))  # what the blocks above leave open
        for shape, below in zip(self.shapes, [*self.shapes[1:], None], strict=True):
            yield from self._line(shape, below)

    def _above(self) -> list[Shape]:
        """The short lines right above the block, the nearest first."""
        before = itertools.islice(above(self.shapes[0], self.shapes, self.discourse), LINES_BACK)
        return [*itertools.takewhile(lambda s: s.sentence.kind in SHORT_KINDS, before)]

    def _line(self, shape: Shape, below: Shape | None = None) -> Iterator[OfficeFact]:
        if len(shape.sentence.text) > LONGEST or shape.sentence.kind == "noise":
            self.title = self.name = None
            return
        if STATE_LINE.match(shape.text):
            return  # the country of the one above
        name = NAME_LINE.match(shape.text) or (
            self._waits_for_many()
            and (DATED_NAME.match(shape.text) or GROUP_NAME.match(shape.text))
        )
        if name and not _is_plain(shape, name):
            name = None
        if name:
            yield from self._name(shape, name)
        elif self.name is not None and self._is_behind(shape, below):
            yield from self._titles(shape, self.name)
        elif not (self._waits_for_many() and VACANT.match(shape.text)):
            self.title, self.name = _title_of(shape), None
            if self.title is None:
                self.is_title_first = None

    def _is_behind(self, shape: Shape, below: Shape | None) -> bool:
        """Whether the line holds titles of the name above it, not of a name below."""
        if OFFICE_LINE.match(shape.text) is None:
            return False
        if below is None or NAME_LINE.match(below.text) is None:
            return True
        between = shape.sentence.start - self.end, below.sentence.start - shape.sentence.end
        return not (self.is_title_first or between[1] <= LINE_BREAK < between[0])

    def _waits_for_many(self) -> bool:
        return self.title is not None and self.title.is_plural

    def _name(self, shape: Shape, match: re.Match[str]) -> Iterator[OfficeFact]:
        who = shape.between(match.start("who"), match.end("who"))[0]
        self.name, self.end = who, shape.sentence.end
        if self.title is None:
            self.is_title_first = bool(self.is_title_first)
            return
        self.is_title_first = True if self.is_title_first is None else self.is_title_first
        at = Span(who.start, who.end)
        fact = office(self.title.phrase, person_of(who), at, self._setting(shape))
        yield replace(fact, status="former") if has_ended(shape) else fact
        if not self.title.is_plural:
            self.title = None

    def _titles(self, shape: Shape, name: Mention) -> Iterator[OfficeFact]:
        setting = self._setting(shape)
        for match in OFFICE_LINE.finditer(shape.text):
            for phrase in phrases(shape, *match.span("offices")):
                at = Span(phrase.title.start, shape.offsets[phrase.end])
                yield office(phrase, person_of(name), at, setting)
        self.name = None

    def _setting(self, shape: Shape) -> Setting:
        around = (shape, self.shapes, self.discourse)
        state = state_above(*around)
        default = None if state else body_above(*around)
        return Setting(NAME, self.shapes, self.discourse, default, state)


def _is_plain(shape: Shape, name: re.Match[str]) -> bool:
    """Whether no office of its own stands before the name, but for "Senator" and the like."""
    start, end = name.span("member") if "member" in name.re.groupindex else (-1, -1)
    titles = [m.value for m in shape.between(start, end)] if start >= 0 else []
    return all(isinstance(title, Title) and title.kind == "member" for title in titles)


def _title_of(shape: Shape) -> Above | None:
    """The title that a line consists of, in the singular or the plural."""
    match = TITLE_LINE.match(shape.text)
    if match:
        return Above(next(phrases(shape, *match.span("offices"))), is_plural=False)
    for marked, at in plural_shapes(shape):
        match = TITLE_LINE.match(marked.text) or OPENED.match(marked.text)
        if match and match.start("offices") <= at:
            phrase = next(phrases(marked, *match.span("offices")))
            is_alone = SPEAKERS.match(marked.sentence.text) is not None
            return None if is_alone or is_membership(phrase) else Above(phrase, is_plural=True)
    return None


def has_ended(shape: Shape) -> bool:
    """Whether a term with both its dates stands beside the name."""
    dates = [m.value.date.text for m in shape.mentions if isinstance(m.value, When)]
    return len(dates) > 1 or any(re.search(r"\w/\w", text) for text in dates)
