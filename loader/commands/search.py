"""`interparl search`: words in sentences, with the documents and events that tell them."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Literal

import click

from interparl.loader.commands import options
from interparl.loader.commands.examples import examples
from interparl.loader.commands.shown import harmless, note, show_json
from interparl.loader.load.database import reading
from interparl.loader.load.search import EventHit, Hit, search_events, search_sentences

SHOWN = 20


@click.command(
    "search",
    epilog=examples(
        "interparl search joint declaration",
        "interparl search '\"plenary session\" migra*' --in events --limit 5 --json",
    ),
)
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@options.database
@options.as_json
@click.option(
    "--in", "where", type=click.Choice(["sentences", "events"]), default="sentences",
    show_default=True, help="What to list: sentences, or the events that they tell.",
)  # fmt: skip
@click.option(
    "--limit", type=click.IntRange(1, 2**31 - 1), default=SHOWN, show_default=True,
    help="At most so many hits.",
)  # fmt: skip
@click.option(
    "--offset", type=click.IntRange(0, 2**31 - 1), default=0, help="Leave out so many of the best."
)
def command(
    words: tuple[str, ...],
    address: str,
    as_json: bool,
    where: Literal["sentences", "events"],
    limit: int,
    offset: int,
) -> None:
    """Find sentences that hold all WORDS, the best first, or the events that they tell.

    Case and accents don't matter; words in "double quotes" must follow one another, and WORD* finds
    what begins so. What was found is marked with **; of equal sentences the newest is shown.
    """
    asked = " ".join(words)
    with reading(address) as connection:
        hits: Sequence[Hit | EventHit]
        if where == "events":
            hits = search_events(connection, asked, limit, offset)
        else:
            hits = search_sentences(connection, asked, limit, offset)
    if as_json:
        show_json([asdict(hit) for hit in hits])
        return
    for hit in hits:
        _show(hit)
    if not hits:
        note("Nothing is found; fewer words, or WORD* for what begins so, find more.")


def _show(hit: Hit | EventHit) -> None:
    if isinstance(hit, EventHit):
        _line("", hit.event_type, hit.date_text, hit.name, hit.place, hit.participants)
        hit = hit.told
        _line("  ", hit.snippet)
    else:
        _line("", hit.snippet)
    _line("  ", hit.date, hit.title, hit.url)
    click.echo()


def _line(indent: str, *parts: str | None) -> None:
    click.echo(indent + " | ".join(harmless(part) for part in parts if part))
