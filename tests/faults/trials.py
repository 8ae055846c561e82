"""Trials: an operation is disturbed once, and what came of it is looked at."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property

from interparl.schema.errors import DatabaseError, DatabaseMissing, DatabaseOutdated
from tests.faults.operations import Operation, empty
from tests.faults.places import Place
from tests.faults.state import NO_DATABASE, State, is_locked, left_beside, look
from tests.faults.victim import Ended, Nursery

KILLED = -9
DONE, DATABASE, LOCKED = 0, 4, 5
EDGES = ("begins", "BEGIN", "COMMIT", "closes")


@dataclass(frozen=True)
class Outcome:
    """What came of one fault."""

    engine: str
    operation: str
    fault: str
    where: str
    exit_code: int
    problems: tuple[str, ...]
    lost: int  # rows
    wrong: int  # digests

    def also(self, problems: Sequence[str]) -> "Outcome":
        """The same with more problems."""
        return replace(self, problems=(*self.problems, *problems))

    @property
    def is_survived(self) -> bool:
        """Whether nothing is wrong at all."""
        return not (self.problems or self.lost or self.wrong)


class Trials:
    """The trials of one operation on one engine, with what it does when nothing disturbs it."""

    def __init__(self, nursery: Nursery, place: Place, operation: Operation) -> None:
        self.nursery = nursery
        self.place = place
        self.operation = operation
        with self.fresh() as url:
            self.before = {see(url)}
            self.steps = nursery.steps(operation.arguments(url))
            self.after = see(url)
        if NO_DATABASE in self.before:  # the tables are made in a transaction before the run's
            url = place.fresh("empty", empty)
            self.before.add(see(url))
            place.drop(url)

    @cached_property
    def seconds(self) -> float:
        """How long the operation takes when nothing disturbs it."""
        with self.fresh() as url:
            return self.nursery.seconds(self.operation.arguments(url))

    @contextmanager
    def fresh(self) -> Iterator[str]:
        """Give the address of a database as it is before the operation."""
        url = self.place.fresh(self.operation.name, self.operation.prepare)
        yield url
        self.place.drop(url)

    def spread(self, number: int) -> set[int]:
        """So many steps, spread evenly over the operation."""
        total = len(self.steps)
        return {(2 * at + 1) * total // (2 * number) for at in range(number)}

    def edges(self) -> set[int]:
        """The steps that begin or end a transaction, or a connection."""
        return {at for at, name in enumerate(self.steps) if name.endswith(EDGES)}

    def told(self, step: int) -> str:
        """A step, for people."""
        return f"step {step} of {len(self.steps)}: {self.steps[step]}"

    def judge(
        self,
        url: str,
        fault: str,
        where: str,
        ended: Ended,
        allowed: set[int],
        *,
        repair: Callable[[], None] = lambda: None,
    ) -> Outcome:
        """Look at what a fault left, once `repair` was called, run again, and look again."""
        repair()
        left = see(url)
        problems = [*words(ended, allowed), *(f"check: {error}" for error in left.errors)]
        if is_locked(url):
            problems.append("a lock is left")
        again = self.nursery.run(self.operation.arguments(url))
        final = see(url)
        problems += [f"the next run: {word}" for word in words(again, {DONE})]
        problems += [f"after the next run: {error}" for error in final.errors]
        problems += [f"beside the file: {name}" for name in left_beside(url)]
        whole = {self.after} if ended.code == DONE else {*self.before, self.after}
        wrong = (left not in whole) + (final != self.after)
        lost = min(state.lost(left) for state in self.before) + self.after.lost(final)
        told = (self.place.name, self.operation.name, fault, where)
        return Outcome(*told, ended.code, tuple(problems), lost, wrong)


def see(url: str) -> State:
    """What a reader sees, where nothing may be there; what is in the way is told as an error."""
    try:
        return look(url)
    except (DatabaseMissing, DatabaseOutdated):
        return NO_DATABASE
    except DatabaseError as error:
        return State(f"unreadable: {error}")


def words(ended: Ended, allowed: set[int]) -> Iterator[str]:
    """What is wrong with how a run ended."""
    if ended.code not in allowed:
        yield f"exit code {ended.code}: {ended.said.strip()[-300:]}"
    elif "Traceback" in ended.said:
        yield f"a traceback: {ended.said.strip()[-300:]}"
    elif ended.code in {DATABASE, LOCKED} and not _says_what_to_do(ended.said):
        yield f"does not say what to do: {ended.said.strip()[-300:]}"


def _says_what_to_do(said: str) -> bool:
    return said.startswith("error: ") and any(word in said for word in ("again", "restore"))
