"""Tokens: the words of a sentence with their places and their comparison form."""

import re
from functools import lru_cache
from typing import NamedTuple

from interparl.loader.parse.reference import fold

# A word keeps inner dots, hyphens and apostrophes; a possessive ending is no part and no word.
WORD = re.compile(r"(?!(?<=')s\b)[^\W_]+(?:(?:[.\-–/&]|'(?!s\b))[^\W_]+)*")
PART = re.compile(r"[^.\-–/&]+")
LOWER_PART = re.compile(r"[-–/][a-z]")  # "French-speaking" is one word
SPLIT_PREFIXES = frozenset({"inter", "co"})  # "Inter Parliamentary", "Co operation"


class Token(NamedTuple):
    """One word: ``start``..``end`` in the sentence, its comparison form, as printed."""

    start: int
    end: int
    folded: str
    words: str

    @property
    def is_capital(self) -> bool:
        """Whether it begins like a name: with a capital letter."""
        return self.words[0].isupper()


def read_tokens(text: str) -> list[Token]:
    """Split a sentence into words.

    >>> [t.folded for t in read_tokens("Kazakhstan's Inter-Parliamentary Union (IPU)")]
    ['kazakhstan', 'interparliamentary', 'union', 'ipu']
    >>> [t.folded for t in read_tokens("British-Irish")]
    ['british', 'irish']
    """
    tokens: list[Token] = []
    for found in WORD.finditer(text):
        start, word = found.start(), found[0]
        folded = _folded(word)
        if " " in folded and not LOWER_PART.search(word):
            parts = _parts(start, word)
        else:
            parts = (Token(start, start + len(word), folded.replace(" ", ""), word),)
        for token in parts:
            last = tokens[-1] if tokens else None
            if last and last.folded in SPLIT_PREFIXES and token.start == last.end + 1:
                joined = text[last.start : token.end]
                if " " not in fold(joined):
                    tokens[-1] = Token(last.start, token.end, fold(joined), joined)
                    continue
            tokens.append(token)
    return tokens


def _parts(start: int, word: str) -> tuple[Token, ...]:
    """The parts of a word that is compared as several: "British-Irish"."""
    spans = [(start + part.start(), part[0]) for part in PART.finditer(word)]
    return tuple(
        Token(first, first + len(part), _folded(part).replace(" ", ""), part)
        for first, part in spans
    )


@lru_cache(maxsize=65536)
def _folded(word: str) -> str:
    return fold(word)
