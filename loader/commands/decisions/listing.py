"""`interparl decide list`: the decisions, for people or to be replayed."""

import click
from sqlalchemy import select

from interparl.loader.commands import options
from interparl.loader.commands.examples import examples
from interparl.loader.commands.shown import show_json, show_table
from interparl.loader.load.database import reading
from interparl.loader.load.writer import TABLES

DECISIONS = TABLES["decisions"]
SHOWN = ("id", "kind", "verdict", "one", "other", "author", "decided_at", "reason")
UNDONE = ("undone_at", "undone_reason")


@click.command(
    "list",
    epilog=examples("interparl decide list --all", "interparl decide list --json > who.jsonl"),
)
@options.database
@options.as_json
@click.option("--all", "is_all", is_flag=True, help="Those that were taken back too.")
def list_decisions(address: str, as_json: bool, is_all: bool) -> None:
    """List the decisions that hold, the oldest first.

    With --json a line each, as `interparl decide replay` reads them.
    """
    from interparl.loader.load.decision_file import told  # noqa: PLC0415 - help needs no parser

    query = select(DECISIONS).order_by(DECISIONS.c.decided_at, DECISIONS.c.id)
    if not is_all:
        query = query.where(DECISIONS.c.undone_at.is_(None))
    with reading(address) as connection:
        found = connection.execute(query).mappings().all()
    if as_json:
        for row in found:
            show_json(told(row))
        return
    columns = (*SHOWN, *UNDONE) if is_all else SHOWN
    show_table(columns, [tuple(row[c] for c in columns) for row in found])
