"""What is disturbed: a load of new pages, a reload, a first load, one into an old database."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from interparl.loader.load.database import upgrade
from interparl.schema import migrate
from interparl.schema.engine import connect
from interparl.sql.views import create_views, drop_views
from tests.faults.corpus import BEFORE, LATER, NEW, write_pages
from tests.faults.places import Prepare
from tests.faults.victim import Nursery

OLD = "2026_11_23_runs"  # the first revision


@dataclass(frozen=True)
class Operation:
    """A run of `interparl`: its arguments for a database, and how that is brought to its start."""

    name: str
    arguments: Callable[[str], list[str]]
    prepare: Prepare | None


def operations(nursery: Nursery, folder: Path) -> dict[str, Operation]:
    """All operations by name; their pages are written into the folder."""
    before = write_pages(folder / "before", BEFORE)
    new = write_pages(folder / "new", NEW)

    def load(url: str) -> list[str]:
        return ["load", str(new), "--db", url, "--wait", "0"]

    def with_pages(url: str) -> None:
        ended = nursery.run(["load", str(before), "--db", url])
        if ended.code != 0:
            raise RuntimeError(ended.said)

    def of_an_old_version(url: str) -> None:
        engine = connect(url)
        migrate.upgrade(engine, OLD, drop_views=drop_views, create_views=create_views)
        engine.dispose()

    pages = folder / "pages"

    def reload(url: str) -> list[str]:
        return ["reload", "--db", url, "--wait", "0"]

    def with_a_source(url: str) -> None:
        write_pages(pages, BEFORE)
        for arguments in (["sources", "add", str(pages), "--db", url], reload(url)):
            ended = nursery.run(arguments)
            if ended.code != 0:
                raise RuntimeError(ended.said)
        write_pages(pages, LATER)

    told = [
        Operation("load", load, with_pages),
        Operation("reload", reload, with_a_source),
        Operation("first load", load, None),
        Operation("load with migration", load, of_an_old_version),
    ]
    return {operation.name: operation for operation in told}


def empty(url: str) -> None:
    """Make a database with all tables and no row."""
    engine = connect(url)
    upgrade(engine)
    engine.dispose()
