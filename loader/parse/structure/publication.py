"""Date lines: lines of a page that do nothing but give the day of its publication.

"Published on 12 February 2020", "18 March 2021", "14/02/2013 | Election observation". A line that
tells of something else ("Founded 25 October 1979", "The session of 4 July") is none.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.mentions.dates.find import read_date
from interparl.loader.parse.structure.furniture import page_words, phrase

# How a line tells the day: by a label, by its place on the page only, as that of the last change.
Strength = Literal["told", "plain", "updated"]
LONGEST = 140  # characters of a date line

MONTH = (
    r"(?:jan(?:uary)?|febr?(?:uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
WEEKDAY = r"(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?|wed|thu|sat)\b[.,]*\s*"
DATE = (
    rf"(?:{WEEKDAY})?(?P<date>(?<!\d)\d{{4}}[-/.]\d\d[-/.]\d\d(?!\d)"
    r"|(?<!\d)\d{1,2}(?:[./-]|\. )\d{1,2}(?:[./-]|\. )\d{4}(?!\d)"
    r"|(?<![\d.])\d\d\.\d\d\.\d\d(?![\d.])"
    rf"|(?<!\d){DAY}(?:[ -]of)?[ .-]{{1,2}}{MONTH}(?:[ ,.-]{{1,3}}(?:19|20)\d\d(?!\d))?"
    rf"|\b{MONTH}\s{{1,2}}{DAY}(?!\d)(?:\s?,?\s(?:19|20)\d\d(?!\d))?"
    rf"|\b{MONTH},?\s(?:19|20)\d\d(?!\d))"
)
DATE_AGAIN = DATE.replace("?P<date>", "?P<again>")
CLOCK = (
    r"(?:at\s|T|kl\.?\s|[uoàa]\s)?\s*(?<!\d)\d{1,2}[:.h]\d\d(?::\d\d)?(?!\d)(?:\s*[ap]\.?m\.?)?"
    r"(?:\s*\(?(?:UTC|GMT|CES?T|EE?S?T|MSK|Z)\b(?:\s?[+-]\s?\d{1,2}(?::?\d\d)?)?\)?|\s?[+-]\d\d:?\d\d)?"
)
DIGIT = re.compile(r"\d")
FIND_DATE = re.compile(DATE, re.IGNORECASE)
FIND_CLOCK = re.compile(CLOCK, re.IGNORECASE)
WHOLE_DATE = re.compile(rf"[(\[]?{DATE}[.,]*\s*(?:{CLOCK})?[)\].]?\Z", re.IGNORECASE)
PART = re.compile(
    r"\s*(?:[|•·\t:]|\s[>»]\s|\s[-–/]+\s| {2,}|,\s)\s*"
)  # what parts the cells of such a line
PARTED = re.compile(r"(?:[|•·\t:,–(\[>»]|\s[-/]| {2,})\s*\Z")
COUNT = re.compile(
    r"(?:(?:views?|hits|comments?|shares?)\s*)?\d[\d ]*\Z|\d+\s(?:views?|hits|comments?|shares?)\Z",
    re.IGNORECASE,
)
PAGE_CELL = re.compile(
    r"(?:by|in|under)\s(?:\S+\s?){1,5}\Z"
    r"|(?:press|media|news)?\s?(?:release|communiqué|information|statement)s?"
    r"\s?(?:no\.?|nr\.?|№)?[\s\d/().-]+\Z"
    r"|(?:[\w'-]+\s){0,3}(?:(?:no|nr|issue|vol(?:ume)?|col(?:umn)?|cc?|pp?|page)\b\.?\s?"
    r"[A-Z]{0,3}\d[\d\s()–-]*){1,3}\Z|№\s?\d+\Z"
    r"|(?:https?://)?(?:[\w-]{2,40}\.){1,4}(?:com|org|net|info|int|eu|example|[a-z]{2})(?:/\S{0,80})?\Z"
    r"|\d{1,2}[\s-]min(?:ute)?s?\sread\Z",
    re.IGNORECASE,
)
# Who wrote it, and where it comes from: "Source: Xinhua | 2022-02-11 20:14:37 | Editor: huaxia".
MADE_BY = re.compile(
    r"(?:\b(?:sources?|editors?|authors?|writers?|reporters?|photos?|text|edited by|written by)\s*:"
    r"|\bby\s)\s*[^|:;,]{1,40}?(?=[|;,]|\s\|\s|\s\w+:|\Z)",
    re.IGNORECASE,
)
# "Six deputies arrived yesterday., 24 May 2022 - 13:08, Tbilisi,Georgia": day, hour and place.
STAMP = re.compile(
    rf"(?<=, ){DATE}\s?[-–|,]\s?(?:{CLOCK}),\s?[A-Z][\w' -]{{2,30}},\s?[A-Z][\w' -]{{2,30}}\Z"
)
# Told behind other words ("Write to us. Published 4 April 2023."), or of an archived copy.
SAYS_SO = re.compile(
    rf"(?:\A|.{{0,80}}[.!?]\s)(?:published|posted|issued|released)(?:\son)?:?\s{DATE}\.?\Z"
    rf"|\[?archived (?:copy|version|page)\b[^,]{{0,60}},?\s(?:on\s)?{DATE_AGAIN}\]?\Z",
    re.IGNORECASE,
)
# "15.10.2021, 11:20   MINSK, 15 October (BelNews)": the day of the page, and the dateline.
SAME_DAY = re.compile(
    rf"[\s,]*[A-Z][\w .'-]{{2,30}},\s{DATE_AGAIN}\s*(?:\([^()]{{2,30}}\))?\Z", re.IGNORECASE
)
RANGE_BEHIND = re.compile(r"\s?(?:-|–|to|and|&)\s?\d{1,2}(?:st|nd|rd|th)?(?![\d:.])")
RANGE_BEFORE = re.compile(r"(?<![\d:.])\d{1,2}(?:st|nd|rd|th)?\s?(?:-|–|&)\s?$")
LOOSE = re.compile(r"^\s*(?:on|at)\b|\b(?:on|at)\s*$", re.IGNORECASE)
SAID_UPDATED = re.compile(
    r"\b(?:(?:updated|edited|modified|reviewed|revised)(?: on|:)?|as (?:of|at))\s*\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class DateLine:
    """A day of publication, with the place where it was told as far as the line gives one."""

    date: PartialDate | None
    place: str | None = None
    strength: Strength = "plain"

    @property
    def has_year(self) -> bool:
        """Whether the date is one of a year."""
        return self.date is not None and not self.date.text.startswith("XXXX")


def is_whole_date(line: str) -> bool:
    """Whether a line is one date, with or without an hour, and nothing more."""
    return len(line) <= LONGEST and WHOLE_DATE.match(line) is not None


def read_date_line(line: str) -> DateLine | None:
    """Read a line that does nothing but tell the day of publication; ``None`` for any other.

    >>> read_date_line("14/02/2013 | Election observation")
    DateLine(date=PartialDate(text='2013-02-14'), place=None, strength='plain')
    >>> read_date_line("Moscow, 4 July 2019").place
    'Moscow'
    >>> read_date_line("The session opened on 4 July 2019") is None
    True
    """
    found = FIND_DATE.search(line) if len(line) <= LONGEST and DIGIT.search(line) else None
    date = _read(found["date"]) if found else None
    if not found or not date:
        return None
    if SAYS_SO.match(line):
        return DateLine(date, None, "told")
    if RANGE_BEHIND.match(line, found.end()) or RANGE_BEFORE.search(line, 0, found.start()):
        return None  # "August 25 - 27, 2013": the days of a gathering
    if STAMP.search(line, found.start()):
        return DateLine(date, None, "told")
    before, after = (
        LOOSE.sub("", MADE_BY.sub("", FIND_CLOCK.sub("", side, count=1)))
        for side in (line[: found.start()], line[found.end() :])
    )
    if SAID_UPDATED.search(before):
        return DateLine(date, None, "updated")
    if again := SAME_DAY.match(after):
        after = "" if _day_of(again["again"]) == date.text[-6:] else after
    first = [(cell, _kind(cell)) for cell in _cells(before)]
    last = [(cell, _kind(cell, is_rubric="|" in after)) for cell in _cells(after)]
    kinds = {kind for _, kind in (*first, *last)}
    told = {kind for _, kind in first} <= {"published", "page"}
    if "published" in kinds and told and len(after.split()) <= 8:
        return DateLine(date, None, "told")
    if FIND_DATE.search(after) or "other" in kinds or any(k == "count" for _, k in first):
        return None
    has_clock = FIND_CLOCK.search(line, found.end()) is not None
    is_rubric = all(cell.lower() in page_words("menu", "rubric") for cell, _ in first)
    if first and not has_clock and not is_rubric and not PARTED.search(before):
        return None
    names = [cell for cell, kind in first if kind == "name"]
    is_place = len(names) == len(first) and len(names) in (1, 2) and "," in before
    return DateLine(date, plain_capitals(names[0]) if is_place else None, "plain")


def names_other_day(line: str, longest: int = 2) -> bool:
    """Whether a short line says what else happened on the day below it: "Founded"."""
    return len(line.split()) <= longest and _other_day().search(line.lower()) is not None


def plain_capitals(place: str) -> str:
    """Write a place in plain capitals: "ST. PETERSBURG" is "St. Petersburg"."""
    words = re.split(r"([ -])", place)
    return "".join(w.capitalize() if w.isupper() and len(w) > 2 else w for w in words)


def _read(told: str) -> PartialDate | None:
    """Read a date, also "06. 06. 2022", and "04.11.22" of this century."""
    told = re.sub(r"(?<=\d\.) (?=\d)", "", told)
    short = re.fullmatch(r"(\d\d)\.(\d\d)\.(\d\d)", told)
    return read_date(f"{short[1]}.{short[2]}.20{short[3]}" if short else told)


def _day_of(told: str) -> str | None:
    """Month and day of a date, as "-10-15"."""
    date = _read(told)
    return date.text[-6:] if date else None


def _cells(text: str) -> list[str]:
    return [cell for part in PART.split(text) if (cell := part.strip(" .,;:–-|()[]/"))]


@cache
def _label() -> re.Pattern[str]:
    return re.compile(phrase("published", "updated") + r"(?:\s(?:by|in|at|on)(?:\s\S+){0,3})?\Z")


@cache
def _other_day() -> re.Pattern[str]:
    return re.compile(rf"\b{phrase('other_day')}\b")


def _kind(cell: str, is_rubric: bool = False) -> str:
    """What a cell of a date line is: "published", "page", "count", "name" or "other"."""
    lower = cell.lower()
    if _label().match(lower):
        return "published"
    if lower in page_words("menu", "rubric", "cell", "agency") or PAGE_CELL.match(cell):
        return "page"
    if COUNT.match(cell):
        return "count"
    words = cell.split()
    is_name = len(words) <= 4 and not cell[0].islower() and not DIGIT.search(cell)
    return "name" if is_name and (is_rubric or not _other_day().search(lower)) else "other"
