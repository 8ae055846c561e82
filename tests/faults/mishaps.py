"""What may happen to a run: kills, full disks, broken connections, stopped servers, rivals."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from uuid import uuid4

from sqlalchemy import make_url

from tests.faults.disk import Disk
from tests.faults.server import Server
from tests.faults.state import look
from tests.faults.steps import Deed
from tests.faults.trials import DATABASE, DONE, KILLED, LOCKED, Outcome, Trials, words

LONG = "60"  # seconds that a rival waits


def kills_at(trials: Trials, steps: Iterable[int]) -> Iterator[Outcome]:
    """Kill the program at steps."""
    for step in steps:
        with trials.fresh() as url:
            ended = trials.nursery.run(trials.operation.arguments(url), Deed("kill", step))
            yield trials.judge(url, "killed at a step", trials.told(step), ended, {KILLED})


def kills_after(trials: Trials, moments: int) -> Iterator[Outcome]:
    """Kill the program at so many moments of the time that it takes."""
    for number in range(moments):
        seconds = trials.seconds * (number + 0.5) / moments
        with trials.fresh() as url:
            ended = trials.nursery.begin(trials.operation.arguments(url)).end(kill_after=seconds)
            where = f"after {seconds:.3f} s"
            yield trials.judge(url, "killed at a moment", where, ended, {KILLED, DONE})


def small_files(trials: Trials, rooms: Sequence[int]) -> Iterator[Outcome]:
    """Let no file grow beyond so many bytes (SQLite)."""
    for room in rooms:
        with trials.fresh() as url:
            ended = trials.nursery.begin(trials.operation.arguments(url), room=room).end()
            where = f"to {room // 1024} KiB"
            yield trials.judge(url, "files can't grow", where, ended, {DATABASE, DONE})


def full_disks(
    trials: Trials, disk: Disk, rooms: Sequence[int], repair: Callable[[], None]
) -> Iterator[Outcome]:
    """Leave so many bytes on the disk of the database; `repair` is for after room was made."""
    for room in rooms:
        with trials.fresh() as url:
            disk.fill(room)
            ended = trials.nursery.run(trials.operation.arguments(url))

            def make_room() -> None:
                disk.free()
                repair()

            where = f"{room // 1024} KiB are left"
            allowed = {DATABASE, DONE}
            yield trials.judge(url, "disk full", where, ended, allowed, repair=make_room)


def broken_connections(trials: Trials, steps: Iterable[int]) -> Iterator[Outcome]:
    """Let the server end the connection at steps (PostgreSQL)."""
    for step in steps:
        with trials.fresh() as url:
            server = make_url(url).set(drivername="postgresql")
            deed = Deed("terminate", step, server=server.render_as_string(hide_password=False))
            ended = trials.nursery.run(trials.operation.arguments(url), deed)
            where, allowed = trials.told(step), {DATABASE, DONE}
            yield trials.judge(url, "connection broken", where, ended, allowed)


def stopped_servers(trials: Trials, steps: Iterable[int], server: Server) -> Iterator[Outcome]:
    """Stop the server at once at steps, and start it again after the run (PostgreSQL)."""
    for step in steps:
        with trials.fresh() as url:
            deed = Deed("stop", step, server=str(server.process.pid))
            ended = trials.nursery.run(trials.operation.arguments(url), deed)
            yield trials.judge(
                url, "server stopped", trials.told(step), ended, {DATABASE, DONE},
                repair=server.start_again,
            )  # fmt: skip


def rivals(trials: Trials, steps: Iterable[int]) -> Iterator[Outcome]:
    """Begin a second run while the first is at a step: one that waits, and one that does not."""
    for step in steps:
        for seconds, allowed in (("0", {DONE, LOCKED}), (LONG, {DONE})):
            with trials.fresh() as url:
                note = Path(trials.nursery.folder.name, uuid4().hex)
                arguments = trials.operation.arguments(url)
                first = trials.nursery.begin(arguments, Deed("pause", step, note=note))
                while first.process.is_alive() and not note.exists():
                    time.sleep(0.01)
                second = trials.nursery.run([*arguments, "--wait", seconds])
                problems = list(words(second, allowed))
                if second.code == DONE and look(url) != trials.after:
                    problems.append("the second run was told done before all was there")
                ended = first.end()
                fault = "a rival that waits" if seconds == LONG else "a rival that does not wait"
                # Before the first run has the lock, the second may be the one who gets it.
                found = trials.judge(url, fault, trials.told(step), ended, {DONE, LOCKED})
                yield found.also(problems)
