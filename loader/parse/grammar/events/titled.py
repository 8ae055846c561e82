"""A title names a gathering, a line below its day: "12th Session" above "Riga, 5 May 2020"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Fact
from interparl.loader.parse.grammar.clause import verbs
from interparl.loader.parse.grammar.events.entry import ALLOWED, CANCELLED
from interparl.loader.parse.grammar.events.frame import Frame
from interparl.loader.parse.grammar.events.gathering_nouns import letters, named_in, sitting
from interparl.loader.parse.grammar.events.page_head import is_record
from interparl.loader.parse.grammar.events.parties import once
from interparl.loader.parse.mention import Mention, When
from interparl.loader.parse.shape import MARK, Shape

NAME = "events.titled"
EXAMPLES = (
    (
        (
            "46th Plenary Session of the Nordic Council\nRiga, Latvia, 5-6 May 2020\n\n"
            "Delegates debated the report on clean energy and the future of the region."
        ),
        ("event: session | 2020-05-05/2020-05-06 | Nordic Council | in Riga",),
    ),
    (
        (
            "Report of the delegation on its participation at the 22nd Baltic Sea Parliamentary "
            "Conference\nRiga, Latvia\nMay 5-6, 2020"
        ),
        (
            (
                "event: conference | 2020-05-05/2020-05-06 | Baltic Sea Parliamentary Conference"
                " | in Riga"
            ),
        ),
    ),
    (
        "Event: 14th session of the Nordic Council\nVenue: Riga, Latvia\nDate: 5 May 2020",
        ("event: session | 2020-05-05 | Nordic Council | in Riga",),
    ),
    (
        (
            "International seminar on clean energy\n\nDates: 5-6 May 2020\nVenue: Riga\n"
            "Organizer: Nordic Council"
        ),
        ("event: conference | 2020-05-05/2020-05-06 | Nordic Council | in Riga",),
    ),
    (
        "What: Summit of the Nordic Council\nWhen: 5 May 2020\nWhere: Riga",
        ("event: conference | 2020-05-05 | Nordic Council | in Riga",),
    ),
    (
        "on the 138th Assembly of the Inter-Parliamentary Union\nGeneva, 24-28 March 2018",
        (
            (
                "event: session | 2018-03-24/2018-03-28 | Assembly of the Inter-Parliamentary Union"
                " | in Geneva"
            ),
        ),
    ),
    (
        "FINAL COMMUNIQUE\nof the 11th session of the Nordic Council\n(Riga, 5 May 2020)",
        ("event: session | 2020-05-05 | Nordic Council | in Riga",),
    ),
    (
        "Joint meeting of the Committee on Culture\nPlace and date: Riga, 5-6 May 2020",
        ("event: session | 2020-05-05/2020-05-06 | Committee on Culture | in Riga",),
    ),
)
NEAR_MISSES = (
    (
        "Speaker Anna Berg will attend the session of the Nordic Council\n5 May 2020\n\n"
        "The Speaker told reporters that she was looking forward to it."
    ),
    "Rules of the conference hall\nRiga, 5 May 2020",
    "46th Plenary Session\nDeadline: 5 May 2020",
    "Statement on the situation in the region\nRiga, 5 May 2020",
)

DAY = re.compile(
    r"^\W*(?:dates?(?:(?:,| and| &|/) (?:place|venue|time|location))?|when|held(?: on| in| at)?"
    r"|period|place(?:,| and| &|/) (?:date|time)|venue(?:,| and| &|/) (?:date|time)|day|time)\W*:",
    re.IGNORECASE,
)
WHERE = re.compile(
    r"^\W*(?:place|venue|where|location|city|town|host(?: city| country)?|held in)\W*:",
    re.IGNORECASE,
)
FIELD = re.compile(
    r"^\W*(?:event|title|name|what|topic|subject|meeting|activity|occasion|type)\W{0,2}:",
    re.IGNORECASE,
)
HOST = re.compile(
    r"^\W*(?:organi[sz]ers?|organi[sz]ed by|hosts?|convened by)\W{0,2}:", re.IGNORECASE
)
NOT_IT = re.compile(
    r"\b(?:deadline|hall|next|previous|agenda items?|rules|statutes)\b", re.IGNORECASE
)
KINDS = frozenset({"session", "conference"})
HEAD = 14  # lines of a page
FEW = 14  # letters beside the marks of a line that gives a day or a town
BELOW = 4  # lines
LONG = 34  # words


@dataclass(frozen=True)
class _Below:
    """What the lines under a title tell."""

    day: Mention
    place: tuple[str | None, str | None] | None
    is_field: bool
    host: Shape | None


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say what a title is of, by the day and the town in the lines below it."""
    page = [s for s in discourse.page[:HEAD] if s.sentence.kind != "noise"]
    if not page or not shapes or shapes[0].sentence.start != discourse.page[0].sentence.start:
        return []
    return [] if is_record(discourse) else list(_titled(page, discourse))[:1]


def _titled(page: Sequence[Shape], discourse: Discourse) -> Iterator[Fact]:
    for at, shape in enumerate(page):
        named = named_in(shape) if _is_title(shape) else None
        below = _below(page[at + 1 : at + 1 + BELOW], discourse) if named else None
        if named is None or below is None or named[0] not in KINDS:
            continue
        kind, first, last = named
        frame = Frame([shape], 0, first, last, discourse, is_certain=True)
        of = Frame([below.host], 0, 0, 0, discourse) if below.host else frame
        fact = frame.tell(
            NAME,
            kind,
            once(sitting(of, kind)),
            when=below.day,
            at_place=below.place or (None, None),
        )
        if fact:
            yield fact


def _is_title(shape: Shape) -> bool:
    text = shape.text
    return (
        len(text.split()) <= LONG
        and MARK["date"] not in text
        and shape.sentence.kind != "row"
        and not CANCELLED.search(text)
        and not NOT_IT.search(text)
        and all(verb in ALLOWED for _, _, verb in verbs(text))
    )


def _below(lines: Sequence[Shape], discourse: Discourse) -> _Below | None:
    """The day, the town and the host that lines below a title give, until the text begins."""
    day: Mention | None = None
    place: tuple[str | None, str | None] | None = None
    is_field, host = False, None
    for shape in lines:
        if shape.sentence.kind == "row":
            break
        label = DAY.match(shape.text) or WHERE.match(shape.text)
        if HOST.match(shape.text):
            host = shape
            continue
        if not (label or FIELD.match(shape.text)) and letters(shape.text) > FEW:
            break
        days = [m for m in shape.mentions if isinstance(m.value, When) and _is_day(m.value)]
        place = place or _place(shape, discourse)
        if days and day is None:
            day, is_field = days[0], DAY.match(shape.text) is not None
            if not (is_field or _is_stretch(day)) and _is_news_day(shape, day, discourse):
                return None
    if day is None or not (is_field or place or _is_stretch(day)):
        return None
    return _Below(day, place, is_field, host)


def _is_news_day(shape: Shape, day: Mention, discourse: Discourse) -> bool:
    """Whether a line may as well give the day on which the page was published."""
    if shape.text.lstrip().startswith("("):
        return False
    published = discourse.published.text if discourse.published else None
    is_news = isinstance(day.value, When) and day.value.date.text == published
    return is_news or shape.sentence.kind in {"dateline", "noise"}


def _place(shape: Shape, discourse: Discourse) -> tuple[str | None, str | None] | None:
    line = Frame([shape], 0, 0, 0, discourse)
    marks = (shape.text.find(MARK[sort]) for sort in ("place", "state"))
    return next((line.named_place(at) for at in marks if at >= 0), None)


def _is_day(when: When) -> bool:
    return len(when.date.text) > len("2020-05") and not when.is_relative


def _is_stretch(day: Mention) -> bool:
    return isinstance(day.value, When) and "/" in day.value.date.text
