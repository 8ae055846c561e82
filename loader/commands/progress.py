"""Progress: how many documents are done, for people who wait at a terminal."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

AFTER = 2.0  # seconds; what is faster needs no progress
EVERY = 0.2  # seconds between two lines


@contextmanager
def progress(*, is_wanted: bool) -> Iterator[Callable[[int], None]]:
    """Give a function to call with the number of documents done; its line goes when all is done."""
    begun = time.monotonic()
    due = begun + AFTER
    is_shown = False

    def tell(documents: int) -> None:
        nonlocal due, is_shown
        now = time.monotonic()
        if is_wanted and now >= due and sys.stderr.isatty():
            due, is_shown = now + EVERY, True
            rate = documents / (now - begun)
            click.echo(f"\r{documents} documents, {rate:.0f} a second", err=True, nl=False)

    try:
        yield tell
    finally:
        if is_shown:
            click.echo("\r\x1b[K", err=True, nl=False)  # erase the line
