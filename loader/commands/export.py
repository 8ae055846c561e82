"""`interparl export`: the content in formats of other programs."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from interparl.loader.commands import options
from interparl.loader.commands.ask import nearest
from interparl.loader.commands.examples import examples
from interparl.loader.commands.shown import harmless, note
from interparl.loader.export import formats
from interparl.loader.export.content import Dataset, answers, tables
from interparl.loader.export.target import fresh
from interparl.loader.load.database import require_views, snapshot
from interparl.schema.engine import display, parse_address
from interparl.sql.views import View

STANDARD_OUTPUT = Path("-")


@click.command(
    "export",
    epilog=examples(
        "interparl export csv --out tables/",
        "interparl export jsonl --view event-timeline > events.jsonl",
        "interparl export sqlite --out copy.sqlite --db postgresql://reader@db.example/interparl",
        "interparl export sqlite --views-only --out bi.sqlite --force",
    ),
)
@click.argument("form", type=click.Choice(list(formats.MODULES)))
@options.database
@options.quiet
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="PATH",
    help="Where to: a new folder, of popolo, sqlite or --view a file, - for standard output; "
    "else interparl-FORMAT here, of --view standard output.",
)  # fmt: skip
@click.option("--view", "name", metavar="NAME", help="Only this view or table, as one file.")
@click.option("--tables-only", "only", flag_value="table", help="Leave out the views.")
@click.option("--views-only", "only", flag_value="view", help="Leave out the tables.")
@click.option("--force", is_flag=True, help="Replace the file, or the folder of an earlier export.")
def command(
    form: str,
    address: str,
    quiet: bool,
    out: Path | None,
    name: str | None,
    only: str | None,
    force: bool,
) -> None:
    """Write the content, as it is at one moment, in a format of other programs.

    csv is for spreadsheets; datapackage, jsonl, parquet and sqlite are for programs; popolo is for
    those of parliaments. Rows have an order that does not change: two exports of equal content are
    equal to the byte. The target is there when the export is complete, not before.

    `sqlite --views-only` is for BI tools: each answer becomes a table whose columns have types,
    which no tool can tell of all columns of SQLite's views.
    """
    is_folder = form not in formats.OF_ALL and not name
    if form not in formats.OF_EACH and name:
        raise click.UsageError(f"{form} is of all tables; --view goes with csv, jsonl and parquet")
    if only and not is_folder and not (only == "view" and form in formats.OF_ANSWERS):
        raise click.UsageError(
            "--tables-only and --views-only go with a folder of files, --views-only with sqlite too"
        )
    dataset = _find(name) if name else None
    every = [each for each in (*tables(), *answers()) if only in {None, each.kind}]
    kept = [dataset] if dataset else every
    out = out or _default(form, dataset)
    if out == STANDARD_OUTPUT and (is_folder or form not in formats.PRINTED):
        raise click.BadParameter("this can't be printed; name a path", param_hint="--out")
    with snapshot(address) as connection:
        if form not in formats.OF_ALL or formats.is_of_answers(form, kept):  # else of tables alone
            require_views(connection, [d.origin for d in kept if isinstance(d.origin, View)])
        if out == STANDARD_OUTPUT:
            _print(formats.lines(connection, form, dataset))
            return
        target = Path(os.path.abspath(out))  # noqa: PTH100 - a symlink is replaced, not followed
        _keep_apart(target, address)
        names = formats.file_names(form) if is_folder else ()
        with fresh(target, names=names, force=force) as made:
            if dataset:
                count = formats.write_one(connection, form, dataset, made)
            else:
                count = formats.write(connection, form, kept, made)
    if not quiet:
        note(f"{out}: {count} {'records' if form == 'popolo' else 'rows'}.")


def _default(form: str, dataset: Dataset | None) -> Path:
    if dataset is None:
        ending = formats.suffix(form) if form in formats.OF_ALL else ""
        return Path(f"interparl-{form}{ending}")
    return STANDARD_OUTPUT if form in formats.PRINTED else Path(formats.file_name(form, dataset))


def _find(name: str) -> Dataset:
    by_name = {each.name: each for each in (*answers(), *tables())}
    meant = name.replace("-", "_").lower()
    if meant not in by_name:
        hint = nearest(meant, by_name) or "`interparl ask` lists the views"
        raise click.BadParameter(f"no view or table {name!r}; {hint}", param_hint="--view")
    return by_name[meant]


def _keep_apart(target: Path, address: str) -> None:
    """Refuse to write an export over the database that it is of."""
    url = parse_address(address)
    if url.get_backend_name() == "sqlite" and target.exists():
        source = Path(display(url))
        if source.exists() and source.samefile(target):
            raise click.BadParameter("that is the database itself", param_hint="--out")


def _print(lines: Iterator[str]) -> None:
    for line in lines:
        if sys.stdout.isatty():
            line = harmless(line.removesuffix("\n")) + "\n"  # noqa: PLW2901 - the same, for people
        click.echo(line, nl=False)
