"""Facts: what a text says, each with the words that say it and the rule that read them."""

from dataclasses import dataclass, field
from typing import Literal

from interparl.loader.parse.dates import PartialDate

BodyKind = Literal[
    "organization", "parliament", "chamber", "delegation", "committee", "secretariat",
    "ministry", "government", "mission", "court", "university", "party", "other",
]  # fmt: skip
TenureStatus = Literal["held", "acting", "former", "elect", "outgoing"]
EventStatus = Literal["happened", "planned", "recurring"]
EventDating = Literal["text", "news", "nothing"]
Approximation = Literal["exact", "about", "more_than", "less_than", "up_to", "at_least"]


@dataclass(frozen=True, slots=True)
class Span:
    """Characters ``start`` to ``end`` (exclusive) of the document's stored text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Body:
    """A body as the text names it: the name without its state and parents, and what they are.

    ``key`` is the reference key where reference data knows the body (``csto-pa``, ``by-mazhilis``),
    ``None`` where only its shape tells what it is. ``words`` is the fullest form in the text.
    """

    kind: BodyKind
    name: str
    words: str
    state: str | None = None  # ISO 3166-1 alpha-2
    parent: "Body | None" = None
    key: str | None = None
    acronym: str | None = None
    is_assembly: bool = False  # an inter-parliamentary assembly


@dataclass(frozen=True, kw_only=True)
class Fact:
    """What all facts share; neither place nor rule make two facts differ."""

    at: Span = field(compare=False)
    rule: str = field(compare=False)


@dataclass(frozen=True)
class StateFact(Fact):
    """The text names a state."""

    code: str


@dataclass(frozen=True)
class BodyFact(Fact):
    """The text names an organization, a parliament, a chamber or another body."""

    body: Body


@dataclass(frozen=True)
class PersonFact(Fact):
    """The text names a person, told by the fullest name in the text."""

    name: str


@dataclass(frozen=True)
class SeatFact(Fact):
    """So many seats in an assembly belong to a chamber, or to a whole parliament."""

    assembly: Body
    state: str | None
    parliament: Body | None  # None: the text names only the state
    chamber: Body | None  # None: the parliament as a whole
    seats: int


@dataclass(frozen=True)
class OfficeFact(Fact):
    """A person holds (held, will hold) an office; ``person`` None says that it is vacant."""

    person: str | None
    title: str  # in canonical capitals, without acting/former: "Deputy Executive Secretary"
    body: Body | None = None
    state: str | None = None
    status: TenureStatus = "held"
    is_single: bool = False  # one holder at a time


@dataclass(frozen=True)
class WebsiteFact(Fact):
    """Where a body publishes."""

    body: Body
    url: str


@dataclass(frozen=True)
class Participant:
    """Somebody in an event: exactly one of person, body and state."""

    person: str | None = None
    body: Body | None = None
    state: str | None = None
    role: str = "participant"
    ordinal: int | None = None  # "its 174th member"
    on_behalf_of: Body | None = None
    words: str = ""  # as the text names it
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True)
class EventFact(Fact):
    """Something happened or is to happen."""

    type: str  # one of the 14 types of FORMAT.md
    date: PartialDate | None = None
    participants: tuple[Participant, ...] = ()
    place: str | None = None
    place_state: str | None = None
    name: str | None = None
    status: EventStatus = "happened"
    # What dates it: the text; its being told as news, for which assembly takes the day of
    # publication; or nothing.
    dating: EventDating = field(default="text", compare=False)


@dataclass(frozen=True)
class AttendanceFact(Fact):
    """Somebody takes part in a gathering told by the sentences before; assembly unites the two.

    ``is_certain`` is false where the sentence only tells what somebody does: that is attendance
    where the whole page reports on the gathering.
    """

    participants: tuple[Participant, ...]
    is_certain: bool = True


@dataclass(frozen=True)
class FigureFact(Fact):
    """A number reported as a finding."""

    value: float
    value_text: str  # as printed: "1,5 million"
    unit: str
    currency: str | None = None  # ISO 4217
    approximation: Approximation = "exact"
    said_by_person: str | None = None
    said_by_body: Body | None = None
    topic: str | None = None
    date: PartialDate | None = None
