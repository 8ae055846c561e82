"""The program in one file: read, parse, resolve, load; the answers are the views in ``sql/``.

===========  ===========================================  ========================================
read         a path, folder, standard input, JSON lines   Document
parse        Document                                     Facts, each with the words that say it
resolve      Facts                                        Records: names become keys
load         Records                                      rows, in one transaction
answer       rows                                         views, by ``interparl.loader.load.answer``
===========  ===========================================  ========================================
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from sqlalchemy import Engine

from interparl.loader.load.run import Run, open_run
from interparl.loader.load.shrink import ShrinkRefused, Shrunk, find_shrunk
from interparl.loader.parse.patience import LONGEST
from interparl.loader.parse.stages import try_parse
from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from interparl.loader.read.sources import MAX_BYTES, read
from interparl.loader.readers import Given, Readers, Terms, readers
from interparl.loader.resolve.documents import document_key

BATCH = 200  # documents that are written together
BATCH_CHARACTERS = 4_000_000  # or so much text, so that memory stays flat
AHEAD = 1  # lots that are parsed while one is written


def load(
    engine: Engine,
    paths: Sequence[str],
    *,
    command: str,
    loaded_on: date,
    max_bytes: int = MAX_BYTES,
    encoding: str | None = None,
    is_dry: bool = False,
    is_strict: bool = False,
    accept_shrink: str | None = None,
    jobs: int = 1,
    time_limit: float = LONGEST,
    on_progress: Callable[[int], None] = lambda _: None,
    on_publish: Callable[[], None] = lambda: None,
) -> Run:
    """Load what the paths name, in one transaction; gives the run with its counts.

    ``loaded_on`` dates documents that carry no date; ``jobs`` processes parse, one writes;
    ``time_limit`` is how many seconds one document may take (0: as long as it likes);
    ``on_progress`` is told how many documents are read; ``on_publish`` is called when nothing but
    the commit is left. A document that can't be read is a failure of the run; the rest loads (a
    strict run raises NotAllRead). Pages that
    tell much less than before raise ShrinkRefused, unless ``accept_shrink`` says why not. Raises
    the errors of ``interparl.schema.errors`` where the database can't be used.
    """
    opened = open_run(engine, command, is_dry=is_dry, is_strict=is_strict, on_publish=on_publish)
    with opened as run:
        run.accepted_shrink = accept_shrink
        terms = Terms(loaded_on, run.identities, time_limit)
        with readers(jobs, terms, try_parse) as parsers:
            lots = _hand_in(run, parsers, _batches(run, read(paths, max_bytes, encoding)))
            _write(run, lots, on_progress)
    return run


def _hand_in(
    run: Run, parsers: Readers, batches: Iterator[dict[str, Document]]
) -> Iterator[dict[str, Given]]:
    """Have documents read that are new, a lot ahead of the one that is written."""
    ahead: deque[dict[str, Given]] = deque()
    for batch in batches:
        waiting = [key for lot in ahead for key in lot]
        known = run.known(list(batch)).union(key for key in waiting if key in batch)
        run.see_again(known)
        new = {key: document for key, document in batch.items() if key not in known}
        ahead.append(parsers.hand_in(new))
        if len(ahead) > AHEAD:
            yield ahead.popleft()
    yield from ahead


def _write(run: Run, lots: Iterator[dict[str, Given]], on_progress: Callable[[int], None]) -> None:
    """Write what is read, in the order of the input; raises ShrinkRefused."""
    shrunk: list[Shrunk] = []
    for lot in lots:
        ready = []
        for given in lot.values():
            told = given()
            if isinstance(told, Failure):
                run.fail(told)
            else:
                ready.append(told)
            on_progress(run.counts.documents + run.counts.failed + len(ready))
        if run.accepted_shrink is None:
            shrunk += find_shrunk(run.connection, ready, {})
        run.write(ready)
    if shrunk:
        raise ShrinkRefused(shrunk)


def _batches(run: Run, items: Iterator[Document | Failure]) -> Iterator[dict[str, Document]]:
    """Documents by key, in lots; what can't be read, or is there twice, goes to the run."""
    batch: dict[str, Document] = {}
    characters = 0
    for item in items:
        if isinstance(item, Failure):
            run.fail(item)
            continue
        key = document_key(item)
        if key in batch:
            run.see_again([key])
            continue
        batch[key] = item
        characters += len(item.text)
        if len(batch) >= BATCH or characters >= BATCH_CHARACTERS:
            yield batch
            batch, characters = {}, 0
    yield batch
