"""The command line: runs what `interparl` was asked for, and says how it ended.

Commands are imported when they are called, so that `interparl --help` answers at once.
"""

import errno
import io
import logging
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from interparl.loader.commands import exit_codes
from interparl.loader.commands.interrupts import INTERRUPTED, listen
from interparl.loader.commands.program import interparl, print_no_more
from interparl.schema.errors import InterparlError

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def main() -> NoReturn:
    """Run the command line and end with one of the codes of ``commands.exit_codes``."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that knows no Cyrillic
    for name in ("psycopg", "sqlalchemy"):  # what they note of an error, the error says too
        logging.getLogger(name).addHandler(logging.NullHandler())
    listen()
    sys.exit(run())


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command, by default that of the process; gives the exit code."""
    try:
        code = interparl.main(arguments, prog_name="interparl", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except InterparlError as error:
        click.echo(f"error: {error}", err=True)
        return error.exit_code
    except OSError as error:
        if error.errno not in FULL:
            raise
        print_no_more()
        click.echo(f"error: can't write: {error.strerror}; make room and try again", err=True)
        return exit_codes.FAILED
    except (click.Abort, KeyboardInterrupt) as error:
        click.echo(INTERRUPTED, err=True)
        return exit_codes.code_of(error)
    return code if isinstance(code, int) else exit_codes.DONE
