"""Identities: what people decided on who is who, as keys.

Those that are decided to be the same are kept under one key: the least of all that decisions bind
together, so that neither order nor time of deciding matters.
"""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, select

from interparl.loader.load.writer import TABLES

DECISIONS = TABLES["decisions"]
Pair = tuple[str, str]


def read_identities(connection: Connection) -> dict[str, str]:
    """From each key that a name gives, and that another one stands for, to that other one."""
    query = select(DECISIONS.c.key_of_one, DECISIONS.c.key_of_other).where(
        DECISIONS.c.verdict == "same", DECISIONS.c.undone_at.is_(None)
    )
    return unite((one, other) for one, other in connection.execute(query))


def unite(pairs: Iterable[Pair]) -> dict[str, str]:
    """From each key to the least that pairs bind it to; keys that are the least are left out.

    >>> unite([("b", "c"), ("a", "c"), ("x", "y")])
    {'b': 'a', 'c': 'a', 'y': 'x'}
    """
    kept: dict[str, str] = {}
    for one, other in pairs:
        first, second = sorted((_root(kept, one), _root(kept, other)))
        if first != second:
            kept[second] = first
    return {key: _root(kept, key) for key in sorted(kept)}


def _root(kept: Mapping[str, str], key: str) -> str:
    while key in kept:
        key = kept[key]
    return key
