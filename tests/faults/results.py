"""The outcomes of many trials, kept in a file so that hours of them need not be done again."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from tests.faults.report import told_of
from tests.faults.trials import Outcome


class Results:
    """Outcomes in groups; a group that was tried to its end is not tried again."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.outcomes: list[Outcome] = []
        self._done: set[str] = set()
        self.is_resumed = path is not None and path.exists()
        if path is not None and path.exists():
            for line in path.read_text(encoding="utf-8").splitlines():
                self._take(json.loads(line))

    def is_done(self, group: str) -> bool:
        """Whether a group was tried to its end."""
        return group in self._done

    def collect(self, group: str, outcomes: Iterable[Outcome]) -> None:
        """Try a group, unless that was done, telling each outcome while it comes."""
        if self.is_done(group):
            return
        found = []
        for outcome in outcomes:
            mark = "ok  " if outcome.is_survived else "FAIL"
            print(mark, told_of(outcome), flush=True)  # noqa: T201 - its whole purpose
            found.append(asdict(outcome))
        self.finish(group, *found)

    def finish(self, group: str, *outcomes: dict[str, object]) -> None:
        """Note that a group was tried to its end, with what came of it."""
        told = {"group": group, "outcomes": outcomes}
        self._take(json.loads(json.dumps(told)))
        if self.path is not None:
            with self.path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(told) + "\n")

    def _take(self, told: dict[str, object]) -> None:
        self._done.add(str(told["group"]))
        outcomes = told["outcomes"]
        assert isinstance(outcomes, list)
        for each in outcomes:
            self.outcomes.append(Outcome(**{**each, "problems": tuple(each["problems"])}))
