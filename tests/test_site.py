"""The documentation as a site: every page is in a menu, every link leads on, all is local."""

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait

from tests.console import ROOT
from tests.loader.browse import chromium

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


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder, and says nothing of it."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing."""


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    """The site on the loopback."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.mark.slow
def test_a_browser_finds_its_way_and_asks_nobody_else(address: str, tmp_path: Path) -> None:
    with chromium.chromium(tmp_path / "profile") as browser:
        browser.get("about:blank")
        chromium.asked_for(browser)  # what a new tab is made of
        for page, width in (("index", 1280), ("tutorial", 390), ("cli", 390), ("tables", 1280)):
            chromium.look(browser, width=width, colours="dark")
            browser.get(f"{address}{page}.html")
            overflow = "return document.documentElement.scrollWidth - innerWidth"
            assert browser.execute_script(overflow) <= 0, page
            scheme = "return document.body.dataset.mdColorScheme"
            assert browser.execute_script(scheme) == "slate"
        browser.execute_script("document.querySelector('#__search').click()")
        field = browser.find_element(By.CSS_SELECTOR, "input.md-search__input")
        browser.execute_script("arguments[0].focus()", field)
        browser.switch_to.active_element.send_keys("sightings")
        found = WebDriverWait(browser, chromium.PATIENCE).until(
            lambda one: one.find_elements(By.CSS_SELECTOR, ".md-search-result__item a")
        )
        assert any("explanation/time.html" in str(each.get_attribute("href")) for each in found)
        assert chromium.said_on_the_console(browser) == []
        asked = chromium.asked_for(browser)
    own = (address, "data:", "blob:", "about:", "chrome:")
    assert {each for each in asked if not each.startswith(own)} == set()
