"""`interparl runs`: what the runs did."""

from dataclasses import asdict

import click
from sqlalchemy import select

from interparl.loader.commands import exit_codes, options
from interparl.loader.commands.examples import examples
from interparl.loader.commands.interrupts import interruptible
from interparl.loader.commands.shown import show_json, show_table, tell_failure, tell_run
from interparl.loader.load.database import reading, writing
from interparl.loader.load.writer import TABLES

RUNS, DOCUMENTS, FAILURES = TABLES["runs"], TABLES["documents"], TABLES["failures"]


@click.group("runs", epilog=examples("interparl runs list", "interparl runs undo 3"))
def command() -> None:
    """List the runs, show what one did, or take one back."""


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


@command.command(
    "undo", epilog=examples("interparl runs undo 3", "interparl runs undo 3 --dry-run")
)
@click.argument("number", type=click.IntRange(1, 2**31 - 1))
@options.database
@options.as_json
@options.quiet
@options.wait
@click.option("--dry-run", "is_dry", is_flag=True, help="Say what would change; change nothing.")
def undo_run(
    number: int, address: str, as_json: bool, quiet: bool, wait: int, is_dry: bool
) -> None:
    """Take a run back: the content is then what it would be had it never been.

    Documents that it brought go, unless another run read them again; what it read anew is as it was
    before; its decisions hold no more. The run stays in the list, as undone.
    """
    from interparl.loader.reread import undo  # noqa: PLC0415 - lists need no parser

    with interruptible() as close_ears:
        with writing(address, is_dry=is_dry, wait=wait) as engine:
            run = undo(
                engine, number, command=f"runs undo {number}", is_dry=is_dry, on_publish=close_ears
            )
        for failure in run.failures:
            tell_failure(failure)
        if as_json:
            show_json({"run": run.id, "undone": number, "dry_run": is_dry, **asdict(run.counts)})
        elif not quiet:
            tell_run(run, is_dry=is_dry)
    if is_dry and run.counts.is_change:
        raise click.exceptions.Exit(exit_codes.CHANGES)
