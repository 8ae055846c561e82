"""Write docs/cli.md from the commands themselves; `--check` says whether it is old.

    python -m interparl.loader.commands.describe [--check]

For a checkout: an installed wheel has no such file. Exits with 1 if `--check` finds it stale.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from interparl.loader.commands.exit_codes import MEANINGS
from interparl.loader.commands.program import interparl

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"
MODULE = "interparl.loader.commands.describe"
GENERATED = f"<!-- Written by `python -m {MODULE}`; change the commands instead. -->"
ABOUT = """\
`--json` prints one JSON value (of several documents: one a line) and nothing else on standard
output. What is for people goes to standard error when the output is a pipe. `--quiet` prints errors
alone. Completion of commands, options and questions in the shell, here bash (zsh and fish likewise,
with their own names):

```sh
eval "$(_INTERPARL_COMPLETE=bash_source interparl)"
```"""


def page() -> str:
    """The page, as it should be."""
    lines = [GENERATED, "", "# The command line", "", _paragraphs(interparl.help), "", ABOUT]
    lines += ["", "## Exit codes", "", "| code | meaning |", "| --- | --- |"]
    lines += [f"| {code} | {meaning} |" for code, meaning in MEANINGS.items()]
    for path, command in commands():
        lines += ["", f"## interparl {path}", "", _paragraphs(command.help)]
        lines += ["", "```sh", *_examples(command), "```"]
        if not isinstance(command, click.Group):
            lines += [
                "",
                "| argument or option | what it does |",
                "| --- | --- |",
                *_parameters(command),
            ]
    return "\n".join(lines) + "\n"


def commands() -> Iterator[tuple[str, click.Command]]:
    """All commands by the words that call them, groups before what they hold."""
    context = click.Context(interparl)
    for name in interparl.list_commands(context):
        command = interparl.get_command(context, name)
        if command is None:
            continue
        yield name, command
        if isinstance(command, click.Group):
            yield from ((f"{name} {inner}", each) for inner, each in command.commands.items())


def _paragraphs(text: str | None) -> str:
    paragraphs = (text or "").split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def _examples(command: click.Command) -> list[str]:
    return [line.strip() for line in (command.epilog or "").splitlines() if "interparl" in line]


def _parameters(command: click.Command) -> Iterator[str]:
    context = click.Context(command)
    for parameter in command.params:  # --help goes without saying
        if isinstance(parameter, click.Option):
            record = parameter.get_help_record(context)
            if record:
                yield f"| `{_escaped(record[0])}` | {_escaped(record[1])} |"
        else:
            yield f"| `{_escaped(parameter.make_metavar(context))}` | |"


def _escaped(text: str) -> str:
    return text.replace("|", "\\|")


def main(arguments: Sequence[str]) -> int:
    """Write the page, or with --check compare it; give the exit code."""
    if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == page():
        return 0
    only_check = "--check" in arguments
    sys.stdout.write(f"docs/cli.md {'is stale: run make docs' if only_check else 'written'}\n")
    if not only_check:
        PAGE.write_text(page(), encoding="utf-8")
    return int(only_check)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
