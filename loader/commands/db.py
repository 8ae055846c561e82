"""`interparl db`: create, migrate and inspect the database."""

import click

from interparl.loader.commands import options
from interparl.loader.commands.examples import examples
from interparl.loader.commands.shown import note, show_json
from interparl.loader.load.database import downgrade, opened, upgrade
from interparl.schema import migrate
from interparl.schema.engine import display
from interparl.schema.errors import DatabaseMissing

SERVER = "postgresql://loader@db.example/interparl"


@click.group("db", epilog=examples("interparl db upgrade", f"interparl db current --db {SERVER}"))
def command() -> None:
    """Create, migrate and inspect the database."""


@command.command(
    "upgrade", epilog=examples("interparl db upgrade", f"interparl db upgrade --db {SERVER}")
)
@options.database
@options.wait
@options.quiet
def upgrade_database(address: str, wait: int, quiet: bool) -> None:
    """Make the database, or bring it to the newest revision; views are made anew."""
    with opened(address, wait=wait) as engine:
        upgrade(engine)
        if not quiet:
            note(f"{display(engine.url)} is at revision {migrate.current(engine)}")


@command.command(
    "downgrade",
    epilog=examples("interparl db downgrade base --yes", "interparl db downgrade -1 --db old.db"),
)
@click.argument("revision")
@options.database
@options.wait
@options.quiet
@click.confirmation_option(prompt="Tables of later revisions are dropped with their rows. Go on?")
def downgrade_database(revision: str, address: str, wait: int, quiet: bool) -> None:
    """Take the database back to an older REVISION (base: no table is left)."""
    with opened(address, wait=wait) as engine:
        if migrate.state(engine) is migrate.State.MISSING:
            raise DatabaseMissing(display(engine.url))
        downgrade(engine, revision)
        if not quiet:
            note(f"{display(engine.url)} is at revision {migrate.current(engine) or 'base'}")


@command.command(
    "current", epilog=examples("interparl db current", "interparl db current --db pages.db --json")
)
@options.database
@options.as_json
def show_current(address: str, as_json: bool) -> None:
    """Print what the database is, its revision, and the newest one."""
    with opened(address, read_only=True) as engine:
        told = {
            "database": display(engine.url),
            "state": migrate.state(engine).value,
            "revision": migrate.current(engine),
            "newest": migrate.head(),
        }
    if as_json:
        show_json(told)
        return
    for name, value in told.items():
        click.echo(f"{name:<10}{value or '-'}")
