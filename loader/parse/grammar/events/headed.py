"""Headed: in a programme or chronology the day stands alone, above the lines of that day."""

from bisect import bisect_left
from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.feed import item_line
from interparl.loader.parse.mention import Mention, Place, When
from interparl.loader.parse.shape import MARK, Shape

FARTHEST = 14  # lines below the day
LETTERS = 3  # beside a day that stands alone
LEAST = 2  # days that stand alone make a programme or chronology
KINDS = frozenset({"heading", "dateline", "item", "label", "headline", "row", "prose"})
TITLES = frozenset({"heading", "headline"})


def day_above(shape: Shape, discourse: Discourse) -> Mention | None:
    """The day under which a line stands, if the page has its days as headings."""
    found = _line_above(shape, discourse)
    return found[1] if found else None


def town_above(shape: Shape, discourse: Discourse) -> tuple[str | None, str | None] | None:
    """The town that stands beside the day under which a line stands."""
    found = _line_above(shape, discourse)
    towns = [m.value for m in found[0].mentions if isinstance(m.value, Place)] if found else []
    return (towns[0].name, towns[0].state) if towns else None


def _line_above(shape: Shape, discourse: Discourse) -> tuple[Shape, Mention] | None:
    item = item_line(discourse, shape.sentence.start)
    if item and shape.sentence.kind == "prose":
        return item.line, item.day
    days = discourse.once(_days)
    told = {d.value.date for _, _, d in days if isinstance(d.value, When)}
    is_few = len(told) < LEAST
    start = shape.sentence.start
    at = bisect_left(discourse.page, start, key=lambda s: s.sentence.start)
    before = bisect_left(days, at, key=lambda day: day[0])
    below = days[before : before + 1] if shape.sentence.kind in TITLES else []
    if below and below[0][0] == at + 1:  # the titles of a feed: each stands above its day
        return None
    if not before:
        return None
    line, block, day = days[before - 1]
    is_inside = discourse.page[line].sentence.kind in {"prose", "row"}
    is_apart = block != shape.sentence.block
    if at - line > FARTHEST or (is_inside and is_apart) or (is_few and not is_inside):
        return None
    return discourse.page[line], day


def _days(discourse: Discourse) -> Sequence[tuple[int, int, Mention]]:
    """The days that stand alone on the page: line, block and day of each."""
    alone = ((i, s.sentence.block, _alone(s)) for i, s in enumerate(discourse.page))
    return [(i, block, day) for i, block, day in alone if day is not None]


def _alone(shape: Shape) -> Mention | None:
    """The day that fills a line, or a sentence ("Friday."); a town may stand beside it."""
    if shape.sentence.kind not in KINDS or shape.text.count(MARK["date"]) != 1:
        return None
    if sum(letter.isalnum() for letter in shape.text) > LETTERS:
        return None
    # On a line "Riga, 5 May" tells of what stands above it, in a paragraph of what follows.
    named = [m for m in shape.mentions if m.kind != "number"]
    if shape.sentence.kind == "prose":
        named = [m for m in named if m.kind == "date"]
    mention = named[0]
    when = mention.value
    return mention if isinstance(when, When) and when.date.day else None
