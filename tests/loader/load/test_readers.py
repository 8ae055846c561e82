"""Readers of a file go on while a run outgrows SQLite's memory, and after it was killed."""

import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import make_url

from interparl.loader.load.database import open_for_writing, opened, writing
from tests.loading import SAMPLE, all_rows, load

# Writes more than SQLite keeps in memory, in one transaction, says so, and waits.
WRITES_MUCH = """
import sys
from sqlalchemy import text
from interparl.loader.load.database import writing

with writing(sys.argv[1]) as engine, engine.begin() as connection:
    for number in range(300):
        row = {"id": str(number), "name": "x" * 50_000}
        query = "INSERT INTO persons (id, name, name_key) VALUES (:id, 'X', :name)"
        connection.execute(text(query), row)
    print("wrote", flush=True)
    sys.stdin.readline()
"""


@contextmanager
def writing_much(url: str) -> Iterator["subprocess.Popen[str]"]:
    """A program that has written much, and not committed."""
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", WRITES_MUCH, url]
    with subprocess.Popen(command, text=True, stdin=pipe, stdout=pipe) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "wrote\n"
        yield process
        process.kill()


def mode(url: str) -> str:
    """The journal of a file."""
    with closing(sqlite3.connect(str(make_url(url).database))) as connection:
        return str(connection.execute("PRAGMA journal_mode").fetchone()[0])


def beside(url: str) -> list[str]:
    """The files beside a file."""
    path = Path(str(make_url(url).database))
    return sorted(found.name for found in path.parent.glob(f"{path.name}-*"))


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM], ids=["SIGKILL", "SIGTERM"])
def test_readers_see_the_last_state_during_and_after(
    migrated_url: str, end: signal.Signals
) -> None:
    load(migrated_url, SAMPLE)
    before = all_rows(migrated_url)
    with writing_much(migrated_url) as process:
        assert all_rows(migrated_url) == before
        process.send_signal(end)
        process.wait()
    assert all_rows(migrated_url) == before
    assert load(migrated_url, SAMPLE).counts.unchanged == 1
    if migrated_url.startswith("sqlite"):
        assert (mode(migrated_url), beside(migrated_url)) == ("delete", [])


def test_a_file_at_rest_is_one_file(sqlite_url: str) -> None:
    load(sqlite_url, SAMPLE)
    assert (mode(sqlite_url), beside(sqlite_url)) == ("delete", [])


def test_a_file_of_others_keeps_its_journal(tmp_path: Path) -> None:
    path = tmp_path / "others.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE invoices (id INTEGER)")
    content = path.read_bytes()
    with pytest.raises(Exception, match="is not a database of interparl"):
        open_for_writing(str(path))
    assert path.read_bytes() == content


def test_a_reader_who_was_there_before_does_not_stop_a_run(migrated_sqlite_url: str) -> None:
    load(migrated_sqlite_url, SAMPLE)
    count = "SELECT count(*) FROM aliases"
    wrote = threading.Event()

    def write() -> None:
        with writing(migrated_sqlite_url, wait=0) as engine, engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM aliases")
            wrote.set()

    thread = threading.Thread(target=write)
    with opened(migrated_sqlite_url, read_only=True) as reader:
        with reader.connect() as connection:
            before = connection.exec_driver_sql(count).scalar()
            thread.start()
            wrote.wait()
            thread.join(0.3)  # the commit waits for the reader
            assert connection.exec_driver_sql(count).scalar() == before != 0
        thread.join()
        with reader.connect() as connection:
            assert connection.exec_driver_sql(count).scalar() == 0
