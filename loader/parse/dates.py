"""A partial date carries its precision: Extended Date/Time Format text with real bounds."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Self

# EDTF level 1 seasons (ISO 8601-2): spring, summer, autumn and winter as months of the north.
SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
# ISO 8601-2 quarters.
QUARTERS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}

PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?\Z")
DECADE = re.compile(r"(\d{3})X\Z")


@dataclass(frozen=True, order=True)
class PartialDate:
    """A date as precise as the text is: ``PartialDate("2020-23")`` is autumn 2020.

    ``text`` is EDTF: ``2021-03-18``, ``2021-03``, ``2020-23`` (season), ``1951``, ``198X``,
    ``2008/..`` (since), ``../2010``, ``2016-07-01/2016-07-05``, ``XXXX-03-03`` (no year told).

    >>> PartialDate("2020-23").earliest, PartialDate("2020-23").latest
    (datetime.date(2020, 9, 1), datetime.date(2020, 11, 30))
    >>> PartialDate("2008/..").earliest, PartialDate("2008/..").latest
    (datetime.date(2008, 1, 1), None)
    >>> PartialDate("XXXX-03-03").earliest is None
    True
    """

    text: str

    @classmethod
    def of(cls, year: int | None, month: int | None = None, day: int | None = None) -> Self | None:
        """Build a date from its parts; ``None`` where the calendar has no such day.

        ``month`` may be the code of a season (21-24) or of a quarter (33-36); ``year`` may be
        ``None`` where the text tells none.

        >>> PartialDate.of(2021, 2, 31), PartialDate.of(None, 2, 29)
        (None, PartialDate(text='XXXX-02-29'))
        """
        is_part = month is not None and (1 <= month <= 12 or month in SEASONS | QUARTERS)
        if not (month is None or is_part) or not (year is None or 1 <= year <= 9999):
            return None
        if day is not None and not (
            month is not None and month <= 12 and 1 <= day <= monthrange(year or 2000, month)[1]
        ):
            return None
        told = ["XXXX" if year is None else f"{year:04}"]
        told += [f"{part:02}" for part in (month, day) if part is not None]
        return cls("-".join(told))

    @classmethod
    def on(cls, day: date) -> Self:
        """Build the date of one known day."""
        return cls(day.isoformat())

    @classmethod
    def between(cls, first: Self | None, last: Self | None) -> Self:
        """Build the stretch from one date to another; ``None`` is an open end.

        Decades and quarters can't end an interval in plain Extended Date/Time Format, so their
        first or last year or month does. Where no year is told, an open end can't be noted.

        >>> PartialDate.between(PartialDate("199X"), None).text
        '1990/..'
        >>> PartialDate.between(PartialDate("2016-07-01"), PartialDate("2016-07-05")).text
        '2016-07-01/2016-07-05'
        """
        told = first or last
        if told is not None and told.text.startswith("XXXX") and None in (first, last):
            return told
        starts = _end(first.text.split("/")[0], 0) if first else ".."
        stops = _end(last.text.split("/")[-1], -1) if last else ".."
        return cls(f"{starts}/{stops}")

    @property
    def day(self) -> date | None:
        """The one day it means; ``None`` where it is less precise than that."""
        return self.earliest if self.earliest == self.latest else None

    @property
    def earliest(self) -> date | None:
        """The first day it may mean; ``None`` where the text leaves it open."""
        return _bounds(self.text.split("/")[0])[0]

    @property
    def latest(self) -> date | None:
        """The last day it may mean; ``None`` where the text leaves it open."""
        return _bounds(self.text.split("/")[-1])[1]


def _end(text: str, at: int) -> str:
    """One end of an interval: of a decade or quarter its first (0) or last (-1) year or month."""
    if DECADE.match(text):
        return text[:3] + "09"[at]
    month = int(text[5:7]) if len(text) == len("2021-33") and text[:4].isdigit() else 0
    return f"{text[:4]}-{QUARTERS[month][at]:02}" if month in QUARTERS else text


@lru_cache(maxsize=4096)
def _bounds(text: str) -> tuple[date | None, date | None]:
    decade = DECADE.match(text)
    if decade:
        return date(int(decade[1]) * 10, 1, 1), date(int(decade[1]) * 10 + 9, 12, 31)
    plain = PLAIN.match(text)
    if not plain or plain[1] == "0000":
        return None, None
    year, *parts = plain.groups()
    return _bounds_of(int(year), *(int(part) if part else None for part in parts))


def _bounds_of(year: int, month: int | None, day: int | None) -> tuple[date, date]:
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if month in SEASONS or month in QUARTERS:
        first, last = (SEASONS | QUARTERS)[month]
        end_year = year if last >= first else year + 1
        return date(year, first, 1), _last_day(end_year, last)
    if day is None:
        return date(year, month, 1), _last_day(year, month)
    return date(year, month, day), date(year, month, day)


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
