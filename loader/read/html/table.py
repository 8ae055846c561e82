"""Tables: rows of cells, "Belarus | Senate | 8"; a cell that spans rows is told in each of them."""

import re
from itertools import islice

from lxml import html

from interparl.loader.read.html.line import plain

SEPARATOR = " | "
NOTHING = "…"  # stands in an empty first cell, so that the others keep their columns
MOST_COLUMNS = 100  # that one cell spans
MOST_REPEATED = 1_000_000  # characters that spans add: a page can't grow without end
LONGEST_CELL = 500  # characters; longer ones are columns of a page, not of a table
LONGEST_SPAN = 200  # characters of a cell that is told in several rows
BLOCKS = frozenset("p div li ul ol dt dd h1 h2 h3 h4 h5 h6 tr".split())
OPEN_END = re.compile(r"(?:[,;:.(–-]|\b(?:of|the|and|for|in|to|or|on|at|by|with|&))\Z")


def is_layout(table: html.HtmlElement) -> bool:
    """Whether a table arranges a page: one column, others inside it, headlines or long cells."""
    if next(islice(table.iter("table"), 1, None), None) is not None:
        return True
    if next(table.iter("h1", "h2", "form"), None) is not None:
        return True
    most = max(
        (sum(1 for _ in row.iterchildren("td", "th")) for row in table.iter("tr")), default=0
    )
    if most < 2:
        return True
    return any(len(cell.text_content()) > LONGEST_CELL for cell in table.iter("td", "th"))


def read_rows(table: html.HtmlElement) -> list[str]:
    """The rows of a table that is no layout, each on a line.

    >>> rows = "<tr><td rowspan=2>Belarus<td>Senate<td>8<tr><td>House<td>7"
    >>> read_rows(html.fromstring(f"<table>{rows}</table>"))
    ['Belarus | Senate | 8', 'Belarus | House | 7']
    """
    rows: list[str] = []
    open_cells: dict[int, tuple[int, str]] = {}  # column: rows to go, text
    repeated = 0
    for row in table.iter("tr"):
        cells: list[str] = []
        for cell in row.iterchildren("td", "th"):
            repeated += _fill(cells, open_cells)
            text = cell_text(cell)
            rowspan, colspan = _span(cell, "rowspan"), min(_span(cell, "colspan"), MOST_COLUMNS)
            if repeated > MOST_REPEATED:
                rowspan = colspan = 1
                open_cells.clear()
            for i in range(colspan):
                if rowspan > 1:
                    told = text if i == 0 and len(text) <= LONGEST_SPAN else ""
                    open_cells[len(cells)] = (rowspan - 1, told)
                cells.append("" if i else text)
            repeated += (colspan - 1) * len(SEPARATOR)
        repeated += _fill(cells, open_cells)
        if any(cells):
            rows.append(_join(cells))
    return rows


def cell_text(cell: html.HtmlElement) -> str:
    """The text of a cell on one line; what stands on lines of its own is parted by semicolons.

    >>> cell_text(html.fromstring("<td>Republic of<br>Belarus<p>Anna Berg</p></td>"))
    'Republic of Belarus; Anna Berg'
    """
    parts = [cell.text or ""]
    for element in cell.iterdescendants():
        if element.tag in BLOCKS or element.tag == "br":
            parts.append("")
        parts[-1] += element.text or ""
        # A block ends where its tail begins; an element inside it has only begun.
        if element.tag in BLOCKS and element.tail and not len(element):
            parts.append("")
        parts[-1] += element.tail or ""
    told = [text for part in parts if (text := plain(part))]
    joined = told[0] if told else ""
    for part in told[1:]:
        goes_on = OPEN_END.search(joined) or part[0].islower() or part[0] in "(,;"
        joined += (" " if goes_on or cell.tag == "th" else "; ") + part
    return joined.replace("|", "/")


def _fill(cells: list[str], open_cells: dict[int, tuple[int, str]]) -> int:
    """Put in the cells that span from the rows above; how many characters these add."""
    characters = 0
    while (column := len(cells)) in open_cells:
        rows, text = open_cells.pop(column)
        if rows > 1:
            open_cells[column] = (rows - 1, text)
        cells.append(text)
        characters += len(text) + len(SEPARATOR)
    return characters


def _join(cells: list[str]) -> str:
    told = [cell for cell in cells if cell]
    if len(told) == 1 and cells[0]:
        return told[0]
    while not cells[-1]:
        cells = cells[:-1]
    return SEPARATOR.join([cells[0] or NOTHING, *cells[1:]])


def _span(cell: html.HtmlElement, name: str) -> int:
    digits = re.match(r"\s*(\d{1,5})", cell.get(name) or "")
    return max(1, int(digits[1])) if digits else 1
