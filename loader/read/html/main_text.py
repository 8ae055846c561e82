"""The main text: which lines of links are part of what a page says, and which lead elsewhere.

trafilatura finds the main text of news, but drops short pages, lists and tables too readily. So it
has a say on lines of links alone: those that it leaves out go, if it found anything at all.
"""

import re
from collections.abc import Sequence

import trafilatura
from lxml import html

from interparl.loader.read.html.line import Line

MOST_ELEMENTS = 30_000  # a page with more is a table or a list, and trafilatura takes minutes
LETTERS = re.compile(r"[\W_]+")
ADDRESS = re.compile(r"https?://|www\.|\w\.(?:com|org|net|info|int|gov|eu|[a-z]{2})\b")


def keep_main(lines: Sequence[Line], page: str, tree: html.HtmlElement) -> list[Line]:
    """The lines without those that lead elsewhere; a gap stays where one went."""
    has_menu = sum(line.is_link for line in lines) >= 2
    main = _bare(_main_text(page)) if has_menu and _is_small(tree) else ""
    if not main:
        return list(lines)
    kept: list[Line] = []
    gap = False
    for line in lines:
        gap = gap or line.gap
        if line.is_link and not ADDRESS.search(line.text) and _bare(line.text) not in main:
            continue
        line.gap, gap = gap, False
        kept.append(line)
    return kept


def _main_text(page: str) -> str:
    try:
        return trafilatura.extract(page, favor_recall=True, include_comments=False) or ""
    except Exception:  # noqa: BLE001 - whatever breaks in it, the lines are there without its say
        return ""


def _is_small(tree: html.HtmlElement) -> bool:
    return all(i < MOST_ELEMENTS for i, _ in enumerate(tree.iter()))


def _bare(text: str) -> str:
    return LETTERS.sub("", text).casefold()
