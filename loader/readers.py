"""Readers: documents become ready to be written, here or in worker processes, in their order.

A document on which a worker dies, or that takes too long, is a Failure; the others are read, and a
new worker takes the place of the one that died. Parse is pure, so that it does not matter where a
document is read.
"""

import math
import multiprocessing
import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TimedOut
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from interparl.loader.load.ready import Ready, make_ready
from interparl.loader.parse.patience import LONGEST, TookTooLong, patience
from interparl.loader.parse.reading import Reading
from interparl.loader.parse.stages import try_parse
from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from interparl.loader.resolve.record import Records
from interparl.loader.resolve.resolver import resolve

if TYPE_CHECKING:
    from pebble import ProcessPool

PART = 500_000  # characters, of which the limit is meant; an ordinary page has a few thousand
FEW = 16  # documents; for fewer no worker is started
GRACE = 4.0  # times the limit by the clock, after which a worker that hangs is killed
TASKS = 5_000  # documents that a worker reads before a new one takes its place

Given = Callable[[], Ready | Failure]  # waits for what a document gives


@dataclass(frozen=True)
class Terms:
    """What readers need to know beside the document.

    ``limit`` is the seconds of CPU time that a document may take; 0: as many as it needs.
    """

    loaded_on: date
    identities: Mapping[str, str]
    limit: float = LONGEST

    def limit_of(self, document: Document) -> float:
        """The seconds of CPU time that a document may take: parsing grows with its length."""
        return self.limit * max(1, math.ceil(len(document.text) / PART))


Parse = Callable[[Document], Reading | Failure]


def read_document(document: Document, terms: Terms, parse: Parse = try_parse) -> Records | Failure:
    """Parse and resolve one document, in this process."""
    try:
        with patience(terms.limit_of(document)):
            parsed = parse(document)
            if isinstance(parsed, Failure):
                return parsed
            return resolve(document, parsed, terms.loaded_on, terms.identities)
    except TookTooLong:
        return _too_slow(document, terms)


def read_ready(document: Document, terms: Terms, parse: Parse = try_parse) -> Ready | Failure:
    """Parse and resolve one document, and make it ready to be written."""
    told = read_document(document, terms, parse)
    return told if isinstance(told, Failure) else make_ready(told)


def _too_slow(document: Document, terms: Terms) -> Failure:
    seconds = terms.limit_of(document)
    reason = f"is not parsed after {seconds:g} seconds; raise --time-limit to wait longer"
    return Failure(document.origin, reason)


class Readers:
    """Reads documents that are handed in, some at a time."""

    def __init__(self, jobs: int, terms: Terms, parse: Parse = try_parse) -> None:
        self._jobs = jobs
        self._terms = terms
        self._parse = parse  # a function of a module, so that workers find it
        self._pool: ProcessPool | None = None

    def hand_in(self, documents: Mapping[str, Document]) -> dict[str, Given]:
        """Have documents read; gives, by their keys, what waits for what each gives."""
        if self._pool is None and self._jobs > 1 and len(documents) >= FEW:
            self._pool = _start(self._jobs)
        return {key: self._given(document) for key, document in documents.items()}

    def _given(self, document: Document) -> Given:
        terms = self._terms
        if self._pool is None:
            return lambda: read_ready(document, terms, self._parse)
        wait = terms.limit_of(document) * GRACE or None
        future = self._pool.schedule(read_ready, args=[document, terms, self._parse], timeout=wait)
        return lambda: _result(future, document, terms)

    def stop(self) -> None:
        """Let the workers go, whatever they do."""
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]  # of pebble
            self._pool.join()


def _start(jobs: int) -> "ProcessPool":
    from pebble import ProcessPool  # noqa: PLC0415 - only for many documents

    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["interparl.loader.warm"])
    return ProcessPool(max_workers=jobs, max_tasks=TASKS, context=context)


def _result(future: "Future[Ready | Failure]", document: Document, terms: Terms) -> Ready | Failure:
    from pebble import ProcessExpired  # noqa: PLC0415 - as above

    try:
        return future.result()
    except TimedOut:
        return _too_slow(document, terms)
    except ProcessExpired as died:
        reason = f"ended the process that parsed it (exit code {died.exitcode}); please report it"
        return Failure(document.origin, reason)


@contextmanager
def readers(jobs: int, terms: Terms, parse: Parse = try_parse) -> Iterator[Readers]:
    """Readers for as long as the block runs; ``jobs`` is how many processes parse at most."""
    made = Readers(jobs, terms, parse)
    try:
        yield made
    finally:
        made.stop()


def cores() -> int:
    """How many processes can run at once here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
