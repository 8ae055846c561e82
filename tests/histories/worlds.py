"""Small worlds: what pages tell of three states, in wording of our own, as strategies of examples.

A page is what it tells, its address and its day; ``text`` puts it in words, one line a statement.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from hypothesis import strategies as st

FIRST = date(2021, 1, 1)
PARLIAMENTS = {
    "BY": "National Assembly of the Republic of Belarus",
    "KG": "Supreme Council of the Kyrgyz Republic",
    "KZ": "Parliament of the Republic of Kazakhstan",
}
ASSEMBLY = "Parliamentary Assembly of the Collective Security Treaty Organization"
REPRESENTATIVE = "Plenipotentiary Representative"
DEPUTY = "Deputy Executive Secretary"


def day(number: int) -> date:
    """The n-th day of a history."""
    return FIRST + timedelta(days=number)


class Seats(NamedTuple):
    """So many seats of a delegation come from a chamber, or from all of a parliament."""

    state: str
    chamber: str | None
    number: int

    def __str__(self) -> str:
        """Put it in words."""
        parliament = PARLIAMENTS[self.state]
        members = f"{self.number} deputies"
        if self.chamber:
            members += f" from the {self.chamber} of the {parliament}"
        return f"Delegation of the {parliament} to the CSTO PA consists of {members}."


class Holder(NamedTuple):
    """Somebody, or nobody, represents a parliament; or somebody did so once."""

    state: str
    person: str | None
    is_former: bool = False
    is_deputy: bool = False  # of the assembly's Executive Secretary, too

    def __str__(self) -> str:
        """Put it in words."""
        title = "Former plenipotentiary" if self.is_former else "Plenipotentiary"
        also = f", {DEPUTY} of the CSTO Parliamentary Assembly" if self.is_deputy else ""
        parliament = PARLIAMENTS[self.state]
        return f"{title} representative of the {parliament}{also}: {self.person or 'vacant'}"


class Website(NamedTuple):
    """A parliament publishes at an address."""

    state: str
    url: str

    def __str__(self) -> str:
        """Put it in words."""
        return f"Website of the {PARLIAMENTS[self.state]}: {self.url}"


class Meeting(NamedTuple):
    """Two persons met on a day."""

    number: int
    one: str
    other: str

    def __str__(self) -> str:
        """Put it in words."""
        when = day(self.number)
        return f"On {when.day} {when:%B %Y} {self.one} met with {self.other} in Minsk."


Statement = Seats | Holder | Website | Meeting


@dataclass(frozen=True)
class Page:
    """What a page tells, where, and on which day it was retrieved; None: it doesn't say."""

    statements: tuple[Statement, ...]
    address: str | None
    number: int | None

    @property
    def text(self) -> str:
        """The page in words; with blank lines, lest lines of one length be taken for wrapped."""
        return "\n\n".join(str(statement) for statement in self.statements)

    @property
    def json(self) -> dict[str, str]:
        """The page as a line of JSON lines."""
        told = {"text": self.text}
        if self.address:
            told["url"] = self.address
        if self.number is not None:
            told["retrieved"] = day(self.number).isoformat()
        return told

    def cut(self, length: int) -> "Page":
        """The page as it is when only its first statements arrive."""
        return Page(self.statements[:length], self.address, self.number)


PERSONS = st.sampled_from(["Anna Sokol", "Ivan Petrov"])
SUBJECTS: list[tuple[str, str | None]] = [
    ("BY", "House of Representatives"), ("BY", "Council of the Republic"),
    ("KZ", "Mazhilis"), ("KZ", "Senate"), ("KZ", None), ("KG", None),
]  # fmt: skip
STATES = st.sampled_from(["BY", "KG"])
SEATS = st.builds(
    lambda of, number: Seats(of[0], of[1], number), st.sampled_from(SUBJECTS), st.integers(6, 8)
)
HOLDERS = st.one_of(
    st.builds(Holder, STATES, PERSONS, st.just(value=False), st.booleans()),
    st.sampled_from([Holder("BY", None), Holder("KG", None)]),
    st.builds(Holder, STATES, PERSONS, st.just(value=True), st.just(value=False)),
)
WEBSITES = st.builds(
    Website, STATES, st.sampled_from(["http://one.example/", "http://two.example/"])
)
MEETINGS = st.builds(Meeting, st.integers(0, 3), st.just("Anna Sokol"), st.just("Ivan Petrov"))
ADDRESSES = st.sampled_from([None, "http://a.example/list", "http://b.example/list"])


def subject(statement: Statement) -> tuple[object, ...]:
    """What a statement is about; a page tells of it once."""
    match statement:
        case Seats(state, chamber, _):
            return "seats", state, chamber
        case Holder(state, person, is_former):
            return "holder", state, person if is_former else None
        case Website(state, url):
            return "website", state, url
        case Meeting(number):
            return "meeting", number


STATEMENTS = st.lists(
    st.one_of(SEATS, HOLDERS, SEATS, HOLDERS, WEBSITES, MEETINGS),
    min_size=1, max_size=4, unique_by=subject,
)  # fmt: skip
PAGES = st.builds(
    Page,
    STATEMENTS.map(tuple),
    ADDRESSES,
    st.one_of(st.integers(0, 5), st.integers(0, 5), st.none()),
)
