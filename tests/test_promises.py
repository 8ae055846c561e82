"""What always holds, as the design's ten points have it; those that came to be so far.

1 order does not matter, 2 loading again changes nothing, 5 every fact shows its evidence, 6 nothing
is lost in silence, 7 readers never see half a load (with tests/loader/commands/test_interrupts.py),
8 a broken page retires nothing, 9 nothing is guessed, 10 the engines are equal. The documents are
the whole gold set: 139 pages of every kind.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import func, select

from interparl.loader import pipeline
from interparl.loader.load.checks import run_checks
from interparl.loader.load.database import reading
from interparl.loader.load.run import Run
from interparl.loader.load.shrink import ShrinkRefused
from interparl.loader.load.writer import TABLES
from interparl.loader.parse.stages import try_parse
from tests.loading import GOLD, SAMPLE, TODAY, ask, content, count, load, untouched, written

PAGES = sorted(GOLD.glob("*.txt"))
CLOCK = date(2027, 1, 1)  # another day of loading than TODAY


@pytest.fixture(scope="module")
def read_once() -> Iterator[None]:
    """Parse each document once in all tests of this file: parse is pure, and the slowest part."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "try_parse", cache(try_parse))
        yield


def errors(url: str) -> list[str]:
    """The rows in which a check finds an error."""
    with reading(url) as connection:
        broken = run_checks(connection)
    return [f"{row.table}: {row.detail}" for row in broken if row.severity == "error"]


@pytest.mark.slow
@pytest.mark.usefixtures("read_once")
def test_1_2_5_10_neither_order_nor_batches_nor_clock_nor_engine_matter(
    monkeypatch: pytest.MonkeyPatch,
    sqlite_url: str,
    migrated_sqlite_url: str,
    postgres_url: str,
    migrated_postgres_url: str,
) -> None:
    half = len(PAGES) // 2
    other = sqlite_url.replace("interparl.db", "other.db")
    digests = {}
    for url, days, pages, batch in [
        (other, (TODAY, CLOCK), PAGES, 200),
        (migrated_sqlite_url, (CLOCK, TODAY), PAGES[::-1], 7),
        (postgres_url, (TODAY, CLOCK), [*PAGES[half:], *PAGES[:half]], 50),
        (migrated_postgres_url, (TODAY, TODAY), [*PAGES[1::2], *PAGES[::2]], 200),
    ]:
        monkeypatch.setattr(pipeline, "BATCH", batch)
        load(url, *pages[:half], loaded_on=days[0])
        load(url, *pages[half:], loaded_on=days[1])
        assert count(url, "documents") == (len(PAGES),)
        digests[url] = content(url)
        assert written(load(url, *PAGES)) == 0
        assert content(url) == digests[url]
        assert errors(url) == []
    assert len(digests) == 4
    assert len(set(digests.values())) == 1


def test_2_loading_again_writes_a_run_and_nothing_else(migrated_url: str) -> None:
    names = [name for name in TABLES if name != "runs"]
    load(migrated_url, SAMPLE)
    before = count(migrated_url, *names)
    assert written(load(migrated_url, SAMPLE)) == 0
    assert count(migrated_url, *names, "runs") == (*before, 2)


def test_the_digest_tells_contents_apart(migrated_sqlite_url: str) -> None:
    empty = content(migrated_sqlite_url)
    load(migrated_sqlite_url, SAMPLE)
    assert content(migrated_sqlite_url) != empty


@pytest.mark.usefixtures("read_once")
def test_6_every_sentence_ends_in_one_of_three_ways(migrated_sqlite_url: str) -> None:
    load(migrated_sqlite_url, *PAGES)
    sentences = TABLES["sentences"]
    with reading(migrated_sqlite_url) as connection:
        found = connection.execute(
            select(sentences.c.document_id, sentences.c.status, sentences.c.reason)
        ).all()
    assert {document for document, _, _ in found} == documents_of(migrated_sqlite_url)
    assert {status for _, status, _ in found} == {"read", "ignored", "unread"}
    assert [row for row in found if (row.status == "read") != (row.reason is None)] == []


def documents_of(url: str) -> set[str]:
    """The keys of all documents."""
    with reading(url) as connection:
        return set(connection.scalars(select(TABLES["documents"].c.id)))


def test_7_who_reads_sees_no_half_of_a_load(
    migrated_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(migrated_url, SAMPLE)
    before, seen = content(migrated_url), []
    finish = Run.finish

    def watched(run: Run) -> None:
        finish(run)
        seen.append(content(migrated_url))

    monkeypatch.setattr(Run, "finish", watched)
    load(migrated_url, GOLD / "mixed-history-page-2021-01.txt")
    assert seen == [before]
    assert content(migrated_url) != before


def test_8_a_page_cut_off_retires_nothing(migrated_url: str, tmp_path: Path) -> None:
    page = GOLD / "mixed-history-page-2021-01.txt"
    load(migrated_url, page)
    seats = ask(migrated_url, "seats_by_chamber", "state_code chamber seats")
    holders = ask(migrated_url, "office_holders", "person title is_current")
    header, _, text = page.read_text(encoding="utf-8").partition("\n\n")
    later = header.replace("Retrieved: 2021-01-15", "Retrieved: 2024-01-01")
    assert later != header
    for rest in (text[: len(text) // 3], "Page not found."):
        broken = tmp_path / "page.txt"
        broken.write_text(f"{later}\n\n{rest}", encoding="utf-8")
        with pytest.raises(ShrinkRefused), untouched(migrated_url):
            load(migrated_url, broken)
        # Also where somebody lets it in, it ends nothing.
        assert written(load(migrated_url, broken, accept_shrink="to see what it does")) > 0
    assert ask(migrated_url, "seats_by_chamber", "state_code chamber seats") == seats
    now = ask(migrated_url, "office_holders", "person title is_current")
    assert [holder for holder in holders if holder not in now] == []


@pytest.mark.usefixtures("read_once")
def test_9_no_date_is_invented(migrated_sqlite_url: str) -> None:
    load(migrated_sqlite_url, *PAGES)
    events = TABLES["events"]
    years = select(events).where(func.length(events.c.date_text) == 4)
    with reading(migrated_sqlite_url) as connection:
        found = connection.execute(years).mappings().all()
        undated = connection.execute(select(events).where(events.c.date_text.is_(None))).mappings()
        assert [row for row in undated if row["earliest"] or row["latest"]] == []
    told = [row for row in found if row["date_text"].isdigit()]
    assert told != []
    for row in told:
        year = int(row["date_text"])
        assert (row["earliest"], row["latest"]) == (date(year, 1, 1), date(year, 12, 31))
