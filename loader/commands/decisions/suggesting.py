"""`interparl decide suggest`: pairs that may be the same, with reasons."""

from dataclasses import asdict
from typing import get_args

import click

from interparl.loader.commands import options
from interparl.loader.commands.examples import examples
from interparl.loader.commands.shown import note, show_json, show_table
from interparl.loader.load.database import reading
from interparl.schema.names import DecidedKind

SHOWN = ("kind", "score", "one", "other", "reasons", "key", "other_key")


@click.command(
    "suggest",
    epilog=examples(
        "interparl decide suggest --limit 20",
        "interparl decide suggest --kind person --json",
    ),
)
@options.database
@options.as_json
@click.option(
    "--kind", type=click.Choice(get_args(DecidedKind)), help="Only persons, bodies or events."
)
@click.option(
    "--limit", type=click.IntRange(1, 2**31 - 1), default=50, show_default=True,
    help="At most so many, the likeliest first.",
)  # fmt: skip
def suggest_pairs(address: str, as_json: bool, kind: DecidedKind | None, limit: int) -> None:
    """List pairs that may be the same, with a score and reasons. Nothing is decided by it.

    `interparl decide same KEY KEY` unites two; after `decide different KEY KEY` they are not
    suggested again. With --json a line each.
    """
    from interparl.loader.load.suggestions import suggest  # noqa: PLC0415 - help needs no parser

    with reading(address) as connection:
        found = suggest(connection, [kind] if kind else get_args(DecidedKind), limit)
    if as_json:
        for each in found:
            show_json(asdict(each))
        return
    rows = [{**asdict(each), "reasons": "; ".join(each.reasons)} for each in found]
    if rows:
        show_table(SHOWN, [tuple(row[column] for column in SHOWN) for row in rows])
    else:
        note("Nothing looks alike enough to be suggested.")
