"""Pace: how far a run has come, for those who wait for it."""

from dataclasses import dataclass


@dataclass
class Pace:
    """What a run has done so far; ``done`` of ``whole`` tells how much is left.

    They count what is known beforehand: bytes of a load, documents of a rebuild, sources of a
    reload. ``whole`` is 0 where nobody knows. ``read`` and ``unread`` are sentences that carry
    facts.
    """

    documents: int = 0
    failed: int = 0
    read: int = 0
    unread: int = 0
    done: int = 0
    whole: int = 0

    @property
    def unread_share(self) -> float | None:
        """The share of the sentences with facts that no rule reads; ``None`` before the first."""
        told = self.read + self.unread
        return self.unread / told if told else None

    def seconds_left(self, elapsed: float) -> float | None:
        """How many seconds are left if the rest takes as long; ``None`` where nobody knows."""
        if not self.whole or not self.done:
            return None
        return max(0.0, elapsed * (self.whole - self.done) / self.done)
