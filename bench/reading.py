"""How fast pages are read: parse, beside reading, decoding and hashing alone, in one run.

``python bench/reading.py [FOLDER]`` prints one table: documents and megabytes a second of CPU time,
and parse as a share of the floor. The medians of three rounds over the same files.
"""

import hashlib
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from interparl.loader.parse.stages import parse
from interparl.loader.read.document import Document
from interparl.loader.read.sources import read

ROUNDS = 3


def floor(paths: list[str]) -> None:
    """Read, decode and hash: what any reader must do."""
    for item in read(paths):
        if isinstance(item, Document):
            hashlib.sha256(item.text.encode()).hexdigest()


def whole(paths: list[str]) -> None:
    """The floor, and parse."""
    for item in read(paths):
        if isinstance(item, Document):
            hashlib.sha256(item.text.encode()).hexdigest()
            parse(item)


def cpu_seconds(work: Callable[[list[str]], None], paths: list[str]) -> float:
    """The median of the rounds, in seconds of CPU time."""
    taken = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        work(paths)
        taken.append(time.process_time() - begun)
    return statistics.median(taken)


def write(line: str) -> None:
    """One line of the report."""
    sys.stdout.write(line + "\n")


def main() -> None:
    """Measure and print."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "tests/gold/documents")
    paths = sorted(str(path) for path in folder.glob("*.txt"))
    megabytes = sum(Path(path).stat().st_size for path in paths) / 1e6
    whole(paths)  # reference data is read once, before any clock runs
    table = {name.__name__: cpu_seconds(name, paths) for name in (floor, whole)}
    write(f"{len(paths)} documents, {megabytes:.2f} MB, Python {sys.version.split()[0]}")
    for name, seconds in table.items():
        rate = f"{len(paths) / seconds:10.0f} documents/s {megabytes / seconds:8.3f} MB/s"
        write(f"{name:<8}{rate}")
    write(f"parse is {table['floor'] / table['whole']:.4f} of the floor")


if __name__ == "__main__":
    main()
