"""`interparl ask` and the other commands that read: formats, and what goes where."""

import csv
import io
import json
from pathlib import Path

import pytest

from interparl.sql.views import views
from tests.loader.commands.conftest import Interparl
from tests.loading import SAMPLE, content

RUSSIA = ["--where", "state_code=RU", "--columns", "chamber,seats"]
MARKDOWN = """\
| chamber | seats |
| --- | --- |
| Federation Council | 12 |
| State Duma | 10 |
"""
JSON = """\
[{"chamber": "Federation Council", "seats": 12}, {"chamber": "State Duma", "seats": 10}]
"""
FORMATS = [
    ("table", "chamber             seats\nFederation Council     12\nState Duma             10\n"),
    ("csv", "chamber,seats\nFederation Council,12\nState Duma,10\n"),
    ("markdown", MARKDOWN),
    ("json", JSON),
]


@pytest.mark.parametrize(("form", "printed"), FORMATS)
def test_formats(interparl: Interparl, loaded_url: str, form: str, printed: str) -> None:
    arguments = ["ask", "seats-by-chamber", *RUSSIA, "--format", form, "--db", loaded_url]
    assert interparl(*arguments) == (0, printed, "")


@pytest.mark.parametrize(
    ("conditions", "seats"),
    [
        (["seats>=10"], [10, 12]),
        (["seats>12"], []),
        (["seats <= 7", "state_code!=TJ"], [4, 7, 7]),
        (["seats<8", "chamber="], [7]),
        (["seats<7", "chamber!="], [4, 6, 6]),
        (["chamber!=State Duma", "state_code=RU"], [12]),
        (["chamber>T"], []),
        (["valid_from>=2021-03-18", "valid_from<2021-03-19", "seats>=10"], [10, 12]),
        (["chamber=='; DROP TABLE seats; --"], []),
    ],
)
def test_conditions(
    interparl: Interparl, loaded_url: str, conditions: list[str], seats: list[int]
) -> None:
    arguments = [word for condition in conditions for word in ("--where", condition)]
    ended = interparl("ask", "seats-by-chamber", *arguments, "--json", "--db", loaded_url)
    found = [row["seats"] for row in json.loads(ended.out)]
    assert sorted(found) == sorted(seats)


def test_pages_of_an_answer_are_the_answer(interparl: Interparl, loaded_url: str) -> None:
    arguments = ["ask", "seats-by-chamber", "--json", "--db", loaded_url]
    answer = json.loads(interparl(*arguments).out)
    pages = [
        json.loads(interparl(*arguments, "--limit", "2", "--offset", str(at)).out)
        for at in range(0, len(answer) + 2, 2)
    ]
    assert [row for page in pages for row in page] == answer
    assert json.loads(interparl(*arguments, "--offset", "1").out) == answer[1:]


def test_every_question_is_listed_and_can_be_asked(interparl: Interparl, loaded_url: str) -> None:
    listed = json.loads(interparl("ask", "--json").out)
    assert [item["question"].replace("-", "_") for item in listed] == [v.name for v in views()]
    for item in listed:
        ended = interparl("ask", item["question"], "--json", "--db", loaded_url)
        assert (ended.code, ended.err) == (0, "")
        assert isinstance(json.loads(ended.out), list)


def test_a_table_leaves_out_the_keys_at_its_end(
    interparl: Interparl, loaded_sqlite_url: str
) -> None:
    arguments = ["ask", "seats-by-chamber", "--db", loaded_sqlite_url, "--limit", "1"]
    table = interparl(*arguments).out.split()
    programs = next(csv.reader(io.StringIO(interparl(*arguments, "--format", "csv").out)))
    assert "seat_id" in programs
    assert "seat_id" not in table


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--where", "chamber"], "'chamber' is not COLUMN=VALUE"),
        (["--where", "chambr=State Duma"], "did you mean chamber"),
        (["--where", "seats=many"], "seats is of type integer; 'many' is not"),
        (["--columns", "seat"], "did you mean seats"),
        (["--limit", "0"], "0 is not in the range"),
        (["--offset", "-1"], "-1 is not in the range"),
        (["--where", ">=7"], "'>=7' is not COLUMN=VALUE"),
        (["--where", "seats>=many"], "seats is of type integer; 'many' is not"),
        (["--where", "seats>"], "seats> names no value to compare with"),
        (["--format", "xml"], "'xml' is not one of"),
    ],
)
def test_usage(
    interparl: Interparl, loaded_sqlite_url: str, arguments: list[str], said: str
) -> None:
    ended = interparl("ask", "seats-by-chamber", *arguments, "--db", loaded_sqlite_url)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


@pytest.mark.parametrize(
    ("question", "conditions", "said"),
    [
        (
            "seats-by-state",
            ["state=rusia"],
            "No row: state is nowhere 'rusia'; did you mean Russia?",
        ),
        (
            "seats-by-state",
            ["seats>=1", "state_code=XX"],
            "No row: state_code is nowhere 'XX', but BY, KG, KZ, RU, TJ.",
        ),
        (
            "seats-by-state",
            ["seats=77"],
            "No row has all of that; leave a --where out to see more.",
        ),
        (
            "seats-by-state",
            ["state_code=RU", "seats>50"],
            "No row has all of that; leave a --where out to see more.",
        ),
        ("conflicts", [], "No row: the database tells nothing of it."),
    ],
)
@pytest.mark.parametrize("form", ["table", "markdown", "csv", "json"])
def test_an_empty_answer_says_why_to_people(
    interparl: Interparl,
    loaded_url: str,
    question: str,
    conditions: list[str],
    said: str,
    form: str,
) -> None:
    arguments = [word for condition in conditions for word in ("--where", condition)]
    ended = interparl("ask", question, *arguments, "--format", form, "--db", loaded_url)
    is_for_people = form in {"table", "markdown"}
    assert (ended.code, ended.err) == (0, f"{said}\n" if is_for_people else "")


ONE_VALUE = [
    ["ask"], ["ask", "gaps"], ["check"], ["digest"], ["runs", "list"], ["runs", "show", "1"],
    ["db", "current"], ["load", str(SAMPLE)], ["extract", str(SAMPLE)], ["explain", str(SAMPLE)],
    ["rules"], ["search", "senate"],
]  # fmt: skip


@pytest.mark.parametrize("arguments", ONE_VALUE, ids=" ".join)
def test_json_is_one_value_and_nothing_else(
    interparl: Interparl,
    monkeypatch: pytest.MonkeyPatch,
    loaded_sqlite_url: str,
    arguments: list[str],
) -> None:
    monkeypatch.setenv("INTERPARL_DB", loaded_sqlite_url)
    ended = interparl(*arguments, "--json")
    assert (ended.code, ended.err) == (0, "")
    json.loads(ended.out)


def test_check(interparl: Interparl, loaded_url: str) -> None:
    ended = interparl("check", "--db", loaded_url)
    assert (ended.code, ended.out, ended.err) == (0, "", "All checks hold.\n")
    assert interparl("check", "--quiet", "--db", loaded_url) == (0, "", "")


def test_digest(interparl: Interparl, loaded_url: str) -> None:
    assert interparl("digest", "--db", loaded_url) == (0, f"{content(loaded_url)}\n", "")


def test_db(interparl: Interparl, database_url: str) -> None:
    before = json.loads(interparl("db", "current", "--json", "--db", database_url).out)
    assert (before["state"], before["revision"]) in [("missing", None), ("empty", None)]
    made = interparl("db", "upgrade", "--db", database_url)
    assert (made.code, made.out) == (0, "")
    assert f"is at revision {before['newest']}" in made.err
    current = json.loads(interparl("db", "current", "--json", "--db", database_url).out)
    assert (current["state"], current["revision"]) == ("current", before["newest"])
    taken = interparl("db", "downgrade", "base", "--yes", "--db", database_url)
    assert taken.err.endswith("is at revision base\n")
    assert interparl("load", SAMPLE, "--db", database_url).code == 0


def test_downgrade_of_nothing(interparl: Interparl, tmp_path: Path) -> None:
    ended = interparl("db", "downgrade", "base", "--yes", "--db", tmp_path / "gone.db")
    assert (ended.code, list(tmp_path.iterdir())) == (4, [])


def test_extract(interparl: Interparl, tmp_path: Path) -> None:
    out = tmp_path / "facts"
    (tmp_path / "sub").mkdir()
    for name in ("a.txt", "b.md", "sub/a.txt"):
        (tmp_path / name).write_text("The Senate of Kazakhstan met.", encoding="utf-8")
    assert interparl("extract", SAMPLE, tmp_path / "b.md", "--out", out) == (0, "", "")
    assert {path.name for path in out.iterdir()} == {f"{SAMPLE.stem}.json", "b.md.json"}
    printed = json.loads(interparl("extract", SAMPLE).out)
    written = json.loads((out / f"{SAMPLE.stem}.json").read_text(encoding="utf-8"))
    assert printed == written
    twice = interparl("extract", tmp_path / "a.txt", tmp_path / "sub" / "a.txt", "--out", out)
    assert twice.code == 1
    assert "has the name of another document" in twice.err


def test_extract_and_explain_of_what_cannot_be_read(interparl: Interparl) -> None:
    for name in ("extract", "explain"):
        ended = interparl(name, "gone.txt")
        assert ended == (1, "", "error: gone.txt is not there; check the path\n")


def test_extract_from_standard_input(interparl: Interparl, tmp_path: Path) -> None:
    text = b"The Senate of Kazakhstan met."
    assert json.loads(interparl("extract", "-", stdin=text).out)["states"] == ["KZ"]
    assert interparl("extract", "-", "--out", tmp_path, stdin=text).code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["stdin.json"]
