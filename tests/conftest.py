"""The databases that tests ask for, each fresh and empty, on both engines.

    def test_x(database_url: str) -> None:      # runs twice: on SQLite, on PostgreSQL
    def test_y(migrated_url: str) -> None:      # the same, with all tables and views in place
    def test_z(postgres_url: str) -> None:      # or sqlite_url: on one engine alone

An address works with SQLAlchemy and as `--db`; PostgreSQL's holds a password. Where there is no
PostgreSQL, neither by INTERPARL_TEST_POSTGRES nor by the wheel, a test that needs one fails.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import settings
from sqlalchemy import URL

from tests.postgres import Meeting, create_database, drop_database, server_url

# The same examples each time; HYPOTHESIS_PROFILE=long looks further, at other ones each time.
settings.register_profile("short", deadline=None, derandomize=True)
settings.register_profile("long", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))

FOLDER = pytest.StashKey[Path]()


class Worker(Protocol):
    """What pytest-xdist, which has no types, knows of one of its workers."""

    config: pytest.Config
    workerinput: dict[str, str]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden texts be written anew, to be reviewed as a diff."""
    parser.addoption("--update-golden", action="store_true", help="write golden texts anew")


def pytest_configure(config: pytest.Config) -> None:
    """Open the run's folder, or as a worker of pytest-xdist take the controller's."""
    given: dict[str, str] | None = getattr(config, "workerinput", None)
    if given is not None:
        config.stash[FOLDER] = Path(given["postgres_folder"])
    else:
        meeting = Meeting()
        config.add_cleanup(meeting.close)
        config.stash[FOLDER] = meeting.folder


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Worker) -> None:
    """Tell a worker of pytest-xdist where the run's folder is."""
    node.workerinput["postgres_folder"] = str(node.config.stash[FOLDER])


@pytest.fixture(scope="session")
def postgres_server(pytestconfig: pytest.Config) -> URL:
    """The run's one server, by a role that may create databases; started when first asked for."""
    return server_url(pytestconfig.stash[FOLDER])


@pytest.fixture(scope="session")
def postgres_template(postgres_server: URL) -> Iterator[URL]:
    """A migrated database that others are copied from, so that each costs no migration."""
    with lent(postgres_server) as template:
        upgrade(template.render_as_string(hide_password=False))
        yield template


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file that others are copied from."""
    path = tmp_path_factory.mktemp("template") / "interparl.db"
    upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture
def postgres_url(postgres_server: URL) -> Iterator[str]:
    """An empty database on PostgreSQL, dropped after the test."""
    with lent(postgres_server) as database:
        yield database.render_as_string(hide_password=False)


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """A database on SQLite whose file is not there yet."""
    return f"sqlite:///{tmp_path / 'interparl.db'}"


@pytest.fixture
def migrated_postgres_url(postgres_server: URL, postgres_template: URL) -> Iterator[str]:
    """A database on PostgreSQL with all tables and views, and no row."""
    with lent(postgres_server, postgres_template) as database:
        yield database.render_as_string(hide_password=False)


@pytest.fixture
def migrated_sqlite_url(tmp_path: Path, sqlite_template: Path) -> str:
    """A database on SQLite with all tables and views, and no row."""
    return f"sqlite:///{shutil.copy(sqlite_template, tmp_path)}"


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    """An empty database, on one engine after the other."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture(params=["sqlite", "postgres"])
def migrated_url(request: pytest.FixtureRequest) -> str:
    """A database with all tables and views, on one engine after the other."""
    return str(request.getfixturevalue(f"migrated_{request.param}_url"))


@contextmanager
def lent(server: URL, template: URL | None = None) -> Iterator[URL]:
    """A database of its own on `server`, for as long as the block runs."""
    database = create_database(server, template)
    try:
        yield database
    finally:
        drop_database(server, database)


def upgrade(url: str) -> None:
    """Bring an empty database to the newest schema, views included."""
    from interparl.loader.load import database  # noqa: PLC0415 - only these fixtures need it

    database.open_for_writing(url).dispose()
