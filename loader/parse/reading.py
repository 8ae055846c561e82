"""A Reading: all that was understood of one document, and what became of each sentence."""

from dataclasses import dataclass
from typing import Literal

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.facts import Fact, Span
from interparl.loader.parse.shape import Shape

Status = Literal["read", "ignored", "unread"]


@dataclass(frozen=True)
class Outcome:
    """How one sentence ended: read, ignored for a reason, or unread."""

    shape: Shape
    status: Status
    reason: str | None  # why it was ignored, or what hints that it was not understood
    at: Span  # in the stored text; the sentence itself counts characters of the reading text


@dataclass(frozen=True)
class Reading:
    """The facts of a document, in the order of the text, and the outcome of each sentence."""

    title: str | None
    published: PartialDate | None
    facts: tuple[Fact, ...]
    outcomes: tuple[Outcome, ...]
