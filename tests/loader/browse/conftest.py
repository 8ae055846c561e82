"""The site on a small database: the sample page, and one that means harm."""

import asyncio
import html
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from httpx import Response

from interparl.loader.browse import describe, site
from interparl.loader.load.database import reading
from tests.loading import SAMPLE, load

LONG = "W" * 2000
HOSTILE = f"""URL: https://example.org/?a="><script>alert(1)</script>
Title: <script>alert(2)</script> & "Ruritania" <img src=x onerror=alert(3)> {LONG}
Published: 2022-05-01

The Delegation of the <b>Senate</b> of Ruritania & 'others' was not told. On May 1, 2022 the Speaker
of the Senate of France met with <img src=x onerror=alert(4)> in Paris.
\x1b[31m\x1b]0;owned\x07 On May 1, 2022 the {LONG} of France was signed
\u202etold\x9b2J. @SUM(A1) was
not "told", =HYPERLINK.
"""

Get = Callable[..., Response]


@pytest.fixture(scope="session")
def browse_file(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Path:
    """The database that pages are made of; nobody writes to it."""
    folder = tmp_path_factory.mktemp("browse")
    hostile = folder / "<i>hostile.txt"
    hostile.write_text(HOSTILE, encoding="utf-8")
    path = Path(shutil.copy(sqlite_template, folder / "pages # 100%.db"))
    load(f"sqlite:///{path}", SAMPLE, hostile)
    return path


@pytest.fixture(scope="session")
def get(browse_file: Path) -> Get:
    """`get(path, method="GET", **headers)`: ask the site."""
    return asked(browse_file)


def asked(path: Path) -> Get:
    """A function that asks the site of a file."""
    with reading(str(path)) as connection:
        metadata = describe.metadata(connection)
    made = site.site(path, metadata, seconds=1)

    def ask(address: str, method: str = "get", **headers: str) -> Response:
        call = made.client.request(method, address, headers=headers)
        found: Response = asyncio.run(call)
        return found

    return ask


def words(page: Response) -> str:
    """The text of a page, without its markup."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.text)).split())


@pytest.fixture
def loaded_sqlite_url(migrated_sqlite_url: str) -> str:
    """A file with the sample page."""
    load(migrated_sqlite_url, SAMPLE)
    return migrated_sqlite_url
