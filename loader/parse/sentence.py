"""A Sentence: the unit that rules read, and that ends as read, ignored or unread."""

from dataclasses import dataclass
from typing import Literal

# "dateline": the day and place of publication, told by a line of the page or before a sentence.
SentenceKind = Literal[
    "prose", "headline", "dateline", "heading", "label", "item", "row", "noise",
]  # fmt: skip


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

    @property
    def end(self) -> int:
        """The offset behind the last character, in the reading text."""
        return self.start + len(self.text)
