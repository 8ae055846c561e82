"""Offices, and who is seen in them, become rows."""

from dataclasses import replace

from interparl.loader.parse.facts import OfficeFact
from interparl.loader.parse.reference import fold
from interparl.loader.resolve.bodies import resolve_body
from interparl.loader.resolve.limits import Unstorable
from interparl.loader.resolve.names import resolve_person, resolve_state
from interparl.loader.resolve.record import Records, Sighting, Where
from interparl.schema.keys import make_key


def resolve_tenure(fact: OfficeFact, out: Records, where: Where) -> None:
    """Ask for an office and tell who is seen in it, or that nobody is."""
    office = _office(fact, out, where)
    person = resolve_person(fact.person, out, where) if fact.person else None
    evidence = out.evidence(where, "tenures", office, person, fact.status)
    if person is None:  # the words show the office, not a tenure
        evidence = replace(evidence, values={**evidence.values, "office_id": office})
    out.sightings.append(Sighting("tenures", (office,), (person, fact.status), evidence))


def _office(fact: OfficeFact, out: Records, where: Where) -> str:
    """The key of an office: title and body (or state); without either it stays with its page."""
    folded = fold(fact.title)
    if not folded:
        raise Unstorable("an office whose title has no letter")
    body = resolve_body(fact.body, out, where) if fact.body else None
    state = resolve_state(fact.state, out, where) if fact.state and not body else None
    local = None if body or state else out.page.document_id
    key = make_key("office", folded, body, state, local)
    return out.add(
        "offices", key, title=fact.title, body_id=body, state_code=state,
        is_single_holder=fact.is_single and local is None,
    )  # fmt: skip
