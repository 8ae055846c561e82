"""SQLAlchemy, as notebooks and Superset use it: the tables are what it finds by itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import (
    Boolean,
    Date,
    DateTime,
    Double,
    Engine,
    Integer,
    MetaData,
    Table,
    Text,
    create_engine,
    select,
)

from interparl.sql.views import View, views
from tests.bi.conftest import Reader
from tests.bi.told import PAGES, answers, in_order

KINDS = {
    "text": Text, "boolean": Boolean, "date": Date, "timestamp": DateTime, "number": Double,
    "integer": Integer,
}  # fmt: skip


@pytest.fixture(scope="module", params=["answers_file", "reader"])
def url(request: pytest.FixtureRequest) -> str:
    """The URL of a file of answers, then that of a role that reads on a server."""
    given: Path | Reader = request.getfixturevalue(request.param)
    return f"sqlite:///{given}" if isinstance(given, Path) else given.url


@pytest.fixture(scope="module")
def engine(url: str) -> Iterator[Engine]:
    """What connects by it."""
    made = create_engine(url)
    yield made
    made.dispose()


@pytest.mark.parametrize("view", views(), ids=lambda view: view.name)
def test_types_and_rows(engine: Engine, file: Path, reader: Reader, view: View) -> None:
    owner_url = reader.owner_url if engine.dialect.name == "postgresql" else f"sqlite:///{file}"
    found = Table(view.name, MetaData(), autoload_with=engine)
    for told, column in zip(view.columns, found.columns, strict=True):
        assert column.name == told.name
        assert isinstance(column.type, KINDS[told.type])
    with engine.connect() as connection:
        assert in_order(connection.execute(select(found))) == answers(owner_url, view)


def test_the_program_of_the_page_runs(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    page = (PAGES / "sqlalchemy.md").read_text(encoding="utf-8")
    program = page.split("```python\n", 1)[1].split("```", 1)[0]
    given = "postgresql+psycopg://bi:PASSWORD@db.example/interparl"
    assert given in program
    names: dict[str, Engine] = {}
    exec(program.replace(given, url), names)  # noqa: S102 - our own page
    names["engine"].dispose()
    assert "Russia: 22 (18.03.2021)" in capsys.readouterr().out
