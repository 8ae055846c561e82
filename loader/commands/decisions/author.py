"""Who decides: --author, else the login name."""

import getpass

import click

from interparl.loader.commands.shown import note
from interparl.loader.read.decode import storable

option = click.option(
    "--author", metavar="NAME", help="Who decides; else your login name, which is then told."
)


def author_of(name: str | None, *, quiet: bool) -> str:
    """The author that a command names, else the login name. Raises UsageError if there is none."""
    if name and name.strip():
        return storable(name.strip())
    try:
        login = getpass.getuser()
    except (KeyError, OSError) as error:
        raise click.UsageError("your login name is not known; say --author NAME") from error
    if not quiet:
        note(f"Author: {login}, your login name; --author NAME for another.")
    return storable(login)
