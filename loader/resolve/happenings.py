"""Events, their participants and figures become rows."""

from collections.abc import Mapping, Sequence

from interparl.loader.parse.facts import EventFact, FigureFact, Participant
from interparl.loader.parse.reference import fold
from interparl.loader.resolve.bodies import body_key, named_body, resolve_body
from interparl.loader.resolve.limits import bounds, check_figure, check_ordinal
from interparl.loader.resolve.named import NamedBody, NamedEvent, NamedPerson
from interparl.loader.resolve.names import (
    named_person,
    person_key,
    resolve_person,
    resolve_state,
)
from interparl.loader.resolve.record import Records, Where
from interparl.schema.keys import make_key


def resolve_event(fact: EventFact, out: Records, where: Where) -> None:
    """Ask for the rows of an event and of those who took part in it."""
    parties = [(party, *_party(party, out, where)) for party in fact.participants]
    place_state = resolve_state(fact.place_state, out, where) if fact.place_state else None
    who = sorted({f"{column}={key}" for _, column, key in parties})
    named = _named(fact, out)
    key = out.settled(_key(named, who))
    out.remember(key, named)
    out.add(
        "events", key, event_type=fact.type, name=fact.name, place=fact.place,
        place_state_code=place_state, status=fact.status, **bounds(fact.date),
    )  # fmt: skip
    out.show("event_id", key, where)
    for party, column, target in parties:
        _add_participant(key, party, {column: target}, out, where)


def _named(fact: EventFact, out: Records) -> NamedEvent:
    """An event by what identifies it.

    Told by name and date it is one event wherever told; without a date it stays with its
    document, since nothing says that two pages mean the same. Whoever tells day and name, or day
    and the same participants, may leave out the place.
    """
    document = out.page.document_id
    name = fold(fact.name) if fact.name else ""
    is_local = not (fact.date and (name or fact.participants))
    is_one_day = fact.date is not None and fact.date.earliest == fact.date.latest is not None
    return NamedEvent(
        fact.type,
        fact.date.text if fact.date else None,
        fact.name if name else None,
        () if out.named is None else tuple(_named_party(p, document) for p in fact.participants),
        None if is_one_day and not is_local else fold(fact.place or ""),
        document if is_local else None,
    )


def _named_party(party: Participant, document: str) -> NamedPerson | NamedBody | str:
    if party.person:
        return named_person(party.person, document)
    return named_body(party.body, document) if party.body else party.state or ""


def _key(event: NamedEvent, who: Sequence[str]) -> str:
    anchor = fold(event.name) if event.name else "+".join(who)
    return make_key("event", event.type, event.date, anchor, event.place, event.document)


def event_key(event: NamedEvent, identities: Mapping[str, str]) -> str:
    """The key that an event has by its name, day and participants, kept as people decided."""
    who = set()
    for party in event.participants:
        match party:
            case NamedPerson(name=name, document=document):
                column, key = "person_id", person_key(name, document)
            case NamedBody(body=body, document=document):
                column, key = "body_id", body_key(body, document, identities)
            case _:
                column, key = "state_code", party
        who.add(f"{column}={identities.get(key, key)}")
    return _key(event, sorted(who))


def _party(party: Participant, out: Records, where: Where) -> tuple[str, str]:
    """The column that names a participant, and its key."""
    here = where._replace(at=party.at or where.at)
    if party.person:
        return "person_id", resolve_person(party.person, out, here)
    if party.body:
        return "body_id", resolve_body(party.body, out, here)
    if party.state:
        return "state_code", resolve_state(party.state, out, here)
    raise TypeError(f"{party!r} is no person, body or state")


def _add_participant(
    event: str, party: Participant, target: dict[str, str], out: Records, where: Where
) -> None:
    here = where._replace(at=party.at or where.at)
    behalf = resolve_body(party.on_behalf_of, out, here) if party.on_behalf_of else None
    ((column, who),) = target.items()
    key = make_key("event_participant", event, column, who, party.role)
    out.add(
        "event_participants", key, event_id=event, role=party.role,
        ordinal=check_ordinal(party.ordinal), on_behalf_of_body_id=behalf,
        on_behalf_of_state_code=None,
        **dict.fromkeys(("person_id", "body_id", "state_code")) | target,
    )  # fmt: skip
    out.show("event_participant_id", key, here)


def resolve_figure(fact: FigureFact, out: Records, where: Where) -> None:
    """Ask for the row of a figure; it belongs to the words of one document."""
    person = body = None
    if fact.said_by_person:
        person = resolve_person(fact.said_by_person, out, where)
    elif fact.said_by_body:
        body = resolve_body(fact.said_by_body, out, where)
    value = check_figure(fact.value)
    key = make_key("figure", out.page.document_id, str(fact.at.start), repr(value), fact.unit)
    out.add(
        "figures", key, document_id=out.page.document_id, value=value,
        value_text=fact.value_text, unit=fact.unit, currency=fact.currency,
        approximation=fact.approximation, said_by_person_id=person, said_by_body_id=body,
        topic=fact.topic, **bounds(fact.date),
    )  # fmt: skip
    out.show("figure_id", key, where)
