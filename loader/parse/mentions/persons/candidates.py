"""Candidates for names of persons: runs of capitalized words, initials and particles."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from interparl.loader.parse.mentions.persons.name_words import (
    POST_NOMINAL,
    ROMAN,
    SHORT,
    STAYS,
    WEAK,
    addresses,
    givens,
    no_names,
    particles,
)
from interparl.loader.parse.mentions.words import Word, gap_behind

# Before a rank they say whose it is: "Police Colonel General".
FORCES = frozenset({"police", "militia", "army", "navy", "justice", "customs", "gendarmerie"})
# Behind a hyphen they say something of a name, and are no part of it.
NO_HALVES = frozenset(
    "led style based born elect designate era type like chaired backed run made free held".split()
)
NAME_LIMIT = 6  # words; longer runs of capitals are headlines
# Between an address and a name: "Mr.W.J.M.", "Dr. (Smt.) Kamala", "Lieut.-Colonel X".
AFTER_ADDRESS = re.compile(r"'?\.?\)?[ -]?\(?\Z")
CELL_LINE = re.compile(r"\.? ?[|\t]")
CELL_END = re.compile(r"\.?\s*(?:\Z|\t|[(|;])")


@dataclass(slots=True)
class Candidate:
    """Words ``first``..``last`` (inclusive) may be a name; its address starts at ``begin``."""

    begin: int
    first: int
    last: int
    end: int  # in the sentence's text, behind letters like "MP"
    address: str | None = None  # the last word of the form of address, folded
    is_turned: bool = False  # "HAJIYEV, Asaf": surname, comma, given name
    score: int = 0

    @property
    def size(self) -> int:
        """How many words the name has."""
        return self.last - self.first + 1


class NameReader:
    """Reads runs of name-like words in one sentence."""

    def __init__(self, text: str, words: Sequence[Word]) -> None:
        self.text = text
        self.words = words

    def candidates(self) -> list[Candidate]:
        """All runs from left to right, none overlapping."""
        found: list[Candidate] = []
        at = 0
        while at < len(self.words):
            candidate = self._candidate(at)
            if candidate:
                found.append(candidate)
            at = candidate.last + 1 if candidate else at + 1
            while candidate and at < len(self.words) and self.words[at].start < candidate.end:
                at += 1
        return found

    def name(self, candidate: Candidate) -> str:
        """The name as people write it: given name first, the surname not in capitals."""
        first, last = self.words[candidate.first], self.words[candidate.last]
        text = self.text[first.start : self._initial_end(candidate.last)]
        if candidate.is_turned:
            surname, _, given = text.partition(",")
            text = f"{given.strip()} {surname.strip()}"
        if first is last and first.is_shouted and not candidate.address:
            return text
        return " ".join(_calm(part) for part in text.split())

    def _candidate(self, begin: int) -> Candidate | None:
        if not self.words[begin].is_capital and self.words[begin].text != "the":
            return None  # "the Honourable" is the one beginning in small letters
        first, address = self._addresses(begin)
        last = self._run(first, address is not None)
        if last is None or last < first:
            if address is None or self.words[begin].folded not in givens():
                return None
            first, address, last = begin, None, self._run(begin, False)
            if last is None:
                return None
        if address in STAYS and last == first:
            first -= 1
        candidate = Candidate(begin, first, last, self.words[last].end, address)
        self._turn(candidate)
        if (
            address
            and begin
            and self.words[begin - 1].folded in FORCES
            and self._gap(begin - 1) == " "
        ):
            candidate.begin -= 1
        candidate.end = self._end(candidate.last)
        return candidate

    def _addresses(self, begin: int) -> tuple[int, str | None]:
        """Step over forms of address, one after another: "H.E. Hon. Dr."."""
        at, last = begin, None
        while at < len(self.words) and self.words[at].mention is None:
            end = self._address(at)
            if end is None or not AFTER_ADDRESS.match(self._gap(end)):
                break
            last, at = self.words[end].folded, end + 1
        return at, last

    def _address(self, at: int) -> int | None:
        step, best = addresses(), None
        start = at
        while at < len(self.words) and self.words[at].mention is None:
            word = self.words[at]
            following = step.get(word.folded)
            if following is None or (word.text.islower() and word.folded != "the"):
                break
            step = following
            if step.is_end and word.is_capital:
                best = at
            if not AFTER_ADDRESS.match(self._gap(at)):
                break
            at += 1
        is_abbreviation = best is not None and self._gap(best).startswith(".")
        if best == start and self.words[start].folded in {"m", "on", "ma", "me"}:
            return best if is_abbreviation and len(self._gap(start)) > 1 else None
        return best

    def _run(self, first: int, has_address: bool) -> int | None:
        """The last word of a name that begins at ``first``."""
        at = self._particles(first) if has_address or self._is_capital_particle(first) else first
        last: int | None = None
        while at < len(self.words) and at - first < NAME_LIMIT + 2:
            if not self._is_name_word(at, is_first=at == first):
                break
            last = at
            between = self._gap(at)
            if not self._goes_on(at, between):
                break
            at = self._particles(at + 1)
        if (
            last is not None
            and last > first
            and POST_NOMINAL.fullmatch(f" {self.words[last].text}")
        ):
            return last - 1  # "Enda Kenny TD"
        return last

    def _is_capital_particle(self, at: int) -> bool:
        word = self.words[at]
        return word.is_capital and word.folded in particles() and word.folded not in no_names()

    def _goes_on(self, at: int, between: str) -> bool:
        if between in {" ", "-", "  "}:
            return True
        return between in {".", ". ", ".-"} and self._is_short(at)

    def _is_short(self, at: int) -> bool:
        word = self.words[at]
        return len(word.text) == 1 or word.folded in SHORT

    def _particles(self, at: int) -> int:
        """Step over particles in small letters that a capitalized word follows."""
        end = at
        while end < len(self.words) and self._is_particle(end) and self._gap(end) in {" ", "-"}:
            end += 1
        is_followed = end < len(self.words) and self.words[end].is_capital
        return end if is_followed else at

    def _is_particle(self, at: int) -> bool:
        word = self.words[at]
        if word.mention is not None or word.folded not in particles() or word.text.isupper():
            return False
        return word.folded not in no_names() or self._gap(at) == "-"  # "as-Sabah", not "as Speaker"

    def _is_name_word(self, at: int, *, is_first: bool) -> bool:
        word = self.words[at]
        if not word.is_capital:
            # "Ramil uulu": a particle may end a name.
            return not is_first and (self._is_closing_particle(at) or self._is_small_half(at))
        if len(word.text) == 1:
            return self._gap(at).startswith(".") or (not is_first and self._gap(at) == " ")
        if ROMAN.match(word.text):
            return not is_first
        return word.folded not in no_names() or (not is_first and self._follows_given(at))

    def _follows_given(self, at: int) -> bool:
        """A surname may be an everyday word: "Kennedy Graham", "Anna Summers", "John Law"."""
        before = self.words[at - 1]
        return (
            before.folded in givens()
            and self._gap(at - 1) == " "
            and self.words[at].text.istitle()
            and self._gap(at)[:1] in {",", ")", ".", ";", "("}
        )

    def _is_closing_particle(self, at: int) -> bool:
        closing = {"uulu", "kyzy", "ogly", "oglu", "uly", "kizi", "qizi", "gizi", "zade", "zada"}
        return self.words[at].folded in closing and self._gap(at - 1) in {" ", "-"}

    def _is_small_half(self, at: int) -> bool:
        """A second half in small letters: "Halla-aho", but not "Merkel-led"."""
        word = self.words[at]
        is_word = 3 <= len(word.text) <= 7 and word.mention is None and word.text.islower()
        return is_word and at > 1 and self._gap(at - 1) == "-" and word.folded not in NO_HALVES

    def _turn(self, candidate: Candidate) -> None:
        """Read "HAJIYEV, Asaf" and a cell's "Brekkhus, Sindre" as one name, surname first."""
        at = candidate.last + 1
        if at >= len(self.words) or self._gap(candidate.last) != ", " or candidate.size > 2:
            return
        last = self._run(at, False)
        if last is None or last - at > 2:
            return
        is_surname = self.words[candidate.first].folded not in givens()
        if is_surname and not self.words[at].is_shouted and self._is_cell(candidate.begin, last):
            candidate.last, candidate.is_turned = last, True
        if self.words[at].folded not in givens():
            return
        if not is_surname and not self.words[candidate.first].is_shouted:
            return
        shouted = self.words[candidate.first].is_shouted and not self.words[at].is_shouted
        before = self.words[candidate.first - 1].mention if candidate.first else None
        opens = candidate.begin == 0 or bool(before and before.kind in {"title", "number"})
        ends = last + 1 >= len(self.words) or self.words[last + 1].mention is not None
        if shouted or (opens and (ends or CELL_END.match(self.text, self.words[last].end))):
            candidate.last, candidate.is_turned = last, True

    def _is_cell(self, first: int, last: int) -> bool:
        """Whether these words fill a cell of a table."""
        before = self.text[: self.words[first].start]
        return before.endswith(("\t", "| ", "|")) and bool(
            CELL_LINE.match(self.text, self.words[last].end)
        )

    def _end(self, last: int) -> int:
        """Where a name ends with the dot of its initial and with letters like "MP"."""
        end = self._initial_end(last)
        found = POST_NOMINAL.match(self.text, end)
        return found.end() if found else end

    def _initial_end(self, last: int) -> int:
        end = self.words[last].end
        return end + (len(self.words[last].text) == 1 and self.text.startswith(".", end))

    def _gap(self, at: int) -> str:
        return gap_behind(self.text, self.words, at)


def is_strong(address: str | None) -> bool:
    """Whether a form of address alone makes a capitalized word a name."""
    return address is not None and address not in WEAK


def _calm(word: str) -> str:
    """Write a surname in capitals as names are written: "NKRUMAH-ADJEI" -> "Nkrumah-Adjei"."""
    if not word.isupper() or len(word.strip(".")) < 2 or ROMAN.match(word) or "." in word:
        return word
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)
