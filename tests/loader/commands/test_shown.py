"""What people see: hostile text is inert in a terminal, in a spreadsheet and in Markdown."""

import csv
import io
import json
import os
import pty
import subprocess
import sys
from datetime import UTC, date, datetime

import pytest

from interparl.loader.commands.shown import (
    harmless,
    plain,
    show_csv,
    show_json,
    show_markdown,
    show_table,
)

HOSTILE = [
    "\x1b[31mred\x1b[0m",
    "\x1b]0;title\x07",
    "\x9b31m",
    "a\x00b\x7f",
    "\u202eevil\u2069",
    "\ufeff\u200f",
    "two\nlines\r\nand\ttabs",
    "\ud800",
    "[red]markup[/red] :smile:",
    "=HYPERLINK(1)",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "＝1",
    '"; DROP TABLE x; --',
    "a|b`c`<script>*d*_e_",
]
STEERS = set(map(chr, (*range(0x20), 0x7F, *range(0x80, 0xA0), 0x202E, 0x2069, 0xFEFF, 0x200F)))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "\ufffd[31mred"),
        ("two\nlines\r\nand\ttabs", "two lines and tabs"),
        ("\u202eevil", "\ufffdevil"),
        ("a\ud800", "a\ufffd"),
        ("Ołena Чёрная 議会 é", "Ołena Чёрная 議会 é"),
    ],
)
def test_harmless(text: str, shown: str) -> None:
    assert harmless(text) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (True, "yes"),
        (False, "no"),
        (7, "7"),
        (1500000.0, "1500000"),
        (10 / 22, "0.4545"),
        (0.5, "0.5"),
        (date(2021, 3, 18), "2021-03-18"),
        (datetime(2021, 3, 18, 6, 0, tzinfo=UTC), "2021-03-18T06:00:00Z"),
        ("text", "text"),
    ],
)
def test_plain(value: object, shown: str) -> None:
    assert plain(value) == shown


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_steers_a_terminal(capsys: pytest.CaptureFixture[str], text: str) -> None:
    for show in (show_table, show_csv, show_markdown):
        show(["column"], [[text]])
        printed = capsys.readouterr().out
        assert not STEERS & set(printed) - {"\n"}
        printed.encode()
    show_json({"column": text})
    printed = capsys.readouterr().out
    assert not STEERS & set(printed) - {"\n"}
    assert json.loads(printed) == {"column": text}


def test_a_table_takes_nothing_for_markup(capsys: pytest.CaptureFixture[str]) -> None:
    show_table(["name", "seats"], [["[red]A[/red] :smile:", 7], [None, 12]])
    assert capsys.readouterr().out.splitlines() == [
        "name                  seats",
        "[red]A[/red] :smile:      7",
        "                         12",
    ]


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "＝1", "\t=1", "\n=1"])
def test_a_formula_is_text_in_a_spreadsheet(capsys: pytest.CaptureFixture[str], text: str) -> None:
    show_csv(["a", "b", "c"], [[text, -1, -0.5]])
    _, row = csv.reader(io.StringIO(capsys.readouterr().out))
    assert row[0].startswith("'")
    assert row[1:] == ["-1", "-0.5"]  # numbers are no formulas


def test_csv_is_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    show_csv(["a", "b"], [['say "hi", all', 2 / 3], [None, True]])
    assert capsys.readouterr().out == f'a,b\n"say ""hi"", all",{2 / 3!r}\n,yes\n'


def test_markdown(capsys: pytest.CaptureFixture[str]) -> None:
    show_markdown(["a", "b"], [["x|y <b>", 1.0]])
    assert capsys.readouterr().out == "| a | b |\n| --- | --- |\n| x\\|y \\<b\\> | 1 |\n"


def test_a_real_terminal_gets_no_escape_of_the_pages() -> None:
    script = (
        "from interparl.loader.commands.shown import show_table\n"
        "show_table(['a'], [['\\x1b]0;owned\\x07\\x1b[2J long ' + 'word ' * 40]])"
    )
    main, terminal = pty.openpty()
    subprocess.run([sys.executable, "-c", script], stdout=terminal, check=True)
    os.close(terminal)
    printed = b""
    try:
        while chunk := os.read(main, 10_000):
            printed += chunk
    except OSError:  # the terminal is gone: all is read
        pass
    os.close(main)
    assert b"owned" in printed
    assert b"\x1b]" not in printed
    assert b"\x07" not in printed
    assert b"\x1b[2J" not in printed
    assert max(len(line) for line in printed.splitlines()) < 100  # long cells are folded
