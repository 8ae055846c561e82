"""Progress: how far a run has come, for people at a terminal, and once a minute in its log."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import click

from interparl.loader.commands.logs import Log
from interparl.loader.pace import Pace

AFTER = 2.0  # seconds; what is faster needs no progress
EVERY = 0.2  # seconds between two looks at a terminal
EVERY_IN_LOG = 60.0  # seconds between two lines of a log
ERASE = "\x1b[K"  # to the end of the line
MINUTE, HOUR = 60, 3600  # seconds
SOON = 90  # seconds; more is told in minutes


@contextmanager
def progress(
    log: Log | None = None,
    *,
    is_wanted: bool,
    whole: Callable[[], int | None] = lambda: None,
) -> Iterator[Callable[[Pace], None]]:
    """Give a function to call with the pace of the run.

    Where people look on and want it, a line of the terminal shows it, and goes when all is done;
    else the log has a line a minute (which a quiet log leaves out). ``whole`` is how much there is
    to do, where the pace does not tell; it is asked once, when the first line is due.
    """
    begun = time.monotonic()
    is_seen = is_wanted and sys.stderr.isatty()
    every = EVERY if is_seen else EVERY_IN_LOG
    due = begun + (AFTER if is_seen else EVERY_IN_LOG)
    there: int | None = None
    is_shown = False

    def tell(pace: Pace) -> None:
        nonlocal due, is_shown, there
        now = time.monotonic()
        if now < due or not (is_seen or log):
            return
        due = now + every
        if there is None:
            there = pace.whole or whole() or 0
        told = replace(pace, whole=pace.whole or there)
        if is_seen:
            is_shown = True
            click.echo(f"\r{line(told, now - begun)}{ERASE}", err=True, nl=False)
        elif log:
            _log(log, told, now - begun)

    try:
        yield tell
    finally:
        if is_shown:
            click.echo(f"\r{ERASE}", err=True, nl=False)


def line(pace: Pace, elapsed: float) -> str:
    """What is told of a run that has gone on for ``elapsed`` seconds.

    >>> line(Pace(400, 2, read=90, unread=10, done=1, whole=4), 4.0)
    '400 documents, 100 a second, 2 failed, 10 % of what tells facts unread, 12 s left'
    """
    parts = [f"{pace.documents:,} documents", f"{pace.documents / elapsed:.0f} a second"]
    if pace.failed:
        parts.append(f"{pace.failed:,} failed")
    if pace.unread_share is not None:
        parts.append(f"{pace.unread_share:.0%}".replace("%", " % of what tells facts unread"))
    left = pace.seconds_left(elapsed)
    if left is not None:
        parts.append(f"{_duration(left)} left")
    return ", ".join(parts)


def _duration(seconds: float) -> str:
    if seconds < SOON:
        return f"{seconds:.0f} s"
    if seconds < HOUR:
        return f"{seconds / MINUTE:.0f} min"
    return f"{seconds // HOUR:.0f} h {seconds % HOUR / MINUTE:.0f} min"


def _log(log: Log, pace: Pace, elapsed: float) -> None:
    left, share = pace.seconds_left(elapsed), pace.unread_share
    log.tell(
        "info",
        "progress",
        line(pace, elapsed),
        documents=pace.documents,
        failed=pace.failed,
        unread_share=None if share is None else round(share, 4),
        seconds_left=None if left is None else round(left),
    )
