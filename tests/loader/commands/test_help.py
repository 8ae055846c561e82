"""Every command explains itself, and the page of the documentation is made of that."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.shell_completion import BashComplete

from interparl.loader.commands import describe, exit_codes
from interparl.loader.commands.program import interparl as program
from interparl.loader.load.run import Refused
from interparl.schema.errors import InterparlError
from tests.loader.commands.conftest import Interparl

COMMANDS = dict(describe.commands())
CALLS = ["", *COMMANDS]


@pytest.mark.parametrize("call", CALLS)
def test_help_shows_two_examples(interparl: Interparl, call: str) -> None:
    ended = interparl(*call.split(), "--help")
    _, _, examples = ended.out.partition("Examples:\n")
    lines = [line for line in examples.splitlines() if f"interparl {call.split(' ', 1)[0]}" in line]
    assert ended.code == 0
    assert len(lines) >= 2


@pytest.mark.parametrize("call", COMMANDS)
def test_every_option_says_what_it_does(call: str) -> None:
    options = [p for p in COMMANDS[call].params if isinstance(p, click.Option)]
    assert [option.name for option in options if not option.help] == []


@pytest.mark.parametrize("path", describe.pages())
def test_the_page_is_current(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == describe.pages()[path]


def test_the_manual_has_every_command_and_option() -> None:
    told = describe.MANUAL.read_text(encoding="utf-8").replace("\\-", "-")
    for call, command in COMMANDS.items():
        _, _, section = told.partition(f".SS interparl {call}")
        section, _, _ = section.partition("\n.S")
        opts = [opt for p in command.params if isinstance(p, click.Option) for opt in p.opts]
        assert [opt for opt in opts if opt not in section] == [], call
        assert section.count(f"interparl {call.split(' ')[0]}") >= 2, call


def test_the_manual_is_drawn_without_a_word_of_complaint() -> None:
    groff = shutil.which("groff")
    assert groff, "apt-get install groff-base"
    drawn = subprocess.run(
        [groff, "-man", "-Tutf8", "-P-cbou", "-ww", describe.MANUAL],
        capture_output=True,
        text=True,
        check=True,
    )
    assert drawn.stderr == ""
    assert "EXIT STATUS" in drawn.stdout


COMPLETED = [
    ("bash", "ask seats-by", ["plain,seats-by-chamber", "plain,seats-by-state"]),
    ("fish", "export po", ["plain,popolo"]),
    ("zsh", "runs un", ["plain", "undo"]),
]


@pytest.mark.parametrize(("shell", "typed", "found"), COMPLETED)
def test_a_shell_is_answered(shell: str, typed: str, found: list[str]) -> None:
    script = "import sys; sys.argv[0] = 'interparl'; from interparl.loader.cli import main; main()"
    words = ["interparl", *typed.split()]
    asked = {"COMP_WORDS": " ".join(words), "COMP_CWORD": str(len(words) - 1)}
    if shell == "fish":
        asked["COMP_CWORD"] = words[-1]
    ended = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | asked | {"_INTERPARL_COMPLETE": f"{shell}_complete"},
        capture_output=True,
        text=True,
        check=False,
    )
    told = [line.split("\t")[0] for line in ended.stdout.splitlines()]
    assert (ended.stderr, told[: len(found)]) == ("", found)


def test_every_error_ends_with_a_code_of_the_page() -> None:
    def kinds(root: type[InterparlError]) -> list[type[InterparlError]]:
        return [root, *(kind for child in root.__subclasses__() for kind in kinds(child))]

    codes = {kind.exit_code for kind in kinds(InterparlError)}
    assert Refused.exit_code == exit_codes.REFUSED
    assert codes <= exit_codes.MEANINGS.keys()


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["lod"], 2, "No such command 'lod'; did you mean load or reload?"),
        (["frobnicate"], 2, "No such command 'frobnicate'"),
        (["load"], 2, "Missing argument 'PATH...'"),
        (["load", "--nope", "x"], 2, "No such option"),
        (["load", "--max-bytes", "0", "x"], 2, "0 is not in the range"),
        (["load", "--encoding", "klingon", "x"], 2, "no encoding 'klingon'"),
        (["ask", "seat-by-state"], 2, "did you mean seats-by-state"),
        (["ask", "zzz"], 2, "`interparl ask` lists them"),
        (["rules", "zzz"], 2, "no rule 'zzz'; there are "),
    ],
)
def test_usage(interparl: Interparl, arguments: list[str], code: int, said: str) -> None:
    ended = interparl(*arguments)
    assert (ended.code, ended.out) == (code, "")
    assert said in ended.err


@pytest.mark.parametrize(
    ("words", "incomplete", "found"),
    [
        ([], "lo", ["load"]),
        ([], "d", ["decide", "digest", "db"]),
        (["ask"], "seats-by", ["seats-by-chamber", "seats-by-state"]),
        (["ask", "--format"], "c", ["csv"]),
        (["ask", "seats-by-state", "--where"], "sta", ["state_code", "state"]),
        (["ask", "seats-by-state", "--columns"], "state,sh", ["state,share_of_assembly"]),
        (["ask", "zzz", "--columns"], "", []),
        (["export"], "p", ["parquet", "popolo"]),
        (["runs"], "", ["list", "show", "undo"]),
        (["load"], "--dr", ["--dry-run"]),
    ],
)
def test_completion(words: list[str], incomplete: str, found: list[str]) -> None:
    shell = BashComplete(program, {}, "interparl", "_INTERPARL_COMPLETE")
    assert [item.value for item in shell.get_completions(words, incomplete)] == found


HEAVY = ("sqlalchemy", "alembic", "rich", "psycopg", "charset_normalizer", "interparl.loader.parse")


def test_starting_imports_nothing_heavy() -> None:
    script = f"""
import sys, json
from interparl.loader import cli
code = cli.run(["--help"])
print(json.dumps([code, [name for name in {HEAVY!r} if name in sys.modules]]))
"""
    ended = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert json.loads(ended.stdout.splitlines()[-1]) == [0, []]
