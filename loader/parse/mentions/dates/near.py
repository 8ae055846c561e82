"""Dates near another one: on Monday, last November, yesterday, next week, earlier this month."""

from datetime import date, timedelta

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.mentions.dates.piece import Piece
from interparl.loader.parse.mentions.dates.setting import Setting

SOON = 31  # days; within them "on Monday" may be a Monday that the text has named


def read_near(piece: Piece, at: Setting) -> PartialDate | None:
    """The date of a weekday, or of a day, week or month told from another one."""
    if piece.weekday is not None:
        return _weekday(piece, at)
    if piece.nearest is not None and piece.month is not None:
        return _nearest(piece, at)
    if piece.nth:
        return _nth(piece.nth, at)
    if piece.unit == "day":
        return _day(piece, at)
    if piece.unit == "week":
        return week_of(at.day + timedelta(weeks=piece.shift)) if at.day else None
    if piece.unit == "month":
        return _month(piece, at)
    return None


def _weekday(piece: Piece, at: Setting) -> PartialDate | None:
    if piece.is_opening:
        return _opening(piece, at)
    if at.day is None or piece.weekday is None:
        return None
    since = (at.day.weekday() - piece.weekday) % 7
    if piece.nearest == "this":
        return PartialDate.on(at.day + timedelta(piece.weekday - at.day.weekday()))
    if piece.nearest == "last":
        return PartialDate.on(at.day - timedelta(since or 7))
    if piece.nearest == "next":
        return PartialDate.on(at.day + timedelta((7 - since) or 7))
    if at.outlook == "behind":
        return PartialDate.on(at.day - timedelta(since))
    ahead = range(-since % 7, SOON + 1, 7)
    days = [at.day + timedelta(n) for n in ahead]
    return PartialDate.on(next((day for day in days if day in at.days), days[0]))


def _opening(piece: Piece, at: Setting) -> PartialDate | None:
    """The weekday with which a line opens: of the week told before, else the last one."""
    first = at.stretch.earliest if at.stretch else None
    anchor = first or at.day or (at.told_day.earliest if at.told_day else None)
    if anchor is None or piece.weekday is None:
        return None
    if piece.days:
        near = sorted(range(-SOON, SOON), key=abs)
        days = (anchor + timedelta(n) for n in near)
        fits = (d for d in days if d.day == piece.days[0] and d.weekday() == piece.weekday)
        return next(map(PartialDate.on, fits), None)
    shift = (piece.weekday - anchor.weekday()) % 7
    return PartialDate.on(anchor + timedelta(shift if first or not shift else shift - 7))


def _nth(nth: tuple[int, int], at: Setting) -> PartialDate | None:
    """Days of the gathering told last, by their order: "the second day", "the closing day"."""
    first = at.stretch.earliest if at.stretch else None
    last = at.stretch.latest if at.stretch else None
    if first is None or last is None:
        return None
    if at.day and first > at.day and at.outlook == "behind":
        return None  # "the first morning" of what has been, not of the session that is to come
    days = [last if n < 0 else first + timedelta(n) for n in nth]
    if days[1] > last or days[0] > days[1]:
        return None
    if days[0] == days[1]:
        return PartialDate.on(days[0])
    return PartialDate(f"{days[0]}/{days[1]}")


def _nearest(piece: Piece, at: Setting) -> PartialDate | None:
    """A month or season by its nearness: "last November", "this autumn"."""
    today = at.day
    if today is None or piece.month is None:
        return None
    shift = {"last": -1, "next": 1, "this": 0}[piece.nearest or "this"]
    around = [PartialDate.of(today.year + n, piece.month) for n in (-1, 0, 1)]
    dates = [told for told in around if told is not None]
    if shift < 0:
        return max(told for told in dates if told.latest and told.latest < today)
    if shift > 0:
        return min(told for told in dates if told.earliest and told.earliest > today)
    holds = [t for t in dates if t.earliest and t.latest and t.earliest <= today <= t.latest]
    return holds[0] if holds else dates[1]


def _day(piece: Piece, at: Setting) -> PartialDate | None:
    day = at.day if piece.base == "published" else _day_told(piece, at)
    if piece.year is not None:  # "on this day in 1992"
        return PartialDate.of(piece.year, day.month, day.day) if day else PartialDate.of(piece.year)
    return PartialDate.on(day + timedelta(piece.shift)) if day else None


def _day_told(piece: Piece, at: Setting) -> date | None:
    """The day that "the day before" or "the same day" counts from; of a stretch its nearer end."""
    told = at.told_day
    if told is None:
        return at.day
    if told.earliest is None or told.latest is None:
        return None
    if piece.shift == 0 and told.day is None:
        return at.day if at.day and told.earliest <= at.day <= told.latest else None
    return told.earliest if piece.shift < 0 else told.latest


def _month(piece: Piece, at: Setting) -> PartialDate | None:
    day = at.published or at.first_day
    if day is None or day.earliest is None or len(day.text) < len("2021-03"):
        return None
    months = day.earliest.year * 12 + day.earliest.month - 1 + piece.shift
    return PartialDate.of(months // 12, months % 12 + 1)


def week_of(day: date) -> PartialDate:
    """The week, Monday to Sunday, in which a day lies."""
    monday = day - timedelta(day.weekday())
    return PartialDate(f"{monday.isoformat()}/{(monday + timedelta(6)).isoformat()}")
