"""Neither order nor time of deciding matters, and what is taken back leaves no trace."""

import random
from pathlib import Path

import pytest
from sqlalchemy import select

from interparl.loader.load.database import reading
from interparl.loader.load.writer import TABLES
from tests.loader.decide.stories import (
    DECISIONS,
    broken,
    decide,
    load_page,
    undo_decision,
    undo_run,
    write_pages,
)
from tests.loading import content, load

NAMES = [*DECISIONS]


def holding(url: str) -> list[str]:
    """The keys of the decisions that hold."""
    table = TABLES["decisions"]
    with reading(url) as connection:
        return list(connection.scalars(select(table.c.id).where(table.c.undone_at.is_(None))))


@pytest.mark.parametrize("seed", range(4))
def test_any_order_of_pages_and_decisions_gives_one_content(
    migrated_url: str, sqlite_url: str, tmp_path: Path, seed: int
) -> None:
    pages = write_pages(tmp_path)
    other = sqlite_url + ".other"
    load(other, *pages.values())
    decide(other, *DECISIONS.values())
    steps = [*pages, *DECISIONS]
    random.Random(seed).shuffle(steps)  # noqa: S311 - an order, no secret
    for step in steps:
        if step in pages:
            load_page(migrated_url, pages[step])
        else:
            decide(migrated_url, DECISIONS[step])
        assert broken(migrated_url) == [], step
    assert content(migrated_url) == content(other)


@pytest.mark.parametrize("name", NAMES)
def test_a_decision_taken_back_was_never_made(migrated_url: str, tmp_path: Path, name: str) -> None:
    load(migrated_url, *write_pages(tmp_path).values())
    never = content(migrated_url)
    decide(migrated_url, DECISIONS[name])
    once = content(migrated_url)
    (decision,) = holding(migrated_url)
    run = undo_decision(migrated_url, decision)
    assert (content(migrated_url), broken(migrated_url)) == (never, [])
    undo_run(migrated_url, run)
    assert (content(migrated_url), broken(migrated_url)) == (once, [])
    number, _ = decide(migrated_url)
    undo_run(migrated_url, number)
    assert content(migrated_url) == once != never


@pytest.mark.parametrize("seed", range(4))
def test_runs_of_pages_and_decisions_are_undone_in_any_order(
    migrated_url: str, sqlite_url: str, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - an order, no secret
    pages = write_pages(tmp_path)
    steps = [*pages, *DECISIONS]
    chance.shuffle(steps)
    runs = {}
    for step in steps:
        runs[step] = (
            load_page(migrated_url, pages[step])
            if step in pages
            else decide(migrated_url, DECISIONS[step])[0]
        )
    chance.shuffle(steps)
    gone, kept = steps[:6], steps[6:]
    for step in gone:
        undo_run(migrated_url, runs[step])
        assert broken(migrated_url) == [], step
    other = sqlite_url + ".other"
    load(other, *(pages[step] for step in kept if step in pages))
    decide(other, *(DECISIONS[step] for step in kept if step in DECISIONS))
    assert content(migrated_url) == content(other)
    for step in kept:
        undo_run(migrated_url, runs[step])
        assert broken(migrated_url) == [], step
    load(sqlite_url + ".empty")
    assert content(migrated_url) == content(sqlite_url + ".empty")
