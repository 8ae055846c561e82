"""One page, read again two and a half years later: one count and one person have changed."""

from datetime import date
from pathlib import Path

import pytest

from tests.loading import GOLD, ask, content, load

EARLY, LATE = (GOLD / f"mixed-history-page-{month}.txt" for month in ("2021-01", "2023-06"))
FIRST, CHANGED = date(2021, 1, 15), date(2023, 6, 30)
ORDERS = [
    pytest.param([[EARLY], [LATE]], id="in order"),
    pytest.param([[LATE], [EARLY]], id="against it"),
    pytest.param([[LATE, EARLY]], id="at once"),
]


@pytest.mark.parametrize("runs", ORDERS)
def test_what_changed(migrated_url: str, runs: list[list[Path]]) -> None:
    for pages in runs:
        load(migrated_url, *pages)
    assert ask(migrated_url, "seat_changes", "state_code seats_before seats_after changed_on") == [
        ("KG", 7, 6, CHANGED)
    ]
    columns = "seats valid_from valid_to last_seen_on"
    assert sorted(ask(migrated_url, "seat_history", columns, state_code="KG")) == [
        (6, CHANGED, None, CHANGED),
        (7, FIRST, CHANGED, FIRST),
    ]
    columns = "person valid_from valid_to last_seen_on is_current"
    filters = {"state_code": "KG", "title": "Plenipotentiary Representative"}
    assert sorted(ask(migrated_url, "office_holders", columns, **filters)) == [
        ("Aibek Toktosunov", CHANGED, None, CHANGED, True),
        ("Shabdanbek Alishev", FIRST, CHANGED, FIRST, False),
    ]


@pytest.mark.parametrize("runs", ORDERS)
def test_what_did_not_change_was_seen_again(migrated_url: str, runs: list[list[Path]]) -> None:
    for pages in runs:
        load(migrated_url, *pages)
    told = ask(migrated_url, "seat_history", "chamber seats valid_from valid_to last_seen_on",
               state_code="RU")  # fmt: skip
    assert sorted(told) == [
        ("Federation Council", 12, FIRST, None, CHANGED),
        ("State Duma", 10, FIRST, None, CHANGED),
    ]


def test_the_same_content(
    migrated_sqlite_url: str, sqlite_url: str, migrated_postgres_url: str
) -> None:
    load(migrated_sqlite_url, EARLY, LATE)
    for url in (sqlite_url + ".2", migrated_postgres_url):
        load(url, LATE)
        load(url, EARLY)
    urls = (migrated_sqlite_url, sqlite_url + ".2", migrated_postgres_url)
    assert len({content(url) for url in urls}) == 1
