"""Metrics: what Prometheus reads of the last run, whole or not at all, at no cost to the run."""

import re
import resource
from pathlib import Path

import click
import pytest
from prometheus_client.parser import text_string_to_metric_families

from interparl.loader.commands import exit_codes, metrics
from interparl.loader.commands.interrupts import Terminated
from interparl.loader.commands.logs import Log, logged
from interparl.loader.commands.metrics import HELP, LastRun, SourceCounts, measured
from interparl.loader.load.counts import Counts
from interparl.schema.errors import DatabaseLocked
from tests.loader.commands.conftest import Interparl
from tests.loading import SAMPLE

PREFIX = "interparl_"
NOW = 1_800_000_000.125


def read(path: Path) -> dict[str, float]:
    """The values of a file by name, as Prometheus's own parser has them."""
    text = path.read_text(encoding="utf-8")
    families = list(text_string_to_metric_families(text))
    assert {family.type for family in families} == {"gauge"}
    samples = [sample for family in families for sample in family.samples]
    assert len({sample.name for sample in samples}) == len(samples)
    return {sample.name.removeprefix(PREFIX): sample.value for sample in samples}


def write(path: Path, error: Exception | None = None, sources: SourceCounts | None = None) -> None:
    """Measure a run that ends so."""
    with measured(path, Log()) as last_run:
        last_run.counts = Counts(documents=9, inserted=8, unread=7)
        last_run.warnings = 2
        last_run.sources = sources
        if error is not None:
            raise error


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock: what stands first is the time."""
    clock = [NOW]
    monkeypatch.setattr("time.time", lambda: clock[0])
    return clock


def test_every_metric_is_in_the_file(tmp_path: Path, now: list[float]) -> None:
    path = tmp_path / "interparl.prom"
    write(path, sources=SourceCounts(total=5, overdue=2, failing=1))
    values = read(path)
    assert [PREFIX + name for name in values] == list(HELP)
    assert values.pop("last_run_duration_seconds") >= 0
    assert values == {
        "build_info": 1,
        "last_run_timestamp_seconds": now[0],
        "last_success_timestamp_seconds": now[0],
        "last_run_exit_code": 0,
        "last_run_documents": 9,
        "last_run_inserted": 8,
        "last_run_updated": 0,
        "last_run_ended": 0,
        "last_run_unchanged": 0,
        "last_run_unread": 7,
        "last_run_failed": 0,
        "last_run_warnings": 2,
        "sources": 5,
        "sources_overdue": 2,
        "sources_failing": 1,
    }


def test_a_run_that_fails_keeps_the_time_of_success_and_the_sources(
    tmp_path: Path, now: list[float]
) -> None:
    path = tmp_path / "interparl.prom"
    write(path, sources=SourceCounts(total=5, overdue=2, failing=0))
    for _ in range(2):
        now[0] += 100
        with pytest.raises(DatabaseLocked):
            write(path, DatabaseLocked("pages.db"))
    values = read(path)
    assert values["last_run_exit_code"] == exit_codes.LOCKED
    assert values["last_run_timestamp_seconds"] == NOW + 200
    assert values["last_success_timestamp_seconds"] == NOW
    assert (values["sources"], values["sources_overdue"], values["sources_failing"]) == (5, 2, 0)


@pytest.mark.parametrize(
    "before", [None, "", "# not ours\nother 3\ninterparl_sources many\n", "\0ÿ"]
)
def test_what_was_never_known_is_left_out(tmp_path: Path, before: str | None) -> None:
    path = tmp_path / "interparl.prom"
    if before is not None:
        path.write_text(before, encoding="latin-1")
    with pytest.raises(ValueError, match="nobody foresaw this"):
        write(path, ValueError("nobody foresaw this"))
    values = read(path)
    assert values["last_run_exit_code"] == exit_codes.FAILED
    assert not {"last_success_timestamp_seconds", "sources"} & values.keys()


@pytest.mark.parametrize("version", ["0.1.0", 'a"b', "a\\b", "a\nb"])
def test_the_version_is_a_label(version: str) -> None:
    (family,) = text_string_to_metric_families(metrics.exposition({}, version))
    assert family.samples[0].labels == {"version": version}


def test_the_file_is_for_everybody_and_alone_in_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "interparl.prom"
    write(path)
    write(path)
    assert list(tmp_path.iterdir()) == [path]
    assert path.stat().st_mode & 0o777 == 0o644


def test_whoever_reads_sees_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "interparl.prom"
    write(path)
    before = path.read_bytes()
    with path.open("rb") as reader:
        begun = reader.read(10)
        write(path, sources=SourceCounts(total=5, overdue=2, failing=1))
        assert begun + reader.read() == before
    assert read(path)["sources"] == 5


def test_a_full_disk_leaves_the_file_before(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "interparl.prom"
    write(path)
    before = path.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with logged("text", quiet=True):
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))  # as little room as that
        try:
            write(path)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "can't be written: File too large; see path and rights" in capsys.readouterr().err
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    "place", ["no/such/folder/x.prom", "page.txt/x.prom", "folder", "/dev/null"]
)
def test_a_file_that_cannot_be_written_is_a_warning(
    interparl: Interparl, migrated_sqlite_url: str, tmp_path: Path, place: str
) -> None:
    (tmp_path / "page.txt").write_text("no folder", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    path = tmp_path / place
    ended = interparl(
        "load", SAMPLE, "--quiet", "--db", migrated_sqlite_url, "--metrics-file", path
    )
    assert (ended.code, ended.out) == (0, "")
    said = rf"warning: the metrics file {path} can't be written: .+; see path and rights\n"
    assert re.fullmatch(said, ended.err)
    assert list((tmp_path / "folder").iterdir()) == []
    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize(
    ("arguments", "code", "counted"),
    [
        ((SAMPLE,), 0, {"documents": 1, "failed": 0}),
        ((SAMPLE, "gone.txt"), 1, {"documents": 1, "failed": 1}),
        ((SAMPLE, "gone.txt", "--strict"), 3, {"documents": 0}),
        ((SAMPLE, "--db", "mysql://x@y/z"), 4, {"documents": 0}),
    ],
)
def test_a_load_writes_how_it_ended(
    interparl: Interparl,
    migrated_sqlite_url: str,
    tmp_path: Path,
    arguments: tuple[str | Path, ...],
    code: int,
    counted: dict[str, int],
) -> None:
    path = tmp_path / "interparl.prom"
    ended = interparl("load", "--db", migrated_sqlite_url, *arguments, "--metrics-file", path)
    values = read(path)
    assert (ended.code, values["last_run_exit_code"]) == (code, code)
    assert {name: values[f"last_run_{name}"] for name in counted} == counted
    assert ("last_success_timestamp_seconds" in values) == (code == 0)


@pytest.mark.parametrize("arguments", [("--nope",), ("--encoding", "klingon"), ("--dry-run",)])
def test_what_is_no_run_writes_nothing(
    interparl: Interparl, migrated_sqlite_url: str, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    path = tmp_path / "interparl.prom"
    interparl("load", SAMPLE, *arguments, "--db", migrated_sqlite_url, "--metrics-file", path)
    assert not path.exists()


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (click.exceptions.Exit(0), 0),
        (click.exceptions.Exit(1), 1),
        (DatabaseLocked("x"), 5),
        (KeyboardInterrupt(), 130),
        (click.Abort(), 130),
        (Terminated(), 143),
        (BrokenPipeError(), 0),  # whoever reads the output has left, as `head` does
        (ZeroDivisionError(), 1),
    ],
)
def test_the_exit_code_is_told_by_what_ends_the_run(
    tmp_path: Path, error: BaseException, code: int
) -> None:
    path = tmp_path / "interparl.prom"
    with pytest.raises(type(error)), measured(path, Log()):
        raise error
    assert read(path)["last_run_exit_code"] == code


def test_a_last_run_begins_at_nothing() -> None:
    assert (LastRun().counts, LastRun().warnings, LastRun().sources) == (Counts(), 0, None)
