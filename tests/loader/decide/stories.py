"""A few pages of our own that call the same people, bodies and events by several names."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from sqlalchemy import Engine

from interparl.loader import decide as deciding
from interparl.loader import reread
from interparl.loader.decide import Effects
from interparl.loader.load.checks import run_checks
from interparl.loader.load.database import open_for_writing, reading
from interparl.loader.load.decisions import Decided
from interparl.loader.parse.facts import Body
from interparl.loader.resolve.named import Named, NamedBody, NamedEvent, NamedPerson
from tests.loading import load

PAGES = {
    "march": """Retrieved: 2021-03-01

Pavel Ivashko is Secretary General of the Parliamentary Union of the North. Anna Berg is Chairwoman
of the Committee on Water of the Parliamentary Union of the North.

On 18 February 2021, Pavel Ivashko met with Anna Berg in Geneva.
""",
    "april": """Retrieved: 2021-04-01

Pavel Ivachko is the Secretary General of the Parliamentary Union of Northern States. Anna Berg is
Chairwoman of the Committee on Water of the Parliamentary Union of Northern States.

On 18 February 2021, Pavel Ivachko met with Ben Hall in Geneva.
""",
    "may": """Retrieved: 2021-05-01

Pavel Iwaschko is the Secretary General of the Parliamentary Union of the North. Anne Berg is
Chairwoman of the Committee on Rivers of the Parliamentary Union of the North. The delegation of
Kazakhstan to the Parliamentary Union of the North consists of 12 deputies.

On 18 February 2021, Pavel Iwaschko met with Anna Berg in Geneva.
""",
    "june": """Retrieved: 2021-06-01

The delegation of Kazakhstan to the CSTO Parliamentary Assembly consists of 12 deputies. Ben Hall is
Chairman of the Committee on Water of the CSTO Parliamentary Assembly. Hall spoke of water.
""",
    "undated": """Pavel Ivachko is Secretary General of the Parliamentary Union of the North.

The Secretariat supports the Parliamentary Union of Northern States.
""",
}


def person(name: str) -> NamedPerson:
    """A person of the pages."""
    return NamedPerson(name)


def body(name: str, kind: Literal["organization", "committee"] = "organization",
         whole: str | None = None, state: str | None = None) -> NamedBody:  # fmt: skip
    """A body of the pages."""
    parent = Body("organization", whole, "") if whole else None
    return NamedBody(Body(kind, name, "", state, parent))


def meeting(*who: str) -> NamedEvent:
    """The meeting of 18 February, as one of the pages tells it."""
    return NamedEvent("meeting", "2021-02-18", None, tuple(person(name) for name in who))


NORTH, STATES = "Parliamentary Union of the North", "Parliamentary Union of Northern States"
REFERENCE = NamedBody(Body("organization", "", "", key="csto-pa"))


def same(one: Named, other: Named, verdict: Literal["same", "different"] = "same") -> Decided:
    """A decision of one editor, always at the same time."""
    when = dt.datetime(2026, 11, 29, 8, 0, tzinfo=dt.UTC)
    return Decided(verdict, one, other, "editor", "the same portrait", when)


def different(one: Named, other: Named) -> Decided:
    """The contrary."""
    return same(one, other, "different")


# Each pair that is one, in chains and on several levels of what keys are made of.
DECISIONS = {
    "a person": same(person("Pavel Ivashko"), person("Pavel Ivachko")),
    "the third spelling": same(person("Pavel Ivachko"), person("Pavel Iwaschko")),
    "a union": same(body(NORTH), body(STATES)),
    "the reference": same(body(STATES), REFERENCE),
    "committees": same(
        body("Committee on Water", "committee", STATES),
        body("Committee on Rivers", "committee", NORTH),
    ),
    "a meeting": same(meeting("Pavel Ivashko", "Anna Berg"), meeting("Pavel Ivachko", "Ben Hall")),
    "two women": different(person("Anna Berg"), person("Anne Berg")),
}


def write_pages(folder: Path) -> dict[str, Path]:
    """The pages as files."""
    paths = {name: folder / f"{name}.txt" for name in PAGES}
    for name, path in paths.items():
        path.write_text(PAGES[name], encoding="utf-8")
    return paths


@contextmanager
def opened(url: str) -> Iterator[Engine]:
    """An engine to decide with."""
    engine = open_for_writing(url)
    try:
        yield engine
    finally:
        engine.dispose()


def decide(url: str, *asked: Decided, is_dry: bool = False) -> tuple[int, Effects]:
    """Decide in one run; gives its number and what it changed."""
    with opened(url) as engine:
        run, effects = deciding.decide(engine, asked, command="decide", is_dry=is_dry)
    return run.id, effects


def undo_decision(url: str, decision: str) -> int:
    """Take a decision back; gives the number of the run."""
    with opened(url) as engine:
        run, _ = deciding.undo_decision(engine, decision, "a mistake", command="decide undo")
    return run.id


def undo_run(url: str, number: int) -> None:
    """Take a run back."""
    with opened(url) as engine:
        reread.undo(engine, number, command="undo")


def load_page(url: str, path: Path) -> int:
    """Load a page; gives the number of the run."""
    return load(url, path).id


def broken(url: str) -> list[object]:
    """What the checks find."""
    with reading(url) as connection:
        return list(run_checks(connection))
