"""The body of a Word file: its elements become lines, from the first to the last.

The text is what a reader sees: insertions count, deletions do not; of a text box that is stored
twice, for old and for new programs, the new one is read.
"""

from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
UNSEEN = frozenset({f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText"}) | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
LETTERS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
LONGEST_HEADING = 100  # characters
SEPARATOR = " | "
NOTHING = "…"  # stands in an empty first cell, so that the others keep their columns


def read_blocks(body: etree._Element, names: dict[str, str]) -> Iterator[str]:
    """Paragraphs and tables, each as its lines; ``names`` are the names of styles by their key."""
    for element in body:
        if element.tag == f"{W}p":
            yield _paragraph(element, names)
        elif element.tag == f"{W}tbl":
            yield "\n".join(["", *_rows(element), ""])
        elif element.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            yield from read_blocks(element, names)


def _paragraph(paragraph: etree._Element, names: dict[str, str]) -> str:
    text = _text(paragraph).strip()
    if not text:
        return ""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    name = names.get(style.get(f"{W}val") or "", "") if style is not None else ""
    numbered = paragraph.find(f"{W}pPr/{W}numPr")
    if name.startswith("heading"):
        is_mark = len(text) <= LONGEST_HEADING and text[-1] not in ".;,"
        return f"\n## {text}\n" if is_mark else f"\n{text}\n"
    if numbered is not None or name.startswith("list"):
        return f"- {text}"
    return text


def _text(element: etree._Element) -> str:
    parts: list[str] = []
    walk = etree.iterwalk(element, events=("start",))
    for _, inner in walk:
        if inner.tag in UNSEEN:
            walk.skip_subtree()
        elif inner.tag == f"{W}t":
            parts += inner.itertext()
        elif inner.tag in LETTERS:
            parts.append(LETTERS[inner.tag])
        elif inner.tag == f"{W}p" and inner is not element:
            parts.append("\n")
    return "".join(parts)


def _rows(table: etree._Element) -> Iterator[str]:
    """A row on a line; a cell that is merged with the one above is told again."""
    above: dict[int, str] = {}
    for row in table.iterchildren(f"{W}tr"):
        cells: list[str] = []
        for cell in row.iter(f"{W}tc"):
            if cell.getparent() is not row and next(cell.iterancestors(f"{W}tr")) is not row:
                continue  # of a table inside a cell, whose text the cell holds
            merge, span = cell.find(f"{W}tcPr/{W}vMerge"), cell.find(f"{W}tcPr/{W}gridSpan")
            goes_on = merge is not None and merge.get(f"{W}val") != "restart"
            text = above.get(len(cells), "") if goes_on else _cell(cell)
            above[len(cells)] = text
            width = (span.get(f"{W}val") or "1") if span is not None else "1"
            cells += [text, *[""] * (min(int(width), 60) - 1 if width.isdecimal() else 0)]
        told = [text for text in cells if text]
        if len(told) > 1 or (told and not cells[0]):
            yield SEPARATOR.join([cells[0] or NOTHING, *cells[1:]]).rstrip(" |")
        elif told:
            yield told[0]


def _cell(cell: etree._Element) -> str:
    told = [text for p in cell.iterchildren() if (text := " ".join(_text(p).split()))]
    return "; ".join(told).replace("|", "/")
