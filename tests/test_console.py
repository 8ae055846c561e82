"""What the documentation tells one to type is true, to the last line that is printed.

``pytest tests/test_console.py --update-golden`` writes the blocks anew; review the diff like code.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from psycopg.sql import SQL, Composed, Identifier, Literal
from sqlalchemy import URL, make_url

from interparl.schema.engine import display
from interparl.sql.readers import group_of
from tests.console import ROOT, Place, environment, with_checkout, with_pages
from tests.postgres import execute
from tests.warm import warm_program

SERVER = "postgresql://loader@db.example/interparl"
PAGES = [
    path.relative_to(ROOT).as_posix()
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
    if "```console\n" in path.read_text(encoding="utf-8")
]


@pytest.fixture(scope="session")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the shell looks for programs first: `interparl` is there, loaded already."""
    with warm_program(tmp_path_factory.mktemp("warm")) as program:
        yield program.parent


@pytest.fixture
def server(postgres_url: str, postgres_server: URL) -> Iterator[str]:
    """An empty database of a server, for pages with $SERVER, and no role `bi` before and after."""
    database = make_url(postgres_url)
    roles = ("bi", group_of(str(database.database)))
    yield postgres_url
    for role in roles:
        for url in (database, postgres_server):
            execute(url, _if_there(role, "DROP OWNED BY {}"))
        execute(postgres_server, SQL("DROP ROLE IF EXISTS {}").format(Identifier(role)))


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_true(
    page: str, tmp_path: Path, request: pytest.FixtureRequest, pytestconfig: pytest.Config
) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    place = Place(with_pages(tmp_path))
    if 'title="loader/' in text:
        place.shell |= with_checkout(tmp_path)
    else:
        warm = str(request.getfixturevalue("programs"))
        place.shell["PATH"] = f"{warm}{os.pathsep}{environment()['PATH']}"
        place.told_as[f"{warm}/"] = "/opt/interparl/bin/"
    if "$SERVER" in text:
        place.shell["SERVER"] = str(request.getfixturevalue("server"))
        place.told_as[display(make_url(place.shell["SERVER"]))] = SERVER
    true = place.follow(text)
    if pytestconfig.getoption("--update-golden"):
        (ROOT / page).write_text(true, encoding="utf-8")
    assert (ROOT / page).read_text(encoding="utf-8") == true


def test_links_of_the_readme_lead_somewhere() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", text)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def _if_there(role: str, command: str) -> Composed:
    """A command on a role that may be missing."""
    asked = f"IF EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}')"
    return SQL("DO {}").format(Literal(f"BEGIN {asked} THEN {command.format(role)}; END IF; END"))
