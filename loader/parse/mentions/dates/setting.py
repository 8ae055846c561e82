"""What a date is read against: the publication, and the dates that the document told before."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.mentions.dates.tense import Outlook
from interparl.loader.parse.timeline import is_of_days


@dataclass(frozen=True, slots=True)
class Setting:
    """What a piece is read against.

    ``told`` is the date told last, ``told_day`` the last one known to the day, ``told_here`` the
    last one with day and year in the same sentence; ``first_day`` is the first day that the
    document tells, which stands in for an unknown publication; ``days`` are all that it names.
    """

    published: PartialDate | None
    told: PartialDate | None = None
    told_day: PartialDate | None = None
    told_here: date | None = None
    first_day: PartialDate | None = None
    days: AbstractSet[date] = frozenset()
    outlook: Outlook = "behind"

    @property
    def day(self) -> date | None:
        """The day of publication, if it is known to the day."""
        return self.published.day if self.published else None

    @property
    def year(self) -> int | None:
        """The year of publication; without one, that of the day told last."""
        return year_in(self.published) or year_in(self.told_day) or year_in(self.told)


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
    return Setting(discourse.published, told, told_day, first_day=dates.first_day, days=dates.days)


def year_in(told: PartialDate | None) -> int | None:
    """The year of a date, of a stretch its last; ``None`` where it tells none."""
    day = (told.latest or told.earliest) if told else None
    return day.year if day else None
