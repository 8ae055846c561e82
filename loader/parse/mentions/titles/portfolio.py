"""Portfolios: "Foreign" before a Minister, "for East African Co-operation" behind one."""

import re
from collections.abc import Sequence

from interparl.loader.parse.mentions.titles.words import (
    PORTFOLIO_OPENERS,
    TAKES_PORTFOLIO,
    Head,
    portfolios,
)
from interparl.loader.parse.mentions.words import Word, gap_behind
from interparl.loader.parse.reference import fold

LIMIT = 9  # words of a portfolio, with those that join them
JOINS = frozenset({"and", "the", "of", "for"})
BETWEEN = frozenset({" ", ", "})
ORGANS = frozenset(
    "department office committee commission section unit division directorate service group "
    "subcommittee board ministry bureau agency".split()
)
MINISTERS = frozenset({"minister", "secretary"})
QUALITY = re.compile(r"(?:ity|ment|ness|ship|ance|ence|tion|logy|ism)\Z")
OPENER_WORDS = 6  # how many words may lead to a portfolio: "in charge of the"


class Portfolios:
    """Reads the portfolios of one sentence; places are indexes of its words."""

    def __init__(self, text: str, words: Sequence[Word]) -> None:
        self.text = text
        self.words = words

    def before(self, at: int) -> int:
        """Step over a portfolio that begins here: where the head of the title would stand."""
        begin = at
        while begin < len(self.words) and begin - at < LIMIT:
            is_mine = begin > at or self.words[begin].mention is None
            length = self._word(begin) if is_mine else 0
            joins = begin > at and self.words[begin].folded == "and"
            if not length and not joins:
                break
            if gap_behind(self.text, self.words, begin + (length or 1) - 1) not in BETWEEN:
                break
            begin += length or 1
        return begin

    def behind(self, head: Head, last: int) -> int:
        """The last word of a title with the portfolio behind it; ``last`` where it has none."""
        ends = head.words[-1]
        if "minister" in head.words[:-1] and ends in portfolios() and ends != "state":
            return self._end(last)  # "Minister for Agriculture" and Food
        if ends not in TAKES_PORTFOLIO and not (MINISTERS & {*head.words} and ends == "state"):
            return last
        at = last + 1
        while at < len(self.words) and at - last < OPENER_WORDS and self.words[at].text.islower():
            at += 1
        for begin in range(last + 1, min(at + 1, len(self.words))):
            opener = self.text[self.words[last].end : self.words[begin].start]
            if PORTFOLIO_OPENERS.match(opener) and self._word(begin):
                end = self._end(begin)
                return last if self._is_of_organ(end) else end
        return last

    def _is_of_organ(self, end: int) -> bool:
        """Whether the words name an organ: "head of the international relations department"."""
        if end + 1 >= len(self.words) or gap_behind(self.text, self.words, end) != " ":
            return False
        return self.words[end + 1].folded in ORGANS

    def _end(self, begin: int) -> int:
        end = at = begin
        while at < len(self.words) and at - begin < LIMIT:
            length = self._word(at) or self._quality(at)
            if length:
                end = at + length - 1
            elif self.words[at].folded not in JOINS:
                break
            if gap_behind(self.text, self.words, at + (length or 1) - 1) not in BETWEEN:
                break
            at += length or 1
        return end

    def _quality(self, at: int) -> int:
        """1 where a portfolio ends in a word that is no name: "for Conflict Sensitivity"."""
        word = self.words[at]
        return int(
            word.mention is None and word.is_capital and QUALITY.search(word.text) is not None
        )

    def _word(self, at: int) -> int:
        """How many words from here are one word of a portfolio ("Co-operation"); 0 where none."""
        word = self.words[at]
        if word.mention is not None:
            is_part = word.mention.kind in {"adjective", "place"} and at + 1 < len(self.words)
            follows = is_part and gap_behind(self.text, self.words, at) == " "
            joins = follows and self.words[at + 1].folded == "and" and at + 2 < len(self.words)
            # "Nordic Affairs", "Europe and Foreign Affairs"
            return 1 if follows and self._word(at + 2 if joins else at + 1) else 0
        last = at
        while gap_behind(self.text, self.words, last) == "-":
            last += 1
        known = fold(self.text[word.start : self.words[last].end]) in portfolios()
        return last - at + 1 if known else 0
