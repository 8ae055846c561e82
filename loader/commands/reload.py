"""`interparl reload`: what registered sources give now becomes rows."""

import shlex
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from interparl.loader.commands import logs, metrics, options
from interparl.loader.commands.ending import end_run
from interparl.loader.commands.examples import examples
from interparl.loader.commands.interrupts import interruptible
from interparl.loader.commands.progress import progress
from interparl.loader.load.database import writing
from interparl.loader.read.decode import storable
from interparl.loader.read.visits import Visitor
from interparl.loader.read.web.exchange import Policy
from interparl.loader.read.web.fetcher import Fetcher
from interparl.loader.reload import reload


@click.command(
    "reload",
    epilog=examples(
        "interparl reload --quiet --wait 60 --metrics-file /var/lib/node_exporter/interparl.prom",
        "interparl reload --source 'CSTO PA, composition' --dry-run",
    ),
)
@options.database
@options.as_json
@options.quiet
@options.wait
@logs.log_format
@metrics.metrics_file
@click.option(
    "--source", "names", multiple=True, metavar="NAME",
    help="Read this source, due or not (also by address or key); may be given again.",
)  # fmt: skip
@click.option("--force", "is_forced", is_flag=True, help="Read all sources, due or not.")
@click.option("--dry-run", "is_dry", is_flag=True, help="Say what would change; change nothing.")
@options.accept_shrink
@options.time_limit
@click.option(
    "--delay", type=click.FloatRange(0, 600), default=Policy.delay, show_default=True,
    metavar="SECONDS", help="Between two requests to one host.",
)  # fmt: skip
@options.ca_file
def command(
    address: str,
    as_json: bool,
    quiet: bool,
    wait: int,
    log_format: logs.LogFormat,
    metrics_file: Path | None,
    names: tuple[str, ...],
    is_forced: bool,
    is_dry: bool,
    accept_shrink: str | None,
    time_limit: float,
    delay: float,
    ca_file: Path | None,
) -> None:
    """Read every registered source that is due, and load what changed, in one transaction.

    Pages are fetched with conditional requests; what is as it was costs nothing more. Pages that
    can't be read, or tell less than half of what they used to, are listed, stored, and due again
    at once; the rest is loaded (exit code 1). Where such pages are all there is, nothing is
    published (exit code 3).
    """
    is_for_people = not (quiet or as_json or log_format == "json")
    path = None if is_dry else metrics_file
    with (
        logs.logged(log_format, quiet=quiet) as log,
        interruptible() as close_ears,
        metrics.measured(path, log) as last_run,
    ):
        wanted = progress(log, is_wanted=is_for_people)
        now = datetime.now(UTC)
        with writing(address, is_dry=is_dry, wait=wait) as engine, wanted as tell:
            run = reload(
                engine,
                make_visitor(ca_file, delay),
                command=storable(_words(names, is_forced=is_forced)),
                now=now,
                names=names,
                is_forced=is_forced,
                is_dry=is_dry,
                accept_shrink=accept_shrink,
                time_limit=time_limit,
                on_progress=tell,
                on_counted=last_run.count_sources,
                on_publish=close_ears,
            )
        last_run.counts = run.counts
        end_run(run, log, log_format, as_json=as_json, is_for_people=is_for_people, is_dry=is_dry)


def make_visitor(ca_file: Path | None = None, delay: float = Policy.delay) -> Visitor:
    """Who visits the sources, with the bounds that hold for all."""
    return Visitor(Fetcher(), Policy(delay=delay, ca_file=str(ca_file) if ca_file else None))


def _words(names: Sequence[str], *, is_forced: bool) -> str:
    """The command as the run keeps it."""
    named = [word for name in names for word in ("--source", name)]
    return shlex.join(["reload", *named, *(["--force"] if is_forced else [])])
