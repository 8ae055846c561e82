"""The registry at the command line: what is let in, what is refused, and what is said."""

import json
from pathlib import Path

import pytest

from tests.loader.commands.conftest import Interparl
from tests.loader.read.web.server import serve
from tests.loader.reloading.pages import page
from tests.loading import SAMPLE, ask, count

FILE = """
[[sources]]
name = "Composition"
address = "https://pa.example/en/composition"
every = "2w"
rank = 10
owner = "data desk"

[[sources]]
address = "pages/"
"""

REFUSED = [
    ("file:///etc/passwd", "write the path alone"),
    ("ftp://senate.example/a", "no http or https address"),
    ("gopher:a", "no http or https address"),
    ("http://127.0.0.1/a", "--allow-private"),
    ("http://localhost:8000/a", "--allow-private"),
    ("http://10.1.2.3/a", "--allow-private"),
    ("http://169.254.169.254/latest/meta-data", "--allow-private"),
    ("http://[::1]/a", "--allow-private"),
    ("http://2130706433/a", "--allow-private"),
    ("https://anna:secret@senate.example/a", "which all would see"),
    ("http://", "host can't be read"),
    ("-", "standard input"),
    ("", "is empty"),
    ("https://senate.example/" + "a" * 600, "1 to 600 characters"),
]


@pytest.mark.parametrize(("address", "why"), REFUSED, ids=[a[:30] for a, _ in REFUSED])
def test_addresses_that_are_refused(
    interparl: Interparl, migrated_sqlite_url: str, address: str, why: str
) -> None:
    ended = interparl("sources", "add", "--db", migrated_sqlite_url, "--", address)
    assert (ended.code, ended.out) == (2, "")
    assert why in ended.err
    assert "secret" not in ended.err
    assert count(migrated_sqlite_url, "sources") == (0,)


def listed(interparl: Interparl, url: str) -> list[dict[str, object]]:
    """What `sources list --json` says."""
    rows: list[dict[str, object]] = json.loads(
        interparl("sources", "list", "--db", url, "--json").out
    )
    return rows


def test_a_file_of_sources_is_registered_and_brought_up_to_date(
    interparl: Interparl, migrated_url: str, tmp_path: Path
) -> None:
    file = tmp_path / "sources.toml"
    file.write_text(FILE, encoding="utf-8")
    ended = interparl("sources", "add", "--from", file, "--db", migrated_url)
    assert (ended.code, ended.err) == (0, "2 sources registered, 0 changed, 0 as before.\n")
    columns = ("name", "kind", "address", "expected_every_days", "rank", "owner")
    rows = [tuple(row[column] for column in columns) for row in listed(interparl, migrated_url)]
    folder = str(tmp_path / "pages")
    assert rows == [
        (folder, "file", folder, None, 100, None),
        ("Composition", "url", "https://pa.example/en/composition", 14, 10, "data desk"),
    ]
    file.write_text(FILE.replace("rank = 10", "rank = 20"), encoding="utf-8")
    ended = interparl("sources", "add", "--from", file, "--db", migrated_url)
    assert ended.err == "0 sources registered, 1 changed, 1 as before.\n"


BAD_FILES = [
    ("[[sources]]\nname = 'A'", "source 1 has no address"),
    ("[[sources]]\naddress = 'a'\nranks = 1", "'ranks' is not known"),
    ("[[sources]]\naddress = 'a'\nrank = 'high'", "rank can't be 'high'"),
    ("[[sources]]\naddress = 'a'\nevery = 'soon'", "'soon' is no number of days"),
    ("[[sources]]\naddress = 'a'\nkind = 'ftp'", "'ftp' is no kind of source"),
    ("[[sources]]\naddress = 'a'\n[[sources]]\naddress = 'a'", "two sources have the address"),
    ("[[sources]]\naddress = 'file:///a'", "write the path alone"),
    ("sources = 3", "must hold tables called [[sources]]"),
    ("[[source]]\naddress = 'a'", "must hold tables called [[sources]]"),
    ("[[sources", "is no TOML"),
]


@pytest.mark.parametrize(("text", "why"), BAD_FILES)
def test_a_bad_file_registers_nothing(
    interparl: Interparl, migrated_sqlite_url: str, tmp_path: Path, text: str, why: str
) -> None:
    file = tmp_path / "sources.toml"
    file.write_text(text, encoding="utf-8")
    ended = interparl("sources", "add", "--from", file, "--db", migrated_sqlite_url)
    assert ended.code == 2
    assert why in ended.err
    assert count(migrated_sqlite_url, "sources") == (0,)


def test_a_source_is_removed_and_what_it_told_stays(
    interparl: Interparl, migrated_url: str
) -> None:
    db = ("--db", migrated_url)
    assert interparl("sources", "add", SAMPLE, "--name", "Sample", *db).code == 0
    assert interparl("reload", *db).code == 0
    assert count(migrated_url, "sources", "pages", "documents") == (1, 1, 1)
    assert interparl("sources", "remove", "Simple", *db).code == 2
    assert interparl("sources", "remove", "Sample", *db).code == 0
    assert count(migrated_url, "sources", "pages", "documents") == (0, 0, 1)


def test_sources_are_tried_without_loading(
    interparl: Interparl, migrated_sqlite_url: str, tmp_path: Path
) -> None:
    db = ("--db", migrated_sqlite_url)
    interparl("sources", "add", SAMPLE, "--name", "Sample", *db)
    assert interparl("sources", "check", *db).code == 0
    interparl("sources", "add", tmp_path / "none.txt", "--name", "None", *db)
    ended = interparl("sources", "check", "--json", *db)
    told = {row["source"]: (row["pages"], row["failing"]) for row in json.loads(ended.out)}
    assert (ended.code, told) == (1, {"Sample": (1, 0), "None": (1, 1)})
    assert count(migrated_sqlite_url, "documents") == (0,)


def test_a_reload_tells_programs_and_prometheus(
    interparl: Interparl, migrated_sqlite_url: str, tmp_path: Path
) -> None:
    db, metrics = ("--db", migrated_sqlite_url), tmp_path / "interparl.prom"
    with serve() as server:
        server.page("/a", page(), content_type="text/plain")
        interparl("sources", "add", server.url("/a"), "--allow-private", *db)
        interparl("sources", "add", tmp_path / "none.txt", *db)
        ended = interparl("reload", "--json", "--metrics-file", metrics, *db)
        told = json.loads(ended.out)
        assert (ended.code, told["documents"], told["failed"]) == (1, 1, 1)
        server.page("/a", "Nothing more.", content_type="text/plain")
        interparl("sources", "remove", tmp_path / "none.txt", *db)
        refused = interparl("reload", "--metrics-file", metrics, *db)
    assert refused.code == 3
    assert "--accept-shrink" in refused.err
    text = metrics.read_text(encoding="utf-8")
    for line in ("interparl_last_run_exit_code 3", "interparl_sources 1",
                 "interparl_sources_failing 1"):  # fmt: skip
        assert line in text.splitlines()


def test_nothing_to_reload_is_fine(interparl: Interparl, migrated_sqlite_url: str) -> None:
    assert interparl("reload", "--db", migrated_sqlite_url).code == 0
    ended = interparl("reload", "--source", "None", "--db", migrated_sqlite_url)
    assert (ended.code, "`interparl sources list` lists them" in ended.err) == (2, True)
    listed = interparl("sources", "list", "--db", migrated_sqlite_url)
    assert "interparl sources add" in listed.err


def test_a_rank_that_changes_decides_anew(
    interparl: Interparl, migrated_url: str, tmp_path: Path
) -> None:
    db = ("--db", migrated_url)
    for name, seats, rank in [("a", 7, "10"), ("b", 6, "20")]:
        (tmp_path / f"{name}.txt").write_text(page(kenesh=seats), encoding="utf-8")
        interparl("sources", "add", tmp_path / f"{name}.txt", "--name", name, "--rank", rank, *db)
    assert interparl("reload", *db).code == 0

    def shown() -> list[tuple[int]]:
        return ask(migrated_url, "seats_by_chamber", "seats", state_code="KG")

    assert shown() == [(7,)]
    interparl("sources", "add", tmp_path / "b.txt", "--name", "b", "--rank", "1", *db)
    assert shown() == [(6,)]
    interparl("sources", "remove", "b", *db)
    assert shown() == [(7,)]


def test_a_source_claims_what_was_loaded_before_it_was_registered(
    interparl: Interparl, migrated_url: str, tmp_path: Path
) -> None:
    db = ("--db", migrated_url)
    files = {name: tmp_path / f"{name}.txt" for name in "ab"}
    for name, seats in [("a", 7), ("b", 6)]:
        files[name].write_text(page(kenesh=seats), encoding="utf-8")
    assert interparl("load", *files.values(), *db).code == 0
    shown = []
    for name, rank in [("a", "20"), ("b", "10")]:
        interparl("sources", "add", files[name], "--name", name, "--rank", rank, *db)
        assert interparl("reload", *db).code == 0
        shown += ask(migrated_url, "seats_by_chamber", "seats", state_code="KG")
    interparl("sources", "remove", "b", *db)
    shown += ask(migrated_url, "seats_by_chamber", "seats", state_code="KG")
    interparl("sources", "add", files["b"], "--name", "b", "--rank", "10", *db)
    assert interparl("reload", *db).code == 0
    shown += ask(migrated_url, "seats_by_chamber", "seats", state_code="KG")
    assert shown == [(7,), (6,), (7,), (6,)]
