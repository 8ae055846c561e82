"""What the reader makes of the gold documents (tests/gold/FORMAT.md), by the scorer beside them."""

import importlib.util
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

GOLD = Path(__file__).parent / "gold"
SAMPLE = "csto-pa-2021-03-18"
BLOCKS = (
    "delegations-csto-pa-changed-counts",
    "mixed-block-observer-status",
    "mixed-history-page-2021-01",
    "mixed-history-page-2023-06",
)
# Floors, so that a change that reads worse is seen; raise them when the rules read better.
WHOLE = {"micro": 0.88, "macro": 0.86}


@cache
def scorer() -> ModuleType:
    """The scorer, which is no package of ours."""
    spec = importlib.util.spec_from_file_location("score", GOLD / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def counts(name: str) -> dict[str, tuple[int, int, int]]:
    """Of one document, for each key: how many were read, missed, and too many."""
    score = scorer()
    (document,) = read([str(GOLD / "documents" / f"{name}.txt")])
    assert isinstance(document, Document)
    got = extract(parse(document), document.url)
    gold = score.json.loads((GOLD / "documents" / f"{name}.json").read_text(encoding="utf-8"))
    counted: dict[str, tuple[int, int, int]] = score.score_document(gold, got)[0]
    return counted


def f1(names: Iterable[str]) -> dict[str, float]:
    """F1 over some documents: of each key, micro, and macro as the scorer means it."""
    score = scorer()
    total: dict[str, list[int]] = {key: [0, 0, 0] for key in score.KEYS}
    for name in names:
        for key, triple in counts(name).items():
            total[key] = [a + b for a, b in zip(total[key], triple, strict=True)]
    table: dict[str, dict[str, Any]] = {key: score.ratio(*total[key]) for key in score.KEYS}
    told = [row["f1"] for row in table.values() if row["gold"]]
    micro = score.ratio(*(sum(total[key][i] for key in score.KEYS) for i in range(3)))
    return {key: row["f1"] for key, row in table.items()} | {
        "micro": micro["f1"],
        "macro": sum(told) / len(told),
    }


def test_the_sample_page_is_read_whole() -> None:
    assert f1([SAMPLE])["micro"] == pytest.approx(1.0)


def test_delegation_blocks_are_read() -> None:
    assert f1(BLOCKS)["micro"] >= 0.95


def test_the_gold_set_is_read_no_worse_than_before() -> None:
    names = sorted(path.stem for path in (GOLD / "documents").glob("*.txt"))
    assert len(names) == 139
    scores = f1(names)
    assert {key: scores[key] >= floor for key, floor in WHOLE.items()} == dict.fromkeys(WHOLE, True)
