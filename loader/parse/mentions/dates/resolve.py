"""From a piece to a date: what it leaves out comes from the day of publication or from the text."""

from datetime import date

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.mentions.dates.near import read_near
from interparl.loader.parse.mentions.dates.piece import Piece
from interparl.loader.parse.mentions.dates.setting import Setting, year_in

FAR_AHEAD = 120  # days; further ahead without a word of the future, a day is last year's
NEAR_TOLD = 90  # days; so soon after a day told in the same sentence, a day is of its year


def resolve(piece: Piece, at: Setting) -> list[PartialDate]:
    """The date of a piece, or one for each day it names; empty where it can't be known."""
    if piece.is_recurring and piece.month is None:
        return [PartialDate("XXXX")]
    if piece.is_decade and piece.year is not None:
        return [PartialDate(f"{piece.year // 10}X")]
    if piece.last_year is not None:
        return [PartialDate(f"{piece.year}/{piece.last_year}")]
    if piece.month is not None and piece.nearest is None:
        year = None if piece.is_recurring else year_of(piece, at)
        if year is None and not piece.days and (not piece.is_recurring or piece.month > 12):
            return []
        return _known([PartialDate.of(year, piece.month, day) for day in piece.days or (None,)])
    if piece.base is None and piece.nearest is None and piece.weekday is None:
        if piece.days and piece.year is None:
            return _known([_of_month_told(day, at) for day in piece.days])
        return _known([PartialDate.of(piece.year)]) if piece.year else []
    if piece.is_same_day:
        today = at.day
        return (
            _known([PartialDate.of(today.year + piece.shift, today.month, today.day)])
            if today
            else []
        )
    if piece.unit == "year":
        year = year_of(piece, at)
        return [PartialDate(f"{year:04}")] if year else []
    return _known([read_near(piece, at)])


def _of_month_told(day: int, at: Setting) -> PartialDate | None:
    """As in "on the 22nd": the day of the month of which the text has told last."""
    anchor = (at.told_day or at.told or at.published) if at.published is None else at.published
    month = at.told or at.told_day
    near = month if month and month.earliest and len(month.text) >= len("2021-03") else anchor
    if near is None or near.earliest is None or len(near.text) < len("2021-03"):
        return None
    return PartialDate.of(near.earliest.year, near.earliest.month, day)


def _known(dates: list[PartialDate | None]) -> list[PartialDate]:
    known = [told for told in dates if told is not None]
    return known if len(known) == len(dates) else []


def year_of(piece: Piece, at: Setting) -> int | None:
    """The year that a piece tells or leaves to its surroundings; ``None`` where none does."""
    if piece.year is not None:
        return piece.year
    if piece.unit == "year":
        year = year_in(at.told if piece.base == "told" else at.published)
        if year is None and piece.base == "published" and abs(piece.shift) < 2:
            year = year_in(at.first_day)
        return year + piece.shift if year else None
    if piece.month is None or at.year is None:
        return None
    if piece.is_opening or (at.section_year and not at.told_here):
        return at.section_year or at.head_year or at.year
    if at.published is None and at.outlook == "ahead" and at.days:
        return max(at.days).year  # what is to come is not of the years that the text looks back to
    first = _first_day(at.year, piece.month, piece.days[0] if piece.days else 1)
    this_year = year_in(at.published)
    is_past = at.outlook == "behind" or (at.year_here or 0) >= (this_year or 0)
    if at.year_here and not at.told_here and is_past:
        return at.year_here
    if at.told_here and first and (near := _after_told(first, at.told_here)):
        return near
    today = at.published.earliest if at.published else None
    if today is None or first is None:
        return at.year
    return _nearest_year(first, today, at)


def _first_day(year: int, month: int, day: int) -> date | None:
    """The first day of what is told; for 29 February the day before it in other years."""
    told = PartialDate.of(year, month, day if month <= 12 else None)
    if told is None and (month, day) == (2, 29):
        return date(year, 2, 28)
    return told.earliest if told else None


def _after_told(first: date, told: date) -> int | None:
    for year in (told.year, told.year + 1):
        day = _first_day(year, first.month, first.day)
        if day and 0 < (day - told).days <= NEAR_TOLD:
            return year
    return None


def _nearest_year(first: date, today: date, at: Setting) -> int:
    if at.published is None or at.published.day is None:
        return today.year
    ahead = (first - today).days
    if at.outlook == "behind":
        return first.year - 1 if ahead > FAR_AHEAD else first.year
    # The present tense speaks of the next such day, unless the last one is much nearer.
    is_next = ahead < 0 and (at.outlook == "ahead" or 365 + ahead <= -2 * ahead)
    return first.year + 1 if is_next else first.year
