"""The program in one file: read, parse, resolve, load; the answers are the views in ``sql/``.

===========  ===========================================  ========================================
read         a path, folder, standard input, JSON lines   Document
parse        Document                                     Facts, each with the words that say it
resolve      Facts                                        Records: names become keys
load         Records                                      rows, in one transaction
answer       rows                                         views, by ``interparl.loader.load.answer``
===========  ===========================================  ========================================
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from sqlalchemy import Engine

from interparl.loader.load.run import Run, open_run
from interparl.loader.load.shrink import ShrinkRefused, Shrunk, find_shrunk
from interparl.loader.parse.stages import try_parse
from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from interparl.loader.read.sources import MAX_BYTES, read
from interparl.loader.resolve.documents import document_key
from interparl.loader.resolve.resolver import resolve

BATCH = 200  # documents that are written together
BATCH_CHARACTERS = 4_000_000  # or so much text, so that memory stays flat


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
    on_progress: Callable[[int], None] = lambda _: None,
    on_publish: Callable[[], None] = lambda: None,
) -> Run:
    """Load what the paths name, in one transaction; gives the run with its counts.

    ``loaded_on`` dates documents that carry no date; ``on_progress`` is told how many documents
    are read; ``on_publish`` is called when nothing but the commit is left. A document that can't
    be read is a failure of the run; the rest loads (a strict run raises NotAllRead). Pages that
    tell much less than before raise ShrinkRefused, unless ``accept_shrink`` says why not. Raises
    the errors of ``interparl.schema.errors`` where the database can't be used.
    """
    opened = open_run(engine, command, is_dry=is_dry, is_strict=is_strict, on_publish=on_publish)
    with opened as run:
        run.accepted_shrink = accept_shrink
        shrunk: list[Shrunk] = []
        done = 0
        for batch in _batches(run, read(paths, max_bytes, encoding)):
            known = run.known(list(batch))
            run.see_again(known)
            records = []
            for key, document in batch.items():
                if key not in known:
                    reading = try_parse(document)
                    if isinstance(reading, Failure):
                        run.fail(reading)
                    else:
                        records.append(resolve(document, reading, loaded_on, run.identities))
                done += 1
                on_progress(done)
            if accept_shrink is None:
                shrunk += find_shrunk(run.connection, records, {})
            run.take(records)
        if shrunk:
            raise ShrinkRefused(shrunk)
    return run


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
