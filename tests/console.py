"""Pages of the documentation as what they tell one to do: files to save, commands to type.

A block "console" holds commands, each after "$ " ("> " goes on with it), and under each what it
prints: as on a terminal, what is for people and what is for programs in one. A command that ends
with another exit code than 0 says so: "# exit code 6". A block with a title holds a file of that
name. Blocks "sh" hold commands that can't be tried here; that they exist is all that is held.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[1]
FENCE = re.compile(
    r'^```(?P<kind>\w+)(?: title="(?P<file>[^"]+)")?\n(?P<body>.*?)^```$', re.DOTALL | re.MULTILINE
)
COMMAND = re.compile(r"^\$ (?P<first>.*\n)(?P<more>(?:> .*\n)*)", re.MULTILINE)
EXIT_CODE = re.compile(r"# exit code (\d+)$")


@dataclass
class Place:
    """Where a page is followed: a folder, what the shell knows, and what is told in its stead."""

    folder: Path
    shell: dict[str, str] = field(default_factory=dict)
    told_as: dict[str, str] = field(default_factory=dict)

    def follow(self, text: str) -> str:
        """A page with what its commands print here, one after the other."""
        return FENCE.sub(self._follow, text)

    def _follow(self, block: re.Match[str]) -> str:
        if block["kind"] == "console":
            commands = (found[0] for found in COMMAND.finditer(block["body"]))
            return f"```console\n{''.join(map(self._run, commands))}```"
        if block["file"]:
            path = self.folder / block["file"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block["body"], encoding="utf-8")
        return block[0]

    def _run(self, written: str) -> str:
        command = typed(written)
        ended = subprocess.run(
            ["/bin/sh", "-c", command],
            cwd=self.folder,
            env=environment() | self.shell,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        code = EXIT_CODE.search(command)
        assert ended.returncode == (int(code[1]) if code else 0), f"{command}\n{ended.stdout}"
        printed = ended.stdout
        for here, there in (*self.told_as.items(), *self._places()):
            printed = printed.replace(here, there)
        return written + "".join(f"{line.rstrip()}\n" for line in printed.splitlines())

    def _places(self) -> Iterator[tuple[str, str]]:
        yield str(self.folder), "/srv/interparl"
        yield f"{Path(sys.executable).parent}/", "/opt/interparl/bin/"


def environment() -> dict[str, str]:
    """What the shell of a reader knows."""
    known = {name: value for name, value in os.environ.items() if name != "INTERPARL_DB"}
    path = f"{Path(sys.executable).parent}{os.pathsep}{known['PATH']}"
    return known | {"PATH": path, "COLUMNS": "100", "TZ": "UTC", "LOGNAME": "editor"}


def typed(written: str) -> str:
    """A command of a console block, without the prompts."""
    return "\n".join(line[2:] for line in written.splitlines())


def commands(text: str) -> Iterator[str]:
    """All commands of a page, those that are not run too."""
    for block in FENCE.finditer(text):
        if block["kind"] == "console":
            yield from (typed(found[0]) for found in COMMAND.finditer(block["body"]))
        elif block["kind"] == "sh":
            yield from block["body"].replace("\\\n", "").splitlines()


def with_pages(folder: Path) -> Path:
    """A folder in which the sample page lies where it lies in the checkout."""
    shutil.copytree(ROOT / "tests" / "pages", folder / "tests" / "pages")
    return folder


def with_checkout(folder: Path) -> dict[str, str]:
    """Copy the program and the tests of rules into a folder; gives what lets a shell use it."""
    for path in ("loader", "schema", "sql", "tests/loader/parse/grammar"):
        unwanted = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / path, folder / path, ignore=unwanted, dirs_exist_ok=True)
    for name in ("pyproject.toml", "tests/conftest.py", "tests/postgres.py", "tests/cluster.py"):
        shutil.copy(ROOT / name, folder / name)
    links = folder / ".links" / "interparl"
    links.mkdir(parents=True)
    for name in ("loader", "schema", "sql"):
        (links / name).symlink_to(folder / name)
    return {"PYTHONPATH": os.pathsep.join([str(links.parent), str(folder)])}
