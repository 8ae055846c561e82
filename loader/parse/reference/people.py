"""Words around and within the names of people and bodies: titles, ranks, particles, nouns."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from interparl.loader.parse.reference.table import rows


@dataclass(frozen=True, slots=True)
class Title:
    """A title of office as it stands in text.

    `normal` is its canonical form; `is_single` says that a body has one holder at a time; `kind`
    is one of head, deputy, member, secretary, minister, diplomat, military, staff, royal, expert.
    """

    title: str
    normal: str
    is_single: bool
    kind: str


@cache
def titles() -> Mapping[str, Title]:
    """Return the titles of office by the way they are written."""
    return MappingProxyType(
        {
            row["title"]: Title(
                row["title"], row["normal"], row["is_single"] == "true", row["kind"]
            )
            for row in rows("titles")
        }
    )


@cache
def ranks() -> Mapping[str, str]:
    """Return honorifics and ranks before a name, with their kind.

    The kinds are honorific, military, academic.
    """
    return MappingProxyType({row["seen_as"]: row["kind"] for row in rows("ranks")})


@cache
def organs() -> Mapping[str, str]:
    """Return the head nouns of bodies ("Committee") with the kind of body that they name."""
    return MappingProxyType({row["noun"]: row["kind"] for row in rows("organs")})


@cache
def name_particles() -> frozenset[str]:
    """Return the lower-case words that stand within names of people ("van", "bin", "ogly")."""
    return frozenset(row["seen_as"] for row in rows("name_particles"))


@cache
def given_names() -> frozenset[str]:
    """Return given names in Latin script, of all parts of the world."""
    return frozenset(row["name"] for row in rows("given_names"))
