"""Counts: what a run did, row by row."""

from dataclasses import dataclass


@dataclass
class Counts:
    """What a run did; all but documents, unread and failed count rows of content.

    ``ended`` are intervals that got their end (updated, too) and rows that are gone; ``unchanged``
    rows were told again as they were, and so was each document that was loaded already.
    """

    documents: int = 0
    inserted: int = 0
    updated: int = 0
    ended: int = 0
    unchanged: int = 0
    unread: int = 0  # sentences
    failed: int = 0  # documents

    @property
    def is_change(self) -> bool:
        """Whether any row of content was written."""
        return bool(self.inserted or self.updated or self.ended)
