"""How fast pages are read, and how well: parse beside its floor and beside spaCy's rules.

``python bench/reading.py [--write]`` prints what docs/performance.md holds, ``--write`` writes it:
documents and megabytes a second of CPU time, the medians of three rounds in turn, each in a process
of its own; recall and precision of the same facts; memory at 1,000 and 10,000 documents.
"""

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from corpus import write

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold" / "documents"
PAGE = ROOT / "docs" / "performance.md"
ROUNDS, TIMED = 3, 1_000
FEW, MANY = 1_000, 10_000  # documents, for memory
SYSTEMS = {
    "floor": "read, decode, hash",
    "parse": "the floor, and parse",
    "spacy": "the floor, and spaCy's rules",
}


def run(system: str, folder: Path, documents: int) -> dict[str, Any]:
    """What one process says of so many documents, those of a folder again and again."""
    command = [sys.executable, str(ROOT / "bench" / "measure.py"), system, str(folder)]
    told = subprocess.run(  # noqa: S603 - our own program
        [*command, str(documents)], check=True, capture_output=True, text=True, env=os.environ
    )
    found: dict[str, Any] = json.loads(told.stdout)
    return found


def measured(folder: Path) -> dict[str, dict[str, Any]]:
    """For each system its medians; the systems take turns, so that a busy machine slows all."""
    rounds = [{name: run(name, folder, TIMED) for name in SYSTEMS} for _ in range(ROUNDS)]
    for name in SYSTEMS:
        seconds = statistics.median(told[name]["seconds"] for told in rounds)
        rounds[0][name]["seconds"] = seconds
    return rounds[0]


def table(title: str, told: dict[str, dict[str, Any]]) -> list[str]:
    """Speeds, their ratios, and the scores, as lines of the page."""
    lines = [f"## {title}", "", "| | documents/s | MB/s | of the floor | of spaCy |"]
    lines.append("| --- | ---: | ---: | ---: | ---: |")
    rate = {name: one["documents"] / one["seconds"] for name, one in told.items()}
    for name, words in SYSTEMS.items():
        size = told[name]["bytes"] / told[name]["seconds"] / 1e6
        floor, spacy = rate[name] / rate["floor"], rate[name] / rate["spacy"]
        lines.append(f"| {words} | {rate[name]:.0f} | {size:.3f} | {floor:.2%} | {spacy:.2f} |")
    lines += ["", "| facts | parse: recall | precision | spaCy: recall | precision |"]
    lines.append("| --- | ---: | ---: | ---: | ---: |")
    for key, (recall, precision) in told["parse"]["scores"].items():
        other = told["spacy"]["scores"][key]
        lines.append(
            f"| {key} | {recall:.3f} | {precision:.3f} | {other[0]:.3f} | {other[1]:.3f} |"
        )
    return [*lines, ""]


def memory() -> list[str]:
    """The largest size of the process that parses, at few and at many documents."""
    few, many = (run("parse", GOLD, count) for count in (FEW, MANY))
    growth = many["rss"] / few["rss"]
    rate = many["documents"] / many["seconds"]
    return [
        "## Memory of parse",
        "",
        "| documents | largest size, MB |",
        "| ---: | ---: |",
        f"| {FEW:,} | {few['rss']:.0f} |",
        f"| {MANY:,} | {many['rss']:.0f} |",
        "",
        f"{growth:.2f} times the size for {MANY // FEW} times the documents, read at {rate:.0f} a",
        "second.",
    ]


def main() -> None:
    """Measure, print, and write where asked to."""
    gold = measured(GOLD)
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), 300)
        generated = measured(Path(folder))
    lines = [
        "# Performance",
        "",
        "Written by `make bench` (bench/reading.py --write). Seconds are of CPU time.",
        f"Python {platform.python_version()}, spaCy {gold['spacy']['version']} (blank pipeline:",
        "sentencizer, EntityRuler with the names of our reference data, Matcher with comparable",
        f"patterns), {platform.machine()}, {os.cpu_count()} cores.",
        "",
        *table(f"The gold documents, repeated to {TIMED:,}", gold),
        *table(f"A generated corpus of known truth, {TIMED:,} documents", generated),
        *memory(),
    ]
    page = "\n".join(lines) + "\n"
    sys.stdout.write(page)
    if "--write" in sys.argv[1:]:
        PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
