"""What the reader makes of the gold documents (tests/gold/FORMAT.md), by the scorer beside them."""

import importlib.util
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from interparl.loader.parse.extract import extract
from interparl.loader.parse.stages import parse
from interparl.loader.read.document import Document
from interparl.loader.read.sources import read

TESTS = Path(__file__).parent
GOLD, VARIED = TESTS / "gold", TESTS / "varied"
SAMPLE = "csto-pa-2021-03-18"
BLOCKS = (
    "delegations-csto-pa-changed-counts",
    "mixed-block-observer-status",
    "mixed-history-page-2021-01",
    "mixed-history-page-2023-06",
)
# Floors of F1, so that a change that reads worse is seen; raise them when the rules read better.
FLOORS = {
    GOLD: (139, {"micro": 0.94, "macro": 0.945}),
    VARIED: (190, {"micro": 0.885, "macro": 0.875}),
}


@cache
def scorer() -> ModuleType:
    """The scorer, which is no package of ours."""
    spec = importlib.util.spec_from_file_location("score", GOLD / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def gold_facts(path: Path) -> dict[str, Any]:
    """The facts that are to be read in a text file."""
    facts: dict[str, Any] = scorer().json.loads(
        path.with_suffix(".json").read_text(encoding="utf-8")
    )
    return facts


@cache
def counts(path: Path) -> dict[str, tuple[int, int, int]]:
    """Of one document, for each key: how many were read, missed, and too many."""
    (document,) = read([str(path)])
    assert isinstance(document, Document)
    got = extract(parse(document), document.url)
    counted: dict[str, tuple[int, int, int]] = scorer().score_document(gold_facts(path), got)[0]
    return counted


def texts(folder: Path) -> list[Path]:
    """The documents of a set, in order of name."""
    return sorted((folder / "documents").glob("*.txt"))


def scores(paths: Iterable[Path], measure: str = "f1") -> dict[str, float]:
    """F1 (or precision, recall) over documents: of each key, micro, and macro as the scorer's."""
    score = scorer()
    total: dict[str, list[int]] = {key: [0, 0, 0] for key in score.KEYS}
    for path in paths:
        for key, triple in counts(path).items():
            total[key] = [a + b for a, b in zip(total[key], triple, strict=True)]
    table: dict[str, dict[str, Any]] = {key: score.ratio(*total[key]) for key in score.KEYS}
    told = [row[measure] for row in table.values() if row["gold"]]
    micro = score.ratio(*(sum(total[key][i] for key in score.KEYS) for i in range(3)))
    return {key: row[measure] for key, row in table.items()} | {
        "micro": micro[measure],
        "macro": sum(told) / len(told),
    }


def test_the_sample_page_is_read_whole() -> None:
    assert scores([GOLD / "documents" / f"{SAMPLE}.txt"])["micro"] == pytest.approx(1.0)


def test_delegation_blocks_are_read() -> None:
    assert scores(GOLD / "documents" / f"{name}.txt" for name in BLOCKS)["micro"] >= 0.95


@pytest.mark.parametrize("folder", FLOORS, ids=lambda folder: folder.name)
def test_a_set_is_read_no_worse_than_before(folder: Path) -> None:
    many, floors = FLOORS[folder]
    paths = texts(folder)
    assert len(paths) == many
    reached = scores(paths)
    assert {key: reached[key] for key, floor in floors.items() if reached[key] < floor} == {}


def test_no_person_of_the_gold_set_is_named_in_the_program() -> None:
    """A rule that knows a name of the gold set knows a document, not English."""
    told = [person for path in texts(GOLD) for person in gold_facts(path).get("persons", [])]
    named = [one["name"] if isinstance(one, dict) else one for one in told]
    names = {n for one in named for n in (one if isinstance(one, list) else [one]) if " " in n}
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(names))) + r")\b")
    files = [
        path
        for folder in ("loader", "schema")
        for path in (TESTS.parent / folder).rglob("*")
        if path.suffix in {".py", ".csv"}
    ]
    found = {
        path.name: sorted(set(hits))
        for path in files
        if (hits := pattern.findall(path.read_text(encoding="utf-8")))
    }
    assert found == {}
