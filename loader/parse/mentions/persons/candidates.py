"""Candidates for names of persons: runs of capitalized words, initials and particles."""

import re
from collections.abc import Sequence

from interparl.loader.parse.mentions.persons.addresses import Addresses
from interparl.loader.parse.mentions.persons.name_words import (
    ALWAYS_STAYS,
    HONORIFIC,
    POST_NOMINAL,
    ROMAN,
    SHORT,
    STAYS,
    WEAK,
    givens,
    no_names,
    organs_in_small,
    particles,
)
from interparl.loader.parse.mentions.persons.turned import Candidate, turn
from interparl.loader.parse.mentions.words import Word, gap_behind

# Before a name they say of which party somebody is, or that he has retired.
PARTIES = frozenset(
    "green greens democrat conservative labour liberal socialist independent republican centrist "
    "retired communist nationalist".split()
)
# Before a rank they say whose it is: "Police Colonel General".
FORCES = frozenset({"police", "militia", "army", "navy", "justice", "customs", "gendarmerie"})
# Behind a hyphen they say something of a name, and are no part of it.
NO_HALVES = frozenset(
    "led style based born elect designate era type like chaired backed run made free held".split()
)
REPEATED = 5  # letters of a word that no name has twice
LETTERS = 6  # of an acronym that no list knows
NAME_LIMIT = 6  # words; longer runs of capitals are headlines
# "Cornet-d'Aspremont", "Becker-'t Hart": the second half begins small, or with an apostrophe.
ELIDED = re.compile(r"(?:d|l|de|dell|dall|all|n|t)'[A-Z]")


class NameReader:
    """Reads runs of name-like words in one sentence."""

    def __init__(self, text: str, words: Sequence[Word]) -> None:
        self.text = text
        self.words = words
        self.addresses = Addresses(text, words)

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
            surname = text.partition(",")[0]
            given = self.text[self.words[candidate.given].start : self._initial_end(candidate.last)]
            text = f"{given.strip()} {surname.strip()}"
        if first is last and first.is_shouted and not candidate.address:
            return text
        return " ".join(_calm(part) for part in text.split())

    def _candidate(self, begin: int) -> Candidate | None:
        if not self.words[begin].is_capital and not self.addresses.is_small(begin):
            return None
        if self._says_party(begin) or self._is_acronym(begin):
            return None  # "German Green Anna Berg": the name begins behind it
        first, address = self.addresses.behind(begin)
        last = self._run(first, address is not None)
        if last is None or last < first:
            if address is None or self.words[begin].folded not in givens():
                return None
            first, address, last = begin, None, self._run(begin, False)
            if last is None:
                return None
        stays = last == first or self.addresses.are_honorific(begin, first - 1)
        if address in ALWAYS_STAYS or (address in STAYS and stays):
            first -= 1
        candidate = Candidate(begin, first, last, self.words[last].end, address)
        turn(candidate, self.text, self.words, self._run)
        if (
            address
            and begin
            and self.words[begin - 1].folded in FORCES
            and self._gap(begin - 1) == " "
        ):
            candidate.begin -= 1
        candidate.end = self._end(candidate.last)
        return candidate

    def _says_party(self, at: int) -> bool:
        """Whether a word says of which party or standing somebody is, before the name."""
        if self.words[at].folded in PARTIES and self._gap(at) == " ":
            following = self.words[at + 1 : at + 3]
            return len(following) == 2 and all(
                w.is_capital or w.folded in particles() for w in following
            )
        behind = self.words[at + 1].folded if at + 1 < len(self.words) else ""
        return behind in {"democrat", "socialist"} and self._gap(at) == " "

    def _is_acronym(self, at: int) -> bool:
        """Whether letters name the body of a title before a name: "Chair of the CEC Anna Berg"."""
        if at == 0 or at + 1 >= len(self.words) or not self.words[at].is_shouted:
            return False
        is_led = self.words[at - 1].folded == "the" and self._gap(at - 1) == " "
        following = self.words[at + 1]
        return (
            is_led
            and len(self.words[at].text) <= LETTERS
            and self._gap(at) == " "
            and following.is_capital
            and following.text.istitle()
            and following.folded in givens()
        )

    def _run(self, first: int, has_address: bool) -> int | None:
        """The last word of a name that begins at ``first``."""
        at = self._particles(first) if has_address or self._is_capital_particle(first) else first
        last: int | None = None
        while at < len(self.words) and at - first < NAME_LIMIT + 2:
            is_first = at == first and not (has_address and self._is_bare_initial(at))
            if not self._is_name_word(at, is_first=is_first) or self._is_told_again(first, at):
                break
            if at > first and self._is_honorific(at):
                break  # "After years in Millbank Dr A B left"
            last = at
            between = self._gap(at)
            if not self._goes_on(at, between) or self._begins_anew(at, first):
                break
            at = self._particles(at + 1)
        if last is None:
            return None
        for at in range(max(last - 2, first + 1), last + 1):
            letters = self.text[self.words[at].start : self.words[last].end]
            if POST_NOMINAL.fullmatch(f" {letters}") and (at == last or at - first > 1):
                return at - 1  # "Enda Kearney TD", "Anna Berg M.P."
        return last

    def _is_bare_initial(self, at: int) -> bool:
        """Whether an initial stands without its dot: "Mrs W K Berg"."""
        return len(self.words[at].text) == 1 and self._gap(at) == " " and at + 1 < len(self.words)

    def _is_told_again(self, first: int, at: int) -> bool:
        """Whether the name begins anew, as where a box repeats it: "Anna Berg Berg Anna"."""
        word = self.words[at].folded
        before = (self.words[i].folded for i in range(first, at))
        return at - first > 1 and len(word) >= REPEATED and word in before

    def _begins_anew(self, at: int, first: int) -> bool:
        """Whether a wide gap parts two names of a row: "Anna Berg  Robert Troy"."""
        is_gap = self._gap(at) == "  " and at > first and at + 1 < len(self.words)
        return is_gap and self.words[at + 1].folded in givens()

    def _is_honorific(self, at: int) -> bool:
        """Whether "Mr" or "Dr" stands here with a name behind it."""
        follows = at + 1 < len(self.words) and self.words[at + 1].is_capital
        return follows and self.words[at].folded in HONORIFIC and self._gap(at) in {" ", ". "}

    def _is_capital_particle(self, at: int) -> bool:
        word = self.words[at]
        return word.is_capital and word.folded in particles() and word.folded not in no_names()

    def _goes_on(self, at: int, between: str) -> bool:
        if between in {" ", "-", "  "}:
            return True
        if between in {' "', " '", " ("} or between in {'" ', "' ", ") "}:
            return self._is_nickname(at, between)
        if between in {"-'", " '"}:  # "Becker-'t Hart"
            return self.words[at + 1].text == "t"
        return between in {".", ". ", ".-"} and self._is_short(at)

    def _is_nickname(self, at: int, between: str) -> bool:
        """Whether one quoted word stands between two names: 'Maria "Malou" Reyes'."""
        opens = between in {' "', " '"}
        first = at if opens else at - 1
        if first < 0 or first + 2 >= len(self.words):
            return False
        marks = (self._gap(first).strip(), self._gap(first + 1).strip())
        return marks in {('"', '"'), ("'", "'")} and all(
            self.words[i].is_capital for i in range(first, first + 3)
        )

    def _is_short(self, at: int) -> bool:
        word = self.words[at]
        return len(word.text) == 1 or word.folded in SHORT or is_initials(word.text)

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
        if word.folded not in no_names() or self._gap(at) == "-":  # "as-Sabah", not "as Speaker"
            return True
        return word.folded == "do" and at > 0 and self.words[at - 1].folded in givens()

    def _is_name_word(self, at: int, *, is_first: bool) -> bool:
        word = self.words[at]
        if not word.is_capital:
            # "Ramil uulu": a particle may end a name.
            return not is_first and (
                self._is_closing_particle(at)
                or self._is_small_half(at)
                or (word.mention is None and ELIDED.match(word.text) is not None)
            )
        if len(word.text) == 1:
            return self._gap(at).startswith(".") or (not is_first and self._gap(at) == " ")
        if ROMAN.match(word.text):
            return not is_first
        if word.folded not in no_names():
            return True
        return not is_first and (self._follows_given(at) or self._is_half(at))

    def _is_half(self, at: int) -> bool:
        """Whether an everyday word is half of a double surname: "Must-Kalda", "Berg-Fall"."""
        other = at + 1 if self._gap(at) == "-" else at - 1 if self._gap(at - 1) == "-" else None
        if other is None or other >= len(self.words) or other < at < 2:
            return False
        half, word = self.words[other], self.words[at]
        return (
            half.is_capital
            and len(half.text) > 2
            and half.folded not in no_names()
            and word.text.istitle() == half.text.istitle()
            and word.folded not in organs_in_small()
        )

    def _follows_given(self, at: int) -> bool:
        """A surname may be an everyday word: "Kennedy Grant", "Anna Summers", "John Law"."""
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


def is_initials(text: str) -> bool:
    """Whether a word is made of initials that were read as one: "N.Z" Nigmatov."""
    return len(text) > 2 and "." in text and text.replace(".", "").isupper()


def is_strong(address: str | None) -> bool:
    """Whether a form of address alone makes a capitalized word a name."""
    return address is not None and address not in WEAK


def _calm(word: str) -> str:
    """Write a surname in capitals as names are written: "NKRUMAH-ADJEI" -> "Nkansah-Adu"."""
    if not word.isupper() or len(word.strip(".")) < 2 or ROMAN.match(word) or "." in word:
        return word
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)
