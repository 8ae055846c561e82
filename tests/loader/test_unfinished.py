"""A load that is killed goes on where it was: what it had read is not parsed again."""

import multiprocessing
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect, make_url, select, update

from interparl.loader import pipeline
from interparl.loader.load.database import reading
from interparl.loader.load.run import Run
from interparl.loader.load.shrink import ShrinkRefused
from interparl.loader.load.unfinished import SUFFIX, TABLE
from interparl.loader.load.writer import TABLES
from interparl.loader.parse.reading import Reading
from interparl.loader.parse.stages import try_parse
from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from tests.faults.corpus import BEFORE, NEW, write_pages
from tests.loading import TODAY, content, count, load

PAGES = BEFORE | NEW
LOT = 4
READ = 10  # documents, when it is killed: two lots are kept, the third is not whole


@dataclass
class Parser:
    """Parses, and counts; calls ``then`` in place of parsing one too many."""

    then: Callable[[], None] = lambda: None
    last: int = 1000
    parsed: list[str] = field(default_factory=list)

    def __call__(self, document: Document) -> Reading | Failure:
        """Parse one document."""
        if len(self.parsed) == self.last:
            self.then()
        self.parsed.append(document.text)
        return try_parse(document)


def die() -> None:
    """End as a process does that the system kills."""
    os.kill(os.getpid(), signal.SIGKILL)


def load_and_die(url: str, folder: Path, read: int) -> None:
    """Load in a process of its own, which is killed when so many documents are read."""
    pipeline.BATCH = LOT
    vars(pipeline)["try_parse"] = Parser(die, read)
    load(url, folder)


def kill(url: str, folder: Path, read: int = READ) -> None:
    """Let a load be killed when it has read so many documents."""
    process = multiprocessing.get_context("spawn").Process(
        target=load_and_die, args=(url, folder, read)
    )
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGKILL


def go_on(
    url: str, folder: Path, patch: pytest.MonkeyPatch, loaded_on: date = TODAY
) -> tuple[Run, int]:
    """Load again, undisturbed; gives the run, and how many documents it parsed."""
    parser = Parser()
    patch.setattr(pipeline, "BATCH", LOT)
    patch.setattr(pipeline, "try_parse", parser)
    run = load(url, folder, loaded_on=loaded_on)
    return run, len(parser.parsed)


def is_anything_left(url: str) -> bool:
    """Whether anything is kept of an unfinished load."""
    place = make_url(url)
    if place.get_backend_name() == "sqlite":
        path = Path(str(place.database))
        return any(path.parent.glob(f"{path.name}{SUFFIX}*"))
    engine = create_engine(place)
    try:
        return inspect(engine).has_table(TABLE.name)
    finally:
        engine.dispose()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Twenty pages."""
    return write_pages(tmp_path / "pages", PAGES)


@pytest.fixture
def undisturbed(sqlite_url: str, folder: Path) -> str:
    """The digest of a load that nobody killed."""
    url = sqlite_url.replace("interparl.db", "undisturbed.db")
    load(url, folder)
    return content(url)


def test_a_killed_load_goes_on_where_it_was(
    migrated_url: str, folder: Path, undisturbed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = content(migrated_url)
    kill(migrated_url, folder)
    assert content(migrated_url) == empty
    assert is_anything_left(migrated_url)
    run, parsed = go_on(migrated_url, folder, monkeypatch)
    assert (run.resumed, parsed) == (2 * LOT, len(PAGES) - 2 * LOT)
    assert run.counts.documents == len(PAGES)
    assert content(migrated_url) == undisturbed
    assert not is_anything_left(migrated_url)


def test_so_does_one_that_is_killed_again(
    migrated_url: str, folder: Path, undisturbed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kill(migrated_url, folder, read=5)
    kill(migrated_url, folder, read=9)
    run, parsed = go_on(migrated_url, folder, monkeypatch)
    assert (run.resumed, parsed) == (3 * LOT, len(PAGES) - 3 * LOT)
    assert content(migrated_url) == undisturbed


def test_other_loads_in_between_leave_it(
    migrated_url: str, folder: Path, undisturbed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kill(migrated_url, folder)
    load(migrated_url, folder / "00.txt", folder / "19.txt")
    assert is_anything_left(migrated_url)
    run, parsed = go_on(migrated_url, folder, monkeypatch)
    assert (run.resumed, parsed) == (2 * LOT - 1, len(PAGES) - 2 * LOT - 1)
    assert content(migrated_url) == undisturbed
    assert not is_anything_left(migrated_url)


def test_a_refused_load_parses_nothing_again(
    migrated_url: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> list[object]:
        raise ShrinkRefused([])

    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "BATCH", LOT)
        patch.setattr(Run, "finish", lambda _: refuse())
        with pytest.raises(ShrinkRefused):
            load(migrated_url, folder)
    run, parsed = go_on(migrated_url, folder, monkeypatch)
    assert (run.resumed, parsed) == (len(PAGES), 0)


def test_an_undated_page_speaks_for_the_day_on_which_it_is_published(
    migrated_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    undated = {f"{n:02}.txt": f"The Senate of Kazakhstan consists of {n + 9} members.\n"
               for n in range(12)}  # fmt: skip
    folder = write_pages(tmp_path / "undated", undated)
    tomorrow = TODAY + timedelta(days=1)
    kill(migrated_url, folder)
    run, _ = go_on(migrated_url, folder, monkeypatch, loaded_on=tomorrow)
    assert run.resumed == 2 * LOT
    documents = TABLES["documents"]
    with reading(migrated_url) as connection:
        assert set(connection.scalars(select(documents.c.seen_on))) == {tomorrow}


@pytest.mark.parametrize(
    "damage", [{"version": "of other rules"}, {"told": "no reading"}, {"told": ""}]
)
def test_what_is_damaged_or_of_other_rules_is_parsed_again(
    sqlite_url: str,
    folder: Path,
    undisturbed: str,
    monkeypatch: pytest.MonkeyPatch,
    damage: dict[str, str],
) -> None:
    kill(sqlite_url, folder)
    engine = create_engine(f"{sqlite_url}{SUFFIX}")
    with engine.begin() as connection:
        assert len(connection.execute(select(TABLE)).all()) == 2 * LOT
        connection.execute(update(TABLE).values(**damage))
    engine.dispose()
    run, parsed = go_on(sqlite_url, folder, monkeypatch)
    assert (run.resumed, parsed) == (0, len(PAGES))
    assert content(sqlite_url) == undisturbed
    assert not is_anything_left(sqlite_url)


def test_a_load_that_can_keep_nothing_goes_on_without(
    sqlite_url: str, folder: Path, undisturbed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path(f"{make_url(sqlite_url).database}{SUFFIX}").mkdir()
    run, parsed = go_on(sqlite_url, folder, monkeypatch)
    assert (run.resumed, parsed) == (0, len(PAGES))
    assert content(sqlite_url) == undisturbed


def test_what_fits_one_lot_is_not_kept(migrated_url: str, folder: Path) -> None:
    kill(migrated_url, write_pages(folder / "few", dict(list(PAGES.items())[:LOT])), read=3)
    assert not is_anything_left(migrated_url)
    assert count(migrated_url, "documents") == (0,)
