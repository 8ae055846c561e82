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


def around_the_commit(trials: Trials) -> list[int]:
    """The steps before and after the run's COMMIT."""
    commit = max(at for at, name in enumerate(trials.steps) if name == "before COMMIT")
    return [commit, commit + 1]


def test_a_load_on_sqlite(nursery: Nursery, tmp_path: Path) -> None:
    trials = Trials(nursery, Files(tmp_path), operations(nursery, tmp_path)["load"])
    assert not failed(
        mishaps.kills_at(trials, [*trials.spread(3), *around_the_commit(trials)]),
        mishaps.small_files(trials, [64 * 1024]),
        mishaps.rivals(trials, trials.spread(1)),
    )


def test_a_load_on_postgresql(nursery: Nursery, tmp_path: Path, postgres_server: URL) -> None:
    with Databases(postgres_server) as place:
        trials = Trials(nursery, place, operations(nursery, tmp_path)["load"])
        assert not failed(
            mishaps.kills_at(trials, [*trials.spread(2), *around_the_commit(trials)]),
            mishaps.broken_connections(trials, trials.spread(1)),
            mishaps.rivals(trials, trials.spread(1)),
        )


def test_a_reload_on_sqlite(nursery: Nursery, tmp_path: Path) -> None:
    trials = Trials(nursery, Files(tmp_path), operations(nursery, tmp_path)["reload"])
    assert not failed(mishaps.kills_at(trials, trials.spread(2)))


def test_a_reload_on_postgresql(nursery: Nursery, tmp_path: Path, postgres_server: URL) -> None:
    with Databases(postgres_server) as place:
        trials = Trials(nursery, place, operations(nursery, tmp_path)["reload"])
        assert not failed(mishaps.kills_at(trials, trials.spread(2)))
