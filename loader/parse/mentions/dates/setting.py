"""What a date is read against: the publication, and the dates that the document told before."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.mentions.dates.tense import Outlook


@dataclass(frozen=True, slots=True)
class Setting:
    """What a piece is read against.

    ``told`` is the date told last, ``told_day`` the last one known to the day, ``told_here`` the
    last one with day and year in the same sentence; ``first_day`` is the first day that the
    document tells, which stands in for an unknown publication; ``named`` is all that it names.
    """

    published: PartialDate | None
    told: PartialDate | None = None
    told_day: PartialDate | None = None
    told_here: date | None = None
    first_day: PartialDate | None = None
    named: Iterable[PartialDate] = ()
    outlook: Outlook = "behind"

    @property
    def day(self) -> date | None:
        """The day of publication, if it is known to the day."""
        return self.published.day if self.published else None

    @property
    def days(self) -> list[date]:
        """All the days that the document names, of its stretches the first and the last."""
        days = [(told.earliest, told.latest) for told in self.named if is_of_days(told)]
        return [day for ends in days for day in ends if day]

    @property
    def year(self) -> int | None:
        """The year of publication; without one, that of the day told last."""
        return year_in(self.published) or year_in(self.told_day) or year_in(self.told)


def setting_at(discourse: Discourse, start: int) -> Setting:
    """What the document tells before ``start``, without what lies ahead of its publication."""
    dates, today = discourse.dates, discourse.published.latest if discourse.published else None
    places = sorted(dates)
    told: PartialDate | None = None
    told_day: PartialDate | None = None
    for at in reversed(places[: bisect_left(places, start)]):
        date = dates[at]
        if today and date.earliest and date.earliest > today:
            continue
        told = told or date
        if is_of_days(date):
            told_day = date
            break
    first = next((dates[at] for at in places if is_of_days(dates[at])), None)
    return Setting(discourse.published, told, told_day, first_day=first, named=dates.values())


def is_of_days(told: PartialDate) -> bool:
    """Whether a date, or both ends of a stretch, are known to the day."""
    return all(len(part) == len("2021-03-18") and part[0] != "X" for part in told.text.split("/"))


def year_in(told: PartialDate | None) -> int | None:
    """The year of a date, of a stretch its last; ``None`` where it tells none."""
    day = (told.latest or told.earliest) if told else None
    return day.year if day else None
