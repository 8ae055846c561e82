"""Headed: in a programme or chronology the day stands alone, above the lines of that day."""

from bisect import bisect_left

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.mention import Mention, When
from interparl.loader.parse.shape import MARK, Shape

FARTHEST = 14  # lines below the day
LETTERS = 3  # beside a day that stands alone
LEAST = 2  # days that stand alone make a programme or chronology
KINDS = frozenset({"heading", "dateline", "item", "label", "headline"})


def day_above(shape: Shape, discourse: Discourse) -> Mention | None:
    """The day under which a line stands, if the page has its days as headings."""
    page = discourse.page
    at = bisect_left([s.sentence.start for s in page], shape.sentence.start)
    for steps in range(1, min(FARTHEST, at) + 1):
        day = _alone(page[at - steps])
        if day is not None:
            days = [d for s in page if (d := _alone(s)) is not None]
            told = {d.value.date for d in days if isinstance(d.value, When)}
            return day if len(told) >= LEAST else None
    return None


def _alone(shape: Shape) -> Mention | None:
    """The day that fills a line."""
    if shape.sentence.kind not in KINDS or shape.text.count(MARK["date"]) != 1:
        return None
    if sum(letter.isalnum() for letter in shape.text) > LETTERS:
        return None
    mention = shape.mentions[0]
    when = mention.value
    return mention if isinstance(when, When) and when.date.day else None
