"""Words of a sentence as readers of titles and names want them: mentions already found are one.

Unlike ``tokens``, a hyphen parts two words ("Vice-President", "Jean-Guy"), since titles and names
are put together from the pieces; ``gap`` tells what stands between two of them.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from interparl.loader.parse.mention import Mention
from interparl.loader.parse.reference import fold
from interparl.loader.parse.sentence import Sentence

# Letters with inner apostrophes, but without the possessive ending; or digits ("1st").
WORD = re.compile(
    r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f]|'(?!s(?![^\W\d_]))(?=[^\W\d_]))*|\d+(?:st|nd|rd|th)?"
)


class Word(NamedTuple):
    """``start``..``end`` in the sentence's text; ``mention`` where an earlier finder took it."""

    start: int
    end: int
    text: str
    folded: str
    mention: Mention | None = None

    @property
    def is_capital(self) -> bool:
        """Whether it begins like a name: with a capital letter."""
        return self.mention is None and self.text[0].isupper()

    @property
    def is_shouted(self) -> bool:
        """Whether it stands in capitals throughout ("KOX"), and is longer than an initial."""
        return self.mention is None and len(self.text) > 1 and self.text.isupper()


def read_words(sentence: Sentence, taken: Sequence[Mention]) -> list[Word]:
    """Split a sentence into words; each mention in ``taken`` is one word of its own.

    >>> [w.text for w in read_words(Sentence(0, "Ms O'Dowda's 1st Vice-Chair"), ())]
    ['Ms', "O'Dowda", '1st', 'Vice', 'Chair']
    """
    plain = sentence.once(_plain)
    if not taken:
        return list(plain)
    text, start = sentence.text, sentence.start
    words: list[Word] = []
    at = 0
    for mention in sorted(taken, key=lambda m: m.start):
        first, last = mention.start - start, mention.end - start
        while at < len(plain) and plain[at].end <= first:
            words.append(plain[at])
            at += 1
        while at < len(plain) and plain[at].start < last:
            at += 1
        words.append(Word(first, last, text[first:last], "", mention))
    return [*words, *plain[at:]]


def _plain(sentence: Sentence, taken: Sequence[Mention]) -> tuple[Word, ...]:
    del taken  # what others found changes no word
    return tuple(
        [
            Word(found.start(), found.end(), word := found[0], _folded(word))
            for found in WORD.finditer(sentence.text)
        ]
    )


@lru_cache(maxsize=65536)
def _folded(word: str) -> str:
    return fold(word)


def gap(text: str, left: Word, right: Word) -> str:
    """What stands between two words that follow each other."""
    return text[left.end : right.start]


def gap_behind(text: str, words: Sequence[Word], at: int) -> str:
    """What stands between a word and the next one; a line break where it is the last one."""
    return gap(text, words[at], words[at + 1]) if at + 1 < len(words) else "\n"
