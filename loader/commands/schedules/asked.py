"""What `interparl schedule` was asked for, and what it takes where nothing was said."""

import os
import pwd
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypedDict

import click

from interparl.loader.commands.schedules.entry import STATE, Entry
from interparl.loader.commands.schedules.timing import when
from interparl.loader.export.cells import STEERING


class Shared(TypedDict):
    """The options of all formats."""

    address: str
    every: str | None
    at: str | None
    metrics_file: Path | None
    name: str


@contextmanager
def usage() -> Iterator[None]:
    """Make what can't be printed as an entry an error of usage, with the sentence that says why."""
    context = click.get_current_context()
    for option in context.command.params:
        if STEERING.search(str(context.params[str(option.name)])):
            raise click.BadParameter("it has a control character", param=option)
    try:
        yield
    except ValueError as error:
        raise click.UsageError(str(error)) from error


def entry_of(folder: Path, given: Shared) -> Entry:
    """What was asked for; relative paths are taken from the folder in which it will run."""
    from interparl.schema.engine import (  # noqa: PLC0415 - usage and help need no wait for it
        SQLITE_DRIVERS,
        display,
        parse_address,
    )

    url = parse_address(given["address"])
    database = None
    if url.drivername in SQLITE_DRIVERS:
        if url.database in {None, "", ":memory:"}:
            raise ValueError("a database in memory is gone after each run; name a file or a server")
        database = folder / display(url)
    has_password = bool(url.password) or any("password" in part for part in url.query)
    return Entry(
        name=given["name"],
        when=when(given["every"], given["at"]),
        address=display(url) if database is None else str(database),
        has_password=has_password,
        database=database,
        metrics_file=folder / (given["metrics_file"] or STATE / f"{given['name']}.prom"),
    )


def environment_file_of(given: Path | None, entry: Entry) -> Path:
    """The file that holds the address, by default one of the entry's name."""
    return (given or Path("/etc/interparl") / f"{entry.name}.env").absolute()


def this_program() -> Path:
    """The path by which a scheduler, which knows no PATH, can start this program."""
    called = Path(sys.argv[0])
    installed = Path(sysconfig.get_path("scripts")) / "interparl"
    return called if called.name == "interparl" else installed


def this_user() -> str:
    """The name of whoever runs this; a container may have a number alone."""
    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return str(os.getuid())
