"""A record says at its head what sat when: "Minutes of the meeting held in Riga on 5 May 2020"."""

import re
from collections.abc import Sequence

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.facts import Body, EventFact, Fact, Participant, Span
from interparl.loader.parse.grammar.events.days import is_after
from interparl.loader.parse.grammar.events.page_head import head_of, is_record, page_organ
from interparl.loader.parse.grammar.events.parties import once, participant
from interparl.loader.parse.mention import Mention, Place, StateName, When
from interparl.loader.parse.shape import Shape
from interparl.loader.parse.timeline import is_of_days

NAME = "events.records"
EXAMPLES = (
    (
        "Committee on Legal Affairs\n\nMINUTES\nof the meeting held in Riga on 5 May 2020",
        ("event: session | 2020-05-05 | Committee on Legal Affairs | in Riga",),
    ),
    (
        "LIST OF PARTICIPANTS\nMeeting of the Committee on Legal Affairs\nRiga, 5-7 May 2020",
        ("event: session | 2020-05-05/2020-05-07 | Committee on Legal Affairs | in Riga",),
    ),
    (
        "Committee on Legal Affairs\nSUMMARY RECORD\nOslo, Tuesday 5 May 2020",
        ("event: session | 2020-05-05 | Committee on Legal Affairs | in Oslo",),
    ),
    (
        "Nordic Council\nMinutes no. 3/2020\n\nDate: Tuesday 5 May 2020, 9.00\nPlace: Oslo",
        ("event: session | 2020-05-05 | Nordic Council | in Oslo",),
    ),
    (
        "Committee on Legal Affairs\nAGENDA\nMeeting of 5 May 2020\nRiga",
        ("event: session | 2020-05-05 | Committee on Legal Affairs | in Riga",),
    ),
    (
        "Baltic Assembly\nSeminar on Clean Rivers\nRiga\n5-6 May 2020\n\nPROGRAMME",
        ("event: conference | 2020-05-05/2020-05-06 | Baltic Assembly | in Riga",),
    ),
    (
        "Senate – Official Report\nSitting of Thursday 5 May 2022 (afternoon)",
        ("event: session | 2022-05-05 | Senate",),
    ),
    (
        (
            "Committee on Legal Affairs\nMINUTES\nof the meeting held in Riga on 5 May 2020\n\n"
            "PRESENT\nAnna Berg (Latvia)\nPaul Novak (Poland)\n\nAPOLOGIES\nJohn Smith"
        ),
        (
            (
                "event: session | 2020-05-05 | Committee on Legal Affairs, Anna Berg, Paul Novak |"
                " in Riga"
            ),
        ),
    ),
)
NEAR_MISSES = (
    "Committee on Legal Affairs\nAdopted on 5 May 2020",
    "MINUTES\nApproved on 5 May 2020",
    "Rules of the Committee on Legal Affairs\n\n5 May 2020",
    "Committee on Legal Affairs: members\n\nRiga, 5 May 2020",
)

CONFERENCE = re.compile(
    r"\b(?:seminar|workshop|round[- ]table|conference|symposium|hearing|webinar|colloquium)\b",
    re.IGNORECASE,
)
VISIT = re.compile(r"\bvisit\b", re.IGNORECASE)
OF_IT = re.compile(
    r"\b(?:held|meeting|session|sitting|sat|dates?:|place)\b|^\W*(?:mon|tues|wednes|thurs|fri)day",
    re.IGNORECASE,
)
OF_ELSE = re.compile(
    r"\b(?:adopted|approved|original|updated|as of|as at|published|revised|distributed|issued"
    r"|drafted|printed|ref|rev|circulated|signed|next|future|previous|last)\b",
    re.IGNORECASE,
)
SCHEDULE = re.compile(r"\b(?:programme|program|agenda)\b", re.IGNORECASE)
GATHERING = re.compile(r"\b(?:meeting|session|sitting|plenary|assembly)\b", re.IGNORECASE)
PRESENT = re.compile(
    r"^\W*(?:(?:members|those|delegates) )?(?:present|attendance(?: list)?|list of participants"
    r"|participants|in attendance|attended by)\b[^:]{0,24}:?\W*$",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"^\W*(?:apologies|absent|excused|agenda|not present|opening|regrets|contents|secretariat)\b",
    re.IGNORECASE,
)
LIST = frozenset({"item", "label", "row", "heading", "headline"})
LONGEST_LIST = 150  # lines


def read(shapes: Sequence[Shape], discourse: Discourse) -> list[Fact]:
    """Say what a record is of, when that was, and who is listed as present."""
    page = discourse.page
    if not page or not shapes or shapes[0].sentence.start != page[0].sentence.start:
        return []
    head = head_of(discourse)
    if not is_record(discourse):
        return []
    dated = _day(head)
    if dated is None:
        return []
    at, mention = dated
    return _tell(head, at, mention, discourse)


def _day(head: Sequence[Shape]) -> tuple[int, Mention] | None:
    """The line that says when it was: "held on", "Date:", a weekday, a town beside the day."""
    best: tuple[int, int, Mention] | None = None
    for index, shape in enumerate(head):
        days = [m for m in shape.mentions if isinstance(m.value, When) and is_of_days(m.value.date)]
        if not days or OF_ELSE.search(shape.sentence.text):
            continue
        value = days[0].value
        weight = 2 * bool(OF_IT.search(shape.sentence.text)) + _has_town(shape)
        weight += isinstance(value, When) and "/" in value.date.text
        weight += "day" in shape.sentence.text
        if weight and (best is None or weight > best[0]):
            best = weight, index, days[0]
    return best[1:] if best else None


def _has_town(shape: Shape) -> bool:
    return any(isinstance(m.value, Place) for m in shape.mentions)


def _tell(head: Sequence[Shape], at: int, day: Mention, discourse: Discourse) -> list[Fact]:
    text = "\n".join(shape.sentence.text for shape in head)
    when = day.value
    if not isinstance(when, When) or VISIT.search(text):
        return []
    is_conference = CONFERENCE.search(text) is not None
    if SCHEDULE.search(text) and not (is_conference or GATHERING.search(text)):
        return []
    body = _host(head) if is_conference else page_organ(discourse)
    if body is None:
        return []
    role = "participant" if is_conference else "sitting_body"
    place, state = _place(head, at)
    ahead = discourse.published is not None and is_after(when.date, discourse.published)
    return [
        EventFact(
            type="conference" if is_conference else "session",
            date=when.date,
            participants=once(
                [Participant(body=body, role=role, words=body.words), *_listed(discourse)]
            ),
            place=place,
            place_state=state,
            status="planned" if ahead else "happened",
            dating="text",
            at=Span(day.start, day.end),
            rule=NAME,
        )
    ]


def _host(head: Sequence[Shape]) -> Body | None:
    bodies = [m.value for shape in head for m in shape.mentions if isinstance(m.value, Body)]
    return next((b for b in bodies if b.is_assembly or b.kind == "committee"), None)


def _place(head: Sequence[Shape], at: int) -> tuple[str | None, str | None]:
    """The town of the line with the day, else of the lines beside it."""
    near = [head[at], *head[at + 1 : at + 2], *head[max(0, at - 1) : at]]
    for shape in near:
        towns = [m.value for m in shape.mentions if isinstance(m.value, Place)]
        if towns:
            return towns[-1 if len(towns) > 1 else 0].name, towns[-1].state
        states = [m.value for m in shape.mentions if isinstance(m.value, StateName)]
        if shape is head[at] and states:
            return None, states[0].code
    return None, None


def _listed(discourse: Discourse) -> list[Participant]:
    """Who stands under "Present", line by line, until another list or the text begins."""
    people: list[Participant] = []
    is_open = False
    for shape in discourse.page[:LONGEST_LIST]:
        text, kind = shape.sentence.text, shape.sentence.kind
        here = [m for m in shape.mentions if m.kind == "person"]
        if PRESENT.match(text) and not here:
            is_open = True
        elif OTHERS.match(text) or (kind == "prose" and len(text.split()) > LONG_LINE):
            is_open = False
        elif is_open and (kind in LIST or here):
            people += [participant(shape, m) for m in here]
    return people


LONG_LINE = 18  # words
