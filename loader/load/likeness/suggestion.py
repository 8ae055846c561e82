"""A Suggestion: two that may be the same, how likely that is, and why."""

from dataclasses import dataclass

from interparl.schema.names import DecidedKind

LEAST = 0.6  # of a score, to be worth the look of a person


@dataclass(frozen=True)
class Suggestion:
    """Two that may be the same; the score lies between 0 and 1 and is no probability."""

    kind: DecidedKind
    score: float
    key: str
    other_key: str
    one: str
    other: str
    reasons: tuple[str, ...]
