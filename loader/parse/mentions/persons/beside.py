"""The lines beside one, as the first pass read them: offices beside names, people in a column."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.sentence import Sentence
from interparl.loader.parse.shape import MARK, Shape

LONGEST = 160  # characters of a line beside; longer ones are prose
LINES = frozenset({"item", "row", "label", "heading"})


@dataclass(frozen=True, slots=True)
class Beside:
    """What the lines right above and below hold."""

    is_office: bool = False  # one begins with an office, and names nobody
    has_person: bool = False  # one is a row that names somebody


def beside(sentence: Sentence, discourse: Discourse) -> Beside:
    """Look at the lines right above and below; nothing is known of them in the first pass."""
    if not discourse.page or sentence.kind not in LINES:
        return Beside()
    around = [s for s in _neighbours(sentence, discourse) if len(s.text) < LONGEST]
    return Beside(any(map(_is_office, around)), any(map(_has_person, around)))


def _neighbours(sentence: Sentence, discourse: Discourse) -> Iterator[Shape]:
    page = discourse.page
    at = bisect_left(page, sentence.start, key=lambda s: s.sentence.start)
    yield from page[max(0, at - 1) : at]
    yield from page[at + 1 : at + 2]


def _is_office(line: Shape) -> bool:
    text = line.text.lstrip(" •*·–-")
    return text.startswith(MARK["title"]) and MARK["person"] not in text and "." not in text[:-1]


def _has_person(line: Shape) -> bool:
    return line.sentence.kind in {"row", "item"} and MARK["person"] in line.text
