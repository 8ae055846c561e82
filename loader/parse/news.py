"""News: the day of which a page tells, by its lead, its headline or its publication."""

import re
from collections.abc import Iterable
from datetime import date
from itertools import islice

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.mention import When
from interparl.loader.parse.shape import MARK, Shape

ASIDE = re.compile(
    r", (?:which|who|where|when|whose)\b[^,]*$|\b(?:following|after|since|before|ahead of"
    r"|until)\b[^,]*$",
    re.IGNORECASE,
)
NEAR = 60  # days between an undated page and the days that it tells of
LEAD = 2  # sentences: a report says at once of which day it tells
LONGEST = 6  # days that a gathering of which a page tells lasts
DAYS = 14  # what happened earlier than so many days before publication is no news


def news_day(discourse: Discourse) -> PartialDate | None:
    """The day that undated news of the page happened; ``None`` where nothing tells it.

    "On Friday the Assembly elected ..." in the lead dates what follows; a lead without a recent
    day leaves it at the day of publication, a page without one at the day in its headline.
    """
    return discourse.once(_news_day)


def headlines(discourse: Discourse) -> list[Shape]:
    """The lines of the page's headline, wherever it is told."""
    return [s for s in discourse.page if s.sentence.kind == "headline"]


def _news_day(discourse: Discourse) -> PartialDate | None:
    if discourse.published is None:
        return next((d for s in headlines(discourse) for d in _days(s)), None)
    for shape in islice((s for s in discourse.page if s.sentence.kind == "prose"), LEAD):
        for day in _days(shape):
            if _is_recent(day, discourse.published):
                return day
    return discourse.published


def with_year(published: PartialDate | None, told: Iterable[date]) -> PartialDate | None:
    """The day of publication, its year (where it tells none) by the days near it in the text.

    >>> with_year(PartialDate("XXXX-08-29"), [date(2024, 8, 26), date(1992, 5, 15)])
    PartialDate(text='2024-08-29')
    """
    if published is None or not published.text.startswith("XXXX"):
        return published
    for day in sorted(told, reverse=True):
        whole = PartialDate(f"{day.year:04}{published.text[4:]}")
        if whole.earliest and abs((whole.earliest - day).days) <= NEAR:
            return whole
    return published


def _days(shape: Shape) -> list[PartialDate]:
    """The days that its main clause tells; "which took place on Sunday" dates something else."""
    days = []
    for at, character in enumerate(shape.text):
        if character == MARK["date"] and not ASIDE.search(shape.text, 0, at):
            value = shape.between(at, at + 1)[0].value
            days += [value.date] if isinstance(value, When) else []
    return days


def _is_recent(day: PartialDate, published: PartialDate) -> bool:
    first, last = day.earliest, published.earliest
    end = day.latest
    if first is None or last is None or end is None or (end - first).days > LONGEST:
        return False
    return (last - end).days >= 0 and (last - first).days <= DAYS
