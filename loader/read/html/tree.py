"""Tree: a page's elements, without those that serve the page and say nothing."""

import re
from collections.abc import Callable

from lxml import etree, html

HIDDEN = """
    head title script style noscript template svg iframe object embed canvas video audio map button
    select option input textarea nav footer
""".split()
ROLES = frozenset("navigation dialog alertdialog search menu menubar contentinfo".split())
# Names that pages give to what serves them. The first are short, the others full of links.
SERVICE = re.compile(
    r"\b(?:cookies?|consent|gdpr|shar(?:e|ing)|social|addtoany|breadcrumbs?|pagination|pager|"
    r"skip-?(?:link|to)?|login|search)\b"
)
LINKED = re.compile(r"\b(?:nav(?:bar)?|menu|sidebar|footer|related|tags?)\b")
LONGEST_SERVICE = 1000  # characters
WORDS = re.compile(r"[-_\s]+|(?<=[a-z])(?=[A-Z])")


def read_tree(page: str) -> html.HtmlElement | None:
    """The elements of a page; ``None`` if they are nested so deeply that the parser cuts them off.

    >>> read_tree("<p>One").text_content()
    'One'
    """
    # Entities that a page defines itself are never put in, and nothing is fetched.
    parser = html.HTMLParser(
        huge_tree=True, no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    tree = html.document_fromstring(page.encode(), parser=parser)
    is_cut = any("depth" in entry.message for entry in parser.error_log)
    return None if is_cut else tree


def drop_service(tree: html.HtmlElement) -> None:
    """Take out menus, banners, buttons and what else serves the page.

    By tag and role; by class and name if the element is short, or little but links; and asides of
    links. What holds most of the page stays, whatever it is called.

    >>> tree = read_tree("<body class='menu'><p id='cookieBar'>Cookies!</p>Text of a page")
    >>> drop_service(tree)
    >>> tree.text_content()
    'Text of a page'
    """
    for element in list(tree.iter(*HIDDEN)):
        element.drop_tree()
    _drop(tree, lambda e: e.get("role") in ROLES)
    lengths = _lengths(tree)
    total = lengths[tree][0]
    _drop(tree, lambda e: e.tag not in ("html", "body", "main") and _serves(e, lengths[e], total))


def _drop(tree: html.HtmlElement, is_service: Callable[[html.HtmlElement], bool]) -> None:
    walk = etree.iterwalk(tree, events=("start",))
    dropped: list[html.HtmlElement] = []
    for _, element in walk:
        if element is not tree and is_service(element):
            dropped.append(element)
            walk.skip_subtree()
    for element in dropped:
        element.drop_tree()


def _serves(element: html.HtmlElement, lengths: tuple[int, int], total: int) -> bool:
    names = " ".join(WORDS.split(f"{element.get('class', '')} {element.get('id', '')}")).lower()
    is_service = bool(SERVICE.search(names))
    length, linked = lengths
    if length * 2 > total or not (is_service or element.tag == "aside" or LINKED.search(names)):
        return False
    return (is_service and length <= LONGEST_SERVICE) or linked * 2 >= length


def _lengths(tree: html.HtmlElement) -> dict[html.HtmlElement, tuple[int, int]]:
    """How long the text of each element is, and how much of it stands in links; in one walk."""
    lengths: dict[html.HtmlElement, tuple[int, int]] = {}
    for _, element in etree.iterwalk(tree, events=("end",)):
        length, linked = len((element.text or "").strip()), 0
        for child in element:
            tail = len((child.tail or "").strip())
            length, linked = length + lengths[child][0] + tail, linked + lengths[child][1]
        lengths[element] = (length, length if element.tag == "a" else linked)
    return lengths
