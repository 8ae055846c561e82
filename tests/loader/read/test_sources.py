"""Paths of every kind: files, folders, globs, standard input, and what is none of them."""

import io
import os
import shutil
import socket
import sys
import tempfile
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest

from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from interparl.loader.read.sources import LINES, MAX_BYTES, TEXTS, extent, read


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of pages, which is the working folder."""
    for name in ("b.txt", "a.txt", "deep/c.md", "deep/d.txt/e.txt", "notes.html", ".hidden.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Text of {name}.", encoding="utf-8")
    (tmp_path / "f.jsonl").write_text('{"text": "one"}\n{"text": "two"}\n', encoding="utf-8")
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


ALL = ["a.txt", "b.txt", "f.jsonl:1", "f.jsonl:2", "notes.html", "deep/c.md", "deep/d.txt/e.txt"]
FOUND = [
    ("a.txt", ["a.txt"]),
    ("notes.html", ["notes.html"]),
    ("f.jsonl", ["f.jsonl:1", "f.jsonl:2"]),
    (".", ALL),
    ("deep", ["deep/c.md", "deep/d.txt/e.txt"]),
    ("deep/d.txt", ["deep/d.txt/e.txt"]),  # a folder that is named like a text
    ("*.txt", ["a.txt", "b.txt"]),
    ("**/*.txt", ["a.txt", "b.txt", "deep/d.txt/e.txt"]),
    ("[ab].t?t", ["a.txt", "b.txt"]),
]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("path", "expected"), FOUND)
def test_found(path: str, expected: list[str]) -> None:
    assert [item.origin for item in read([path])] == expected


FAILURES = [
    ("nowhere.txt", "nowhere.txt", "is not there; check the path"),
    ("a.txt/b.txt", "a.txt/b.txt", "can't be opened (Not a directory); see its rights"),
    ("x" * 300, "x" * 300, "can't be opened (File name too long); see its rights"),
    ("*.pdf", "*.pdf", "matches no file"),
    ("[x].txt", "[x].txt", "matches no file"),
    ("empty", "empty", f"is a folder without texts ({', '.join(sorted(TEXTS | LINES))})"),
    ("bad\udcff.txt", "bad\ufffd.txt", "is not there; check the path"),
]  # fmt: skip


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("path", "origin", "reason"), FAILURES)
def test_failure(path: str, origin: str, reason: str) -> None:
    assert list(read([path, "a.txt"])) == [
        Failure(origin, reason),
        Document("Text of a.txt.", "a.txt"),
    ]


def test_a_file_whose_name_is_a_pattern(folder: Path) -> None:
    (folder / "[x].txt").write_text("Text.", encoding="utf-8")
    assert list(read(["[x].txt"])) == [Document("Text.", "[x].txt")]


def test_a_link_that_leads_nowhere(folder: Path) -> None:
    (folder / "link.txt").symlink_to("gone.txt")
    assert list(read(["link.txt"])) == [Failure("link.txt", "is not there; check the path")]


@pytest.mark.usefixtures("folder")
def test_a_socket_is_no_file() -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("s.txt")
        (failure,) = read(["s.txt"])
    assert failure == Failure(
        "s.txt", "can't be opened (No such device or address); see its rights"
    )


@contextmanager
def as_nobody() -> Iterator[None]:
    """Drop the rights of root, who may read everything, for the block."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder that everybody may enter, which pytest's own is not."""
    folder = Path(tempfile.mkdtemp(prefix="interparl-test-"))
    folder.chmod(0o755)
    yield folder
    for path in folder.iterdir():
        path.chmod(0o755)
    shutil.rmtree(folder)


def test_what_may_not_be_read(public_folder: Path) -> None:
    closed, closed_folder, open_file = (public_folder / name for name in ("a.txt", "b", "c.txt"))
    closed.write_text("Text.", encoding="utf-8")
    closed.chmod(0)
    closed_folder.mkdir(mode=0)
    open_file.write_text("Text.", encoding="utf-8")
    with as_nobody():
        items = list(read([str(closed), str(closed_folder), str(open_file), str(public_folder)]))
    denied = "can't be opened (Permission denied); see its rights"
    refused = [Failure(str(path), denied) for path in (closed, closed_folder)]
    found = Document("Text.", str(open_file))
    assert items == [*refused, found, refused[0], found, refused[1]]


@pytest.mark.parametrize(
    ("raw", "item"),
    [
        (b"Text.", Document("Text.", "-")),
        (b"", Failure("-", "is empty; nothing to read")),
        (b"x" * 11, Failure("-", "is larger than 10 bytes; raise --max-bytes to read it")),
    ],
)
def test_standard_input(
    monkeypatch: pytest.MonkeyPatch, raw: bytes, item: Document | Failure
) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(raw)))
    assert list(read(["-"], max_bytes=10)) == [item]


def test_a_huge_file_is_refused_and_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    tracemalloc.start()
    items = list(read([str(path)]))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert items == [
        Failure(str(path), f"is larger than {MAX_BYTES} bytes; raise --max-bytes to read it")
    ]
    assert most < 1_000_000


def test_a_stream_without_end_is_refused() -> None:
    (failure,) = read(["/dev/zero"], max_bytes=1000)
    assert failure == Failure(
        "/dev/zero", "is larger than 1000 bytes; raise --max-bytes to read it"
    )


def test_the_declared_encoding(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes("Łódź".encode("iso-8859-2"))
    assert list(read([str(path)], encoding="iso-8859-2")) == [
        Document("Łódź", str(path), encoding="iso-8859-2")
    ]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("path", [".", "a.txt", "f.jsonl", "deep/*", "**/*.txt", "none.txt"])
def test_the_extent_is_what_is_read(path: str) -> None:
    given = read([path])
    assert extent([path]) == sum(item.size for item in given if isinstance(item, Document))
    assert extent([path, path]) == 2 * (extent([path]) or 0)


def test_nobody_knows_the_extent_of_standard_input() -> None:
    assert extent(["a.txt", "-"]) is None
