"""A page: a Document whose text is HTML becomes one whose text is what the page says."""

from dataclasses import replace

from lxml import etree

from interparl.loader.read.decode import storable
from interparl.loader.read.document import Document
from interparl.loader.read.failure import Failure
from interparl.loader.read.html.head import read_head
from interparl.loader.read.html.line import to_text
from interparl.loader.read.html.main_text import keep_main
from interparl.loader.read.html.tree import drop_service, read_tree
from interparl.loader.read.html.walk import read_lines


def read_page(document: Document) -> Document | Failure:
    r"""Put the text of a page in place of its HTML; header lines win over the page's head.

    >>> read_page(Document("<h1>Title</h1><nav>Menu</nav><p>Text", "x")).text
    'Title\n\nText'
    """
    try:
        tree = read_tree(document.text)
    except (etree.LxmlError, ValueError) as error:
        return Failure(document.origin, f"is no HTML that can be read ({error}); save it as text")
    if tree is None:
        return Failure(document.origin, "nests its elements too deeply for a page; save it as text")
    head = read_head(tree)
    drop_service(tree)
    text = storable(to_text(keep_main(read_lines(tree), document.text, tree)))
    if not text.strip():
        return Failure(document.origin, "is a page without text; save what the browser shows")
    return replace(
        document,
        text=text,
        url=document.url or head.url,
        title=document.title or head.title,
        published=document.published or head.published,
    )
