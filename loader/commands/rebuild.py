"""`interparl rebuild`: stored documents are read again, with the rules of this program."""

from dataclasses import asdict

import click

from interparl.loader.commands import exit_codes, options
from interparl.loader.commands.examples import examples
from interparl.loader.commands.interrupts import interruptible
from interparl.loader.commands.progress import progress
from interparl.loader.commands.shown import note, show_json, show_table, tell_failure, tell_run
from interparl.loader.load.database import writing
from interparl.loader.load.differences import Difference
from interparl.loader.reread import rebuild


@click.command(
    "rebuild", epilog=examples("interparl rebuild --dry-run", "interparl rebuild --quiet")
)
@options.database
@options.as_json
@options.quiet
@options.wait
@click.option(
    "--dry-run", "is_dry", is_flag=True, help="List, fact by fact, what would change; exit code 6."
)
def command(address: str, as_json: bool, quiet: bool, wait: int, is_dry: bool) -> None:
    """Parse all stored documents again, offline, in one transaction.

    With the rules that read them first nothing changes. With better rules, facts that are no longer
    read go, and new ones come; each is listed. `interparl runs undo` takes a rebuild back.
    """
    found: list[Difference] = []
    is_for_people = not (quiet or as_json)
    with interruptible() as close_ears:
        wanted = progress(is_wanted=is_for_people)
        with writing(address, is_dry=is_dry, wait=wait) as engine, wanted as tell:
            run = rebuild(
                engine,
                command="rebuild",
                is_dry=is_dry,
                on_difference=found.append,
                on_progress=tell,
                on_publish=close_ears,
            )
        for failure in run.failures:
            tell_failure(failure)
        if as_json:
            told = {"run": run.id, "dry_run": is_dry, **asdict(run.counts)}
            show_json({**told, "differences": [asdict(one) for one in found]})
        elif is_for_people:
            if found:
                columns = ("change", "fact", "about", "words", "rule", "document")
                show_table(columns, [tuple(asdict(one)[c] for c in columns) for one in found])
            note(f"{len(found)} facts differ.")
            tell_run(run, is_dry=is_dry)
    if is_dry and run.counts.is_change:
        raise click.exceptions.Exit(exit_codes.CHANGES)
    if run.failures:
        raise click.exceptions.Exit(exit_codes.FAILED)
