"""What people see: tables that line up, and text that can't steer a terminal or a spreadsheet."""

import csv
import io
import re
import sys
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from interparl.loader.export.cells import STEERING, json_line, unarmed
from interparl.loader.read.failure import Failure

if TYPE_CHECKING:  # pages are shown, and databases asked, without what loads
    from interparl.loader.load.run import Run

SPACING = re.compile(r"[\t\n\v\f\r]+")
WIDE = 10_000  # columns of a pipe, where nobody looks: nothing is cut


def harmless(text: str) -> str:
    r"""A text as one line that steers no terminal.

    >>> harmless("a\x1b[31mb\nc")
    'a\ufffd[31mb c'
    """
    return STEERING.sub("\ufffd", SPACING.sub(" ", text))


def note(text: str) -> None:
    """Say something to people: on standard output, or beside it where that is a pipe."""
    click.echo(text, err=not sys.stdout.isatty())


def tell_failure(failure: Failure) -> None:
    """Say on standard error what could not be read, and why."""
    click.echo(f"error: {harmless(failure.origin)} {harmless(failure.reason)}", err=True)


def tell_run(run: "Run", *, is_dry: bool) -> None:
    """Say what a run did, or would do."""
    counts = run.counts
    told = [
        ("documents", counts.documents), ("inserted", counts.inserted),
        ("updated", counts.updated), ("ended", counts.ended), ("unchanged", counts.unchanged),
        ("unread sentences", counts.unread), ("failed", counts.failed),
    ]  # fmt: skip
    note(f"Run {run.id} would do:" if is_dry else f"Run {run.id} did:")
    for name, number in told:
        note(f"  {name:<17}{number:>9}")
    if run.resumed:
        note(f"  {run.resumed} documents were taken from an interrupted load.")
    if not counts.is_change:
        note("  Nothing is new: 0 rows written.")


def show_table(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print rows under their columns; numbers to the right, long cells in several lines."""
    from rich.console import Console  # noqa: PLC0415 - JSON and CSV need no wait for its import
    from rich.table import Table  # noqa: PLC0415 - as above

    table = Table(box=None, pad_edge=False, header_style="bold")
    for at, name in enumerate(columns):
        is_number = any(isinstance(row[at], int | float) for row in rows)
        table.add_column(name, justify="right" if is_number else "left", overflow="fold")
    for row in rows:
        table.add_row(*(harmless(plain(cell)) for cell in row))
    width = None if sys.stdout.isatty() else WIDE
    # What stands in a page is no markup: neither [red] nor :smile: means anything.
    console = Console(width=width, markup=False, highlight=False, emoji=False)
    with console.capture() as printed:
        console.print(table)
    click.echo("\n".join(line.rstrip() for line in printed.get().splitlines()))


def show_csv(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print CSV (RFC 4180); text that begins like a formula gets an apostrophe before it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    click.echo(out.getvalue(), nl=False)


def _cell(value: object) -> object:
    if isinstance(value, float):
        return value  # to its last digit, as programs want it
    text = harmless(plain(value))
    return f"'{text}" if value != unarmed(value) else text


def show_markdown(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print a table in Markdown."""
    click.echo(f"| {' | '.join(columns)} |")
    click.echo(f"| {' | '.join('---' for _ in columns)} |")
    for row in rows:
        cells = (re.sub(r"([\\|`*_<>\[\]])", r"\\\1", harmless(plain(cell))) for cell in row)
        click.echo(f"| {' | '.join(cells)} |")


def show_json(item: object) -> None:
    """Print one JSON value, on one line."""
    click.echo(json_line(item))


def plain(value: object) -> str:
    """A value as people read it; what is not told (None) is empty.

    >>> plain(1500000.0), plain(2 / 3), plain(True), plain(None)
    ('1500000', '0.6667', 'yes', '')
    """
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:.4f}".rstrip("0").rstrip(".")
        case datetime():
            return value.isoformat().replace("+00:00", "Z")
        case date():
            return value.isoformat()
        case _:
            return str(value)
