"""Named: what gives a person, body or event its key, so that people can decide on it beforehand.

A key alone does not say what it is made of: that of a committee has that of its parliament in it,
that of an event those of its participants. Where two of these are decided to be one, keys made of
them are others. So a decision keeps names, and keys are made of them anew.
"""

from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from interparl.loader.parse.facts import Body, BodyKind
from interparl.loader.parse.reference import chambers, fold, organizations, parliaments, states
from interparl.schema.names import DecidedKind


@dataclass(frozen=True)
class NamedPerson:
    """A person by name; of one name alone ``document`` tells which one is meant."""

    name: str
    document: str | None = None


@dataclass(frozen=True)
class NamedBody:
    """A body by name, with all that it is a part of; ``document`` as of a person."""

    body: Body
    document: str | None = None


@dataclass(frozen=True)
class NamedEvent:
    """An event by what identifies it; participants that are states are told by their code."""

    type: str
    date: str | None = None
    name: str | None = None
    participants: tuple[NamedPerson | NamedBody | str, ...] = ()
    place: str | None = None  # as compared; None: whatever the place
    document: str | None = None


@dataclass(frozen=True)
class NamedKey:
    """Something of which nothing but its key is known, as in decisions of older databases."""

    kind: DecidedKind
    key: str


Named = NamedPerson | NamedBody | NamedEvent | NamedKey


class Unnameable(ValueError):
    """Something is told in a way that names nothing."""


def kind_of(named: Named) -> DecidedKind:
    """Whether a person, a body or an event is named."""
    match named:
        case NamedPerson():
            return "person"
        case NamedBody():
            return "body"
        case NamedEvent():
            return "event"
        case NamedKey(kind=kind):
            return kind


def plain_body(body: Body) -> Body:
    """A body without the words of the one text that tells of it."""
    parent = plain_body(body.parent) if body.parent else None
    return replace(body, words="", acronym=None, is_assembly=False, parent=parent)


def to_json(named: Named) -> dict[str, Any]:
    """What is named as JSON, with what is not told left out.

    >>> to_json(NamedPerson("Anna Berg"))
    {'name': 'Anna Berg'}
    """
    told: dict[str, Any]
    match named:
        case NamedPerson(name=name):
            told = {"name": name}
        case NamedBody(body=body):
            told = _body_to_json(body)
        case NamedEvent():
            parties = [_party_to_json(party) for party in named.participants]
            told = {
                "type": named.type, "date": named.date, "name": named.name,
                "participants": parties or None, "place": named.place,
            }  # fmt: skip
        case NamedKey(key=key):
            told = {"key": key}
            return told
    told["document"] = named.document
    return {name: value for name, value in told.items() if value is not None}


def _body_to_json(body: Body) -> dict[str, Any]:
    told = {
        "kind": body.kind, "name": body.name or None, "state": body.state,
        "parent": _body_to_json(body.parent) if body.parent else None, "reference": body.key,
    }  # fmt: skip
    return {name: value for name, value in told.items() if value is not None}


def _party_to_json(party: NamedPerson | NamedBody | str) -> dict[str, Any]:
    return {"state": party} if isinstance(party, str) else {kind_of(party): to_json(party)}


def from_json(kind: DecidedKind, told: dict[str, Any]) -> Named:
    """What ``to_json`` wrote. Raises Unnameable for what says too little, or says it wrongly."""
    try:
        if set(told) == {"key"}:
            return NamedKey(kind, _text(told["key"]))
        document = _text(told["document"]) if "document" in told else None
        if kind == "person":
            return _person(_text(told["name"]), document)
        if kind == "body":
            return NamedBody(_body_from_json(told), document)
        parties = tuple(_party_from_json(party) for party in told.get("participants", ()))
        date, name = _told(told, "date"), _told(told, "name")
        return NamedEvent(_text(told["type"]), date, name, parties, _place(told), document)
    except (AttributeError, KeyError, TypeError) as error:
        raise Unnameable(f"{told!r} names no {kind}: {error} is missing or no text") from error


def _person(name: str, document: str | None) -> NamedPerson:
    if document is None and " " not in fold(name):
        raise Unnameable(f"{name!r} alone may be anybody's name; say which document tells it")
    return NamedPerson(name, document)


def _body_from_json(told: dict[str, Any]) -> Body:
    parent = _body_from_json(told["parent"]) if "parent" in told else None
    key = _told(told, "reference")
    for bodies, kind in _reference():
        if key in bodies:
            return Body(kind, bodies[key].name, "", key=key)
    if key is not None:
        raise Unnameable(f"the reference has no body {key!r}")
    state = _told(told, "state")
    if told["kind"] not in get_args(BodyKind) or not (state is None or state in states()):
        raise Unnameable(f"{told!r} has a kind or a state that there is not")
    return Body(told["kind"], _text(told["name"]), "", state, parent)


def _reference() -> tuple[tuple[Any, Literal["organization", "chamber", "parliament"]], ...]:
    return (
        (organizations(), "organization"), (chambers(), "chamber"), (parliaments(), "parliament"),
    )  # fmt: skip


def _party_from_json(told: dict[str, Any]) -> NamedPerson | NamedBody | str:
    if "state" in told:
        return _text(told["state"])
    party = (
        from_json("person", told["person"]) if "person" in told else from_json("body", told["body"])
    )
    if isinstance(party, NamedPerson | NamedBody):
        return party
    raise Unnameable(f"{told!r} names no participant")


def _place(told: dict[str, Any]) -> str | None:
    place = told.get("place")
    return None if place is None else str(place)


def _told(told: dict[str, Any], name: str) -> str | None:
    return _text(told[name]) if told.get(name) is not None else None


def _text(value: object) -> str:
    if not isinstance(value, str) or not fold(value):
        raise TypeError(repr(value))
    return value
