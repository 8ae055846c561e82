"""Options that several commands share."""

import click

from interparl.loader.read.sources import MAX_BYTES
from interparl.schema.lock import WAIT

database = click.option(
    "--db",
    "address",
    envvar="INTERPARL_DB",
    default="interparl.db",
    show_default=True,
    metavar="URL",
    help="Database: a path, sqlite:///… or postgresql://…; else INTERPARL_DB.",
)
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


encoding = click.option(
    "--encoding",
    metavar="NAME",
    callback=_is_encoding,
    help="Encoding of texts that are no UTF-8; else it is detected.",
)
