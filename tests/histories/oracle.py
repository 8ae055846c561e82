"""The oracle: what the views must answer of a set of pages, from the words of docs/design.md.

A page speaks for the day on which it was retrieved, else first loaded. All sightings of a subject
are put in order; a value holds from its first sight to the first sight of another one. Of one day
with two values the address decides (a page that has one first), then the document's key. An office
with one holder passes to the next one seen; a vacancy, or the holder called former, ends it.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from interparl.loader.read.document import Document
from interparl.loader.resolve.documents import document_key
from tests.histories.worlds import DEPUTY, REPRESENTATIVE, Holder, Page, Seats, day

Row = tuple[object, ...]
Pages = Mapping[Page, date]  # each page that is loaded, and the day on which it first was
NOBODY = None


class Sight(NamedTuple):
    """A page tells a value; the least of a day is shown."""

    day: date
    rest: tuple[object, ...]  # strength of the value, then no address, address, key
    value: Hashable


class Time(NamedTuple):
    """A value, from its first sight to the first sight of another one, and its last."""

    value: Hashable
    first: date
    until: date | None
    last: date


def key(page: Page) -> str:
    """The key of a page's document."""
    retrieved = None if page.number is None else day(page.number)
    return document_key(Document(page.text, "-", url=page.address, retrieved=retrieved))


def sight(page: Page, loaded: date, value: Hashable, strength: int = 0) -> Sight:
    """What a page tells of one subject."""
    when = loaded if page.number is None else day(page.number)
    return Sight(when, (strength, page.address is None, page.address or "", key(page)), value)


def times(sights: Iterable[Sight]) -> list[Time]:
    """The values of a subject that are shown, in the order of time; nobody is no value."""
    by_day: dict[date, list[Sight]] = defaultdict(list)
    for seen in sights:
        by_day[seen.day].append(seen)
    out: list[Time] = []
    holds: Hashable = NOBODY
    for when in sorted(by_day):
        shown = min(by_day[when], key=lambda seen: seen.rest).value
        if shown == holds:
            if shown is not NOBODY:
                out[-1] = out[-1]._replace(last=when)
            continue
        if holds is not NOBODY:
            out[-1] = out[-1]._replace(until=when)
        if shown is not NOBODY:
            out.append(Time(shown, when, None, when))
        holds = shown
    return out


def seat_times(pages: Pages) -> dict[tuple[str, str | None], list[Time]]:
    """The counts of each state and chamber."""
    told: dict[tuple[str, str | None], list[Sight]] = defaultdict(list)
    for page, loaded in pages.items():
        for each in page.statements:
            if isinstance(each, Seats):
                told[each.state, each.chamber].append(sight(page, loaded, each.number))
    return {subject: times(sights) for subject, sights in told.items()}


def seat_history(pages: Pages) -> set[Row]:
    """Which counts were shown from when to when: state_code chamber seats, times of sight."""
    return {
        (*subject, t.value, t.first, t.until, t.last)
        for subject, held in seat_times(pages).items()
        for t in held
    }


def seat_changes(pages: Pages) -> set[Row]:
    """Which counts gave way to which, when: state_code chamber before after, days."""
    return {
        (*subject, one.value, other.value, other.first, one.last)
        for subject, held in seat_times(pages).items()
        for one, other in pairwise(held)
    }


def seats_by_chamber(pages: Pages) -> set[Row]:
    """What holds today: state_code chamber seats valid_from last_seen_on.

    Chambers go before a count of the whole, unless that is newer and is not their sum.
    """
    today = {subject: held[-1] for subject, held in seat_times(pages).items()}
    out: set[Row] = set()
    for (state, chamber), held in today.items():
        parts = [t for (s, c), t in today.items() if s == state and c]
        whole = today.get((state, None))
        is_whole = not parts or bool(
            whole
            and whole.last > max(t.last for t in parts)
            and whole.value != sum(int(str(t.value)) for t in parts)
        )
        if is_whole == (chamber is None):
            out.add((state, chamber, held.value, held.first, held.last))
    return out


def office_holders(pages: Pages) -> set[Row]:
    """Who holds which office: person title state_code status, times of sight, is_current."""
    told = [
        (sight(page, loaded, each.person, each.person is None), each)
        for page, loaded in pages.items()
        for each in page.statements
        if isinstance(each, Holder)
    ]
    out: set[tuple[str, str | None, str, Time]] = set()
    for state in {each.state for _, each in told}:
        held = [seen for seen, each in told if each.state == state and not each.is_former]
        left = [seen for seen, each in told if each.state == state and each.is_former]
        in_office, former = representatives(held, left)
        out |= {(REPRESENTATIVE, state, "held", t) for t in in_office}
        out |= {(REPRESENTATIVE, state, "former", t) for t in former}
    for person in {each.person for _, each in told if each.is_deputy}:  # one of many: for ever
        seen = [seen for seen, each in told if each.is_deputy and each.person == person]
        out |= {(DEPUTY, None, "held", t) for t in times(seen)}
    return {
        (t.value, title, state, status, t.first, t.until, t.last,
         t.until is None and status == "held")
        for title, state, status, t in out
    }  # fmt: skip


def representatives(held: list[Sight], left: list[Sight]) -> tuple[list[Time], list[Time]]:
    """Who is in an office for one, and who is called former and is not in it."""
    in_office: list[Sight] = list(held)
    former: list[Time] = []
    for when in sorted({seen.day for seen in held + left}):
        told = {seen.value for seen in held if seen.day == when}
        called_former = {seen.value for seen in left if seen.day == when}
        before = times(seen for seen in in_office if seen.day < when)
        gone = {t.value for t in before if t.until is None} & called_former - told
        if gone and not told:  # nobody is told to come after
            in_office.append(Sight(when, (1,), NOBODY))
        now = {t.value for t in times(s for s in in_office if s.day <= when) if t.until is None}
        for person in told & now:
            former = [_ended(t, when) if t.value == person else t for t in former]
        for person in called_former - now:
            former = _seen_again(former, person, when)
    return times(in_office), former


def _ended(time: Time, when: date) -> Time:
    return time if time.until else time._replace(until=when)


def _seen_again(former: list[Time], person: Hashable, when: date) -> list[Time]:
    for at, time in enumerate(former):
        if time.value == person and time.until is None:
            return [*former[:at], time._replace(last=when), *former[at + 1 :]]
    return [*former, Time(person, when, None, when)]


QUESTIONS = {
    "seats_by_chamber": ("state_code chamber seats valid_from last_seen_on", seats_by_chamber),
    "seat_history": (
        "state_code chamber seats valid_from valid_to last_seen_on", seat_history,
    ),
    "seat_changes": (
        "state_code chamber seats_before seats_after changed_on before_last_seen_on", seat_changes,
    ),
    "office_holders": (
        "person title state_code status valid_from valid_to last_seen_on is_current",
        office_holders,
    ),
}  # fmt: skip
