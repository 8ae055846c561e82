"""The shape of a sentence: its words, with each mention folded into one character.

Rules match shapes, not names: "CSTO Secretary General Stanislav Dorn met with IOM officials" has
the shape "«body» «title» «person» met with «body» officials". A pattern is a regular expression in
which ``{person}`` stands for one mention of that kind, ``{person:who}`` for a named one,
``{persons:who}`` for a list ("A, B and C"), ``{person|body:who}`` for either kind.
"""

import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import get_args

from interparl.loader.parse.mention import Kind, Mention
from interparl.loader.parse.sentence import Sentence

KINDS: tuple[Kind, ...] = get_args(Kind)
MARK = {kind: chr(0xE000 + i) for i, kind in enumerate(KINDS)}  # private use: never in a text
LIST = r"(?:(?:, and |, as well as |, | and | & |; | as well as )(?:the |of |from |with )?{one})*"
SLOT = re.compile(r"\{([a-z|]+)(?::(\w+))?\}")


@dataclass(frozen=True)
class Shape:
    """``text`` is the sentence with marks; ``mentions[i]`` is the i-th mark's mention."""

    text: str
    sentence: Sentence
    mentions: tuple[Mention, ...]

    @cached_property
    def offsets(self) -> "array[int]":
        """For each character of ``text`` (and its end) the absolute offset in the document."""
        out = array("L")  # a page of a megabyte has as many of them as characters
        at, behind = self.sentence.start, 0
        for mark, mention in zip(_ANY_MARK.finditer(self.text), self.mentions, strict=True):
            out.extend(range(at, at + mark.start() - behind + 1))
            at, behind = mention.end, mark.end()
        out.extend(range(at, at + len(self.text) - behind + 1))
        return out

    @cached_property
    def lowered(self) -> str:
        """``text`` in small letters, in which the stems of words are looked for."""
        return self.text.casefold()

    def between(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions whose marks stand at ``start``..``end`` of the shape's text."""
        first = _count(self.text, 0, start)
        return self.mentions[first : first + _count(self.text, start, end)]

    def fold(self, groups: Sequence[Mention]) -> "Shape":
        """A shape in which each of the (not overlapping) wider mentions takes what it covers."""
        kept = [m for m in self.mentions if not any(g.start <= m.start < g.end for g in groups)]
        return shape(self.sentence, [*kept, *groups])


@dataclass(frozen=True)
class Found:
    """One match of a pattern in a shape."""

    shape: Shape
    match: re.Match[str]

    def one(self, group: str) -> Mention | None:
        """The mention in a named slot; ``None`` where the slot did not take part."""
        many = self.many(group)
        return many[0] if many else None

    def many(self, group: str) -> tuple[Mention, ...]:
        """All mentions within a named group."""
        start, end = self.match.span(group)
        return self.shape.between(start, end) if start >= 0 else ()

    def words(self, group: str | int = 0) -> str:
        """The document's own words under a group; empty where it did not take part."""
        if self.match.start(group) < 0:
            return ""
        sentence = self.shape.sentence
        first, last = self.span(group)
        return sentence.text[first - sentence.start : last - sentence.start]

    def span(self, group: str | int = 0) -> tuple[int, int]:
        """Absolute offsets, in the cleaned text, of a group."""
        start, end = self.match.span(group)
        return self.shape.offsets[start], self.shape.offsets[end]


_MARKS = frozenset(MARK.values())
_ANY_MARK = re.compile("[" + "".join(_MARKS) + "]")


def _count(text: str, start: int, end: int) -> int:
    return len(_ANY_MARK.findall(text, start, end))


def shape(sentence: Sentence, mentions: Sequence[Mention]) -> Shape:
    """Fold the mentions (absolute offsets, not overlapping) of one sentence into marks."""
    parts: list[str] = []
    source, at = sentence.text, sentence.start
    start = sentence.start
    ordered = tuple(sorted(mentions, key=lambda m: m.start))
    for mention in ordered:
        parts += [source[at - start : mention.start - start], MARK[mention.kind]]
        at = mention.end
    parts.append(source[at - start :])
    return Shape("".join(parts), sentence, ordered)


@cache
def pattern(text: str, flags: int = re.VERBOSE) -> re.Pattern[str]:
    r"""Compile a pattern over shapes.

    >>> pattern(r"{person:who}\ met\\ with\ {persons:whom}").groupindex["whom"] > 0
    True
    """
    return re.compile(SLOT.sub(_slot, text), flags)


def _slot(found: re.Match[str]) -> str:
    names, group = found[1].split("|"), found[2]
    plural = names[-1].endswith("s") and names[-1] not in KINDS
    if plural:
        names[-1] = "body" if names[-1] == "bodies" else names[-1][:-1]
    one = "[" + "".join(MARK[name] for name in names) + "]"  # type: ignore[index]
    body = one + LIST.replace("{one}", one).replace(" ", r"\ ") if plural else one
    return f"(?P<{group}>{body})" if group else body


def find(compiled: re.Pattern[str], within: Shape) -> Iterator[Found]:
    """Every match of a pattern in a shape, from left to right."""
    for match in compiled.finditer(within.text):
        yield Found(within, match)
