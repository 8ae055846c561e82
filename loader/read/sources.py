"""Read: paths, folders, globs, ``-`` and JSON lines become Documents, or Failures with a reason."""

import glob
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from interparl.loader.read.decode import storable
from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from interparl.loader.read.formats import read_bytes
from interparl.loader.read.json_lines import read_json_lines
from interparl.loader.read.pipes import attentive

MAX_BYTES = 20_000_000  # of one document; pages are far below, and memory stays flat
TEXTS = frozenset({".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".pdf", ".docx"})
LINES = frozenset({".jsonl", ".ndjson"})


def extent(paths: Iterable[str]) -> int | None:
    """How many bytes ``read`` will find where the paths name files; ``None`` for standard input."""
    whole = 0
    for path in paths:
        if path == "-":
            return None
        whole += sum(map(_bytes, _names(path)))
    return whole


def _is_read(name: str) -> bool:
    """Whether a file of a folder is one to read."""
    return Path(name).suffix.lower() in TEXTS | LINES and not name.startswith(".")


def _bytes(name: str) -> int:
    try:
        told = Path(name).stat()
    except OSError:  # what can't be opened is told when it is read
        return 0
    return told.st_size if stat.S_ISREG(told.st_mode) else 0


def _names(path: str) -> Iterator[str]:
    """The files that a path, folder or glob names."""
    if _is_folder(path):
        for folder, folders, names in os.walk(path):
            folders[:] = [name for name in folders if not name.startswith(".")]
            yield from (str(Path(folder, name)) for name in names if _is_read(name))
    elif os.path.lexists(path) or not glob.has_magic(path):
        yield path
    else:
        yield from glob.iglob(path, recursive=True)  # noqa: PTH207 - as in _glob


@dataclass(frozen=True)
class _How:
    max_bytes: int
    encoding: str | None


def read(
    paths: Iterable[str], max_bytes: int = MAX_BYTES, encoding: str | None = None
) -> Iterator[Document | Failure]:
    """Read what the paths name, in their order; folders and globs in the order of names.

    A folder gives its texts, pages, PDF and Word files and its JSON lines, at any depth, by their
    names; ``-`` is standard input. What a file is, is told by what it holds. ``max_bytes`` is the
    largest document, ``encoding`` that of texts that are no UTF-8 (else it is detected). What can't
    be read is a Failure; nothing is raised for it.
    """
    how = _How(max_bytes, encoding)
    for path in paths:
        if path == "-":
            yield _document(attentive(sys.stdin.buffer), "-", how)
        elif _is_folder(path):
            yield from _folder(path, how)
        elif os.path.lexists(path) or not glob.has_magic(path):
            yield from _file(path, how)
        else:
            yield from _glob(path, how)


def _folder(path: str, how: _How) -> Iterator[Document | Failure]:
    found = False
    closed: list[OSError] = []
    for folder, folders, names in os.walk(path, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if _is_read(name):
                found = True
                yield from _file(str(Path(folder, name)), how)
    for error in closed:
        yield Failure(storable(str(error.filename)), _closed(error))
    if not found and not closed:
        extensions = ", ".join(sorted(TEXTS | LINES))
        yield Failure(storable(path), f"is a folder without texts ({extensions})")


def _glob(pattern: str, how: _How) -> Iterator[Document | Failure]:
    found = glob.iglob(pattern, recursive=True)  # noqa: PTH207 - Path.glob takes no absolute one
    matches = sorted(path for path in found if not _is_folder(path))
    if not matches:
        yield Failure(storable(pattern), "matches no file")
    for match in matches:
        yield from _file(match, how)


def _file(path: str, how: _How) -> Iterator[Document | Failure]:
    origin = storable(path)
    try:
        with Path(path).open("rb") as file:
            stream = attentive(file)
            if Path(path).suffix.lower() in LINES:
                yield from read_json_lines(stream, origin, how.max_bytes)
            else:
                yield _document(stream, origin, how)
    except FileNotFoundError:
        yield Failure(origin, "is not there; check the path")
    except OSError as error:
        yield Failure(origin, _closed(error))


def _document(stream: BinaryIO, origin: str, how: _How) -> Document | Failure:
    raw = stream.read(how.max_bytes + 1) if _size(stream) <= how.max_bytes else None
    if raw is None or len(raw) > how.max_bytes:
        reason = f"is larger than {how.max_bytes} bytes; raise --max-bytes to read it"
        return Failure(origin, reason)
    item = read_bytes(raw, origin, how.encoding, how.max_bytes)
    return item if isinstance(item, Failure) else replace(item, size=len(raw))


def _is_folder(path: str) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises for a name that is too long


def _size(stream: BinaryIO) -> int:
    """The bytes of a plain file; 0 for what has no size beforehand, such as a pipe."""
    try:
        told = os.fstat(stream.fileno())
    except OSError:  # a stream without a file, as tests put in place of standard input
        return 0
    return told.st_size if stat.S_ISREG(told.st_mode) else 0


def _closed(error: OSError) -> str:
    return f"can't be opened ({error.strerror or error}); see its rights"
