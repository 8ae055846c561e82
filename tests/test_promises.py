"""What always holds, as the design's ten points have it.

1 order does not matter, 2 loading again changes nothing, 3 a run can be undone, 4 everything can
be rebuilt (3 and 4 at random in tests/histories/), 5 every fact shows its evidence, 6 nothing
is lost in silence, 7 readers never see half a load (with tests/loader/commands/test_interrupts.py),
8 a broken page retires nothing, 9 nothing is guessed, 10 the engines are equal. The documents are
the whole gold set: 139 pages of every kind.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import func, select

from interparl.loader import pipeline, reread
from interparl.loader.load.checks import run_checks
from interparl.loader.load.database import reading, writing
from interparl.loader.load.differences import Difference
from interparl.loader.load.run import Run
from interparl.loader.load.shrink import ShrinkRefused
from interparl.loader.load.undo import NotUndoable
from interparl.loader.load.writer import TABLES
from interparl.loader.parse.facts import OfficeFact
from interparl.loader.parse.reading import Reading
from interparl.loader.parse.stages import try_parse
from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from tests.loading import GOLD, SAMPLE, TODAY, ask, content, count, load, untouched, written

PAGES = sorted(GOLD.glob("*.txt"))
SOME = [SAMPLE, *PAGES[::20]]
CLOCK = date(2027, 1, 1)  # another day of loading than TODAY


@pytest.fixture(scope="module")
def read_once() -> Iterator[None]:
    """Parse each document once in all tests of this file: parse is pure, and the slowest part."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "try_parse", read_text_once)
        patch.setattr(reread, "try_parse", read_text_once)
        yield


def errors(url: str) -> list[str]:
    """The rows in which a check finds an error."""
    with reading(url) as connection:
        broken = run_checks(connection)
    return [f"{row.table}: {row.detail}" for row in broken if row.severity == "error"]


@cache
def parsed(text: str, url: str | None, title: str | None, *days: object) -> Reading | Failure:
    """What is read of a text, whatever its file is called."""
    published, retrieved = days
    assert published is None or isinstance(published, str)
    assert retrieved is None or isinstance(retrieved, date)
    return try_parse(Document(text, "-", url, title, published, retrieved))


def read_text_once(document: Document) -> Reading | Failure:
    """Parse each text once: where it is stored, it has lost its path."""
    return parsed(
        document.text, document.url, document.title, document.published, document.retrieved
    )


def undo(url: str, number: int) -> Run:
    """Undo a run as `interparl runs undo` does."""
    with writing(url) as engine:
        return reread.undo(engine, number, command="undo")


def rebuild(url: str, *, is_dry: bool = False) -> tuple[Run, list[Difference]]:
    """Rebuild as `interparl rebuild` does; with what came out different."""
    found: list[Difference] = []
    with writing(url) as engine:
        run = reread.rebuild(engine, command="rebuild", is_dry=is_dry, on_difference=found.append)
    return run, found


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


@pytest.mark.slow
@pytest.mark.usefixtures("read_once")
def test_3_4_an_undone_run_never_was_and_a_rebuild_changes_nothing(
    migrated_url: str, sqlite_url: str
) -> None:
    thirds, other = (PAGES[::3], PAGES[1::3], PAGES[2::3]), sqlite_url + ".2"
    for pages in thirds:
        load(migrated_url, *pages)
    undo(migrated_url, 2)
    load(other, *thirds[2], *thirds[0])
    assert content(migrated_url) == content(other)
    assert errors(migrated_url) == []
    run, found = rebuild(migrated_url)
    assert (written(run), found, run.counts.failed) == (0, [], 0)
    assert content(migrated_url) == content(other)


@pytest.mark.usefixtures("read_once")
def test_4_better_rules_say_what_changed_and_can_be_undone(
    migrated_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(migrated_url, *SOME)
    before = content(migrated_url)

    def without_offices(document: Document) -> Reading | Failure:
        read = read_text_once(document)
        assert isinstance(read, Reading)
        return replace(read, facts=tuple(f for f in read.facts if not isinstance(f, OfficeFact)))

    monkeypatch.setattr(reread, "try_parse", without_offices)
    with untouched(migrated_url):
        _, told = rebuild(migrated_url, is_dry=True)
    had = evidence_of(migrated_url)
    run, found = rebuild(migrated_url)
    has = evidence_of(migrated_url)
    assert found == told
    # Each piece of evidence that went, came or is read by another rule is told of.
    for change, pieces in [
        ("lost", [had[key] for key in had.keys() - has.keys()]),
        ("gained", [has[key] for key in has.keys() - had.keys()]),
    ]:
        assert shown(found, change) == Counter(pieces)
    assert Counter(has[key] for key in has if had.get(key, has[key]) != has[key]) <= shown(
        found, "altered"
    )
    assert content(migrated_url) != before
    assert errors(migrated_url) == []
    undo(migrated_url, run.id)
    assert content(migrated_url) == before
    with pytest.raises(NotUndoable):
        undo(migrated_url, run.id)


@pytest.mark.usefixtures("read_once")
def test_4_a_document_on_which_a_rule_breaks_keeps_what_it_told(
    migrated_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(migrated_url, *SOME)
    before = content(migrated_url)
    monkeypatch.setattr(reread, "try_parse", lambda document: Failure(document.origin, "broken"))
    run, found = rebuild(migrated_url)
    assert (run.counts.failed, run.counts.documents, written(run), found) == (len(SOME), 0, 0, [])
    assert [failure.reason for failure in run.failures] == ["broken"] * len(SOME)
    assert content(migrated_url) == before


Piece = tuple[str, str, str]


def evidence_of(url: str) -> dict[str, Piece]:
    """All evidence by key: its document, words and rule."""
    table = TABLES["evidence"]
    with reading(url) as connection:
        query = select(table.c.id, table.c.document_id, table.c.words, table.c.rule)
        return {key: (document, words, rule) for key, document, words, rule in
                connection.execute(query)}  # fmt: skip


def shown(found: list[Difference], change: str) -> Counter[Piece]:
    """The evidence that differences of a sort tell of."""
    return Counter((d.document_id, d.words, d.rule) for d in found if d.change == change)


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
