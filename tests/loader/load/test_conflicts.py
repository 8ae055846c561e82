"""Whatever is kept and not shown is told as a conflict, with what was shown and the true reason."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, select

from interparl.loader.load.database import reading
from interparl.loader.load.run import open_run
from interparl.loader.load.writer import TABLES
from interparl.loader.parse.facts import Fact
from interparl.loader.resolve.record import Records
from interparl.schema.engine import connect
from tests.loader.facts import SENATE, office, records, seats
from tests.loader.load.histories import day
from tests.loading import ask

RANKS = {"good": 10, "poor": 50}
WAYS = ["held", "acting", "former", "elect", "outgoing"]
FACTS: st.SearchStrategy[Fact] = st.one_of(
    st.builds(seats, st.integers(6, 8), st.sampled_from([None, SENATE])),
    st.builds(office, st.sampled_from([None, "Ann Lee", "Bob Day"]), status=st.sampled_from(WAYS)),
    st.builds(
        office,
        st.sampled_from(["Ann Lee", "Bob Day"]),
        st.just("Member"),
        st.sampled_from(WAYS),
        is_single=st.just(False),
    ),
)
PAGE = st.builds(
    lambda number, facts, url: records(*facts, retrieved=day(number), url=url),
    st.integers(0, 3),
    st.lists(FACTS, min_size=1, max_size=4),
    st.sampled_from(["http://a.example/", "http://b.example/"]),
)
PAGES = st.lists(
    st.tuples(PAGE, st.sampled_from([None, *RANKS])),
    min_size=2,
    max_size=6,
    unique_by=lambda told: told[0].page.document_id,
)
REASONS = (
    "its source ranks lower (",
    "equal rank and day; ",
    "equal rank, day and address; ",
    "the document itself tells two values; ",
)


def load(url: str, told: list[tuple[Records, str | None]]) -> None:
    """Load pages in one run, from sources of two ranks or from none."""
    engine = connect(url)
    with open_run(engine, "test") as run:
        for name, rank in RANKS.items():
            row = {"id": name, "name": name, "address": name, "kind": "url", "rank": rank}
            run.connection.execute(insert(TABLES["sources"]), row)
        sources = {page.page.document_id: source for page, source in told if source}
        run.take([page for page, _ in told], sources)
    engine.dispose()


def kept(url: str) -> set[str]:
    """The rows that are not shown."""
    with reading(url) as connection:
        return {
            key
            for table in (TABLES["seats"], TABLES["tenures"])
            for key in connection.scalars(select(table.c.id).where(~table.c.is_shown))
        }


@given(PAGES)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_row_that_is_kept_is_a_conflict_with_one_that_is_shown(
    sqlite_template: Path, told: list[tuple[Records, str | None]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{shutil.copy(sqlite_template, folder)}"
        load(url, told)
        columns = "fact_id fact subject value is_shown why source_rank seen_on shown_value"
        rows = [
            dict(zip(columns.split(), row, strict=True)) for row in ask(url, "conflicts", columns)
        ]
        lost = [row for row in rows if not row["is_shown"]]
        won = {(row["subject"], row["value"]): row for row in rows if row["is_shown"]}
        assert {row["fact_id"] for row in lost if row["fact"] != "offices"} == kept(url)
        for row in lost:
            assert row["why"].startswith(REASONS)
            assert row["value"] != row["shown_value"]
            assert (row["subject"], row["shown_value"]) in won
            if row["why"].startswith(REASONS[1:]):
                day_and_rank = (row["seen_on"], row["source_rank"])
                assert day_and_rank in days_of_shown(url, row["shown_value"])


def days_of_shown(url: str, value: str) -> set[tuple[object, ...]]:
    """On which day and by which rank a value was told that is shown somewhere."""
    evidence, documents, sources = (TABLES[n] for n in ("evidence", "documents", "sources"))
    seats_, tenures, persons = (TABLES[n] for n in ("seats", "tenures", "persons"))
    query = (
        select(
            documents.c.seen_on, sources.c.rank, seats_.c.seats, persons.c.name, tenures.c.status
        )
        .select_from(
            evidence.join(documents, evidence.c.document_id == documents.c.id)
            .outerjoin(sources, documents.c.source_id == sources.c.id)
            .outerjoin(seats_, evidence.c.seat_id == seats_.c.id)
            .outerjoin(tenures, evidence.c.tenure_id == tenures.c.id)
            .outerjoin(persons, tenures.c.person_id == persons.c.id)
        )
        .where(seats_.c.is_shown | tenures.c.is_shown | evidence.c.office_id.is_not(None))
    )
    out: set[tuple[object, ...]] = set()
    with reading(url) as connection:
        for seen_on, rank, count, name, status in connection.execute(query):
            suffix = "" if status in {None, "held"} else f" ({status})"
            if value == (str(count) if count else f"{name}{suffix}" if name else "vacant"):
                out.add((seen_on, 100 if rank is None else rank))
    return out
