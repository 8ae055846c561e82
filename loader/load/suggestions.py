"""Suggestions: pairs that may be the same, for people to decide on; nothing is united by itself."""

from collections.abc import Callable, Collection, Iterator
from heapq import nsmallest

from sqlalchemy import Connection

from interparl.loader.load.decisions import holding
from interparl.loader.load.identities import pair_of, read_identities
from interparl.loader.load.likeness.bodies import suggest_bodies
from interparl.loader.load.likeness.events import suggest_events
from interparl.loader.load.likeness.persons import suggest_persons
from interparl.loader.load.likeness.suggestion import Suggestion
from interparl.loader.resolve.identity import kept_key
from interparl.schema.names import DecidedKind

FINDERS: dict[DecidedKind, Callable[[Connection], Iterator[Suggestion]]] = {
    "person": suggest_persons,
    "body": suggest_bodies,
    "event": suggest_events,
}


def suggest(
    connection: Connection, kinds: Collection[DecidedKind], limit: int | None = None
) -> list[Suggestion]:
    """The likeliest pairs first, without those that somebody decided to be different."""
    identities = read_identities(connection)
    different = {
        frozenset(kept_key(named, identities) for named in pair_of(row))
        for row in holding(connection)
        if row["verdict"] == "different"
    }
    found = (
        suggestion
        for kind, find in FINDERS.items()
        if kind in kinds
        for suggestion in find(connection)
        if frozenset((suggestion.key, suggestion.other_key)) not in different
    )
    return sorted(found, key=_order) if limit is None else nsmallest(limit, found, key=_order)


def _order(suggestion: Suggestion) -> tuple[float, str, str, str, str]:
    s = suggestion
    return -s.score, s.one, s.other, s.key, s.other_key
