"""How far the reading of one sentence's counts has come, and what the sentence tells of them."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from interparl.loader.parse.facts import Body, Span
from interparl.loader.parse.grammar.composition import words as w
from interparl.loader.parse.grammar.composition.holders import Holder
from interparl.loader.parse.grammar.composition.page import Page
from interparl.loader.parse.grammar.composition.text import Told

BESIDE = 8  # characters between two counts told together: ", and "
GAP = 140  # characters between a holder and its count: a name of an assembly and a verb
# Where a count's holder stands: around it, or ("above") outside of the sentence.
Direction = Literal["before", "behind", "above"]


@dataclass(frozen=True)
class Share:
    """``count`` seats for one holder, told by the words at ``at``."""

    holder: Holder
    count: int
    at: Span
    place: int  # of the number, in the told text
    assembly: Body | None = None  # ``None``: the one that the sentence or the page is about


@dataclass(frozen=True)
class Holding:
    """Who holds a count: the marks at ``marks`` (``None``: the chambers of the state in question).

    ``start``..``end`` are the words that tell it. Without ``is_each`` a list of holders shares the
    count in ways that the words do not tell.
    """

    start: int
    end: int
    marks: tuple[int, int] | None
    is_each: bool
    direction: Direction
    assembly: Body | None = None


@dataclass
class Progress:
    """One sentence, and the last count that was read in it."""

    told: Told
    page: Page
    i: int  # the sentence's number in the page
    is_line: bool  # a label, an item, a row: "Albania – 4"
    end: int = 0  # of the last count, with the words that belong to it
    direction: Direction | None = None  # ``None``: the last number was nobody's
    each: bool = False
    last: int = 0

    @cached_property
    def lists(self) -> list[re.Match[str]]:
        """The holders that the sentence names, lists together."""
        return list(w.HOLDERS.finditer(self.told.text))

    def holders_before(self, place: int) -> re.Match[str] | None:
        """The last list of holders that ends before a place."""
        nearest = bisect_right(self._ends, place)
        return self.lists[nearest - 1] if nearest else None

    @cached_property
    def _ends(self) -> list[int]:
        return [found.end() for found in self.lists]

    @cached_property
    def counts(self) -> list[re.Match[str]]:
        """The numbers of the sentence that may be counts of seats."""
        return list(w.COUNT.finditer(self.told.text))

    @cached_property
    def trigger(self) -> int:
        """Where the sentence begins to tell a composition; past its end where it does not."""
        text = self.told.text
        for found in w.TRIGGER.finditer(text):
            if not w.ends(w.SMALLER, text, found.start(), w.SMALLER_REACH):
                return found.start()
        if w.ON_BEHALF.search(text) or w.HAD.search(text):
            return -1
        listed = w.ENUMERATION.search(text)
        if listed and self.page.goes_on(self.i):
            return max(listed.start() - 1, 0)
        return len(text)

    def is_told(self, found: re.Match[str]) -> bool:
        """Whether the sentence tells a composition at this count."""
        is_shared = bool(found["unit"] and found["each"])  # "20 members each from ..."
        return self.is_line or found.start() > self.trigger or bool(self.direction) or is_shared

    def means_seats(self, found: re.Match[str]) -> bool:
        """Whether this number, by its noun, its sentence or its heading, is one of seats."""
        unit = (found["unit"] or "").casefold()
        if unit and not unit.endswith(("people", "persons", "places")):
            return True
        if found.start() > self.trigger or self.page.means_seats(self.i):
            return True
        return self._counts_seats

    @cached_property
    def _counts_seats(self) -> bool:
        return any("seats" in (count["unit"] or "").casefold() for count in self.counts)

    def is_beside_senators(self, found: re.Match[str]) -> bool:
        """Whether the count right before this one is of senators: "4 senators and 8 ..."."""
        before = [count for count in self.counts if count.end() <= found.start()][-1:]
        return any(
            "senator" in (count["unit"] or "").casefold() and found.start() - count.end() < BESIDE
            for count in before
        )

    @cached_property
    def counts_senators(self) -> bool:
        """Whether the sentence counts senators, so that its deputies are those of a chamber."""
        return any("senator" in (count["unit"] or "").casefold() for count in self.counts)
