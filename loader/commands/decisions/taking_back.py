"""`interparl decide undo`: a decision is taken back, as if it had never been made."""

from functools import partial

import click

from interparl.loader.commands import options
from interparl.loader.commands.decisions.applying import applied, apply
from interparl.loader.commands.examples import examples
from interparl.loader.read.decode import storable


@click.command(
    "undo",
    epilog=examples(
        'interparl decide undo 2c3uk4l7ftgul2oa --reason "father and son"',
        'interparl decide undo 2c3uk4l7ftgul2oa --reason "a mistake" --dry-run',
    ),
)
@click.argument("decision", metavar="ID")
@click.option("--reason", required=True, callback=options.has_words, help="Why; it is kept.")
@applied
def undo_decision(
    decision: str,
    reason: str,
    address: str,
    as_json: bool,
    quiet: bool,
    wait: int,
    is_dry: bool,
    is_sure: bool,
) -> None:
    """Take back the decision ID; `interparl decide list` tells the keys.

    The content is then what it would be had nobody decided so. The decision stays in the list of
    `decide list --all`, with the reason.
    """
    from interparl.loader.decide import undo_decision as undo  # noqa: PLC0415 - lists need no parser
    from interparl.loader.load.database import writing  # noqa: PLC0415 - as above

    with writing(address, is_dry=is_dry, wait=wait) as engine:
        command = storable(f"decide undo {decision}")
        apply(
            partial(undo, engine, storable(decision), storable(reason), command=command),
            "The decision is taken back:",
            is_dry=is_dry, is_sure=is_sure, as_json=as_json, quiet=quiet,
        )  # fmt: skip
