"""Workers that die or stall cost the document that they read, and no other."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from interparl.loader import pipeline
from interparl.loader.load.database import open_for_writing
from interparl.loader.load.run import Run
from interparl.loader.parse.patience import TookTooLong, patience
from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from interparl.loader.readers import Terms, read_document
from tests.loader.misreading import misread
from tests.loading import TODAY, content, count, load

DAYS = [f"The Senate of Kazakhstan met in Astana on {day} May 2021." for day in range(1, 25)]
LIMIT = 1.0


def load_with(url: str, folder: Path, jobs: int) -> Run:
    """Load with so many workers, of which some break down."""
    engine = open_for_writing(url)
    try:
        return pipeline.load(
            engine, [str(folder)], command="test", loaded_on=TODAY, jobs=jobs, time_limit=LIMIT
        )
    finally:
        engine.dispose()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of good documents, more than one process is started for."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for number, text in enumerate(DAYS):
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return folder


BREAKDOWNS = {
    "KILLED": "ended the process that parsed it (exit code -9)",
    "ENDED": "ended the process that parsed it (exit code 7)",
    "ENDLESS": "is not parsed after 1 seconds",
    "STUCK": "is not parsed after 1 seconds",
}


def test_a_worker_that_breaks_down_costs_its_document_alone(
    migrated_url: str, sqlite_url: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = sqlite_url.replace("interparl.db", "alone.db")
    load(alone, folder)
    for number, word in enumerate(BREAKDOWNS):
        (folder / f"{number + 5:02}-{word}.txt").write_text(f"{word}. {DAYS[0]}", encoding="utf-8")
    monkeypatch.setattr(pipeline, "try_parse", misread)
    run = load_with(migrated_url, folder, jobs=2)
    told = {Path(f.origin).stem.partition("-")[2]: f.reason for f in run.failures}
    assert told.keys() == BREAKDOWNS.keys()
    assert [word for word, why in BREAKDOWNS.items() if not told[word].startswith(why)] == []
    assert count(migrated_url, "documents", "failures") == (len(DAYS), len(BREAKDOWNS))
    assert content(migrated_url) == content(alone)


@pytest.mark.parametrize(
    ("characters", "seconds"), [(0, 60), (499_999, 60), (500_001, 120), (10_000_000, 1200)]
)
def test_a_large_document_may_take_longer(characters: int, seconds: float) -> None:
    terms = Terms(TODAY, {}, limit=60)
    assert terms.limit_of(Document("a" * characters, "a.txt")) == seconds
    assert replace(terms, limit=0).limit_of(Document("a" * characters, "a.txt")) == 0


def test_without_workers_an_endless_document_is_given_up_too(
    migrated_sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(f"ENDLESS. {DAYS[0]}", encoding="utf-8")
    (tmp_path / "b.txt").write_text(DAYS[1], encoding="utf-8")
    monkeypatch.setattr(pipeline, "try_parse", misread)
    run = load_with(migrated_sqlite_url, tmp_path, jobs=1)
    assert ["is not parsed after" in f.reason for f in run.failures] == [True]
    assert count(migrated_sqlite_url, "documents") == (1,)


def test_patience_ends_with_its_block() -> None:
    with pytest.raises(TookTooLong), patience(0.05):
        misread(Document("ENDLESS", "a.txt"))
    with patience(0):
        told = read_document(Document("Nothing.", "a.txt"), Terms(date(2021, 1, 1), {}))
    assert not isinstance(told, Failure)
