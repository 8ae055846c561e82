"""Bad input of every kind: what is said, and that nothing already in the database is lost."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from interparl.loader.load.checks import run_checks
from interparl.loader.load.database import reading
from interparl.loader.load.writer import ORDER
from tests.loader.commands.conftest import Interparl
from tests.loading import all_rows, ask, count

GOOD = "The Senate of Kazakhstan met in Astana on 5 May 2021.\n"
CONTENT = (*ORDER, "seats", "tenures")


@contextmanager
def nothing_lost(url: str) -> Iterator[None]:
    """Hold that the block leaves all rows that were there, and that all checks hold after it."""
    before = all_rows(url)
    yield
    after = all_rows(url)
    assert {name: set(before[name]) - set(after[name]) for name in CONTENT} == {
        name: set() for name in CONTENT
    }
    with reading(url) as connection:
        assert [row for row in run_checks(connection) if row.severity == "error"] == []


def sparse(path: Path) -> None:
    """Make a file of 200 MB that takes no room."""
    with path.open("wb") as file:
        file.truncate(200_000_000)


FAILS = [
    ("gone.txt", None, "is not there; check the path"),
    ("empty.txt", b"", "is empty; nothing to read"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "is no text (binary data)"),
    ("headers.txt", b"Title: A\n\n", "has header lines and no text below them"),
    ("broken.jsonl", b'{"text": "A."}\n{"text": \n', "is no JSON ("),
    ("deep.jsonl", b'{"text": "A."}\n' + b"[" * 90_000, "is no JSON ("),
]


@pytest.mark.parametrize(("name", "raw", "reason"), FAILS)
def test_what_cannot_be_read_is_listed_and_stored_and_the_rest_loads(
    interparl: Interparl, loaded_url: str, tmp_path: Path, name: str, raw: bytes | None, reason: str
) -> None:
    bad, good = tmp_path / name, tmp_path / "good.txt"
    good.write_text(GOOD, encoding="utf-8")
    if raw is not None:
        bad.write_bytes(raw)
    with nothing_lost(loaded_url):
        ended = interparl("load", bad, good, "--db", loaded_url)
    assert ended.code == 1
    assert ended.err.startswith(f"error: {bad}")
    assert reason in ended.err
    assert count(loaded_url, "failures") == (1,)
    others = raw.count(b'"A."') if raw else 0
    assert count(loaded_url, "documents") == (2 + others,)
    again = interparl("load", bad, good, "--db", loaded_url, "--json")
    told = json.loads(again.out)
    assert (told["inserted"], told["updated"], told["ended"], told["failed"]) == (0, 0, 0, 1)


def test_a_folder_without_texts(interparl: Interparl, loaded_url: str, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with nothing_lost(loaded_url):
        ended = interparl("load", folder, "--db", loaded_url)
    assert ended.code == 1
    assert "is a folder without texts" in ended.err


def test_a_huge_file_and_its_limit(interparl: Interparl, loaded_url: str, tmp_path: Path) -> None:
    huge, small = tmp_path / "huge.txt", tmp_path / "small.txt"
    sparse(huge)
    small.write_text(GOOD, encoding="utf-8")
    with nothing_lost(loaded_url):
        ended = interparl("load", huge, "--db", loaded_url)
        limited = interparl("load", small, "--max-bytes", "20", "--db", loaded_url)
    assert (ended.code, limited.code) == (1, 1)
    assert "is larger than 20000000 bytes; raise --max-bytes to read it" in ended.err
    assert "is larger than 20 bytes; raise --max-bytes to read it" in limited.err
    assert interparl("load", small, "--db", loaded_url).code == 0


def test_standard_input(interparl: Interparl, loaded_url: str) -> None:
    with nothing_lost(loaded_url):
        assert interparl("load", "-", "--db", loaded_url, stdin=b"").code == 1
        assert interparl("load", "-", "--db", loaded_url, stdin=GOOD.encode()).code == 0
    assert count(loaded_url, "documents") == (2,)


DELEGATION = "Delegation of the Supreme Council of the Kyrgyz Republic to the CSTO PA consists of"
HOSTILE = """\
'; DROP TABLE documents; -- $(rm -rf /) `id` %s %(x)s :name {0} \\x1b[31m
Website of the Senate of the Republic of Kazakhstan: http://a.example/';DELETE FROM seats;--
Plenipotentiary Representative of the Senate of Kazakhstan: Robert'); DROP TABLE persons;--
"""
ODD = [
    ("invalid UTF-8", GOOD.encode() + b"\xff\xfe\xfa \xc3"),
    ("NUL and control characters", b"\x00\x01" + GOOD.encode() + b"\x1b[2J\x07\x7f A \x00 B."),
    ("a count of 0", f"{DELEGATION} 0 deputies.".encode()),
    ("a count beyond all", f"{DELEGATION} 9,999,999 deputies.".encode()),
    ("a count without end", f"{DELEGATION} {'9' * 5000} deputies.".encode()),
    ("a label with nothing behind it", b"Website of the Senate of Kazakhstan:\n"),
    ("a day that is none", b"Published: 31 February 2021\n\nOn February 31, 2021 the Senate met."),
    ("a header day that is none", f"Retrieved: 2021-02-31\n\n{GOOD}".encode()),
    ("a name longer than any column", f"Chairman of the Senate: {'Abc' * 300} Lee\n".encode()),
    ("a headline longer than any column", (f"The {'Big ' * 200}Senate\n\n" + GOOD).encode()),
    ("SQL and shell", HOSTILE.encode()),
    ("only punctuation", b"... --- *** !!! \xe2\x80\x94"),
    ("one word", b"Senate"),
    ("a byte order mark", GOOD.encode("utf-8-sig")),
    ("UTF-16", GOOD.encode("utf-16")),
    ("Windows-1252", "Löwe and Müller met in Köln on 5 May 2021.".encode("cp1252")),
    ("line ends of Windows", GOOD.replace("\n", "\r\n").encode() * 3),
]


@pytest.mark.parametrize("raw", [raw for _, raw in ODD], ids=[name for name, _ in ODD])
def test_odd_text_loads_and_harms_nothing(
    interparl: Interparl, loaded_url: str, tmp_path: Path, raw: bytes
) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(raw)
    seats = count(loaded_url, "seats")
    with nothing_lost(loaded_url):
        ended = interparl("load", page, "--db", loaded_url, "--json")
    assert ended.code == 0, ended.err
    assert count(loaded_url, "documents") == (2,)
    assert count(loaded_url, "seats") == seats
    told = json.loads(interparl("load", page, "--db", loaded_url, "--json").out)
    assert (told["inserted"], told["updated"], told["unchanged"]) == (0, 0, 1)


def test_lone_surrogates_in_json(interparl: Interparl, loaded_url: str, tmp_path: Path) -> None:
    page = tmp_path / "page.jsonl"
    page.write_bytes(b'{"text": "A \\ud800 B.", "title": "\\udfff", "url": "http://a/\\ud800"}')
    with nothing_lost(loaded_url):
        assert interparl("load", page, "--db", loaded_url).code == 0


def test_the_same_chamber_twice_shows_one_count(
    interparl: Interparl, migrated_url: str, tmp_path: Path
) -> None:
    page = tmp_path / "page.txt"
    chamber = "the Senate of the Parliament of Kazakhstan"
    page.write_text(
        "Retrieved: 2021-01-15\n\nDelegation of the Parliament of Kazakhstan to the "
        f"CSTO PA consists of 8 members of {chamber} and 5 members of {chamber}.\n",
        encoding="utf-8",
    )
    with nothing_lost(migrated_url):
        assert interparl("load", page, "--db", migrated_url).code == 0
    shown = ask(migrated_url, "seats_by_chamber", "chamber seats")
    assert shown in ([("Senate", 8)], [])


def test_one_page_twice_in_one_load(
    interparl: Interparl, migrated_url: str, tmp_path: Path
) -> None:
    one, copy = tmp_path / "one.txt", tmp_path / "copy.txt"
    for path in (one, copy):
        path.write_text(GOOD, encoding="utf-8")
    told = json.loads(interparl("load", one, copy, one, "--db", migrated_url, "--json").out)
    assert (told["documents"], told["unchanged"]) == (3, 2)
    assert count(migrated_url, "documents") == (1,)


def test_strict_loads_nothing_if_a_document_fails(
    interparl: Interparl, loaded_url: str, tmp_path: Path
) -> None:
    good = tmp_path / "good.txt"
    good.write_text(GOOD, encoding="utf-8")
    before = all_rows(loaded_url)
    ended = interparl("load", good, tmp_path / "gone.txt", "--strict", "--db", loaded_url)
    assert ended.code == 3
    assert "nothing was loaded (--strict)" in ended.err
    assert all_rows(loaded_url) == before
