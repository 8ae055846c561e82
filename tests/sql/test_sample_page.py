"""What the sample page is known to say, asked of it on both engines."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from interparl.loader import pipeline
from interparl.schema.engine import connect

PAGE = Path(__file__).parents[1] / "pages" / "csto-pa-2021-03-18.txt"
ASSEMBLY = "Parliamentary Assembly of the Collective Security Treaty Organization"
MIGRATION = "International Organization for Migration"
DEPUTY = f"Deputy Executive Secretary of {ASSEMBLY}"

KNOWN = [
    (
        "SELECT chamber, seats FROM seats_by_chamber WHERE state_code = 'RU'",
        {("State Duma", 10), ("Federation Council", 12)},
    ),
    (
        "SELECT assembly, state_code, seats, share_of_assembly, chambers FROM seats_by_state",
        {
            (ASSEMBLY, "BY", 11, 11 / 68, 2),
            (ASSEMBLY, "KG", 7, 7 / 68, 0),
            (ASSEMBLY, "KZ", 16, 16 / 68, 2),
            (ASSEMBLY, "RU", 22, 22 / 68, 2),
            (ASSEMBLY, "TJ", 12, 12 / 68, 2),
        },
    ),
    (
        "SELECT assembly, state_code, person, other_offices FROM plenipotentiary_representatives",
        {
            (ASSEMBLY, "BY", "Viktor Kogut", None),
            (ASSEMBLY, "KG", "Shabdanbek Alishev", None),
            (ASSEMBLY, "KZ", "Viktor Rogalev", DEPUTY),
            (ASSEMBLY, "RU", "Mikhail Krotov", DEPUTY),
        },
    ),
    (
        "SELECT title, body FROM office_holders WHERE person = 'Viktor Rogalev' AND is_current",
        {
            ("Plenipotentiary Representative", "Parliament"),
            ("Deputy Executive Secretary", ASSEMBLY),
        },
    ),
    (
        "SELECT kind, body, assembly FROM gaps WHERE state_code = 'TJ'",
        {
            ("no representative", "Supreme Assembly", ASSEMBLY),
            ("no website", "Supreme Assembly", None),
            ("no website", "National Assembly", None),
            ("no website", "Assembly of Representatives", None),
        },
    ),
    (
        "SELECT organization, member, as_what, ordinal, date_text FROM accessions",
        {(MIGRATION, "Russian Federation", "member", 174, "2020-23")},
    ),
]


@pytest.fixture
def loaded(migrated_url: str) -> Iterator[Connection]:
    """A connection to a database into which the sample page was loaded."""
    engine = connect(migrated_url)
    pipeline.load(engine, [str(PAGE)], command="load", loaded_on=dt.date(2021, 3, 20))
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def test_the_page_gives_the_known_answers(loaded: Connection) -> None:
    answers = [(sql, {tuple(row) for row in loaded.exec_driver_sql(sql)}) for sql, _ in KNOWN]
    assert answers == KNOWN
