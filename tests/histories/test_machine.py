"""A database through random lives: loads, undone runs and rebuilds, in any order.

The model keeps what each run was given. Whatever was done, the database must hold what a fresh one
holds that was given, in another order, the runs that are not undone: "had run N never been".
"""

from dataclasses import dataclass, field
from datetime import date

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from interparl.loader.load.undo import NotUndoable
from tests.histories.archive import Archive, Rules
from tests.histories.oracle import QUESTIONS, key
from tests.histories.worlds import PAGES, Page, day
from tests.loading import written

STEPS = 7


@dataclass
class Given:
    """A run as the model has it: the pages it read, and by which rules each."""

    day: date
    pages: dict[Page, Rules]
    is_load: bool = True
    is_undone: bool = False
    undoes: bool = False


@dataclass
class Model:
    """All runs, the first is number 1."""

    runs: list[Given] = field(default_factory=list)

    def holds(self) -> dict[Page, tuple[date, Rules]]:
        """The pages that are there: the day on which each was first loaded, and its rules."""
        out: dict[Page, tuple[date, Rules]] = {}
        for run in self.runs:
            for page, rules in {} if run.is_undone else run.pages.items():
                if page in out and not run.is_load:
                    out[page] = out[page][0], rules
                elif run.is_load:
                    out.setdefault(page, (run.day, rules))
        return out


class Life(RuleBasedStateMachine):
    """What may be done to a database, step by step; at the end it is compared."""

    def __init__(self, archives: tuple[Archive, Archive]) -> None:
        super().__init__()
        self.archive, self.fresh = (archive.clear() for archive in archives)
        self.model = Model()

    def _day(self) -> date:
        return day(len(self.model.runs))

    @rule(pages=st.lists(PAGES, min_size=1, max_size=3, unique=True), broken=st.integers(0, 1))
    def load(self, pages: list[Page], broken: int) -> None:
        """Load some pages, perhaps beside a line that can't be read."""
        held = self.model.holds()
        run = self.archive.load(pages, self._day(), broken)
        assert run.counts.failed == broken
        assert bool(written(run)) == any(page not in held for page in pages)
        rules = {page: held[page][1] if page in held else Rules.OURS for page in pages}
        self.model.runs.append(Given(self._day(), rules))

    @rule(data=st.data())
    def load_again(self, data: st.DataObject) -> None:
        """Load pages that a run had, all or the first of them."""
        if pages := self._pages(data):
            self.load(pages[: data.draw(st.integers(1, len(pages)))], 0)

    @rule(data=st.data(), address=st.sampled_from([None, "http://a.example/list"]))
    def load_cut_off(self, data: st.DataObject, address: str | None) -> None:
        """Load the beginning of a page, on a later day."""
        if pages := self._pages(data):
            page = pages[0]
            cut = page.statements[: data.draw(st.integers(1, len(page.statements)))]
            self.load([Page(cut, address, 7)], 0)

    def _pages(self, data: st.DataObject) -> list[Page]:
        given = [list(run.pages) for run in self.model.runs if run.is_load]
        return data.draw(st.sampled_from(given)) if given else []

    @rule(rules=st.sampled_from(Rules))
    def rebuild(self, rules: Rules) -> None:
        """Parse all again, by our rules or by others."""
        held = self.model.holds()
        run = self.archive.rebuild(self._day(), rules)
        if all(theirs is rules for _, theirs in held.values()):
            assert written(run) == 0
        self.model.runs.append(Given(self._day(), dict.fromkeys(held, rules), is_load=False))

    @rule(number=st.integers(1, STEPS))
    def undo(self, number: int) -> None:
        """Undo any run: the first, the last, one in the middle; undone already, or not there."""
        runs = self.model.runs
        if number > len(runs) or runs[number - 1].is_undone or runs[number - 1].undoes:
            with pytest.raises(NotUndoable):
                self.archive.undo(number, self._day())
            return
        self.archive.undo(number, self._day())
        runs[number - 1].is_undone = True
        runs.append(Given(self._day(), {}, undoes=True))

    def teardown(self) -> None:
        """Compare with a fresh database, and hold what always holds."""
        held = self.model.holds()
        self.fresh.rules = {key(page): rules for page, (_, rules) in held.items()}
        for when in sorted({loaded for loaded, _ in held.values()}, reverse=True):
            pages = [page for page, (loaded, _) in held.items() if loaded == when]
            self.fresh.load(pages[::-1], when)
        self.fresh.rules = {}
        assert self.archive.errors() == []
        assert self.archive.digest() == self.fresh.digest()
        assert self.archive.content() == self.fresh.content()
        assert self.archive.readings() == self.fresh.readings()
        assert self.archive.sentences() <= {("read", False), ("ignored", True), ("unread", True)}
        if all(rules is Rules.OURS for _, rules in held.values()):
            pages_held = {page: loaded for page, (loaded, _) in held.items()}
            for name, (columns, expected) in QUESTIONS.items():
                assert self.archive.ask(name, columns) == expected(pages_held), name


def live(archives: tuple[Archive, Archive], share: int) -> None:
    """Go through lives: so many of a hundred."""
    asked = settings(max_examples=settings().max_examples * share // 100, stateful_step_count=STEPS)

    class LifeHere(Life):
        def __init__(self) -> None:
            super().__init__(archives)

    run_state_machine_as_test(LifeHere, settings=asked)


def test_no_life_leaves_a_trace(sqlite_archives: tuple[Archive, Archive]) -> None:
    live(sqlite_archives, 40)


def test_no_life_leaves_a_trace_on_postgresql(
    postgres_archives: tuple[Archive, Archive],
) -> None:
    live(postgres_archives, 10)
