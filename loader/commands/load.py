"""`interparl load`: documents become rows."""

import shlex
from datetime import UTC, datetime
from pathlib import Path

import click

from interparl.loader.commands import logs, metrics, options
from interparl.loader.commands.ending import end_run
from interparl.loader.commands.examples import examples
from interparl.loader.commands.interrupts import interruptible
from interparl.loader.commands.progress import progress
from interparl.loader.load.database import writing
from interparl.loader.pipeline import load
from interparl.loader.read.decode import storable
from interparl.loader.read.sources import extent
from interparl.loader.readers import cores


@click.command(
    "load",
    epilog=examples(
        "interparl load pages/csto-pa-2021-03-18.txt",
        "interparl load pages/ news.jsonl --db postgresql://loader@db.example/interparl",
    ),
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@options.database
@options.as_json
@options.quiet
@options.max_bytes
@options.encoding
@options.wait
@logs.log_format
@metrics.metrics_file
@click.option("--dry-run", "is_dry", is_flag=True, help="Say what would change; change nothing.")
@click.option("--strict", "is_strict", is_flag=True, help="Load nothing if a document fails.")
@options.accept_shrink
@options.jobs
@options.time_limit
def command(
    paths: tuple[str, ...],
    address: str,
    as_json: bool,
    quiet: bool,
    max_bytes: int,
    encoding: str | None,
    wait: int,
    log_format: logs.LogFormat,
    metrics_file: Path | None,
    is_dry: bool,
    is_strict: bool,
    accept_shrink: str | None,
    jobs: int | None,
    time_limit: float,
) -> None:
    """Read, parse, resolve and load documents, in one transaction.

    PATH is a text, HTML, PDF or Word file (.docx), a folder, a glob, a file of JSON lines (.jsonl,
    a document a line), or - for standard input. A database that is not there is made. Loading the
    same again changes nothing. What can't be read is listed and stored; the rest loads (exit
    code 1). A page that tells less than half of what its address told before stops the load (exit
    code 3), unless --accept-shrink says why it is right.
    """
    is_for_people = not (quiet or as_json or log_format == "json")
    path = None if is_dry else metrics_file
    with (
        logs.logged(log_format, quiet=quiet) as log,
        interruptible() as close_ears,
        metrics.measured(path, log) as last_run,
    ):
        wanted = progress(log, is_wanted=is_for_people, whole=lambda: extent(paths))
        with writing(address, is_dry=is_dry, wait=wait) as engine, wanted as tell:
            run = load(
                engine,
                paths,
                command=storable(f"load {shlex.join(paths)}"),
                loaded_on=datetime.now(UTC).date(),
                max_bytes=max_bytes,
                encoding=encoding,
                is_dry=is_dry,
                is_strict=is_strict,
                accept_shrink=accept_shrink,
                jobs=jobs or cores(),
                time_limit=time_limit,
                on_progress=tell,
                on_publish=close_ears,
            )
        last_run.counts = run.counts
        end_run(run, log, log_format, as_json=as_json, is_for_people=is_for_people, is_dry=is_dry)
