"""What a date is read against: the publication, and the dates that the document told before."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from itertools import islice

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.feed import item_day
from interparl.loader.parse.mentions.dates.sections import section_year
from interparl.loader.parse.mentions.dates.tense import Outlook
from interparl.loader.parse.timeline import is_of_days

YEAR = re.compile(r"(?<![\d.,/-])(?:19|20)\d\d(?![\d.,/])")
HEAD_LINES = 6
HEAD = 250  # characters: a day told so early says of what time the page is
LONGEST = 12  # days that a gathering lasts of which one day is told by its order
FAR = 30  # dates back: a gathering told before so many others is not meant


@dataclass(frozen=True, slots=True)
class Setting:
    """What a piece is read against.

    ``told`` is the date told last, ``told_day`` the last one known to the day, ``told_here`` the
    last one with day and year in the same sentence, ``year_here`` the year that a sentence opens
    with; ``first_day`` is the first day that the
    document tells, which stands in for an unknown publication; ``days`` are all that it names.
    ``head_year`` is the one year that the head of the page tells.
    """

    published: PartialDate | None
    told: PartialDate | None = None
    told_day: PartialDate | None = None
    told_here: date | None = None
    year_here: int | None = None
    first_day: PartialDate | None = None
    days: AbstractSet[date] = frozenset()
    outlook: Outlook = "behind"
    head_year: int | None = None
    section_year: int | None = None  # of the heading above: "This year so far (2014)"
    stretch: PartialDate | None = None  # the days of the gathering, or the week, told last

    @property
    def day(self) -> date | None:
        """The day of publication, if it is known to the day."""
        return self.published.day if self.published else None

    @property
    def year(self) -> int | None:
        """The year of publication; without one, that of the page's head, or of the last day."""
        known = self.section_year or year_in(self.published) or self.head_year
        return known or year_in(self.told_day) or year_in(self.told)


def setting_at(discourse: Discourse, start: int) -> Setting:
    """What the document tells before ``start``, without what lies ahead of its publication."""
    dates, today = discourse.dates, discourse.published.latest if discourse.published else None
    told: PartialDate | None = None
    told_day: PartialDate | None = None
    for one in dates.before(start):
        if today and one.earliest and one.earliest > today:
            continue
        told = told or one
        if is_of_days(one):
            told_day = one
            break
    return Setting(
        item_day(discourse, start) or discourse.published,
        told,
        told_day,
        first_day=dates.first_day,
        days=dates.days,
        head_year=discourse.once(_head_year),
        section_year=section_year(discourse, start),
    )


def _head_year(discourse: Discourse) -> int | None:
    """The year in the title ("ANNUAL REPORT 2021"), else in the lines above the text."""
    years = set(YEAR.findall(discourse.title or ""))
    if not years:
        first = discourse.dates.first_before(HEAD)
        if first and is_of_days(first):
            return year_in(first)
        years = {year for line in _head(discourse) for year in YEAR.findall(line)}
    return int(years.pop()) if len(years) == 1 else None


def _head(discourse: Discourse) -> Iterator[str]:
    """The lines of a page before its text begins, as far as they are short."""
    for shape in discourse.page[:HEAD_LINES]:
        sentence = shape.sentence
        if sentence.start > HEAD or (sentence.kind == "prose" and sentence.text.endswith(".")):
            return
        yield sentence.text


def week_of_page(discourse: Discourse, start: int) -> PartialDate | None:
    """The week that the head of a page tells ("11-17 March 2019"), else the days told last."""
    title = discourse.dates.first_before(HEAD)
    return title if title and _is_short(title) else stretch_before(discourse, start)


def stretch_before(discourse: Discourse, start: int) -> PartialDate | None:
    """The last stretch of a few days told before ``start``: the days of a gathering, a week."""
    return next((one for one in islice(discourse.dates.before(start), FAR) if _is_short(one)), None)


def _is_short(told: PartialDate) -> bool:
    """Whether a date is a stretch of a few days."""
    first, last = told.earliest, told.latest
    return (
        first is not None
        and last is not None
        and is_of_days(told)
        and 0 < (last - first).days < LONGEST
    )


def year_in(told: PartialDate | None) -> int | None:
    """The year of a date, of a stretch its last; ``None`` where it tells none."""
    day = (told.latest or told.earliest) if told else None
    return day.year if day else None
