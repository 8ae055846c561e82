"""The text of a sentence about seats: its words, with each mention folded into a finer mark.

A shape's marks tell bodies from states; here parliaments, chambers and assemblies are told apart
too, what is no plain count ("174th", "60%", "about ten") has a mark of its own, and a delegation
gives way to the parliament or state that it is of.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import accumulate
from typing import Literal, get_args

from interparl.loader.parse.facts import Body, Span
from interparl.loader.parse.mention import Mention, Quantity, StateName
from interparl.loader.parse.reference import parliament_names
from interparl.loader.parse.sentence import Sentence
from interparl.loader.parse.shape import Shape

Sort = Literal[
    "state", "adjective", "parliament", "chamber", "assembly", "body", "number", "measure",
    "echo", "date", "person",
]  # fmt: skip
SORTS: tuple[Sort, ...] = get_args(Sort)
MARK = {sort: chr(0xE100 + i) for i, sort in enumerate(SORTS)}  # private use: never in a text
SLOT = re.compile(r"\{([a-z|]+)\}")
OTHER = f"[^\\w{MARK[SORTS[0]]}-{MARK[SORTS[-1]]}]"  # neither a letter, a digit nor a mark
# "and half as many of the Council of States": a count that repeats the one before it.
ECHO = re.compile(
    r"\b(?:half as many|as many|the same numbers?|an equal number|"
    r"an? single(?= (?:\w+ )?(?:members?|deputy|seat|representative|delegate|mandate)\b)|"
    r"the (?:bare |guaranteed )?(?:minimum|floor)(?: (?:number|share|quota|allocation))?"
    r"(?: of (?:seats|members))?(?! of\b))\b",
    re.IGNORECASE,
)
MINIMUM = -1000.0  # the least that the page says anybody holds: "must be content with the minimum"
ASSEMBLY_NOUN = re.compile(
    r"\b(?:(?:inter-?)?parliament\w*|assembly|congress|union of|conference|consultative|forum)\b",
    re.IGNORECASE,
)
DELEGATION = re.compile(
    r"(?P<before>.*?)\s*\b(?:(?:[Pp]ermanent|[Pp]arliamentary|[Nn]ational|[Ss]tanding) ){0,3}"
    r"[Dd]elegations?\b(?P<link> \w+(?: the)? )?"
)

# Cells of a file of comma-separated values stand without blanks: "Albania;4;Anna Berg".
TAB, SEMICOLON, COMMA = re.compile(r"\t"), re.compile(r";(?! )"), re.compile(r",(?! )")
BAR, GAP = re.compile(r"\|"), re.compile(r"\t+| {2,}")
LINK_BEHIND = re.compile(r",? (?:to|in|at|of|with)(?: the)? \Z")
LEGISLATURES = frozenset({"parliament", "chamber"})
HOUSES = frozenset("council councils house houses chamber chambers".split())
EITHER = re.compile(
    r"\b(?:either|each|both|two|every|per)(?: of)?(?: the| its)?(?: two)? \Z", re.IGNORECASE
)


@dataclass(frozen=True)
class Told:
    """One sentence: ``text`` with a mark for each of ``mentions``, in order of place."""

    text: str
    sentence: Sentence
    mentions: tuple[Mention, ...]
    places: tuple[int, ...]  # of the marks, in ``text``

    def at(self, place: int) -> Mention:
        """The mention whose mark stands at a place of the text."""
        return self.mentions[bisect_left(self.places, place)]

    def number(self, place: int) -> float:
        """The number whose mark stands at a place; an echo is its share of a count, negative."""
        value = self.at(place).value
        return value.value if isinstance(value, Quantity) else 0

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions whose marks stand at ``start``..``end`` of the text."""
        first, last = bisect_left(self.places, start), bisect_left(self.places, end)
        return self.mentions[first:last]

    def span(self, start: int, end: int) -> Span:
        """Where in the document the stretch ``start``..``end`` of the text stands."""
        return Span(self._offset(start), self._offset(end))

    def _offset(self, position: int) -> int:
        before = bisect_left(self.places, position)
        return self.sentence.start + position + self._folded[before]

    @cached_property
    def cells(self) -> list[tuple[int, int]]:
        """The stretches of a line between bars, or between tabs and runs of blanks."""
        parting = BAR if "|" in self.text else _separated(self.text) or GAP
        edges = [0, *(edge for found in parting.finditer(self.text) for edge in found.span())]
        edges.append(len(self.text))
        spans = list(zip(edges[::2], edges[1::2], strict=True))
        if parting is GAP:
            return [(start, end) for start, end in spans if self.text[start:end].strip()]
        return spans[1:] if self.text.lstrip().startswith("|") else spans

    @cached_property
    def _folded(self) -> list[int]:
        """How many characters the marks before each mark, and all of them, have taken in."""
        return list(accumulate((m.end - m.start - 1 for m in self.mentions), initial=0))


def is_separated(text: str) -> bool:
    """Whether a line's cells are told by their number: no blanks stand between them."""
    return _separated(text) is not None


def _separated(text: str) -> re.Pattern[str] | None:
    """What parts the cells of a line of a data file, if it is one."""
    if "\t\t" not in text and TAB.search(text):
        return TAB
    if text.count(";") > 1 and "; " not in text:
        return SEMICOLON
    is_file = text.count(",") and ", " not in text and " " not in text.strip(" ")
    return COMMA if is_file and text.count(",") else None


@cache
def marked(text: str, flags: int = re.VERBOSE) -> re.Pattern[str]:
    r"""Compile a pattern in which ``{state|chamber}`` stands for one mark of either sort.

    >>> marked("{state}\\\\ has\\\\ {number}").match("A has 5") is None
    True
    """
    return re.compile(SLOT.sub(_slot, text), flags)


def _slot(found: re.Match[str]) -> str:
    """``{other}`` is a blank, dash or stop: neither a letter, a digit nor a mark."""
    if found[1] == "other":
        return OTHER
    return "[" + "".join(MARK[sort] for sort in found[1].split("|")) + "]"  # type: ignore[index]


def tell_text(shape: Shape) -> Told:
    """Fold the mentions of a shape into the marks that rules of composition read."""
    sentence = shape.sentence
    mentions = sorted(_mentions(shape), key=lambda m: m.start)
    parts: list[str] = []
    places: list[int] = []
    at, length = sentence.start, 0
    for mention in mentions:
        parts += [sentence.text[at - sentence.start : mention.start - sentence.start]]
        length += len(parts[-1]) + 1
        places.append(length - 1)
        parts.append(MARK[_sort(mention)])
        at = mention.end
    parts.append(sentence.text[at - sentence.start :])
    return Told("".join(parts), sentence, tuple(mentions), tuple(places))


def _mentions(shape: Shape) -> Iterator[Mention]:
    taken: list[Mention] = []
    for mention in shape.mentions:
        if mention.kind in {"title", "place", "url"} or _is_either(mention, shape.sentence):
            continue
        taken += _parts(mention, shape.sentence)
    for found in ECHO.finditer(shape.sentence.text):
        start, end = (shape.sentence.start + place for place in found.span())
        if not any(m.start < end and start < m.end for m in taken):
            taken.append(Mention("number", start, end, Quantity(_echo(found[0]), found[0])))
    yield from taken


def _is_either(mention: Mention, sentence: Sentence) -> bool:
    """Whether a house is meant as one of two: "three members from either Council"."""
    first, last = mention.start - sentence.start, mention.end - sentence.start
    return sentence.text[first:last].casefold() in HOUSES and bool(
        EITHER.search(sentence.text[max(0, first - 20) : first])
    )


def _echo(words: str) -> float:
    """The share of the count before it that an echo means, as a negative number; or one."""
    words = words.casefold()
    if re.search(r"\b(?:minimum|floor)\b", words):
        return MINIMUM
    if words.endswith("single"):
        return 1.0
    return -0.5 if words.startswith("half") else -1.0


def _parts(mention: Mention, sentence: Sentence) -> Iterator[Mention]:
    """Take "Delegation of the Senate to the Assembly" apart: the Senate, and the Assembly."""
    body = mention.value
    if not isinstance(body, Body) or body.kind not in {"mission", "delegation", *LEGISLATURES}:
        yield mention
        return
    words = sentence.text[mention.start - sentence.start : mention.end - sentence.start]
    assembly = next((b for b in parents(body) if b.is_assembly), None)
    at = words.rfind(assembly.words) if assembly and assembly.words else -1
    if assembly and at > 0:
        yield Mention("body", mention.start + at, mention.end, assembly)
        words = LINK_BEHIND.sub("", words[:at])
        body = _apart(body, assembly, words)
    if body.kind in LEGISLATURES:
        yield Mention("body", mention.start, mention.start + len(words), body)
    else:
        yield from _of_delegation(body, words, mention.start)


def parents(body: Body) -> Iterator[Body]:
    """The bodies that a body is part of, from the nearest up."""
    while body.parent:
        body = body.parent
        yield body


def _apart(body: Body, assembly: Body, words: str) -> Body:
    """The body without the assembly that its name was read to belong to."""
    parent = body.parent
    if parent is assembly or parent is None:
        is_bare = words.removeprefix("the ").strip() == body.name
        # Only the context can tell whose, but not of "Armenia's National Assembly".
        is_any = is_bare and len(parliament_names().get(body.name, ())) > 1
        state, key = (None, None) if is_any else (body.state, body.key)
        return replace(body, words=words, state=state, key=key, parent=None)
    return replace(body, words=words, parent=_apart(parent, assembly, words[-len(parent.words) :]))


def _of_delegation(body: Body, words: str, start: int) -> Iterator[Mention]:
    """For "Delegation of the Senate" the Senate, for "Polish Delegation" the adjective."""
    found = DELEGATION.match(words)
    if not found:
        yield Mention("body", start, start + len(words), body)
    elif found["link"] and body.parent:
        parent = replace(body.parent, words=words[found.end() :])
        yield Mention("body", start + found.end(), start + len(words), parent)
    elif found["link"] and body.state:
        yield Mention("state", start + found.end(), start + len(words), StateName(body.state))
    elif found["before"] and body.state:
        lead = len(found["before"])
        yield Mention("adjective", start, start + lead, StateName(body.state))


def _sort(mention: Mention) -> Sort:
    value = mention.value
    if isinstance(value, Body):
        return _sort_of_body(value)
    if isinstance(value, Quantity):
        if value.value < 0:
            return "echo"
        plain = value.approximation == "exact" and value.currency is None
        whole = value.value == int(value.value)
        return "number" if plain and whole and not _is_no_count(value) else "measure"
    return mention.kind  # type: ignore[return-value]  # state, adjective, date, person


def _is_no_count(value: Quantity) -> bool:
    return value.is_ordinal or value.is_percent


def _sort_of_body(body: Body) -> Sort:
    if body.is_assembly:
        return "assembly"
    if body.kind == "parliament":
        return "parliament"
    if body.kind == "chamber":
        return "chamber"
    if body.kind == "organization" and ASSEMBLY_NOUN.search(body.name):
        return "assembly"
    return "body"
