"""`interparl check`: failing rows, with what is wrong."""

from dataclasses import asdict

import click

from interparl.loader.commands import exit_codes, options
from interparl.loader.commands.examples import examples
from interparl.loader.commands.shown import note, show_json, show_table
from interparl.loader.load.checks import run_checks
from interparl.loader.load.database import reading


@click.command(
    "check",
    epilog=examples(
        "interparl check",
        "interparl check --fail-on warning --json",
    ),
)
@options.database
@options.as_json
@options.quiet
@click.option(
    "--fail-on",
    type=click.Choice(["warning", "error"]),
    default="error",
    show_default=True,
    help="What makes the exit code 3.",
)
def command(
    address: str,
    as_json: bool,
    quiet: bool,
    fail_on: str,
) -> None:
    """Check the data: every fact has its words, no two values hold at one time, and more."""
    with reading(address) as connection:
        broken = run_checks(connection)
    if as_json:
        show_json([asdict(row) for row in broken])
    elif not quiet:
        columns = ("check", "severity", "table", "key", "detail")
        if broken:
            show_table(columns, [tuple(asdict(row)[c] for c in columns) for row in broken])
        else:
            note("All checks hold.")
    if any(fail_on in {"warning", row.severity} for row in broken):
        raise click.exceptions.Exit(exit_codes.REFUSED)
