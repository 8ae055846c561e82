"""Who holds seats: a state, a parliament or one of its chambers, as a sentence names it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from interparl.loader.parse.facts import Body, BodyKind
from interparl.loader.parse.mention import Mention, StateName
from interparl.loader.parse.reference import (
    chambers,
    fold,
    organs,
    parliament_names,
    parliaments,
    state_names,
)

Level = Literal["upper", "lower"]


@dataclass(frozen=True)
class Holder:
    """One chamber, or a parliament as a whole, or a state of which no parliament is named."""

    state: str | None
    parliament: Body | None = None
    chamber: Body | None = None

    @property
    def is_state(self) -> bool:
        """Whether just a state is named, no parliament or chamber of it."""
        return self.parliament is None and self.chamber is None

    @property
    def is_whole(self) -> bool:
        """Whether no chamber is told: the count is the state's total."""
        return self.chamber is None


def holder_of(mention: Mention, state: str | None = None) -> Holder | None:
    """The holder that a mention names; ``state`` completes a chamber that names none."""
    value = mention.value
    if isinstance(value, StateName):
        return Holder(value.code)
    if not isinstance(value, Body):
        return None
    body = value if value.state else _of_state(value, state)
    if body.kind == "chamber":
        return Holder(body.state, body.parent, body)
    if body.kind == "parliament":
        return Holder(body.state, body)
    return None


def in_state(holder: Holder, state: str) -> Holder:
    """The body of the same name in another state, for a header that stands over many states."""
    body = holder.chamber or holder.parliament
    if body is None or holder.state == state:
        return holder
    found = holder_of(
        Mention("body", 0, 0, replace(body, state=None, key=None, parent=None)), state
    )
    return found or holder


def in_named_state(holder: Holder, state: str) -> Holder:
    """The body under a heading that names a state: there the "National Assembly" is its own.

    A body that names another state itself, or whose name that state's parliament does not bear,
    stays what it is.
    """
    body = holder.chamber or holder.parliament
    if body is None or holder.state == state or _names_state(body):
        return holder
    bears = any(known(key, "").state == state for key in parliament_names().get(body.name, ()))
    return in_state(holder, state) if bears else holder


def _names_state(body: Body) -> bool:
    words = f" {fold(body.words)} "
    names = (name for name, code in state_names().items() if code == body.state)
    return any(f" {fold(name)} " in words for name in names)


def _of_state(body: Body, state: str | None) -> Body:
    """The body of this name in a state; "Senate" alone is the chamber of the state in question."""
    if state is None:
        return body
    for key in parliament_names().get(body.name, ()):
        found = known(key, body.words)
        if found.state == state:
            return found
    parent = body.parent and replace(body.parent, state=state)
    kind: BodyKind = "chamber" if organs().get(body.name) == "chamber" else body.kind
    return replace(body, kind=kind, state=state, parent=parent)


def known(key: str, words: str) -> Body:
    """The parliament or chamber of a reference key, under the words of the text."""
    if key in parliaments():
        parliament = parliaments()[key]
        return Body("parliament", parliament.name, words, parliament.state_code, None, key)
    chamber = chambers()[key]
    parent = known(chamber.parliament, "")
    return Body("chamber", chamber.name, words, parent.state, parent, key)


@cache
def chambers_of(state: str) -> tuple[str, ...]:
    """The keys of the chambers of a state's parliament, the lower one first.

    None where it has but one.
    """
    keys = (
        key
        for key, chamber in chambers().items()
        if parliaments()[chamber.parliament].state_code == state
    )
    return tuple(sorted(keys, key=lambda key: chambers()[key].level))


def chamber_by_level(state: str, level: Level, words: str) -> Holder | None:
    """The upper or lower chamber of a state's parliament, where it has exactly one such."""
    keys = [key for key in chambers_of(state) if chambers()[key].level == level]
    if len(keys) != 1:
        return None
    body = known(keys[0], words)
    return Holder(state, body.parent, body)


def chamber_of_members(state: str, level: Level) -> Holder | None:
    """The chamber whose members are senators, or, beside them, deputies."""
    upper = chamber_by_level(state, "upper", "")
    if upper is None or upper.chamber is None or upper.chamber.key not in _senates():
        return None
    return upper if level == "upper" else chamber_by_level(state, "lower", "")


@cache
def _senates() -> frozenset[str]:
    called = parliament_names().items()
    return frozenset(key for name, keys in called if "senat" in fold(name) for key in keys)


def all_chambers(state: str, words: str) -> tuple[Holder, ...]:
    """Both chambers of a state's parliament ("from either House"); none where it has but one."""
    bodies: Iterable[Body] = (known(key, words) for key in chambers_of(state))
    return tuple(Holder(state, body.parent, body) for body in bodies)
