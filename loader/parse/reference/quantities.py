"""Words of dates, numbers and money."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from interparl.loader.parse.reference.table import rows


@cache
def months() -> Mapping[str, int]:
    """Return the number of the month (1 to 12) for each name and abbreviation."""
    return MappingProxyType({row["seen_as"]: int(row["month"]) for row in rows("months")})


@cache
def seasons() -> Mapping[str, int]:
    """Return the season's code in Extended Date/Time Format, 21 (spring) to 24 (winter)."""
    return MappingProxyType({row["seen_as"]: int(row["season"]) for row in rows("seasons")})


@cache
def number_words() -> Mapping[str, int]:
    """Return the value of each base number word; compounds are composed by the reader."""
    return MappingProxyType({row["seen_as"]: int(row["value"]) for row in rows("number_words")})


@cache
def ordinals() -> Mapping[str, int]:
    """Return the value of each base ordinal word; compounds are composed by the reader."""
    return MappingProxyType({row["seen_as"]: int(row["value"]) for row in rows("ordinals")})


@cache
def multipliers() -> Mapping[str, int]:
    """Return what a word or abbreviation after a number multiplies it by ("mln": 1000000)."""
    return MappingProxyType({row["seen_as"]: int(row["value"]) for row in rows("multipliers")})


@cache
def currencies() -> Mapping[str, str]:
    """Return the ISO 4217 code for each symbol, code and name of a currency."""
    return MappingProxyType({row["seen_as"]: row["code"] for row in rows("currencies")})
