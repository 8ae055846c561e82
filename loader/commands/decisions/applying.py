"""Applying: what a decision changes is shown, asked about on a terminal, and done."""

import sys
from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, TypeVar

import click

from interparl.loader.commands import exit_codes, options
from interparl.loader.commands.interrupts import interruptible
from interparl.loader.commands.shown import note, show_json

if TYPE_CHECKING:
    from interparl.loader.decide import Effects
    from interparl.loader.load.run import Run

Command = TypeVar("Command", bound=Callable[..., Any])
Apply = Callable[..., "tuple[Run, Effects]"]  # takes is_dry, on_effects and on_publish

# Table -> one row of it, several.
WORDS = {
    "persons": ("person", "persons"), "bodies": ("body", "bodies"), "events": ("event", "events"),
    "offices": ("office", "offices"), "tenures": ("tenure", "tenures"),
    "seats": ("count of seats", "counts of seats"),
    "event_participants": ("participation", "participations"),
}  # fmt: skip


def applied(command: Command) -> Command:
    """The options of a command that applies something."""
    for option in reversed(
        (
            options.database,
            options.as_json,
            options.quiet,
            options.wait,
            click.option(
                "--dry-run", "is_dry", is_flag=True,
                help="Show what would change; change nothing (exit code 6).",
            ),
            click.option("--yes", "is_sure", is_flag=True, help="Don't ask on a terminal."),
        )
    ):  # fmt: skip
        command = option(command)
    return command


def apply(
    run_it: Apply, said: str, *, is_dry: bool, is_sure: bool, as_json: bool, quiet: bool
) -> None:
    """Show what ``run_it`` changes, ask on a terminal, and do it; ``said`` is what is decided."""

    def tell(effects: "Effects") -> None:
        if not (as_json or quiet):
            note(said)
            for line in lines(effects):
                note(f"  {line}")

    must_ask = not (is_dry or is_sure) and sys.stdout.isatty() and sys.stdin.isatty()
    with interruptible() as close_ears:
        if must_ask:
            _, effects = run_it(is_dry=True, on_effects=tell)
            if effects.is_change and not click.confirm("Decide so?"):
                note("Nothing was changed.")
                return
            run, effects = run_it(on_publish=close_ears)
        else:
            run, effects = run_it(is_dry=is_dry, on_effects=tell, on_publish=close_ears)
        if as_json:
            show_json({"run": run.id, "dry_run": is_dry, **asdict(effects)})
        elif effects.is_change and not (is_dry or quiet):
            note(f"Run {run.id}; `interparl runs undo {run.id}` takes it back.")
    if is_dry and effects.is_change:
        raise click.exceptions.Exit(exit_codes.CHANGES)


def lines(effects: "Effects") -> list[str]:
    """What decisions change, in words.

    >>> from interparl.loader.decide import Effects
    >>> lines(Effects({"persons": (2, 1)}, {"persons": (9, 8), "tenures": (4, 3)}, 5, 2, 1))
    ['joins 2 persons into 1', '5 facts of 2 documents change', 'also: 4 tenures become 3']
    """
    if not effects.decisions:
        return ["it holds already: nothing changes"]
    out = [_joined(table, *counts) for table, counts in effects.decided.items()]
    if not effects.documents:
        return ["no document changes; it holds for those to come", *_untold(effects)]
    facts, documents = _many(effects.facts, "fact", "facts"), effects.documents
    change = "change" if effects.facts != 1 else "changes"
    out.append(f"{facts} of {_many(documents, 'document', 'documents')} {change}")
    also = [
        f"{_many(before, *WORDS[table])} become {now}"
        for table, (before, now) in effects.rows.items()
        if _shrink((before, now)) != _shrink(effects.decided.get(table, (0, 0)))
    ]
    if also:
        out.append("also: " + ", ".join(also))
    return [line for line in out if line]


def _untold(effects: "Effects") -> list[str]:
    if effects.decisions > 1:
        return []
    few = [WORDS[table][1] for table, (before, _) in effects.decided.items() if before < 2]
    return [f"the documents do not tell of both {name} yet" for name in few]


def _joined(table: str, before: int, now: int) -> str:
    if before == now:
        return ""
    verb = "joins" if now < before else "parts"
    return f"{verb} {_many(before, *WORDS[table])} into {now}"


def _shrink(counts: tuple[int, int]) -> int:
    return counts[0] - counts[1]


def _many(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"
