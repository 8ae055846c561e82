"""`interparl search`: what is printed for people and for programs."""

import json

import pytest

from tests.loader.commands.conftest import Interparl


def test_for_people(interparl: Interparl, loaded_url: str) -> None:
    ended = interparl("search", "plenipotentiary", "kogut", "--db", loaded_url)
    first, second, *_ = ended.out.splitlines()
    assert (ended.code, ended.err) == (0, "")
    assert "**Kogut**" in first
    assert second.startswith("  2021-03-18 | ")


@pytest.mark.parametrize("where", ["sentences", "events"])
def test_for_programs(interparl: Interparl, loaded_url: str, where: str) -> None:
    arguments = ["search", "iom", "--in", where, "--json", "--db", loaded_url]
    found = json.loads(interparl(*arguments).out)
    assert len(found) > 1
    for one in found:
        told = one["told"] if where == "events" else one
        assert set(told) >= {"snippet", "title", "date", "url", "text", "document_id"}
    limited = json.loads(interparl(*arguments, "--limit", "1", "--offset", "1").out)
    assert limited == found[1:2]


def test_nothing_is_found(interparl: Interparl, loaded_url: str) -> None:
    ended = interparl("search", "zzz", "--db", loaded_url)
    assert (ended.code, ended.out) == (0, "")
    assert ended.err.startswith("Nothing is found")
    assert interparl("search", "zzz", "--json", "--db", loaded_url) == (0, "[]\n", "")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ([], 2, "Missing argument 'WORDS...'"),
        (["--limit", "0", "a"], 2, "0 is not in the range"),
        (["'\"*"], 2, "there is no word to look for"),
        (["\udcff"], 2, "there is no word to look for"),
    ],
)
def test_usage(
    interparl: Interparl, loaded_sqlite_url: str, words: list[str], code: int, said: str
) -> None:
    ended = interparl("search", *words, "--db", loaded_sqlite_url)
    assert (ended.code, ended.out) == (code, "")
    assert said in ended.err
