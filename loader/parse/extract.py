"""Extract: a reading in the shape of the gold facts (tests/gold/FORMAT.md), for programs."""

from collections.abc import Iterable, Sequence
from typing import Any

from interparl.loader.parse import facts as f
from interparl.loader.parse.reading import Reading
from interparl.loader.parse.reference import fold, states
from interparl.loader.parse.tell import name_of

STATUS_WORDS = {
    "held": "", "acting": "Acting ", "former": "Former ", "outgoing": "Outgoing ",
    "elect": "-elect",
}  # fmt: skip


def extract(reading: Reading, url: str | None) -> dict[str, Any]:
    """The facts of one document as a JSON object; the keys are those of FORMAT.md."""
    told = reading.facts
    bodies = [fact.body for fact in told if isinstance(fact, f.BodyFact)]
    published = reading.published.text if reading.published else None
    return {
        "document": {"title": reading.title, "published": published, "url": url},
        "states": _once(fact.code for fact in told if isinstance(fact, f.StateFact)),
        "organizations": _organizations(bodies),
        "parliaments": _places(bodies, "parliament"),
        "chambers": _places(bodies, "chamber"),
        "seats": _once(_seat(fact) for fact in told if isinstance(fact, f.SeatFact)),
        "persons": _once(fact.name for fact in told if isinstance(fact, f.PersonFact)),
        "offices": _once(
            _office(fact) for fact in told if isinstance(fact, f.OfficeFact) and fact.person
        ),
        "websites": _once(
            {"body": fact.body.words, "url": fact.url}
            for fact in told
            if isinstance(fact, f.WebsiteFact)
        ),
        "events": _once(_event(fact) for fact in told if isinstance(fact, f.EventFact)),
        "figures": _once(_figure(fact) for fact in told if isinstance(fact, f.FigureFact)),
    }


def _once(items: Iterable[Any]) -> list[Any]:
    out: list[Any] = []
    seen: set[str] = set()
    for item in items:
        if repr(item) not in seen:
            seen.add(repr(item))
            out.append(item)
    return out


def _organizations(bodies: Sequence[f.Body]) -> list[dict[str, Any]]:
    """Each organization once, by the fullest name that the text gives, else the reference's."""
    named: dict[str, list[f.Body]] = {}
    for body in bodies:
        # Of a body that no list knows, one word alone ("Association") is no name.
        if body.kind == "organization" and (body.key or " " in body.name):
            named.setdefault(body.key or fold(body.name), []).append(body)
    return [{"name": _fullest(same), "acronym": _acronym(same)} for same in named.values()]


def _fullest(same: Sequence[f.Body]) -> str:
    spelled = [b.words for b in same if any(c.islower() for c in b.words) and " " in b.words]
    return max(spelled, key=len, default=same[0].name)


def _acronym(same: Sequence[f.Body]) -> str | None:
    return next((b.acronym for b in same if b.acronym), None)


def _places(bodies: Sequence[f.Body], kind: f.BodyKind) -> list[dict[str, Any]]:
    """Each parliament or chamber once, by its longest name that is no acronym."""
    named: dict[str, list[f.Body]] = {}
    for body in bodies:
        if body.kind == kind and body.state:
            named.setdefault(body.key or f"{body.state} {fold(body.name)}", []).append(body)
    fullest = (max(same, key=_is_spelled_out) for same in named.values())
    return [{"state": b.state, "name": b.name} for b in fullest]


def _is_spelled_out(body: f.Body) -> tuple[bool, int]:
    return not body.name.isupper(), len(body.name)


def _seat(fact: f.SeatFact) -> dict[str, Any]:
    return {
        "assembly": fact.assembly.words or fact.assembly.name,
        "state": fact.state,
        "chamber": fact.chamber.name if fact.chamber else None,
        "count": fact.seats,
    }


def _office(fact: f.OfficeFact) -> dict[str, Any]:
    word = STATUS_WORDS[fact.status]
    title = fact.title + word if word.startswith("-") else word + fact.title
    state = states()[fact.state].name if fact.state else None
    return {
        "person": fact.person,
        "title": title,
        "body": fact.body.words or fact.body.name if fact.body else state,
    }


def _event(fact: f.EventFact) -> dict[str, Any]:
    item: dict[str, Any] = {
        "type": fact.type,
        "date": fact.date.text if fact.date else None,
        "participants": [name_of(p) for p in fact.participants],
    }
    item |= {"place": fact.place} if fact.place else {}
    return item | ({"name": fact.name} if fact.name else {})


def _figure(fact: f.FigureFact) -> dict[str, Any]:
    value = int(fact.value) if fact.value == int(fact.value) else fact.value
    return {"value": value, "unit": f"{fact.currency} {fact.unit}" if fact.currency else fact.unit}
