"""The masthead: on which day a text was published, and where it was written."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from interparl.loader.parse.calendar_lines import MONTH_LINE, opens_with_day
from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.mentions.dates.find import read_date
from interparl.loader.parse.structure.furniture import is_furniture, is_rubric
from interparl.loader.parse.structure.headline_signs import goes_on
from interparl.loader.parse.structure.paragraph import Paragraph
from interparl.loader.parse.structure.publication import (
    FIND_DATE,
    MONTH,
    DateLine,
    names_other_day,
    read_date_line,
)

COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[^\d]{0,40}?\b((?:19|20)\d\d)\b(?! ?[-–])", re.IGNORECASE
)
# At the right of a letterhead: "Legal Service        Brussels, 9 September 2019".
AT_RIGHT = re.compile(r"\S {3,}(?P<told>[A-Z][\w' -]{2,30}, \S.{4,40})\Z")
SIGNATURE = 4  # so many lines above the date at the foot of a page
LONGEST = 140  # characters of a line that may be a dateline
MONTHS, FRESH = 12, 10  # days: what a page tells as new is not older
NUMERIC = re.compile(r"(?<!\d)\d{1,2}/\d{1,2}/(?:19|20)\d\d")
DAY_AND_MONTH = re.compile(
    rf"(?<!\d)\d{{1,2}} {MONTH}(?! (?:19|20)\d\d)|\b{MONTH} \d{{1,2}}(?!,? ?\d)", re.IGNORECASE
)
NEAR = 3  # so many lines around the headline
TOP, TAIL = 5, 6  # so many lines at the beginning and the end of the text


def mark_page(paragraphs: Sequence[Paragraph]) -> None:
    """Find what is furniture, and which lines may give the day of publication."""
    listed: Paragraph | None = None  # the last line that gave a day as one of a list
    for i, paragraph in enumerate(paragraphs):
        below = paragraphs[i + 1] if i + 1 < len(paragraphs) else None
        above = paragraphs[i - 1] if i and not paragraph.gap else None
        if paragraph.first.is_row:
            right_below = below if below and not below.gap else None
            paragraph.in_table = any(p.first.is_row for p in (above, right_below) if p)
        if not (above and names_other_day(above.text)) and not _heads_days(paragraph, below):
            line = read_date_line(" ".join(paragraph.text.strip("*_ ").split()))
            if i < TOP and not line and (right := AT_RIGHT.search(paragraph.first.text)):
                line = read_date_line(right["told"])
            says_so = line is not None and line.strength == "told"
            near = paragraphs[max(0, i - 1) : i + 2]
            is_listed = paragraph.in_table or _is_of_list(paragraph, near)
            is_listed = is_listed or (above is not None and above is listed)
            listed = paragraph if is_listed and line else listed
            paragraph.date_line = line if says_so or not is_listed else None
        alone = paragraph.gap and (below is None or below.gap)
        if not (paragraph.date_line or goes_on(paragraphs, i)) and (
            is_furniture(paragraph.text)
            or (len(paragraph.lines) == 1 and is_furniture(paragraph.first.text))
            or ((alone or i < TOP) and is_rubric(paragraph.text))
        ):
            paragraph.kind = "noise"


def _is_of_list(paragraph: Paragraph, near: Sequence[Paragraph]) -> bool:
    """Whether a line is one of a list of items: "- 5 May 2020, Riga" tells of no publication."""
    is_first = near[0] is not paragraph and near[0].text.endswith(":") and not paragraph.gap
    return is_first or (
        bool(paragraph.first.marker) and sum(bool(p.first.marker) for p in near) > 1
    )


def _heads_days(paragraph: Paragraph, below: Paragraph | None) -> bool:
    """Whether a line is a month of a calendar: "MAY 2020" above "5-7  Riga"."""
    is_month = MONTH_LINE.match(paragraph.text.strip()) is not None
    return is_month and below is not None and opens_with_day(below.text)


def read_header_date(published: str | None) -> PartialDate | None:
    """The date of a header line; with words or an hour around it, the date among them."""
    if not published:
        return None
    found = FIND_DATE.search(published)
    return read_date(published) or (read_date(found["date"]) if found else None)


def find_published(
    paragraphs: Sequence[Paragraph], told: Sequence[int], dateline: DateLine | None
) -> DateLine | None:
    """The line that gives the day of publication best; those that give one become datelines.

    In this order: a line with a label ("Published on"), a line that stands by the headline, the
    dateline of the first sentence, a date at the end, one of the last change, one without a year.
    """
    page = _Page(paragraphs, told)
    lines = [p.date_line for p in paragraphs if p.date_line]
    ranked: list[tuple[int, int, DateLine]] = []
    days = {line.date for line in lines if line.strength == "plain" and not line.has_year}
    for i, paragraph in enumerate(paragraphs):
        line = paragraph.date_line
        rank = page.rank(i, line) if line else None
        if len(days) > 1 and line and line.strength == "plain" and not line.has_year:
            rank = None  # the days of a programme
        if line is None or rank is None:
            paragraph.date_line = None
            continue
        paragraph.kind = "dateline"
        ranked.append((rank if line.has_year else rank + 5, page.away(i), line))
    if dateline and dateline.date:
        if not dateline.has_year:
            dateline = _with_year(dateline, lines, paragraphs)
        ranked.append((2 if dateline.has_year else 7, 0, dateline))
    best = min(ranked, key=lambda found: found[:2])[2] if ranked else None
    best = _by_day(best, dateline) if best and dateline else best
    return _by_text(best, paragraphs) if best else None


def _by_day(line: DateLine, dateline: DateLine) -> DateLine:
    """A day told "12/9/2019" is the ninth of December where the story opens "Dec. 9"."""
    told = line.date.text.split("-") if line.date else []
    day = dateline.date.text.split("-")[1:] if dateline.date else []
    if len(told) == 3 and len(day) == 2 and told[1:] != day and sorted(told[1:]) == sorted(day):
        return replace(line, date=PartialDate("-".join([told[0], *day])))
    return line


def _by_text(line: DateLine, paragraphs: Sequence[Paragraph]) -> DateLine:
    """A day told "10/01/2024" is the first of October where the text tells of 30 September."""
    told = line.date.text if line.date else ""
    day = line.date.day if line.date else None
    if day is None or day.day > MONTHS or day.day == day.month:
        return line
    if not any(p.kind == "dateline" and NUMERIC.search(p.text) for p in paragraphs):
        return line
    turned = day.replace(month=day.day, day=day.month)
    near = {turned: 0, day: 0}
    for paragraph in paragraphs:
        if paragraph.kind == "noise" or NUMERIC.search(paragraph.text[:LONGEST]):
            continue
        for found in DAY_AND_MONTH.finditer(paragraph.text):
            date = read_date(f"{found[0]} {told[:4]}")
            here = date.day if date else None
            for one in near:
                near[one] += here is not None and 0 <= (one - here).days <= FRESH
    if near[turned] and not near[day]:
        return replace(line, date=PartialDate.on(turned))
    return line


def _with_year(
    dateline: DateLine, lines: Sequence[DateLine], paragraphs: Sequence[Paragraph]
) -> DateLine:
    """A dateline without a year has that of a line of the same day, also one told "12/07/2023".

    Else that of the notice of copyright: "(C) BNS 2024".
    """
    day = dateline.date.text.split("-")[1:] if dateline.date else []
    for line in lines:
        told = line.date.text.split("-") if line.date and line.has_year else []
        if len(told) == 3 and sorted(told[1:]) == sorted(day):
            return replace(dateline, date=PartialDate("-".join([told[0], *day])))
    years = {found[1] for p in paragraphs if (found := COPYRIGHT.search(p.text))}
    if len(years) == 1 and day:
        return replace(dateline, date=PartialDate("-".join([*years, *day])))
    return dateline


def _is_series(above: Paragraph, line: Paragraph) -> bool:
    """Whether two lines tell of different days of persons or things: "Anna Berg – May 2021"."""
    dates = {p.date_line.date for p in (above, line) if p.date_line}
    return len(dates) == 2 and min(len(p.text.split()) for p in (above, line)) > 5


def _is_signed(paragraphs: Sequence[Paragraph], content: Sequence[bool]) -> bool:
    """Whether a text ends in a signature with the day: "Press Service", "Minsk", "7 April 2021"."""
    dated = [i for i, p in enumerate(paragraphs) if p.date_line]
    if not dated or any(content[dated[-1] + 1 :]) or paragraphs[dated[-1]].first.marker:
        return False
    at, above = dated[-1], list[Paragraph]()
    while at and not paragraphs[at].gap:
        at -= 1
        above.append(paragraphs[at])
    return len(above) <= SIGNATURE and not any(
        p.date_line
        or p.first.marker
        or p.first.is_row
        or p.is_prose
        or p.text.endswith(":")
        or any(letter.isdigit() for letter in p.text)
        or names_other_day(p.text, longest=9)
        for p in above
    )


class _Page:
    """Counts of what stands before each line: lines with something to read, and prose."""

    def __init__(self, paragraphs: Sequence[Paragraph], told: Sequence[int]) -> None:
        content = [p.kind not in ("noise", "headline") and not p.date_line for p in paragraphs]
        # What another page tells ends in dots: "The Speaker met today with ..."
        content = [
            c and not p.text.endswith("...") for c, p in zip(content, paragraphs, strict=True)
        ]
        is_prose = [here and p.is_prose for here, p in zip(content, paragraphs, strict=True)]
        self.alone = {
            i
            for i, p in enumerate(paragraphs)
            if p.date_line and p.gap and (i + 1 == len(paragraphs) or paragraphs[i + 1].gap)
        }
        self.lines = [0, *accumulate(content)]
        self.prose = [0, *accumulate(is_prose)]
        # Right below a short line, or beside another date: the last of a list, not of the page.
        self.listed: set[int] = set()
        self.series: set[int] = set()
        for i, (above, line) in enumerate(pairwise(paragraphs)):
            if not line.gap and above.date_line and line.date_line:
                self.listed |= {i, i + 1}
                if _is_series(above, line):
                    self.series |= {i, i + 1}
            elif not line.gap and content[i] and not is_prose[i]:
                self.listed.add(i + 1)
        if _is_signed(paragraphs, content) and any(is_prose):
            self.listed.discard(max(i for i, p in enumerate(paragraphs) if p.date_line))
        self.told = told or [-1]  # without a headline, the beginning stands for it

    def rank(self, i: int, line: DateLine) -> int | None:
        """How well a line gives the date: least is best, ``None`` not at all."""
        if line.strength != "plain":
            return 0 if line.strength == "told" else 4
        if i in self.series:
            return None
        first, last = self._between(i)
        if self.away(i) <= NEAR and self.prose[last] == self.prose[first]:
            return 1
        if i in self.alone and i <= TOP and self.prose[last] - self.prose[first] == 1:
            return 3  # below the paragraph that sums up or introduces
        lines_behind = self.lines[-1] - self.lines[i + 1]
        prose_behind = self.prose[-1] - self.prose[i + 1]
        is_tail = lines_behind <= TAIL and not prose_behind
        return 3 if is_tail and i not in self.listed else None

    def away(self, i: int) -> int:
        """How many lines with something to read stand between a line and the headline."""
        first, last = self._between(i)
        return self.lines[last] - self.lines[first]

    def _between(self, i: int) -> tuple[int, int]:
        at = bisect_left(self.told, i)
        near = min(self.told[max(0, at - 1) : at + 1], key=lambda j: abs(j - i))
        return min(i, near) + 1, max(i, near)
