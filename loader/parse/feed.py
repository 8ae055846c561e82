"""Feeds: several news items on one page, each with a day of its own.

The day stands alone above or below the title ("MONITORING IS FINISHED", "21 June 2021"), opens the
text ("26/04/2012  The Assembly asked governments ..."), or stands in a line that says what it is
("BULLETIN No. 41, 28 October 2021", "UPDATE, 19 September 2017").
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.mention import Mention, When
from interparl.loader.parse.shape import MARK, Shape

LEAST = 2  # items make a feed
LETTERS = 3  # beside a day that stands alone
LINES = frozenset({"heading", "dateline", "item", "label", "headline", "row"})
TITLES = frozenset({"heading", "headline", "item"})
OPENS = 5  # characters before a day with which a title opens
NEAR = 3  # lines between the day of an item and its text
LONGEST_TITLE = 160
# What a line may say beside its day, to tell that what follows is of that day.
SAYS_SO = re.compile(
    r"(?:update[ds]?|bulletin|newsletter|news(?: item| flash| release| in brief)?|issue|no\.?|nr\.?"
    r"|№|press|media|release|communiqu[eé]|information|dispatch|report|statement|message|posted"
    r"|published|added|edition|vol(?:ume)?\.?|from|of|on|the|latest)\b\.?",
    re.IGNORECASE,
)
SIGNED = re.compile(
    rf"[(,–|] ?{MARK['place']}(?:, {MARK['state']})?,? (?:on )?{MARK['date']}\)?\W{{0,3}}$"
)
HAS_YEAR = re.compile(r"(?:19|20)\d\d|[./-]\d\d\Z")
NAMED = re.compile(rf"[{MARK['place']}{MARK['state']}{MARK['number']}{MARK['body']}\d]")
# As in "26/04/2012  Adopting ...", "16.06.2018 - Two days ...", "23 March 2018, Riga; ..."
BEHIND_DAY = re.compile(
    rf"{MARK['date']}(?:\s{{0,3}}(?:[:.|–—-]{{1,3}}|,(?= (?:in )?{MARK['place']}))\s"
    rf"|\s{{1,8}}(?=[A-Z\"{MARK['person']}"
    rf"{MARK['title']}{MARK['body']}{MARK['state']}{MARK['adjective']}]))"
)


class Item(NamedTuple):
    """The line that tells the day of an item, the day, and whether it is of its block alone."""

    line: Shape
    day: Mention
    is_of_block: bool


def item_day(discourse: Discourse, start: int) -> PartialDate | None:
    """The day of the news item in which a place of the text stands; ``None`` in no feed."""
    found = item_line(discourse, start)
    value = found.day.value if found else None
    return value.date if isinstance(value, When) else None


def item_line(discourse: Discourse, start: int) -> Item | None:
    """The line that tells the day of the item, and the day."""
    items = discourse.once(_items)
    at = bisect_left(items, start, key=lambda item: item.line.sentence.start)
    found = items[at - 1] if at else None
    if found is None or not found.is_of_block:
        return found
    page = discourse.page
    here = bisect_left(page, start + 1, key=lambda s: s.sentence.start) - 1
    return found if page[here].sentence.block == found.line.sentence.block else None


def _items(discourse: Discourse) -> Sequence[Item]:
    page = discourse.page
    found = [item for i in range(len(page)) if (item := _item(page, i)) is not None]
    days = {item.day.value.date for item in found if isinstance(item.day.value, When)}
    is_only = discourse.published is None and found and not found[0].is_of_block
    return found if len(days) >= LEAST or is_only else []


def _item(page: Sequence[Shape], i: int) -> Item | None:
    """The day of an item: alone beside its title, or at the head of a title or a text."""
    shape = page[i]
    at = shape.text.find(MARK["date"])
    if at < 0:
        return None
    mention = shape.between(at, at + 1)[0]
    when = mention.value
    if not isinstance(when, When) or when.date.day is None or when.is_relative:
        return None
    first = shape.sentence.start
    if not HAS_YEAR.search(shape.sentence.text[mention.start - first : mention.end - first]):
        return None
    is_line = shape.text.count(MARK["date"]) == 1 and (
        shape.sentence.kind in LINES or _is_long_title(page, i)
    )
    if is_line and _heads(page, i, at):
        return Item(shape, mention, is_of_block=False)
    is_text = at <= OPENS and _opens_block(page, i) and BEHIND_DAY.match(shape.text, at)
    return Item(shape, mention, is_of_block=True) if is_text else None


def _opens_block(page: Sequence[Shape], i: int) -> bool:
    """Whether a sentence begins its paragraph, and the paragraph is text."""
    sentence = page[i].sentence
    begins = i == 0 or page[i - 1].sentence.block != sentence.block
    if sentence.kind == "dateline":
        goes_on = i + 1 < len(page) and page[i + 1].sentence.block == sentence.block
        return begins and goes_on
    return sentence.kind == "item" or (sentence.kind == "prose" and begins)


def _heads(page: Sequence[Shape], i: int, at: int) -> bool:
    """Whether a line with a day stands above a text, or above the title of one."""
    shape = page[i]
    below = [s for s in page[i + 1 : i + 1 + NEAR] if s.sentence.kind != "noise"]
    is_alone = sum(letter.isalnum() for letter in shape.text) <= LETTERS
    if not below:
        return False
    if below[0].sentence.kind == "prose":
        has_title = i > 0 and page[i - 1].sentence.kind in TITLES
        is_title = shape.text[at + 1 : at + 2] in {":", " "} and not is_alone and at <= OPENS
        return (
            (is_alone and (has_title or shape.sentence.kind != "dateline"))
            or (is_title and shape.sentence.kind != "dateline")
            or (not is_alone and (_says_so(shape) or _is_signed(shape)))
        )
    is_title = below[0].sentence.kind in TITLES and len(below[0].text) <= LONGEST_TITLE
    has_text = any(s.sentence.kind == "prose" for s in below[1:])
    return is_title and has_text and MARK["date"] not in below[0].text and (
        is_alone or _says_so(shape)
    )  # fmt: skip


def _is_signed(shape: Shape) -> bool:
    """Whether a line ends with town and day: "Statement by the Speaker (Riga, 5 May 2020)"."""
    return shape.sentence.kind != "row" and SIGNED.search(shape.text) is not None


def _is_long_title(page: Sequence[Shape], i: int) -> bool:
    """Whether a paragraph is one line that ends with town and day, and no sentence."""
    block = page[i].sentence.block
    beside = [*page[max(0, i - 1) : i], *page[i + 1 : i + 2]]
    is_alone = all(s.sentence.block != block for s in beside)
    return is_alone and page[i].text.rstrip().endswith(")") and _is_signed(page[i])


def _says_so(shape: Shape) -> bool:
    """Whether a line says nothing but that what follows is news of that day."""
    rest = NAMED.sub("", SAYS_SO.sub("", shape.text))
    return sum(letter.isalpha() for letter in rest) == 0
