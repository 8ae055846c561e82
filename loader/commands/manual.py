"""The page for `man interparl`, from the commands themselves: docs/interparl.1.

`python -m interparl.loader.commands.describe` writes it; a wheel puts it where man looks.
"""

import re
from collections.abc import Iterable, Iterator

import click

from interparl.loader.commands.exit_codes import MEANINGS

HEAD = """\
.\\" Written by `python -m interparl.loader.commands.describe`; change the commands instead.
.TH INTERPARL 1 "" interparl "User Commands"
.SH NAME
interparl \\- inter-parliamentary assemblies as a relational database
.SH SYNOPSIS
.B interparl
.I COMMAND
[\\fIOPTION\\fR]... [\\fIARGUMENT\\fR]...
.SH DESCRIPTION"""
TAIL = """\
.SH ENVIRONMENT
.TP
.B INTERPARL_DB
The database, where \\-\\-db names none: a path, sqlite:///... or postgresql://...
.TP
.B INTERPARL_READER_PASSWORD
The password of the role that \\fBinterparl db grant\\-reader\\fR makes.
.SH FILES
.TP
.I interparl.db
The database in the working folder, where nothing else is named.
.SH SEE ALSO
.BR sqlite3 (1),
.BR psql (1),
.BR crontab (5),
.BR systemd.timer (5)"""


def manual(program: click.Group, commands: Iterable[tuple[str, click.Command]]) -> str:
    """The page, in the language of man(7)."""
    lines = [HEAD, *_paragraphs(program.help), ".SH COMMANDS"]
    for path, command in commands:
        lines += _command(path, command)
    lines.append(".SH EXIT STATUS")
    for code, meaning in MEANINGS.items():
        lines += [".TP", f".B {code}", _plain(meaning)]
    return "\n".join([*lines, TAIL]) + "\n"


def _command(path: str, command: click.Command) -> Iterator[str]:
    context = click.Context(command)
    arguments = [
        each.make_metavar(context) for each in command.params if isinstance(each, click.Argument)
    ]
    yield f".SS {_plain(' '.join(['interparl', path, *arguments]))}"
    yield from _paragraphs(command.help)
    if not isinstance(command, click.Group):
        options = (each for each in command.params if isinstance(each, click.Option))
        for record in (option.get_help_record(context) for option in options):
            if record:
                yield from (".TP", f".B {_plain(record[0])}", _plain(record[1]))
    yield from (".PP", "Examples:", ".PP", ".nf", ".RS 4")
    told = (command.epilog or "").splitlines()
    yield from (_plain(line.strip()) for line in told if "interparl" in line)
    yield from (".RE", ".fi")


def _paragraphs(text: str | None) -> Iterator[str]:
    for paragraph in (text or "").split("\n\n"):
        yield from (".PP", _plain(" ".join(paragraph.split())))


def _plain(text: str) -> str:
    r"""A text of which man(7) takes nothing for its own.

    >>> print(_plain("--db URL… of `x`: a\\b"), _plain("'x'"))
    \-\-db URL... of \fBx\fR: a\eb \&'x'
    """
    text = text.replace("\\", r"\e").replace("-", r"\-").replace("…", "...")
    text = re.sub(r"`([^`]+)`", r"\\fB\1\\fR", text)
    return rf"\&{text}" if text.startswith((".", "'")) else text
