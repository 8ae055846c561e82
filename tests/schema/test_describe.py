"""The pages about the tables are what the models say today."""

from pathlib import Path

import pytest

from interparl.schema import describe
from interparl.schema.tables import Base


def test_pages_are_current() -> None:
    assert describe.main(["--check"]) == 0


def test_check_finds_a_stale_page_and_writing_mends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(describe, "ROOT", tmp_path)
    for folder in ("schema", "docs"):
        (tmp_path / folder).mkdir()
    codes = [describe.main(arguments) for arguments in (["--check"], [], ["--check"])]
    (tmp_path / "docs/schema.md").write_text("old", encoding="utf-8")
    codes += [describe.main(["--check"])]
    assert codes == [1, 0, 0, 1]
    assert capsys.readouterr().out.splitlines() == [
        "schema/TABLES.md is stale: run make docs",
        "docs/schema.md is stale: run make docs",
        "schema/TABLES.md written",
        "docs/schema.md written",
        "docs/schema.md is stale: run make docs",
    ]


def test_every_table_is_told_and_drawn() -> None:
    pages = describe.pages()
    for name in Base.metadata.tables:
        assert f"\n### {name}\n" in pages["schema/TABLES.md"]
        assert f"\n    {name} {{\n" in pages["docs/schema.md"]
