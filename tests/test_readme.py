"""The README's console blocks are what the commands print on the sample page.

``pytest tests/test_readme.py --update-golden`` writes the blocks anew; review the diff like code.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)


def run(command: str, folder: Path) -> str:
    """What a command of the README prints, in a folder that has the sample page alone."""
    shell = {**os.environ, "COLUMNS": "100", "INTERPARL_DB": "interparl.db"}
    shell["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{shell['PATH']}"
    done = subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=folder,
        env=shell,
        capture_output=True,
        text=True,
        check=True,
    )
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    return "\n".join(lines) + "\n" if lines else ""


def fill(block: str, folder: Path) -> str:
    """A console block with the true output under each of its commands."""
    commands = [line[2:] for line in block.splitlines() if line.startswith("$ ")]
    return "".join(f"$ {command}\n{run(command, folder)}" for command in commands)


def test_console_blocks_are_true(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    pages = tmp_path / "tests" / "pages"
    shutil.copytree(ROOT / "tests" / "pages", pages)
    text = README.read_text(encoding="utf-8")
    true = BLOCK.sub(lambda found: f"```console\n{fill(found[1], tmp_path)}```", text)
    if pytestconfig.getoption("--update-golden"):
        README.write_text(true, encoding="utf-8")
    assert README.read_text(encoding="utf-8") == true


def test_links_lead_somewhere() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README.read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
