"""Pages that say only that there is none, and short pages that do say something."""

import pytest

from interparl.loader.read.document import Document
from interparl.loader.read.web.no_content import why_no_content

HOME = "Go back to the home page, or use the search."
MISSING = [
    (None, f"404\n\nPage not found\n\n{HOME}"),
    (None, f"Page not found\n\n{HOME}"),
    (None, "Not Found\n\nThe requested URL /a was not found on this server."),
    (None, f"# 404 – Page Not Found!\n\n{HOME}"),
    (None, f"Error 404: page not found\n{HOME}"),
    (None, f"Sorry, this page does not exist.\n\n{HOME}"),
    (None, f"Oops! The page you are looking for doesn't exist.\n{HOME}"),
    (None, f"The page you requested could not be found\n{HOME}"),
    (None, f"The page you’re looking for can’t be found.\n{HOME}"),
    (None, f"Page cannot be found\n{HOME}"),
    (None, f"This page has been removed.\n{HOME}"),
    (None, f"This document is no longer available\n{HOME}"),
    ("Page not found | Senate of Freedonia", "Senate of Freedonia\n\nPress office: +375 17 1"),
    ("Senate of Freedonia - Page not found", HOME),
    ("404 Not Found", "nginx"),
    ("Senate: Error 404", f"The page was moved.\n{HOME}"),
    ("404 | Senate", f"We can't find that page.\n{HOME}"),
    ("HTTP Status 404 – Not Found", "Type Status Report"),
    ("Senate", f"Senate of Freedonia\n\n## Page not found\n\n{HOME}"),
    (None, f"Senate of Freedonia\n\n404\n\nThe page you are looking for was not found.\n\n{HOME}"),
]


@pytest.mark.parametrize(("title", "text"), MISSING)
def test_missing(title: str | None, text: str) -> None:
    why = why_no_content(Document(text, "x", title=title))
    assert why == "says that the page is not found; see the address, or remove it"


WALLS = [
    (None, "Please enable JavaScript to view this page."),
    (None, "This site requires JavaScript. Turn it on in your browser and reload."),
    ("Just a moment...", "senate.example\n\nChecking your browser before you continue."),
    ("Senate", ("Senate\n\nVerifying you are human. This may take a few seconds.\n\n"
     "senate.example needs to review the security of your connection before proceeding.")),
    (None, "JavaScript is disabled\nYou need to enable JavaScript and cookies to continue."),
    (None, "Attention Required!\nPlease complete the CAPTCHA to continue.\nRay ID: 12ab"),
    (None, "Are you a robot?\n\nPlease verify to continue."),
    ("Senate of Freedonia", ("Senate of Freedonia\n\nWe use cookies to improve your visit. By "
     "continuing you agree to our privacy policy.\nAccept all\nReject all\nSettings")),
    (None, "This website uses cookies.\n\nAccept"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text"), WALLS)
def test_wall(title: str | None, text: str) -> None:
    why = why_no_content(Document(text, "x", title=title))
    assert why == "shows a wall of cookies, scripts or a puzzle and no page; see it in a browser"


COUNT = "Delegation of the Senate to the Assembly consists of 7 deputies."
CONTENT = [
    (None, COUNT),
    (None, "Chairman: Anna Berg"),
    ("Resolution 404", "Resolution 404\n\nThe Assembly adopts the budget."),
    ("404", "404\n\nThe Assembly adopts the budget."),
    ("No. 410 | Senate", "The Assembly adopts the budget."),
    (None, "404 deputies attended the session."),
    (None, "Quorum not found: the Senate did not meet."),
    (None, "Missing page of treaty not found in archive\n\nThe Speaker said so on Monday."),
    (None, "Solution to conflict not found\n\nThe talks ended on Monday."),
    (None, "The document was removed from the agenda.\n\nThe Senate met on Monday."),
    ("Post removed", "The post of the Deputy Chairman was removed."),
    (None, "Agenda\n\nThe document was not found\n\nThe Senate met on Monday."),
    (None, "Article removed\n\nThe Senate took Article 5 out of the treaty."),
    (None, f"We use cookies. Accept\n\n{COUNT}"),
    (None, f"This site requires JavaScript.\n\n{COUNT}"),
    (None, "The Senate adopted the law on cookies on 5 May 2021."),
    (None, "The Senate discussed captcha and robots on 5 May.\nThe Speaker came to the session."),
    (None, "Page not found\n\n" + f"{COUNT} " * 20),
    ("Page not found", f"{COUNT} " * 20),
]


@pytest.mark.parametrize(("title", "text"), CONTENT)
def test_content(title: str | None, text: str) -> None:
    assert why_no_content(Document(text, "x", title=title)) is None


@pytest.mark.parametrize("part", ["the page ", "not ", "404 - ", "error ", "please and ", " | "])
def test_a_long_line_costs_no_more_than_its_length(part: str) -> None:
    line = part * 100_000
    assert why_no_content(Document("Text", "x", title=line)) is None
    assert why_no_content(Document(line.replace(" ", "_"), "x")) is None
