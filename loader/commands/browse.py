"""`interparl browse`: the web page on a database."""

import tempfile
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from ipaddress import ip_address
from pathlib import Path

import click

from interparl.loader.commands import exit_codes, options
from interparl.loader.commands.examples import examples
from interparl.loader.load.database import reading, snapshot
from interparl.schema.engine import display, parse_address

EXTRA = "pip install 'interparl[web]'"


@click.command(
    "browse",
    epilog=examples("interparl browse --open", "interparl browse --db pages.db --port 9000"),
)
@options.database
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="Serve on this address; all but the loopback can be reached by others.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8001,
    show_default=True,
    help="Serve on this port; 0: any that is free. One that is taken: exit code 2.",
)
@click.option("--open", "is_opened", is_flag=True, help="Open the page in the browser.")
@options.quiet
def command(address: str, host: str, port: int, is_opened: bool, quiet: bool) -> None:
    """Look at a database in the browser: questions, charts, and the words behind each fact.

    Nothing is written, and no request leaves the machine. A file is read as it is, also while
    loads go on; of a PostgreSQL server's database a snapshot is shown, made when the command
    starts. Ctrl-C ends it, with exit code 0. Needs the extra "web".
    """
    try:
        import_module("datasette_dashboards")
        from interparl.loader.browse import describe, guards, server, site  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("interparl"):
            raise
        click.echo(f"error: browse needs {error.name}: {EXTRA}", err=True)
        raise click.exceptions.Exit(exit_codes.USAGE) from error
    with served_file(address, quiet=quiet) as path:
        with reading(str(path)) as connection:
            metadata = describe.metadata(connection)
        if not is_loopback(host):
            click.echo(
                f"warning: whoever reaches {host} can read all of the database, without a password",
                err=True,
            )
        with server.listen(host, port) as taken:
            page = server.address_of(taken)
            if not quiet:
                click.echo(f"{display(parse_address(address))} at {page} (Ctrl-C ends it)")
            if is_opened and not webbrowser.open(page):
                click.echo("no browser is found here; open that address in one", err=True)
            hosts = guards.LOOPBACK | {host.lower()} if is_loopback(host) else None
            server.serve(site.site(path, metadata, hosts=hosts).app(), taken)


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches an address."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


@contextmanager
def served_file(address: str, *, quiet: bool) -> Iterator[Path]:
    """The file to show: the database itself, or a snapshot of a server's for as long as needed.

    Raises as ``reading``.
    """
    from interparl.loader.export import sqlite_file  # noqa: PLC0415 - not for a file

    url = parse_address(address)
    if url.get_backend_name() == "sqlite":
        with reading(address):
            pass  # it is there and up to date
        yield Path(url.database or "").absolute()
        return
    with tempfile.TemporaryDirectory(prefix="interparl-") as folder:
        path = Path(folder, "snapshot.db")
        with snapshot(address) as connection:
            if not quiet:
                click.echo(f"making a snapshot of {display(url)} ...", err=True)
            sqlite_file.write(connection, path)
        yield path
