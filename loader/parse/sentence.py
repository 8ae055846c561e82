"""A Sentence: the unit that rules read, and that ends as read, ignored or unread."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, TypeVar

T = TypeVar("T")

# "dateline": the day and place of publication, told by a line of the page or before a sentence.
SentenceKind = Literal[
    "prose", "headline", "dateline", "heading", "label", "item", "row", "noise",
]  # fmt: skip


class Placed(Protocol):
    """A mention, as far as a sentence asks: what it is and where it stands."""

    @property
    def kind(self) -> str:
        """What it is."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


Taken = TypeVar("Taken", bound=Placed)


@dataclass(frozen=True)
class Sentence:
    """One sentence, or one line that stands for one (a label, a list item, a table row).

    ``start`` is the offset in the reading text, and ``text`` is what stands there: paragraphs on
    one line, without what is not read. ``Structure.stored`` leads back to the stored text.
    """

    start: int
    text: str
    kind: SentenceKind = "prose"
    block: int = 0  # paragraphs, lists and tables of a document are numbered
    heading: str | None = None  # the heading that the line stands under
    _known: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def end(self) -> int:
        """The offset behind the last character, in the reading text."""
        return self.start + len(self.text)

    def forget(self) -> None:
        """Let go of what the mentions were found by: tokens, words, candidates."""
        self._known.clear()

    def once(
        self, read: Callable[["Sentence", Sequence[Taken]], T], taken: Sequence[Taken] = ()
    ) -> T:
        """What ``read`` finds in the sentence, asked once: both passes over a document share it.

        It may depend on the words, and on the kinds and places of what is taken; on nothing else.
        """
        key = read, tuple([(m.kind, m.start, m.end) for m in taken]) if taken else ()
        if key not in self._known:
            self._known[key] = read(self, taken)
        found: T = self._known[key]
        return found
