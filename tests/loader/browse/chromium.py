"""A browser without a window: Debian's Chromium, and what it did.

Where there is none, a test that needs it fails. It may ask nothing of other hosts by itself.
"""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.wait import WebDriverWait

FLAGS = (
    "headless no-sandbox disable-gpu disable-quic no-first-run disable-background-networking "
    "disable-component-update disable-sync disable-dev-shm-usage no-default-browser-check"
).split()
PATIENCE = 20  # seconds for charts to be drawn on a busy machine


@contextmanager
def chromium(profile: Path) -> Iterator[Chrome]:
    """A browser for as long as the block runs; FileNotFoundError where there is none."""
    driver, browser = shutil.which("chromedriver"), shutil.which("chromium")
    if driver is None or browser is None:
        raise FileNotFoundError("apt-get install chromium chromium-driver")
    options = ChromeOptions()
    options.binary_location = browser
    for flag in FLAGS:
        options.add_argument(f"--{flag}")
    options.add_argument(f"--user-data-dir={profile}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    started = Chrome(options=options, service=Service(driver))
    try:
        yield started
    finally:
        started.quit()


def look(browser: Chrome, *, width: int = 1280, colours: str = "light") -> None:
    """Look at pages from now on by a screen of this width and these colours."""
    screen = {"width": width, "height": 844, "deviceScaleFactor": 1, "mobile": width < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
    wanted = {"features": [{"name": "prefers-color-scheme", "value": colours}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", wanted)


def wait_for_charts(browser: Chrome) -> None:
    """Wait until charts.js is done."""
    done = "return document.body.dataset.charts"
    WebDriverWait(browser, PATIENCE).until(lambda one: one.execute_script(done))


def said_on_the_console(browser: Chrome) -> list[str]:
    """What pages said there since one looked last."""
    return [entry["message"] for entry in browser.get_log("browser")]  # type: ignore[no-untyped-call]


def asked_for(browser: Chrome) -> set[str]:
    """All addresses that the browser asked for since one looked last, also in vain."""
    events: list[dict[str, Any]] = [
        json.loads(entry["message"])["message"]
        for entry in browser.get_log("performance")  # type: ignore[no-untyped-call]
    ]
    sent = [e["params"] for e in events if e["method"] == "Network.requestWillBeSent"]
    return {each["request"]["url"] for each in sent}
