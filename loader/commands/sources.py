"""`interparl sources`: the registry of what is reloaded."""

import shlex
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast, get_args

import click

from interparl.loader.commands import exit_codes, options
from interparl.loader.commands.examples import examples
from interparl.loader.commands.shown import note, show_json, show_table
from interparl.loader.load.database import reading, writing
from interparl.loader.load.rederive import documents_of
from interparl.loader.load.registry import (
    Source,
    add_sources,
    as_source,
    check_source,
    list_sources,
    read_every,
    read_pages,
    remove_sources,
)
from interparl.loader.load.run import open_run
from interparl.loader.load.sightings import DEFAULT_RANK
from interparl.loader.read.decode import storable
from interparl.loader.read.failure import Failure
from interparl.loader.read.source_address import tell_kind
from interparl.loader.read.source_file import read_source_file
from interparl.schema.checks import NAME_LIMIT
from interparl.schema.sources import SourceKind

SHOWN = ("name", "kind", "address", "expected_every_days", "due_on", "rank", "last_fetched_at",
         "last_error")  # fmt: skip


@click.group(
    "sources",
    epilog=examples(
        "interparl sources add https://pa.example.org/en/composition --every 30d",
        "interparl sources list",
    ),
)
def command() -> None:
    """Register, list, remove and check what `interparl reload` reads."""


@command.command(
    "add",
    epilog=examples(
        "interparl sources add pages/ --name 'Saved pages' --every weekly --rank 50",
        "interparl sources add --from sources.toml",
    ),
)
@click.argument("address", required=False, metavar="[ADDRESS]")
@click.option(
    "--from", "file", type=click.Path(path_type=Path), metavar="FILE",
    help="Register the sources of a TOML file; those that are there are brought to what it says.",
)  # fmt: skip
@click.option("--name", help="Name for people; else the address.")
@click.option("--kind", type=click.Choice(get_args(SourceKind)), help="Else told by the address.")
@click.option(
    "--every", metavar="DAYS",
    help="How often it is to be read: 30, 2w, daily, monthly; else at every reload.",
)  # fmt: skip
@click.option(
    "--rank", type=int, default=DEFAULT_RANK, show_default=True,
    help="Whom to believe when sources disagree: the lower number.",
)  # fmt: skip
@click.option("--owner", help="Who looks after it.")
@click.option("--allow-private", is_flag=True, help="It may lie on a private or loopback address.")
@options.named_database("database")
@options.wait
@options.quiet
def add(
    address: str | None,
    file: Path | None,
    name: str | None,
    kind: SourceKind | None,
    every: str | None,
    rank: int,
    owner: str | None,
    allow_private: bool,
    database: str,
    wait: int,
    quiet: bool,
) -> None:
    """Register a source, or all of a file.

    ADDRESS is a path, a folder, a glob, a web page, a feed (RSS, Atom) or a sitemap. One that is
    registered already is brought to what is asked.
    """
    if (address is None) == (file is None):
        raise click.UsageError("name one ADDRESS, or a file of sources with --from")
    if file is not None:
        asked = [_asked(told, file.parent) for told in read_source_file(file)]
    else:
        told = {
            "address": address, "name": name, "kind": kind, "every": every, "rank": rank,
            "owner": owner, "allow_private": allow_private,
        }  # fmt: skip
        asked = [_asked(told, Path())]
    words = shlex.join(source.address for source in asked[:3])
    with (
        writing(database, wait=wait) as engine,
        open_run(engine, storable(f"sources add {words}")) as run,
    ):
        new, changed, ranked = add_sources(run.connection, asked)
        for key in ranked:
            run.judge_anew(documents_of(run.connection, key))
    if not quiet:
        note(
            f"{new} sources registered, {changed} changed, {len(asked) - new - changed} as before."
        )


def _asked(told: dict[str, Any], folder: Path) -> Source:
    """The source that is asked for; paths are made absolute, so that any folder will do."""
    address = str(told["address"]).strip()
    allow_private = bool(told.get("allow_private"))
    kind = cast("SourceKind", told.get("kind") or tell_kind(address, allow_private=allow_private))
    if kind not in get_args(SourceKind):
        kinds = ", ".join(get_args(SourceKind))
        raise click.BadParameter(f"{kind!r} is no kind of source; {kinds} are", param_hint="kind")
    if kind in {"url", "feed", "sitemap"}:
        tell_kind(address, allow_private=allow_private)
    else:
        address = str((folder / Path(address).expanduser()).absolute())
    every = told.get("every")
    source = Source(
        str(told.get("name") or address[:NAME_LIMIT]), address, kind,
        None if every is None else read_every(str(every)),
        int(told.get("rank", DEFAULT_RANK)), told.get("owner"), allow_private,
    )  # fmt: skip
    check_source(source)
    return source


@command.command("list", epilog=examples("interparl sources list", "interparl sources list --json"))
@options.database
@options.as_json
def list_all(address: str, as_json: bool) -> None:
    """List the sources and how they stand."""
    with reading(address) as connection:
        rows = list_sources(connection)
    if as_json:
        show_json(rows)
    elif rows:
        show_table(SHOWN, [tuple(row[column] for column in SHOWN) for row in rows])
    else:
        note("No source is registered; `interparl sources add ADDRESS` registers one.")


@command.command(
    "remove",
    epilog=examples(
        "interparl sources remove 'Saved pages'",
        "interparl sources remove https://pa.example.org/en/composition",
    ),
)
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@options.database
@options.wait
@options.quiet
def remove(names: tuple[str, ...], address: str, wait: int, quiet: bool) -> None:
    """Forget sources, by name, address or key; what they told stays."""
    with (
        writing(address, wait=wait) as engine,
        open_run(engine, storable(f"sources remove {shlex.join(names)}")) as run,
    ):
        rows = list_sources(run.connection, names)
        told = [key for row in rows for key in documents_of(run.connection, row["id"])]
        remove_sources(run.connection, [row["id"] for row in rows])
        run.judge_anew(told)
    if not quiet:
        note(f"{len(rows)} sources removed; the documents that came from them stay.")


@command.command(
    "check", epilog=examples("interparl sources check", "interparl sources check --json")
)
@click.argument("names", nargs=-1, metavar="[NAME]...")
@options.database
@options.as_json
@options.quiet
@options.ca_file
def check(
    names: tuple[str, ...], address: str, as_json: bool, quiet: bool, ca_file: Path | None
) -> None:
    """Try to read each source (or those named), without loading anything.

    Exit code 1 if any can't be read.
    """
    from interparl.loader.commands.reload import make_visitor  # noqa: PLC0415 - only here

    visitor, now = make_visitor(ca_file), datetime.now(UTC)
    told = []
    with reading(address) as connection:
        rows = list_sources(connection, names)
        known = read_pages(connection, [row["id"] for row in rows])
    for row in rows:
        source = as_source(row)
        pages = errors = 0
        reason = None
        for found in visitor.visit(
            source.kind, source.address, {}, now, allow_private=source.allow_private
        ):
            pages += 1
            if isinstance(found.content, Failure):
                errors += 1
                reason = reason or f"{found.content.origin} {found.content.reason}"
        told.append({
            "source": source.name, "pages": pages, "known_pages": len(known[row["id"]]),
            "failing": errors, "reason": reason,
        })  # fmt: skip
    if as_json:
        show_json(told)
    elif not quiet or any(row["failing"] for row in told):
        columns = ("source", "pages", "known_pages", "failing", "reason")
        show_table(columns, [tuple(row[column] for column in columns) for row in told])
    if any(row["failing"] for row in told):
        raise click.exceptions.Exit(exit_codes.FAILED)
