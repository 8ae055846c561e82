"""What somebody looks for, and where it stands in a text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from interparl.schema.errors import InterparlError
from interparl.sql.letters import fold_word, is_of_word

# "in quotes", or up to the next blank.
ASKED = re.compile(r'"(?P<phrase>[^"]*)"?(?P<open>\*?)|(?P<word>[^\s"]+)')
MARK = "**"
WIDTH = 160  # characters of a snippet, about

Place = tuple[int, int]


class NothingAsked(InterparlError):
    """There is no letter and no digit in what is looked for."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__("there is no word to look for: letters or digits make one")


@dataclass(frozen=True)
class Phrase:
    """Words that follow one another, as they are compared; the last may be a beginning alone."""

    words: tuple[str, ...]
    is_beginning: bool

    def fits(self, words: Sequence[str]) -> bool:
        """Whether it stands at the beginning of these words."""
        n = len(self.words)
        if self.is_beginning:
            last = words[n - 1 : n]
            is_last = bool(last) and last[0].startswith(self.words[-1])
            return is_last and tuple(words[: n - 1]) == self.words[:-1]
        return tuple(words[:n]) == self.words


def read_asked(asked: str) -> list[Phrase]:
    """The phrases of which a text must hold all; raises NothingAsked.

    >>> read_asked('Höfer "Senate of" co-oper*')
    ... # doctest: +NORMALIZE_WHITESPACE
    [Phrase(words=('hofer',), is_beginning=False),
     Phrase(words=('senate', 'of'), is_beginning=False),
     Phrase(words=('co', 'oper'), is_beginning=True)]
    """
    phrases = []
    for found in ASKED.finditer(asked):
        told = found["word"] or found["phrase"]
        words = tuple(fold_word(told[start:end]) for start, end in places(told))
        if words:
            phrases.append(Phrase(words, told.endswith("*") or bool(found["open"])))
    if not phrases:
        raise NothingAsked
    return phrases


def places(text: str) -> Iterator[Place]:
    """Where the words of a text begin and end."""
    at = 0
    for is_word, characters in groupby(text, is_of_word):
        start, at = at, at + sum(1 for _ in characters)
        if is_word:
            yield start, at


def marked(text: str, phrases: Sequence[Phrase]) -> str:
    """A part of a text, on one line, in which all that is looked for is marked.

    >>> marked("The Senate met in Astana.", read_asked("astana senate"))
    'The **Senate** met in **Astana**.'
    """
    there = list(places(text))
    words = [fold_word(text[start:end]) for start, end in there]
    spans: list[Place] = []
    for at in range(len(words)):
        ends = [at + len(p.words) - 1 for p in phrases if p.fits(words[at : at + len(p.words)])]
        if ends and (not spans or there[at][0] >= spans[-1][1]):
            spans.append((there[at][0], there[max(ends)][1]))
    start, end = _window(text, spans[0] if spans else (0, 0))
    out, at = [], start
    for first, last in spans:
        if start <= first and last <= end:
            out += [text[at:first], MARK, text[first:last], MARK]
            at = last
    out.append(text[at:end])
    shown = " ".join("".join(out).split())
    return f"{'… ' if start else ''}{shown}{' …' if end < len(text) else ''}"


def _window(text: str, around: Place) -> Place:
    """The part of a text that is shown, from a blank to a blank."""
    if len(text) <= WIDTH * 5 // 4:
        return 0, len(text)
    start = max(0, around[0] - WIDTH // 3)
    end = min(len(text), max(start + WIDTH, around[1]))
    if start:
        start = text.find(" ", start, around[0]) + 1 or around[0]
    if end < len(text):
        blank = text.rfind(" ", around[1], end)
        end = blank if blank > 0 else end
    return start, end
