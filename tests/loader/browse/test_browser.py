"""The pages in a real browser: they are drawn, lead on, fit a phone, and ask nobody else."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from sqlalchemy import insert

from interparl.loader.load.database import writing
from interparl.loader.load.writer import TABLES
from tests.loader.browse import chromium
from tests.loader.browse.conftest import LONG
from tests.loader.browse.serving import serving
from tests.loading import GOLD, load

pytestmark = pytest.mark.slow
QUESTIONS = ("seats_by_state", "event_timeline", "evidence_of_facts", "run_history")
PAGES = (
    "",
    *(f"interparl/{name}" for name in QUESTIONS),
    "interparl",
    "interparl/search?q=council",
    "interparl?sql=select+name+from+bodies",
    "-/dashboards",
    "-/dashboards/assemblies",
    "-/dashboards/reading",
)
MARKS = "return document.querySelectorAll('#chart-{} svg .mark-rect path').length"
OVERFLOW = "return document.documentElement.scrollWidth - innerWidth"
GROUND = "return getComputedStyle(document.body).backgroundColor"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    with chromium.chromium(tmp_path_factory.mktemp("profile")) as started:
        yield started


@pytest.fixture(scope="module")
def address(browse_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page on a database of a handful of documents."""
    path = Path(shutil.copy(browse_file, tmp_path_factory.mktemp("served")))
    load(f"sqlite:///{path}", *sorted(GOLD.iterdir())[:6])
    register(path, "Composition", "Treaties <b>")
    with serving(path) as served:
        yield served.address


def register(path: Path, *names: str) -> None:
    """Register sources that were read just now."""
    with writing(f"sqlite:///{path}") as engine, engine.begin() as connection:
        for name in names:
            source = {
                "id": name, "name": name, "address": f"https://example.org/{name}", "kind": "url",
                "rank": 100, "allow_private": False, "last_fetched_at": datetime.now(UTC),
            }  # fmt: skip
            connection.execute(insert(TABLES["sources"]).values(source))


@pytest.fixture(autouse=True)
def _nothing_goes_wrong(browser: Chrome, address: str) -> Iterator[None]:
    """Hold of each test that no page complains, and that nothing leaves the machine."""
    chromium.look(browser)
    browser.get("about:blank")
    chromium.said_on_the_console(browser), chromium.asked_for(browser)
    yield
    assert chromium.said_on_the_console(browser) == []
    asked = chromium.asked_for(browser)
    assert asked
    assert {each for each in asked if not each.startswith((address, "data:", "about:"))} == set()


@pytest.mark.parametrize(
    ("dashboard", "charts"),
    [
        ("assemblies", {"seats": 3, "events": 3, "cooperation": 1}),
        ("reading", {"coverage": 2, "documents": 2, "freshness": 2}),
    ],
)
def test_charts_are_drawn(
    browser: Chrome, address: str, dashboard: str, charts: dict[str, int]
) -> None:
    browser.get(f"{address}-/dashboards/{dashboard}")
    chromium.wait_for_charts(browser)
    drawn = {chart: browser.execute_script(MARKS.format(chart)) for chart in charts}
    assert {chart: drawn[chart] >= least for chart, least in charts.items()} == dict.fromkeys(
        charts, True
    ), drawn


def test_one_assembly_can_be_chosen(browser: Chrome, address: str) -> None:
    browser.get(f"{address}-/dashboards/assemblies")
    (choice,) = browser.find_elements(By.CSS_SELECTOR, "#assembly option:nth-child(2)")
    name = choice.get_attribute("value")
    choice.click()
    browser.find_element(By.CSS_SELECTOR, "main form button").click()
    chromium.wait_for_charts(browser)
    assert browser.find_element(By.ID, "assembly").get_attribute("value") == name
    assert browser.execute_script(MARKS.format("seats")) > 0


def test_questions_lead_to_facts_and_these_to_their_words(browser: Chrome, address: str) -> None:
    browser.get(address)
    question = "How many seats does each chamber hold in each assembly today?"
    browser.find_element(By.LINK_TEXT, question).click()
    assert browser.find_element(By.TAG_NAME, "h1").text == question
    browser.execute_script("document.querySelector('a.said').click()")
    words = browser.find_element(By.CSS_SELECTOR, "blockquote a")
    told = words.text
    words.click()
    assert browser.find_element(By.ID, "said").text == told
    told_by = browser.find_element(By.CSS_SELECTOR, "aside .told a")
    assert "seats: " in told_by.text
    told_by.click()
    assert "/interparl/seats/" in browser.current_url


def test_the_marked_words_are_in_sight(browser: Chrome, address: str) -> None:
    browser.get(f"{address}interparl/evidence_of_facts?fact=seats")
    browser.execute_script("document.querySelector('td.col-words a').click()")
    at = "return document.querySelector('#said').getBoundingClientRect().top / innerHeight"
    assert 0 <= browser.execute_script(at) < 1


def test_the_search_finds(browser: Chrome, address: str) -> None:
    browser.get(address)
    browser.find_element(By.NAME, "q").send_keys("state duma", Keys.ENTER)
    browser.find_element(By.PARTIAL_LINK_TEXT, "10 deputies of the State Duma").click()
    assert "State Duma" in browser.find_element(By.ID, "said").text


@pytest.mark.parametrize("page", PAGES)
def test_pages_fit_a_phone(browser: Chrome, address: str, page: str) -> None:
    chromium.look(browser, width=390)
    browser.get(f"{address}{page}")
    if "dashboards/" in page:
        chromium.wait_for_charts(browser)
    assert browser.execute_script(OVERFLOW) <= 0


@pytest.mark.parametrize("width", [390, 1280])
def test_very_long_words_are_broken(browser: Chrome, address: str, width: int) -> None:
    chromium.look(browser, width=width)
    browser.get(f"{address}interparl/documents?title__contains=Ruritania")
    found = [browser.find_element(By.PARTIAL_LINK_TEXT, "Ruritania").get_attribute("href") or ""]
    key = found[0].rsplit("/", 1)[1]
    found += [
        f"{address}interparl/documents/{key}",
        f"{address}interparl/documents?title__contains=Ruritania",
        f"{address}interparl/unread_sentences",
        f"{address}interparl/search?q=ruritania",
    ]
    for page in found:
        browser.get(page)
        assert LONG[:100] in browser.page_source, page
        assert browser.execute_script(OVERFLOW) <= 0, page


def test_pages_are_dark_where_that_is_wanted(browser: Chrome, address: str) -> None:
    browser.get(f"{address}-/dashboards/reading")
    chromium.wait_for_charts(browser)
    label = "return document.querySelector('#chart-coverage svg .role-axis-label text')"
    light = browser.execute_script(GROUND), browser.execute_script(f"{label}.getAttribute('fill')")
    chromium.look(browser, colours="dark")
    browser.get(f"{address}-/dashboards/reading")
    chromium.wait_for_charts(browser)
    dark = browser.execute_script(GROUND), browser.execute_script(f"{label}.getAttribute('fill')")
    assert light == ("rgb(251, 250, 247)", "#1d2327")
    assert dark == ("rgb(20, 24, 27)", "#e8e6e0")


def test_the_focus_is_seen(browser: Chrome, address: str) -> None:
    browser.get(address)
    browser.switch_to.active_element.send_keys(Keys.TAB)
    style = "return getComputedStyle(document.activeElement).outlineWidth"
    assert browser.switch_to.active_element.text == "Skip to the content"
    assert browser.execute_script(style) == "3px"


def test_a_hostile_page_does_nothing(browser: Chrome, address: str) -> None:
    browser.get(f"{address}interparl/documents?title__contains=Ruritania")
    browser.find_element(By.PARTIAL_LINK_TEXT, "Ruritania").click()
    assert "<script>alert(2)</script>" in browser.find_element(By.TAG_NAME, "h1").text
    assert browser.find_elements(By.CSS_SELECTOR, "main script, main img") == []
