"""Persons who may be one: like names, and an office, a body or a state in common."""

from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from interparl.loader.load.likeness.blocks import pairs
from interparl.loader.load.likeness.names import compare, words_of
from interparl.loader.load.likeness.sounds import frame, is_patronymic, sounds
from interparl.loader.load.likeness.suggestion import LEAST, Suggestion
from interparl.loader.load.writer import TABLES

PERSONS, OFFICES, TENURES, BODIES = (
    TABLES[name] for name in ("persons", "offices", "tenures", "bodies")
)
OFFICE, BODY, STATE, ELSEWHERE = 0.25, 0.18, 0.12, -0.1  # what they have in common, or have not
NAME = 0.75  # the weight of the names


@dataclass
class Known:
    """A person, and where one is met."""

    key: str
    name: str
    offices: dict[str, str] = field(default_factory=dict)  # key -> title
    bodies: dict[str, str] = field(default_factory=dict)  # key -> name
    states: set[str] = field(default_factory=set)


def suggest_persons(connection: Connection) -> Iterator[Suggestion]:
    """Pairs of persons who may be one, in no order."""
    persons = _read(connection)
    for one, other in pairs(persons.values(), blocks, lambda person: person.name + person.key):
        alike = compare(one.name, other.name)
        if alike is None:
            continue
        bonus, shared = _shared(one, other)
        score = round(alike.score * NAME + bonus, 2)
        if score >= LEAST:
            reasons = (*alike.reasons, *shared)
            yield Suggestion("person", score, one.key, other.key, one.name, other.name, reasons)


def _read(connection: Connection) -> dict[str, Known]:
    query = select(PERSONS.c.id, PERSONS.c.name)
    persons = {key: Known(key, name) for key, name in connection.execute(query)}
    held = (
        select(
            TENURES.c.person_id, OFFICES.c.id, OFFICES.c.title, OFFICES.c.state_code, BODIES.c.id,
            BODIES.c.name, BODIES.c.state_code,
        )
        .join(OFFICES, TENURES.c.office_id == OFFICES.c.id)
        .outerjoin(BODIES, OFFICES.c.body_id == BODIES.c.id)
        .distinct()
    )  # fmt: skip
    for person, office, title, state, body, name, home in connection.execute(held):
        known = persons[person]
        known.offices[office] = title
        if body:
            known.bodies[body] = name
        known.states |= {code for code in (state, home) if code}
    return persons


def blocks(person: Known) -> Iterator[Hashable]:
    """By what persons are found to be compared: a surname with an initial, a place, or a name."""
    forms: dict[str, frozenset[str]] = defaultdict(frozenset)
    for word in words_of(person.name):
        if not is_patronymic(word):
            forms[word] = sounds(word)
    for word, told in forms.items():
        for form in told:
            if len(form) > 1:
                yield from (("place", frame(form), key) for key in _places(person))
                for other, others in forms.items():
                    if other != word:
                        yield from (("initial", frame(form), far[:1]) for far in others)
                        yield from (
                            ("name", frame(form)[:2], far) for far in others if len(far) > 1
                        )


def _places(person: Known) -> Iterator[str]:
    yield from person.offices
    yield from person.bodies


def _shared(one: Known, other: Known) -> tuple[float, list[str]]:
    offices, bodies = (
        one.offices.keys() & other.offices.keys(),
        one.bodies.keys() & other.bodies.keys(),
    )
    if offices:
        return OFFICE, [f"both {one.offices[min(offices)]}" + _of(one, bodies)]
    if bodies:
        return BODY, [f"both of {one.bodies[min(bodies)]}"]
    states = one.states & other.states
    if states:
        return STATE, [f"both of {min(states)}"]
    if one.states and other.states:
        return ELSEWHERE, [f"one of {min(one.states)}, one of {min(other.states)}"]
    return 0.0, []


def _of(one: Known, bodies: set[str]) -> str:
    return f" of {one.bodies[min(bodies)]}" if bodies else ""
