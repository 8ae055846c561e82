"""Metrics: what the last run did, in a file that Prometheus reads.

The file is in the text exposition format, for the textfile collector of node_exporter (name it
`….prom`) or any web server. Each run writes it whole and puts it in place at once, so that nobody
reads half of it. What a run can't know it takes over from the file before: when a run last
succeeded, and, where nobody looked at the sources, how these stood.
"""

import os
import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

import click

from interparl.loader.commands import exit_codes
from interparl.loader.commands.logs import Log
from interparl.loader.load.counts import Counts

HELP = {
    "interparl_build_info": "Version of interparl that ran; always 1.",
    "interparl_last_run_timestamp_seconds": "When the last run ended.",
    "interparl_last_success_timestamp_seconds": "When the last run ended that ended with 0.",
    "interparl_last_run_duration_seconds": "How long the last run took.",
    "interparl_last_run_exit_code": "How the last run ended: docs/cli.md has the codes.",
    "interparl_last_run_documents": "Documents that the last run read.",
    "interparl_last_run_inserted": "Rows that the last run found new.",
    "interparl_last_run_updated": "Rows that the last run changed.",
    "interparl_last_run_ended": "Rows that the last run ended.",
    "interparl_last_run_unchanged": "Rows that the last run was told again as they were.",
    "interparl_last_run_unread": "Sentences that the last run did not understand.",
    "interparl_last_run_failed": "Documents or sources that the last run could not read.",
    "interparl_last_run_warnings": "Warnings that the last run gave.",
    "interparl_sources": "Registered sources.",
    "interparl_sources_overdue": "Sources that should have been read by now and were not.",
    "interparl_sources_failing": "Sources whose last reading failed.",
}
"""All metrics, in the order of the file; each is a gauge."""

READABLE = 0o644  # by the collector, which is another user
KEPT = re.compile(
    r"^interparl_(?P<name>last_success_\w+|sources\w*) (?P<value>\d+(\.\d+)?)$", re.MULTILINE
)

metrics_file = click.option(
    "--metrics-file",
    type=click.Path(readable=False, path_type=Path),
    metavar="PATH",
    help="Write metrics of the run to this file, for Prometheus; a dry run writes none.",
)


@dataclass(frozen=True)
class SourceCounts:
    """How many sources there are, and how many need somebody."""

    total: int
    overdue: int
    failing: int


@dataclass
class LastRun:
    """What the caller tells of its run; ``sources`` is None where it did not look at them."""

    counts: Counts = field(default_factory=Counts)
    warnings: int = 0
    sources: SourceCounts | None = None

    def count_sources(self, total: int, overdue: int, failing: int) -> None:
        """Tell how the sources stand at the end of the run."""
        self.sources = SourceCounts(total, overdue, failing)


@contextmanager
def measured(path: Path | None, log: Log) -> Iterator[LastRun]:
    """Give a LastRun to fill; when the block ends, write the metrics, however it ended.

    Without a path nothing is written, nor for an error of usage, which is no run. Exit codes are
    told by what leaves the block. A file that can't be written is a warning.
    """
    last_run, begun, code = LastRun(), time.monotonic(), exit_codes.DONE
    try:
        yield last_run
    except BaseException as error:
        code = exit_codes.code_of(error)
        raise
    finally:
        if path is not None and code != exit_codes.USAGE:
            _try_to_write(path, last_run, code, time.monotonic() - begun, log)


def exposition(values: dict[str, float], program_version: str) -> str:
    r"""Metrics by name (without `interparl_`), as the text that Prometheus reads.

    >>> print(exposition({"sources": 3}, 'a"b').replace("# ", ""), end="")
    HELP interparl_build_info Version of interparl that ran; always 1.
    TYPE interparl_build_info gauge
    interparl_build_info{version="a\"b"} 1
    HELP interparl_sources Registered sources.
    TYPE interparl_sources gauge
    interparl_sources 3
    """
    escaped = re.sub(r'([\\"])', r"\\\1", program_version).replace("\n", r"\n")
    lines = []
    for name, told in HELP.items():
        if name == "interparl_build_info":
            sample = f'{name}{{version="{escaped}"}} 1'
        elif name.removeprefix("interparl_") in values:
            sample = f"{name} {values[name.removeprefix('interparl_')]:.15g}"
        else:
            continue
        lines += [f"# HELP {name} {told}", f"# TYPE {name} gauge", sample]
    return "\n".join(lines) + "\n"


def _try_to_write(path: Path, last_run: LastRun, code: int, duration: float, log: Log) -> None:
    try:
        values = _kept(path) | _values(last_run, code, duration)
        _write(path, exposition(values, version("interparl")))
    except OSError as error:
        reason = error.strerror or str(error)
        text = f"the metrics file {path} can't be written: {reason}; see path and rights"
        log.tell("warning", "metrics_not_written", text, path=str(path), reason=reason)


def _values(last_run: LastRun, code: int, duration: float) -> dict[str, float]:
    now = round(time.time(), 3)
    counts = last_run.counts
    values: dict[str, float] = {
        "last_run_timestamp_seconds": now, "last_run_duration_seconds": round(duration, 3),
        "last_run_exit_code": code, "last_run_documents": counts.documents,
        "last_run_inserted": counts.inserted, "last_run_updated": counts.updated,
        "last_run_ended": counts.ended, "last_run_unchanged": counts.unchanged,
        "last_run_unread": counts.unread, "last_run_failed": counts.failed,
        "last_run_warnings": last_run.warnings,
    }  # fmt: skip
    if code == exit_codes.DONE:
        values["last_success_timestamp_seconds"] = now
    if sources := last_run.sources:
        values |= {
            "sources": sources.total,
            "sources_overdue": sources.overdue,
            "sources_failing": sources.failing,
        }
    return values


def _kept(path: Path) -> dict[str, float]:
    """What a run takes over from the file of the one before; nothing from a file of others."""
    if not path.is_file():
        return {}
    text = path.read_text(encoding="utf-8", errors="replace")
    return {found["name"]: float(found["value"]) for found in KEPT.finditer(text)}


def _write(path: Path, text: str) -> None:
    if path.exists() and not path.is_file():
        raise OSError("it is no file")  # a device is not to be replaced
    # The name ends otherwise: the collector reads all that ends with .prom.
    number, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".new")
    new = Path(name)
    try:
        with os.fdopen(number, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fchmod(file.fileno(), READABLE)
            os.fsync(file.fileno())
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
