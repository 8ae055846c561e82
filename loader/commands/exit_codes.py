"""How the command line ends; errors of the database carry theirs (interparl.schema.errors)."""

import click

from interparl.loader.commands.interrupts import Terminated
from interparl.schema.errors import InterparlError

DONE = 0
FAILED = 1
USAGE = 2
REFUSED = 3
DATABASE = 4
LOCKED = 5
CHANGES = 6
INTERRUPTED = 130
TERMINATED = 143

MEANINGS = {
    DONE: "done (also: nothing to do)",
    FAILED: "some documents or sources failed; the rest is loaded; what failed is listed and "
    "stored",
    USAGE: "usage",
    REFUSED: "refused: a check, the shrink guard or a contradiction; the database is as before",
    DATABASE: "the database can't be reached, is newer than the program, or is not ours",
    LOCKED: "another run holds the lock",
    CHANGES: "`--dry-run` (also of `rebuild`) found changes",
    INTERRUPTED: "interrupted (Ctrl-C); the database is as before",
    TERMINATED: "terminated (SIGTERM); the database is as before",
}


def code_of(error: BaseException) -> int:
    """The code with which a command ends that this error left; what nobody foresaw is FAILED."""
    match error:
        case click.exceptions.Exit() | click.ClickException() | InterparlError():
            return error.exit_code
        case click.Abort() | KeyboardInterrupt():
            # Click makes an Abort of every interrupt.
            return TERMINATED if isinstance(error.__cause__ or error, Terminated) else INTERRUPTED
        case BrokenPipeError():
            return DONE  # whoever reads the output has left, as `head` does
        case _:
            return FAILED
