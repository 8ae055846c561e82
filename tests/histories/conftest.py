"""Two archives on each engine, which all examples of a file use one after the other."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL

from tests.conftest import lent
from tests.histories.archive import Archive, opened


@pytest.fixture(scope="module")
def sqlite_archives(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Archive, Archive]]:
    """Two archives in files."""
    folder = tmp_path_factory.mktemp("archives")
    one, other = (shutil.copy(sqlite_template, folder / name) for name in ("one.db", "other.db"))
    with opened(f"sqlite:///{one}") as archive, opened(f"sqlite:///{other}") as another:
        yield archive, another


@pytest.fixture(scope="module")
def postgres_archives(
    postgres_server: URL, postgres_template: URL
) -> Iterator[tuple[Archive, Archive]]:
    """Two archives on PostgreSQL."""
    with (
        lent(postgres_server, postgres_template) as one,
        lent(postgres_server, postgres_template) as other,
        opened(one.render_as_string(hide_password=False)) as archive,
        opened(other.render_as_string(hide_password=False)) as another,
    ):
        yield archive, another
