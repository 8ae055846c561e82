"""Feeds: several news items on one page, each with a day of its own above its text.

"MONITORING IS FINISHED", "21 June 2021", then the text; or ">> 24.02.2024: Presidents meet".
"""

from bisect import bisect_left
from collections.abc import Sequence

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.mention import Mention, When
from interparl.loader.parse.shape import MARK, Shape

LEAST = 2  # items make a feed
LETTERS = 3  # beside a day that stands alone
LINES = frozenset({"heading", "dateline", "item", "label", "headline"})
TITLES = frozenset({"heading", "headline"})
OPENS = 5  # characters before a day with which a title opens


def item_day(discourse: Discourse, start: int) -> PartialDate | None:
    """The day of the news item in which a place of the text stands; ``None`` in no feed."""
    found = item_line(discourse, start)
    value = found[1].value if found else None
    return value.date if isinstance(value, When) else None


def item_line(discourse: Discourse, start: int) -> tuple[Shape, Mention] | None:
    """The line that tells the day of the item, and the day."""
    items = discourse.once(_items)
    at = bisect_left(items, start, key=lambda item: item[0].sentence.start)
    return items[at - 1] if at else None


def _items(discourse: Discourse) -> Sequence[tuple[Shape, Mention]]:
    page = discourse.page
    found = [(shape, day) for i, shape in enumerate(page) if (day := _day(page, i)) is not None]
    days = {day.value.date for _, day in found if isinstance(day.value, When)}
    return found if len(days) >= LEAST else []


def _day(page: Sequence[Shape], i: int) -> Mention | None:
    """The day of an item: alone below its title, or at the head of a title above prose."""
    shape = page[i]
    if shape.sentence.kind not in LINES or shape.text.count(MARK["date"]) != 1:
        return None
    at = shape.text.index(MARK["date"])
    mention = shape.between(at, at + 1)[0]
    when = mention.value
    if not isinstance(when, When) or when.date.day is None or when.is_relative or at > OPENS:
        return None
    below = page[i + 1 : i + 2]
    if not below or below[0].sentence.kind != "prose":
        return None
    is_alone = sum(letter.isalnum() for letter in shape.text) <= LETTERS
    has_title = i > 0 and page[i - 1].sentence.kind in TITLES
    is_title = shape.text[at + 1 : at + 2] in {":", " "} and not is_alone
    return (
        mention
        if (is_alone and has_title) or (is_title and shape.sentence.kind != "dateline")
        else None
    )
