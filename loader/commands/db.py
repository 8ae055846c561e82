"""`interparl db`: create, migrate and inspect the database."""

import os

import click

from interparl.loader.commands import options
from interparl.loader.commands.examples import examples
from interparl.loader.commands.shown import note, show_json
from interparl.loader.load.database import downgrade, opened, snapshot, upgrade, writing
from interparl.schema import migrate
from interparl.schema.engine import display
from interparl.schema.errors import DatabaseMissing

SERVER = "postgresql://loader@db.example/interparl"


@click.group("db", epilog=examples("interparl db upgrade", f"interparl db current --db {SERVER}"))
def command() -> None:
    """Create, migrate and inspect the database; let others read it."""


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
    epilog=examples(
        "interparl db downgrade base --yes", "interparl db downgrade --db old.db -- -1"
    ),
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


@command.command(
    "copy",
    epilog=examples(
        f"interparl db copy {SERVER}", f"interparl db copy pages.db --db {SERVER} --wait 60"
    ),
)
@click.argument("target", metavar="TO")
@options.database
@options.wait
@options.quiet
def copy_database(target: str, address: str, wait: int, quiet: bool) -> None:
    """Copy the database to TO, on the same engine or the other, with runs, sources and decisions.

    TO is an address like that of --db; what is there must be empty, a file is made. All rows go
    over in one transaction, and only if the content is the same to the digest. The original is
    only read; what others load meanwhile is not copied.
    """
    from interparl.loader.export.database_copy import copy_into, require_empty  # noqa: PLC0415 - see program

    with snapshot(address) as original:
        with opened(target, read_only=True) as engine:
            if migrate.state(engine) not in {migrate.State.MISSING, migrate.State.EMPTY}:
                migrate.require_current(engine)
                require_empty(engine)
        with writing(target, wait=wait) as engine:
            count = copy_into(original, engine)
            if not quiet:
                note(f"{display(engine.url)} holds all {count} rows; the digest is the same")


@command.command(
    "grant-reader",
    epilog=examples(
        f"interparl db grant-reader bi --db {SERVER}",
        f"interparl db grant-reader bi --ask-password --db {SERVER}",
    ),
)
@click.argument("role")
@options.database
@options.wait
@options.quiet
@click.option("--ask-password", is_flag=True, help="Ask for the password that it logs in with.")
def grant_to_reader(role: str, address: str, wait: int, quiet: bool, ask_password: bool) -> None:
    """Let ROLE of a PostgreSQL server read the views and nothing else, for BI tools.

    A role that is missing is made. In scripts the password may stand in INTERPARL_READER_PASSWORD.
    """
    from interparl.sql.readers import grant_reader  # noqa: PLC0415 - PostgreSQL alone

    password = os.environ.get("INTERPARL_READER_PASSWORD")
    if ask_password:
        password = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    with writing(address, wait=wait) as engine, engine.begin() as connection:
        is_new = grant_reader(connection, role, password)
        if not quiet:
            made = "was made and may" if is_new else "may"
            note(f"the role {role} {made} read the views of {display(engine.url)}, nothing else")
