"""Write docs/cli.md, and docs/interparl.1 for man, from the commands themselves.

    python -m interparl.loader.commands.describe [--check]

For a checkout: an installed wheel has no such files. Exits with 1 if `--check` finds one stale.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from interparl.loader.commands.exit_codes import MEANINGS
from interparl.loader.commands.manual import manual
from interparl.loader.commands.program import interparl

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"
MANUAL = PAGE.with_name("interparl.1")
MODULE = "interparl.loader.commands.describe"
GENERATED = f"<!-- Written by `python -m {MODULE}`; change the commands instead. -->"
ABOUT = """\
`--json` prints one JSON value (of several documents: one a line) and nothing else on standard
output. What is for people goes to standard error when the output is a pipe. `--quiet` prints errors
alone. After an installation from a wheel `man interparl` shows this page. Completion of commands,
options, questions and columns in the shell, here bash (zsh and fish likewise, by their names):

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


def pages() -> dict[Path, str]:
    """The files, as they should be."""
    return {PAGE: page(), MANUAL: manual(interparl, commands())}


def main(arguments: Sequence[str]) -> int:
    """Write the files, or with --check compare them; give the exit code."""
    only_check, code = "--check" in arguments, 0
    for path, text in pages().items():
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        told = "is stale: run make docs" if only_check else "written"
        sys.stdout.write(f"docs/{path.name} {told}\n")
        if only_check:
            code = 1
        else:
            path.write_text(text, encoding="utf-8")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
