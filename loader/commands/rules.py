"""`interparl rules`: the catalogue of rules."""

import click

from interparl.loader.commands import options
from interparl.loader.commands.examples import examples
from interparl.loader.commands.shown import harmless, show_json
from interparl.loader.parse.grammar.catalogue import RULES, Rule


@click.command("rules", epilog=examples("interparl rules", "interparl rules composition"))
@click.argument("name", required=False, default="")
@options.as_json
def command(name: str, as_json: bool) -> None:
    """Print each rule: the sentence it reads, examples, and near misses that it must not read.

    NAME prints those whose name begins with it.
    """
    found = [rule for rule in RULES if rule.name.startswith(name)]
    if not found:
        families = ", ".join(sorted({rule.name.split(".")[0] for rule in RULES}))
        raise click.BadParameter(f"no rule {name!r}; there are {families}", param_hint="NAME")
    if as_json:
        show_json([_item(rule) for rule in found])
        return
    for rule in found:
        click.echo(f"{rule.name}\n  {harmless(rule.sentence)}")
        for text, facts in rule.examples:
            click.echo(f"    {harmless(text)}")
            for fact in facts:
                click.echo(f"      => {harmless(fact)}")
        for text in rule.near_misses:
            click.echo(f"    not: {harmless(text)}")


def _item(rule: Rule) -> dict[str, object]:
    return {
        "name": rule.name,
        "sentence": rule.sentence,
        "examples": [{"text": text, "facts": list(facts)} for text, facts in rule.examples],
        "near_misses": list(rule.near_misses),
    }
