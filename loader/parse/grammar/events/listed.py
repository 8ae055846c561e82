"""A heading names a sort of gathering, the lines below its days: "Sessions" above "Riga, 5 May"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from interparl.loader.parse.dates import PartialDate
from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact
from interparl.loader.parse.grammar.clause import verbs
from interparl.loader.parse.grammar.events.entry import ALLOWED, CANCELLED
from interparl.loader.parse.grammar.events.frame import Frame
from interparl.loader.parse.grammar.events.gathering import present
from interparl.loader.parse.grammar.events.gathering_nouns import MANY, kind_of, sitting
from interparl.loader.parse.grammar.events.next_meetings import TITLE as TO_COME
from interparl.loader.parse.grammar.events.page_head import is_record
from interparl.loader.parse.grammar.events.parties import once, within
from interparl.loader.parse.mention import Mention, When
from interparl.loader.parse.shape import MARK, Shape

NAME = "events.listed"
_PAGE = "Nordic Council\n\nThe council is an assembly of five countries of the North.\n\n"
EXAMPLES = (
    (
        _PAGE + "Sessions of the Council:\n- 5 May 2020, Riga; chaired by Anna Berg\n"
        "- 7-8 June 2021, in Oslo",
        (
            "event: session | 2020-05-05 | Nordic Council, Anna Berg | in Riga",
            "event: session | 2021-06-07/2021-06-08 | Nordic Council | in Oslo",
        ),
    ),
    (
        _PAGE + "Meetings held\n\n1. Riga, 5 May 2020\n2. Oslo, 7 June 2021",
        (
            "event: session | 2020-05-05 | Nordic Council | in Riga",
            "event: session | 2021-06-07 | Nordic Council | in Oslo",
        ),
    ),
    (
        _PAGE + "Recent conferences\n• Clean energy, Riga, 5 May 2020\n• Youth, Oslo, June 2021",
        (
            "event: conference | 2020-05-05 | Nordic Council | in Riga",
            "event: conference | 2021-06 | Nordic Council | in Oslo",
        ),
    ),
    (
        _PAGE + "Seminars:\n– 5 May 2020: Clean energy (Riga)\n– 7 June 2021: Youth (Oslo)",
        (
            "event: conference | 2020-05-05 | Nordic Council | in Riga",
            "event: conference | 2021-06-07 | Nordic Council | in Oslo",
        ),
    ),
    (
        _PAGE + "Visits of the Committee on Culture\n- Riga, 5-6 May 2020\n- Oslo, 7 June 2021",
        (
            "event: visit | 2020-05-05/2020-05-06 | Committee on Culture | in Riga",
            "event: visit | 2021-06-07 | Committee on Culture | in Oslo",
        ),
    ),
    (
        _PAGE + "The council has organised the following conferences:\n"
        "Riga (5 May 2020)\nOslo (7 June 2021)",
        (
            "event: conference | 2020-05-05 | Nordic Council | in Riga",
            "event: conference | 2021-06-07 | Nordic Council | in Oslo",
        ),
    ),
    (
        _PAGE + "Joint exercises\n- Shield, Armenia, 5-9 May 2020\n- Sword, Belarus, 7 June 2021",
        (
            "event: operation | 2020-05-05/2020-05-09 | Nordic Council | in Armenia",
            "event: operation | 2021-06-07 | Nordic Council | in Belarus",
        ),
    ),
    (
        _PAGE + "Previous summits\n2020 – Riga, 5 May\n2021 – Oslo, 7 June",
        (
            "event: conference | 2020-05-05 | Nordic Council | in Riga",
            "event: conference | 2021-06-07 | Nordic Council | in Oslo",
        ),
    ),
)
NEAR_MISSES = (
    _PAGE + "Minutes of the sessions\n- 5 May 2020, Riga\n- 7 June 2021, Oslo",
    _PAGE + "Sessions\n- The council adopted its rules on 5 May 2020.\n- It has no seat in Oslo.",
    _PAGE + "Members\n- Latvia, 5 May 2020\n- Norway, 7 June 2021",
    _PAGE + "Sessions\n- 5 May 2020, Riga (cancelled)\n- 7 June 2021, postponed",
)

HEADING = re.compile(
    r"^\W*(?:(?:\d{1,2}|[IVX]{1,5})[.)] )?(?:(?:dates|overview|chronology|calendar|schedule|list"
    r"|places|timeline|dates and places|dates and venues) of (?:the )?)?(?P<before>[^.:;|]{0,60}?)"
    + MANY.pattern
    + r"(?P<behind>[^.:;|]{0,60})\s*:?\W*$",
    re.IGNORECASE,
)
OF_ELSE = re.compile(
    r"\b(?:minutes|reports?|documents?|resolutions?|records?|rules|members|participants|agendas?"
    r"|photos?|decisions?|results|number|cost|materials|videos?|statements?|between|no|not)\b",
    re.IGNORECASE,
)
BEHIND = re.compile(
    r"\W*$|,? ?\(?(?:of|held|in|at|by|attended|organi[sz]ed|since|so far|to date|and|from|with"
    rf"|hosted|convened|until now|[{MARK['date']}])",
    re.IGNORECASE,
)
NO_HEADING = frozenset({"noise", "row", "headline", "dateline"})
FARTHEST = 40  # lines of a list
LONG = 24  # words: a longer line is text
BARE_YEAR = re.compile(r"(?:19|20)\d\d")
GAP = 1  # lines without a day among those with one


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say what the lines under the heading of a list of gatherings tell."""
    facts: list[Fact] = []
    for index, shape in enumerate(shapes):
        if shape.sentence.kind in NO_HEADING or MARK["person"] in shape.text:
            continue
        found = HEADING.match(shape.text) if len(shape.text) < 160 else None
        if found and TO_COME.match(shape.sentence.text) and is_record(discourse):
            continue  # read as what the body of the record has next
        if found is None or OF_ELSE.search(found["before"]) or not BEHIND.match(found["behind"]):
            continue
        is_open = shape.sentence.kind != "prose" or shape.text.rstrip().endswith(":")
        lines = list(_lines(shape, discourse)) if is_open else []
        if len(lines) > 1:
            head = Frame(shapes, index, found.start(), found.end(), discourse)
            facts += _tell(head, kind_of(found), lines)
    return facts


def _lines(heading: Shape, discourse: Discourse) -> Iterator[tuple[Shape, Mention]]:
    """The lines below a heading that tell a day and no more than that."""
    page = discourse.page
    at = bisect_left(page, heading.sentence.start, key=lambda s: s.sentence.start)
    without = 0
    for shape in page[at + 1 : at + 1 + FARTHEST]:
        if shape.sentence.kind in {"heading", "headline", "row"} or without > GAP:
            return
        days = [m for m in shape.mentions if isinstance(m.value, When) and _is_told(m.value)]
        longest = LONG // 2 if shape.sentence.kind == "prose" else LONG
        is_line = len(shape.sentence.text.split()) <= longest
        if not is_line or any(verb not in ALLOWED for _, _, verb in verbs(shape.text)):
            return
        without = 0 if days else without + 1
        if days and not CANCELLED.search(shape.text):
            yield shape, _day(shape, days)


def _day(shape: Shape, days: Sequence[Mention]) -> Mention:
    """The day that a line tells; of "2021 - Oslo, 7 June" in the year with which it opens."""
    day = max(days, key=lambda m: len(_text(m)))
    start, year = shape.sentence.start, _text(days[0])
    printed = shape.sentence.text[day.start - start : day.end - start]
    value = day.value
    if len(year) != len("2021") or BARE_YEAR.search(printed) or not isinstance(value, When):
        return day
    dated = "/".join(year + part[4:] for part in value.date.text.split("/"))
    return replace(day, value=replace(value, date=PartialDate(dated)))


def _is_told(when: When) -> bool:
    return when.date.earliest is not None and not when.is_recurring


def _text(mention: Mention) -> str:
    return mention.value.date.text if isinstance(mention.value, When) else ""


def _tell(head: Frame, kind: str, lines: Sequence[tuple[Shape, Mention]]) -> Iterator[Fact]:
    host = sitting(head, kind)
    for shape, day in lines:
        line = Frame([shape], 0, 0, len(shape.text), head.discourse, is_certain=True)
        place = next(
            (line.named_place(at) for sort in ("place", "state")
             if (at := shape.text.find(MARK[sort])) >= 0),
            None,
        )  # fmt: skip
        if len(_text(day)) == len("2020") and place is None:
            continue
        people = [*within(line, 0, len(shape.text), "person"), *present([shape], 0, head.discourse)]
        fact = line.tell(NAME, kind, once([*host, *people]), when=day, at_place=place)
        if fact:
            yield fact
