"""Lines of a page: where each stands, how far it is indented, and what marks it as an item."""

import re
from dataclasses import dataclass

from interparl.loader.parse.calendar_lines import MONTH_LINE, opens_with_day
from interparl.loader.parse.structure.publication import DATE, is_whole_date

# What stands before an item: a bullet, a dash, a number, a letter, the Q and A of an interview.
MARKER = re.compile(
    r"""(?:
      [•·]\s* | [*+]\s+ | [-–]\s+
    | \(\d{1,3}\)\s* | \[\d{1,3}\]\s* | [⁰¹²³⁴⁵⁶⁷⁸⁹]+\s*
    | \d{1,3}[.)]\s+ | \d{1,2}(?:\.\d{1,2}){1,3}\.?\s{2,} | \d{1,2}(?:bis|ter)?\s{2,}
    | [a-z][.)]\s+(?!=) | \([a-z]\)\s* | \(?[ivx]{1,5}[.)]\s+
    | Q\.\s+ | [QA](?::\s+|\s{2,})
    )(?=\S)""",
    re.VERBOSE,
)
BARE_MARKER = re.compile(r"(?:\(?\d{1,3}[.)]|[•·*–-])\Z")
RULE = re.compile(r"[-=_*~–#+.\s]{3,}\Z")
TABLE_RULE = re.compile(r"[-=:|+\s]{3,}\Z")
UNDERLINE = re.compile(r"(?:={3,}|-{3,}|~{3,})\Z")
STARTS_WITH_DATE = re.compile(DATE, re.IGNORECASE)
# "date 2021-11-29 15:07 Speaker opens ...": the headline or the text comes on the same line.
TOLD_FIRST = re.compile(
    rf"(?:[Dd]ate|[Pp]ublished(?:\ on)?|[Pp]osted(?:\ on)?):?\s+(?i:{DATE})"
    r"(?:[,\s]*\d\d?:\d\d(?::\d\d)?)?[\s|:–-]+(?=[\"'A-Z])"
)
ENDS_WITH_DATE = re.compile(rf"\s[|–-]?\s*(?i:{DATE})(?:[,\s]*\d\d?:\d\d)?\Z")


@dataclass(slots=True)
class Line:
    """One line without the space around it; ``start`` is where ``text`` begins in the document."""

    start: int
    text: str
    indent: int = 0
    gap: bool = False  # an empty line, or a rule, stands before it
    marker: str = ""
    is_underlined: bool = False
    is_row: bool = False
    shift: int = 0  # how far from the margin it begins, where it is the second part of a line

    @property
    def end(self) -> int:
        """The offset behind the last character."""
        return self.start + len(self.text)

    @property
    def width(self) -> int:
        """Its length as it stands on the page."""
        return self.indent + self.shift + len(self.marker) + len(self.text)

    def cut(self, at: int) -> "Line":
        """Take off, and give back, what stands behind ``at``."""
        rest = self.text[at:]
        lead = len(rest) - len(rest.lstrip(" \t|–-"))
        self.text = self.text[:at].rstrip(" \t|:–-")
        return Line(self.start + at + lead, rest[lead:], self.indent, shift=at + lead)


def read_lines(text: str) -> list[Line]:
    """The lines of a cleaned text that hold words, item marks taken off."""
    lines: list[Line] = []
    at, gap, marker, last = 0, True, "", 0
    for raw in text.split("\n"):
        bare = raw.strip(" \t\u00ad")
        if bare and not _is_rule(bare, lines[-1] if lines and not gap else None):
            is_bare = BARE_MARKER.match(bare)
            number = bare.strip("().")
            if is_bare and (
                gap
                or len(lines[-1].text) <= 40
                or lines[-1].text[-1] in ".:;-"
                or (number.isdigit() and int(number) == last + 1)
            ):
                marker = bare
                last = int(number) if number.isdigit() else last
            else:
                lead = raw.index(bare[0])
                lines.append(Line(at + lead, bare, lead, gap, marker))
                gap, marker = False, ""
        elif "|" not in bare:
            gap = True
        at += len(raw) + 1
    _take_markers(lines)
    return _part_dates(lines)


def _is_rule(bare: str, above: Line | None) -> bool:
    """A line without words; one as long as the line above underlines it."""
    if not (RULE.match(bare) or TABLE_RULE.match(bare)):
        return False
    if above and UNDERLINE.match(bare) and abs(len(bare) - len(above.text)) <= 3:
        above.is_underlined = True
    return True


def _take_markers(lines: list[Line]) -> None:
    under_month = False
    for line in lines:
        if MONTH_LINE.match(line.text):
            under_month = True
        elif under_month and opens_with_day(line.text):
            continue  # "25  Bureau, Riga": a day, not the mark of an item
        elif line.gap:
            under_month = False
        found = MARKER.match(line.text)
        if found and not line.marker and not STARTS_WITH_DATE.match(line.text):
            line.marker = found[0]
            line.start += found.end()
            line.text = line.text[found.end() :]


def _part_dates(lines: list[Line]) -> list[Line]:
    """Give a date of publication that is glued to a headline or a text a line of its own."""
    told = {_bare(line.text) for line in lines if len(line.text) <= 300}
    parted: list[Line] = []
    for line in lines:
        first = TOLD_FIRST.match(line.text)
        last = ENDS_WITH_DATE.search(line.text[-40:]) if 30 < len(line.text) <= 300 else None
        parted.append(line)
        if first:
            parted.append(line.cut(first.end()))
        elif last:
            at = len(line.text) - len(line.text[-40:]) + last.start()
            if _bare(line.text[:at]) in told and not is_whole_date(line.text):
                parted.append(line.cut(at))
    return parted


def _bare(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(" .|–-")
