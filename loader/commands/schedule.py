"""`interparl schedule`: entries for the scheduler at hand that run `interparl reload`."""

import re
from pathlib import Path
from typing import Unpack

import click

from interparl.loader.commands import options
from interparl.loader.commands.examples import examples
from interparl.loader.commands.schedules import cron, kubernetes, systemd
from interparl.loader.commands.schedules.asked import (
    Shared,
    entry_of,
    environment_file_of,
    this_program,
    this_user,
    usage,
)
from interparl.loader.commands.schedules.entry import STATE
from interparl.loader.commands.schedules.timing import AT

SERVER = "postgresql://loader@db.example/interparl"
NAME = re.compile(r"[a-z0-9]([-a-z0-9]{0,50}[a-z0-9])?")  # of a CronJob: RFC 1123, 52 characters


def _name(_context: click.Context, _option: click.Parameter, name: str) -> str:
    if not NAME.fullmatch(name):
        raise click.BadParameter("up to 52 of a-z, 0-9 and -, the first and last no -")
    return name


_every = click.option(
    "--every",
    metavar="PERIOD",
    help="How often: 15m, 6h, 1d, 1w; minutes that divide an hour, hours that divide a day.  "
    "[default: 1d]",
)
_at = click.option("--at", metavar="HH:MM", help=f"At what time of the day.  [default: {AT}]")
_metrics_file = click.option(
    "--metrics-file",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help=f"Where a run writes its metrics.  [default: {STATE}/NAME.prom]",
)
_entry_name = click.option(
    "--name", default="interparl", show_default=True, callback=_name, help="Name of the entry."
)
_program = click.option(
    "--program",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="The program.  [default: that which is running]",
)
_environment_file = click.option(
    "--environment-file",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Holds INTERPARL_DB, the address.  [default: /etc/interparl/NAME.env]",
)


@click.group(
    "schedule",
    epilog=examples(
        "interparl schedule cron --every 6h",
        f"interparl schedule systemd --at 05:15 --db {SERVER}",
    ),
)
def command() -> None:
    """Print a ready entry for a scheduler, which runs `interparl reload`.

    Nothing is installed: the comments say where the entry goes, what it needs, and what the exit
    codes mean. A password of the database is never printed. On a machine, the program will run in
    the folder in which this is called, from which relative paths are taken.
    """


@command.command(
    "cron",
    epilog=examples(
        "interparl schedule cron --every 6h",
        "interparl schedule cron --environment-file ~/interparl.env --metrics-file ~/reload.prom",
    ),
)
@options.database
@_every
@_at
@_metrics_file
@_entry_name
@_program
@_environment_file
def print_crontab(
    program: Path | None, environment_file: Path | None, **shared: Unpack[Shared]
) -> None:
    """Print a line for a crontab, which takes the address of the database from a file."""
    with usage():
        entry = entry_of(Path.cwd(), shared)
        text = cron.crontab(
            entry,
            program=str((program or this_program()).absolute()),
            folder=Path.cwd(),
            environment_file=environment_file_of(environment_file, entry),
        )
    click.echo(text, nl=False)


@command.command(
    "systemd",
    epilog=examples(
        f"interparl schedule systemd --at 05:15 --db {SERVER}",
        "interparl schedule systemd --every 1h --user interparl --out /etc/systemd/system",
    ),
)
@options.database
@_every
@_at
@_metrics_file
@_entry_name
@_program
@_environment_file
@click.option("--user", help="Who runs it.  [default: who runs this]")
@click.option(
    "--out",
    type=click.Path(file_okay=False, exists=True, path_type=Path),
    metavar="DIR",
    help="Write (or replace) the files NAME.service and NAME.timer there; print their names.",
)
def print_units(
    program: Path | None,
    environment_file: Path | None,
    user: str | None,
    out: Path | None,
    **shared: Unpack[Shared],
) -> None:
    """Print a service and its timer; the service takes the database's address from a file."""
    with usage():
        entry = entry_of(Path.cwd(), shared)
        units = systemd.units(
            entry,
            program=str((program or this_program()).absolute()),
            folder=Path.cwd(),
            environment_file=environment_file_of(environment_file, entry),
            user=user or this_user(),
        )
    for name, text in units.items():
        if out is None:
            click.echo(f"# /etc/systemd/system/{name}\n{text}")
            continue
        path = out / name
        try:
            path.write_text(text, encoding="utf-8")
        except OSError as error:
            hint = f"{path} can't be written: {error.strerror}; name another folder"
            raise click.BadParameter(hint, param_hint="--out") from error
        click.echo(path)


@command.command(
    "kubernetes",
    epilog=examples(
        "interparl schedule kubernetes --image registry.example/interparl:0.1.0",
        "interparl schedule kubernetes --every 1h --namespace data --image interparl:0.1.0 "
        f"--db {SERVER}",
    ),
)
@options.database
@_every
@_at
@_metrics_file
@_entry_name
@click.option("--image", required=True, help="An image in which the program is on the PATH.")
@click.option("--namespace", callback=lambda c, o, v: v and _name(c, o, v), help="Where it goes.")
def print_manifest(image: str, namespace: str | None, **shared: Unpack[Shared]) -> None:
    """Print a CronJob and the claim of its volume; the database's address comes from a Secret.

    What is named by a relative path lies on the volume, which is mounted at /var/lib/interparl.
    """
    with usage():
        entry = entry_of(STATE, shared)
        text = kubernetes.manifest(entry, program="interparl", image=image, namespace=namespace)
    click.echo(text, nl=False)
