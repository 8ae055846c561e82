"""Readings made by hand, for tests of what comes after parsing.

The text of such a document is one line a fact; each fact stands at its line.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from interparl.loader.parse.facts import Body, Fact, OfficeFact, SeatFact, Span, TenureStatus
from interparl.loader.parse.reading import Outcome, Reading
from interparl.loader.parse.sentence import Sentence
from interparl.loader.parse.shape import Shape
from interparl.loader.read.document import Document
from interparl.loader.resolve.record import Records
from interparl.loader.resolve.resolver import resolve

LINE = "The page says it here."
TODAY = date(2026, 11, 23)
HERE = Span(0, len(LINE))

ASSEMBLY = Body("organization", "Assembly of the Seas", "Assembly", is_assembly=True)
SENATE = Body("chamber", "Senate", "Senate", parent=Body("parliament", "Diet", "Diet", "KG"))


def document(
    facts: Sequence[Fact], retrieved: date | None = TODAY, url: str | None = "http://pages.example/"
) -> Document:
    """A document with a line for each fact; its url and lines tell it from others."""
    text = "\n".join(LINE for _ in facts)
    return Document(text, "page.txt", url=url, retrieved=retrieved)


def reading(facts: Sequence[Fact]) -> Reading:
    """What a parser would give that read each fact from its line."""
    placed, outcomes = [], []
    for number, fact in enumerate(facts):
        start = number * (len(LINE) + 1)
        at = Span(start, start + len(LINE))
        placed.append(replace(fact, at=at))
        outcomes.append(Outcome(Shape(LINE, Sentence(start, LINE), ()), "read", None, at))
    return Reading(None, None, tuple(placed), tuple(outcomes))


def records(*facts: Fact, retrieved: date | None = TODAY, url: str | None = None) -> Records:
    """The Records of a document that tells these facts."""
    return resolve(document(facts, retrieved, url), reading(facts), TODAY)


def seats(count: int, chamber: Body | None = None, state: str = "KG") -> SeatFact:
    """So many seats in the Assembly of the Seas."""
    return SeatFact(ASSEMBLY, state, None, chamber, count, at=HERE, rule="seats")


def office(
    person: str | None,
    title: str = "Chairman",
    status: TenureStatus = "held",
    *,
    is_single: bool = True,
    body: Body | None = ASSEMBLY,
) -> OfficeFact:
    """Somebody in an office of the Assembly of the Seas."""
    return OfficeFact(
        person, title, body, status=status, is_single=is_single, at=HERE, rule="office"
    )
