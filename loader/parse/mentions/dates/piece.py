"""A piece of a date, as the words give it, before its surroundings fill in what they leave out."""

from dataclasses import dataclass
from typing import Literal

Unit = Literal["day", "week", "month", "year"]
Base = Literal["published", "told"]
Nearest = Literal["last", "next", "this"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Characters ``start``..``end`` of a sentence's text that tell one date, or a part of it.

    Calendar parts: ``year``, ``month`` (1-12; 21-24 a season, 33-36 a quarter), ``days`` with the
    place of each, ``weekday`` (0 is Monday). Relative ones count ``shift`` units from the day of
    publication, or from the date told last: "yesterday" is -1 day, "the following year" +1 year
    from what was told; "18 March last year" has both. ``nearest`` is for "last November".
    """

    start: int
    end: int
    year: int | None = None
    last_year: int | None = None  # "2010-2013"
    is_decade: bool = False
    month: int | None = None
    days: tuple[int, ...] = ()
    day_spans: tuple[tuple[int, int], ...] = ()
    is_range: bool = False  # the days are the ends of a stretch: "16-25 May"
    is_between: bool = False  # so are they behind "between": "between 3 and 5 May"
    weekday: int | None = None
    base: Base | None = None
    unit: Unit | None = None
    shift: int = 0
    nearest: Nearest | None = None
    nth: tuple[int, int] | None = None  # "the third and fourth day": (2, 3); the last is -1
    is_opening: bool = False  # opens a line: of the week, or the year, of the page
    is_same_day: bool = False  # "thirty years ago today"
    is_recurring: bool = False  # "every year"
    is_weak: bool = False  # a date only if a neighbour or a preposition says so
    is_void: bool = False  # looks like a date and is none: "31 February", "Dushanbe12 May 2020"

    @property
    def is_relative(self) -> bool:
        """Whether it counts from another day and tells no calendar part of its own."""
        return self.base is not None or self.nearest is not None or self.weekday is not None

    @property
    def lacks_year(self) -> bool:
        """Whether it names a month but no year in any way."""
        return self.month is not None and self.year is None and not self.is_relative
