"""Random histories: whatever is loaded in whatever order, the views answer as the oracle does."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.histories.archive import Archive
from tests.histories.oracle import QUESTIONS, Pages
from tests.histories.worlds import PAGES, Page, day

EXAMPLES = settings().max_examples
Runs = list[tuple[date, list[Page]]]


@st.composite
def histories(draw: st.DrawFn) -> tuple[Runs, Runs]:
    """Pages in runs, and the same pages in one run a day and another order."""
    pages = draw(st.lists(PAGES, min_size=1, max_size=6, unique=True))
    runs: Runs = []
    rest = list(pages)
    while rest:
        size = draw(st.integers(1, len(rest)))
        runs.append((day(draw(st.integers(0, 5))), rest[:size]))
        rest = rest[size:]
    first = {page: when for when, some in runs for page in some}
    order = draw(st.permutations(pages))
    days = draw(st.permutations(sorted(set(first.values()))))
    return runs, [(when, [page for page in order if first[page] == when]) for when in days]


def answers_are_right(archive: Archive, pages: Pages) -> None:
    """Hold the answers against those of the oracle, and the rows against the checks."""
    for name, (columns, expected) in QUESTIONS.items():
        assert archive.ask(name, columns) == expected(pages), name
    assert archive.errors() == []


def hold(archives: tuple[Archive, Archive], told: tuple[Runs, Runs]) -> None:
    """Load both histories: the answers are right, and all rows the same, and stay so."""
    archive, other = (each.clear() for each in archives)
    runs, in_another_order = told
    pages = {page: when for when, some in runs for page in some}
    for when, some in runs:
        archive.load(some, when)
    for when, some in in_another_order:
        other.load(some, when)
    answers_are_right(archive, pages)
    assert archive.digest() == other.digest()
    assert archive.content() == other.content()
    assert archive.readings() == other.readings()
    before = archive.all_rows()
    archive.load(pages, day(9))
    assert archive.all_rows() == before


@given(histories())
@settings(max_examples=EXAMPLES // 4)
def test_answers_are_the_oracle_s_whatever_the_order(
    sqlite_archives: tuple[Archive, Archive], told: tuple[Runs, Runs]
) -> None:
    hold(sqlite_archives, told)


@given(histories())
@settings(max_examples=EXAMPLES // 10)
def test_answers_are_the_oracle_s_on_postgresql_too(
    postgres_archives: tuple[Archive, Archive], told: tuple[Runs, Runs]
) -> None:
    hold(postgres_archives, told)
