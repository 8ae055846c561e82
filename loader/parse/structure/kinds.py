"""The kind of each paragraph: heading, label, item, row or prose; its heading and its block."""

import re
from collections.abc import Sequence

from interparl.loader.parse.calendar_lines import (
    MONTH_LINE,
    is_calendar_heading,
    opens_with_day,
)
from interparl.loader.parse.sentence import SentenceKind
from interparl.loader.parse.structure.furniture import is_related
from interparl.loader.parse.structure.headline_signs import SECTION
from interparl.loader.parse.structure.label import is_label_line
from interparl.loader.parse.structure.paragraph import Paragraph
from interparl.loader.parse.structure.state_line import is_state_line

WIKI = re.compile(r"(?:={2,}|#{1,6}\s).*")
LETTERED = re.compile(r"(?:[A-H]|[IVX]{1,4})\.\s+\S")  # "A. Elections", "II. Composition"
COUNTED = re.compile(r".{2,80}\s[-–]\s?\d{1,4}\b")  # "Ghana - 8"
BRACKETS = re.compile(r"\([^()]*\)")
# "12 Market Street, Valletta", "Ringvej 4, 2100 Aarhus": where a body sits heads nothing.
ADDRESS = re.compile(
    r"(?:\A|, )(?:\d{1,4}[A-Za-z]?,? (?:[A-Z][\w'-]+ ){1,3}[A-Z][\w.'-]+|"
    r"[A-Z][\w' -]{3,40} \d{1,4}[A-Za-z]?), (?:\d{3,6} )?[A-Z][\w' -]+(?:,|\Z)"
)
RECORDS = ("label", "item", "row", "heading")


def set_kinds(paragraphs: Sequence[Paragraph]) -> None:
    """Give each paragraph that is not yet noise, headline or dateline its kind."""
    open_paragraphs = [p for p in paragraphs if p.kind == "prose"]
    tabs = _tabs(open_paragraphs)
    for i, paragraph in enumerate(open_paragraphs):
        above = open_paragraphs[i - 1] if i else None
        below = open_paragraphs[i + 1] if i + 1 < len(open_paragraphs) else None
        is_tab = paragraph.text in tabs and below is not None
        paragraph.kind = "heading" if is_tab else _kind(paragraph, above, below)
    _drop_related(paragraphs)


def _tabs(paragraphs: Sequence[Paragraph]) -> frozenset[str]:
    """What the cells of rows that stand alone say: a page may repeat them as headings."""
    return frozenset(
        cell
        for i, paragraph in enumerate(paragraphs)
        if paragraph.first.is_row and paragraph.gap and paragraphs[i + 1 : i + 2]
        for cell in paragraph.text.split(" | ")
        if paragraphs[i + 1].gap
    )


def _kind(paragraph: Paragraph, above: Paragraph | None, below: Paragraph | None) -> SentenceKind:
    text, line = paragraph.text, paragraph.first
    if WIKI.match(text) or (paragraph.is_short and _is_title(paragraph, below)):
        return "heading"
    if line.is_row:
        return "row"
    if kind := _calendar_kind(paragraph, above, below):
        return kind
    if text.rstrip("-").endswith(":"):
        return _colon_kind(paragraph, above, below)
    if is_label_line(text):
        return "label"
    is_address = paragraph.is_short and ADDRESS.search(text)
    if below and paragraph.is_short and not is_address and _is_below(paragraph, below):
        return "heading"
    if below and is_state_line(text) and _tells(below):
        return "heading"
    if line.marker:
        return "item"
    if not paragraph.is_short:
        return "prose"
    return "heading" if below and not is_address and _heads(paragraph, above, below) else "item"


def _is_title(paragraph: Paragraph, below: Paragraph | None) -> bool:
    """Whether a short line is underlined, or numbered as a section is."""
    text = paragraph.text
    is_section = SECTION.match(text) or LETTERED.match(text)
    return paragraph.first.is_underlined or (below is not None and is_section is not None)


def _calendar_kind(
    paragraph: Paragraph, above: Paragraph | None, below: Paragraph | None
) -> SentenceKind | None:
    """Heading, as a month or a weekday is, or item, as a line is that opens with a day."""
    if below and is_calendar_heading(paragraph.text):
        return "heading"
    is_day = paragraph.is_short and _is_of_month(above) and opens_with_day(paragraph.text)
    return "item" if is_day else None


def _is_of_month(above: Paragraph | None) -> bool:
    """Whether a paragraph is a month, or a line that stands under one."""
    return above is not None and (
        MONTH_LINE.match(above.text) is not None
        or (above.kind in ("item", "row") and opens_with_day(above.text))
    )


def _tells(paragraph: Paragraph) -> bool:
    """Whether a line is more than a number or a name: what a state's name may stand above."""
    return is_label_line(paragraph.text) or len(paragraph.text.split()) >= 4


def _is_below(paragraph: Paragraph, below: Paragraph) -> bool:
    """Whether a line is set in from the one right above it."""
    indent = paragraph.first.indent + 1
    return not below.gap and not below.first.is_row and below.first.indent > indent


def _colon_kind(
    paragraph: Paragraph, above: Paragraph | None, below: Paragraph | None
) -> SentenceKind:
    """Heading, as "Senate:" above names is, or label without a value, as "Website:" may be."""
    if not is_label_line(paragraph.text.rstrip("-")) or len(paragraph.text) > 100:
        return "label" if is_label_line(paragraph.text) else "prose"
    if below and (below.first.marker or below.first.indent > paragraph.first.indent + 1):
        return "heading"
    is_among = (above and above.kind == "label") or (below and is_label_line(below.text))
    if below and below.is_short and not is_among:
        return "heading"
    return "label"


def _heads(paragraph: Paragraph, above: Paragraph | None, below: Paragraph) -> bool:
    """Whether a short line without a mark stands above what it is the heading of."""
    text = paragraph.text
    is_list = bool(below.first.marker) or below.first.is_row or is_label_line(below.text)
    is_list = is_list or COUNTED.search(below.text) is not None
    if text[0] == "(" or COUNTED.match(text):
        return False
    if BRACKETS.sub("", text).isupper() and len(text) > 3:
        return not BRACKETS.sub("", below.text).isupper() or is_list
    if not paragraph.gap:
        same = above is not None and above.first.indent == paragraph.first.indent
        return above is not None and above.kind == "heading" and same and is_list
    if not below.gap:
        return is_list or below.has_ended
    alone = above is None or not above.is_short or above.kind in ("row", "label")
    leads = below.is_prose or below.text.endswith(":") or bool(below.first.marker)
    return alone and leads and len(text) <= 100


def _drop_related(paragraphs: Sequence[Paragraph]) -> None:
    """Short lines below "Related" are headlines of other pages."""
    is_related_list = False
    for paragraph in paragraphs:
        if is_related(paragraph.text):
            is_related_list = True
            paragraph.kind = "noise"
        elif is_related_list and paragraph.kind in RECORDS and paragraph.is_short:
            paragraph.kind = "noise"
        elif paragraph.kind not in ("noise", "dateline"):
            is_related_list = False


def set_headings(paragraphs: Sequence[Paragraph]) -> None:
    """Tell each paragraph what it stands under: one heading, or several that follow each other.

    A heading right above its list ends with the list; one that stands alone lasts until the next.
    """
    headings: list[str] = []
    lasts, is_new, margin = False, True, -1
    for i, paragraph in enumerate(paragraphs):
        if paragraph.kind == "heading":
            text = " ".join(paragraph.text.strip("=#*_ :-").split())
            headings = [*([] if is_new else headings), text]
            below = paragraphs[i + 1] if i + 1 < len(paragraphs) else None
            lasts = below is None or below.gap or WIKI.match(paragraph.text) is not None
            is_new, margin = False, -1
            if below and _is_below(paragraph, below):
                margin = paragraph.first.indent
            continue
        has_left = paragraph.gap and is_new and not lasts
        if has_left or paragraph.first.indent <= margin or paragraph.kind == "headline":
            headings = []
        is_new = True
        paragraph.heading = " / ".join(headings) or None


def set_blocks(paragraphs: Sequence[Paragraph]) -> None:
    """Number the blocks: each paragraph of prose is one, and so is a list with its heading."""
    block = 0
    for above, paragraph in zip([None, *paragraphs], paragraphs, strict=False):
        if above is not None and not _continues(above, paragraph):
            block += 1
        paragraph.block = block


def _continues(above: Paragraph, paragraph: Paragraph) -> bool:
    """Whether a paragraph belongs to the block of the one above it."""
    apart = ("noise", "headline", "dateline")
    if above.kind in apart or paragraph.kind in apart:
        return False
    if above.kind == "heading":
        return True
    if paragraph.kind == "heading":
        return False
    if above.text.endswith((":", ":-")) and paragraph.kind in RECORDS:
        return True
    if paragraph.gap:
        is_spaced = above.kind == paragraph.kind == "item"
        return is_spaced and bool(above.first.marker) == bool(paragraph.first.marker)
    return above.kind in RECORDS or paragraph.kind in RECORDS
