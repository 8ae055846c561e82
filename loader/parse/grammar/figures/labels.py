"""Lines that say what a number counts before they give it: "Registered voters: 936,975"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from interparl.loader.parse.grammar.figures.nouns import DOCUMENTS, NO_RESULT, TELLING
from interparl.loader.parse.grammar.figures.unit import Unit
from interparl.loader.parse.grammar.figures.verbs import NUMBER, RESULT
from interparl.loader.parse.mention import Mention, Quantity

# "Number of polling stations – 1,204", "channels cut off – 7, of those by sea – 2; cars seized: 5".
_LABEL = re.compile(
    r"(?:\A\W*|[;,.]\s+(?:and\s+)?)(?:of\s+(?:those|them|which|whom)\s+|including\s+)?"
    r"(?P<what>(?:(?:[Tt]otal\s+)?[Nn]umber\s+of\s+)?[A-Za-z][a-z-]+(?:\s+(?:[a-z-]+|CIS)){0,7})"
    rf"(?:\s*:|\s+[–-]|\s*\.{{3,80}})\s*{NUMBER}(?=\W*\Z|\s*[.;,(]\s?)"
)
_NUMBERED = re.compile(r"(?:total\s+)?number\s+of\s+", re.IGNORECASE)
_DONE = re.compile(rf"\b(?:(?:not\s+)?{RESULT}|cast|issued|admitted|cut\s+off|taken)\b")


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of a sentence that is a finding: ``at`` its mark, ``end`` where its unit ends."""

    at: int
    end: int
    mention: Mention
    quantity: Quantity
    unit: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number of a sentence that may be a finding, with the noun behind it."""

    at: int
    unit: Unit
    mention: Mention
    quantity: Quantity

    @property
    def end(self) -> int:
        """Where the noun ends; behind the number if there is none."""
        return self.at + 1 if self.unit.is_empty else self.unit.end


def labelled(text: str, candidates: Sequence[Candidate]) -> Iterator[Counted]:
    """The numbers behind labels that say what they count."""
    if not candidates or not (":" in text or "–" in text or " - " in text or ".." in text):
        return
    is_list = False
    for label in _LABEL.finditer(text):
        what = _NUMBERED.sub("", label["what"]).casefold()
        numbered, at = bool(_NUMBERED.match(label["what"])), label.end() - 1
        is_told = numbered or TELLING.search(what) or _DONE.search(what) or DOCUMENTS.search(what)
        if not (is_told or is_list) or NO_RESULT.search(what):
            continue
        is_list = True
        for candidate in candidates:
            if candidate.at == at and candidate.unit.is_empty:
                yield Counted(at, at + 1, candidate.mention, candidate.quantity, what)
