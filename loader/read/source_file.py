"""Sources in a TOML file, which can be kept under version control.

[[sources]]
name = "CSTO PA, composition"
address = "https://pa.example.org/en/composition"   # or a path, from the file's own folder
every = "30d"                                       # else it is read at every reload
rank = 10                                           # the lower number is believed
owner = "data desk"
"""

import tomllib
from pathlib import Path
from typing import Any

from interparl.schema.errors import InterparlError

TEXTS = ("address", "name", "kind", "owner")
KEYS = frozenset({*TEXTS, "every", "rank", "allow_private"})
MAX_BYTES = 10_000_000


class BadSourceFile(InterparlError):
    """A file of sources that can't be read."""

    exit_code = 2


def read_source_file(path: Path) -> list[dict[str, Any]]:
    """The sources of a file as it tells them, each with an address; raises BadSourceFile."""
    try:
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
        told = tomllib.loads(raw.decode())
    except OSError as error:
        raise BadSourceFile(f"{path} can't be read: {error.strerror or error}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadSourceFile(f"{path} is no TOML: {error}") from error
    if len(raw) > MAX_BYTES:
        raise BadSourceFile(f"{path} is larger than {MAX_BYTES} bytes")
    sources = told.pop("sources", None)
    if not isinstance(sources, list) or told:
        unknown = f"; {', '.join(sorted(told))} is not known" if told else ""
        raise BadSourceFile(f"{path} must hold tables called [[sources]]{unknown}")
    for number, source in enumerate(sources, 1):
        _check(source, f"{path}, source {number}")
    return sources


def _check(source: object, where: str) -> None:
    if not isinstance(source, dict) or not isinstance(source.get("address"), str):
        raise BadSourceFile(f'{where} has no address; write address = "…"')
    unknown = sorted(source.keys() - KEYS)
    if unknown:
        known = ", ".join(sorted(KEYS))
        raise BadSourceFile(f"{where}: {unknown[0]!r} is not known; {known} are")
    for key, value in source.items():
        is_right = (
            isinstance(value, str) if key in TEXTS
            else isinstance(value, bool) if key == "allow_private"
            else isinstance(value, int | str) and not isinstance(value, bool) if key == "every"
            else isinstance(value, int) and not isinstance(value, bool)
        )  # fmt: skip
        if not is_right:
            raise BadSourceFile(f"{where}: {key} can't be {value!r}")
