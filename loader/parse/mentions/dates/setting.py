"""What a date is read against: the publication, and the dates that the document told before."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.mentions.dates.tense import Outlook
from interparl.loader.parse.timeline import is_of_days

YEAR = re.compile(r"(?<![\d.,/-])(?:19|20)\d\d(?![\d.,/])")
HEAD = 250  # characters: a day told so early says of what time the page is


@dataclass(frozen=True, slots=True)
class Setting:
    """What a piece is read against.

    ``told`` is the date told last, ``told_day`` the last one known to the day, ``told_here`` the
    last one with day and year in the same sentence; ``first_day`` is the first day that the
    document tells, which stands in for an unknown publication; ``days`` are all that it names.
    ``head_year`` is the one year that the head of a page without a publication tells.
    """

    published: PartialDate | None
    told: PartialDate | None = None
    told_day: PartialDate | None = None
    told_here: date | None = None
    first_day: PartialDate | None = None
    days: AbstractSet[date] = frozenset()
    outlook: Outlook = "behind"
    head_year: int | None = None

    @property
    def day(self) -> date | None:
        """The day of publication, if it is known to the day."""
        return self.published.day if self.published else None

    @property
    def year(self) -> int | None:
        """The year of publication; without one, that of the page's head, or of the last day."""
        known = year_in(self.published) or self.head_year
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
        discourse.published,
        told,
        told_day,
        first_day=dates.first_day,
        days=dates.days,
        head_year=None if discourse.published else _head_year(discourse),
    )


def _head_year(discourse: Discourse) -> int | None:
    """The year in the title ("ANNUAL REPORT 2021"), else that of a day among the first lines."""
    years = set(YEAR.findall(discourse.title or ""))
    if years:
        return int(years.pop()) if len(years) == 1 else None
    first = discourse.dates.first_before(HEAD)
    return year_in(first) if first and is_of_days(first) else None


def year_in(told: PartialDate | None) -> int | None:
    """The year of a date, of a stretch its last; ``None`` where it tells none."""
    day = (told.latest or told.earliest) if told else None
    return day.year if day else None
