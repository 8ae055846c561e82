"""A Failure: one thing that could not be read, and why; it is stored, the others load."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Failure:
    """What was asked for, and a reason that says what to do."""

    origin: str
    reason: str
