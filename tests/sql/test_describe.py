"""The pages about the views are what the views and their columns say today."""

from pathlib import Path

import pytest

from interparl.sql import describe
from interparl.sql.views import views


def test_pages_are_current() -> None:
    assert describe.main(["--check"]) == 0


def test_check_finds_a_stale_page_and_writing_mends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(describe, "ROOT", tmp_path)
    for folder in ("sql", "docs"):
        (tmp_path / folder).mkdir()
    codes = [describe.main(arguments) for arguments in (["--check"], [], ["--check"])]
    (tmp_path / "docs/questions.md").write_text("old", encoding="utf-8")
    codes += [describe.main(["--check"])]
    assert codes == [1, 0, 0, 1]
    assert capsys.readouterr().out.splitlines() == [
        "sql/README.md is stale: run make docs",
        "docs/questions.md is stale: run make docs",
        "sql/README.md written",
        "docs/questions.md written",
        "docs/questions.md is stale: run make docs",
    ]


def test_every_question_and_column_is_told() -> None:
    pages = describe.pages()
    for view in views():
        assert f"| [{view.name}]({view.name}.sql) | {view.question} |" in pages["sql/README.md"]
        section = pages["docs/questions.md"].split(f"\n## {view.name.replace('_', '-')}\n")[1]
        rows = section.split("\n## ")[0].split("| --- | --- | --- | --- |\n")[1]
        told = [line.split(" | ")[0] for line in rows.splitlines()]
        assert told == [f"| {column.name}" for column in view.columns]


def test_no_place_of_a_table_breaks_it() -> None:
    broken = [
        line
        for page in describe.pages().values()
        for line in page.splitlines()
        if line.startswith("|") and len(line.split("|")) not in {4, 6}
    ]
    assert broken == []
