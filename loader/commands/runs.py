"""`interparl runs`: what the runs did."""

import click
from sqlalchemy import select

from interparl.loader.commands import options
from interparl.loader.commands.examples import examples
from interparl.loader.commands.shown import show_json, show_table
from interparl.loader.load.database import reading
from interparl.loader.load.writer import TABLES

RUNS, DOCUMENTS, FAILURES = TABLES["runs"], TABLES["documents"], TABLES["failures"]


@click.group("runs", epilog=examples("interparl runs list", "interparl runs show 3"))
def command() -> None:
    """List the runs, or show what one did."""


@command.command("list", epilog=examples("interparl runs list", "interparl runs list --json"))
@options.database
@options.as_json
def list_runs(address: str, as_json: bool) -> None:
    """List all runs, the newest first."""
    with reading(address) as connection:
        found = connection.execute(select(RUNS).order_by(RUNS.c.id.desc())).mappings().all()
    if as_json:
        show_json([dict(row) for row in found])
        return
    columns = ("id", "started_at", "status", "documents", "inserted", "updated", "ended", "failed")
    show_table(columns, [tuple(row[c] for c in columns) for row in found])


@command.command("show", epilog=examples("interparl runs show 1", "interparl runs show 1 --json"))
@click.argument("number", type=click.IntRange(1, 2**31 - 1))
@options.database
@options.as_json
def show_run(number: int, address: str, as_json: bool) -> None:
    """Show one run: its counts, the documents it read first, and what failed."""
    with reading(address) as connection:
        row = connection.execute(select(RUNS).where(RUNS.c.id == number)).mappings().first()
        if row is None:
            hint = f"no run {number}; `interparl runs list` lists them"
            raise click.BadParameter(hint, param_hint="NUMBER")
        told = connection.execute(
            select(DOCUMENTS.c.id, DOCUMENTS.c.file_name, DOCUMENTS.c.url, DOCUMENTS.c.title)
            .where(DOCUMENTS.c.run_id == number)
            .order_by(DOCUMENTS.c.id)
        ).mappings()
        documents = [dict(document) for document in told]
        failed = connection.execute(
            select(FAILURES.c.address, FAILURES.c.reason)
            .where(FAILURES.c.run_id == number)
            .order_by(FAILURES.c.address, FAILURES.c.id)
        ).mappings()
        failures = [dict(failure) for failure in failed]
    if as_json:
        show_json({**row, "read_first": documents, "failures": failures})
        return
    show_table(("what", "value"), list(row.items()))
    for rows in (documents, failures):
        if rows:
            click.echo()
            show_table(list(rows[0]), [tuple(each.values()) for each in rows])
