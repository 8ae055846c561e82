"""Unite: when two tellings of an event are one event, and what the one event then is."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.facts import EventFact, Participant
from interparl.loader.parse.reference.fold import fold

GATHERINGS = frozenset({"meeting", "session", "conference"})
# Who makes an event the same one; where no role is told here, any participant in common does.
PRINCIPAL = {
    "session": "sitting_body",
    "founding": "founded",
    "appointment": "appointee",
}
# Two of these on one day with nobody in common are two; others without parties are one.
NEEDS_COMMON_PARTY = frozenset({"meeting", "accession", "appointment", "founding", "session"})
# Told once by the bodies, once by the persons who speak for them, these are one.
SPOKEN_FOR = frozenset({"statement", "agreement"})
LASTING = frozenset({"session", "conference", "visit"})
# "the inaugural meeting" is a part of the session on whose days it was
PART = re.compile(
    r"\b(?:inaugural|opening|closing|solemn|concluding|final) (?:meeting|session|sitting|plenary)",
    re.IGNORECASE,
)
FEW_DAYS = timedelta(days=5)
FAR_PAST, FAR_FUTURE = date.min, date.max


def is_same(one: EventFact, other: EventFact) -> bool:
    """Whether two tellings tell one event: same kind, days that agree, parties that agree."""
    if one.type != other.type and not _is_one_gathering(one, other):
        return False
    if not _days_agree(one, other) or not _places_agree(one, other):
        return False
    is_part = any(PART.search(e.name or "") for e in (one, other))
    if one.name and other.name and not is_part and not _is_one_name(one.name, other.name):
        return False
    if one.type in {"election", "operation", "commemoration"}:
        return True
    if one.type == "meeting" and not _is_one_company(one, other):
        return False
    return _parties_agree(one, other)


def unite(one: EventFact, other: EventFact) -> EventFact:
    """The one event: its parties united, its day the more precise one, and the fuller place."""
    is_first = _precision(one) <= _precision(other)
    if one.type in LASTING and max(_precision(one), _precision(other)) <= FEW_DAYS:
        is_first = _precision(one) >= _precision(other)  # the whole session, not its first day
    first, second = (one, other) if is_first else (other, one)
    place, state = (
        (first.place, first.place_state) if first.place else (second.place, second.place_state)
    )
    return replace(
        first,
        participants=united(one.participants, other.participants),
        place=place,
        place_state=state,
        name=first.name or second.name,
    )


def united(some: Iterable[Participant], more: Iterable[Participant]) -> tuple[Participant, ...]:
    """All participants, each once, by the first telling; a role more telling than none wins."""
    kept: dict[str, Participant] = {}
    for one in (*some, *more):
        key = identity(one)
        if key not in kept:
            kept[key] = one
        elif kept[key].role == "participant" and one.role != "participant":
            kept[key] = replace(kept[key], role=one.role, ordinal=kept[key].ordinal or one.ordinal)
    return tuple(kept.values())


def identity(participant: Participant) -> str:
    """What tells one participant from another within a document."""
    if participant.body:
        return participant.body.key or fold(participant.body.words)
    return participant.state or fold(participant.person or participant.words)


def bounds(told: PartialDate) -> tuple[date, date]:
    """The first and the last day that a date may mean; far away where it is open."""
    return told.earliest or FAR_PAST, told.latest or FAR_FUTURE


def _precision(event: EventFact) -> timedelta:
    if event.date is None:
        return timedelta.max
    first, last = bounds(event.date)
    return last - first


def _is_one_gathering(one: EventFact, other: EventFact) -> bool:
    """A "meeting" of a body, or a "conference" that sits, told once so and once so."""
    kinds = {one.type, other.type}
    if not kinds <= GATHERINGS or one.date is None or one.date != other.date:
        return False
    some, more = _bodies(one), _bodies(other)
    return bool(some & more) or not one.participants or not other.participants


def _is_one_name(one: str, other: str) -> bool:
    """Whether all words of one name are in the other: "Plenary", "12th Plenary Session"."""
    some, more = set(fold(one).split()), set(fold(other).split())
    return some <= more or more <= some


def _bodies(event: EventFact) -> set[str]:
    return {identity(p) for p in event.participants if p.body}


def _days_agree(one: EventFact, other: EventFact) -> bool:
    if one.date is None or other.date is None or one.date == other.date:
        return True
    (a, b), (c, d) = bounds(one.date), bounds(other.date)
    return (a <= c and d <= b) or (c <= a and b <= d)


def _places_agree(one: EventFact, other: EventFact) -> bool:
    if one.place_state and other.place_state:
        return one.place_state == other.place_state
    return one.type != "election" or one.place_state == other.place_state


def _is_one_company(one: EventFact, other: EventFact) -> bool:
    """Whether all who met by one telling met by the other: who meets two people meets twice."""
    some = {identity(p) for p in one.participants}
    more = {identity(p) for p in other.participants}
    return some <= more or more <= some


def _parties_agree(one: EventFact, other: EventFact) -> bool:
    role = PRINCIPAL.get(one.type) if one.type == other.type else None
    if one.type == "conference":
        some, more = _bodies(one), _bodies(other)
    else:
        some = {identity(p) for p in one.participants if not role or p.role == role}
        more = {identity(p) for p in other.participants if not role or p.role == role}
    if _share(some, more):
        return one.type != "accession" or _joins_same(one, other)
    if (
        one.type in NEEDS_COMMON_PARTY
        and (some or one.date is None)
        and (more or other.date is None)
    ):
        return False
    if one.type in SPOKEN_FOR and _share(some | _behind(one), more | _behind(other)):
        return True
    # "signed in 1994" is the signing of 13 June 1994 only if the same parties signed.
    is_same_day = one.date == other.date or one.date is None or other.date is None
    return (is_same_day or one.type in GATHERINGS) and (not some or not more)


def _behind(event: EventFact) -> set[str]:
    """The bodies for which the persons of an event speak."""
    bodies = [p.on_behalf_of for p in event.participants]
    return {body.key or fold(body.words) for body in bodies if body}


def _share(some: set[str], more: set[str]) -> bool:
    """Whether one is in both: by the same name, or by one that is the other's beginning or end."""
    if some & more:
        return True
    return any(
        longer.startswith(shorter + " ") or longer.endswith(" " + shorter)
        for a in some
        for b in more
        for shorter, longer in [sorted((a, b), key=len)]
    )


def _joins_same(one: EventFact, other: EventFact) -> bool:
    some = {identity(p) for p in one.participants if p.role != "joined"}
    return bool(some & {identity(p) for p in other.participants if p.role != "joined"})
