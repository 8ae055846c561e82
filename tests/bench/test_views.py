"""What views are measured against asks the same: on a small base all rows are equal."""

import pytest

from bench import views as bench
from bench.asked import USES
from bench.base import grow
from interparl.sql.views import views


@pytest.fixture(autouse=True)
def once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask each query one time."""
    monkeypatch.setattr(bench, "ROUNDS", 1)


def test_by_hand_gives_the_rows_of_the_views_on_sqlite(migrated_sqlite_url: str) -> None:
    path = migrated_sqlite_url.removeprefix("sqlite:///")
    grow(path, facts=9_000)
    with bench.on_sqlite(path) as ask:
        check(list(bench.table(ask, "sqlite")))


def test_by_hand_gives_the_rows_of_the_views_on_postgresql(migrated_postgres_url: str) -> None:
    grow(migrated_postgres_url, facts=9_000)
    with bench.on_postgresql(migrated_postgres_url) as ask:
        check(list(bench.table(ask, "postgresql")))


def test_a_difference_is_an_error(migrated_sqlite_url: str) -> None:
    with (
        bench.on_sqlite(grown(migrated_sqlite_url)) as ask,
        pytest.raises(ValueError, match="answers differ"),
    ):
        bench.measured(ask, ["SELECT 1", "SELECT 2"])


def grown(url: str) -> str:
    """The path of a small base."""
    path = url.removeprefix("sqlite:///")
    grow(path, facts=4_000)
    return path


def check(lines: list[str]) -> None:
    """Hold that every view is asked, as often as people ask it in another way."""
    ways = [len(USES.get(view.name, ("all",))) for view in views()]
    assert len(lines) == sum(ways)
    assert {line.split("`")[1] for line in lines} == {view.name for view in views()}
