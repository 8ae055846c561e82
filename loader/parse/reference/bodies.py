"""Parliaments, chambers and international organizations, and every spelling of their names."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from interparl.loader.parse.reference.table import rows

# Chambers of many states have these names; where states or provinces have such chambers as well,
# pages tell the one of the whole country by a word before it: "Federal House of Representatives".
SHARED_NAMES = frozenset({"Senate", "House of Representatives", "Chamber of Deputies"})


@dataclass(frozen=True, slots=True)
class Parliament:
    """A national parliament, or that of a territory with a seat of its own in assemblies."""

    key: str
    state_code: str
    name: str


@dataclass(frozen=True, slots=True)
class Chamber:
    """A chamber of a parliament with two; `level` is "upper" or "lower"."""

    key: str
    parliament: str
    name: str
    level: str


@dataclass(frozen=True, slots=True)
class Organization:
    """An international organization, an inter-parliamentary assembly, or a well-known organ.

    `kind` is "organization", "assembly" or "organ" (the UN Security Council, the European
    Commission: part of its parent, no organization of its own); `acronym` and `parent` (the key of
    the organization that it belongs to) are None where there is none.
    """

    key: str
    name: str
    acronym: str | None
    kind: str
    parent: str | None


@cache
def parliaments() -> Mapping[str, Parliament]:
    """Return the parliaments by key."""
    return MappingProxyType(
        {
            row["key"]: Parliament(row["key"], row["state_code"], row["name"])
            for row in rows("parliaments")
        }
    )


@cache
def chambers() -> Mapping[str, Chamber]:
    """Return the chambers of two-chamber parliaments by key."""
    return MappingProxyType(
        {
            row["key"]: Chamber(row["key"], row["parliament"], row["name"], row["level"])
            for row in rows("chambers")
        }
    )


@cache
def parliament_names() -> Mapping[str, tuple[str, ...]]:
    """Return all keys of parliaments and chambers that a spelling may mean; context decides."""
    named: dict[str, tuple[str, ...]] = {}
    spellings = [(parliament.name, key) for key, parliament in parliaments().items()]
    spellings += [(chamber.name, key) for key, chamber in chambers().items()]
    spellings += [
        (f"{level} {chamber.name}", key)
        for key, chamber in chambers().items()
        if chamber.name in SHARED_NAMES
        for level in ("National", "Federal")
    ]
    spellings += [(row["seen_as"], row["key"]) for row in rows("parliament_names")]
    for spelling, key in spellings:
        keys = named.get(spelling, ())
        if key not in keys:
            named[spelling] = (*keys, key)
    return MappingProxyType(named)


@cache
def organizations() -> Mapping[str, Organization]:
    """Return the organizations and assemblies by key."""
    return MappingProxyType(
        {
            row["key"]: Organization(
                row["key"], row["name"], row["acronym"] or None, row["kind"], row["parent"] or None
            )
            for row in rows("organizations")
        }
    )


@cache
def organization_names() -> Mapping[str, str]:
    """Return the key of the organization for every spelling: name, acronym, variant, former."""
    spellings = {organization.name: key for key, organization in organizations().items()}
    spellings |= {
        organization.acronym: key
        for key, organization in organizations().items()
        if organization.acronym
    }
    spellings |= {row["seen_as"]: row["key"] for row in rows("organization_names")}
    return MappingProxyType(spellings)


@cache
def assembly_members() -> Mapping[str, tuple[str, ...]]:
    """Return the states whose parliaments are members, by key of an assembly with few of them."""
    members: dict[str, tuple[str, ...]] = {}
    for row in rows("assembly_members"):
        members[row["assembly"]] = (*members.get(row["assembly"], ()), row["state_code"])
    return MappingProxyType(members)
