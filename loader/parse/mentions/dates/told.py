"""From a stretch to its dates: both ends of a range, each day of a list, open ends."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.mentions.dates.near import week_of
from interparl.loader.parse.mentions.dates.piece import Piece
from interparl.loader.parse.mentions.dates.ranges import Stretch
from interparl.loader.parse.mentions.dates.resolve import resolve
from interparl.loader.parse.mentions.dates.setting import Setting


class Told(NamedTuple):
    """A date with the place, in the sentence's text, of the words that tell it."""

    start: int
    end: int
    date: PartialDate


def tell_dates(stretch: Stretch, at: Setting) -> list[Told]:
    """The dates of a stretch, mostly one; none where the calendar or the text leaves it open."""
    pieces = stretch.pieces
    if stretch.how == "range":
        return _range(stretch, at)
    told = [t for piece in pieces for t in _days(piece, at)]
    if stretch.how == "pair" and len(told) == 2:
        told = _weekdays_in_order(pieces, told)
    if stretch.how == "pair" and len(told) == 2 and _follow([t.date for t in told]):
        return [Told(stretch.start, stretch.end, PartialDate.between(told[0].date, told[1].date))]
    if len(told) != 1:
        return told
    return [Told(stretch.start, stretch.end, _opened(stretch, told[0].date))]


def _weekdays_in_order(pieces: Sequence[Piece], told: list[Told]) -> list[Told]:
    """Of two weekdays the first comes before the second: "held on Thursday and Friday"."""
    first, last = pieces[0].weekday, pieces[-1].weekday
    begins, ends = told[0].date.day, told[1].date.day
    if first is None or last is None or begins is None or ends is None or begins < ends:
        return told
    earlier = PartialDate.on(ends - timedelta((last - first) % 7))
    return [told[0]._replace(date=earlier), told[1]]


def _opened(stretch: Stretch, told: PartialDate) -> PartialDate:
    if stretch.is_week and told.day:
        return week_of(told.day)
    if stretch.is_since:
        return PartialDate.between(told, None)
    if stretch.is_until:
        return PartialDate.between(None, told)
    return told


def _days(piece: Piece, at: Setting) -> list[Told]:
    """Each day of a list by itself; neighbours and the ends of a stretch as one interval."""
    dates = resolve(piece, at)
    if len(dates) < 2:
        return [Told(piece.start, piece.end, date) for date in dates]
    if piece.is_range or piece.is_between or _follow(dates):
        whole = PartialDate.between(dates[0], dates[-1])
        return [Told(piece.start, piece.end, whole)] if dates[0].text < dates[-1].text else []
    starts = [piece.start, *(start for start, _ in piece.day_spans[1:])]
    ends = [*(end for _, end in piece.day_spans[:-1]), piece.end]
    return [Told(*span) for span in zip(starts, ends, dates, strict=True)]


def _range(stretch: Stretch, at: Setting) -> list[Told]:
    pieces = stretch.pieces
    first, last = _completed(pieces[0], pieces[-1], at)
    begins, finishes = resolve(first, at), resolve(last, at)
    if begins and finishes and last.weekday is not None and begins[0].day:
        days = (last.weekday - begins[0].day.weekday()) % 7
        finishes = [PartialDate.on(begins[0].day + timedelta(days))]
    if begins and finishes and _in_order(begins[0], finishes[-1]):
        return [Told(stretch.start, stretch.end, PartialDate.between(begins[0], finishes[-1]))]
    return [t for piece in (first, last) if not piece.is_weak for t in _days(piece, at)]


def _completed(first: Piece, last: Piece, at: Setting) -> tuple[Piece, Piece]:
    """Give each end what only the other one tells: "28 August - 1 September 2023"."""
    if last.month is None and last.days and last.is_weak:
        last = replace(last, month=first.month, is_weak=first.is_weak)
    if first.lacks_year and last.year is not None:
        earlier = _calendar(first) > _calendar(last)
        return replace(first, year=last.year - earlier), last
    if not last.lacks_year:
        return first, last
    begins = resolve(first, at)
    if begins and begins[0].earliest and first.month is not None:
        later = _calendar(first) > _calendar(last)
        last = replace(last, year=begins[0].earliest.year + later)
    return first, last


def _calendar(piece: Piece) -> tuple[int, int]:
    return piece.month or 0, piece.days[0] if piece.days else 0


def _in_order(first: PartialDate, last: PartialDate) -> bool:
    if first.earliest is None or last.latest is None:
        return first.text.startswith("XXXX") and last.text.startswith("XXXX")
    return first.earliest < last.latest and first.text != last.text


def _follow(dates: Sequence[PartialDate]) -> bool:
    """Whether each is the day after the one before (also where no year is told)."""
    days = [PartialDate(date.text.replace("XXXX", "2000")).day for date in dates]
    known = [day for day in days if day is not None]
    steps = [(b - a).days for a, b in pairwise(known)]
    return len(known) == len(dates) and all(step == 1 for step in steps)
