"""The documentation as a site: every page is in a menu, every link leads on, all is local."""

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.console import ROOT

# What a browser fetches by itself; links in the text may lead anywhere.
FETCHED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href"}
STYLE_URL = re.compile(r"url\(\s*['\"]?(?!data:|#)([^'\")]+)|@import\s+['\"]([^'\"]+)")


class Resources(HTMLParser):
    """Collects what a page makes a browser fetch."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the address of a script, style, image, font or frame."""
        given = dict(attrs)
        is_named_alone = tag == "link" and given.get("rel") in {"canonical", "next", "prev"}
        address = given.get(FETCHED.get(tag, ""))
        if address and not is_named_alone:
            self.found.append(address)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make docs` builds it."""
    folder = tmp_path_factory.mktemp("site")
    ended = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", folder],
        cwd=ROOT,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stdout + ended.stderr) == (0, "")
    return folder


@pytest.mark.slow
def test_pages_load_nothing_from_elsewhere(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        found = Resources(page.read_text(encoding="utf-8")).found
        assert found, page
        assert [each for each in found if urlsplit(each).netloc or urlsplit(each).scheme] == []
        missing = [each for each in found if not (page.parent / urlsplit(each).path).exists()]
        assert missing == [] or page.name == "404.html"


@pytest.mark.slow
def test_styles_load_nothing_from_elsewhere(site: Path) -> None:
    styles = list(site.rglob("*.css"))
    assert styles
    for style in styles:
        told = STYLE_URL.findall(style.read_text(encoding="utf-8"))
        assert [a or b for a, b in told if urlsplit(a or b).netloc] == []


@pytest.mark.slow
def test_every_page_of_the_repository_is_a_page_of_the_site(site: Path) -> None:
    there = {page.relative_to(site).as_posix() for page in site.rglob("*.html")}
    docs = ROOT / "docs"
    written = {
        path.relative_to(docs).with_suffix(".html").as_posix() for path in docs.rglob("*.md")
    }
    assert written - there == {"schema.html"}  # drawings, which need a script of others
    assert {"index.html", "tables.html", "changelog.html"} <= there
