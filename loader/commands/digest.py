"""`interparl digest`: a hash of the content."""

import click

from interparl.loader.commands import options
from interparl.loader.commands.examples import examples
from interparl.loader.commands.shown import show_json
from interparl.loader.load.database import reading
from interparl.loader.load.digest import digest


@click.command(
    "digest",
    epilog=examples(
        "interparl digest",
        "interparl digest --db postgresql://reader@db.example/interparl",
    ),
)
@options.database
@options.as_json
def command(address: str, as_json: bool) -> None:
    """Print a hash of the content: equal on every engine, whatever the order of loading."""
    with reading(address) as connection:
        found = digest(connection)
    if as_json:
        show_json({"digest": found})
    else:
        click.echo(found)
