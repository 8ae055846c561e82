"""Names with the surname first: "HAJIYEV, Asaf", "VAN DER STRAETEN, Prof. Anna"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from interparl.loader.parse.mentions.persons.addresses import Addresses
from interparl.loader.parse.mentions.persons.name_words import givens
from interparl.loader.parse.mentions.words import Word, gap_behind

SURNAME_LIMIT = 5  # words: "Janssens van der Straeten"
CELL_LINE = re.compile(r"\.? ?[|\t]")
CELL_END = re.compile(r"\.?\s*(?:\Z|\t|[(|;/]|-\s)")
Run = Callable[[int, bool], int | None]  # the last word of the name that begins at a place


@dataclass(slots=True)
class Candidate:
    """Words ``first``..``last`` (inclusive) may be a name; its address starts at ``begin``."""

    begin: int
    first: int
    last: int
    end: int  # in the sentence's text, behind letters like "MP"
    address: str | None = None  # the last word of the form of address, folded
    given: int = 0  # where the given name begins that is put behind the surname
    is_turned: bool = False  # "HAJIYEV, Asaf": surname, comma, given name
    score: int = 0

    @property
    def size(self) -> int:
        """How many words the name has."""
        return self.last - self.first + 1


def turn(candidate: Candidate, text: str, words: Sequence[Word], run: Run) -> None:
    """Read "HAJIYEV, Asaf" and a cell's "Breknes, Sindre" as one name, surname first."""
    at = candidate.last + 1
    if at >= len(words) or gap_behind(text, words, candidate.last) != ", ":
        return
    if candidate.size > 2 and not _is_shouted(candidate, words):
        return
    at, _ = Addresses(text, words).behind(at)  # "KARIDIS, Prof. Evripidis"
    last = run(at, False)
    if last is None or last - at > 2:
        return
    if _is_turned(candidate, text, words, (at, last)):
        candidate.last, candidate.given, candidate.is_turned = last, at, True


def _is_turned(
    candidate: Candidate, text: str, words: Sequence[Word], given: tuple[int, int]
) -> bool:
    at, last = given
    is_surname = words[candidate.first].folded not in givens()
    if is_surname and not words[at].is_shouted and _is_cell(text, words, candidate.begin, last):
        return True
    if words[at].folded not in givens() and not _opens_entry(candidate, text, words, given):
        return False
    is_shouted = words[candidate.first].is_shouted
    if not is_surname and not is_shouted:
        return False
    before = words[candidate.first - 1].mention if candidate.first else None
    opens = candidate.begin == 0 or bool(before and before.kind in {"title", "number"})
    ends = last + 1 >= len(words) or words[last + 1].mention is not None
    if is_shouted and not words[at].is_shouted:
        return True
    return opens and (ends or CELL_END.match(text, words[last].end) is not None)


def _opens_entry(
    candidate: Candidate, text: str, words: Sequence[Word], given: tuple[int, int]
) -> bool:
    """Whether a surname in capitals opens an entry of a list: "KOVAČ, Jože. Ambassador"."""
    at, last = given
    return (
        candidate.begin == 0
        and _is_shouted(candidate, words)
        and all(word.text.istitle() for word in words[at : last + 1])
        and gap_behind(text, words, last)[:1] in {".", ";", "(", "\n"}
    )


def _is_shouted(candidate: Candidate, words: Sequence[Word]) -> bool:
    """Whether a surname of several words stands in capitals: "VAN DER STRAETEN, Anna"."""
    run = words[candidate.first : candidate.last + 1]
    return candidate.size <= SURNAME_LIMIT and all(word.is_shouted for word in run)


def _is_cell(text: str, words: Sequence[Word], first: int, last: int) -> bool:
    """Whether these words fill a cell of a table."""
    before = text[: words[first].start]
    return before.endswith(("\t", "| ", "|")) and bool(CELL_LINE.match(text, words[last].end))
