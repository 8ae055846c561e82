"""The program: all commands under one name, each imported when it is called."""

import difflib
import os
import sys
from importlib import import_module
from typing import Any

import click
from click.shell_completion import CompletionItem

from interparl.loader.commands import exit_codes
from interparl.loader.commands.examples import examples

# Name -> what it does, in one line; the module of the same name in ``commands`` holds it.
COMMANDS = {
    "load": "Read, parse, resolve and load files, folders, globs, - or JSON lines.",
    "extract": "Print the facts of documents as JSON, without a database.",
    "explain": "Show how each sentence of a document is read, stage by stage.",
    "rules": "Print the catalogue of rules, each with its examples.",
    "ask": "List the questions, or answer one.",
    "search": "Find words in sentences, and the events that these tell.",
    "schedule": "Print a ready entry for cron, systemd or Kubernetes that reloads.",
    "sources": "Register, list, remove and check what is reloaded.",
    "reload": "Read every source that is due, and load what changed.",
    "runs": "List the runs, show what one did, or take one back.",
    "rebuild": "Parse all stored documents again, with the rules of this program.",
    "decide": "Decide which two persons, bodies or events are the same, or are not.",
    "check": "Check the data: failing rows, with their evidence.",
    "export": "Write the content as CSV, JSON lines, Parquet, data package, Popolo or SQLite.",
    "digest": "Print a hash of the content, equal on every engine.",
    "browse": "Look at a database in the browser: questions, charts, evidence.",
    "db": "Create, migrate and inspect the database.",
}


def print_no_more() -> None:
    """Let what is still to be printed, also at the end of the process, go nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


class Commands(click.Group):
    """The commands by name; a module is imported when its command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """All commands, in the order in which one meets them."""
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's signature
        cmd_name: str,
    ) -> click.Command | None:
        """Import one command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"interparl.loader.commands.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the arguments name, or say which one may be meant."""
        near = difflib.get_close_matches(args[0], COMMANDS, n=2)
        if args[0] not in COMMANDS and near:
            ctx.fail(f"No such command {args[0]!r}; did you mean {' or '.join(near)}?")
        return super().resolve_command(ctx, args)

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's signature
        formatter: click.HelpFormatter,
    ) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete the name of a command without importing any."""
        found = [
            CompletionItem(name, help=told)
            for name, told in COMMANDS.items()
            if name.startswith(incomplete)
        ]
        return found + click.Command.shell_complete(self, ctx, incomplete)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's signature
        """Run the command that was named; whoever reads its output may leave, as `head` does."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            print_no_more()
            ctx.exit(exit_codes.DONE)


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=examples("interparl load pages/", "interparl ask seats-by-chamber"),
)
@click.version_option(package_name="interparl")
def interparl() -> None:
    """Inter-parliamentary assemblies as a relational database.

    Reads plain English pages into tables, and answers questions about them. The database is
    --db URL, else INTERPARL_DB, else the file interparl.db here.
    """
