"""Identity: the key of what is named, given what people decided on who is who.

Of the two keys that each has, ``name_key`` is what its name gives, made of the keys under which
its whole or its participants are kept; ``kept_key`` is the one under which it is kept itself.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from interparl.loader.parse.facts import Body
from interparl.loader.resolve.bodies import body_key, known
from interparl.loader.resolve.happenings import event_key
from interparl.loader.resolve.named import (
    Named,
    NamedBody,
    NamedEvent,
    NamedKey,
    NamedPerson,
)
from interparl.loader.resolve.names import person_key

NOTHING: Mapping[str, str] = MappingProxyType({})


def name_key(named: Named, identities: Mapping[str, str] = NOTHING) -> str:
    """The key that a name gives; without identities it is the same in every database."""
    match named:
        case NamedPerson(name=name, document=document):
            return person_key(name, document)
        case NamedBody(body=body, document=document):
            return body_key(body, document, identities)
        case NamedEvent():
            return event_key(named, identities)
        case NamedKey(key=key):
            return key


def kept_key(named: Named, identities: Mapping[str, str]) -> str:
    """The key under which something is kept."""
    key = name_key(named, identities)
    return identities.get(key, key)


def parts(named: Named) -> Iterator[Named]:
    """Something with all that its key is made of: its wholes, or its participants."""
    yield named
    match named:
        case NamedBody(body=Body(parent=Body() as whole), document=document):
            yield from parts(NamedBody(whole, document))
        case NamedEvent(participants=participants):
            for party in participants:
                if not isinstance(party, str):
                    yield from parts(party)


def called(named: Named) -> str:
    """What people call it.

    >>> called(NamedEvent("meeting", "2021-03-18", None, ("KZ", NamedPerson("Anna Berg"))))
    'meeting, 2021-03-18, KZ, Anna Berg'
    """
    match named:
        case NamedPerson(name=name):
            return name
        case NamedBody(body=told):
            body = known(told)
            whole = body.parent and called(NamedBody(body.parent))
            return ", ".join(part for part in (body.name, whole or body.state) if part)
        case NamedEvent():
            who = [p if isinstance(p, str) else called(p) for p in named.participants]
            parts = (named.type, named.date, *([named.name] if named.name else who), named.place)
            return ", ".join(part for part in parts if part)
        case NamedKey(key=key):
            return key
