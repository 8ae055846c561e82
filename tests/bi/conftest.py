"""What BI tools connect to: a role that reads on a server, a file, and a file of answers.

All hold the same: rows for every view, the sample page, and some pages of the gold set.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

import pytest
from psycopg.sql import SQL, Identifier
from sqlalchemy import URL

from interparl.loader import cli
from interparl.sql.readers import group_of
from tests.bi.port import reachable
from tests.conftest import lent
from tests.loading import GOLD, SAMPLE, load
from tests.postgres import execute
from tests.sql.conftest import fill

PAGES = (SAMPLE, *sorted(GOLD.glob("mixed-*.txt"))[:5])


class Reader(NamedTuple):
    """A role on a server that `interparl db grant-reader` made, and the owner's address."""

    host: str
    port: int
    database: str
    user: str
    password: str
    owner_url: str

    @property
    def url(self) -> str:
        """What SQLAlchemy connects by."""
        return (
            f"postgresql+psycopg://{self.user}:{self.password}"
            f"@{self.host}:{self.port}/{self.database}"
        )


@pytest.fixture(scope="session")
def reader(postgres_server: URL, postgres_template: URL) -> Iterator[Reader]:
    """The role that BI tools log in with."""
    role, password = f"bi_{uuid4().hex[:8]}", uuid4().hex
    with lent(postgres_server, postgres_template) as database:
        url = database.render_as_string(hide_password=False)
        load(fill(url), *PAGES)
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("INTERPARL_READER_PASSWORD", password)
            assert cli.run(["db", "grant-reader", role, "--db", url]) == 0
        with reachable(database) as (host, port):
            yield Reader(host, port, str(database.database), role, password, url)
    for each in (role, group_of(str(database.database))):
        execute(postgres_server, SQL("DROP ROLE {}").format(Identifier(each)))


@pytest.fixture(scope="session")
def file(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database on SQLite as loads leave it."""
    path = Path(shutil.copy(sqlite_template, tmp_path_factory.mktemp("bi")))
    load(fill(f"sqlite:///{path}"), *PAGES)
    return path


@pytest.fixture(scope="session")
def answers_file(file: Path) -> Path:
    """What `interparl export sqlite --views-only` makes of it."""
    path = file.with_name("answers.sqlite")
    arguments = ["export", "sqlite", "--views-only", "--db", str(file), "--out", str(path)]
    assert cli.run(arguments) == 0
    return path
