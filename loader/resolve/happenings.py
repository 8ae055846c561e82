"""Events, their participants and figures become rows."""

from interparl.loader.parse.facts import EventFact, FigureFact, Participant
from interparl.loader.parse.reference import fold
from interparl.loader.resolve.bodies import resolve_body
from interparl.loader.resolve.limits import bounds, check_figure, check_ordinal
from interparl.loader.resolve.names import resolve_person, resolve_state
from interparl.loader.resolve.record import Records, Where
from interparl.schema.keys import make_key


def resolve_event(fact: EventFact, out: Records, where: Where) -> None:
    """Ask for the rows of an event and of those who took part in it."""
    parties = [(party, *_party(party, out, where)) for party in fact.participants]
    place_state = resolve_state(fact.place_state, out, where) if fact.place_state else None
    who = sorted({f"{column}={key}" for _, column, key in parties})
    name = fold(fact.name) if fact.name else None
    # Told by name and date it is one event wherever told; without a date it stays with its
    # document, since nothing says that two pages mean the same.
    local = None if fact.date and (name or who) else out.page.document_id
    date_text = fact.date.text if fact.date else None
    anchor = name or "+".join(who)
    # Whoever tells day and name, or day and the same participants, may leave out the place.
    is_one_day = fact.date is not None and fact.date.earliest == fact.date.latest is not None
    place = None if local is None and is_one_day else fold(fact.place or "")
    key = out.settled(make_key("event", fact.type, date_text, anchor, place, local))
    out.add(
        "events", key, event_type=fact.type, name=fact.name, place=fact.place,
        place_state_code=place_state, status=fact.status, **bounds(fact.date),
    )  # fmt: skip
    out.show("event_id", key, where)
    for party, column, target in parties:
        _add_participant(key, party, {column: target}, out, where)


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
