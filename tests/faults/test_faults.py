"""A few faults of each kind that `make faults` does by the hundred."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL

from tests.faults import mishaps
from tests.faults.operations import operations
from tests.faults.places import Databases, Files
from tests.faults.report import told_of
from tests.faults.trials import Outcome, Trials
from tests.faults.victim import Nursery

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    """A warm program, of which each run is a fork."""
    with Nursery() as made:
        yield made


def failed(*outcomes: Iterator[Outcome]) -> list[str]:
    """What was not survived."""
    return [told_of(each) for some in outcomes for each in some if not each.is_survived]


def some_steps(trials: Trials) -> list[int]:
    """The step before a run's transaction, one amid it, and those around its COMMIT."""
    begin = max(at for at, name in enumerate(trials.steps) if name == "a transaction begins")
    commit = max(at for at, name in enumerate(trials.steps) if name == "before COMMIT")
    return [begin, (begin + commit) // 2, commit, commit + 1]


def test_a_load_on_sqlite(nursery: Nursery, tmp_path: Path) -> None:
    trials = Trials(nursery, Files(tmp_path), operations(nursery, tmp_path)["load"])
    steps = some_steps(trials)
    assert not failed(
        mishaps.kills_at(trials, steps),
        mishaps.small_files(trials, [64 * 1024]),
        mishaps.rivals(trials, steps[1:2]),
    )


def test_a_load_on_postgresql(nursery: Nursery, tmp_path: Path, postgres_server: URL) -> None:
    with Databases(postgres_server) as place:
        trials = Trials(nursery, place, operations(nursery, tmp_path)["load"])
        steps = some_steps(trials)
        assert not failed(
            mishaps.kills_at(trials, steps[1:]),
            mishaps.broken_connections(trials, steps[1:3]),
            mishaps.rivals(trials, steps[1:2]),
        )


def test_a_reload_on_sqlite(nursery: Nursery, tmp_path: Path) -> None:
    trials = Trials(nursery, Files(tmp_path), operations(nursery, tmp_path)["reload"])
    assert not failed(mishaps.kills_at(trials, some_steps(trials)[1:3]))


def test_a_reload_on_postgresql(nursery: Nursery, tmp_path: Path, postgres_server: URL) -> None:
    with Databases(postgres_server) as place:
        trials = Trials(nursery, place, operations(nursery, tmp_path)["reload"])
        assert not failed(mishaps.kills_at(trials, some_steps(trials)[1:3]))
