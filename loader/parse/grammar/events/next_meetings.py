"""A record ends with what comes: "Next meetings: Riga, 5 May 2040; Oslo, 7-8 June 2040"."""

import re
from collections.abc import Iterator, Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, EventFact, Fact, Participant, Span
from interparl.loader.parse.grammar.events.days import is_after
from interparl.loader.parse.grammar.events.page_head import page_organ
from interparl.loader.parse.mention import Mention, Place, When
from interparl.loader.parse.shape import MARK, Shape

NAME = "events.next_meetings"
_HEAD = (
    "Committee on Legal Affairs\nMINUTES\nof the meeting held in Rome on 5 May 2020\n\n"
    "The committee agreed on the draft agenda and thanked the chairperson for the report.\n\n"
)
_TOLD = "event: session | {} | Committee on Legal Affairs | in {} | planned"
EXAMPLES = (
    (
        _HEAD + "Next meetings\n– Riga: 5 May 2040\n– Oslo: 7-8 June 2040",
        (_TOLD.format("2040-05-05", "Riga"), _TOLD.format("2040-06-07/2040-06-08", "Oslo")),
    ),
    (_HEAD + "Dates of the next meetings: 5 May 2040, Riga", (_TOLD.format("2040-05-05", "Riga"),)),
    (_HEAD + "9. NEXT MEETINGS\nRiga, 5 May 2040", (_TOLD.format("2040-05-05", "Riga"),)),
    (
        _HEAD + "Date and place of the next meeting\n5 May 2040 in Riga",
        (_TOLD.format("2040-05-05", "Riga"),),
    ),
    (
        _HEAD + "§ 12 Next meetings\n5 May 2040 in Riga; 7 June 2040, Oslo",
        (_TOLD.format("2040-05-05", "Riga"), _TOLD.format("2040-06-07", "Oslo")),
    ),
    (_HEAD + "Next sessions: Riga, 5-6 May 2040", (_TOLD.format("2040-05-05/2040-05-06", "Riga"),)),
    (_HEAD + "Future meetings\n– Riga, 5 May 2040", (_TOLD.format("2040-05-05", "Riga"),)),
    (_HEAD + "Forthcoming meetings:\n– Riga, 5 May 2040", (_TOLD.format("2040-05-05", "Riga"),)),
)
NEAR_MISSES = (
    _HEAD + "Next meeting: to be announced",
    _HEAD + "Next meeting: not before 5 May 2040",
    _HEAD + "The next meeting was not discussed on 5 May 2040.",
    _HEAD + "Next meeting\nThe members asked for a report by 5 May 2040.",
)

TITLE = re.compile(
    r"^\W*(?:[\dIVX]{1,4}[.):]?\s*)?(?:dates?(?: and (?:places?|venues?|time))? of )?(?:the )?"
    r"(?:next|future|forthcoming|upcoming|coming) (?:meetings?|sessions?|sittings?|plenar\w+)\W*"
    r"(?::|–|-|$)",
    re.IGNORECASE,
)
UNSURE = re.compile(
    r"\b(?:by|until|before|if|not|proposed|provisional|cancelled|postponed|after|tbc)\b",
    re.IGNORECASE,
)
FOLLOW = 8  # lines
PARTS = re.compile(r";|\. ")


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say where and when a body is to meet, by the lines under "Next meetings"."""
    facts: list[Fact] = []
    organ = None
    for shape in shapes:
        found = TITLE.match(shape.sentence.text)
        if found is None:
            continue
        organ = organ or page_organ(discourse) or discourse.topic
        if organ is None:
            return []
        for line in _lines(shape, discourse):
            low = shape.sentence.start + found.end() if line is shape else 0
            for day, town in _pairs(line, low):
                facts.append(_tell(day, town, organ, discourse))
    return facts


def _lines(title: Shape, discourse: Discourse) -> Iterator[Shape]:
    """The line itself and those under it, as long as they tell days."""
    page = discourse.page
    at = next(i for i, s in enumerate(page) if s.sentence.start == title.sentence.start)
    yield title
    for shape in page[at + 1 : at + 1 + FOLLOW]:
        if MARK["date"] not in shape.text or shape.sentence.kind in {"noise", "headline"}:
            return
        yield shape


def _pairs(line: Shape, low: int) -> Iterator[tuple[Mention, Place | None]]:
    """The first day of each part of a line, with its town."""
    text, start = line.text, 0
    for stop in [*(m.start() for m in PARTS.finditer(text)), len(text)]:
        here = [m for m in line.between(start, stop) if m.start >= low]
        days = [m for m in here if isinstance(m.value, When) and m.value.date.earliest]
        towns = [m.value for m in here if isinstance(m.value, Place)]
        if days and not UNSURE.search(text[start : text.find(MARK["date"], start)]):
            yield days[0], towns[0] if towns else None
        start = stop


def _tell(day: Mention, town: Place | None, organ: Body, discourse: Discourse) -> EventFact:
    when = day.value
    assert isinstance(when, When)  # noqa: S101 - as chosen above
    ahead = discourse.published is None or is_after(when.date, discourse.published)
    return EventFact(
        type="session",
        date=when.date,
        participants=(Participant(body=organ, role="sitting_body", words=organ.words),),
        place=town.name if town else None,
        place_state=town.state if town else None,
        status="planned" if ahead else "happened",
        dating="text",
        at=Span(day.start, day.end),
        rule=NAME,
    )
