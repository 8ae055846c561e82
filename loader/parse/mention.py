"""Mentions: the named things of a sentence, found before any rule looks at it."""

from dataclasses import dataclass
from typing import Literal

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.facts import Approximation, Body, TenureStatus

Kind = Literal["state", "body", "person", "title", "date", "number", "place", "url", "adjective"]


@dataclass(frozen=True, slots=True)
class StateName:
    """A state by one of its names ("Kyrgyz Republic"), or by its adjective ("Kyrgyz")."""

    code: str


@dataclass(frozen=True, slots=True)
class Title:
    """A title of office: "deputy Executive Secretary", "former Speaker"."""

    normal: str  # canonical capitals, without the status word: "Deputy Executive Secretary"
    status: TenureStatus = "held"
    is_single: bool = False
    kind: str = "head"


@dataclass(frozen=True, slots=True)
class Person:
    """A person by the name printed here; ``full`` is the fullest name in the document."""

    full: str


@dataclass(frozen=True, slots=True)
class When:
    """A date, resolved against the date of publication where it names no year."""

    date: PartialDate
    is_relative: bool = False  # "today", "last November": told from the publication's day
    is_recurring: bool = False  # "annually since 2008", "every year"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, with its currency if it is money and its ordinal flag if it is "174th"."""

    value: float
    words: str
    approximation: Approximation = "exact"
    currency: str | None = None
    is_ordinal: bool = False
    is_percent: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A town, region or other place that is no state."""

    name: str
    state: str | None = None


@dataclass(frozen=True, slots=True)
class Url:
    """An address on the web."""

    address: str


Value = StateName | Body | Person | Title | When | Quantity | Place | Url


@dataclass(frozen=True, slots=True)
class Mention:
    """One named thing at ``start``..``end`` (absolute, in the cleaned text)."""

    kind: Kind
    start: int
    end: int
    value: Value
