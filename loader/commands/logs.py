"""Logs: what happens in a run, line by line on standard error, for people or for programs.

    with logged("json", quiet=False) as log:
        log = log.of_run(7)
        log.tell("warning", "source_shrank", "half of its rows are gone", source="CSTO PA")

    {"time": "2026-11-29T05:15:02.118Z", "level": "warning", "event": "source_shrank", "run": 7,
     "message": "half of its rows are gone", "source": "CSTO PA"}        (on one line)

As text the same is `warning: half of its rows are gone`. Nothing that a page says can begin a new
line or steer a terminal.
"""

import datetime as dt
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Literal, get_args

import click

from interparl.loader.commands import exit_codes
from interparl.loader.commands.interrupts import INTERRUPTED
from interparl.loader.commands.shown import harmless
from interparl.loader.export.cells import json_line
from interparl.loader.read.failure import Failure
from interparl.schema.errors import InterparlError

LogFormat = Literal["text", "json"]
Level = Literal["info", "warning", "error"]

LEVELS: dict[Level, int] = {
    "info": logging.INFO,
    "warning": logging.WARNING,
    "error": logging.ERROR,
}
LOGGER = logging.getLogger("interparl")

log_format = click.option(
    "--log-format",
    type=click.Choice(get_args(LogFormat)),
    default="text",
    show_default=True,
    help="What is told on standard error: text for people, or JSON, an event a line.",
)


@dataclass(frozen=True)
class Log:
    """Where a run tells what happens; `run` is its number, once it has one.

    An `event` is a word for programs (`document_failed`), the text a sentence for people; `fields`
    are what the event is about, and come with JSON alone. They are called neither time, level,
    event, run nor message.
    """

    run: int | None = None

    def of_run(self, number: int) -> "Log":
        """The same log, for the run of this number."""
        return replace(self, run=number)

    def tell(self, level: Level, event: str, text: str, **fields: object) -> None:
        """Tell what went well (info), what somebody should look at (warning), or what failed."""
        told = {"event": event, "run": self.run, "message": text, **fields}
        LOGGER.log(LEVELS[level], "%s", text, extra={"told": told})

    def failure(self, failure: Failure) -> None:
        """Tell of a document or source that could not be read."""
        text = f"{failure.origin} {failure.reason}"
        self.tell("error", "document_failed", text, origin=failure.origin, reason=failure.reason)


class Lines(logging.Formatter):
    """One line a record, as text or JSON."""

    def __init__(self, log_format: LogFormat) -> None:
        super().__init__()
        self.log_format = log_format

    def format(self, record: logging.LogRecord) -> str:
        """Write the line, without its end."""
        level = record.levelname.lower()
        if self.log_format == "text":
            text = harmless(record.getMessage())
            return text if record.levelno == logging.INFO else f"{level}: {text}"
        at = dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat(timespec="milliseconds")
        told: dict[str, object] = getattr(record, "told", {"message": record.getMessage()})
        given = {name: value for name, value in told.items() if value is not None}
        return json_line({"time": at.replace("+00:00", "Z"), "level": level, **given})


@contextmanager
def logged(log_format: LogFormat, *, quiet: bool) -> Iterator[Log]:
    """Send what is logged in the block to standard error, in this format.

    Warnings and errors are always told. What went well is told unless ``quiet``, and as text only
    to a terminal: cron sends a mail of whatever it is told. An error of ours, or an interrupt, that
    leaves the block becomes a line of JSON and click's Exit with its code; as text the command
    line tells it.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines(log_format))
    is_watched = log_format == "json" or sys.stderr.isatty()
    LOGGER.setLevel(logging.INFO if is_watched and not quiet else logging.WARNING)
    LOGGER.propagate = False
    LOGGER.addHandler(handler)
    try:
        yield Log()
    except (InterparlError, KeyboardInterrupt) as error:
        if log_format == "text":
            raise
        code = exit_codes.code_of(error)
        Log().tell("error", "run_failed", str(error) or INTERRUPTED, exit_code=code)
        raise click.exceptions.Exit(code) from error
    finally:
        LOGGER.removeHandler(handler)
