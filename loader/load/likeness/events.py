"""Events that may be one: of one type and day, with participants, a place or a name in common."""

from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from datetime import date

from rapidfuzz import fuzz
from sqlalchemy import Connection, func, select

from interparl.loader.load.likeness.blocks import pairs
from interparl.loader.load.likeness.suggestion import LEAST, Suggestion
from interparl.loader.load.writer import TABLES
from interparl.loader.parse.reference import fold

EVENTS, PARTIES = TABLES["events"], TABLES["event_participants"]
PERSONS, BODIES, STATES = TABLES["persons"], TABLES["bodies"], TABLES["states"]
DAY, WHO, PLACE, NAME = 0.4, 0.35, 0.2, 0.2  # what type and day, participants, ... add
UNLIKE = 50  # per cent; names less alike are those of two things


@dataclass
class Known:
    """An event of one day."""

    key: str
    type: str
    day: date
    place: str | None
    name: str | None
    who: dict[str, str] = field(default_factory=dict)  # key -> name

    def __str__(self) -> str:
        """The event for people."""
        told = self.name or ", ".join(sorted(self.who.values()))
        parts = (self.type, self.day.isoformat(), self.place, told)
        return ", ".join(part for part in parts if part)


def suggest_events(connection: Connection) -> Iterator[Suggestion]:
    """Pairs of events that may be one, in no order."""
    for one, other in pairs(_read(connection), _blocks, lambda event: str(event) + event.key):
        score, reasons = _alike(one, other)
        if score >= LEAST:
            yield Suggestion(
                "event", round(score, 2), one.key, other.key, str(one), str(other), tuple(reasons)
            )


def _read(connection: Connection) -> list[Known]:
    query = select(
        EVENTS.c.id, EVENTS.c.event_type, EVENTS.c.earliest, EVENTS.c.place, EVENTS.c.name
    ).where(EVENTS.c.earliest == EVENTS.c.latest)
    events = {row[0]: Known(*row) for row in connection.execute(query)}
    name = func.coalesce(PERSONS.c.name, BODIES.c.name, STATES.c.name)
    key = func.coalesce(PARTIES.c.person_id, PARTIES.c.body_id, PARTIES.c.state_code)
    told = (
        select(PARTIES.c.event_id, key, name)
        .outerjoin(PERSONS, PARTIES.c.person_id == PERSONS.c.id)
        .outerjoin(BODIES, PARTIES.c.body_id == BODIES.c.id)
        .outerjoin(STATES, PARTIES.c.state_code == STATES.c.code)
    )
    who: dict[str, dict[str, str]] = defaultdict(dict)
    for event, party, called in connection.execute(told):
        who[event][party] = called
    for event in events.values():
        event.who = who[event.key]
    return list(events.values())


def _blocks(event: Known) -> Iterator[Hashable]:
    """An event of the same type and day is compared if it shares anything else."""
    for party in event.who:
        yield event.type, event.day, party
    if event.place:
        yield event.type, event.day, "at", fold(event.place)


def _alike(one: Known, other: Known) -> tuple[float, list[str]]:
    score, reasons = DAY, [f"both {one.type} of {one.day.isoformat()}"]
    if one.name and other.name:
        alike = fuzz.token_sort_ratio(fold(one.name), fold(other.name))
        if alike < UNLIKE:
            return 0.0, []
        score += NAME * (alike - UNLIKE) / (100 - UNLIKE)
        reasons.append("names alike")
    common = one.who.keys() & other.who.keys()
    if common:
        score += WHO * len(common) / min(len(one.who), len(other.who))
        reasons.append("both with " + ", ".join(sorted(one.who[key] for key in common)))
    if one.place and other.place:
        if fold(one.place) == fold(other.place):
            score += PLACE
            reasons.append(f"both in {one.place}")
        else:
            score -= PLACE
            reasons.append(f"one in {one.place}, one in {other.place}")
    return score, reasons
