"""The states that "each Member State" means: the lists of members that a page gives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from interparl.loader.parse.facts import Body
from interparl.loader.parse.grammar.composition.page import Page
from interparl.loader.parse.grammar.composition.text import Told, marked, parents
from interparl.loader.parse.mention import StateName
from interparl.loader.parse.reference import assembly_members
from interparl.loader.parse.shape import MARK as SHAPE_MARK

NOUN = (
    r"(?:states?|countries|country|members?|parliaments?|partners?|nations?|republics?|sides?|"
    r"(?-i:Part(?:y|ies))|legislatures?|delegations?)"
)
# "1) Antigua and Barbuda   2) Barbados", "Burundi, Kenya and Rwanda".
RUN = marked(
    r"{state}(?:(?:,?\ and\ |,\ |;\ |\ &\ |\s{1,6}|\ [–-]\ )(?:(?:\d|{number}){1,2}[.)]\ ?)?"
    r"(?:and\ )?(?:the\ )?{state}){1,60}"
)
# "1. Angola - Hon. Maria Lopes", one of the lines of such a list.
STATE_LINE = marked(
    r"{other}{0,6}(?:(?:\w{1,3}|{number})[.)]\ {0,4})?(?P<state>{state}){other}*"
    r"(?:[–(|:-]|\ -\ |\t|\ {2}|\Z)",
)
FEWEST_LINES = 3
# What says that a list is one of members, and not of those who were visited or wrote a letter.
LABEL = re.compile(
    r"\b(?:members?|partners?|part [a-z0-9]|belongs?|compris\w+|consists?|composed|made up|"
    r"founding|participating|contracting|parties|signator\w+)\b|"
    r"\b(?:states|countries|nations|parliaments|republics)\b[^.;]{0,20}[:–(-] ?\Z|"
    r"\b(?:cooperation|forum|assembly|union|body)\b[^.;:]{0,40}\b(?:parliaments|parliamentarians|"
    r"legislatures|governments)\ (?:of|from)\ (?:the )?\Z",
    re.IGNORECASE,
)
# "brings together the delegations of ten States:", over a list with one a line
FULL = re.compile(
    r"\b(?:states|countries|parliaments|delegations)\b[^.;:]{0,60}:\s*\Z", re.IGNORECASE
)
ITEM = marked(r"{other}*(?:\w{1,3}[.)]\ +)?(?:the\ )?{state}")
PART = re.compile(r"\b(?:part|annex|group|list|table) [a-z0-9]+\b", re.IGNORECASE)
OUTSIDE = re.compile(
    r"\b(?:observers?|candidates?|former|associate|applicants?|guests?|visit\w*|non-members?)\b",
    re.IGNORECASE,
)
BEFORE = 100  # characters before a list that may say what it lists


@dataclass(frozen=True)
class Group:
    """States that a page lists together, and the words over the list."""

    states: tuple[str, ...]
    label: str
    bodies: frozenset[str]  # keys or names of the organizations that the label names


class Groups:
    """The lists of member states of a page, read when first asked for."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.states = cache(self._states)

    @cached_property
    def lists(self) -> tuple[Group, ...]:
        """Every list of at least two states that says that they are members of something."""
        groups = (group for i in range(len(self.page.shapes)) for group in _listed(self.page, i))
        return tuple(groups) or tuple(_by_line(self.page))

    def _states(
        self, words: str, number: int | None, assembly: Body | None, by_total: int | None = None
    ) -> tuple[str, ...]:
        """The states that ``words`` ("member state listed in Part A", "partner state") mean.

        ``by_total`` is their number as the total of seats tells it.
        Empty where no list of the page fits, or more than one with different states.
        """
        found = [g for g in self.lists if OUTSIDE.search(words) or not OUTSIDE.search(g.label)]
        if number is not None:
            found = [g for g in found if len(g.states) == number]
        part = PART.search(words)
        if part:
            found = [g for g in found if part[0].casefold() in g.label.casefold()]
        if assembly:
            near = {b.key or b.name for b in (assembly, *parents(assembly))}
            found = [g for g in found if not g.bodies or g.bodies & near]
            found = _narrowed(found, [g for g in found if g.bodies])
        if not found and not OUTSIDE.search(words) and not part:
            return self._known_members(number or by_total, assembly)
        kind = [word[:6] for word in words.casefold().split() if len(word) > 4]
        found = _narrowed(found, [g for g in found if any(k in g.label.casefold() for k in kind)])
        return found[0].states if len({frozenset(g.states) for g in found}) == 1 else ()

    def _known_members(self, number: int | None, assembly: Body | None) -> tuple[str, ...]:
        """The members as reference data knows them, where the page names just as many of them.

        Where it tells no number of them it must name them all.
        """
        members = assembly_members().get((assembly and assembly.key) or "", ())
        named = tuple(code for code in members if code in self._named)
        wanted = len(members) if number is None else number
        return named if named and len(named) == wanted else ()

    @cached_property
    def _named(self) -> frozenset[str]:
        """The states that the page names, by name or through their parliaments and adjectives."""
        values = [m.value for shape in self.page.shapes for m in shape.mentions]
        bodies = [v.state for v in values if isinstance(v, Body) and v.state]
        return frozenset([*bodies, *(v.code for v in values if isinstance(v, StateName))])


def _narrowed(found: list[Group], fewer: list[Group]) -> list[Group]:
    """The better fitting ones, where those that fit do not agree."""
    return fewer if len({frozenset(g.states) for g in found}) > 1 else found


def _listed(page: Page, i: int) -> Iterator[Group]:
    yield from _items(page, i)
    shape = page.shapes[i]
    if shape.text.count(SHAPE_MARK["state"]) < 2:
        return
    told = page.told(i)
    for found in RUN.finditer(told.text):
        label = told.text[max(0, found.start() - BEFORE) : found.start()]
        above = _above(page, i) if len(label) < BEFORE else ""
        after = told.text[found.end() : found.end() + BEFORE]
        if any(LABEL.search(words) for words in (label, above, after)):
            values = (m.value for m in told.within(*found.span()))
            codes = dict.fromkeys(v.code for v in values if isinstance(v, StateName))
            yield Group(tuple(codes), f"{above} {label}", _bodies(told, found.start()))


def _items(page: Page, i: int) -> Iterator[Group]:
    """The states of a list with one a line, under a lead-in that says what it lists."""
    lead = page.shapes[i].sentence.text
    if not lead.rstrip().endswith(":") or not (LABEL.search(lead) or FULL.search(lead)):
        return
    codes: list[str] = []
    for below in range(i + 1, len(page.shapes)):
        found = ITEM.match(page.told(below).text)
        value = page.told(below).at(found.end() - 1).value if found else None
        if not isinstance(value, StateName):
            break
        codes.append(value.code)
    if len(codes) > 1:
        yield Group(tuple(codes), lead, _bodies(page.told(i), len(page.told(i).text)))


def _by_line(page: Page) -> Iterator[Group]:
    """Lists that give each member a line: "1. Angola - Hon. Maria Lopes", under "Members"."""
    lines = [STATE_LINE.match(page.told(i).text) for i in range(len(page.shapes))]
    first = 0
    for i, line in enumerate([*lines, None]):
        if line:
            continue
        label = _label(page, first) if i - first >= FEWEST_LINES else ""
        if LABEL.search(label):
            starts = ((page.told(k), lines[k]) for k in range(first, i))
            values = (told.at(m.start("state")).value for told, m in starts if m)
            codes = dict.fromkeys(v.code for v in values if isinstance(v, StateName))
            yield Group(tuple(codes), label, frozenset())
        first = i + 1


def _label(page: Page, i: int) -> str:
    """The line before a list, from its beginning, with the heading that it stands under."""
    nearest = next(iter(page.above(i)), None)
    words = page.shapes[nearest].sentence.text if nearest is not None else ""
    return f"{page.shapes[i].sentence.heading or ''} {words[:BEFORE]}"


def _above(page: Page, i: int) -> str:
    """The nearest line above a list and its heading: "Part A", "Member States"."""
    nearest = next(iter(page.above(i)), None)
    words = page.shapes[nearest].sentence.text if nearest is not None else ""
    return f"{page.shapes[i].sentence.heading or ''} {words[-BEFORE:]}"


def _bodies(told: Told, end: int) -> frozenset[str]:
    found = (m.value for m in told.within(0, end))
    return frozenset(body.key or body.name for body in found if isinstance(body, Body))
