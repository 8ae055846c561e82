"""One system over so many documents, in a process of its own: seconds, size, scores, as JSON.

``python bench/measure.py floor|parse|spacy FOLDER COUNT``; bench/reading.py asks for it. Scores are
those of tests/gold/score.py, over the facts that both systems can give.
"""

import hashlib
import importlib.util
import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from interparl.loader.parse.extract import extract
from interparl.loader.parse.stages import parse
from interparl.loader.read.document import Document
from interparl.loader.read.sources import read

SCORER = Path(__file__).parents[1] / "tests" / "gold" / "score.py"
KEYS = ("states", "organizations", "parliaments", "persons", "seats", "events")
Work = Callable[[Document], dict[str, Any] | None]


def work(system: str) -> Work:
    """What a system does with a document; it gives the facts, and the floor none."""
    if system == "floor":
        return lambda _: None
    if system == "parse":
        return lambda document: extract(parse(document), document.url)
    from spacy_rules import pipeline  # noqa: PLC0415 - only this one needs it

    rules = pipeline()
    return lambda document: rules(document.text)


def documents(paths: list[str], count: int) -> Iterator[Document]:
    """The documents of some files, one after the other, until there are so many."""
    for path in islice(cycle(paths), count):
        for item in read([path]):
            if isinstance(item, Document):
                hashlib.sha256(item.text.encode()).hexdigest()
                yield item


def scores(paths: list[str], read_facts: Work) -> dict[str, tuple[float, float]]:
    """Recall and precision of each kind of fact over the documents, each once."""
    spec = importlib.util.spec_from_file_location("score", SCORER)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SCORER)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    total = {key: [0, 0, 0] for key in (*KEYS, "all of these")}
    for path, document in zip(paths, documents(paths, len(paths)), strict=True):
        gold = json.loads(Path(path).with_suffix(".json").read_text(encoding="utf-8"))
        counts, _ = scorer.score_document(gold, read_facts(document) or {})
        for key in KEYS:
            for sum_of in (total[key], total["all of these"]):
                sum_of[:] = [a + b for a, b in zip(sum_of, counts[key], strict=True)]
    return {
        key: (true / max(1, true + missed), true / max(1, true + extra))
        for key, (true, missed, extra) in total.items()
    }


def main() -> None:
    """Measure one system and print what was found."""
    system, folder, count = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    paths = sorted(str(path) for path in folder.glob("*.txt"))
    does = work(system)
    for document in documents(paths, 5):  # reference data is read once, before the clock runs
        does(document)
    begun, size = time.process_time(), 0
    for document in documents(paths, count):
        does(document)
        size += len(document.text.encode())
    told = {
        "documents": count,
        "bytes": size,
        "seconds": time.process_time() - begun,
        "rss": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "scores": {} if system == "floor" else scores(paths, does),
        "version": getattr(sys.modules.get("spacy"), "__version__", None),
    }
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
