"""`interparl decide same` and `interparl decide different`."""

import datetime as dt
import shlex
from functools import partial
from typing import get_args

import click

from interparl.loader.commands import options
from interparl.loader.commands.decisions import author as authors
from interparl.loader.commands.decisions.applying import Command, applied, apply
from interparl.loader.commands.examples import examples
from interparl.loader.commands.shown import harmless, note
from interparl.loader.read.decode import storable
from interparl.schema.names import DecidedKind, Verdict


def _of_two(command: Command) -> Command:
    for option in reversed(
        (
            click.argument("one", metavar="A"),
            click.argument("other", metavar="B"),
            click.option(
                "--kind", type=click.Choice(get_args(DecidedKind)), help="What the two are."
            ),
            click.option(
                "--reason", required=True, callback=options.has_words, help="Why; it is kept."
            ),
            authors.option,
            applied,
        )
    ):
        command = option(command)
    return command


@click.command(
    "same",
    epilog=examples(
        'interparl decide same "Stanislav Petrov" "Stanislau Piatrou" --reason "one biography"',
        'interparl decide same 2c3uk4l7ftgul2oa 7hcsl2n3xq5yvz4m --reason "one talk" --dry-run',
    ),
)
@_of_two
def decide_same(
    one: str,
    other: str,
    kind: DecidedKind | None,
    reason: str,
    author: str | None,
    address: str,
    as_json: bool,
    quiet: bool,
    wait: int,
    is_dry: bool,
    is_sure: bool,
) -> None:
    """Decide that A and B are the same person, body or event.

    A and B are names or keys. What changes is shown first; on a terminal it is asked about. A name
    that no document tells counts too: the decision waits for it.
    """
    _decide(
        "same", (one, other), kind, (author, reason), address, wait,
        as_json=as_json, quiet=quiet, is_dry=is_dry, is_sure=is_sure,
    )  # fmt: skip


@click.command(
    "different",
    epilog=examples(
        'interparl decide different "Ivan Petrov" "Ivan Petrow" --reason "father and son"',
        'interparl decide different "Joint Committee" "Joint Group" --kind body --reason "two"',
    ),
)
@_of_two
def decide_different(
    one: str,
    other: str,
    kind: DecidedKind | None,
    reason: str,
    author: str | None,
    address: str,
    as_json: bool,
    quiet: bool,
    wait: int,
    is_dry: bool,
    is_sure: bool,
) -> None:
    """Decide that A and B are two: they are no longer suggested, and nothing unites them.

    A and B are names or keys.
    """
    _decide(
        "different", (one, other), kind, (author, reason), address, wait,
        as_json=as_json, quiet=quiet, is_dry=is_dry, is_sure=is_sure,
    )  # fmt: skip


def _decide(
    verdict: Verdict,
    words: tuple[str, str],
    kind: DecidedKind | None,
    why: tuple[str | None, str],
    address: str,
    wait: int,
    *,
    as_json: bool,
    quiet: bool,
    is_dry: bool,
    is_sure: bool,
) -> None:
    from interparl.loader.decide import decide  # noqa: PLC0415 - lists need no parser
    from interparl.loader.load.database import writing  # noqa: PLC0415 - as above
    from interparl.loader.load.decisions import Decided  # noqa: PLC0415 - as above
    from interparl.loader.look_up import look_up_pair  # noqa: PLC0415 - as above
    from interparl.loader.resolve.identity import called  # noqa: PLC0415 - as above
    from interparl.loader.resolve.named import kind_of  # noqa: PLC0415 - as above

    is_silent = as_json or quiet
    author = authors.author_of(why[0], quiet=is_silent)
    one, other = (storable(each) for each in words)
    with writing(address, is_dry=is_dry, wait=wait) as engine:
        with engine.connect() as connection:
            found = look_up_pair(connection, one, other, kind)
        for each in found:
            if not (each.is_told or is_silent):
                name = harmless(called(each.named))
                note(f"No document tells of the {kind_of(each.named)} {name!r} yet.")
        decided = Decided(
            verdict, found[0].named, found[1].named, author, storable(why[1]),
            dt.datetime.now(dt.UTC),
        )  # fmt: skip
        told = [harmless(called(each.named)) for each in found]
        command = storable(f"decide {verdict} {shlex.join(words)}")
        apply(
            partial(decide, engine, [decided], command=command),
            f"{told[0]!r} and {told[1]!r} are {'the same' if verdict == 'same' else verdict}:",
            is_dry=is_dry, is_sure=is_sure, as_json=as_json, quiet=quiet,
        )  # fmt: skip
