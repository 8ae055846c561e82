"""Delegations, their seats, and websites become rows."""

from dataclasses import replace

from interparl.loader.parse.facts import Body, SeatFact, WebsiteFact
from interparl.loader.parse.reference import fold, states
from interparl.loader.resolve.bodies import resolve_body, settled_body
from interparl.loader.resolve.limits import Unstorable, check_seats
from interparl.loader.resolve.names import resolve_state
from interparl.loader.resolve.record import Records, Sighting, Where
from interparl.schema.keys import make_key


def resolve_seats(fact: SeatFact, out: Records, where: Where) -> None:
    """Ask for a delegation, and tell how many seats of it a chamber, or all of it, has."""
    seats = check_seats(fact.seats)
    chamber = settled_body(fact.chamber, out) if fact.chamber else None
    if chamber and chamber.kind == "parliament":  # a parliament of one chamber, called by its name
        chamber = None
    if chamber and chamber.kind != "chamber":
        raise Unstorable(f"seats of a {chamber.kind}, which is no chamber")
    delegation = _delegation(fact, out, where)
    within = resolve_body(chamber, out, where) if chamber else None
    evidence = out.evidence(where, "seats", delegation, within, seats)
    out.sightings.append(Sighting("seats", (delegation, within), (seats,), evidence))


def _delegation(fact: SeatFact, out: Records, where: Where) -> str:
    """The key of a delegation: the assembly, and the state (or the parliament) that sends it."""
    assembly = settled_body(fact.assembly, out)
    if assembly.kind != "organization":
        raise Unstorable(f"seats in a {assembly.kind}, which is no assembly")
    parliament = _sender(fact, out)
    state = parliament.state if parliament else fact.state
    if not parliament and not state:
        raise Unstorable("seats of nobody")
    assembly_id = resolve_body(assembly, out, where)
    parliament_id = resolve_body(parliament, out, where) if parliament else None
    code = resolve_state(state, out, where) if state else None
    key = make_key("delegation", assembly_id, code or parliament_id)
    sender = states()[code].name if code else parliament.name if parliament else ""
    short = assembly.acronym if assembly.key else None  # a text's own acronym may differ by text
    name = f"Delegation of {sender} to {short or assembly.name}"
    out.imply("body_id", key, where)
    out.add(
        "bodies", key, kind="delegation", name=name, name_key=fold(name), state_code=code,
        parent_id=assembly_id,
    )  # fmt: skip
    return out.add(
        "delegations", key, kind="delegation", name=name, assembly_id=assembly_id,
        state_code=code, parliament_id=parliament_id,
    )  # fmt: skip


def _sender(fact: SeatFact, out: Records) -> Body | None:
    """The parliament that sends a delegation: the chamber's own, else the one named."""
    for told in (fact.chamber, fact.parliament):
        body = settled_body(told, out) if told else None
        if body and body.kind == "chamber":
            body = body.parent
        if body and body.kind == "parliament":
            return body if body.key or body.state else replace(body, state=fact.state)
    return None


def resolve_website(fact: WebsiteFact, out: Records, where: Where) -> None:
    """Ask for the row of an address."""
    body = resolve_body(fact.body, out, where)
    key = make_key("website", body, fact.url)
    day = out.page.seen_on
    out.add("websites", key, body_id=body, url=fact.url, valid_from=day, last_seen_on=day)
    out.show("website_id", key, where)
