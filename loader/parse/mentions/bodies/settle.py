"""Settle: which body a name means, by its state, its parent, or what the document said before.

"National Assembly" is the parliament of Belarus and a chamber in Tajikistan: the context decides,
never the name alone; a name that stays ambiguous keeps no key and no state.
"""

from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, BodyKind
from interparl.loader.parse.mentions.bodies.phrases import Phrase
from interparl.loader.parse.reference import (
    chambers,
    fold,
    organizations,
    parliament_names,
    parliaments,
)

KINDS: dict[str, BodyKind] = {"assembly": "organization"}
ANY_PARLIAMENT = frozenset({"parliament", "national parliament", "legislature"})
# Names made of these words alone are common to many; "Mazhilis" and "State Duma" are not.
COMMON_WORDS = frozenset(
    "parliamentary national general assembly parliament council house representatives legislative "
    "legislature congress senate people peoples chamber deputies of the "
    "states federal union advisory parlement parlamento".split()
)
OF = (" of ", " of the ")
PARLIAMENTARY = frozenset({"parliamentary assembly", "interparliamentary assembly"})
# What an organization's own assembly may be called for short.
OWN_ASSEMBLY = frozenset(
    {"parliamentary assembly", "interparliamentary assembly", "parliament", "assembly"}
)


def settle(
    phrase: Phrase,
    text: str,
    context: Sequence[str],
    discourse: Discourse,
    home: Sequence[str] = (),
) -> Body:
    """Make a body of a phrase; ``context`` are codes of states near it, the nearest first.

    ``home`` are those of the heading: under "Belarus" the National Assembly is that of Belarus.
    """
    words = text[phrase.start : phrase.end]
    if phrase.entry == "organization":
        return organization(phrase.keys[0], words)
    parent = settle(phrase.parent, text, context, discourse, home) if phrase.parent else None
    if parent and parent.key and fold(phrase.words) in OWN_ASSEMBLY:
        own = [
            k for k, o in organizations().items() if (o.parent, o.kind) == (parent.key, "assembly")
        ]
        if len(own) == 1:
            return organization(own[0], words)
    if not parent and not phrase.state and fold(phrase.words) in PARLIAMENTARY:
        own = [
            k for k, o in organizations().items()
            if o.parent in discourse.organizations and fold(o.name).startswith(fold(phrase.words))
        ]  # fmt: skip
        if len(own) == 1:
            return organization(own[0], words)
    if parent and parent.kind == "organization" and _is_organ(phrase, text):
        return Body("committee", phrase.words, words, None, parent)
    state = phrase.state or (parent.state if parent else None)
    if phrase.entry == "parliament":
        return _parliament(phrase, words, state, parent, context, discourse, home)
    kind: BodyKind = KINDS.get(phrase.kind, phrase.kind)  # type: ignore[arg-type]
    if kind in {"parliament", "chamber"} and state:
        known = _of_state(phrase.words, kind, state)
        if known:
            return _legislature(known, phrase.words, words, parent)
    name = words if kind == "organization" and parent else phrase.words
    return Body(kind, name, words, state, parent, is_assembly=phrase.kind == "assembly")


def organization(key: str, words: str) -> Body:
    """The organization or assembly of a reference key, under the words of the text."""
    known = organizations()[key]
    parent = (
        organization(known.parent, organizations()[known.parent].name) if known.parent else None
    )
    kind: BodyKind = "committee" if known.kind == "organ" else "organization"
    return Body(
        kind, known.name, words, None, parent, key, known.acronym,
        is_assembly=known.kind == "assembly",
    )  # fmt: skip


def _is_organ(phrase: Phrase, text: str) -> bool:
    """Whether "General Assembly of the Union", "IPU Assembly" is no parliament but an organ."""
    if phrase.parent is None or phrase.entry != "parliament" or phrase.state:
        return False
    leads = phrase.parent.start == phrase.start
    is_common = set(fold(phrase.words).split()) <= COMMON_WORDS
    return text.endswith(OF, 0, phrase.parent.start) or (leads and is_common)


def _parliament(
    phrase: Phrase,
    words: str,
    state: str | None,
    parent: Body | None,
    context: Sequence[str],
    discourse: Discourse,
    home: Sequence[str],
) -> Body:
    keys = phrase.keys
    if parent and parent.key in parliaments():
        keys = tuple(k for k in keys if k in chambers() and chambers()[k].parliament == parent.key)
    if state:
        keys = _in_state(phrase.words, keys, state)
        if not keys and fold(phrase.words) in ANY_PARLIAMENT:
            keys = tuple(k for k, p in parliaments().items() if p.state_code == state)
        if not keys:
            return Body("parliament", phrase.words, words, state, parent)
    elif not parent and (len(keys) > 1 or set(fold(phrase.words).split()) <= COMMON_WORDS):
        near = [k for code in home for k in keys if state_of(k) == code]
        before = discourse.short_forms.get(fold(phrase.words))
        is_common = set(fold(phrase.words).split()) <= COMMON_WORDS
        if before and not near and (before.key or is_common):
            return before
        near += [k for code in context for k in keys if state_of(k) == code]
        keys = tuple(near[:1]) or _only(keys, discourse)
    if not keys:
        return Body("parliament", phrase.words, words, None, parent)
    return _legislature(keys[0], phrase.words, words, parent)


def _in_state(name: str, keys: Sequence[str], state: str) -> tuple[str, ...]:
    """Those of a state; "Senate of the Republic" of a state that has just a Senate is that one."""
    head = name.split(" of ", 1)[0]
    for known in (keys, parliament_names().get(head, ())):
        own = tuple(k for k in known if state_of(k) == state)
        if own:
            return own
    return ()


def _only(keys: Sequence[str], discourse: Discourse) -> tuple[str, ...]:
    """The one of several that the document can mean, by the parliaments or states it names."""
    named = discourse.short_forms.states_of("parliament")
    houses = discourse.short_forms.states_of("chamber")
    for codes in (named, houses, discourse.states):
        told = tuple(k for k in keys if state_of(k) in codes)
        if len(told) == 1:
            return told
    return ()


def _of_state(name: str, kind: str, state: str) -> str | None:
    """The parliament of a state by a name that no list has: "Legislative Assembly of X"."""
    if kind == "parliament" and fold(name) in ANY_PARLIAMENT:
        return next((k for k, p in parliaments().items() if p.state_code == state), None)
    return None


def _legislature(key: str, name: str, words: str, parent: Body | None) -> Body:
    if key in parliaments():
        return Body("parliament", name, words, parliaments()[key].state_code, parent, key)
    owner = chambers()[key].parliament
    code = parliaments()[owner].state_code
    within = parent or Body("parliament", parliaments()[owner].name, "", code, None, owner)
    return Body("chamber", name, words, code, within, key)


def state_of(key: str) -> str:
    """The state of a parliament's or a chamber's reference key."""
    known = parliaments().get(key)
    return (known or parliaments()[chambers()[key].parliament]).state_code
