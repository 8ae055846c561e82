"""`interparl decide`: shown first, refused with reasons, listed, replayed and taken back."""

import json
from pathlib import Path

import pytest

from tests.loader.commands.conftest import Interparl
from tests.loader.decide.stories import NORTH, STATES, write_pages
from tests.loading import ask, content, load, untouched

DOCS = Path(__file__).parents[3] / "docs"
SAME = ("decide", "same", "Pavel Ivashko", "Pavel Ivachko", "--reason", "one portrait")
BY = ("--author", "editor")
REASON = ("--reason", "told so", *BY)


@pytest.fixture
def told_url(migrated_url: str, tmp_path: Path) -> str:
    """A database with the pages of the stories, on one engine after the other."""
    load(migrated_url, *write_pages(tmp_path).values())
    return migrated_url


@pytest.fixture
def told_sqlite_url(migrated_sqlite_url: str, tmp_path: Path) -> str:
    """A file with the pages of the stories."""
    load(migrated_sqlite_url, *write_pages(tmp_path).values())
    return migrated_sqlite_url


def test_what_changes_is_shown_and_then_done(interparl: Interparl, told_url: str) -> None:
    before = content(told_url)
    with untouched(told_url):
        dry = interparl(*SAME, *BY, "--dry-run", "--db", told_url)
    done = interparl(*SAME, *BY, "--db", told_url)
    assert (dry.code, dry.out, done.code, done.out) == (6, "", 0, "")
    said = ["'Pavel Ivashko' and 'Pavel Ivachko' are the same:", "  joins 2 persons into 1"]
    assert dry.err.splitlines()[:2] == done.err.splitlines()[:2] == said
    assert "undo 2` takes it back" in done.err
    titles = ask(told_url, "office_holders", "person", title="Secretary General")
    assert ("Pavel Ivashko",) not in titles
    (listed,) = map(
        json.loads, interparl("decide", "list", "--json", "--db", told_url).out.split("\n")[:-1]
    )
    undone = interparl("decide", "undo", listed["id"], "--reason", "two men", "--db", told_url)
    assert (undone.code, "parts 1 person into 2" in undone.err) == (0, True)
    assert content(told_url) == before
    assert interparl("decide", "list", "--db", told_url).out.count("\n") == 1
    assert "two men" in interparl("decide", "list", "--all", "--db", told_url).out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["same", "Berg", "Anna Berg"], 2, "no document tells of 'Berg', and one name alone"),
        (["same", "Committee on Water", NORTH], 2, "'Committee on Water' may mean:\n  "),
        (["same", NORTH, "Committee on Rivers"], 2, "of two kinds: organization, committee"),
        (["same", "Anna Berg", "anna berg"], 2, "have one key by name"),
        (["same", "Anna Berg", NORTH], 2, "of two kinds: person, body"),
        (["same", "aaaaaaaaaaaaaaaa", NORTH], 2, "has the key aaaaaaaaaaaaaaaa"),
        (["same", "Great Talk", "Talk", "--kind", "event"], 2, "no event is called 'Great Talk'"),
        (["same", "Committee", NORTH, "--kind", "body"], 2, "does not say which one it is"),
    ],
)
def test_what_cannot_be_decided(
    interparl: Interparl, told_sqlite_url: str, arguments: list[str], code: int, said: str
) -> None:
    with untouched(told_sqlite_url):
        ended = interparl("decide", *arguments, *REASON, "--db", told_sqlite_url)
    assert (ended.code, ended.out) == (code, "")
    assert said in ended.err
    assert "Traceback" not in ended.err


def test_candidates_are_shown_with_offices_and_documents(
    interparl: Interparl, told_sqlite_url: str
) -> None:
    ended = interparl(
        "decide", "same", "Committee on Water", NORTH, *REASON, "--db", told_sqlite_url
    )
    lines = [line for line in ended.err.splitlines() if line.startswith("  ")]
    assert len(lines) == 3
    assert all("  body  Committee on Water; told by " in line for line in lines)


def test_contradictions_are_refused_with_both_shown(interparl: Interparl, told_url: str) -> None:
    db = ("--db", told_url)
    assert interparl(*SAME, *BY, *db).code == 0
    second = ("Pavel Ivachko", "Pavel Iwaschko")
    assert interparl("decide", "same", *second, *REASON, *db).code == 0
    with untouched(told_url):
        ended = interparl("decide", "different", "Pavel Ivashko", "Pavel Iwaschko", *REASON, *db)
    assert ended.code == 3
    assert "  asked for: 'Pavel Iwaschko' and 'Pavel Ivashko' are different" in ended.err.replace(
        "'Pavel Ivashko' and 'Pavel Iwaschko'", "'Pavel Iwaschko' and 'Pavel Ivashko'"
    )
    assert " holds: " in ended.err
    assert "are the same (editor" in ended.err


def test_a_name_that_nobody_tells_waits(interparl: Interparl, told_sqlite_url: str) -> None:
    db = ("--db", told_sqlite_url)
    ended = interparl("decide", "same", "Anna Berg", "Hanna Berg", *REASON, *db)
    assert ended.code == 0
    assert "No document tells of the person 'Hanna Berg' yet." in ended.err
    assert "do not tell of both persons yet" in ended.err


def test_decisions_are_replayed_once_and_anywhere(
    interparl: Interparl, told_url: str, sqlite_url: str, tmp_path: Path
) -> None:
    db = ("--db", told_url)
    for arguments in (
        SAME[1:], ["same", NORTH, STATES, *REASON],
        ["different", "Anna Berg", "Anne Berg", *REASON],
    ):  # fmt: skip
        assert interparl("decide", *arguments, *db).code == 0
    file = tmp_path / "who.jsonl"
    file.write_text(interparl("decide", "list", "--json", *db).out, encoding="utf-8")
    empty = ("--db", sqlite_url + ".empty")
    assert interparl("decide", "replay", file, *empty).code == 0
    again = interparl("decide", "replay", file, *empty)
    assert (again.code, "it holds already" in again.err) == (0, True)
    assert interparl("decide", "replay", file, "--dry-run", *empty).code == 0
    load(sqlite_url + ".empty", *write_pages(tmp_path).values())
    assert content(sqlite_url + ".empty") == content(told_url)


TOML = """
[[decisions]]
kind = "person"
verdict = "same"
one = "Anna Berg"
other = "Anne Berg"
author = "editor"
reason = "one voice"
decided_at = 2026-11-29T08:00:00Z

[[decisions]]
kind = "body"
verdict = "same"
one = { kind = "organization", name = "Union of the Lakes" }
other = { reference = "csto-pa" }
author = "editor"
reason = "its old name"
decided_at = 2026-11-29
"""


def test_the_file_of_the_documentation_is_one(
    interparl: Interparl, migrated_sqlite_url: str, tmp_path: Path
) -> None:
    page = (DOCS / "who-is-who.md").read_text(encoding="utf-8")
    file = tmp_path / "who.toml"
    file.write_text(page.partition("```toml\n")[2].partition("```")[0], encoding="utf-8")
    ended = interparl("decide", "replay", file, "--db", migrated_sqlite_url)
    assert (ended.code, ended.err.splitlines()[0]) == (0, "2 decisions:")


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        (TOML, 0, "2 decisions:"),
        (TOML + TOML.replace('"same"', '"different"'), 3, "two decisions contradict each other"),
        (TOML.replace("csto-pa", "nowhere"), 2, "decision 2: the reference has no body 'nowhere'"),
        (TOML.replace('"Anna Berg"', '"Berg"'), 2, "'Berg' alone may be anybody's name"),
        (TOML.replace('"one voice"', '""'), 2, "decision 1 does not say reason"),
        (TOML.replace("2026-11-29\n", '"once"\n'), 2, "'once' is no time"),
        (TOML.replace('"same"', '"alike"'), 2, "verdict must be one of same, different"),
        (TOML.replace('"Union of the Lakes"', "7"), 2, "names no body: 7 is missing or no text"),
        (TOML.replace('"organization"', '"club"'), 2, "has a kind or a state that there is not"),
        ("decisions = 7", 2, "must hold tables called [[decisions]]"),
        ("[[", 2, "can't be read"),
    ],
)
def test_decisions_of_a_file(
    interparl: Interparl, migrated_sqlite_url: str, tmp_path: Path, text: str, code: int, said: str
) -> None:
    file = tmp_path / "who.toml"
    file.write_text(text, encoding="utf-8")
    before = content(migrated_sqlite_url)
    ended = interparl("decide", "replay", file, "--db", migrated_sqlite_url)
    assert (ended.code, said in ended.err) == (code, True), ended.err
    assert (content(migrated_sqlite_url) == before) is (code != 0)


LINE = """{"kind": "person", "verdict": "same", "one": {"name": "Anna Berg"}, "other": %s,
 "author": "editor", "reason": "one voice", "decided_at": "2026-11-29T08:00:00Z"}"""


@pytest.mark.parametrize(
    ("other", "code", "said"),
    [
        ('{"name": "Anne Berg"}', 0, "1 decision:"),
        ('{"name": "Anne \\ud800 Berg"}', 0, "1 decision:"),
        ("7", 2, "line 1: a person must be told by more than 7"),
        ("{}", 2, "line 1: {} names no person"),
        ('{"name": "!"}', 2, "line 1: {'name': '!'} names no person"),
        ('{"name": "Anna BERG"}', 2, "have one key by name"),
        ("{", 2, "line 1 is no JSON"),
    ],
)
def test_decisions_of_lines(
    interparl: Interparl, migrated_sqlite_url: str, other: str, code: int, said: str
) -> None:
    line = (LINE % other).replace("\n", "").encode()
    ended = interparl("decide", "replay", "-", "--db", migrated_sqlite_url, stdin=line)
    assert (ended.code, said in ended.err) == (code, True), ended.err
