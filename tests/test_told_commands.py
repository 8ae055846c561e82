"""Each `interparl …` that a page tells one to type is a command, with options that it has."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from interparl.loader.commands.program import interparl
from interparl.sql.views import views
from tests.console import ROOT, commands

PAGES = [ROOT / "README.md", ROOT / "sql" / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
INLINE = re.compile(r"(?<!`)`(interparl [^`\n]+)`(?!`)")
QUESTIONS = {view.name.replace("_", "-") for view in views()}
ENDS = {"|", "||", "&&", "&", ";", ">", ">>", "<", "(", ")", ");"}
PLACEHOLDER = re.compile(r"[A-Z]+…?|\.\.\.|…")


def told(path: Path) -> Iterator[str]:
    """The calls of a page: in its blocks, and among its words."""
    text = path.read_text(encoding="utf-8")
    yield from (line for line in commands(text) if "interparl" in line)
    for line in re.sub(r"^```.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE).splitlines():
        yield from INLINE.findall(line)


def calls(line: str) -> Iterator[list[str]]:
    """The arguments of each call of interparl in a line of the shell."""
    lexer = shlex.shlex(line.replace("$(", "( "), posix=True, punctuation_chars=True)
    lexer.whitespace_split = True
    words = list(lexer)
    for at, word in enumerate(words):
        is_first = at == 0 or words[at - 1] in ENDS or "=" in words[at - 1]
        if word == "interparl" and is_first:
            rest = words[at + 1 :]
            ends = [i for i, each in enumerate(rest) if each in ENDS or set(each) <= set("();|&<>")]
            yield rest[: min(ends, default=len(rest))]


def wrong(arguments: list[str]) -> str | None:
    """What is wrong with the arguments of a call; None where they can be typed."""
    context = click.Context(interparl, info_name="interparl")
    command: click.Command = interparl
    rest = list(arguments)
    while isinstance(command, click.Group):
        if not rest or rest[0].startswith("-"):
            return None if set(rest) <= {"--help", "-h", "--version"} else f"no option {rest}"
        found = command.get_command(context, rest[0])
        if found is None:
            return f"no command {rest[0]!r}"
        command, context = found, click.Context(found, context, info_name=rest.pop(0))
    try:
        given, _, _ = command.make_parser(context).parse_args(rest)
        for parameter in command.params:
            _convert(context, parameter, given.get(parameter.name or ""))
    except click.UsageError as error:
        return error.format_message()
    asked = given.get("question")
    if isinstance(asked, str) and asked not in QUESTIONS and not PLACEHOLDER.fullmatch(asked):
        return f"no question {asked!r}"
    return None


def _convert(context: click.Context, parameter: click.Parameter, value: object) -> None:
    """Raise UsageError for a value that is no choice or no number."""
    for each in value if isinstance(value, (list, tuple)) else [value]:
        is_told = isinstance(each, str) and not PLACEHOLDER.fullmatch(each)
        if is_told and not isinstance(parameter.type, click.Path):
            parameter.type.convert(each, parameter, context)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_is_told_can_be_typed(path: Path) -> None:
    found = [
        f"{line}: {reason}"
        for line in told(path)
        for call in calls(line)
        if (reason := wrong(call))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("interparl ask seats-by-chamber --where 'seats>=10'", None),
        ("cat x | interparl load - --quiet > out", None),
        ("(crontab -l; interparl schedule cron --every 6h) | crontab -", None),
        ("INTERPARL_DB=x interparl check", None),
        ("interparl ask QUESTION", None),
        ("interparl lod x", "no command 'lod'"),
        ("interparl runs lost", "no command 'lost'"),
        ("interparl ask seats-by-moon", "no question 'seats-by-moon'"),
        ("interparl load x --nope", "No such option '--nope'"),
        ("x=$(interparl export xml)", "'xml' is not one of"),
        ("interparl ask gaps --limit many", "'many' is not a valid integer range"),
    ],
)
def test_what_can_not_be_typed_is_found(line: str, found: str | None) -> None:
    (call,) = calls(line)
    reason = wrong(call)
    assert (found or "") in (reason or "")
    assert (found is None) == (reason is None)
