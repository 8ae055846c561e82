"""Identities: what people decided on who is who, as keys.

Those that are decided to be the same are kept under one key: the reference's own, else the least of
all that decisions bind together, so that neither order nor time of deciding matters. Where the
wholes of two bodies are one, or the participants of two events, keys made of them meet by
themselves; so keys are made anew, from below, until nothing changes.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection, RowMapping, select

from interparl.loader.load.writer import TABLES
from interparl.loader.resolve.bodies import reference_keys
from interparl.loader.resolve.identity import name_key
from interparl.loader.resolve.named import Named, NamedKey, Unnameable, from_json
from interparl.schema.names import DecidedKind

DECISIONS = TABLES["decisions"]
Pair = tuple[Named, Named]


def read_identities(connection: Connection) -> dict[str, str]:
    """From each key that a name gives, and that another one stands for, to that other one."""
    query = select(DECISIONS).where(DECISIONS.c.verdict == "same", DECISIONS.c.undone_at.is_(None))
    return identify([pair_of(row) for row in connection.execute(query).mappings()])


def pair_of(row: RowMapping) -> Pair:
    """The two that a decision is about."""
    return (
        _named(row["kind"], row["one_told"], row["key_of_one"]),
        _named(row["kind"], row["other_told"], row["key_of_other"]),
    )


def _named(kind: DecidedKind, told: str | None, key: str) -> Named:
    try:
        return from_json(kind, json.loads(told)) if told else NamedKey(kind, key)
    except Unnameable:  # a body that the reference had, and has no more
        return NamedKey(kind, key)


def identify(pairs: Sequence[Pair]) -> dict[str, str]:
    """From each key to the one under which it is kept; those that are kept are left out."""
    identities: dict[str, str] = {}
    for _ in range(len(pairs) + 1):  # bodies lie no deeper in each other than decisions go
        made = ((name_key(one, identities), name_key(other, identities)) for one, other in pairs)
        now = unite(made, reference_keys())
        if now == identities:
            break
        identities = now
    return identities


def unite(pairs: Iterable[tuple[str, str]], first: Collection[str] = ()) -> dict[str, str]:
    """From each key to that of ``first``, else to the least, which pairs bind it to.

    >>> unite([("b", "c"), ("a", "c"), ("x", "y")], {"y"})
    {'b': 'a', 'c': 'a', 'x': 'y'}
    """
    kept: dict[str, str] = {}
    for pair in pairs:
        roots = {_root(kept, key) for key in pair}
        best = min(roots, key=lambda key: (key not in first, key))
        kept |= dict.fromkeys(roots - {best}, best)
    return {key: _root(kept, key) for key in sorted(kept)}


def _root(kept: Mapping[str, str], key: str) -> str:
    while key in kept:
        key = kept[key]
    return key
