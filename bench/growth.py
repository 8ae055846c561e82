"""Growth: what the same 1,000 documents cost in a small base and in a large one.

    python bench/growth.py [--bases 10000 100000]

The bases are copies of the gold set (bench/base.py) in SQLite. Seconds are CPU time of the writing,
of documents that are parsed beforehand, the median of three; each is taken back.
"""

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

from load_corpus import lots, prepare
from sqlalchemy import Engine

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.base import grow
from interparl.loader.load.database import open_for_writing
from interparl.loader.load.run import Run

DOCUMENTS, ROUNDS = 1_000, 3
FACTS_EACH = 25  # about as many as ten thousand of the gold set's documents have


def load(engine: Engine) -> float:
    """Write the documents, and take them back: seconds of CPU time."""
    batches = list(lots(prepare(0, DOCUMENTS)))
    with engine.connect() as connection:
        begun = time.process_time()
        run = Run(connection, "grow")
        run.expect_many()
        for batch in batches:
            run.known([one.telling.document_id for one in batch])
            run.write(batch)
        run.finish()
        return time.process_time() - begun


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python bench/growth.py")
    parser.add_argument("--bases", type=int, nargs="+", default=[10_000, 100_000])
    asked = parser.parse_args()
    first = 0.0
    sys.stdout.write("| documents there | CPU seconds | of the first |\n| ---: | ---: | ---: |\n")
    for documents in asked.bases:
        with tempfile.TemporaryDirectory() as folder:
            path = f"{folder}/base.db"
            grow(path, FACTS_EACH * asked.bases[0], documents)
            engine = open_for_writing(path)
            seconds = statistics.median(load(engine) for _ in range(ROUNDS))
            engine.dispose()
        first = first or seconds
        line = f"| {documents:,} | {seconds:.2f} | {seconds / first:.2f} |\n"
        sys.stdout.write(line)
        sys.stdout.flush()


if __name__ == "__main__":
    main()
