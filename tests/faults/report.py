"""The report: how many faults of each kind were tried and survived, as docs/reliability.md."""

import os
import platform
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version

from tests.faults.trials import Outcome

HEAD = """\
# Reliability

Written by `make faults` (tests/faults/), which disturbs runs of the program and looks at what is
left; `pytest tests/faults` does a few of the same.

After each fault the harness holds that readers see the last whole state (the digest of before the
run, or of after it, nothing between), that `interparl check` finds no error, that no lock is left,
that what the program said is a sentence that says what to do, with the documented exit code and no
traceback, and that the next run ends with exit code 0 and the digest of an undisturbed one.

- **Steps** are counted in the program: each statement (before and after it), BEGIN, COMMIT, each
  document parsed, the closing of connections; the same run takes the same steps. The program gets
  so little memory for changed pages that SQLite writes them before it commits.
- **Moments** are spread over the time that the run takes; the program is killed from outside.
- **A full disk** is a small file system with so much room left; files that can't grow are a limit
  of the operating system.
- **Broken connections** are ended by the server; **stopped servers** get SIGQUIT, which is an
  immediate shutdown, and recover when they are started again.
- **Rivals** are second runs of the same, begun while the first is held up at a step.
"""


def table(outcomes: Sequence[Outcome]) -> str:
    """Count the outcomes by engine, operation and fault."""
    lines = [
        "| engine | operation | fault | tried | survived | lost rows | wrong digests |",
        "| --- | --- | --- | ---: | ---: | ---: | ---: |",
    ]
    kinds = dict.fromkeys(_kind(outcome) for outcome in outcomes)
    lines += [_line(*kind, [each for each in outcomes if _kind(each) == kind]) for kind in kinds]
    return "\n".join([*lines, _line("**all**", "", "", outcomes)])


def page(outcomes: Sequence[Outcome], server: str, notes: Sequence[str]) -> str:
    """Write the page: what was done where and how, the table, and what was not survived."""
    failed = [outcome for outcome in outcomes if not outcome.is_survived]
    told = [f"- {told_of(outcome)}" for outcome in failed] or ["None."]
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    today = datetime.now(UTC).date().isoformat()
    versions = (
        f"interparl {version('interparl')}, Python {platform.python_version()}, "
        f"SQLite {sqlite3.sqlite_version}, PostgreSQL {server}, SQLAlchemy {version('sqlalchemy')}"
    )
    return "\n".join([
        HEAD, "## Result", "", " ".join([f"{today}; {versions}; {machine}.", *notes]), "",
        table(outcomes), "", "## Not survived", "", *told, "",
    ])  # fmt: skip


def told_of(outcome: Outcome) -> str:
    """Tell one outcome in a line."""
    kind = f"{outcome.engine}, {outcome.operation}, {outcome.fault}, {outcome.where}"
    wrong = f"lost rows {outcome.lost}, wrong digests {outcome.wrong}"
    return " ".join(f"{kind} (exit code {outcome.exit_code}): {wrong}; ".split()) + "; ".join(
        outcome.problems
    )


def _kind(outcome: Outcome) -> tuple[str, str, str]:
    return outcome.engine, outcome.operation, outcome.fault


def _line(engine: str, operation: str, fault: str, found: Sequence[Outcome]) -> str:
    survived = sum(outcome.is_survived for outcome in found)
    lost, wrong = sum(each.lost for each in found), sum(each.wrong for each in found)
    return f"| {engine} | {operation} | {fault} | {len(found)} | {survived} | {lost} | {wrong} |"
