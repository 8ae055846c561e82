"""Forms of address before a name, one after another: "H.E. Hon. Dr.", "Dr. (Smt.)", "Mr"."""

import re
from collections.abc import Sequence

from interparl.loader.parse.mentions.persons.name_words import HONORIFIC, addresses, givens
from interparl.loader.parse.mentions.words import Word, gap_behind

# Between an address and a name: "Mr.W.J.M.", "Dr. (Smt.) Kamala", "Lieut.-Colonel X".
AFTER_ADDRESS = re.compile(r"'?\.?\)?[ -]?\(?\Z")

# Forms of address that pages write in small letters: "mevr. drs. Anna Bakker", "Dr. h.c.".
SMALL = frozenset("mevr dhr jhr drs mr dr ir ing prof dep sen h c".split())

GIVEN_TOO = frozenset("don shaikha sheikha noble prince princess".split())


class Addresses:
    """Reads forms of address at places of one sentence."""

    def __init__(self, text: str, words: Sequence[Word]) -> None:
        self.text = text
        self.words = words

    def behind(self, begin: int) -> tuple[int, str | None]:
        """Step over forms of address: where the name begins, and the last word of them, folded."""
        at, last = begin, None
        while at < len(self.words) and self.words[at].mention is None:
            end = self._address(at, is_first=at == begin)
            if end is None or not AFTER_ADDRESS.match(self._gap(end)):
                break
            last, at = self.words[end].folded, end + 1
        return at, last

    def are_honorific(self, begin: int, at: int) -> bool:
        """Whether "Mr" stands before a word of rank: then it is a given name, as in "Mr Don X"."""
        before = self.words[at - 1].folded if at > begin else ""
        word = self.words[at].folded
        return before in HONORIFIC and (word in givens() or word in GIVEN_TOO)

    def is_small(self, at: int) -> bool:
        """Whether a form of address may stand here in small letters: "the Honourable", "drs."."""
        word = self.words[at]
        return word.folded == "the" or (word.folded in SMALL and self._gap(at)[:1] == ".")

    def _address(self, at: int, *, is_first: bool) -> int | None:
        step, best = addresses(), None
        start = at
        while at < len(self.words) and self.words[at].mention is None:
            word = self.words[at]
            following = step.get(word.folded)
            if following is None or (word.text.islower() and not self.is_small(at)):
                break
            step = following
            if step.is_end and (word.is_capital or self.is_small(at)):
                best = at if word.folded != "the" else best
            if not AFTER_ADDRESS.match(self._gap(at)):
                break
            at += 1
        is_abbreviation = best is not None and self._gap(best).startswith(".")
        if best == start and self.words[start].folded == "ma" and not is_first:
            return None  # "Hon. Ma. Lourdes X": her name
        if best == start and self.words[start].folded in {"m", "on", "ma", "me"}:
            return best if is_abbreviation and len(self._gap(start)) > 1 else None
        return best

    def _gap(self, at: int) -> str:
        return gap_behind(self.text, self.words, at)
