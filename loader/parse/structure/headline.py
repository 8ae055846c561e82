"""The headline: told twice, or the line that stands where headlines stand.

A page may begin with menus, rates of currencies, a block of delegations; the headline is then the
line next to the date of publication, or the one that is printed twice. A text that begins with a
sentence has none.
"""

import re
from collections.abc import Sequence

from interparl.loader.parse.structure.banner import is_banner, without_banners
from interparl.loader.parse.structure.furniture import page_words
from interparl.loader.parse.structure.headline_signs import (
    LONGEST,
    SITE,
    TRAIL,
    goes_on,
    is_dated,
    is_in_record,
    is_record,
    is_story,
    leads,
    may_be_headline,
    score_headline,
)
from interparl.loader.parse.structure.paragraph import Paragraph
from interparl.loader.parse.structure.publication import FIND_DATE

TOP = 3  # paragraphs among which a trail of menus stands
SITE_TAIL = re.compile(r"\s+[-–]\s+(?P<tail>[^-–]{2,40})\Z")
DOMAIN = re.compile(r"[\w-]+\.(?:com|org|net|info|int|eu|[a-z]{2})\Z", re.IGNORECASE)
FRAME = re.compile(r"\A[=#*_\s]+|[=#*_:\s]+\Z")  # "= Title =", "# Title", "**Title**"


def find_headline(
    paragraphs: Sequence[Paragraph], title: str | None
) -> tuple[str | None, list[int]]:
    """The headline, and the indexes of the paragraphs that tell it.

    ``title`` is what a header line of the document says; it wins, without the name of the site.
    """
    title = " ".join(title.split()) if title else None
    if title:
        names = {bare(title), bare(cut_site(title))}
        told = [i for i, p in enumerate(paragraphs) if bare(p.text) in names]
        told = told or [i for i in (_choose(paragraphs),) if i is not None]
        return cut_site(title), told
    twice = _told_twice(paragraphs)
    if twice:
        return cut_site(paragraphs[twice[0]].text), twice
    chosen = _choose(paragraphs)
    if chosen is None:
        return _by_trail(paragraphs), []
    text = paragraphs[chosen].text
    if goes_on(paragraphs, chosen):
        last = chosen + 1
        while goes_on(paragraphs, last):
            last += 1
        lines = paragraphs[chosen : last + 1]
        return " ".join(line.text for line in lines), [*range(chosen, last + 1)]
    return cut_site(text), [i for i, p in enumerate(paragraphs) if bare(p.text) == bare(text)]


def _by_trail(paragraphs: Sequence[Paragraph]) -> str | None:
    """The last step of the trail of menus with which a page begins: "Union » Chronology"."""
    trails = (TRAIL.match(p.text) for p in paragraphs[:TOP])
    return next((found["last"].strip() for found in trails if found), None)


def bare(text: str) -> str:
    """A headline as two tellings of it are compared."""
    return " ".join(re.sub(r"[^\w\s]", " ", text.casefold()).split())


def cut_site(title: str) -> str:
    """The headline without frame and name of the site.

    >>> cut_site("Speaker meets delegation of observers | News | Parliament")
    'Speaker meets delegation of observers'
    >>> cut_site("== Council adopts a budget - Trend.Az ==")
    'Council adopts a budget'
    """
    text = FRAME.sub("", title)
    parts = SITE.split(text)
    if len(parts) > 1:
        told = [part for part in parts if not (is_banner(part) or FIND_DATE.search(part))]
        text = max(told or parts, key=lambda part: len(part.split()))
    tail = SITE_TAIL.search(text)
    if tail and (tail["tail"].lower() in page_words("agency") or DOMAIN.match(tail["tail"])):
        text = text[: tail.start()]
    return text.strip()


def _told_twice(paragraphs: Sequence[Paragraph]) -> list[int]:
    """The first line that comes again with nothing but dates and furniture in between."""
    seen: dict[str, int] = {}
    for i, paragraph in enumerate(paragraphs):
        if paragraph.kind == "noise" or paragraph.date_line or len(paragraph.text) > LONGEST:
            continue
        name = bare(paragraph.text)
        last = seen.get(name)
        if last is not None and all(
            paragraphs[j].kind == "noise" or paragraphs[j].date_line for j in range(last + 1, i)
        ):
            return [j for j, p in enumerate(paragraphs) if bare(p.text) == name]
        is_sentence = paragraph.is_prose and paragraph.text[-1] == "."
        is_record = paragraph.first.marker or paragraph.first.is_row or paragraph.text[-1] == ":"
        if len(name.split()) >= 3 and not (is_record or is_sentence):
            seen[name] = i
    return []


def _choose(paragraphs: Sequence[Paragraph]) -> int | None:
    """The likeliest headline: at the top, or beside a date behind a block of records."""
    top: list[int] = []
    for i, paragraph in enumerate(paragraphs):
        if paragraph.kind == "noise" or paragraph.date_line:
            continue
        if paragraph.is_prose:
            break
        ends_well = paragraph.text[-1] != "." or is_dated(paragraphs, i)
        if may_be_headline(paragraph) and ends_well and not is_in_record(paragraphs, i):
            top.append(i)
    if top and all(p.kind == "noise" for p in paragraphs[top[-1] + 1 :]):
        top.pop()  # a headline has something below it
    top = without_banners(paragraphs, top)
    scores = [
        (score_headline(paragraphs, i) - min(2 * rank, 6), -i) for rank, i in enumerate(top[:12])
    ]
    best = -max(scores)[1] if scores and max(scores)[0] > 0 else None
    if best is not None and is_dated(paragraphs, best):
        return best
    is_block = best is None
    for i, paragraph in enumerate(paragraphs[(best or 0) :], best or 0):
        if best is not None and is_story(paragraph):
            return best
        is_late = is_block and i != best and may_be_headline(paragraph)
        if is_late and is_dated(paragraphs, i) and leads(paragraphs, i):
            return i
        is_block = is_block or (i != best and is_record(paragraph))
    return best
