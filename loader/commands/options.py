"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from interparl.loader.parse.patience import LONGEST
from interparl.loader.read.sources import MAX_BYTES
from interparl.schema.lock import WAIT

Command = TypeVar("Command", bound=Callable[..., Any])


def named_database(parameter: str) -> Callable[[Command], Command]:
    """The option that names the database, for a command that takes it as ``parameter``."""
    return click.option(
        "--db",
        parameter,
        envvar="INTERPARL_DB",
        default="interparl.db",
        show_default=True,
        metavar="URL",
        help="Database: a path, sqlite:///… or postgresql://…; else INTERPARL_DB.",
    )


database = named_database("address")
as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON and nothing else.")
quiet = click.option("--quiet", is_flag=True, help="Print errors alone.")
wait = click.option(
    "--wait",
    type=click.IntRange(0, 7 * 24 * 60 * 60),
    default=WAIT,
    show_default=True,
    metavar="SECONDS",
    help="Wait so long for another run to end; then exit code 5.",
)
max_bytes = click.option(
    "--max-bytes",
    type=click.IntRange(min=1),
    default=MAX_BYTES,
    show_default=True,
    help="Refuse documents larger than this many bytes.",
)


def _is_encoding(_context: click.Context, _option: click.Parameter, name: str | None) -> str | None:
    try:
        b"a".decode(name or "utf-8")
    except UnicodeError:
        pass  # an encoding in which one byte is no letter
    except LookupError as error:
        raise click.BadParameter(f"no encoding {name!r}; cp1251 and iso-8859-2 are two") from error
    return name


def has_words(_context: click.Context, _option: click.Parameter, text: str | None) -> str | None:
    """Let an option that says why have words."""
    if text is not None and not text.strip():
        raise click.BadParameter("say why, in a few words")
    return text


encoding = click.option(
    "--encoding",
    metavar="NAME",
    callback=_is_encoding,
    help="Encoding of texts that are no UTF-8; else it is detected.",
)
accept_shrink = click.option(
    "--accept-shrink",
    metavar="REASON",
    callback=has_words,
    help="Let in pages that tell much less than before; the reason is stored with the run.",
)
ca_file = click.option(
    "--ca-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="PATH",
    help="Certificates (PEM) to trust in place of the public ones, for sites of an own authority.",
)
jobs = click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    metavar="N",
    help="Parse in so many processes; else in as many as there are cores.",
)
time_limit = click.option(
    "--time-limit",
    type=click.FloatRange(0, 86_400),
    default=LONGEST,
    show_default=True,
    metavar="SECONDS",
    help="Give up a document that takes more CPU time to parse, for each 500,000 characters of it;"
    " 0: never.",
)
