"""Walk: the elements of a page become lines, from the first to the last."""

from lxml import etree, html

from interparl.loader.read.html.line import Line, plain
from interparl.loader.read.html.table import SEPARATOR, is_layout, read_rows

PARAGRAPHS = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol dl table section article main header aside address blockquote "
    "figure figcaption form fieldset hr pre details caption td th".split()
)
BREAKS = PARAGRAPHS | frozenset("div li dt dd br tr legend summary center body".split())
HEADINGS = frozenset("h2 h3 h4 h5 h6".split())
LONGEST_HEADING = (
    100  # characters; what is longer, or a sentence, is marked as a heading by mistake
)
LONGEST_RECORD = 150  # as the structure stage has it; longer lines are paragraphs


def read_lines(tree: html.HtmlElement) -> list[Line]:
    """The lines of a page. No recursion: pages may be nested deeply.

    >>> [line.text for line in read_lines(html.fromstring("<ul><li>One<li><p>Two</p></ul>"))]
    ['- One', '- Two']
    """
    walk = _Walk()
    events = etree.iterwalk(tree, events=("start", "end"))
    for event, element in events:
        if event == "start":
            if walk.start(element):
                events.skip_subtree()
        else:
            walk.end(element)
            walk.write(element.tail or "")
    walk.flush()
    return walk.lines


class _Walk:
    """The lines so far, and what is on the line at hand."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.parts: list[str] = []
        self.lead = ""  # the mark of an item, or a term, until its text comes
        self.gap = True
        self.linked = 0  # characters on this line that belong to links
        self.links = 0  # links that are open
        self.preformatted = 0
        self.lists: list[int] = []  # the number of the last item of each open list; -1 without
        self.skipped: html.HtmlElement | None = None

    def write(self, text: str) -> None:
        """Add text to the line at hand."""
        if self.preformatted and "\n" in text:
            first, *others = text.split("\n")
            self.parts.append(first)
            for other in others:
                self.gap = self.gap or not "".join(self.parts).strip()
                self.flush()
                self.parts.append(other)
        elif text:
            self.parts.append(text)
            self.linked += len(text.strip()) if self.links else 0

    def start(self, element: html.HtmlElement) -> bool:
        """An element begins; whether all of it has been read."""
        tag = element.tag
        if tag == "table" and not is_layout(element):
            self._table(element)
            self.skipped = element
            return True
        if tag in BREAKS:
            self._break(element)
        if tag in ("ul", "ol"):
            self.lists.append(0 if tag == "ol" else -1)
        elif tag in ("li", "dt", "dd"):
            self._item(tag)
        elif tag == "a":
            self.links += 1
        elif tag == "pre":
            self.preformatted += 1
        self.write(element.text or "")
        return False

    def end(self, element: html.HtmlElement) -> None:
        """An element ends."""
        tag = element.tag
        if element is self.skipped:
            self.skipped = None
        elif tag == "dt":
            term = plain("".join(self.parts))
            self.parts, self.lead = [], f"{term.removesuffix(':')}: " if term else ""
        elif tag in HEADINGS:
            self._heading()
        elif tag == "a":
            self.links = max(0, self.links - 1)
        elif tag == "pre":
            self.flush()
            self.preformatted -= 1
        elif tag in ("ul", "ol") and self.lists:
            self.flush()
            self.lists.pop()
            self.lead = ""
        if tag in BREAKS and tag not in ("dt", "br"):
            self.flush()
            self.gap = self.gap or self._parts(element)

    def flush(self) -> None:
        """Close the line at hand."""
        raw = "".join(self.parts)
        text = raw.strip() if self.preformatted else plain(raw)
        if text:
            self.gap = self.gap or len(text) > LONGEST_RECORD
            self.lines.append(Line(self.lead + text, self.gap, self.linked))
            self.lead, self.gap = "", len(text) > LONGEST_RECORD
        self.parts, self.linked = [], 0

    def _break(self, element: html.HtmlElement) -> None:
        tag = element.tag
        is_empty = not "".join(self.parts).strip()
        self.flush()
        if tag == "br":
            self.gap = self.gap or (is_empty and not self.lead)
        elif not self.lead:
            self.gap = self.gap or self._parts(element)

    def _parts(self, element: html.HtmlElement) -> bool:
        """Whether an element is parted from others by an empty line; nothing in an item is."""
        above = element.getparent()
        if self.lists or (above is not None and above.tag in ("li", "dd")):
            return False
        return element.tag in PARAGRAPHS or (element.tag == "div" and _holds_blocks(element))

    def _item(self, tag: str) -> None:
        if tag == "dd" and self.lead:
            return  # the term stands before it
        if self.lead:  # a term without text, or an empty item
            term = self.lead.strip()
            if term.endswith(":"):
                self.lines.append(Line(term, self.gap))
                self.gap = False
        self.lead = "" if tag == "dt" else "- "
        if tag == "li" and self.lists and self.lists[-1] >= 0:
            self.lists[-1] += 1
            self.lead = f"{self.lists[-1]}. "
        if tag == "li" and len(self.lists) > 1:
            self.lead = "  " * (len(self.lists) - 1) + self.lead

    def _heading(self) -> None:
        text = plain("".join(self.parts))
        if text and len(text) <= LONGEST_HEADING and text[-1] not in ".;,":
            self.lead = "" if self.lead else "## "

    def _table(self, table: html.HtmlElement) -> None:
        self.flush()
        caption = next(table.iterchildren("caption"), None)
        told = plain(caption.text_content()) if caption is not None else ""
        if told:
            self.lines.append(Line(told, gap=True))
        for i, row in enumerate(read_rows(table)):
            self.lines.append(Line(row, i == 0 and not told, is_row=SEPARATOR in row))
        self.gap, self.lead = True, ""


def _holds_blocks(element: html.HtmlElement) -> bool:
    return any(child.tag in BREAKS and child.tag != "br" for child in element)
