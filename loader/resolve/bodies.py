"""Bodies become keys: first what the reference knows of a body, then its rows."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from interparl.loader.parse.facts import Body
from interparl.loader.parse.reference import (
    chambers,
    fold,
    organizations,
    organs,
    parliament_names,
    parliaments,
)
from interparl.loader.resolve.limits import Unstorable
from interparl.loader.resolve.named import NamedBody, plain_body
from interparl.loader.resolve.names import resolve_state
from interparl.loader.resolve.record import Records, Where
from interparl.schema.keys import make_key

# A committee or a ministry without its parent or state is one of many of its name; what a
# document says of it stays with that document, and joins no other.
LOCAL_KINDS = frozenset(
    {"committee", "secretariat", "ministry", "government", "mission", "court", "delegation"}
)


def resolve_body(told: Body, out: Records, where: Where) -> str:
    """The key of a body, with rows for it and for all that it belongs to."""
    body = settled_body(told, out)
    name_key = fold(body.name)
    if not name_key:
        raise Unstorable(f"a {body.kind} whose name has no letter")
    parent = resolve_body(body.parent, out, where) if body.parent else None
    state = resolve_state(body.state, out, where) if body.state else None
    key = out.settled(_key(body, name_key, parent, out.page.document_id))
    parent = None if parent == key else parent  # two that people decided to be one
    out.imply("body_id", key, where)
    out.add(
        "bodies", key, kind=body.kind, name=body.name, name_key=name_key, state_code=state,
        parent_id=parent,
    )  # fmt: skip
    _add_kind(body, key, parent, out)
    if out.named is not None:
        out.remember(key, named_body(told, out.page.document_id))
    return key


def named_body(told: Body, document: str) -> NamedBody:
    """A body as a document names it; the document counts where it, or its whole, is local."""
    body = plain_body(known(told))
    return NamedBody(body, document if _is_any_local(body) else None)


def _is_any_local(body: Body) -> bool:
    return _is_local(body, fold(body.name)) or bool(body.parent and _is_any_local(body.parent))


def settled_body(told: Body, out: Records) -> Body:
    """The body as ``known``, or that of the reference which people decided it to be."""
    body = known(told)
    if not out.identities:
        return body
    name_key = body_key(body, out.page.document_id, out.identities)
    key = reference_keys().get(out.settled(name_key))
    return known(Body(body.kind, body.name, body.words, key=key)) if key else body


def body_key(told: Body, document: str | None, identities: Mapping[str, str]) -> str:
    """The key that the name of a body gives, its whole being kept as people decided."""
    body = known(told)
    parent = body_key(body.parent, document, identities) if body.parent else None
    parent = identities.get(parent, parent) if parent else None
    return _key(body, fold(body.name), parent, document)


@cache
def reference_keys() -> dict[str, str]:
    """From the key of a row to the reference's own, of all bodies that the reference has."""
    named = (*organizations(), *chambers(), *parliaments())
    return {make_key("body", name): name for name in named}


def known(body: Body) -> Body:
    """The body as the reference has it, else as the text tells it, what follows made plain.

    Name, kind, state and parent of a body with a key are the reference's, so that they depend on
    no document. A chamber is where its parliament is; a part is where the whole is.
    """
    key = body.key or ""
    if key in organizations():
        known_as = organizations()[key]
        parent = Body("organization", "", "", key=known_as.parent) if known_as.parent else None
        return Body(
            "organization", known_as.name, body.words, None, parent, key, known_as.acronym,
            known_as.kind == "assembly",
        )  # fmt: skip
    if key in chambers():
        chamber = chambers()[key]
        within = known(Body("parliament", "", "", key=chamber.parliament))
        return Body("chamber", chamber.name, body.words, within.state, within, key)
    if key in parliaments():
        parliament = parliaments()[key]
        return Body("parliament", parliament.name, body.words, parliament.state_code, None, key)
    parent = known(body.parent) if body.parent and body.kind != "parliament" else None
    state = (parent.state if parent else None) or body.state
    return replace(body, key=None, parent=parent, state=state)


def _key(body: Body, name_key: str, parent: str | None, document: str | None) -> str:
    if body.key:
        return make_key("body", body.key)
    local = document if _is_local(body, name_key) else None
    return make_key("body", body.kind, name_key, parent or body.state, local)


def _is_local(body: Body, name_key: str) -> bool:
    """Whether a body is known by its document alone: one of many of its name, without a whole."""
    is_one_of_many = body.kind in LOCAL_KINDS or name_key in _common_names()
    return body.key is None and body.parent is None and body.state is None and is_one_of_many


@cache
def _common_names() -> frozenset[str]:
    """Names that say nothing without a state or parent: "Committee", "National Assembly"."""
    return frozenset(fold(name) for name in (*organs(), *parliament_names()))


def _add_kind(body: Body, key: str, parent: str | None, out: Records) -> None:
    same = {"kind": body.kind, "name": body.name}
    if body.kind == "organization":
        out.add("organizations", key, **same, acronym=body.acronym, is_assembly=body.is_assembly)
    elif body.kind == "parliament":
        out.add("parliaments", key, **same, state_code=body.state)
    elif body.kind == "chamber":
        chamber = chambers().get(body.key or "")
        within = parent if body.parent and body.parent.kind == "parliament" else None
        out.add(
            "chambers", key, **same, parliament_id=within, state_code=body.state,
            level=chamber.level if chamber else None,
        )  # fmt: skip
