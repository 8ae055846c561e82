"""Agreement: what can be decided at all, and which decisions contradict each other."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from sqlalchemy import RowMapping

from interparl.loader.load.identities import identify, pair_of
from interparl.loader.parse.facts import Body
from interparl.loader.resolve.bodies import known
from interparl.loader.resolve.identity import called, kept_key, name_key
from interparl.loader.resolve.named import Named, NamedBody, NamedEvent, kind_of
from interparl.schema.errors import InterparlError

Identities = Mapping[str, str]


class Undecidable(InterparlError):
    """Two are of different sorts, or one and the same already; no decision can be on them."""

    exit_code = 2


class Contradiction(InterparlError):
    """A decision speaks against one that holds, or both against each other; both are shown."""

    exit_code = 3

    def __init__(self, rows: Sequence[RowMapping], new: Collection[str]) -> None:
        told = "\n".join(_shown(row, is_new=row["id"] in new) for row in rows)
        super().__init__(
            f"two decisions contradict each other, so nothing was changed:\n{told}\n"
            "`interparl decide undo ID` takes back one that holds"
        )


def _shown(row: RowMapping, *, is_new: bool) -> str:
    name = "asked for" if is_new else f"{row['id']} holds"
    are = "the same" if row["verdict"] == "same" else "different"
    return (
        f"  {name}: {row['one']!r} and {row['other']!r} are {are} ({row['author']}, "
        f"{row['decided_at']:%Y-%m-%d}: {row['reason']})"
    )


def check_sides(one: Named, other: Named) -> None:
    """Raise Undecidable for two of which nobody can say that they are the same, or different."""
    pair = f"{called(one)!r} and {called(other)!r}"
    if kind_of(one) != kind_of(other):
        raise Undecidable(f"{pair} are of two kinds: {kind_of(one)}, {kind_of(other)}")
    sorts = _sort(one), _sort(other)
    if None not in sorts and sorts[0] != sorts[1]:
        raise Undecidable(f"{pair} are of two kinds: {sorts[0]}, {sorts[1]}")
    if name_key(one) == name_key(other):
        raise Undecidable(
            f"{pair} have one key by name, {name_key(one)}: what is called alike is one already, "
            "and no decision can part it"
        )


def _sort(named: Named) -> str | None:
    """Of which kind a body is, or which type of event; only like can be decided on."""
    match named:
        case NamedBody(body=body):
            return known(body).kind
        case NamedEvent(type=name):
            return name
        case _:
            return None


def check_agreement(rows: Sequence[RowMapping], new: Collection[str]) -> None:
    """Hold that decisions agree with each other; ``new`` are the keys of those that are asked for.

    Raises Contradiction, and Undecidable for bodies of two states that would be one, and for a
    body that would be a part of itself.
    """
    same = [row for row in rows if row["verdict"] == "same"]
    identities = identify([pair_of(row) for row in same])
    for row in rows:
        if row["verdict"] == "different":
            one, other = (kept_key(named, identities) for named in pair_of(row))
            if one == other:
                uniting = _that_unites(same, one, identities, new)
                rows_shown = sorted([row, uniting], key=lambda each: each["id"] not in new)
                raise Contradiction(rows_shown, new)
    _check_states(same, identities)
    _check_wholes(same, identities)


def _that_unites(
    same: Sequence[RowMapping], key: str, identities: Identities, new: Collection[str]
) -> RowMapping:
    """Of the decisions that make one of what is kept under a key the last, if one is new that."""
    uniting = [row for row in same if kept_key(pair_of(row)[0], identities) == key]
    return max(uniting or same, key=lambda row: (row["id"] in new, row["decided_at"], row["id"]))


def _check_states(same: Sequence[RowMapping], identities: Identities) -> None:
    told: dict[str, dict[str, Named]] = defaultdict(dict)
    for named in _named(same):
        if isinstance(named, NamedBody) and (state := known(named.body).state):
            told[kept_key(named, identities)].setdefault(state, named)
    for states in told.values():
        if len(states) > 1:
            (state, one), (other_state, other) = list(states.items())[:2]
            raise Undecidable(
                f"{called(one)!r} and {called(other)!r} can't be the same: one is of {state}, the "
                f"other of {other_state}"
            )


def _check_wholes(same: Sequence[RowMapping], identities: Identities) -> None:
    """No body is a part of itself, whichever bodies are one."""
    wholes: dict[str, dict[str, Named]] = defaultdict(dict)
    for named in _named(same):
        if isinstance(named, NamedBody):
            part: Body = known(named.body)
            while part.parent:
                here, whole = (
                    NamedBody(part, named.document),
                    NamedBody(part.parent, named.document),
                )
                wholes[kept_key(here, identities)][kept_key(whole, identities)] = here
                part = part.parent
    for start, above in wholes.items():
        seen: set[str] = set()
        left = list(above)
        while left:
            key = left.pop()
            if key == start:
                name = called(next(iter(above.values())))
                raise Undecidable(f"{name!r} would be a part of itself, so nothing was changed")
            if key not in seen:
                seen.add(key)
                left += wholes.get(key, {})


def _named(rows: Sequence[RowMapping]) -> Iterator[Named]:
    for row in rows:
        yield from pair_of(row)
