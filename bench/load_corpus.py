"""Documents ready to be written, the same for a seed: what the loads of bench/loading.py are given.

They are generated pages (bench/corpus.py) that were fetched day after day over some years, parsed
beforehand: how long that takes is for bench/reading.py to say.
"""

import pickle
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from corpus import document

from interparl.loader.load.ready import Ready
from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from interparl.loader.readers import Terms, read_ready

FIRST = date(2016, 1, 1)
TERMS = Terms(date(2026, 11, 29), {})
A_DAY = 20  # pages
LOT = 500  # documents, as `interparl load` writes them
SEED = 9_000_017


def page(number: int) -> Document:
    """One page, with its day."""
    text, _ = document(SEED + number)
    day = FIRST + timedelta(days=number // A_DAY % 3650)
    return Document(text, f"{number}.txt", url=f"https://news.example/{number}", retrieved=day)


def read(folder: Path, first: int) -> Path:
    """Read a lot, and keep it in a file; our own process alone reads that again."""
    path = folder / f"{first:09}.pickle"
    if not path.exists():
        made = [read_ready(page(number), TERMS) for number in range(first, first + LOT)]
        if any(isinstance(one, Failure) for one in made):
            raise ValueError(f"a page of {first} to {first + LOT} can't be read")
        whole = path.with_suffix(".part")
        whole.write_bytes(pickle.dumps(made))
        whole.rename(path)
    return path


def prepare(first: int, count: int, jobs: int = 2) -> list[Path]:
    """Have pages read, a lot a file; those that were read before are taken as they are."""
    folder = Path(tempfile.gettempdir(), "interparl-bench-loading")
    folder.mkdir(exist_ok=True, mode=0o700)
    firsts = range(first, first + count, LOT)
    with ProcessPoolExecutor(jobs) as pool:
        return list(pool.map(partial(read, folder), firsts))


def lots(paths: Sequence[Path]) -> Iterator[list[Ready]]:
    """The documents of some files, a lot at a time."""
    for path in paths:
        yield pickle.loads(path.read_bytes())  # noqa: S301 - written by ourselves


if __name__ == "__main__":
    for made in prepare(int(sys.argv[1]), int(sys.argv[2])):
        sys.stdout.write(f"{made}\n")
