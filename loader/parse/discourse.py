"""Discourse: what the document has named so far, so that short forms find their full ones."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.facts import Body
from interparl.loader.parse.holders import Holders
from interparl.loader.parse.names_told import NamesTold
from interparl.loader.parse.shape import Shape
from interparl.loader.parse.short_forms import ShortForms
from interparl.loader.parse.timeline import Timeline

T = TypeVar("T")


@dataclass
class Discourse:
    """What one document names, gathered by a first pass over its sentences.

    ``persons``: folded last name and folded full forms -> the fullest name in the document.
    ``acronyms``: as printed -> the body that the document itself defines by it.
    ``short_forms``: folded head noun ("organization", "secretary general"...) -> the body last
    named by such a noun; ``topic`` is the assembly or organization that the document is about.
    ``people_of``: office as (folded title, body words) -> person, so that "the CSTO Secretary
    General" is somebody. ``page`` are the shapes of all sentences, for rules that must look up what
    a line stands under. ``dates`` are those told outside of quotations, so that "the same day" and
    "the following year" find what they count from.
    """

    title: str | None = None
    published: PartialDate | None = None
    place: str | None = None  # of the dateline
    topic: Body | None = None
    persons: NamesTold = field(default_factory=NamesTold)
    acronyms: dict[str, Body] = field(default_factory=dict)
    short_forms: ShortForms = field(default_factory=ShortForms)
    people_of: Holders = field(default_factory=Holders)
    page: Sequence[Shape] = ()
    dates: Timeline = field(default_factory=Timeline)
    looked_up: dict[tuple[str, int], object] = field(default_factory=dict)  # once for each page
    states: set[str] = field(default_factory=set)  # codes of those named so far
    organizations: set[str] = field(default_factory=set)  # reference keys of those named so far
    _known: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, read: Callable[["Discourse"], T]) -> T:
        """What ``read`` makes of the whole page, asked once: rules ask again with every block."""
        key = read, id(self.page)
        if key not in self._known:
            self._known[key] = read(self)
        found: T = self._known[key]
        return found
