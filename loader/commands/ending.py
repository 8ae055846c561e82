"""How a run that loads ends: what is told of it, to whom, and with which exit code."""

from dataclasses import asdict

import click

from interparl.loader.commands import exit_codes
from interparl.loader.commands.logs import Log, LogFormat
from interparl.loader.commands.shown import show_json, tell_run
from interparl.loader.load.run import Run


def end_run(
    run: Run, log: Log, log_format: LogFormat, *, as_json: bool, is_for_people: bool, is_dry: bool
) -> None:
    """Tell what a run did and what failed in it; raises click's Exit where the code is not 0."""
    run_log = log.of_run(run.id)
    for failure in run.failures:
        run_log.failure(failure)
    if as_json:
        failures = [asdict(failure) for failure in run.failures]
        told = {"run": run.id, "dry_run": is_dry, "resumed": run.resumed, **asdict(run.counts)}
        show_json({**told, "failures": failures})
    if is_for_people:
        tell_run(run, is_dry=is_dry)
    elif log_format == "json":
        run_log.tell(
            "info",
            "run_ended",
            "the run ended",
            dry_run=is_dry,
            resumed=run.resumed,
            **asdict(run.counts),
        )
    if is_dry and run.counts.is_change:
        raise click.exceptions.Exit(exit_codes.CHANGES)
    if run.failures:
        raise click.exceptions.Exit(exit_codes.FAILED)
