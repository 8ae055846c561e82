"""The gazetteer: every name that reference data knows, found by longest match over words."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from interparl.loader.parse.mentions.tokens import Token, read_tokens
from interparl.loader.parse.reference import (
    cities,
    demonyms,
    organization_names,
    organs,
    parliament_names,
    regions,
    state_names,
)

Entry = Literal["state", "adjective", "organization", "parliament", "organ", "region", "city"]
ARTICLES = frozenset({"the"})
SPOKEN = 6  # letters; longer acronyms are spoken as words and may be written so: "Mercosur"
POSSESSIVE = re.compile(r"['’]s ")  # "People's Assembly": more than a space parts these words
NO_COMMA = frozenset({"parliament", "organ"})  # entries whose names go over no comma


@dataclass(frozen=True, slots=True)
class Hit:
    """Tokens ``first``..``last`` (inclusive) are a known name of this sort."""

    first: int
    last: int
    entry: Entry
    keys: tuple[str, ...]


class Node(dict[str, "Node"]):
    """A step in the trie: the next word leads on; ``found`` holds what ends here."""

    __slots__ = ("found",)

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[Entry, tuple[str, ...], str]] = []


@cache
def _trie() -> Node:
    root = Node()
    for entry, names in _names():
        for name, keys in names.items():
            node = root
            for token in read_tokens(name.replace("’", "'")):
                if node is root and token.folded in ARTICLES:
                    continue
                node = node.setdefault(token.folded, Node())
            if node is not root:
                node.found.append((entry, keys, name))
    return root


def _names() -> Iterable[tuple[Entry, Mapping[str, tuple[str, ...]]]]:
    yield "organization", {name: (key,) for name, key in organization_names().items()}
    yield "parliament", parliament_names()
    yield "state", {name: (code,) for name, code in state_names().items()}
    yield "adjective", {name: (code,) for name, code in demonyms().items()}
    yield "region", {name: (kind,) for name, kind in regions().items()}
    yield "organ", {name: (kind,) for name, kind in organs().items()}
    yield "city", {name: tuple(c.state_code for c in found) for name, found in cities().items()}


WIDEST = 3  # characters between two words of a name


def find_names(tokens: Sequence[Token]) -> list[Hit]:
    """All known names, longest first from the left, none overlapping."""
    hits: list[Hit] = []
    at = 0
    while at < len(tokens):
        hit = _longest(tokens, at)
        if hit:
            hits.append(hit)
        at = hit.last + 1 if hit else at + 1
    return hits


def _longest(tokens: Sequence[Token], first: int) -> Hit | None:
    if not tokens[first].is_capital:
        return None
    node, best = _trie(), None
    for last in range(first, len(tokens)):
        step = node.get(tokens[last].folded)
        if step is None:
            break
        if last > first and tokens[last].start - tokens[last - 1].end > WIDEST:
            break  # "Russia ..... 42 (Federation Council 14)"
        node = step
        for entry, keys, name in node.found:
            printed = tokens[first : last + 1]
            is_whole = (
                entry not in NO_COMMA
                or not _is_parted(printed)
                or POSSESSIVE.search(name) is not None
            )
            if _printed_like(printed, name) and is_whole:
                best = Hit(first, last, entry, keys)
                break
    return best


def _is_parted(tokens: Sequence[Token]) -> bool:
    """Whether more than a space parts two words: "Secretary General, Council of Europe"."""
    return any(right.start - left.end > 1 for left, right in pairwise(tokens))


def _printed_like(tokens: Sequence[Token], name: str) -> bool:
    """An acronym counts only in its own capitals, and a name only with a capital at its end."""
    if len(tokens) > 1:
        return tokens[-1].is_capital or not name.rsplit(maxsplit=1)[-1][0].isupper()
    bare, printed = name.replace(".", ""), tokens[0].words.replace(".", "")
    is_acronym = bare.isupper() or bare[1:] != bare[1:].lower()
    if not is_acronym or printed == bare:
        return True
    return len(bare) >= SPOKEN and printed == bare.capitalize()
