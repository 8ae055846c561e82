"""The timeline: the dates that a document tells, by their places in the text."""

from bisect import bisect_left, insort
from collections.abc import Iterator
from datetime import date

from interparl.loader.parse.dates import PartialDate

LOOK_BACK = 100  # dates; what was told before so many others is no longer "the date told last"


class Timeline:
    """Offset in the cleaned text -> the date told there; none is looked for by going through all.

    >>> line = Timeline()
    >>> line.learn(40, PartialDate("2021-03-18")), line.learn(7, PartialDate("2020"))
    (None, None)
    >>> [told.text for told in line.before(50)], line.first_day
    (['2021-03-18', '2020'], PartialDate(text='2021-03-18'))
    """

    def __init__(self) -> None:
        self._dates: dict[int, PartialDate] = {}
        self._places: list[int] = []
        self._first: int | None = None  # the first place with a date known to the day
        self.days: set[date] = set()  # all days told, of stretches the first and the last

    def __bool__(self) -> bool:
        return bool(self._dates)

    def learn(self, at: int, told: PartialDate) -> None:
        """Remember the date told at a place."""
        if at not in self._dates:
            insort(self._places, at)
        self._dates[at] = told
        if is_of_days(told):
            self._first = at if self._first is None else min(at, self._first)
            self.days |= {day for day in (told.earliest, told.latest) if day}

    @property
    def first_day(self) -> PartialDate | None:
        """The first date of the text that is known to the day."""
        return None if self._first is None else self._dates[self._first]

    def first_before(self, end: int) -> PartialDate | None:
        """The first date of the text, if it stands before a place."""
        first = self._places[0] if self._places else end
        return self._dates[first] if first < end else None

    def before(self, start: int) -> Iterator[PartialDate]:
        """The dates told before a place, the nearest first."""
        end = bisect_left(self._places, start)
        for at in reversed(self._places[max(0, end - LOOK_BACK) : end]):
            yield self._dates[at]


def is_of_days(told: PartialDate) -> bool:
    """Whether a date, or both ends of a stretch, are known to the day."""
    return all(len(part) == len("2021-03-18") and part[0] != "X" for part in told.text.split("/"))
