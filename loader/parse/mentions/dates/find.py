"""Dates of a sentence: what it tells of days, months, years and stretches of time.

A mention covers the words that make its value: "since 2008" (``2008/..``), "from 16 to 19
February", "last November", "the end of May"; the prepositions "on" and "in" stay outside.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.mention import Mention, When
from interparl.loader.parse.mentions.dates.numeric import YEAR_AND_MONTH, read_year_and_month
from interparl.loader.parse.mentions.dates.opening import scan_opening
from interparl.loader.parse.mentions.dates.piece import Piece
from interparl.loader.parse.mentions.dates.ranges import Stretch, join
from interparl.loader.parse.mentions.dates.resolve import resolve, year_of
from interparl.loader.parse.mentions.dates.scan import scan
from interparl.loader.parse.mentions.dates.setting import (
    Setting,
    setting_at,
    stretch_before,
    week_of_page,
    year_in,
)
from interparl.loader.parse.mentions.dates.tense import outlook
from interparl.loader.parse.mentions.dates.told import Told, tell_dates
from interparl.loader.parse.sentence import Sentence
from interparl.loader.parse.timeline import is_of_days

_TIME = re.compile(
    r"[\s,]*(?:at\s+)?\d{1,2}[:.]\d\d(?::\d\d)?"
    r"(?:\s*(?:hrs|hours|[ap]\.?m\.?|\(?local time\)?))?\s*",
    re.IGNORECASE,
)
# A year that a sentence opens with, or that a colon follows, is that of the days in it.
OPENS = re.compile(r"\W*(?:In|During|Throughout|Over|For)(?: the year| the course of)? ?")
# "The 2017 Spring Session took place on 26-29 May": the days are of that year
NAMED_BY_YEAR = re.compile(
    r" (?:[A-Z][\w-]* |annual |regular |ordinary |plenary |spring |summer |autumn |winter ){0,3}"
    r"(?:sessions?|meetings?|assembl(?:y|ies)|plenar(?:y|ies)|conferences?|summit|forum|congress"
    r"|elections?|exercises?|drills?)\b",
    re.IGNORECASE,
)
DATELINE = 20  # letters; a line with fewer beside the day of publication tells nothing else
_MONTH_ALONE = re.compile(YEAR_AND_MONTH)


def read_date(text: str, published: PartialDate | None = None) -> PartialDate | None:
    """The date that fills the whole text, a time of day beside it allowed; else ``None``.

    >>> read_date("Thursday, 18 March 2021, 17:40"), read_date("31 February 2021")
    (PartialDate(text='2021-03-18'), None)
    """
    bare = text.strip().strip("().,; ")
    if month := _MONTH_ALONE.fullmatch(bare):
        return resolve(read_year_and_month(month), Setting(published))[0]
    told = find_dates(Sentence(0, bare), Discourse(published=published), ())
    if len(told) != 1:
        return None
    before, after = bare[: told[0].start], bare[told[0].end :]
    when = told[0].value
    if not isinstance(when, When) or not all(_is_time(rest) for rest in (before, after)):
        return None
    return when.date


def _is_time(rest: str) -> bool:
    bare = re.sub(
        r"^(?:on|in|the)\b|^[\s.,|–-]+|[\s.,|–-]+$", "", rest.strip(), flags=re.IGNORECASE
    )
    return not bare or bool(_TIME.fullmatch(bare))


def find_dates(sentence: Sentence, discourse: Discourse, taken: Sequence[Mention]) -> list[Mention]:
    """All dates of a sentence, resolved against the publication and the dates told before.

    ``discourse.dates`` learns the dates found outside of quotations.
    """
    found: list[Mention] = []
    start = sentence.start
    for stretch, told in _read(sentence, discourse):
        is_relative = stretch.pieces[0].is_relative
        when = When(told.date, is_relative=is_relative, is_recurring=stretch.is_recurring)
        mention = Mention("date", told.start + start, told.end + start, when)
        if not any(mention.start < t.end and t.start < mention.end for t in taken):
            found.append(mention)
    return found


def _read(sentence: Sentence, discourse: Discourse) -> Iterator[tuple[Stretch, Told]]:
    text = sentence.text
    pieces = sentence.once(_scan)
    if not pieces:
        return
    setting = setting_at(discourse, sentence.start)
    if any(piece.nth or piece.is_opening for piece in pieces):
        look = stretch_before if any(piece.nth for piece in pieces) else week_of_page
        days = look(discourse, sentence.start) or stretch_before(discourse, sentence.end)
        setting = replace(setting, stretch=days)
    recurs = any(piece.is_recurring for piece in pieces)
    for joined in join(text, years_told(pieces, setting)):
        is_headline = sentence.kind == "headline"
        view = outlook(text, joined.start, joined.end, is_headline=is_headline)
        setting = replace(setting, outlook="behind" if joined.is_since else view)
        stretch = _recurring(joined) if recurs and joined.pieces[0].lacks_year else joined
        for told in tell_dates(stretch, setting):
            yield stretch, told
            setting = _learn(sentence, discourse, setting, stretch, told)


def _scan(sentence: Sentence, taken: Sequence[Mention]) -> list[Piece]:
    del taken  # an address that holds a date is left out later
    found = scan(sentence.text)
    for piece in scan_opening(sentence):
        if not any(p.start <= piece.start < p.end for p in found):
            found = [p for p in found if not piece.start <= p.start < piece.end]
            found.append(piece)
    return sorted(found, key=lambda p: p.start)


def _recurring(stretch: Stretch) -> Stretch:
    """In "twice a year, in March and October" the months have no year to look for."""
    pieces = tuple(replace(piece, is_recurring=True) for piece in stretch.pieces)
    return replace(stretch, is_recurring=True, pieces=pieces)


def _learn(
    sentence: Sentence, discourse: Discourse, at: Setting, stretch: Stretch, told: Told
) -> Setting:
    """Remember the dates told, so that "the following year" and "the same day" find theirs.

    A day told in a quotation says when others spoke of something, so it is remembered only while
    there is no other; the line that tells the day of publication says nothing of what happened.
    """
    date = PartialDate(told.date.text.removesuffix("/..").removeprefix("../"))
    if stretch.is_recurring or date.earliest is date.latest is None:
        return at
    is_quoted = sentence.text.count('"', 0, told.start) % 2 and discourse.dates
    is_dateline = date == discourse.published and len(sentence.text) - len(date.text) < DATELINE
    if not is_quoted and not is_dateline:
        discourse.dates.learn(sentence.start + told.start, date)
    if not is_of_days(date):
        is_year = len(told.date.text) == len("2021") and told.date.text.isdigit()
        is_list = sentence.text.startswith(":", told.end)
        before = sentence.text[: told.start]
        of_all = OPENS.fullmatch(before) is not None or (
            is_list and before.endswith((" in ", " during "))
        )
        of_all = of_all or NAMED_BY_YEAR.match(sentence.text, told.end) is not None
        return replace(at, told=date, year_here=year_in(date) if is_year and of_all else None)
    has_year = any(piece.year for piece in stretch.pieces)
    return replace(
        at, told=date, told_day=date, told_here=date.latest if has_year else at.told_here
    )


def years_told(pieces: Sequence[Piece], at: Setting) -> list[Piece]:
    """Give "December 31 of the next year", and the days before it in its list, their year."""
    out = list(pieces)
    for i, piece in enumerate(out):
        if piece.base != "told" or piece.unit != "year" or piece.month is None:
            continue
        dated = [n for n in range(i) if out[n].year is not None]
        told = PartialDate.of(out[dated[-1]].year) if dated else at.told
        year = year_of(piece, replace(at, told=told))
        for n in range(dated[-1] + 1 if dated else 0, i + 1):
            if year and (n == i or (out[n].lacks_year and out[n].days)):
                out[n] = replace(out[n], year=year, base=None, unit=None)
    return out
