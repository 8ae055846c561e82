"""The program with the corpus parsed beforehand: parse is pure, and the slowest part.

Import this before anything else that parses; a program that is started anew for each fault, by a
fork of one that imported this, then spends its time on the database.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from interparl.loader.parse import stages
from interparl.loader.parse.reading import Reading
from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from tests.faults.corpus import BEFORE, LATER, NEW

on_parse: list[Callable[[], None]] = []  # called for each document, parsed before or not

_parse = stages.try_parse
_parsed: dict[Document, Reading | Failure] = {}


def try_parse(document: Document) -> Reading | Failure:
    """Parse, or give what was parsed before of the same document, wherever it was read."""
    for call in on_parse:
        call()
    same = replace(document, origin="-")
    if same not in _parsed:
        _parsed[same] = _parse(same)
    return _parsed[same]


for _text in (*BEFORE.values(), *NEW.values()):
    try_parse(Document(_text, "-"))
for _text in LATER.values():
    try_parse(Document(_text, "-", retrieved=datetime.now(UTC).date()))
stages.try_parse = try_parse

from interparl.loader import cli, pipeline, reload  # noqa: E402 - they take `try_parse` from stages
from interparl.loader.commands import load as _load  # noqa: E402, F401 - once for all forks
from interparl.loader.commands import reload as _reload  # noqa: E402, F401

pipeline.BATCH = reload.BATCH = 4
main = cli.main
