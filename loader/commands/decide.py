"""`interparl decide`: decisions on who is who."""

import click

from interparl.loader.commands.decisions import (
    listing,
    replay,
    suggesting,
    taking_back,
    verdicts,
)
from interparl.loader.commands.examples import examples


@click.group(
    "decide",
    epilog=examples(
        'interparl decide same "Stanislav Petrov" "Stanislau Piatrou" --reason "one biography"',
        "interparl decide list",
    ),
)
def command() -> None:
    """Decide which two persons, bodies or events are the same, or are not.

    A decision wins over all rules, holds for what is loaded later too, and can be taken back.
    """


for each in (
    verdicts.decide_same,
    verdicts.decide_different,
    taking_back.undo_decision,
    listing.list_decisions,
    suggesting.suggest_pairs,
    replay.replay,
):
    command.add_command(each)
