"""Known sites: whose address "www.oscepa.org" is, where reference data knows the host."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from interparl.loader.parse.reference.table import rows

HOST = re.compile(r"(?:https?://)?(?:www\.)?(?P<host>[^/?#\s:]+)", re.IGNORECASE)


@cache
def sites() -> Mapping[str, str]:
    """Return the key of the parliament, chamber, organization or assembly by the host."""
    return MappingProxyType({row["host"]: row["key"] for row in rows("sites")})


def key_of_site(address: str) -> str | None:
    """The key of the body whose own site an address is on, if it is known.

    >>> key_of_site("https://www.oscepa.org/en/"), key_of_site("news.example")
    ('osce-pa', None)
    """
    found = HOST.match(address)
    return sites().get(found["host"].casefold()) if found else None
