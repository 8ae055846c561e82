"""States and territories by ISO 3166-1 code, their names, demonyms, towns, and other places."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from interparl.loader.parse.reference.table import rows


@dataclass(frozen=True, slots=True)
class State:
    """A state or territory: its short English name in prose and its official name."""

    code: str
    name: str
    official_name: str


@dataclass(frozen=True, slots=True)
class City:
    """A town, under one of its English names."""

    name: str
    state_code: str
    is_capital: bool


@cache
def states() -> Mapping[str, State]:
    """Return the states by ISO 3166-1 alpha-2 code; XK is Kosovo."""
    return MappingProxyType(
        {
            row["code"]: State(row["code"], row["name"], row["official_name"])
            for row in rows("states")
        }
    )


@cache
def state_names() -> Mapping[str, str]:
    """Return the code of the state for every spelling: short, official, former, acronym."""
    spellings = {state.name: code for code, state in states().items()}
    spellings |= {state.official_name: code for code, state in states().items()}
    spellings |= {row["seen_as"]: row["code"] for row in rows("state_names")}
    return MappingProxyType(spellings)


@cache
def demonyms() -> Mapping[str, str]:
    """Return the code of the state for every adjective and name of its people."""
    return MappingProxyType({row["seen_as"]: row["code"] for row in rows("demonyms")})


@cache
def cities() -> Mapping[str, tuple[City, ...]]:
    """Return the towns that a name may mean, in the order of the file (the likeliest first)."""
    named: dict[str, tuple[City, ...]] = {}
    for row in rows("cities"):
        city = City(row["name"], row["state_code"], row["is_capital"] == "true")
        named[city.name] = (*named.get(city.name, ()), city)
    return MappingProxyType(named)


@cache
def regions() -> Mapping[str, str]:
    """Return places that are no state though many hold a state's name, with their kind.

    The kinds are part (of a state: "Northern Ireland"), former ("Soviet Union"), sea ("South China
    Sea", also rivers and canals) and region ("Central Asia").
    """
    return MappingProxyType({row["seen_as"]: row["kind"] for row in rows("regions")})
