"""docs/queries.md is true: each query gives the answer below it, on SQLite and on PostgreSQL.

``pytest tests/test_queries.py --update-golden`` writes the answers anew; review the diff like code.
"""

import datetime as dt
import re
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, select, update

from interparl.loader import pipeline
from interparl.loader.load.database import open_for_writing, reading
from interparl.loader.load.rederive import rederive
from interparl.loader.load.registry import (
    Source,
    VisitResult,
    add_sources,
    list_sources,
    write_results,
)
from interparl.loader.load.run import open_run
from interparl.loader.load.writer import TABLES
from tests.loading import GOLD, SAMPLE

PAGE = Path(__file__).parents[1] / "docs" / "queries.md"
QUERY = re.compile(r"^```sql\n(?P<sql>[^`]+)```\n\n(?:\|[^\n]*\n)+", re.MULTILINE)
FEWEST = 25

RUNS, DOCUMENTS = TABLES["runs"], TABLES["documents"]
ARTICLE = "https://pa.example.org/events/university-experts-model-acts"
SOURCES = (
    Source("Assembly", ARTICLE, "url", expected_every_days=30, rank=10),
    Source("Mirror", "https://mirror.example.org/csto-pa", "url", expected_every_days=7, rank=50),
    Source("Sample pages", "/pages", "folder"),
)


def moment(year: int, month: int, day: int) -> dt.datetime:
    """Six in the morning of a day."""
    return dt.datetime(year, month, day, 6, tzinfo=dt.UTC)


STARTED = (
    moment(2021, 3, 20), moment(2023, 7, 1), moment(2023, 7, 2), moment(2023, 9, 2),
    moment(2023, 9, 3),
)  # fmt: skip


def build(url: str, mirror: Path) -> None:
    """Make the database that the page tells of."""
    (told,) = re.findall(r"^```text\n(.*?)^```", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    mirror.write_text(told, encoding="utf-8")
    pages = [
        SAMPLE,
        *(GOLD / f"mixed-history-page-{m}.txt" for m in ("2023-06", "2021-01")),
        mirror,
    ]
    engine = open_for_writing(url)
    for page, when in zip(pages, STARTED, strict=False):
        pipeline.load(engine, [str(page)], command=f"load {page.name}", loaded_on=when.date())
    _register(engine)
    engine.dispose()


def _register(engine: Engine) -> None:
    """Register the sources, let documents come from them, and set the clock of the runs back."""
    with open_run(engine, "sources add") as run:
        connection = run.connection
        add_sources(connection, SOURCES)
        for source in SOURCES:
            theirs = DOCUMENTS.c.url.is_not_distinct_from(source.address if source.is_web else None)
            connection.execute(update(DOCUMENTS).where(theirs).values(source_id=source.id))
        _visit(connection, moment(2023, 9, 2), {})
        _visit(connection, moment(2023, 9, 9), {"Mirror": "404 Not Found"})
        documents = list(connection.scalars(select(DOCUMENTS.c.id)))
        rederive(connection, documents, run.id, run.counts)
    with engine.begin() as connection:
        for number, when in enumerate(STARTED, 1):
            times = {"started_at": when, "finished_at": when}
            connection.execute(update(RUNS).where(RUNS.c.id == number).values(times))


def _visit(connection: Connection, now: dt.datetime, errors: dict[str, str]) -> None:
    results = [
        VisitResult(row, {}, {}, row["last_fetched_at"] is None, errors.get(row["name"]))
        for row in list_sources(connection)
    ]
    write_results(connection, results, now)


def answered(connection: Connection, text: str) -> str:
    """The page with the answers that a database gives."""
    return QUERY.sub(
        lambda found: f"```sql\n{found['sql']}```\n\n{_answer(connection, found['sql'])}", text
    )


def _answer(connection: Connection, sql: str) -> str:
    result = connection.exec_driver_sql(sql.replace("%", "%%") if _is_postgres(connection) else sql)
    names = list(result.keys())
    lines = [names, ["---"] * len(names)]
    lines += [list(map(_written, names, row)) for row in result]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _is_postgres(connection: Connection) -> bool:
    return connection.dialect.name == "postgresql"


def _written(name: str, value: object) -> str:
    """A value as the page shows it."""
    match value:
        case None:
            return ""
        case 0 | 1 if name.startswith("is_"):
            return "yes" if value else "no"
        case float():
            return f"{value:.0f}" if value.is_integer() else f"{value:.3g}"
        case dt.datetime():
            return value.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        case _:
            return str(value)


def test_every_answer_is_the_one_that_the_page_shows(
    migrated_url: str, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    build(migrated_url, tmp_path / "mirror.txt")
    with reading(migrated_url) as connection:
        true = answered(connection, PAGE.read_text(encoding="utf-8"))
    if pytestconfig.getoption("--update-golden"):
        PAGE.write_text(true, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == true


def test_questions_are_many_and_each_is_worked_and_can_be_changed() -> None:
    _, *sections = re.split(r"^## ", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    questions = [section for section in sections if "```sql" in section]
    assert len(questions) >= FEWEST
    for section in questions:
        title, _, rest = section.partition("\n")
        assert title.endswith("?")
        (query,) = QUERY.finditer(rest)
        assert re.match(r"\n\S", rest[query.end() :]), f"{title}: how to change it?"
        assert " ORDER BY " in f" {' '.join(query['sql'].split())} "


def test_links_lead_somewhere() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", PAGE.read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (PAGE.parent / link).exists()] == []
