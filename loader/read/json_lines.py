"""JSON lines: one document a line, as ``{"text": …, "url": …, "title": …, …}``."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from interparl.loader.read.decode import storable
from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from interparl.loader.read.formats import read_markup
from interparl.loader.read.headers import read_day, read_headers

FIELDS = ("text", "url", "title", "published", "retrieved")


def read_json_lines(stream: BinaryIO, name: str, limit: int) -> Iterator[Document | Failure]:
    """Read a document a line; a line that can't be read is a Failure, the others go on.

    ``limit`` is the longest line in bytes; memory stays below it.
    """
    number = 0
    found = False
    while line := stream.readline(limit + 1):
        number += 1
        origin = f"{name}:{number}"
        if len(line) > limit and not line.endswith(b"\n"):
            yield Failure(origin, f"is longer than {limit} bytes; raise --max-bytes to read it")
            while line and not line.endswith(b"\n"):
                line = stream.readline(limit)
        elif line.strip():
            item = _document(line, origin)
            item = item if isinstance(item, Failure) else read_markup(item)
            yield item if isinstance(item, Failure) else replace(item, size=len(line))
        else:
            continue
        found = True
    if not found:
        yield Failure(name, "is empty; nothing to read")


def _document(line: bytes, origin: str) -> Document | Failure:
    try:
        item: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Failure(origin, f"is no JSON ({error}); one object a line is wanted")
    if not isinstance(item, dict) or not isinstance(item.get("text"), str):
        return Failure(origin, 'has no "text"; {"text": "…", "url": "…"} is wanted')
    told = {name: item[name] for name in FIELDS if item.get(name) is not None}
    wrong = [name for name, value in told.items() if not isinstance(value, str)]
    if wrong:
        return Failure(origin, f"{', '.join(wrong)} must be text")
    told = {name: storable(value) for name, value in told.items()}
    text = told.pop("text")
    if not text.strip():
        return Failure(origin, "is empty; nothing to read")
    if not told:
        return read_headers(Document(text, origin))
    retrieved = read_day(told.pop("retrieved", None))
    return Document(text, origin, retrieved=retrieved, **told)
