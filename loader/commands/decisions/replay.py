"""`interparl decide replay`: decisions from a file, all or none."""

import sys
from functools import partial
from pathlib import Path

import click

from interparl.loader.commands.decisions.applying import applied, apply
from interparl.loader.commands.examples import examples
from interparl.loader.read.decode import storable


@click.command(
    "replay",
    epilog=examples(
        "interparl decide replay who.jsonl --yes",
        "interparl decide replay decisions.toml --dry-run",
    ),
)
@click.argument("file", metavar="FILE")
@applied
def replay(
    file: str,
    address: str,
    as_json: bool,
    quiet: bool,
    wait: int,
    is_dry: bool,
    is_sure: bool,
) -> None:
    """Make the decisions of FILE hold here: JSON lines, TOML (.toml), or - for standard input.

    Those that hold already change nothing, and those that the file tells as undone are passed over.
    A file with a contradiction changes nothing. It works on an empty database too: names give keys.
    """
    from interparl.loader.decide import decide  # noqa: PLC0415 - lists need no parser
    from interparl.loader.load.database import writing  # noqa: PLC0415 - as above
    from interparl.loader.load.decision_file import (  # noqa: PLC0415 - as above
        BadDecisionFile,
        read_decisions,
    )

    try:
        raw = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise BadDecisionFile(f"{file} can't be read: {error.strerror or error}") from error
    decisions = read_decisions(file, raw, "toml" if file.endswith(".toml") else "jsonl")
    with writing(address, is_dry=is_dry, wait=wait) as engine:
        apply(
            partial(decide, engine, decisions, command=storable(f"decide replay {file}")),
            f"{len(decisions)} decision{'' if len(decisions) == 1 else 's'}:",
            is_dry=is_dry, is_sure=is_sure, as_json=as_json, quiet=quiet,
        )  # fmt: skip
