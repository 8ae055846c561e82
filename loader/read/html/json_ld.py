"""JSON-LD: what the data inside a page says of its day of publication."""

import json
from collections.abc import Iterator
from typing import Any

from lxml import html

SCRIPTS = "//script[@type='application/ld+json']"
LONGEST = 1_000_000  # characters of a script
PAGES = ("Article", "Posting", "Report", "WebPage")  # ends of the types whose date is the page's


def published_in(tree: html.HtmlElement) -> Iterator[str]:
    """Each ``datePublished`` of an article or a page, in the order of the scripts."""
    for script in tree.xpath(SCRIPTS):
        text = script.text_content()
        if len(text) > LONGEST:
            continue
        try:
            data: Any = json.loads(text)
        except (ValueError, RecursionError):
            continue
        for item in _items(data):
            kinds = item.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            day = item.get("datePublished")
            if isinstance(day, str) and any(str(kind).endswith(PAGES) for kind in kinds):
                yield day


def _items(data: object) -> Iterator[dict[str, Any]]:
    """The objects at the top, and those of a graph; what lies deeper tells of other things."""
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            for inner in graph if isinstance(graph, list) else []:
                if isinstance(inner, dict):
                    yield inner
