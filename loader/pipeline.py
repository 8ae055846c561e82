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
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import chain, islice

from sqlalchemy import Engine

from interparl.loader.load.ready import Ready
from interparl.loader.load.run import Run, open_run
from interparl.loader.load.shrink import ShrinkRefused, Shrunk, find_shrunk, has_earlier
from interparl.loader.load.unfinished import Unfinished
from interparl.loader.pace import Pace
from interparl.loader.parse.patience import LONGEST
from interparl.loader.parse.stages import try_parse
from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from interparl.loader.read.sources import MAX_BYTES, read
from interparl.loader.readers import Given, Readers, Terms, readers
from interparl.loader.resolve.documents import document_key

BATCH = 500  # documents that are written together
BATCH_CHARACTERS = 4_000_000  # or so much text, so that memory stays flat
AHEAD = 1  # lots that are parsed while one is written


@dataclass(frozen=True)
class Lot:
    """Documents that are written together."""

    given: dict[str, Given]  # by key
    sizes: dict[str, int]  # in bytes, by key
    found: frozenset[str]  # those that an interrupted load had read


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
    on_progress: Callable[[Pace], None] = lambda _: None,
    on_publish: Callable[[], None] = lambda: None,
) -> Run:
    """Load what the paths name, in one transaction; gives the run with its counts.

    ``loaded_on`` dates documents that carry no date; ``jobs`` processes parse, one writes;
    ``time_limit`` is how many seconds one document may take (0: as long as it likes);
    ``on_progress`` is told how far it has come; ``on_publish`` is called when nothing but
    the commit is left. A document that can't be read is a failure of the run; the rest loads (a
    strict run raises NotAllRead). Pages that
    tell much less than before raise ShrinkRefused, unless ``accept_shrink`` says why not. Raises
    the errors of ``interparl.schema.errors`` where the database can't be used.
    """
    with closing(Unfinished(engine, is_used=not is_dry)) as unfinished:
        with open_run(
            engine, command, is_dry=is_dry, is_strict=is_strict, on_publish=on_publish
        ) as run:
            run.accepted_shrink = accept_shrink
            unfinished.begin(run.connection, run.identities)
            terms = Terms(loaded_on, run.identities, time_limit)
            with readers(jobs, terms, try_parse) as parsers:
                pace = Pace()
                batches = _batches(run, read(paths, max_bytes, encoding), pace)
                lots = _hand_in(run, parsers, unfinished, loaded_on, batches, pace)
                _write(run, unfinished, lots, pace, on_progress)
            run.resumed = unfinished.taken
            unfinished.publish(run.connection)
        unfinished.remove()
    return run


def _hand_in(
    run: Run,
    parsers: Readers,
    unfinished: Unfinished,
    loaded_on: date,
    batches: Iterator[dict[str, Document]],
    pace: Pace,
) -> Iterator[Lot]:
    """Have documents read that are new, a lot ahead of the one that is written."""
    ahead: deque[Lot] = deque()
    for batch in batches:
        waiting = [key for lot in ahead for key in lot.given]
        known = run.known(list(batch)).union(key for key in waiting if key in batch)
        run.see_again(known)
        pace.documents += len(known)
        pace.done += sum(batch[key].size for key in known)
        new = {key: document for key, document in batch.items() if key not in known}
        found = unfinished.find(new, loaded_on)
        given = parsers.hand_in({key: d for key, d in new.items() if key not in found})
        given |= {key: partial(_as_is, ready) for key, ready in found.items()}
        sizes = {key: document.size for key, document in new.items()}
        ahead.append(Lot({key: given[key] for key in new}, sizes, frozenset(found)))
        if len(ahead) > AHEAD:
            yield ahead.popleft()
    yield from ahead


def _as_is(ready: Ready) -> Ready:
    return ready


def _write(
    run: Run,
    unfinished: Unfinished,
    lots: Iterator[Lot],
    pace: Pace,
    on_progress: Callable[[Pace], None],
) -> None:
    """Write what is read, in the order of the input; raises ShrinkRefused."""
    shrunk: list[Shrunk] = []
    some = list(islice(lots, 2))  # what fits one lot is read again as soon as it is kept
    is_kept = len(some) > 1
    if is_kept:
        run.expect_many()
    for lot in chain(some, lots):
        ready = []
        for key, given in lot.given.items():
            told = given()
            if isinstance(told, Failure):
                run.fail(told)
                pace.failed += 1
            else:
                ready.append(told)
                pace.read += told.read
                pace.unread += told.unread
            pace.documents += 1
            pace.done += lot.sizes[key]
            on_progress(pace)
        if is_kept:
            unfinished.keep([one for one in ready if one.telling.document_id not in lot.found])
        if run.accepted_shrink is None and has_earlier(run.connection, ready):
            run.put_in_place()
            shrunk += find_shrunk(run.connection, ready, {})
        run.write(ready)
    if shrunk:
        raise ShrinkRefused(shrunk)


def _batches(
    run: Run, items: Iterator[Document | Failure], pace: Pace
) -> Iterator[dict[str, Document]]:
    """Documents by key, in lots; what can't be read, or is there twice, goes to the run."""
    batch: dict[str, Document] = {}
    characters = 0
    for item in items:
        if isinstance(item, Failure):
            run.fail(item)
            pace.documents += 1
            pace.failed += 1
            continue
        key = document_key(item)
        if key in batch:
            run.see_again([key])
            pace.documents += 1
            pace.done += item.size
            continue
        batch[key] = item
        characters += len(item.text)
        if len(batch) >= BATCH or characters >= BATCH_CHARACTERS:
            yield batch
            batch, characters = {}, 0
    yield batch
