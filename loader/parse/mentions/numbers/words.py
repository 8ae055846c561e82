"""Numbers in words: forty-two, one hundred and five, half a million, the forty-seventh."""

import re
from typing import NamedTuple

from interparl.loader.parse.reference import number_words, ordinals

_WORD = re.compile(r"[A-Za-z]+")
_GAP = re.compile(r"(?:(?P<hyphen>-)|(?P<comma>,\s+)|(?P<and>\s+and\s+|-and-)|\s+)(?=[A-Za-z])")
_START = re.compile(
    r"(?:half\s+an?|an?)\s+(?P<scale>dozen|hundred|thousand|million|billion)\b", re.IGNORECASE
)
_HALF = re.compile(r"[\s-]+and[\s-]+a[\s-]+half\b", re.IGNORECASE)
_COUNTED = re.compile(r"\s+[a-z]{3,}s\b")
_SCALES = {word: n for word, n in number_words().items() if n >= 1000 and " " not in word}
_SIMPLE = {word: n for word, n in number_words().items() if n < 100 and " " not in word}
_SCALE_AHEAD = re.compile(r"[a-z -]{0,40}?\b(?:hundred|thousand|million)\b", re.IGNORECASE)
_SCALE_BEHIND = re.compile(r"\s+(thousand|million|billion)\b", re.IGNORECASE)
_LARGE = 1000


class Number(NamedTuple):
    """A number as printed: its value, where it ends, and what a word behind it multiplied by."""

    value: float
    end: int
    is_ordinal: bool = False
    times: int = 1


def read_words(text: str, start: int) -> Number | None:
    """The number in words that starts at ``start``, the longest one.

    >>> read_words("four hundred and twenty-one million, six thousand UA", 0).value
    421006000
    >>> read_words("forty-seventh", 0)
    Number(value=47, end=13, is_ordinal=True, times=1)
    """
    if begun := _START.match(text, start):
        value = number_words()[begun["scale"].casefold()]
        if begun[0][:4].casefold() == "half":
            return Number(value / 2, begun.end())
        return _read(text, begun.end(), _Sum(value, begun["scale"].casefold()))
    word = _WORD.match(text, start)
    name = word[0].casefold() if word else ""
    if not word or (name not in _SIMPLE and name not in ordinals()):
        return None
    if name in ordinals():
        return Number(ordinals()[name], word.end(), is_ordinal=True)
    return _read(text, word.end(), _Sum(_SIMPLE[name], name))


class _Sum:
    """What a row of number words adds up to, as long as they follow each other rightly."""

    def __init__(self, value: int, word: str) -> None:
        self.total, self.current, self.last = 0, value, word
        if word in _SCALES:
            self.total, self.current = value, 0

    @property
    def value(self) -> int:
        return self.total + self.current

    def takes(self, number: int) -> bool:
        """Whether a simple number may follow: "forty" "two", "hundred" "five"."""
        if self.current == 0:
            return True
        is_tens = 20 <= self.current % 100 < 100 and self.current % 10 == 0
        return (is_tens and 0 < number < 10) or (self.current % 100 == 0 and number < 100)

    def scale(self, by: int) -> bool:
        """Multiply by "hundred", "thousand" ...; a larger scale can't follow a smaller one."""
        if by == 100:
            fits = 0 < self.current < 100
            self.current *= 100 if fits else 1
            return fits
        if not 0 < self.current < _LARGE or (self.total and self.total % (by * _LARGE)):
            return False
        self.total, self.current = self.total + self.current * by, 0
        return True


def _read(text: str, end: int, adding: _Sum) -> Number:
    while gap := _GAP.match(text, end):
        word = _WORD.match(text, gap.end())
        name = word[0].casefold() if word else ""
        follows_scale = adding.last == "hundred" or adding.last in _SCALES
        if (gap["and"] or gap["comma"]) and not follows_scale:
            break
        if gap["comma"] and not _goes_on(text, gap.end()):
            break
        if name in ordinals() and ordinals()[name] < 100 and adding.takes(ordinals()[name]):
            value = adding.value + ordinals()[name]
            return Number(value, gap.end() + len(name), is_ordinal=True)
        if not _add(adding, name):
            break
        adding.last, end = name, gap.end() + len(name)
    return _with_half(text, end, adding)


def _add(adding: _Sum, name: str) -> bool:
    if name in {"hundred", *_SCALES}:
        return adding.scale(number_words()[name])
    if name == "dozen" and adding.current < 100 and not adding.total:
        adding.current *= 12
        return True
    if name in _SIMPLE and name != "dozen" and adding.takes(_SIMPLE[name]):
        adding.current += _SIMPLE[name]
        return True
    return False


def _goes_on(text: str, start: int) -> bool:
    """Whether behind a comma a number with a scale of its own goes on."""
    return bool(_SCALE_AHEAD.match(text, start))


def _with_half(text: str, end: int, adding: _Sum) -> Number:
    """Read "two and a half million", "four-and-a-half tonnes"."""
    half = _HALF.match(text, end)
    scale = _SCALE_BEHIND.match(text, half.end()) if half else None
    if half and scale and not adding.total:
        return Number((adding.current + 0.5) * _SCALES[scale[1].casefold()], scale.end())
    if half and not adding.total and _COUNTED.match(text, half.end()):
        return Number(adding.current + 0.5, half.end())
    return Number(adding.value, end)
