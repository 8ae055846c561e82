"""`interparl explain`: how each sentence of a document is read."""

from typing import Any

import click

from interparl.loader.commands import exit_codes, options
from interparl.loader.commands.examples import examples
from interparl.loader.commands.shown import harmless, show_json, tell_failure
from interparl.loader.parse.facts import Body, Fact
from interparl.loader.parse.mention import Mention, Person, StateName, When
from interparl.loader.parse.reading import Outcome, Reading
from interparl.loader.parse.stages import parse_all
from interparl.loader.parse.tell import tell
from interparl.loader.read.failure import Failure
from interparl.loader.read.sources import read


@click.command(
    "explain",
    epilog=examples(
        "interparl explain page.txt",
        'echo "The Senate has 9 seats in the PACE." | interparl explain -',
    ),
)
@click.argument("path", metavar="PATH")
@options.as_json
@options.max_bytes
@options.encoding
def command(path: str, as_json: bool, max_bytes: int, encoding: str | None) -> None:
    """Show each sentence of a document: what it names, which rule read which fact from it.

    Stage by stage: the cleaned sentence and its place in the structure of the page; the mentions,
    and whom or what a short form means (coreference); the facts with their rules. The facts are
    those of the document as it is told: an event that three sentences tell stands with the first.
    A sentence ends as read, as ignored (and why), or as unread (and what hints at facts in it).
    JSON is a list of sentences, one line a document.
    """
    failed = False
    for told in parse_all(read([path], max_bytes, encoding)):
        if isinstance(told, Failure):
            failed = True
            tell_failure(told)
            continue
        _, reading = told
        if as_json:
            show_json([_item(outcome, reading) for outcome in reading.outcomes])
        else:
            _show(reading)
    if failed:
        raise click.exceptions.Exit(exit_codes.FAILED)


def _show(reading: Reading) -> None:
    published = reading.published.text if reading.published else "not told"
    click.echo(f"title      {harmless(reading.title or 'not told')}\npublished  {published}")
    for outcome in reading.outcomes:
        item = _item(outcome, reading)
        why = f": {item['reason']}" if item["reason"] else ""
        place = f"{item['kind']}, block {item['block']}"
        place += f", under {harmless(item['heading'])!r}" if item["heading"] else ""
        click.echo(f"\n[{item['start']}] {place}: {item['status']}{harmless(why)}")
        click.echo(f"  {harmless(item['sentence'])}")
        for mention in item["mentions"]:
            click.echo(f"    {mention['kind']:<10}{harmless(mention['words'])}{mention['means']}")
        for fact in item["facts"]:
            click.echo(f"    => {harmless(fact['fact'])}  ({fact['rule']})")


def _item(outcome: Outcome, reading: Reading) -> dict[str, Any]:
    sentence = outcome.shape.sentence
    facts = [f for f in reading.facts if outcome.at.start <= f.at.start < outcome.at.end]
    return {
        "start": outcome.at.start,
        "kind": sentence.kind,
        "block": sentence.block,
        "heading": sentence.heading,
        "status": outcome.status,
        "reason": outcome.reason,
        "sentence": sentence.text,
        "mentions": [_mention(m, outcome) for m in outcome.shape.mentions],
        "facts": [_fact(f) for f in facts],
    }


def _mention(mention: Mention, outcome: Outcome) -> dict[str, str]:
    sentence = outcome.shape.sentence
    words = sentence.text[mention.start - sentence.start : mention.end - sentence.start]
    return {"kind": mention.kind, "words": words, "means": harmless(_means(mention, words))}


def _means(mention: Mention, words: str) -> str:
    match mention.value:
        case Person(full=full):
            return f" = {full}" if full != words else ""
        case StateName(code=code):
            return f" = {code}"
        case When(date=date):
            return f" = {date.text}"
        case Body(key=key, kind=kind, state=state, words=full):
            meant = f", {full}" if full != words and not key else ""
            return f" = {key or kind}{meant}" + (f", {state}" if state else "")
        case _:
            return ""


def _fact(fact: Fact) -> dict[str, object]:
    return {"fact": tell(fact), "rule": fact.rule, "start": fact.at.start, "end": fact.at.end}
